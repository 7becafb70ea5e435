import { inSentence } from "#case/article.ts";
import { type LeftOut, WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { capitalised, listed } from "../../sentence-parts.ts";
import type { Secondhand, Unstated } from "../cells.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { issueInSentence, nameOf } from "./named.ts";

/** What nobody states: issues on which somebody's assets are at stake come first, one by one. */
export function gapsOf(result: ConcessionsResult, input: ConcessionsInput): Text[] {
  const { atStake, others } = unstatedInWords(
    result.notStated.filter(({ secondhand }) => secondhand.length === 0),
    input,
  );
  const undated = result.ledger
    .filter(({ status }) => status === "timing not stated")
    .map(
      ({ party, issue }) =>
        `${capitalised(inSentence(nameOf(input, party)))}, on ${issueInSentence(input, issue)}: when it was voiced is not stated.`,
    );
  const stating = new Set(input.statements.map(({ party }) => party));
  const unasked = input.asked
    .filter((party) => !stating.has(party) && !input.left.some(({ actor }) => actor === party))
    .map((party) => {
      const [they, have, ask] = input.plural.includes(party)
        ? ["they", "have", "ask, refuse or offer"]
        : ["it", "has", "asks, refuses or offers"];
      return (
        `${nameOf(input, party)}: to answer whether ${they} ${have} moved, enter under \`demands\` what ${they} ${ask}, ` +
        "each with its date."
      );
    });
  const standingOf = (issue: string) => {
    const why = input.left.find((each) => each.what === "point" && each.issue === issue)?.why;
    return why === undefined ? "is not stated" : WHY_LEFT_OUT[why];
  };
  const open = input.issues
    .filter(
      ({ id, today }) =>
        today === null && result.ledger.some((row) => row.issue === id && row.status === "cannot be told"),
    )
    .map(
      ({ id }) =>
        `On ${issueInSentence(input, id)}: where things stand today ${standingOf(id)}, and how far ` +
        "a demand goes is counted from there.",
    );
  // Two lines of one party on one issue lack the same.
  return distinct([...unasked, ...open, ...atStake, ...others, ...undated]);
}

/** What a party does not state itself, though the case has something of it at second hand; in the same order. */
export function secondhandOf({ notStated }: ConcessionsResult, input: ConcessionsInput): Text[] {
  const { atStake, others } = unstatedInWords(
    notStated.filter(({ secondhand }) => secondhand.length > 0),
    input,
  );
  return [...atStake, ...others];
}

/** Cells on which a party states nothing: one by one where its assets are at stake, else by party and by what there is. */
function unstatedInWords(
  cells: readonly Unstated[],
  input: ConcessionsInput,
): { readonly atStake: string[]; readonly others: string[] } {
  const atStake = cells
    .filter((cell) => cell.atStake)
    .map(({ party, issue, secondhand }) => {
      const its = input.plural.includes(party) ? "their" : "its";
      return (
        `${capitalised(inSentence(nameOf(input, party)))}, on ${issueInSentence(input, issue)}: ${absenceInWords(party, secondhand, input)}, ` +
        `though ${its} own assets are at stake there.`
      );
    });
  const alike = new Map<string, { readonly cell: Unstated; readonly issues: string[] }>();
  for (const cell of cells.filter((each) => !each.atStake)) {
    const key = `${cell.party} ${cell.secondhand.join()}`;
    const known = alike.get(key);
    if (known) known.issues.push(cell.issue);
    else alike.set(key, { cell, issues: [cell.issue] });
  }
  const order = new Map(distinct(cells.map(({ party }) => party)).map((party, at) => [party, at]));
  const others = [...alike.values()]
    .toSorted((a, b) => order.get(a.cell.party)! - order.get(b.cell.party)!)
    .map(
      ({ cell: { party, secondhand }, issues }) =>
        `${capitalised(inSentence(nameOf(input, party)))}, on ${listed(issues.map((issue) => issueInSentence(input, issue)))}: ` +
        `${absenceInWords(party, secondhand, input)}.`,
    );
  return { atStake, others };
}

/** `not stated`, or `not stated by itself, only as others read it and as its acts show`. */
function absenceInWords(
  party: string,
  secondhand: readonly Secondhand[],
  { plural }: ConcessionsInput,
): string {
  if (secondhand.length === 0) return "not stated";
  const [it, its, itself] = plural.includes(party)
    ? ["them", "their", "themselves"]
    : ["it", "its", "itself"];
  const words: Readonly<Record<Exclude<Secondhand, LeftOut["why"]>, string>> = {
    read: `as others read ${it}`,
    "read by the analyst": `as the analyst reads ${it}`,
    acted: `as ${its} acts show`,
    expected: `as is expected of ${it}`,
    contested: "as somebody alleges or denies",
  };
  const lost = secondhand.filter((how) => how === "later" || how === "elsewhere");
  const here = secondhand.filter((how) => how !== "later" && how !== "elsewhere");
  return [
    ...(here.length > 0 ? [`not stated by ${itself}, only ${listed(here.map((how) => words[how]))}`] : []),
    ...(lost.length > 0
      ? [`what the case has of ${it} ${listed(lost.map((why) => WHY_LEFT_OUT[why]))}`]
      : []),
  ].join("; ");
}
