import type { Cell } from "#outcome/block.ts";
import { distinct } from "../../cites.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";

/** Names of actors. */
export function namesOf(ids: readonly string[], { actors }: ChronologyInput): string {
  return ids.map((id) => actors[id]!.name).join(", ");
}

/** Who says so: those whom the sources quote, and the sources; that it is judged where none is cited, and nobody where nobody is. */
export function saidByCell(
  { saidBy: { claimants, judged }, cites }: Pick<Entry, "saidBy" | "cites">,
  input: ChronologyInput,
): Cell {
  const names = claimants.map((id) => {
    const { name, named } = input.actors[id]!;
    return named ? name : `${name} (not named)`;
  });
  if (cites.length > 0) return [...distinct(names).flatMap((name) => [`${name}, `]), { cite: cites }];
  return distinct(names).join(", ") || (judged ? "judgement alone" : "nobody cited");
}
