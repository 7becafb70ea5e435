import { boundsInWords } from "#case/date.ts";
import type { Block } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { counted, listed } from "../sentence-parts.ts";
import { flipInWords } from "./flip-words.ts";
import { judgementsOf } from "./judgements.ts";
import type { ConcessionsResult } from "./result.ts";
import type { ConcessionsInput } from "./statement.ts";
import { answersTable, exchangeTable, expectedList, ledgerTable } from "./tables.ts";
import { verdictOf } from "./verdict.ts";
import { DEFINITION_TEXT, nameOf } from "./words.ts";

/** Flips beyond this many are counted, not shown. */
const MOST_FLIPS = 8;

/** Words and tables for a ledger of concessions. */
export function explainConcessions(result: ConcessionsResult, input: ConcessionsInput): Explanation {
  const flips = flipInWords(result, input);
  const expected = expectedList(result, input);
  const blocks: Block[] = [
    { kind: "text", text: DEFINITION_TEXT },
    answersTable(result, input),
    ledgerTable(result, input),
    exchangeTable(result, input),
  ];
  if (expected.length > 0)
    blocks.push({ kind: "list", title: "Only expected, so not counted as moves", items: expected });
  return {
    headline: headlineOf(result, input),
    judgements: judgementsOf(result, input),
    blocks,
    caveats: caveatsOf(result, input, flips.length),
    flips: flips.slice(0, MOST_FLIPS),
    gaps: gapsOf(result, input),
    inputs: { given: result.cells.stated, missing: result.cells.notStated },
  };
}

/** The verdict on the party whose turn it was; if it is no party to the ledger, on the first. */
function headlineOf(result: ConcessionsResult, input: ConcessionsInput): string {
  const answer = result.answers.find(({ party }) => party === result.turn.of) ?? result.answers[0]!;
  return verdictOf(answer, result, input).replace(/\. (On|In its own) .*$/, ".");
}

function caveatsOf(result: ConcessionsResult, input: ConcessionsInput, flips: number): Text[] {
  const caveats: Text[] = [
    "What nobody reported is not in the ledger: a demand dropped in private looks like silence.",
  ];
  if (result.turn.earliest === null) {
    caveats.push("No event of the turn is dated, so it may lie on any day before the day of the analysis.");
  } else if (result.turn.earliest !== result.turn.latest) {
    caveats.push(
      `The turn is dated no closer than ${boundsInWords(input.turn.bounds)}; what was voiced in that ` +
        "time may fall on either side of it.",
    );
  }
  const undated = result.turn.undatedEvents.length;
  if (undated > 0 && result.turn.earliest !== null)
    caveats.push(
      `${counted(undated, "event")} of the turn without a date ${undated === 1 ? "is" : "are"} left out of its date.`,
    );
  if (flips > MOST_FLIPS)
    caveats.push(
      `${flips - MOST_FLIPS} further single changes of an input would change an answer; the result lists all.`,
    );
  return caveats;
}

/** Issues on which somebody's assets are at stake and nothing is stated come first, one by one. */
function gapsOf(result: ConcessionsResult, input: ConcessionsInput): Text[] {
  const issueName = (id: string) => input.issues.find((issue) => issue.id === id)!.name;
  const atStake = result.notStated
    .filter((cell) => cell.atStake)
    .map(
      ({ party, issue }) =>
        `${nameOf(input, party)}, on ${issueName(issue)}: not stated, though its own assets are at stake there.`,
    );
  const parties = [...new Set(result.notStated.map(({ party }) => party))];
  const others = parties.flatMap((party) => {
    const issues = result.notStated.filter((cell) => cell.party === party && !cell.atStake);
    if (issues.length === 0) return [];
    return [
      `${nameOf(input, party)}, on ${listed(issues.map(({ issue }) => issueName(issue)))}: not stated.`,
    ];
  });
  const undated = result.ledger.filter(({ status }) => status === "timing not stated");
  const timing = undated.map(
    ({ party, issue }) =>
      `${nameOf(input, party)}, on ${issueName(issue)}: when it was voiced is not stated, so before and after cannot be told.`,
  );
  return [...atStake, ...others, ...timing];
}
