import { type RefObject, useEffect } from "react";

/**
 * The keys by which proposals are decided: `y`, `c` and `n` press the buttons of the one that the focus is in, the arrows go to the next
 * and the one before. Where the focus is in no proposal, an arrow goes to the first.
 */
export function useDecisionKeys(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = host.current;
    if (!root) return;
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.matches("input, select, textarea")) return;
      const here = target.closest("[data-proposal]");
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      if (step !== 0 && here) {
        const open = openProposals(root, here);
        goTo(open[open.indexOf(here) + step]);
      } else if (here && (key === "y" || key === "c" || key === "n"))
        here.querySelector<HTMLElement>(`button[data-key="${key}"]`)?.click();
      else return;
      event.preventDefault();
    };
    root.addEventListener("keydown", press);
    return () => root.removeEventListener("keydown", press);
  }, [host]);
}

/** Proposals that wait, and the one that the focus is in, in the order of the text. */
function openProposals(root: ParentNode, here?: Element): readonly Element[] {
  return [...root.querySelectorAll("[data-proposal]")].filter(
    (each) => each === here || each.getAttribute("data-decided") === "open",
  );
}

/** The id of the proposal that is asked about after one; the one before it where that is the last. */
export function nextAfter(root: ParentNode, id: string): string | undefined {
  const here = root.querySelector(`[data-proposal="${id}"]`);
  if (!here) return undefined;
  const open = openProposals(root, here);
  const at = open.indexOf(here);
  return (open[at + 1] ?? open[at - 1])?.getAttribute("data-proposal") ?? undefined;
}

/** Puts the focus into a proposal: on what is lacking, else on its first button. */
export function goTo(proposal: Element | null | undefined): void {
  const place = proposal?.querySelector<HTMLElement>("button");
  place?.focus({ preventScroll: true });
  proposal?.scrollIntoView({ block: "nearest" });
}
