import { counted, listed } from "../sentence-parts.ts";
import { gives } from "./answers.ts";
import type { ConcessionsResult } from "./result.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";
import { nameOf, statementBy } from "./words.ts";

type Answer = ConcessionsResult["answers"][number];

/** Whether a party is backing down, in one or two plain sentences. */
export function verdictOf(answer: Answer, result: ConcessionsResult, input: ConcessionsInput): string {
  const name = nameOf(input, answer.party);
  const lines = result.ledger.filter(({ party }) => party === answer.party);
  if (lines.length === 0)
    return `Whether ${name} is backing down cannot be told: nothing that it asks, refuses or offers so far is stated.`;
  const others = byReading(answer) ? "According to others, " : "";
  const finding =
    answer.drops === "yes" || answer.trims === "yes"
      ? gaveWay(name, answer, lines, input)
      : `${leadOf(name, answer, lines)}: ${demandsPart(answer)}`;
  return `${others}${finding}.${byReading(answer) ? " In its own words it has not said so." : ""}${silence(answer, lines)}`;
}

type Lines = ConcessionsResult["ledger"];

function leadOf(name: string, answer: Answer, lines: Lines): string {
  if (answer.tone === "yes") {
    return answer.drops === "no" && answer.trims === "no"
      ? `${name} has changed venue and tone, not its demands`
      : `${name} has changed venue or tone, and nothing of substance that it gave is stated`;
  }
  const offers = lines.filter(({ nature, family }) => nature === "substantive" && family === "offer");
  if (offers.some(({ possible }) => possible.every((status) => gives("offer", status))))
    return `${name} has offered something of substance`;
  const known = answer.drops === "no" && answer.trims === "no";
  if (answer.tone === "no" && known) return `${name} has not moved`;
  return known
    ? `${name} has not cut its demands, and whether it changed venue or tone cannot be told`
    : `Whether ${name} is backing down cannot be told`;
}

/** On how many of its demands a party has given way, and on which. */
function gaveWay(name: string, { demands, readings }: Answer, lines: Lines, input: ConcessionsInput): string {
  const insisted = lines.filter(({ nature, family }) => nature === "substantive" && family !== "offer");
  const certain = (line: Lines[number], status: string) =>
    line.possible.length === 1 && line.possible[0] === status;
  const dropped = insisted.filter((line) => certain(line, "dropped"));
  const cut = insisted.filter((line) => certain(line, line.family === "refusal" ? "raised" : "trimmed"));
  const texts = (chosen: readonly Lines[number][]) =>
    listed(chosen.map((line) => `“${firstText(line, input)}”`));
  const which = [
    ...(dropped.length > 0 ? [`dropped ${texts(dropped)}`] : []),
    ...(cut.length > 0 ? [`cut ${texts(cut)}`] : []),
  ];
  const number = which.length === 0 ? "at least one" : String(dropped.length + cut.length);
  const on =
    demands === 1
      ? `its only stated demand${readingsPart(demands, readings)}`
      : `${number} of its ${wholeOf(demands, readings)}`;
  return `${name} has given way on ${on}` + (which.length === 0 ? "" : `: it has ${which.join(" and ")}`);
}

function wholeOf(demands: number, readings: number): string {
  return `${counted(demands, "stated demand")}${readingsPart(demands, readings)}`;
}

function readingsPart(demands: number, readings: number): string {
  return readings > 0 ? ` (${demands === 1 ? "" : `${readings} `}as somebody else reads it)` : "";
}

function demandsPart({ demands, readings, drops, trims }: Answer): string {
  if (demands === 0)
    return "no demand of substance is stated for it, so there is nothing to set side by side";
  const read = readingsPart(demands, readings);
  const whole = wholeOf(demands, readings);
  if (demands === 1) {
    if (drops === "no" && trims === "no") return `its only stated demand${read} was neither dropped nor cut`;
    return drops === "no"
      ? `its only stated demand${read} was not dropped; whether it was cut cannot be told`
      : `whether its only stated demand${read} was dropped or cut cannot be told from what is stated and dated`;
  }
  if (drops === "no" && trims === "no") return `none of its ${whole} was dropped or cut`;
  if (drops === "no") return `none of its ${whole} was dropped; whether one was cut cannot be told`;
  return `whether any of its ${whole} was dropped or cut cannot be told from what is stated and dated`;
}

/** Whether what was given is only reported of it by somebody else. */
function byReading({ drops, trims, ownWords }: Answer): boolean {
  return (drops === "yes" || trims === "yes") && ownWords.drops !== "yes" && ownWords.trims !== "yes";
}

/** Silence is named, so that nobody takes it for a concession or for a repetition. */
function silence(answer: Answer, lines: Lines): string {
  if (answer.drops === "cannot be told") return "";
  const silent = lines.filter(
    ({ status, nature, family }) =>
      status === "not repeated" && nature === "substantive" && family !== "offer",
  ).length;
  if (silent === 0) return "";
  return ` On ${counted(silent, "issue")} it has been silent since, which is not the same as dropping the demand.`;
}

function firstText({ statements, withdrawals }: Lines[number], input: ConcessionsInput): string {
  const named = withdrawals.map(({ id }) => statementBy(input, id).withdraws).find((id) => id !== null);
  return (named ? statementBy(input, named) : statementBy(input, statements[0]!.id)).text;
}

/** The statements that the answers for a party rest on. */
export function groundsOf(party: string, input: ConcessionsInput): Statement[] {
  return input.statements.filter((one) => one.party === party && one.voice !== "expected");
}
