import { citedSources } from "#case/citation.ts";
import { boundsInWords } from "#case/date.ts";
import type { Confidence, Judgement } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { capitalised } from "../sentence-parts.ts";
import type { Entry } from "./entry.ts";
import type { ChronologyInput } from "./input.ts";
import type { Relation } from "./order.ts";
import { turnDate } from "./order.ts";
import type { ChronologyResult } from "./result.ts";

/** The acts around the turn by how they stand to it, nearest first. */
function around(result: ChronologyResult, input: ChronologyInput) {
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  const order = result.turn?.order ?? [];
  // Acts that are said to bear on the effect are what a reader wants to see set against it.
  const bearing = order.filter(({ id }) => entries.get(id)!.bearing);
  const told = (list: typeof order) => list.some(({ gap }) => gap > 0);
  const chosen = told(bearing) ? bearing : order;
  const named = (relation: Relation) =>
    chosen
      .filter((act) => act.relation === relation)
      .sort((a, b) => a.gap - b.gap)
      .map(({ id }) => entries.get(id)!);
  return { all: order, chosen, bearing: chosen === bearing && bearing.length < order.length, named };
}

/** One sentence: what came before the turn and what after it; without a turn, from when to when and how well. */
export function headlineOf(result: ChronologyResult, input: ChronologyInput): string {
  if (!result.turn || !input.turn) return datingSentence(result);
  const { all, named } = around(result, input);
  const unsure = all.filter(({ relation }) => relation === "cannot be told").length;
  const before = named("before");
  const after = named("after");
  const tail =
    unsure > 0 ? `; for ${unsure} of ${all.length} acts within a year of it the order cannot be told` : "";
  if (before.length + after.length === 0) {
    return all.length === 0
      ? `No dated act lies within a year of the turn (${turnWords(input)}).`
      : `Which of the ${all.length} acts within a year of the turn (${turnWords(input)}) came before it and which after it cannot be told from the dates given.`;
  }
  const parts = [
    ...(after.length > 0 ? [`before ${list(after, 2)}`] : []),
    ...(before.length > 0 ? [`after ${list(before, 1)}`] : []),
  ];
  return `${turnName(input)} came ${parts.join(" and ")}${tail}.`;
}

/** How well the entries are dated, and what came before and after the turn. */
export function judgementsOf(result: ChronologyResult, input: ChronologyInput): Judgement[] {
  const sources = sourcesOf(input.entries);
  const { counts } = result;
  const close = counts.dated.day + counts.dated.month;
  const dating: Judgement = {
    answers: { kind: "chronology" },
    text: datingSentence(result),
    confidence: {
      level: levelOf(close / counts.entries, sources, counts.conflicting),
      why: confidenceWords(
        `${close} of ${counts.entries} entries are dated to within a month`,
        sources,
        counts.conflicting,
      ),
    },
    n: { count: counts.entries, of: "events, sanction steps and rounds" },
    cites: [],
  };
  return result.turn && input.turn ? [orderJudgement(result, input), dating] : [dating];
}

function orderJudgement(result: ChronologyResult, input: ChronologyInput): Judgement {
  const { all, chosen, bearing, named } = around(result, input);
  const compared = input.entries.filter(({ id }) => chosen.some((act) => act.id === id));
  const turnEntries = input.entries.filter(({ id, of }) => of === "event" && input.turn!.events.includes(id));
  const conflicting = [...compared, ...turnEntries].filter(({ conflicts }) => conflicts.length > 0).length;
  const told = chosen.filter(({ relation }) => relation !== "cannot be told").length;
  const sources = sourcesOf([...compared, ...turnEntries]);
  const before = named("before");
  const after = named("after");
  const undecided = named("cannot be told");
  const rest = (relation: Relation, words: string) => {
    const { length } = named(relation);
    return length > 0 ? [`${length} ${words}, `] : [];
  };
  const text: Inline[] = [
    `The turn is dated ${turnWords(input)}. `,
    `Of the ${chosen.length} dated ${chosen.length === 1 ? "act" : "acts"} within a year of it${bearing ? ` that ${chosen.length === 1 ? "is" : "are"} brought forward as cause, sign or evidence` : ""}, `,
    `${before.length} certainly came before it, ${after.length} certainly after it, `,
    ...rest("same day", "on the same day"),
    ...rest("across", "began before it and ended after it"),
    "and the order of ",
    `${undecided.length} cannot be told`,
    undecided.length > 0 ? ` (${list(undecided)}).` : ".",
  ];
  return {
    answers: { kind: "chronology" },
    text,
    confidence: {
      level: levelOf(chosen.length === 0 ? 0 : told / chosen.length, sources, conflicting),
      why: confidenceWords(
        `the dates settle the order for ${told} of ${chosen.length} of these acts`,
        sources,
        conflicting,
      ),
    },
    n: { count: all.length, of: "dated acts within a year of the turn" },
    cites: [
      ...new Set([...turnEntries, ...after.slice(0, 3), ...before.slice(0, 3)].flatMap(({ cites }) => cites)),
    ],
  };
}

function datingSentence({ counts }: ChronologyResult): string {
  const { day, month, year, longer, undated } = counts.dated;
  const parts = [
    `${day} ${day === 1 ? "is" : "are"} dated to the day`,
    `${month} to within a month`,
    `${year} only to within a year`,
    ...(longer > 0 ? [`${longer} more loosely`] : []),
  ];
  return `Of ${counts.entries} entries, ${parts.join(", ")}, and ${undated} not at all.`;
}

/** High where at least four fifths are settled by two or more sources without conflict; low under half. */
function levelOf(share: number, sources: number, conflicting: number): Confidence["level"] {
  if (share < 0.5) return "low";
  return share >= 0.8 && sources >= 2 && conflicting === 0 ? "high" : "moderate";
}

function confidenceWords(settled: string, sources: number, conflicting: number): Text {
  const from = sources === 1 ? "one source" : `${sources} sources`;
  const conflict =
    conflicting === 0
      ? "no datings conflict"
      : `${conflicting} ${conflicting === 1 ? "has" : "have"} datings that conflict`;
  const sentence = `${settled}; the dates come from ${from}, and ${conflict}.`;
  return capitalised(sentence);
}

function sourcesOf(entries: readonly Entry[]): number {
  return citedSources(entries.flatMap(({ cites }) => cites)).length;
}

/** The turn's date in words. */
export function turnWords(input: ChronologyInput): string {
  const turn = turnDate(input.entries, input.turn?.events ?? []);
  return turn ? boundsInWords(turn) : "undated";
}

/** The turn for a sentence: its event and date, or, of several events, the date alone. */
function turnName(input: ChronologyInput): string {
  const events = input.entries.filter(({ id, of }) => of === "event" && input.turn?.events.includes(id));
  return events.length === 1
    ? `“${events[0]!.short}” (${turnWords(input)})`
    : `The turn (${turnWords(input)})`;
}

/** Up to so many names, then how many more. */
function list(entries: readonly Entry[], most = 3): string {
  const names = entries.slice(0, most).map(({ short }) => `“${short}”`);
  const more = entries.length - names.length;
  if (more > 0) return `${names.join(", ")} and ${more} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "none");
}
