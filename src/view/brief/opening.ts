import type { CaseFacts, Report } from "#outcome/report.ts";
import { dateInWords } from "../day-words.ts";
import { countOf } from "../number-words.ts";
import { type SchemeName, schemeTitle } from "../probability-words.ts";
import { gradeInWords } from "./admiralty.ts";

/** A line of the title block: what it is about, and what it says. */
export interface OpeningLine {
  readonly label: string;
  readonly text: string;
}

/** The title block below the title and above the questions; the day, a replay and a restriction come first. */
export function openingLines(report: Report, scheme: SchemeName): readonly OpeningLine[] {
  const facts = report.case;
  return [
    { label: "As of", text: asOfInWords(facts) },
    { label: "Sources", text: sourcesInWords(facts) },
    { label: "Inputs", text: inputsInWords(report) },
    { label: "Entries", text: censusInWords(facts) },
    ...(facts.hindsight ? [{ label: "Hindsight", text: hindsightInWords(facts) }] : []),
    { label: "Analyst", text: `${facts.analyst}, coded ${dateInWords(facts.codedOn)}` },
    { label: "Words", text: `Likelihoods are worded by ${schemeTitle(scheme)}; confidence is stated apart.` },
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
  return day + replay + only + leftOutInWords(facts);
}

function leftOutInWords({ census }: CaseFacts): string {
  const later =
    census.leftOutAsLater > 0 ? [`${countOf(census.leftOutAsLater, "entry", "entries")} as later`] : [];
  const other =
    census.leftOutByOnly > 0
      ? [`${countOf(census.leftOutByOnly, "entry", "entries")} as from other sources`]
      : [];
  const both = [...later, ...other];
  return both.length === 0 ? "" : ` Left out: ${both.join(", ")}.`;
}

/** "12 of 96 inputs that the analyses looked for are missing", and how many analyses could not be run. */
export function inputsInWords(report: Report): string {
  let given = 0;
  let missing = 0;
  let notRun = 0;
  let failed = 0;
  for (const { outcome } of report.sections) {
    if (outcome.status === "done") {
      given += outcome.explanation.inputs.given;
      missing += outcome.explanation.inputs.missing;
    } else if (outcome.status === "failed") failed++;
    else notRun++;
  }
  const looked = given + missing;
  const share =
    looked === 0
      ? "No analysis that was run counts inputs."
      : missing === 0
        ? `None of the ${looked} inputs that the analyses looked for is missing.`
        : `${missing} of the ${looked} inputs that the analyses looked for ${missing === 1 ? "is" : "are"} missing.`;
  const without = notRun > 0 ? ` ${countOf(notRun, "analysis", "analyses")} could not be run at all.` : "";
  const broken = failed > 0 ? ` ${countOf(failed, "analysis", "analyses")} failed.` : "";
  return share + without + broken;
}

function sourcesInWords({ sources }: CaseFacts): string {
  if (sources.length === 0) return "None.";
  const named = sources.filter((source) => !source.external);
  const external = sources.length - named.length;
  const listed = (named.length > 0 ? named : sources).slice(0, 4);
  const rest = sources.length - listed.length;
  const titles = listed.map((source) => `${source.title} (${gradeInWords(source.grade)})`).join("; ");
  if (rest === 0) return `${titles}.`;
  const outside = named.length > 0 && rest === external ? "from outside it" : "further";
  return `${titles}; ${rest} ${outside}, listed at the end.`;
}

function censusInWords({ census }: CaseFacts): string {
  const { entries, cited, judged, unsourced } = census;
  const basis = `${cited} cite a source, ${judged} rest on the analyst's judgement`;
  const none = unsourced === 0 ? "none is without a basis" : `${unsourced} have no stated basis`;
  return `${countOf(entries, "entry", "entries")}: ${basis}, ${none}.`;
}

function hindsightInWords({ hindsightNote }: CaseFacts): string {
  const flag = "The case was coded after the outcome was known.";
  return hindsightNote === undefined ? flag : `${flag} ${hindsightNote}`;
}

/** "a", "a and b", "a, b and c". */
function inSeries(items: readonly string[]): string {
  return items.length < 2
    ? (items[0] ?? "no source")
    : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
