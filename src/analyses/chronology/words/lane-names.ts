import type { ChronologyInput } from "../input.ts";
import { PARTY_LANE } from "../lanes.ts";

const LANES: Readonly<Record<string, string>> = {
  rounds: "Rounds",
  sanctions: "Sanctions",
  acts: "Acts",
  joint: "Joint acts",
  others: "Others",
  contested: "Alleged or denied",
  planned: "Expected",
  hypothetical: "Hypothetical",
  negated: "Said not to have happened",
};

/** What a lane is called; that of a party by the party's name. */
export function laneName(lane: string, { actors }: ChronologyInput): string {
  return LANES[lane] ?? actors[lane.slice(PARTY_LANE.length)]!.name;
}
