import type { Case } from "#case/case.ts";
import { certainlyBefore, type DateBounds } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { boundsOf, effectiveDate } from "#case/effective-date.ts";
import { turnBounds } from "#case/turn-bounds.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, type Step, stepsOf } from "../context.ts";
import { entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** Fewest parties that a round shares with the precedents used, so that it is one of their kind. */
const SHARED_PARTIES = 2;

/** Rounds that an argument from precedent uses and those that it passes over. */
type Selected = { readonly used: readonly string[]; readonly passedOver: readonly string[] };

/** Argument from precedent. */
export const selectedPrecedents = defineRule<Step<"analogy">, Selected>({
  id: "selected-precedents",
  title: "Precedents left out",
  definition:
    "An argument from earlier rounds passes over a round that the case holds, that had ended before the turn, and that " +
    "shares at least two parties with the rounds it uses.",
  reason: "A pattern among chosen precedents may vanish among all of them.",
  of: "arguments from precedent",
  data: (_, context) => stepsOf("analogy", context),
  check({ claim, argument }, c, { asOf }) {
    const used = c.rounds.filter((round) => argument.by.includes(round.id));
    const parties = new Set(used.flatMap((round) => round.parties));
    const turn = turnOf(c, asOf);
    const passedOver = c.rounds.filter(
      (round) =>
        !used.includes(round) &&
        round.end !== "open" &&
        round.ending !== "open" &&
        // What ended with the turn, or may have, is the matter itself and no precedent for it.
        (turn === undefined || certainlyBefore(boundsOf(round.end), turn)) &&
        round.parties.filter((party) => parties.has(party)).length >= SHARED_PARTIES,
    );
    if (passedOver.length === 0) return [];
    return [
      {
        subjects: [claim.id, ...passedOver.map((round) => round.id)],
        facts: { used: used.map(({ id }) => id), passedOver: passedOver.map(({ id }) => id) },
        cites: citesOf(claim, ...passedOver),
        severity: "note" as const,
      },
    ];
  },
  tell({ used, passedOver }, c) {
    const names = (ids: readonly string[]) => listed(ids.map((id) => quoted(entry(c.rounds, id).name)));
    return {
      short: `The precedents leave out ${names(passedOver)}.`,
      detail: `The argument uses ${names(used)}.`,
    };
  },
});

/** The days on which the turn may have begun; undefined where nothing dates it. */
function turnOf(c: Case, asOf: Day): DateBounds | undefined {
  const marks = c.events.filter(({ id }) => c.turn?.events.includes(id));
  return turnBounds(
    marks.map((event) => effectiveDate(event, asOf).begins).filter(({ earliest }) => earliest !== null),
  );
}
