import { absence } from "../../absence.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Family } from "../statement.ts";
import { WEIGHTS, type Weight } from "../status.ts";
import type { Told, Verdict } from "../verdict.ts";
import { hadAccepted, isCarriedOut, newTexts, sideless, whenMet } from "./fate.ts";
import { issueInSentence, onIssues, takenBack } from "./named.ts";
import { disputesInWords, markOfReaders } from "./readers.ts";
import { hasReadOthers, isSilence } from "./silence.ts";
import { untoldOf } from "./untold.ts";

/** Of issues whose names take more letters than this together, those are named that fit, and the others counted. */
const MOST_LETTERS = 48;

/** What became of one line, so far as a line of a table tells lines apart. */
interface Did {
  readonly weight: Weight;
  readonly family: Family;
  /** Whose reading it is, in brackets; empty where it is so in the party's own words. */
  readonly read: string;
  /** How, where the weight alone does not say: what took place of it, or what its silence is. */
  readonly how?: string;
  /** That more than one thing on the line is new. */
  readonly many?: true;
}

/**
 * How a party has moved, in a line of a table: what it did on which issue, in the order of weight. All that it did on one
 * issue is one clause, and issues on which it did the same share one.
 */
export function movedInShort(
  verdict: Verdict,
  { ledger, answers }: Pick<ConcessionsResult, "ledger" | "answers">,
  input: ConcessionsInput,
): string {
  const on = (issues: readonly string[]) => {
    const names = issues.map((issue) => issueInSentence(input, issue));
    const fit = names.findIndex((_, at) => names.slice(0, at + 1).join(", ").length > MOST_LETTERS);
    const named = fit < 0 ? names : names.slice(0, Math.max(fit, 1));
    const more = names.length - named.length;
    return onIssues([
      ...named,
      ...(more > 0 ? [`${inWords(more)} more ${more === 1 ? "issue" : "issues"}`] : []),
    ]);
  };
  const rows = ledger.filter(({ party }) => party === verdict.party);
  const its = input.plural.includes(verdict.party) ? "their" : "its";
  const byIssue = new Map<string, Did[]>();
  for (const weight of WEIGHTS)
    for (const line of verdict.lines[weight]) {
      const { issue, family, asRead } = line;
      const how =
        weight === "silent" && hasReadOthers(verdict.party, issue, ledger, input)
          ? NOT_REPEATED
          : howOf(weight, line, rows, input);
      byIssue.set(issue, [
        ...(byIssue.get(issue) ?? []),
        {
          weight,
          family,
          read: asRead ? ` (${markOfReaders(line, input)})` : "",
          ...(how !== undefined && { how }),
          ...(weight === "new" && newTexts(line, rows, input).length > 1 && { many: true as const }),
        },
      ]);
    }
  const alike = new Map<string, { did: readonly Did[]; issues: string[] }>();
  for (const [issue, did] of byIssue) {
    const key = `${clauseOf(did, false, its)}${readOfAll(did)}`;
    const known = alike.get(key);
    if (known) known.issues.push(issue);
    else alike.set(key, { did, issues: [issue] });
  }
  const clauses = [...alike.values()].map(({ did, issues }) => {
    return `${clauseOf(did, issues.length > 1, its)} on ${on(issues)}${readOfAll(did)}`;
  });
  const issuesOf = (lines: readonly Told[]) => [...new Set(lines.map(({ issue }) => issue))];
  const { softened: cut, tooEarly, others: open } = untoldOf(verdict, answers);
  const of = (lines: readonly Told[]) => {
    const families = new Set(lines.map(({ family }) => family));
    const [first] = lines;
    // Of an issue on which something else can be told it is said of what it cannot.
    return families.size === 1 && byIssue.has(first!.issue)
      ? `of ${its} ${first!.family}${lines.length > 1 ? "s" : ""} on ${on(issuesOf(lines))}`
      : `on ${on(issuesOf(lines))}`;
  };
  const became = (lines: readonly Told[]) => {
    const what = of(lines);
    const they = input.plural.includes(verdict.party) ? "they" : "it";
    return what.startsWith("of ") ? `what became ${what}` : `whether ${they} moved ${what}`;
  };
  const moved = open.filter(({ either, issue }) => either === "moved" && !byIssue.has(issue));
  // One issue is spoken of once: by what is surest of a move on it, and that there was none only where no line of it may be one.
  const outside = (some: readonly Told[]) => (line: Told) => !some.some(({ issue }) => issue === line.issue);
  const sure = moved.filter(({ maybeWords }) => !maybeWords);
  const words = moved.filter(({ maybeWords }) => maybeWords).filter(outside(sure));
  const still = open.filter(({ either, issue }) => either === "not moved" && !byIssue.has(issue));
  const rest = open
    .filter((line) => !moved.includes(line) && !still.includes(line))
    .filter(outside([...sure, ...words]));
  const unmoved = still.filter(outside([...sure, ...words, ...rest]));
  const cutIssues = issuesOf(cut);
  const untold = [
    ...(cut.length > 0
      ? [
          cutIssues.length === 1
            ? `softened on ${on(cutIssues)}, though in what cannot be told`
            : `softened on one issue at least of ${on(cutIssues)}, which cannot be told`,
        ]
      : []),
    ...(sure.length > 0 ? [`moved on ${on(issuesOf(sure))}, but how cannot be told`] : []),
    ...(words.length > 0
      ? [`moved on ${on(issuesOf(words))} or only re-worded ${its} position, which cannot be told`]
      : []),
    ...(rest.length > 0 ? [`${became(rest)} cannot be told${disputesInWords(rest, input, its)}`] : []),
    ...(unmoved.length > 0 ? [`no move on ${on(issuesOf(unmoved))}`] : []),
  ];
  const early = tooEarly.length === 0 ? [] : [`too early to tell ${of(tooEarly)}`];
  const back = takenBack(verdict, ledger, input);
  const took = back.length === 0 ? [] : [`certainly took back ${listed(back)}`];
  const told = [...clauses, ...took, ...untold, ...early];
  if (told.length > 0) return capitalised(told.join("; "));
  return capitalised(absence(input.left, ({ what, actor }) => what === "demand" && actor === verdict.party));
}

/** Whose reading all that was done on one issue is, in brackets; empty where not all of it is one. */
function readOfAll(did: readonly Did[]): string {
  const [read = "", ...others] = new Set(did.map((each) => each.read));
  return others.length === 0 ? read : "";
}

/** What was done on one issue; what is so only as others read it is marked where not all of it is. */
function clauseOf(did: readonly Did[], several: boolean, its: string): string {
  const mixed = readOfAll(did) === "";
  const words = did.map((each) => didInWords(each, several, its) + (mixed ? each.read : ""));
  // Several that are put forward are put forward once.
  return listed(
    [...new Set(words)].map((each, at, all) =>
      at > 0 && all[at - 1]!.startsWith(PUT_FORWARD) && each.startsWith(PUT_FORWARD)
        ? each.slice(PUT_FORWARD.length)
        : each,
    ),
  );
}

const PUT_FORWARD = "put forward ";
const NOT_REPEATED = "not repeated";

/** What a weight alone does not say of a line. */
function howOf(weight: Weight, line: Told, rows: ConcessionsResult["ledger"], input: ConcessionsInput) {
  if (weight === "new" && isCarriedOut(line, rows, input)) return "made and carried out";
  if (weight === "met") return whenMet(line, rows, input);
  if (weight === "takes no side") return sideless([line], rows, input).did;
  if (weight !== "silent") return undefined;
  if (hadAccepted(line, rows, input)) return "had already settled";
  return isSilence(line, rows, input) ? "fell silent" : "said no more";
}

function didInWords({ weight, family, how, many }: Did, onSeveral: boolean, its: string): string {
  const several = onSeveral || many === true;
  const noun = `${family}${several ? "s" : ""}`;
  switch (weight) {
    case "hardened":
      return "hardened";
    case "new":
      return `${how ?? PUT_FORWARD.trim()} ${several ? "" : "a "}new ${noun}`;
    case "softened":
      return "softened";
    case "dropped":
      return `dropped ${its} ${noun}`;
    case "re-worded":
      return `re-worded ${its} ${noun}`;
    case "left aside":
      return `did not repeat ${its} ${noun}`;
    case "silent":
      return how === NOT_REPEATED ? `did not repeat ${its} ${noun}` : how!;
    case "offered":
      return "made a move towards the others";
    case "takes no side":
      return how!;
    case "met":
      return `saw ${its} ${noun} met${how}`;
    case "repeated":
      return `stood by ${its} ${noun}`;
  }
}
