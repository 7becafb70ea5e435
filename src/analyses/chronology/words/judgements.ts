import type { Judgement } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import { capitalised, inWords, quoted } from "../../sentence-parts.ts";
import type { ChronologyInput } from "../input.ts";
import { isSettled, type Relation } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { type Around, actsAround } from "./around.ts";
import { askedJudgements } from "./asked.ts";
import { confidenceOf, hangsOnOneDating } from "./confidence.ts";
import { closeInWords, datingInWords } from "./dating.ts";
import { firstAndLast } from "./first-and-last.ts";
import { clausesInWords, LASTED_AROUND, type Lead, leadOf, withinAYear } from "./headline.ts";
import { listedEntries } from "./listed-entries.ts";
import { type Turn, turnEvents } from "./turn.ts";

const AROUND = "around the turn";

/** How many acts are named whose order cannot be told. */
const NAMED = 3;

/** How acts stand to the turn whose order to it is certain, in words behind their number. */
const WORDS: readonly (readonly [Relation, string])[] = [
  ["before", "certainly came before it"],
  ["after", "certainly came after it"],
  ["same day", "fell on the same day"],
  ...LASTED_AROUND,
];

/** What came before and after the turn, if it is dated, and how well the entries are dated. */
export function judgementsOf(result: ChronologyResult, input: ChronologyInput): Judgement[] {
  const { turn } = result;
  // Where nothing is dated near the turn there is nothing to set before or after it.
  const order = turn && turn.order.length > 0 ? [orderJudgement(turn, result, input)] : [];
  return [...order, datingJudgement(result, input, order.length === 0), ...askedJudgements(result, input)];
}

/** How well the entries are dated; `isAlone`: nothing else says what happened, so that this begins with the first act and the last. */
function datingJudgement(result: ChronologyResult, input: ChronologyInput, isAlone: boolean): Judgement {
  const { entries, dated, uncertainClose } = result.counts;
  const close = dated.day + dated.month - uncertainClose;
  return {
    answers: { kind: "chronology" },
    idle: true,
    text: [...(isAlone ? [firstAndLast(input)] : []), datingInWords(result)].filter(Boolean).join(" "),
    confidence: confidenceOf(
      {
        entries: input.entries,
        looked: entries,
        settled: close,
        words: closeInWords(close, entries, uncertainClose),
        whose: "the dates",
        withoutOne: "",
      },
      input,
    ),
    n: {
      count: entries,
      of: entries === 1 ? "event, sanction step or round" : "events, sanction steps and rounds",
    },
    cites: [],
  };
}

function orderJudgement(turn: Turn, result: ChronologyResult, input: ChronologyInput): Judgement {
  const around = actsAround(result, input);
  const { all, chosen, bearing, find, named } = around;
  const count = chosen.length;
  const marks = turnEvents(input);
  const told = chosen.filter(isSettled).length;
  const same = named("same day").length;
  const lead = leadOf(turn, result, input);
  return {
    answers: { kind: "chronology" },
    text: textOf(around, lead),
    confidence: confidenceOf(
      {
        entries: [...chosen.map(find), ...marks],
        looked: count,
        settled: told,
        words: settledInWords(told, same, count, bearing ? "brought forward" : AROUND),
        whose:
          count === 1
            ? `the dates of ${quoted(find(chosen[0]!).short)} and of the turn`
            : `the dates of ${bearing ? "the acts brought forward" : "these acts"} and of the turn`,
        withoutOne: hangsOnOneDating(result, chosen)
          ? "Without one of the datings most of the order would be open."
          : "",
      },
      input,
    ),
    n: {
      count: all.length,
      of: `dated ${all.length === 1 ? "act" : "acts"} ${withinAYear(around)} of the turn`,
    },
    cites: distinct([...marks, ...lead.entries].flatMap(({ cites }) => cites)),
  };
}

/** How all acts stand to the turn, then how those do that are brought forward, and which it cannot be told of. */
function textOf(around: Around, lead: Lead): string {
  const { bearing, named } = around;
  if (!lead.some || bearing) return [`${lead.words}.`, ...moreOn(around)].join(" ");
  // The sentence ends in how many these are, where there are any.
  const untold = named("cannot be told");
  return `${lead.words}${untold.length > 0 ? ` (${listedEntries(untold, NAMED)})` : ""}.`;
}

function moreOn(around: Around): string[] {
  const { all, chosen, bearing, named } = around;
  const count = chosen.length;
  const untold = named("cannot be told");
  // Of one act the sentence before has said all, unless it came neither before nor after.
  if (all.length === 1 && untold.length > 0) return [];
  const parts = WORDS.flatMap(([relation, words]) => {
    const { length } = named(relation);
    return length === 0 ? [] : [count === 1 ? words : `${inWords(length)} ${words}`];
  });
  const rest = untold.length > 0 ? [`the order of ${inWords(untold.length)} cannot be told`] : [];
  const near = `${withinAYear(around)} of the turn`;
  const are = count === 1 ? "is" : "are";
  const brought = bearing
    ? ` ${around.within ? "that" : "and"} ${are} brought forward as cause, sign or evidence`
    : "";
  const [whole] = WORDS.filter(([relation]) => named(relation).length === count);
  if (whole && count > 1)
    return [`${count === 2 ? "Both" : `All ${inWords(count)}`} dated acts ${near}${brought} ${whole[1]}.`];
  const one =
    all.length === 1
      ? `The only act ${withinAYear(around)} of it`
      : `Of the dated acts ${near} the one that is brought forward as cause, sign or evidence`;
  const ofThese = count === 1 ? one : `Of the ${inWords(count)} dated acts ${near}${brought},`;
  const names = untold.length > 0 ? ` (${listedEntries(untold, NAMED)})` : "";
  return [`${ofThese} ${clausesInWords([...parts, ...rest])}${names}.`];
}

/**
 * Of how many acts the dates settle the order, as a clause that begins a sentence; of what fell on the day of the turn itself
 * they tell that and no order.
 */
function settledInWords(told: number, same: number, acts: number, which: string): string {
  const settled = told - same;
  const order = "The dates settle the order";
  if (acts === 1 && same === 1) return `The one act ${which} fell on the day of the turn itself`;
  if (acts === 1)
    return settled === 1
      ? `${order} of the one act ${which}`
      : `The dates leave open the order of the one act ${which}`;
  const all = acts === 2 ? "both" : `all ${inWords(acts)}`;
  if (same === acts) return `${capitalised(all)} acts ${which} fell on the day of the turn itself`;
  // What fell on that day is settled too, and counts so towards the confidence.
  if (same > 0)
    return `The dates settle how ${told === acts ? all : `${inWords(told)} of the ${inWords(acts)}`} acts ${which} stand${told === 1 ? "s" : ""} to ${which === AROUND ? "it" : "the turn"}, ${inWords(same)} of them on the same day`;
  if (settled === acts) return `${order} of ${all} acts ${which}`;
  return settled === 0
    ? `${order} of ${acts === 2 ? "neither of the two" : `none of the ${inWords(acts)}`} acts ${which}`
    : `${order} of ${inWords(settled)} of the ${inWords(acts)} acts ${which}`;
}
