import type { KeyboardEvent } from "react";
import { MAKES, type RowMarking } from "./marking.ts";

/** The number of a sentence, by which the keyboard reads and marks: arrows go on, with Shift they mark, a letter makes something of it. */
export function SentenceNumber({
  at,
  isMarked,
  isCurrent,
  marking,
}: {
  readonly at: string;
  readonly isMarked: boolean;
  /** Whether it is the one that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly marking: RowMarking;
}) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = event;
    if (ctrlKey || metaKey || altKey) return;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    const make = MAKES.find((each) => each.key === key);
    if (step !== 0) {
      const next = beside(currentTarget, step);
      if (!next) return;
      if (shiftKey && !isMarked) marking.mark(at, false);
      if (shiftKey) marking.mark(next.dataset.at!, true);
      else marking.goTo(next.dataset.at!);
      next.focus();
    } else if (make) {
      if (!isMarked) marking.mark(at, false);
      marking.make(make.kind);
    } else if (key === "Escape") marking.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="sentence-at"
      data-at={at}
      aria-pressed={isMarked}
      tabIndex={isCurrent ? 0 : -1}
      title="Mark this sentence; with Shift, up to it"
      onClick={(event) => (isMarked && !event.shiftKey ? marking.clear() : marking.mark(at, event.shiftKey))}
      onFocus={() => marking.goTo(at)}
      onKeyDown={press}
    >
      {at}
    </button>
  );
}

/** The number before or behind one, of those that are shown. */
function beside(number: HTMLElement, step: number): HTMLElement | undefined {
  const all = [...(number.closest(".paragraphs")?.querySelectorAll<HTMLElement>("button.sentence-at") ?? [])];
  return all[all.indexOf(number) + step];
}
