// What Blazor cannot do from the server. Each function is small and is called by name from a component.

/** Copies a text; false where the browser does not allow it. */
export async function copy(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

/** Shows a dialog over the page, so that the keyboard stays in it. */
export function openDialog(dialog) { if (!dialog.open) dialog.showModal(); }

/** Closes a dialog. */
export function closeDialog(dialog) { if (dialog.open) dialog.close(); }

/** Sends archives of runs that the reader chooses, and loads the page again when one is taken. */
export function takeArchives(id, refused) {
    const input = document.getElementById(id);
    if (!input || input.dataset.ready) return;
    input.dataset.ready = "yes";
    input.addEventListener("change", async () => {
        const file = input.files[0];
        if (!file) return;
        input.disabled = true;
        const answer = await fetch("/archive?name=" + encodeURIComponent(file.name), { method: "POST", body: file });
        const text = await answer.text();
        if (answer.ok) location.href = "/"; else { alert(refused + text); input.disabled = false; input.value = ""; }
    });
}
