/**
 * Puts the focus on the button that moves a member of a list further the same way, where the member stands now: the one above or below
 * the item that was pressed in. At the end of the list, on the one that moves it back or, where there is none, on the same one.
 */
export function follow(pressed: Element, by: -1 | 1): void {
  const item = pressed.closest("li, fieldset");
  const next = by < 0 ? item?.previousElementSibling : item?.nextElementSibling;
  if (!next) return;
  const ways = by < 0 ? ["up", "down"] : ["down", "up"];
  const buttons = ways.flatMap((way) => {
    // Those of the item itself, not of what stands within it.
    const [button] = [...next.querySelectorAll<HTMLButtonElement>(`button[data-move="${way}"]`)].filter(
      (each) => each.closest("li, fieldset") === next,
    );
    return button && !button.disabled ? [button] : [];
  });
  (buttons.find(({ ariaDisabled }) => ariaDisabled !== "true") ?? buttons[0])?.focus();
}
