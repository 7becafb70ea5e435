import type { Case } from "#case/case.ts";
import type { DateBounds } from "#case/date.ts";
import { type Dated, effectiveDate } from "#case/effective-date.ts";
import { grouped } from "#math/grouped.ts";
import type { ActOn } from "./acts.ts";
import { wordsOf } from "./held.ts";
import { familyOf, type Standing, type Statement } from "./statement.ts";

/**
 * The statements with what has been met of them: an ask that somebody else did (`acts`) is asked no more from that day on,
 * and neither are those in the same words, which voice the same demand. One that was certainly voiced again afterwards, or
 * is asked without end, stands as it is dated.
 */
export function withMet(c: Case, statements: readonly Statement[], acts: readonly ActOn[]): Statement[] {
  const demands = new Map(statements.map((one) => [one.id, one]));
  const done = grouped(
    acts.flatMap(({ deed, demand, event }) => {
      const met = deed === "met" ? demands.get(demand.id) : undefined;
      return met === undefined ? [] : [{ demand: keyOf(met), event }];
    }),
    ({ demand }) => demand,
  );
  const inTurn = new Set(c.turn?.events);
  return statements.map((one) => {
    if (one.act !== null || familyOf(one) !== "demand") return one;
    // Of several acts the first that may have come after the ask was last voiced.
    const [met] = (done.get(keyOf(one)) ?? []).flatMap(({ event }) => {
      const days = firstDays(event, c.asOf.latest!);
      if (isVoicedAfter(one.standing, days)) return [];
      return inTurn.has(event.id) ? ("turn" as const) : days;
    });
    return met === undefined ? one : { ...one, standing: { ...one.standing, met } };
  });
}

function keyOf(one: Statement): string {
  return JSON.stringify([one.party, one.issue, wordsOf(one)]);
}

/** When an act was done; of one that lasted, when it began. */
function firstDays(event: Dated, asOf: number): DateBounds {
  const { begins } = effectiveDate(event, asOf);
  return { earliest: begins.earliest, latest: begins.latest };
}

/** Whether something was certainly voiced after a day. */
function isVoicedAfter({ end, goesOn }: Standing, { latest }: DateBounds): boolean {
  if (goesOn) return true;
  return end.earliest !== null && latest !== null && end.earliest > latest;
}
