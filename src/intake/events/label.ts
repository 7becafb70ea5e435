import type { Act } from "./act.ts";

/** What PLOVER codes where an act is only announced: a kind one as an agreement, a hostile one as a threat. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  AID: "AGREE",
  COOPERATE: "AGREE",
  CONCEDE: "AGREE",
  RETREAT: "AGREE",
  SUPPORT: "AGREE",
  ASSAULT: "THREATEN",
  COERCE: "THREATEN",
  SANCTION: "THREATEN",
  PROTEST: "THREATEN",
};

/** The root of PLOVER (2021) for an act as it is told: what is refused is a rejection, what is to come a promise or a threat. */
export function ploverOf({ pattern: { plover }, mode }: Pick<Act, "pattern" | "mode">): string | undefined {
  if (plover === undefined) return undefined;
  if (mode === "future") return ANNOUNCED[plover] ?? plover;
  if (mode === "negated" && /^(?:AGREE|CONCEDE|CONSULT|AID|COOPERATE|RETREAT|SUPPORT)$/.test(plover))
    return "REJECT";
  return plover;
}
