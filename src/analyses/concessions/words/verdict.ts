import { counted, listed } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import type { Verdict } from "../verdict.ts";
import { nameOf, statementBy } from "./named.ts";

type Answer = ConcessionsResult["answers"][number];
type Lines = ConcessionsResult["ledger"];

/** Whether a party is backing down: the answer in one sentence, and what must be known beside it. */
export interface VerdictWords {
  readonly answer: string;
  readonly beside: readonly string[];
}

/** The verdict on a party in plain sentences. */
export function verdictInWords(
  answer: Answer,
  result: ConcessionsResult,
  input: ConcessionsInput,
): VerdictWords {
  const name = nameOf(input, answer.party);
  const lines = result.ledger.filter(({ party }) => party === answer.party);
  if (answer.verdict === "nothing stated") {
    return {
      answer: `Whether ${name} is backing down cannot be told: nothing that it asks, refuses or offers so far is stated.`,
      beside: [],
    };
  }
  const read = isOnlyRead(answer);
  const found =
    answer.verdict === "gave way"
      ? gaveWay(name, answer, lines, input)
      : `${LEADS[answer.verdict](name)}: ${demandsPart(answer)}`;
  return {
    answer: `${read ? "According to others, " : ""}${found}.`,
    beside: [...(read ? ["In its own words it has not said so."] : []), ...silence(answer, lines)],
  };
}

const LEADS: Readonly<Record<Exclude<Verdict, "nothing stated" | "gave way">, (name: string) => string>> = {
  "venue and tone": (name) => `${name} has changed venue and tone, not its demands`,
  "venue or tone": (name) =>
    `${name} has changed venue or tone, and nothing of substance that it gave is stated`,
  offered: (name) => `${name} has offered something of substance`,
  "not moved": (name) => `${name} has not moved`,
  "not cut": (name) => `${name} has not cut its demands, and whether it changed venue or tone cannot be told`,
  "cannot be told": (name) => `Whether ${name} is backing down cannot be told`,
};

/** On how many of its demands a party has given way, and on which. */
function gaveWay(name: string, { demands, readings }: Answer, lines: Lines, input: ConcessionsInput): string {
  const insisted = lines.filter(({ nature, family }) => nature === "substantive" && family !== "offer");
  const certain = (line: Lines[number], status: string) =>
    line.possible.length === 1 && line.possible[0] === status;
  const dropped = insisted.filter((line) => certain(line, "dropped"));
  // To refuse only what lies farther away is to refuse less.
  const cut = insisted.filter((line) => certain(line, line.family === "refusal" ? "raised" : "trimmed"));
  const texts = (chosen: readonly Lines[number][]) =>
    listed(chosen.map((line) => `“${textOf(line, input)}”`).sort());
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
function isOnlyRead({ verdict, ownWords }: Answer): boolean {
  return verdict === "gave way" && ownWords.drops !== "yes" && ownWords.trims !== "yes";
}

/** Silence is named, so that nobody takes it for a concession or for a repetition. */
function silence(answer: Answer, lines: Lines): string[] {
  if (answer.drops === "cannot be told") return [];
  const silent = lines.filter(
    ({ status, nature, family }) =>
      status === "not repeated" && nature === "substantive" && family !== "offer",
  );
  const issues = new Set(silent.map(({ issue }) => issue)).size;
  return issues === 0
    ? []
    : [
        `On ${counted(issues, "issue")} it has been silent since, which is not the same as dropping the demand.`,
      ];
}

/** The words of the demand that a line is about: of that which was withdrawn, or of the earliest. */
function textOf({ statements, withdrawals }: Lines[number], input: ConcessionsInput): string {
  const withdrawn = withdrawals.flatMap(({ id }) => statementBy(input, id).withdraws ?? []);
  const ids = withdrawn.length > 0 ? withdrawn : statements.map(({ id }) => id);
  return ids.map((id) => statementBy(input, id)).sort(byDate)[0]!.text;
}

function byDate(a: Statement, b: Statement): number {
  const start = ({ when }: Statement) => when.earliest ?? Number.NEGATIVE_INFINITY;
  return start(a) - start(b) || (a.text < b.text ? -1 : 1);
}
