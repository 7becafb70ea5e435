/**
 * Puts the focus on the button that moves a member of a list further the same way, where the member stands now: the one above or below
 * the item that was pressed in. At the end of the list, on the one that moves it back.
 */
export function follow(pressed: Element, by: -1 | 1): void {
  const item = pressed.closest("li");
  const next = by < 0 ? item?.previousElementSibling : item?.nextElementSibling;
  if (!next) return;
  const ways = by < 0 ? ["up", "down"] : ["down", "up"];
  const [usable] = ways.flatMap((way) => {
    const button = next.querySelector<HTMLButtonElement>(`button[data-move="${way}"]`);
    return button && !button.disabled && button.ariaDisabled !== "true" ? [button] : [];
  });
  usable?.focus();
}
