import { listed } from "../../sentence-parts.ts";
import type { Position } from "../stakeholder.ts";

/** How far a position is the party's own word, and to whom alone it is put: for brackets behind it. */
export function marksOf({ voice, contested, to, doubtful }: Position): string[] {
  return [
    ...(to.length === 0 ? [] : [`to ${listed(to)}`]),
    ...(voice === "stated" ? [] : [{ reading: "as read", expected: "expected" }[voice]]),
    ...(doubtful ? ["may no longer stand"] : []),
    ...(contested ? ["alleged or denied"] : []),
  ];
}
