import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** What changes sanctions that are in force already. */
const CHANGES: Readonly<Record<string, string>> = {
  tightened: "tightens",
  eased: "eases",
  lifted: "lifts",
};
/** Pairs of a sender and a target that are looked at; whoever writes more has more than a hand can check. */
const MOST_PAIRS = 500_000;

/**
 * Steps that change sanctions before any were imposed, by the same sender on the same target. Warnings: earlier sanctions may
 * be none of the case's business.
 */
export function sanctionSteps(c: LenientCase): Contradiction[] {
  const steps = listed(c.sanctions);
  let pairs = 0;
  const pairsOf = ({ sender, target }: (typeof steps)[number]["of"]): string[] =>
    listed(sender).flatMap(({ of: from }) =>
      listed(target).flatMap(({ of: to }) => (++pairs > MOST_PAIRS ? [] : [JSON.stringify([from, to])])),
    );
  // By pair: the first imposition, or `undefined` where one has no certain day.
  const first = new Map<string, { readonly id: string; readonly when: CaseDate } | undefined>();
  for (const { at, of: step } of steps) {
    if (step.kind !== "imposed") continue;
    const { when } = step;
    const isDated =
      typeof when === "object" && when.earliest !== null && listed(step.otherDates).length === 0;
    for (const pair of pairsOf(step)) {
      const known = first.get(pair);
      if (!isDated) first.set(pair, undefined);
      else if (!first.has(pair) || (known && when.earliest! < known.when.earliest!))
        first.set(pair, { id: step.id ?? String(at + 1), when });
    }
  }
  return steps.flatMap(({ at, of: step }): Contradiction[] => {
    const { id, kind, when } = step;
    if (kind === undefined || CHANGES[kind] === undefined || typeof when !== "object") return [];
    if (!listed(step.otherDates).every(({ of: { when: other } }) => other === undefined)) return [];
    const imposed = pairsOf(step).map((pair) => first.get(pair));
    const sooner = imposed.find((one) => one && certainlyBefore(when, one.when));
    if (!sooner || !imposed.every((one) => one && certainlyBefore(when, one.when))) return [];
    return [
      {
        path: ["sanctions", at, "when"],
        what: `\`${id ?? at + 1}\` ${CHANGES[kind]} sanctions (${when.edtf}) before any were imposed (\`${sooner.id}\`, ${sooner.when.edtf})`,
        cure: "exchange or mend the dates, or enter what was in force before",
        severity: "warning",
      },
    ];
  });
}
