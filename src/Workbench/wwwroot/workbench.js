// What Blazor cannot do from the server. Each function is small and is called by name from a component.

/** Copies a text; false where the browser does not allow it. */
export async function copy(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

/** Shows a dialog over the page, so that the keyboard stays in it. */
export function openDialog(dialog) { if (!dialog.open) dialog.showModal(); }

/** Closes a dialog. */
export function closeDialog(dialog) { if (dialog.open) dialog.close(); }
