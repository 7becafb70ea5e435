import type { Inline } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import type { Basis } from "../input.ts";

/** Where something is from, behind it. */
export function basisMark({ basis, cites }: Basis): Inline[] {
  const word = basis === "judged" ? " (judged)" : basis === "demands" ? " (from its demands)" : "";
  return [...(word === "" ? [] : [word]), ...citeMark(cites)];
}
