import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import type { Day } from "../day.ts";
import type { SanctionEpisode } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

/** What changes sanctions that are in force already. */
const CHANGES: Readonly<Record<string, string>> = {
  tightened: "tightens",
  eased: "eases",
  lifted: "lifts",
};
/** Pairs of a sender and a target that are looked at; whoever writes more has more than a hand can check. */
const MOST_PAIRS = 500_000;

/** What is known of the sanctions of one sender on one target. */
interface History {
  /** The first imposition, and the last day on which one may have been; `null` where one has no certain day. */
  imposed: { readonly first: Step; readonly last: Day } | null;
}

interface Step {
  readonly id: string;
  readonly when: CaseDate;
}

/**
 * Steps that change sanctions before any were imposed, or after all had been lifted, by the same sender on the same target.
 * Warnings: other sanctions may be none of the case's business.
 */
export function sanctionSteps(c: LenientCase): Contradiction[] {
  const steps = listed(c.sanctions).map(({ at, of }) => ({ at, of, id: of.id ?? String(at + 1) }));
  let pairs = 0;
  const pairsOf = ({ sender, target }: (typeof steps)[number]["of"]): string[] =>
    listed(sender).flatMap(({ of: from }) =>
      listed(target).flatMap(({ of: to }) => (++pairs > MOST_PAIRS ? [] : [JSON.stringify([from, to])])),
    );
  const records = new Map<string, History>();
  for (const { of: step, id } of steps) {
    if (step.kind !== "imposed") continue;
    const when = onlyDateOf(step);
    for (const pair of pairsOf(step)) {
      const before = records.get(pair);
      records.set(pair, { imposed: before ? together(before.imposed, id, when) : alone(id, when) });
    }
  }
  // By pair: the first lifting of all that was imposed.
  const ends = new Map<string, Step>();
  for (const { of: step, id } of steps) {
    const when = step.kind === "lifted" ? onlyDateOf(step) : undefined;
    if (!when || when.earliest === null) continue;
    for (const pair of pairsOf(step)) {
      const imposed = records.get(pair)?.imposed;
      const known = ends.get(pair);
      if (imposed && imposed.last < when.earliest && !(known && known.when.earliest! <= when.earliest))
        ends.set(pair, { id, when });
    }
  }
  return steps.flatMap(({ at, of: step, id }): Contradiction[] => {
    const { kind } = step;
    const when = onlyDateOf(step);
    if (kind === undefined || CHANGES[kind] === undefined || !when) return [];
    const all = pairsOf(step);
    const warn = (what: string): Contradiction[] => [
      {
        path: ["sanctions", at, "when"],
        what: `\`${id}\` ${CHANGES[kind]} sanctions (${when.edtf}) ${what}`,
        cure: "exchange or mend the dates, or enter what was in force then",
        severity: "warning",
      },
    ];
    const firsts = all.map((pair) => records.get(pair)?.imposed?.first);
    if (firsts[0] && firsts.every((first) => first && certainlyBefore(when, first.when)))
      return warn(`before any were imposed (\`${firsts[0].id}\`, ${firsts[0].when.edtf})`);
    const lifted = all.map((pair) => ends.get(pair));
    if (lifted[0] && lifted.every((end) => end && certainlyBefore(end.when, when)))
      return warn(`after all had been lifted (\`${lifted[0].id}\`, ${lifted[0].when.edtf})`);
    return [];
  });
}

/** The date of a step that has no other datings. */
function onlyDateOf({ when, otherDates }: Lenient<SanctionEpisode>): CaseDate | undefined {
  return typeof when === "object" && listed(otherDates).length === 0 ? when : undefined;
}

function alone(id: string, when: CaseDate | undefined): History["imposed"] {
  return when && when.earliest !== null && when.latest !== null
    ? { first: { id, when }, last: when.latest }
    : null;
}

function together(before: History["imposed"], id: string, when: CaseDate | undefined): History["imposed"] {
  const here = alone(id, when);
  if (!before || !here) return null;
  const isSooner = here.first.when.earliest! < before.first.when.earliest!;
  return { first: isSooner ? here.first : before.first, last: Math.max(before.last, here.last) };
}
