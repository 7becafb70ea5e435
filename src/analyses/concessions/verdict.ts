import { gives } from "./answers.ts";
import type { ConcessionsResult } from "./result.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";
import { counted, listed, nameOf, statementBy } from "./words.ts";

type Answer = ConcessionsResult["answers"][number];

/** Whether a party is backing down, in one or two plain sentences. */
export function verdictOf(answer: Answer, result: ConcessionsResult, input: ConcessionsInput): string {
  const name = nameOf(input, answer.party);
  const lines = result.ledger.filter(({ party }) => party === answer.party);
  if (lines.length === 0)
    return `Whether ${name} is backing down cannot be told: nothing that it asks, refuses or offers so far is stated.`;
  const others = byReading(answer) ? "According to others, " : "";
  return `${others}${leadOf(name, answer, lines)}: ${demandsPart(answer, lines, input)}.${byReading(answer) ? " In its own words it has not said so." : ""}${silence(answer, lines)}`;
}

type Lines = ConcessionsResult["ledger"];

function leadOf(name: string, answer: Answer, lines: Lines): string {
  if (answer.drops === "yes" || answer.trims === "yes") return `${name} has given way in substance`;
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

function demandsPart(answer: Answer, lines: Lines, input: ConcessionsInput): string {
  const { demands, readings, drops, trims } = answer;
  if (demands === 0)
    return "no demand of substance is stated for it, so there is nothing to set side by side";
  const read = readings > 0 ? ` (${demands === 1 ? "" : `${readings} `}as somebody else reads it)` : "";
  const whole = `${counted(demands, "stated demand")}${read}`;
  const insisted = lines.filter(({ nature, family }) => nature === "substantive" && family !== "offer");
  const texts = (wanted: (line: Lines[number]) => boolean) =>
    listed(insisted.filter(wanted).map((line) => `“${firstText(line, input)}”`));
  if (drops === "yes" || trims === "yes") {
    const dropped = texts(({ possible }) => possible.length === 1 && possible[0] === "dropped");
    const cut = texts(
      ({ possible, family }) =>
        possible.length === 1 && possible[0] === (family === "refusal" ? "raised" : "trimmed"),
    );
    return [
      `of its ${whole} it has`,
      [...(dropped ? [`dropped ${dropped}`] : []), ...(cut ? [`cut ${cut}`] : [])].join(" and ") ||
        "dropped or cut at least one",
    ].join(" ");
  }
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
