import type { Block, Table, Timeline } from "#outcome/block.ts";
import type { Confidence, Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { citeMark, distinct } from "../../cites.ts";
import { confidenceFrom } from "../../confidence.ts";
import { capitalised, counted, inWords, sentences } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { EndingsInput, RoundInput } from "../input.ts";
import type { RoundsResult, SpellResult } from "../result.ts";
import { endingsInWords } from "./judgement.ts";
import { grouped, rangeInCell, rangeInWords } from "./lengths.ts";
import { endingWords } from "./told.ts";

/** What the rounds on record show, in sentences: how many there are, how long they lasted, how they ended. */
export function roundsText(found: RoundsResult): Inline[] {
  const ended = found.spells.filter(({ ending }) => ending !== null);
  return sentences(countText(found), lengthText(ended, found), ended.length > 0 ? endingsInWords(found) : "");
}

/** How many had begun, and what became of them. */
function countText({ ended, open, undatable }: RoundsResult): string {
  const all = ended + open + undatable;
  if (all === 1)
    return `One round of talks is on record: it ${ended > 0 ? "ended" : open > 0 ? "goes on" : "cannot be dated"}.`;
  const parts = [
    ...(ended > 0 ? [`${inWords(ended)} ended`] : []),
    ...(open > 0 ? [`${inWords(open)} ${open === 1 ? "goes" : "go"} on`] : []),
    ...(undatable > 0 ? [`${inWords(undatable)} cannot be dated`] : []),
  ];
  return `${capitalised(inWords(all))} rounds of talks are on record: ${parts.join(", ")}.`;
}

function lengthText(ended: readonly SpellResult[], { median }: RoundsResult): string {
  if (ended.length === 0) return "";
  const [first] = ended;
  if (ended.length === 1) return `It lasted ${rangeInWords(first!)}.`;
  const [shortest] = ended.toSorted((a, b) => a.most - b.most);
  const [longest] = ended.toSorted((a, b) => b.least - a.least);
  const span = `The shortest, ${shortest!.name}, lasted ${rangeInWords(shortest!)}; the longest, ${longest!.name}, ${rangeInWords(longest!)}`;
  return median === null ? `${span}.` : `${span}. Half had ended by day ${medianInWords(median)}.`;
}

function medianInWords({ days, from, to }: NonNullable<RoundsResult["median"]>): string {
  if (from === to) return grouped(days);
  return to === null ? `${grouped(from)} or later` : `${grouped(from)} to ${grouped(to)}`;
}

/** The record of the rounds as an answer to how long such things last, where the case names no phase. */
export function roundsJudgement(found: RoundsResult, input: EndingsInput): Judgement {
  const cites = distinct(input.rounds.flatMap((round) => round.cites));
  const text = roundsText(found);
  return {
    answers: { kind: "duration" },
    text: [...text, ...citeMark(cites)],
    gist: text,
    inShort: countText(found),
    confidence: roundsConfidence(found, input),
    n: { count: found.n, of: found.n === 1 ? "round" : "rounds" },
    cites,
  };
}

function roundsConfidence({ n, undatable }: RoundsResult, { rounds }: EndingsInput): Confidence {
  const dated = rounds.length === 0 ? 0 : n / (n + undatable);
  return confidenceFrom([
    // What came of a few rounds is a record; of the next it tells little.
    {
      grounds: { answers: false },
      why: "This is the record; how long the next round lasts would take a class of comparable spells.",
    },
    {
      grounds: { answers: true, given: dated },
      why: undatable > 0 ? `${capitalised(counted(undatable, "round"))} cannot be dated.` : "",
    },
  ]);
}

/** The rounds as bars on one axis, and how long each lasted. */
export function roundsBlocks(found: RoundsResult, input: EndingsInput): Block[] {
  return [...roundsTimeline(input), roundsTable(found, input), ...pausesText(input)];
}

function roundsTimeline({ rounds, asOf }: EndingsInput): Timeline[] {
  const placed = rounds.filter(({ earliest }) => earliest !== null);
  if (placed.length === 0) return [];
  const lanes = [...new Set(placed.map(({ ending }) => ending))];
  return [
    {
      kind: "timeline",
      title: "The rounds of talks, by how they ended",
      alt: `${placed.map(({ name, when, ending }) => `${name}: ${when}, ${endingWords(ending)}`).join("; ")}.`,
      today: asOf,
      lanes: lanes.map((ending) => ({ id: ending, label: endingWords(ending) })),
      items: placed.map(({ name, when, ending, earliest, latest, endStated, uncertain }) => ({
        lane: ending,
        label: endStated ? name : `${name} (end not stated)`,
        earliest,
        latest,
        shape: "span",
        emphasis: "plain",
        status: endingWords(ending),
        when,
        ...(uncertain ? { uncertain: true as const } : {}),
      })),
    },
  ];
}

function roundsTable(found: RoundsResult, { rounds }: EndingsInput): Table {
  const spellOf = new Map(found.spells.map((spell) => [spell.id, spell]));
  const other = new Map(found.otherDatings.map((dating) => [dating.round, dating]));
  const differs = found.otherDatings.length > 0;
  return table(
    "How long each round lasted",
    ["Round", "When", "Days", ...(differs ? ["Days by other dates"] : []), "How it ended"],
    rounds.map((round) => {
      const spell = spellOf.get(round.id);
      const dated = other.get(round.id)?.spell;
      return [
        [round.name, ...citeMark(round.cites)],
        round.when,
        spell ? daysCell(spell) : "not known",
        ...(differs ? [dated ? daysCell(dated) : null] : []),
        round.outcome === null ? endingWords(round.ending) : `${endingWords(round.ending)}: ${round.outcome}`,
      ];
    }),
    "Where a date is no single day, between how many days it lasted.",
  );
}

function daysCell(spell: SpellResult): string {
  return spell.ending === null ? `${rangeInCell(spell)} so far` : rangeInCell(spell);
}

/** Rounds that were suspended and taken up again. */
function pausesText({ rounds }: EndingsInput): Block[] {
  const paused = rounds.filter(({ pauses }) => pauses.length > 0);
  if (paused.length === 0) return [];
  return [
    {
      kind: "list",
      title: "Suspended and taken up again",
      items: paused.map((round) => [...pausesOf(round), ...citeMark(round.cites)]),
    },
  ];
}

function pausesOf({ name, pauses }: RoundInput): Inline[] {
  const lengths = pauses.map((pause) => (pause.open ? `${rangeInWords(pause)} so far` : rangeInWords(pause)));
  const times =
    pauses.length === 1 ? "once" : pauses.length === 2 ? "twice" : `${inWords(pauses.length)} times`;
  return [`${name} was suspended ${times}, for ${lengths.join(", then ")}.`];
}

/** The median of the rounds, as part of a sentence. */
export function medianClause(median: RoundsResult["median"]): string {
  return median === null ? "fewer than half have ended" : `half have ended by day ${medianInWords(median)}`;
}
