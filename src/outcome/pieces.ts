import type { Inline, Text } from "./text.ts";

/** The pieces of a text, a plain string being one. */
export function piecesOf(text: Text): readonly Inline[] {
  return typeof text === "string" ? [text] : text;
}
