import { absence } from "../../absence.ts";
import { capitalised, counted, listed } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Family } from "../statement.ts";
import { WEIGHTS, type Weight } from "../status.ts";
import type { Told, Verdict } from "../verdict.ts";
import { issueInSentence, takenBack } from "./named.ts";
import { isSilence } from "./silence.ts";

/** So many issues are named; of more only the number is told. */
const NAMED = 1;

/** What became of one line, so far as a line of a table tells lines apart. */
interface Did {
  readonly weight: Weight;
  readonly family: Family;
  readonly asRead: boolean;
  /** Of a line on which nothing is said since: that it was no habit either. */
  readonly once: boolean;
}

/**
 * How a party has moved, in a line of a table: what it did on which issue, in the order of weight. All that it did on one
 * issue is one clause, and issues on which it did the same share one.
 */
export function movedInShort(
  verdict: Verdict,
  { ledger }: Pick<ConcessionsResult, "ledger">,
  input: ConcessionsInput,
): string {
  const on = (issues: readonly string[]) =>
    issues.length > NAMED ? counted(issues.length, "issue") : issueInSentence(input, issues[0]!);
  const rows = ledger.filter(({ party }) => party === verdict.party);
  const byIssue = new Map<string, Did[]>();
  for (const weight of WEIGHTS)
    for (const line of verdict.lines[weight]) {
      const { issue, family, asRead } = line;
      const once = weight === "silent" && !isSilence(line, rows, input);
      byIssue.set(issue, [...(byIssue.get(issue) ?? []), { weight, family, asRead, once }]);
    }
  const its = input.plural.includes(verdict.party) ? "their" : "its";
  const alike = new Map<string, { did: readonly Did[]; issues: string[] }>();
  for (const [issue, did] of byIssue) {
    const key = `${clauseOf(did, false, its)} ${did.every(({ asRead }) => asRead)}`;
    const known = alike.get(key);
    if (known) known.issues.push(issue);
    else alike.set(key, { did, issues: [issue] });
  }
  const clauses = [...alike.values()].map(({ did, issues }) => {
    const read = did.every(({ asRead }) => asRead) ? " (as read)" : "";
    return `${clauseOf(did, issues.length > 1, its)} on ${on(issues)}${read}`;
  });
  const issuesOf = (lines: readonly Told[]) => [...new Set(lines.map(({ issue }) => issue))];
  const open = verdict.untold.filter((line) => !verdict.tooEarly.includes(line));
  const untold = open.length === 0 ? [] : [`cannot be told: ${on(issuesOf(open))}`];
  const early = verdict.tooEarly.length === 0 ? [] : [`too early to tell: ${on(issuesOf(verdict.tooEarly))}`];
  const back = takenBack(verdict, ledger, input);
  const took = back.length === 0 ? [] : [`certainly took back ${listed(back)}`];
  const told = [...clauses, ...took, ...untold, ...early];
  if (told.length > 0) return capitalised(told.join("; "));
  return capitalised(absence(input.left, ({ what, actor }) => what === "demand" && actor === verdict.party));
}

/** What was done on one issue; what is so only as others read it is marked where not all of it is. */
function clauseOf(did: readonly Did[], several: boolean, its: string): string {
  const mixed = did.some(({ asRead }) => !asRead);
  const words = did.map(
    (each) => didInWords(each, several, its) + (mixed && each.asRead ? " (as read)" : ""),
  );
  return listed([...new Set(words)]);
}

function didInWords({ weight, family, once }: Did, several: boolean, its: string): string {
  const noun = `${family}${several ? "s" : ""}`;
  switch (weight) {
    case "hardened":
      return "hardened";
    case "new":
      return several ? `put forward new ${noun}` : `put forward a new ${noun}`;
    case "softened":
      return "softened";
    case "dropped":
      return `dropped ${its} ${noun}`;
    case "re-worded":
      return `re-worded ${its} ${noun}`;
    case "left aside":
      return `did not repeat ${its} ${noun}`;
    case "silent":
      return once ? "said no more" : "fell silent";
    case "offered":
      return "made a move towards the others";
    case "takes no side":
      return "took no side";
    case "met":
      return `saw ${its} ${noun} met`;
    case "repeated":
      return `stood by ${its} ${noun}`;
  }
}
