import { piecesOf } from "#outcome/pieces.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised } from "./capitalised.ts";

/** A text as the beginning of a sentence or cell: its first letter a capital, where it is the program's or the case's to choose. */
export function begun(text: Text): Text {
  const [first, ...rest] = piecesOf(text);
  if (typeof first !== "string") return text;
  return rest.length === 0 ? capitalised(first) : [capitalised(first), ...rest];
}
