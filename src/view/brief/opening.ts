import { counted, countedInFigures, inWords } from "#case/counts-in-words.ts";
import type { CaseFacts, Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";
import { dateInWords } from "../day-words.ts";
import { schemeTitle } from "../probability-words.ts";
import type { BriefWording } from "../reading.ts";
import { gradeInWords } from "./admiralty.ts";
import { isChosen } from "./key-judgements.ts";

/** A line on how the brief was made: what it is about, and what it says. */
export interface OpeningLine {
  readonly label: string;
  readonly text: string;
}

/** Under the title: the day, and where the brief replays or restricts the case, that it does. */
export function dateline(facts: CaseFacts): string {
  const { asOf, replayOf, only } = facts;
  const day = `As of ${dateInWords(asOf)}.`;
  if (replayOf === undefined && only === undefined) return day;
  // The title and the questions cannot be told anew for a day or a selection.
  const own = ", and so do its title and questions";
  const replay =
    replayOf === undefined
      ? ""
      : ` This is a replay of that day: the case itself stands at ${dateInWords(replayOf)}${own}.`;
  const selected =
    only === undefined
      ? ""
      : ` Evidence is restricted to ${inSeries(only)}${replayOf === undefined ? "; title and questions are those of the whole case" : ""}.`;
  return day + replay + selected + leftOutInWords(facts) + undatedInWords(facts);
}

/** That in a replay judgements without a day count as those of any day do: nobody knows whether they had been made. */
function undatedInWords({ replayOf, census: { undated: count = 0 } }: CaseFacts): string {
  if (replayOf === undefined || count === 0) return "";
  const rests = `${capitalised(counted(count, "entry rests", "entries rest"))} on judgement alone`;
  return ` ${rests}, without saying on what day it was made, and ${count === 1 ? "counts" : "count"} on every one.`;
}

/** The summary of the case; none in a replay or from a selection of sources, since it tells of the whole. */
export function summaryOf({ summary, replayOf, only }: CaseFacts): string | undefined {
  return replayOf === undefined && only === undefined ? summary : undefined;
}

/** The foot of the first page in one line: what is missing, what the entries rest on, hindsight, the words. */
export function footLine(report: Report, { scheme, judgements }: BriefWording): string {
  const { census, hindsight } = report.case;
  return [
    inputsInShort(report),
    `${countedInFigures(census.entries, "entry", "entries")}, ${census.unsourced === 0 ? "none" : census.unsourced} without a basis`,
    ...(census.unseen === undefined ? [] : [`${census.unseen} of them taken over unseen`]),
    hindsight ? "coded with hindsight" : "coded without hindsight",
    `likelihoods in the words of ${schemeTitle(scheme)}`,
    ...(isChosen(report, judgements) ? ["key judgements chosen by hand"] : []),
  ].join("; ");
}

const CHOSEN: OpeningLine = {
  label: "Key judgements",
  text: "Which they are, and in what order, was chosen by hand, and the bottom line is made of them. What else answers a question of the case stands under its other questions.",
};

/** How the brief was made, for those who check: a page of the annex. */
export function bookkeepingLines(
  report: Report,
  { scheme, judgements }: BriefWording,
): readonly OpeningLine[] {
  const facts = report.case;
  return [
    { label: "As of", text: asOfInWords(facts) },
    { label: "Inputs", text: inputsInWords(report) },
    { label: "Entries", text: censusInWords(facts) },
    ...leftOutLines(facts),
    { label: "Hindsight", text: hindsightInWords(facts) },
    { label: "Analyst", text: `${facts.analyst}, coded ${dateInWords(facts.codedOn)}` },
    { label: "Words", text: `Likelihoods are worded by ${schemeTitle(scheme)}; confidence is stated apart.` },
    ...(isChosen(report, judgements) ? [CHOSEN] : []),
  ];
}

/** The day up to which anything counts, with the replay and the restriction of sources where there is one. */
export function asOfInWords(facts: CaseFacts): string {
  const day = `${dateInWords(facts.asOf)}. Nothing that became known later counts.`;
  const replay =
    facts.replayOf === undefined
      ? ""
      : ` This is a replay: the case itself stands at ${dateInWords(facts.replayOf)}.`;
  const only = facts.only === undefined ? "" : ` Evidence is restricted to ${inSeries(facts.only)}.`;
  return day + replay + only + leftOutInWords(facts) + undatedInWords(facts);
}

/** What does not count, by name. */
function leftOutLines({ leftOut, census }: CaseFacts): OpeningLine[] {
  const { sources } = leftOut ?? {};
  const line = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [{ label, text: `${names.join("; ")}.` }];
  return [
    ...line(
      "Left out as later, or known from later sources alone",
      afterTheirCount(leftOut?.later ?? [], census.leftOutAsLater, sources?.later),
    ),
    ...((leftOut?.later ?? []).length > 0
      ? [
          {
            label: "What would let it count",
            text: "An entry that was known before its source appeared counts from that day, where the case gives it as “known”.",
          },
        ]
      : []),
    ...line("May say more than was known, as later sources are cited too", leftOut?.partly ?? []),
    ...line(
      "May say more than was known, as only later sources are cited and it counts by its own date",
      leftOut?.laterAlone ?? [],
    ),
    ...line(
      "May say more than the selected sources, as others are cited too",
      leftOut?.partlyElsewhere ?? [],
    ),
    ...line(
      "Left out as from other sources",
      afterTheirCount(leftOut?.elsewhere ?? [], census.leftOutByOnly, sources?.elsewhere),
    ),
  ];
}

/**
 * Names of what does not count, the first behind their numbers: entries and sources as the first page counts them, and what is
 * named besides and is no entry that is counted, as a point of a scale is or the wording of a question.
 */
function afterTheirCount(names: readonly string[], entries: number, sources = 0): string[] {
  const [first, ...more] = names;
  if (first === undefined) return [];
  const others = names.length - entries - sources;
  const counts = [
    ...(entries > 0 ? [counted(entries, "entry", "entries")] : []),
    ...(sources > 0 ? [counted(sources, "source")] : []),
    ...(others > 0
      ? [
          `${counted(others, "name or part", "names and parts")} that ${others === 1 ? "is" : "are"} not counted as entries`,
        ]
      : []),
  ];
  return [`${capitalised(inSeries(counts))}: ${first}`, ...more];
}

function leftOutInWords({ census, leftOut }: CaseFacts): string {
  const left = (entries: number, sources = 0) =>
    [
      ...(entries > 0 ? [counted(entries, "entry", "entries")] : []),
      ...(sources > 0 ? [counted(sources, "source")] : []),
    ].join(" and ");
  const later = left(census.leftOutAsLater, leftOut?.sources?.later);
  const other = left(census.leftOutByOnly, leftOut?.sources?.elsewhere);
  const both = [
    ...(later === "" ? [] : [`${later} as later`]),
    ...(other === "" ? [] : [`${other} as not selected`]),
  ];
  const more = laterInWords(leftOut?.partly?.length ?? 0, leftOut?.laterAlone?.length ?? 0);
  return (both.length === 0 ? "" : ` Left out: ${both.join(", ")}.`) + more;
}

/** How many entries that count cite later sources beside others, and how many nothing else. */
function laterInWords(partly: number, alone: number): string {
  const cite = (count: number) => ` ${capitalised(counted(count, "entry cites", "entries cite"))}`;
  if (alone === 0)
    return partly === 0 ? "" : `${cite(partly)} later sources too, and may say more than was known.`;
  const counts = alone === 1 ? "counts" : "count";
  const known = `${counts} because the case says since when ${alone === 1 ? "it was" : "they were"} known`;
  return partly === 0
    ? `${cite(alone)} later sources alone, ${known}, and may say more than was known then.`
    : `${cite(partly + alone)} later sources and may say more than was known then; ${inWords(alone)} ${alone === 1 ? "cites" : "cite"} nothing else, and ${known}.`;
}

/** How many inputs the analyses looked for and found, over all that were run, and how many were not or failed. */
function inputCount({ sections }: Report) {
  const count = { given: 0, missing: 0, notRun: 0, failed: 0 };
  for (const { outcome } of sections) {
    if (outcome.status === "done") {
      count.given += outcome.explanation.inputs.given;
      count.missing += outcome.explanation.inputs.missing;
    } else if (outcome.status === "failed") count.failed++;
    else count.notRun++;
  }
  return count;
}

/** How many inputs are missing; no count where analyses could not be run, as what these would have looked for is not in it. */
function inputsInShort(report: Report): string {
  const { given, missing, notRun, failed } = inputCount(report);
  const without = notRun + failed;
  if (without > 0) return `${countedInFigures(without, "analysis", "analyses")} without a result`;
  const looked = given + missing;
  if (looked === 0) return "no inputs counted";
  return missing === 0 ? "no input missing" : `${missing} of ${countedInFigures(looked, "input")} missing`;
}

/** "12 of 96 inputs that the analyses looked for are missing", and how many analyses could not be run. */
export function inputsInWords(report: Report): string {
  const { given, missing, notRun, failed } = inputCount(report);
  const looked = given + missing;
  const lost = [
    ...(notRun > 0
      ? [`${capitalised(counted(notRun, "analysis", "analyses"))} could not be run at all.`]
      : []),
    ...(failed > 0 ? [`${capitalised(counted(failed, "analysis", "analyses"))} failed.`] : []),
  ];
  const whose = lost.length === 0 ? "the analyses" : "the others";
  const share =
    looked === 0
      ? lost.length === 0
        ? ["No analysis that was run counts inputs."]
        : []
      : missing > 0
        ? [
            `${missing} of the ${looked} inputs that ${whose} looked for ${missing === 1 ? "is" : "are"} missing.`,
          ]
        : lost.length === 0
          ? [`None of the ${looked} inputs that the analyses looked for is missing.`]
          : [];
  return [...lost, ...share].join(" ");
}

/** The sources in one line: those under analysis by name and grade, how many there are beside them. */
export function sourceLine({ sources }: CaseFacts): string {
  if (sources.length === 0) return "None.";
  const named = sources.filter((source) => !source.external);
  const external = sources.length - named.length;
  const listed = (named.length > 0 ? named : sources).slice(0, 4);
  const rest = sources.length - listed.length;
  const titles = listed
    .map((source) => `${source.title} (${gradeInWords(source)}${source.later ? "; appeared later" : ""})`)
    .join("; ");
  if (rest === 0) return `${titles}.`;
  const outside = named.length > 0 && rest === external ? "from outside it" : "further";
  return `${titles}; ${rest} ${outside}, listed at the end.`;
}

/** How many entries there are, and what they rest on. */
export function censusInWords({ census }: Pick<CaseFacts, "census">): string {
  const { entries, cited, judged, unsourced, framed = 0, unseen = 0, template = 0 } = census;
  const parts = [
    ...(cited > 0 ? [`${cited} ${cited === 1 ? "cites" : "cite"} a source`] : []),
    ...(judged > 0 ? [`${judged} ${judged === 1 ? "rests" : "rest"} on judgement alone`] : []),
    ...(unsourced > 0 ? [`${unsourced} ${unsourced === 1 ? "has" : "have"} no stated basis`] : []),
    ...(framed > 0
      ? [
          `${framed} ${framed === 1 ? "is a name or part" : "are names or parts"} of the game whose sources do not count`,
        ]
      : []),
  ];
  const marks = [
    ...(unseen > 0
      ? [`${unseen} ${unseen === 1 ? "was" : "were"} taken over from a text without having been looked at`]
      : []),
    ...(template > 0 ? [`${template} ${template === 1 ? "is" : "are"} worded by rule`] : []),
  ];
  const none = unsourced === 0 && entries > 0 ? ["none is without a basis"] : [];
  const told = `${countedInFigures(entries, "entry", "entries")}${entries === 0 ? "" : `: ${[...parts, ...none].join(", ")}`}.`;
  return marks.length === 0 ? told : `${told} ${capitalised(marks.join(", "))}.`;
}

function hindsightInWords({ hindsight, hindsightNote }: CaseFacts): string {
  const flag = hindsight
    ? "The case was coded after the outcome was known."
    : "The case was coded before the outcome was known.";
  return hindsightNote === undefined ? flag : `${flag} ${hindsightNote}`;
}

/** "a", "a and b", "a, b and c". */
function inSeries(items: readonly string[]): string {
  return items.length < 2
    ? (items[0] ?? "no source")
    : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
