import type { Block } from "../document.ts";

/** Whether a stretch is set apart from what the article says: nothing is to be made of it. */
export function isApart({ kind }: Block): boolean {
  return kind !== "body" && kind !== "heading" && kind !== "title";
}
