/** Puts the keyboard into the first field of what a button has added at the end of the parts beside it, once that is drawn. */
export function toAdded(button: HTMLElement): void {
  const parts = button.parentElement;
  requestAnimationFrame(() => {
    const added = parts?.querySelector<HTMLElement>(":scope > fieldset:last-of-type");
    added?.querySelector<HTMLElement>("textarea, input, select, button")?.focus();
  });
}
