// Charts: reads values off the drawing under the pointer or by arrow keys, and saves pictures. The server is not asked.

const SVG = 'http://www.w3.org/2000/svg';
const DAY = 86400000;
const watched = new WeakMap();

/** Lets a chart be read by pointer and keyboard. */
export function watch(figure) {
    const svg = figure?.querySelector('svg');
    if (!svg || watched.has(svg)) return;
    const state = { at: null };
    watched.set(svg, state);
    const show = () => svg.dataset.from ? showDate(figure, svg, state) : showPart(figure, svg, state);
    svg.addEventListener('pointermove', event => {
        if (svg.dataset.from) {
            const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
            state.at = nearest(places(svg), point.x);
        } else {
            const part = event.target.closest('[data-say]');
            state.at = part ? parts(svg).indexOf(part) : null;
        }
        show();
    });
    svg.addEventListener('pointerleave', () => { state.at = null; show(); });
    svg.addEventListener('blur', () => { state.at = null; show(); });
    svg.addEventListener('keydown', event => {
        const count = svg.dataset.from ? places(svg).length : parts(svg).length;
        const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -1e9, End: 1e9 }[event.key];
        if (event.target !== svg || !step || count === 0) return;
        event.preventDefault();
        state.at = state.at === null ? (step > 0 ? 0 : count - 1) : Math.max(0, Math.min(count - 1, state.at + step));
        show();
    });
}

/** Saves a text as a file. */
export function saveText(name, text) { save(name, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' })); }

/** Saves a chart as a picture, dark on white. */
export async function savePicture(figure, kind, name, title, command) {
    const source = figure.querySelector('svg');
    figure.style.colorScheme = 'light';
    const copy = resolved(source);
    figure.style.colorScheme = '';
    const [, , width, height] = source.getAttribute('viewBox').split(' ').map(Number);
    const head = 26;
    copy.setAttribute('viewBox', `-10 ${-head - 8} ${width + 20} ${height + head + 18}`);
    copy.setAttribute('width', width + 20);
    copy.setAttribute('height', height + head + 18);
    const heading = element('text', { x: 0, y: -8, fill: '#1d2733', 'font-family': 'Arial, "Microsoft YaHei", "PingFang SC", sans-serif', 'font-size': 15, 'font-weight': 600 });
    heading.textContent = title;
    const told = element('desc', {});
    told.textContent = command;
    copy.prepend(told, element('rect', { x: -10, y: -head - 8, width: width + 20, height: height + head + 18, fill: '#ffffff' }), heading);
    const text = new XMLSerializer().serializeToString(copy);
    const drawing = new Blob([text], { type: 'image/svg+xml' });
    if (kind === 'svg') { save(name + '.svg', drawing); return; }
    const url = URL.createObjectURL(drawing);
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 2 * (width + 20);
        canvas.height = 2 * (height + head + 18);
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        save(name + '.png', await new Promise(done => canvas.toBlob(done, 'image/png')));
    } finally { URL.revokeObjectURL(url); }
}

function save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** A copy whose looks do not hang on the page's style sheet. */
function resolved(source) {
    const copy = source.cloneNode(true);
    const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-size', 'font-family', 'font-weight', 'text-anchor', 'paint-order'];
    const from = source.querySelectorAll('*'), to = copy.querySelectorAll('*');
    from.forEach((one, index) => {
        const style = getComputedStyle(one);
        for (const look of looks) to[index].setAttribute(look, style.getPropertyValue(look));
        for (const name of [...to[index].getAttributeNames()].filter(name => name === 'class' || name === 'style' || name.startsWith('data-') || name.startsWith('_bl'))) to[index].removeAttribute(name);
    });
    copy.querySelectorAll('g').forEach(group => { if (!group.hasChildNodes()) group.remove(); });
    for (const name of copy.getAttributeNames().filter(name => name.startsWith('data-') || name === 'tabindex' || name === 'class')) copy.removeAttribute(name);
    copy.setAttribute('xmlns', SVG);
    return copy;
}

function element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
}

const parts = svg => [...svg.querySelectorAll('[data-say]')];
const reading = figure => figure.querySelector('.chart-reading');

/** Points of an outline. A single point stands as "M x yh0". */
function pointsOf(path) {
    const numbers = (path.getAttribute('d') || '').replace(/h0/g, '').match(/-?\d+(\.\d+)?/g) || [];
    const points = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) points.push([+numbers[i], +numbers[i + 1]]);
    return points;
}

/** Places from left to right where there are values. */
function places(svg) {
    let longest = [];
    for (const path of svg.querySelectorAll('path[data-kind]')) {
        const points = pointsOf(path);
        if (points.length > longest.length || path.dataset.kind === 'line' && longest.length === 0) longest = points;
    }
    return [...new Set(longest.map(point => point[0]))].sort((a, b) => a - b);
}

function nearest(sorted, x) {
    if (sorted.length === 0) return null;
    let best = 0;
    sorted.forEach((place, index) => { if (Math.abs(place - x) < Math.abs(sorted[best] - x)) best = index; });
    return best;
}

function showDate(figure, svg, state) {
    const cursor = svg.querySelector('.cursor'), all = places(svg);
    cursor.replaceChildren();
    if (state.at === null || all.length === 0) { reading(figure).textContent = ''; return; }
    const x = all[Math.min(state.at, all.length - 1)], d = svg.dataset;
    const from = Date.parse(d.from), to = Date.parse(d.to);
    const day = Math.round((from + (x - d.left) / (d.right - d.left) * (to - from)) / DAY) * DAY;
    const said = [new Date(day).toISOString().slice(0, 10)];
    cursor.append(element('line', { x1: x, x2: x, y1: d.top, y2: d.bottom }));
    for (const path of svg.querySelectorAll('path[data-kind]')) {
        const points = pointsOf(path).filter(point => Math.abs(point[0] - x) < 0.11);
        if (points.length === 0) continue;
        const values = points.map(point => valueAt(point[1], d));
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const words = path.dataset.kind === 'area' ? format(high - low, d, svg.lang)
            : path.dataset.kind === 'band' ? `${format(low, d, svg.lang)} – ${format(high, d, svg.lang)}` : format(values[0], d, svg.lang);
        said.push(`${path.dataset.name} ${words}`);
        if (path.dataset.kind === 'line') cursor.append(element('circle', { cx: x, cy: points[0][1], r: 3.5 }));
    }
    reading(figure).textContent = said.join(' · ');
}

function showPart(figure, svg, state) {
    const all = parts(svg);
    all.forEach(part => part.classList.remove('read'));
    const part = state.at === null ? null : all[state.at];
    part?.classList.add('read');
    reading(figure).textContent = part?.dataset.say ?? '';
}

function valueAt(y, d) {
    const share = (d.bottom - y) / (d.bottom - d.top), low = +d.low, high = +d.high;
    return d.log === '1' ? low * Math.pow(high / low, share) : low + share * (high - low);
}

function format(value, d, lang) {
    if (Math.abs(value) < (d.high - d.low) * 1e-4) value = 0;
    return d.format === 'share' ? (value * 100).toFixed(1) + '%'
        : new Intl.NumberFormat(lang || 'en', { maximumSignificantDigits: 4, notation: Math.abs(value) >= 1e5 ? 'compact' : 'standard' }).format(value);
}
