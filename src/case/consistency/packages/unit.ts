import type { Contradiction } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";

/** A unit of payments in which the worth of somebody whose consent is asked is not counted. */
export function unit(c: LenientCase): Contradiction[] {
  const { packages } = c;
  if (packages?.unit === undefined) return [];
  const other = listed(packages.parties).find(
    ({ of: { consent, values } }) =>
      consent !== "none" && !listed(values).some(({ of }) => of.points !== undefined),
  );
  return other === undefined
    ? []
    : [
        {
          path: ["packages", "unit"],
          what: `what \`${other.of.actor ?? other.at + 1}\` wants is not counted in it: it has no points`,
          cure: "give `points` to all whose consent is asked, in this unit, or remove it: payments cannot be weighed against shares",
        },
      ];
}
