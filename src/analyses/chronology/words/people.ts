import { distinct } from "../../cites.ts";
import type { SaidBy } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";

/** Names of actors. */
export function namesOf(ids: readonly string[], { actors }: ChronologyInput): string {
  return ids.map((id) => actors[id]!.name).join(", ");
}

/** Who says so: claimants, or the publishers of the sources, each once; otherwise the analyst. */
export function saidByInWords({ claimants, sources, judged }: SaidBy, input: ChronologyInput): string {
  const names = [
    ...claimants.map((id) => {
      const { name, named } = input.actors[id]!;
      return named ? name : `${name} (not named)`;
    }),
    ...sources.map((id) => input.publishers[id]!),
  ];
  if (names.length > 0) return distinct(names).join(", ");
  return judged ? "the analyst's judgement" : "nobody cited";
}
