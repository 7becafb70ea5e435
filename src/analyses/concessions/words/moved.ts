import { capitalised, counted, listed, quoted } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Family } from "../statement.ts";
import { WEIGHTS, type Weight } from "../status.ts";
import type { Told } from "../verdict.ts";
import { issueInSentence, takenBack } from "./named.ts";

const DID: Readonly<Record<Weight, string>> = {
  hardened: "hardened on",
  new: "put forward",
  softened: "softened on",
  dropped: "dropped",
  "re-worded": "re-worded",
  "left aside": "left aside",
  silent: "fell silent on",
  offered: "made a move towards the others on",
  "takes no side": "takes no side on",
  met: "was met on",
  repeated: "stood firm on",
};

const NEW: Readonly<Record<Family, string>> = {
  demand: "demand",
  refusal: "refusal",
  threat: "threat",
  offer: "offer",
  stance: "stance",
};

function kindsOf(lines: readonly Told[]): string[] {
  const families = [...new Set(lines.map(({ family }) => family))];
  return families.map((family) =>
    lines.filter((line) => line.family === family).length === 1
      ? `a new ${NEW[family]}`
      : `new ${NEW[family]}s`,
  );
}

/** So many issues are named; of more only the number is told. */
const NAMED = 1;

/** How a party has moved, in a line of a table: on how many issues it did what, in the order of weight. */
export function movedInShort(
  verdict: ConcessionsResult["verdicts"][number],
  { ledger }: Pick<ConcessionsResult, "ledger">,
  input: ConcessionsInput,
): string {
  const on = (lines: readonly Pick<Told, "issue">[]) => {
    const issues = [...new Set(lines.map(({ issue }) => issue))];
    return issues.length > NAMED ? counted(issues.length, "issue") : issueInSentence(input, issues[0]!);
  };
  const did = WEIGHTS.flatMap((weight) => {
    const lines = verdict.lines[weight];
    if (lines.length === 0) return [];
    const read = lines.every(({ asRead }) => asRead) ? " (as read)" : "";
    const what = weight === "new" ? ` ${listed(kindsOf(lines))} on` : "";
    return [`${DID[weight]}${what} ${on(lines)}${read}`];
  });
  const untold = verdict.untold.length === 0 ? [] : [`cannot be told: ${on(verdict.untold)}`];
  const back = takenBack(verdict, ledger, input).map(quoted);
  const took = back.length === 0 ? [] : [`certainly took something back: ${listed(back)}`];
  const told = [...did, ...took, ...untold];
  return told.length === 0 ? "Not stated" : capitalised(told.join("; "));
}
