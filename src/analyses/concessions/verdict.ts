import { type Answers, gives } from "./answers.ts";
import type { Family } from "./statement.ts";
import type { Status } from "./status.ts";

/**
 * What the three answers for a party come to. `gave way`: it surely dropped or cut a demand; `venue and tone`: it moved
 * on nothing else, and surely kept its demands; `venue or tone`: the same, but whether it kept them is not stated;
 * `offered`: it surely offered something of substance; `not moved`: it kept its demands and changed neither venue nor
 * tone; `not cut`: it kept its demands, and the rest cannot be told; `nothing stated`: nothing is known of what it asks,
 * refuses or offers.
 */
export type Verdict =
  | "nothing stated"
  | "gave way"
  | "venue and tone"
  | "venue or tone"
  | "offered"
  | "not moved"
  | "not cut"
  | "cannot be told";

/** A line of a party's ledger, as far as the verdict looks at it. */
interface Line {
  readonly nature: "substantive" | "procedural" | "payoff";
  readonly family: Family;
  readonly possible: readonly Status[];
}

/** The verdict on a party, from its answers and its lines. */
export function verdictOn({ drops, trims, tone }: Answers, lines: readonly Line[]): Verdict {
  if (lines.length === 0) return "nothing stated";
  if (drops === "yes" || trims === "yes") return "gave way";
  const kept = drops === "no" && trims === "no";
  if (tone === "yes") return kept ? "venue and tone" : "venue or tone";
  if (lines.some(isSureOffer)) return "offered";
  if (!kept) return "cannot be told";
  return tone === "no" ? "not moved" : "not cut";
}

function isSureOffer({ nature, family, possible }: Line): boolean {
  return nature === "substantive" && family === "offer" && possible.every((status) => gives("offer", status));
}
