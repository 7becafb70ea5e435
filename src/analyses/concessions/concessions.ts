import { isoDay } from "#case/day.ts";
import { defineAnalysis } from "../analysis.ts";
import { distinct } from "../cites.ts";
import { cellsOf } from "./cells.ts";
import { exchangeOf } from "./exchange.ts";
import { answersByParty, flipsOf } from "./flips.ts";
import { selectConcessions } from "./input.ts";
import { ledgerOf, shownStatus } from "./ledger.ts";
import { phaseOf, turnDays } from "./phase.ts";
import type { ConcessionsResult } from "./result.ts";
import { type ConcessionsInput, familyOf, type Statement } from "./statement.ts";
import { verdictOn } from "./verdict.ts";
import { explainConcessions } from "./words/explain.ts";

/** Who dropped, cut, raised or only repeated which demand since the turn, under written definitions. */
export const concessions = defineAnalysis({
  id: "concessions",
  version: 2,
  title: "Concessions",
  question: "Is a party backing down: does it drop a demand, cut one, or change only venue and tone?",
  answers: ["backing-down"],
  references: [
    { text: "Dean G. Pruitt, Negotiation Behavior, Academic Press", year: 1981 },
    {
      text: "Extended Date/Time Format (EDTF) Specification, Library of Congress, 4 February 2019",
      year: 2019,
    },
  ],
  options: {},
  select: selectConcessions,
  run(input): ConcessionsResult {
    const days = turnDays(input);
    const lines = ledgerOf(input, days);
    const ownLines = ledgerOf(inOwnWords(input), days);
    const ownAnswers = answersByParty(input, ownLines);
    const place = (one: Statement) => ({ id: one.id, ...phaseOf(one, days) });
    const { earliest, latest } = input.turn.bounds;
    const { notStated, stated } = cellsOf(input);
    // Where the case marks parties, what bystanders give or get is not part of the exchange.
    const marked = input.parties.filter(({ party }) => party);
    const givers = (marked.length > 0 ? marked : input.parties).map(({ id }) => id);
    const ledger = lines.map((line) => ({
      party: line.party,
      issue: line.issue.id,
      nature: line.issue.nature,
      family: line.family,
      status: shownStatus(line),
      possible: line.possible,
      statements: line.statements.map(place),
      withdrawals: line.withdrawals.map(place),
      cites: distinct([...line.statements, ...line.withdrawals].flatMap(({ cites }) => cites)),
    }));
    return {
      turn: {
        of: input.turn.of,
        earliest: earliest === null ? null : isoDay(earliest),
        latest: earliest === null || latest === null ? null : isoDay(latest),
        undatedEvents: input.turn.undatedEvents,
      },
      ledger,
      expected: input.statements.filter(({ voice }) => voice === "expected").map(({ id }) => id),
      answers: [...answersByParty(input, lines)].map(([party, answers]) => {
        const own = input.statements.filter((one) => one.party === party && isDemandOfSubstance(one, input));
        return {
          party,
          demands: own.length,
          readings: own.filter(({ voice }) => voice === "reading").length,
          verdict: verdictOn(
            answers,
            ledger.filter((line) => line.party === party),
          ),
          ...answers,
          ownWords: ownAnswers.get(party)!,
        };
      }),
      given: exchangeOf(lines, givers),
      flips: flipsOf(input, lines),
      notStated,
      cells: { stated, notStated: notStated.length },
    };
  },
  explain: explainConcessions,
});

/** The input without what somebody else reads into a party. */
function inOwnWords(input: ConcessionsInput): ConcessionsInput {
  return { ...input, statements: input.statements.filter(({ voice }) => voice === "stated") };
}

function isDemandOfSubstance(one: Statement, input: ConcessionsInput): boolean {
  const family = familyOf(one);
  return (
    one.voice !== "expected" &&
    (family === "demand" || family === "refusal") &&
    input.issues.find(({ id }) => id === one.issue)!.nature === "substantive"
  );
}
