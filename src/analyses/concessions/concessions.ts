import { isoDay } from "#case/day.ts";
import { defineAnalysis } from "../analysis.ts";
import { distinct } from "../cites.ts";
import { answersOf, isGivenUp, isInsistence, unsaidIn } from "./answers.ts";
import { cellsOf } from "./cells.ts";
import { exchangeOf } from "./exchange.ts";
import { flipsOf, sumsByParty } from "./flips.ts";
import { selectConcessions } from "./input.ts";
import { type Line, ledgerOf, shownStatus, successionsOf } from "./ledger.ts";
import { phaseOf, turnWindows } from "./phase.ts";
import type { ConcessionsResult, Placed } from "./result.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";
import { givenWay } from "./succession.ts";
import { verdictOn } from "./verdict.ts";
import { explainConcessions } from "./words/explain.ts";

/** Who dropped, cut, raised or only repeated which demand since the turn, under written definitions. */
export const concessions = defineAnalysis({
  id: "concessions",
  version: 28,
  title: "Concessions",
  question: "Is a party backing down: does it drop a demand, cut one, or change only venue and tone?",
  firstLines: `turn: {text: the first party comes to the table, of: first, events: [offer]}
issues: [{id: visits, name: visits, scale: [{id: none, text: no visits}, {id: all, text: visits at any time}], nature: substantive, cite: ["art:P1.S1"]}]
demands: [{id: d1, actor: second, issue: visits, kind: ask, text: visits at any time, level: all, when: 2024-04-01, cite: ["art:P1.S1"]}]`,
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
    const windows = turnWindows(input);
    const positions = ledgerOf(input, windows);
    const ownPositions = ledgerOf(inOwnWords(input), windows);
    const lines = positions.flatMap((position) => position.lines);
    const ownLines = ownPositions.flatMap((position) => position.lines);
    const byParty = linesByParty(input, lines);
    const ownByParty = linesByParty(input, ownLines);
    const ownSums = sumsByParty(input, ownPositions, windows);
    const placed = new Map(
      positions.flatMap(({ issue, lines: all }) => {
        const own = all.flatMap(({ statements }) => statements);
        const successions = [...successionsOf(own, issue).values()];
        return own.map((one) => [one, givenWay(one, successions, windows)] as const);
      }),
    );
    const place = (one: Statement): Placed => {
      const gaveWay = placed.get(one) ?? "no";
      return { id: one.id, ...phaseOf(one, windows), ...(gaveWay !== "no" && { gaveWay }) };
    };
    const isNewlyMade = (one: Statement) => {
      const { before, after, gaveWay } = place(one);
      return before !== "yes" && after !== "no" && gaveWay !== "yes";
    };
    const { earliest, latest } = input.turn.bounds;
    const { notStated, stated } = cellsOf(input);
    const { found, untried } = flipsOf(input, positions, windows);
    // Where the case marks parties, what bystanders give or get is not part of the exchange.
    const marked = input.parties.filter(({ party }) => party);
    const givers = (marked.length > 0 ? marked : input.parties).map(({ id }) => id);
    return {
      turn: {
        of: input.turn.of,
        earliest: earliest === null ? null : isoDay(earliest),
        latest: earliest === null || latest === null ? null : isoDay(latest),
        undatedEvents: input.turn.undatedEvents,
      },
      ledger: lines.map((line) => ({
        party: line.party,
        issue: line.issue.id,
        nature: line.issue.nature,
        family: line.family,
        status: shownStatus(line),
        possible: line.possible,
        ...(line.done && { done: true as const }),
        ...(isGivenUp(line) && { givenUp: true as const }),
        statements: line.statements.map(place),
        withdrawals: line.withdrawals.map(place),
        cites: distinct([...line.statements, ...line.withdrawals].flatMap(({ cites }) => cites)),
      })),
      expected: input.statements.filter(({ voice }) => voice === "expected").map(({ id }) => id),
      verdicts: input.parties.map(({ id }) => verdictOn(id, byParty.get(id)!, ownByParty.get(id)!)),
      answers: [...sumsByParty(input, positions, windows)].map(([party, sums]) => {
        const demands = byParty.get(party)!.filter(isDemandOfSubstance);
        const own = new Set(ownByParty.get(party)!.filter(isDemandOfSubstance).map(lineKey));
        return {
          party,
          demands: demands.length,
          readings: demands.filter((line) => !own.has(lineKey(line))).length,
          ...answersOf(sums),
          unsaid: unsaidIn(sums),
          ownWords: { ...answersOf(ownSums.get(party)!), unsaid: unsaidIn(ownSums.get(party)!) },
        };
      }),
      given: exchangeOf(positions, ownPositions, windows, givers, isNewlyMade),
      flips: found,
      untriedFlips: untried,
      notStated,
      cells: { stated, notStated: notStated.length },
      contested: input.contested.map(({ id }) => id),
    };
  },
  explain: explainConcessions,
});

/** The input without what somebody else reads into a party. */
function inOwnWords(input: ConcessionsInput): ConcessionsInput {
  return { ...input, statements: input.statements.filter(({ voice }) => voice === "stated") };
}

function linesByParty({ parties }: ConcessionsInput, lines: readonly Line[]): Map<string, Line[]> {
  const byParty = new Map<string, Line[]>(parties.map(({ id }) => [id, []]));
  for (const line of lines) byParty.get(line.party)!.push(line);
  return byParty;
}

function lineKey({ issue, family }: Line): string {
  return `${issue.id} ${family}`;
}

function isDemandOfSubstance(line: Line): boolean {
  return line.issue.nature === "substantive" && isInsistence(line);
}
