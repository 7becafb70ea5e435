import { inWords } from "#case/counts-in-words.ts";
import type { Inline, Text } from "#outcome/text.ts";

export { counted, countedInFigures, inWords } from "#case/counts-in-words.ts";

// Parts from which every analysis makes its sentences, so that they all count, list and quote alike.

/** `a`, `a and b`, `a, b and c`; or with another word before the last. */
export function listed(items: readonly string[], joint: "and" | "or" = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** A text of the case in quotation marks, without its full stop. */
export function quoted(text: string): string {
  return `“${text.replace(/\.$/, "")}”`;
}

/** A text that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first few of some things, and how many more there are: `a, b and three more`. */
export function listedUpTo(most: number, items: readonly string[], more = "more"): string {
  return listed(
    items.length > most ? [...items.slice(0, most), `${inWords(items.length - most)} ${more}`] : items,
  );
}

/** Whichever one of several: `either of two`, `any one of three`. */
export function anyOf(count: number): string {
  return `${count === 2 ? "either" : "any one"} of ${inWords(count)}`;
}

/** Whether something is so, as a cell of a table has it. */
export function yesOrNo(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}

/** Sentences one after the other; those that say nothing are left out. */
export function sentences(...texts: readonly Text[]): Inline[] {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, at): readonly Inline[] => [
      at > 0 ? " " : "",
      ...(typeof text === "string" ? [text] : text),
    ])
    .filter((piece) => piece !== "");
}
