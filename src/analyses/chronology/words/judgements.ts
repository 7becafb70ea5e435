import type { Judgement } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import { counted } from "../../sentence-parts.ts";
import type { ChronologyInput } from "../input.ts";
import type { Relation } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { actsAround } from "./around.ts";
import { confidenceOf, hangsOnOneDating } from "./confidence.ts";
import { datingInWords } from "./dating.ts";
import { listedEntries } from "./listed-entries.ts";
import { type Turn, turnDateInWords, turnEvents } from "./turn.ts";

/** How many acts are named whose order cannot be told. */
const NAMED = 3;

/** On how many acts nearest to the turn, on either side, the judgement's citations are given. */
const CITED = 3;

/** What came before and after the turn, if it is dated, and how well the entries are dated. */
export function judgementsOf(result: ChronologyResult, input: ChronologyInput): Judgement[] {
  const { turn } = result;
  const dating = datingJudgement(result, input);
  return turn ? [orderJudgement(turn, result, input), dating] : [dating];
}

function datingJudgement(result: ChronologyResult, input: ChronologyInput): Judgement {
  const { entries, dated, uncertainClose } = result.counts;
  const close = dated.day + dated.month - uncertainClose;
  return {
    answers: { kind: "chronology" },
    text: datingInWords(result),
    confidence: confidenceOf(
      {
        entries: input.entries,
        looked: entries,
        settled: close,
        words: `${close} of ${counted(entries, "entry", "entries")} ${close === 1 ? "is" : "are"} dated to within a month`,
        unsettled: false,
      },
      input,
    ),
    n: { count: entries, of: "events, sanction steps and rounds" },
    cites: [],
  };
}

function orderJudgement(turn: Turn, result: ChronologyResult, input: ChronologyInput): Judgement {
  const { all, chosen, bearing, find, named } = actsAround(result, input);
  const count = chosen.length;
  const marks = turnEvents(input);
  const before = named("before");
  const after = named("after");
  const untold = named("cannot be told");
  const told = count - untold.length;
  const some = (relation: Relation, words: string) => {
    const { length } = named(relation);
    return length > 0 ? `${length} ${words}, ` : "";
  };
  const brought = bearing
    ? ` that ${count === 1 ? "is" : "are"} brought forward as cause, sign or evidence`
    : "";
  return {
    answers: { kind: "chronology" },
    text:
      `The turn is dated ${turnDateInWords(turn)}. ` +
      `Of the ${count} dated ${count === 1 ? "act" : "acts"} within a year of it${brought}, ` +
      `${before.length} certainly came before it, ${after.length} certainly after it, ` +
      some("same day", "on the same day") +
      some("across", "began before it and went on after it") +
      `and the order of ${untold.length} cannot be told` +
      (untold.length > 0 ? ` (${listedEntries(untold, NAMED)}).` : "."),
    confidence: confidenceOf(
      {
        entries: [...chosen.map(find), ...marks],
        looked: count,
        settled: told,
        words: `the dates settle the order for ${told} of ${count} of these acts`,
        unsettled: hangsOnOneDating(result, chosen),
      },
      input,
    ),
    n: { count: all.length, of: "dated acts within a year of the turn" },
    cites: distinct(
      [...marks, ...after.slice(0, CITED), ...before.slice(0, CITED)].flatMap(({ cites }) => cites),
    ),
  };
}
