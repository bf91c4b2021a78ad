// Dragging of events on the timeline of policy. The server hears of it once, when the reader lets go.

/** Watches a timeline. What is dragged moves with the pointer; then it is put back, and the server draws it where it belongs. */
export function watch(svg, page) {
    let drag = null;
    svg.addEventListener('pointerdown', event => {
        const part = event.target.closest('[data-edge]');
        const lane = part?.closest('[data-lane]');
        if (!lane || event.button !== 0) return;
        const body = lane.querySelector('.bar-body');
        drag = { lane, body, edge: part.dataset.edge, from: event.clientX, x: body.getAttribute('x'), width: body.getAttribute('width'), share: 0 };
        svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener('pointermove', event => {
        if (!drag) return;
        const box = svg.getBoundingClientRect();
        drag.share = (event.clientX - drag.from) / box.width;
        const by = drag.share * svg.viewBox.baseVal.width, x = Number(drag.x), width = Number(drag.width);
        if (drag.edge !== 'end') drag.body.setAttribute('x', x + by);
        if (drag.edge === 'start') drag.body.setAttribute('width', Math.max(4, width - by));
        if (drag.edge === 'end') drag.body.setAttribute('width', Math.max(4, width + by));
    });
    const end = dropped => {
        if (!drag) return;
        const done = drag;
        drag = null;
        done.body.setAttribute('x', done.x);
        done.body.setAttribute('width', done.width);
        if (dropped && Math.abs(done.share) > 0.002) page.invokeMethodAsync('Dragged', Number(done.lane.dataset.lane), done.edge, done.share);
        else if (dropped) done.lane.focus();
    };
    svg.addEventListener('pointerup', () => end(true));
    svg.addEventListener('pointercancel', () => end(false));
}

/** Sends the file that a reader chose. Gives its name on the server, or what is wrong. */
export async function upload(input, address) {
    const file = input.files[0];
    if (!file) return { wrong: '' };
    const answer = await fetch(`${address}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    return answer.ok ? { name: await answer.text() } : { wrong: await answer.text() || String(answer.status) };
}
