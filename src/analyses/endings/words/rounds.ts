import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Block, Table, Timeline } from "#outcome/block.ts";
import type { Confidence, Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { certainDays } from "../../certain-days.ts";
import { citeMark, distinct } from "../../cites.ts";
import { confidenceFrom } from "../../confidence.ts";
import { capitalised, inWords, listed, quoted, sentences } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { EndingsInput, RoundInput } from "../input.ts";
import type { RoundsResult, SpellResult } from "../result.ts";
import { endingsInWords } from "./judgement.ts";
import { grouped, rangeInCell, rangeInWords } from "./lengths.ts";
import { endingWords } from "./told.ts";

/** What the rounds on record show, in sentences: how many there are, how long they lasted, how they ended. */
export function roundsText(found: RoundsResult): Inline[] {
  return sentences(countText(found), lengthText(found), howText(found));
}

function howText(found: RoundsResult): string {
  const { ended, open, unknown } = found;
  if (ended === 0) return "";
  const how = endingsInWords(found);
  return ended + open + unknown === 1 ? how.replace("The one that ended", "It") : how;
}

/** How many had begun, and what became of them. */
function countText({ ended, open, unknown }: RoundsResult): string {
  const all = ended + open + unknown;
  if (all === 1)
    return unknown > 0
      ? "One round of talks is on record; whether it has ended is not stated."
      : `One round of talks is on record: it ${ended > 0 ? "ended" : "goes on"}.`;
  const begun = `${capitalised(inWords(all))} rounds of talks are on record`;
  const every = all === 2 ? "both" : "all";
  if (ended === all) return `${begun}: ${every} ended.`;
  if (open === all) return `${begun}: ${every} go on.`;
  const parts = [
    ...(ended > 0 ? [`${inWords(ended)} ended`] : []),
    ...(open > 0 ? [`${inWords(open)} ${open === 1 ? "goes" : "go"} on`] : []),
    ...(unknown > 0 ? [`of ${unknown === all ? every : inWords(unknown)} it is not stated whether`] : []),
  ];
  return `${begun}: ${parts.join(", ")}${unknown > 0 ? ` ${unknown === 1 ? "it has" : "they have"} ended` : ""}.`;
}

/** How long those that ended did last, and by when half had ended. */
function lengthText({ ended, open, spells, median, otherDatings }: RoundsResult): string {
  const measured = spells.filter(({ ending }) => ending !== null);
  const [first] = measured;
  if (ended === 0) return "";
  if (first === undefined) return `How long ${ended === 1 ? "it" : "they"} lasted is not known.`;
  const one = ended === 1;
  if (measured.length === 1)
    return one
      ? `${spells.length === 1 ? "It" : "The one that ended"} lasted ${rangeInWords(first)}.`
      : `Of one alone the length is known: ${first.name} lasted ${rangeInWords(first)}.`;
  const half =
    median === null
      ? ""
      : open === 0
        ? ` Half had ended by day ${medianInWords(median)}.`
        : ` Open ones counted, half had ended by day ${medianInWords(median)}.`;
  const lost = ended - measured.length;
  // By another source's dates another may be the shortest, and the table has them beside these.
  const others = otherDatings.some(({ round }) => measured.some(({ id }) => id === round));
  const span = spanText(measured, others ? " by the case's own dates" : "");
  return lost === 0
    ? // One that goes on may come to be the longest.
      `${open > 0 ? `Of those that ended, ${span}` : capitalised(span)}${half}`
    : `How long ${inWords(lost)} of them lasted is not known; of the others${open > 0 ? " that ended" : ""} ${span}${half}`;
}

/** So many rounds at most are named as the one that may be the shortest, or the longest. */
const MOST_NAMED = 3;

/**
 * Between what the shortest and the longest length lie, and whose they are: where lengths overlap, several may be the one, and
 * that is said.
 */
function spanText(measured: readonly SpellResult[], byWhich: string): string {
  const least = measured.map((spell) => spell.least);
  const most = measured.map((spell) => spell.most);
  const shortest = { least: leastOf(least), most: leastOf(most) };
  const longest = { least: greatestOf(least), most: greatestOf(most) };
  if (shortest.least === longest.most) return `each lasted ${rangeInWords(shortest)}.`;
  const short = measured.filter((spell) => spell.least <= shortest.most);
  const long = measured.filter((spell) => spell.most >= longest.least);
  return `the shortest${byWhich}${whoseOf(short)} lasted ${rangeInWords(shortest)}; the longest${whoseOf(long).replace(/,$/, "")}, ${rangeInWords(longest)}.`;
}

/** Whose a length is, or may be, where they are few. */
function whoseOf(spells: readonly SpellResult[]): string {
  const names = spells.map(({ name }) => name);
  if (names.length === 1) return `, ${names[0]},`;
  return names.length > MOST_NAMED ? "" : ` (${listed(names, "or")})`;
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
    confidence: roundsConfidence(found),
    n: { count: found.n, of: found.n === 1 ? "round" : "rounds" },
    cites,
  };
}

function roundsConfidence({ n, ended, open, unknown }: RoundsResult): Confidence {
  const all = ended + open + unknown;
  return confidenceFrom([
    // What came of a few rounds is a record; of the next it tells little.
    {
      grounds: { answers: false },
      why: "This is the record; how long the next round lasts would take a class of comparable spells.",
    },
    {
      grounds: { answers: true, given: all === 0 ? 0 : n / all },
      why:
        n === all
          ? ""
          : `How long ${n === 0 ? (all === 1 ? "it" : "they") : `${inWords(all - n)} of them`} lasted is not known.`,
    },
  ]);
}

/** The rounds as bars on one axis, and how long each lasted. */
export function roundsBlocks(found: RoundsResult, input: EndingsInput): Block[] {
  return [...roundsTimeline(input), roundsTable(found, input), ...pausesText(input)];
}

function roundsTimeline({ rounds, asOf }: EndingsInput): Timeline[] {
  const placed = rounds.filter(({ began, over, goesOn }) => began !== null || (over !== null && !goesOn));
  if (placed.length === 0) return [];
  const lanes = [...new Set(placed.map(({ ending }) => ending))];
  return [
    {
      kind: "timeline",
      title: "The rounds of talks, by how they ended",
      alt: `${placed.map(({ name, when, ending }) => `${name}: ${when}, ${endingWords(ending)}`).join("; ")}.`,
      today: asOf,
      lanes: lanes.map((ending) => ({ id: ending, label: endingWords(ending) })),
      items: placed.map((round) => ({
        lane: round.ending,
        ...drawn(round),
        emphasis: "plain",
        status: endingWords(round.ending),
        when: round.when,
        ...(round.uncertain ? { uncertain: true as const } : {}),
      })),
    },
  ];
}

/**
 * Where a round stands in the picture: as a bar on the days on which it certainly lasted. Where one of its ends is not stated it
 * stands where its other end is: a bar would say how long it was.
 */
function drawn(
  round: RoundInput,
): Pick<Timeline["items"][number], "label" | "shape" | "earliest" | "latest" | "certain"> {
  const { name, began, over, goesOn, uncertain } = round;
  if (began === null) return { label: `${name} (start not stated)`, shape: "point", ...over! };
  if (over === null && !goesOn) return { label: `${name} (end not stated)`, shape: "point", ...began };
  const days = { earliest: began.earliest, latest: over?.latest ?? null };
  const certain = uncertain ? undefined : certainDays(days, began.latest, over?.earliest ?? null);
  return { label: name, shape: "span", ...days, ...(certain === undefined ? {} : { certain }) };
}

/** The rounds of which the picture shows nothing, since nobody says when they were. */
function withoutDates(rounds: readonly RoundInput[]): string {
  const left = rounds.filter(({ began, over }) => began === null && over === null);
  return left.length === 0
    ? ""
    : ` Not drawn, for want of dates: ${listed(left.map(({ name }) => quoted(name)))}.`;
}

function roundsTable(found: RoundsResult, { rounds }: EndingsInput): Table {
  const spellOf = new Map(found.spells.map((spell) => [spell.id, spell]));
  const other = new Map(found.otherDatings.map((dating) => [dating.round, dating]));
  const differs = found.otherDatings.length > 0;
  return table(
    "How long each round lasted",
    [
      "Round",
      "When",
      ...(differs ? ["Days by the case's own dates", "Days by other dates"] : ["Days"]),
      "How it ended",
    ],
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
    `Where a date is no single day, between how many days it lasted.${withoutDates(rounds)}`,
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
