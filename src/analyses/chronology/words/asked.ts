import { topicOf } from "#case/question.ts";
import type { Flip, Judgement } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { citeMark, distinct } from "../../cites.ts";
import { HALF, type Reason } from "../../confidence.ts";
import { capitalised, counted, countedInFigures, inWords, quoted } from "../../sentence-parts.ts";
import type { AskedOrder, AskedPair, AskedRelation } from "../asked.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { finderOf } from "./around.ts";
import { confidenceOf } from "./confidence.ts";
import { whenInWords } from "./dates.ts";
import { modeNote, statusInWords } from "./kinds.ts";

/** So much of what is said of both is told. */
const MOST_SAID = 2;

/** The two events of an order that is asked for, and the answer. */
interface Told {
  readonly answer: AskedOrder;
  readonly one: Entry;
  readonly other: Entry;
  readonly said: AskedPair["said"];
}

/** The answers to the questions of the case about the order of two events. */
export function askedJudgements(result: ChronologyResult, input: ChronologyInput): Judgement[] {
  return toldOf(result, input).map((told): Judgement => {
    const { answer, one, other, said } = told;
    const [text, settled, words] = answerInWords(told, input);
    return {
      answers: { kind: "chronology", about: topicOf({ order: [answer.first, answer.then] })! },
      text: said.length === 0 ? text : [text, ...saidInWords(said)],
      // Where the dates do not decide, what the first says of it is the answer that there is.
      ...(said.length > 0 && settled < 1 ? { gist: [text, ...saidInWords(said.slice(0, 1))] } : {}),
      confidence: confidenceOf(
        {
          entries: [one, other],
          looked: 1,
          settled,
          words,
          whose: "the two dates",
          withoutOne:
            answer.decisive.length > 0 ? "Without one of the datings the answer would be another." : "",
          more: [one, other].flatMap((entry) => contestReason(entry, input)),
        },
        input,
      ),
      n: { count: 2, of: "events asked about" },
      cites: distinct([...one.cites, ...other.cites, ...said.flatMap(({ cites }) => cites)]),
    };
  });
}

function toldOf({ asked }: ChronologyResult, input: ChronologyInput): Told[] {
  const find = finderOf(input);
  return asked.map((answer, at) => ({
    answer,
    one: find({ of: "event", id: answer.first }),
    other: find({ of: "event", id: answer.then }),
    said: input.asked[at]!.said,
  }));
}

/** What the dates tell of the order, how much of it they settle, from 0 to 1, and the same as a clause. */
function answerInWords({ answer, one, other }: Told, input: ChronologyInput): [string, number, string] {
  const [a, b] = [one, other].map((entry) => named(entry, input)) as [string, string];
  const { relation, gap, exact, together, most } = answer;
  const came = isToCome(one) ? "is to come" : "came";
  const settled = "The dates settle this order";
  const open = "The dates leave this order open";
  switch (relation) {
    case "before":
    case "after":
      return [
        `${capitalised(a)} ${came} ${relation} ${b}, by ${exact ? "" : "at least "}${counted(gap, "day")}.`,
        1,
        settled,
      ];
    case "same day":
      return [
        `${capitalised(a)} and ${b} fell on one day; which came first the dates do not tell.`,
        0,
        "Both fell on one day, and no hour is given",
      ];
    case "across":
      return [`${capitalised(a)} began before ${b} and was not over until after it.`, 1, settled];
    case "begun before":
      if (together)
        return [`${capitalised(a)} began before ${b} and was not over when that began.`, 1, settled];
      return [
        `${capitalised(a)} began before ${b}; whether it was over by then the dates do not tell.`,
        HALF,
        "The dates settle which of the two began first, and no more",
      ];
    case "begun after":
      if (together)
        return [`${capitalised(a)} began after ${b} had begun, and before that was over.`, 1, settled];
      return [
        `${capitalised(a)} began after ${b} had begun; whether that was over by then the dates do not tell.`,
        HALF,
        "The dates settle which of the two began first, and no more",
      ];
    case "cannot be told":
      return [openInWords(a, b, most), 0, open];
    case "undated": {
      const undated = [one, other].filter(({ extent }) => extent === null);
      const none =
        undated.length === 2 ? "neither of the two has a date" : `${quoted(undated[0]!.short)} has no date`;
      return [`Whether ${a} came before ${b} cannot be told: ${none}.`, 0, capitalised(none)];
    }
    case "not done": {
      const not = [one, other].find(({ mode }) => mode === "negated" || mode === "hypothetical")!;
      const why = `${quoted(not.short)} is ${statusInWords(not, input)}`;
      return [`Whether ${a} came before ${b} cannot be asked: ${why}.`, 0, capitalised(why)];
    }
  }
}

/** What the dates leave open of the order of what happened once, by how many days on either side. */
function openInWords(a: string, b: string, most: AskedOrder["most"]): string {
  const open = `Whether ${a} came before ${b} or after it cannot be told from the dates`;
  if (most === null) return `${open}.`;
  const { before, after } = most;
  if (after === 0 && before !== 0)
    return `${capitalised(a)} came before ${b} or on the same day; which, the dates do not tell.`;
  if (before === 0 && after !== 0)
    return `${capitalised(a)} came after ${b} or on the same day; which, the dates do not tell.`;
  const side = (days: number | null, side: string) =>
    days === null ? `any time ${side}` : `up to ${counted(days, "day")} ${side}`;
  return `${open}: it may have come ${side(before, "before")} or ${side(after, "after")}.`;
}

/** An event with its date, and how far it took place. */
function named(entry: Entry, input: ChronologyInput): string {
  const date = entry.extent === null ? "" : ` (${whenInWords(entry)})`;
  const note = modeNote(entry, input);
  return `${quoted(entry.short)}${date === "" ? note : note === "" ? date : `${date.slice(0, -1)}; ${note.slice(2)}`}`;
}

function isToCome({ mode }: Entry): boolean {
  return mode === "future";
}

/** What is said of both events, by whom. */
function saidInWords(said: AskedPair["said"]): Inline[] {
  const told = said
    .slice(0, MOST_SAID)
    .flatMap(({ by, text, cites }): Inline[] => [
      ` ${by === null ? "By somebody who is not named" : `According to ${by}`}: ${quoted(text)}`,
      ...citeMark(cites),
      ".",
    ]);
  const rest = said.length - MOST_SAID;
  return rest > 0
    ? [
        ...told,
        ` ${capitalised(inWords(rest))} more ${rest === 1 ? "statement is" : "statements are"} about both.`,
      ]
    : told;
}

/** That an event is only alleged, or denied, and so may not have happened at all. */
function contestReason(entry: Entry, input: ChronologyInput): Reason[] {
  if (entry.mode !== "contested") return [];
  const why = `That ${quoted(entry.short)} took place is${modeNote(entry, input).replace(/ \((.*)\)$/, " $1")}.`;
  return [{ grounds: { answers: true, contested: 1 }, why }];
}

/** What would change such an answer: an error in the dates, or a dating that falls away. */
export function askedFlips(result: ChronologyResult, input: ChronologyInput): Flip[] {
  return toldOf(result, input).flatMap(({ answer, one, other }): Flip[] => {
    const { relation, gap, decisive } = answer;
    const [a, b] = [quoted(one.short), quoted(other.short)];
    const error = gap > 0 && {
      change: [
        `If ${a} (${whenInWords(one)}) were ${countedInFigures(gap, "day")} ${relation === "before" ? "later" : "earlier"}`,
        ...citeMark(one.cites),
      ],
      effect: `it would no longer be certain that it came ${relation} ${b} (${whenInWords(other)})`,
      steps: 1,
      cites: one.cites,
    };
    const lost = decisive.map(({ id, when, cites, to }) => ({
      change: [
        `If the dating of ${quoted((id === one.id ? one : other).short)} as ${when} were left out`,
        ...citeMark(cites),
      ],
      effect: wouldBe(to, a, b),
      steps: 1,
      cites,
    }));
    return [...lost, ...(error ? [error] : [])];
  });
}

function wouldBe(to: AskedRelation, a: string, b: string): string {
  switch (to) {
    case "before":
    case "after":
      return `it would be certain that ${a} came ${to} ${b}`;
    case "same day":
      return `${a} and ${b} would fall on one day`;
    case "across":
      return `${a} would have begun before ${b} and gone on after it`;
    case "begun before":
      return `${a} would have begun before ${b}, but perhaps not have been over by then`;
    case "begun after":
      return `${a} would have begun after ${b} had begun`;
    default:
      return `whether ${a} came before ${b} could no longer be told`;
  }
}

/** What is not stated and would settle such an order: a closer date of each of the two that has none to the day. */
export function askedGaps(result: ChronologyResult, input: ChronologyInput): Text[] {
  return toldOf(result, input).flatMap(({ answer, one, other }) => {
    if (answer.relation !== "cannot be told") return [];
    return [one, other]
      .filter(({ precision, uncertain }) => precision !== "day" || uncertain)
      .map((entry): Text => {
        const hangs =
          entry === one ? `it came before ${quoted(other.short)}` : `${quoted(one.short)} came before it`;
        return [
          `A closer date of ${quoted(entry.short)} (${whenInWords(entry)}): on it hangs whether ${hangs}`,
          ...citeMark(entry.cites),
        ];
      });
  });
}
