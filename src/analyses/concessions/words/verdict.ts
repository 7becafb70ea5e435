import { inSentence } from "#case/article.ts";
import { mayHaveBeenSaid, WHY_LEFT_OUT } from "#case/left-out.ts";
import { byText } from "#case/text-order.ts";
import { distinct } from "../../cites.ts";
import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Family, Statement } from "../statement.ts";
import { isMove, WEIGHTS, type Weight } from "../status.ts";
import type { Told, Verdict } from "../verdict.ts";
import { byDate, byDay } from "./dates.ts";
import { hadAccepted, isCarriedOut, newTexts, sideless, whenMet } from "./fate.ts";
import { issueBy, issueInSentence, nameOf, onIssues, statementBy, takenBack } from "./named.ts";
import { asLinesRead, disputesInWords } from "./readers.ts";
import { hasReadOthers, isSilence } from "./silence.ts";
import { untoldOf } from "./untold.ts";

type Row = ConcessionsResult["ledger"][number];

/** Those of the weights that are moves. */
const MOVED = WEIGHTS.filter((weight) => isMove(weight));

/** With more lines than this to name, a sentence gives the issues only, and leaves the words to the table. */
const MOST_IN_WORDS = 4;

/** The verdict on a party in one sentence: what it did since the turn, in the order of weight. */
export function verdictInWords(
  verdict: Verdict,
  { ledger, answers }: Pick<ConcessionsResult, "ledger" | "answers">,
  input: ConcessionsInput,
): string {
  const name = inSentence(nameOf(input, verdict.party));
  const have = input.plural.includes(verdict.party) ? "have" : "has";
  const rows = ledger.filter(({ party }) => party === verdict.party);
  if (verdict.summary === "nothing stated") {
    const why = input.left.find(({ what, actor }) => what === "demand" && actor === verdict.party)?.why;
    if (why !== undefined)
      return `Whether ${name} ${have} moved cannot be told: what the case has of it ${WHY_LEFT_OUT[why]}.`;
    const onGains = rows.some(({ nature }) => nature === "payoff")
      ? " on anything that is bargained over"
      : "";
    const want = input.plural.includes(verdict.party) ? "they want" : "it wants";
    return `Whether ${name} ${have} moved cannot be told: nothing ${want} is stated${onGains}.`;
  }
  const told = WEIGHTS.filter((weight) => verdict.lines[weight].length > 0);
  const all = told.flatMap((weight) => verdict.lines[weight]);
  const onlyRead = all.length > 0 && all.every(({ asRead }) => asRead);
  // Of the whole sentence it is said in front that it is others' reading; where it begins with what cannot be told, in its place.
  const isMovedSomehow =
    verdict.summary === "moved" && !MOVED.some((weight) => verdict.lines[weight].length > 0);
  const isWhole = verdict.summary !== "cannot be told" && !isMovedSomehow;
  const source = onlyRead ? `${capitalised(asLinesRead(all, input))}, ` : "";
  const who = onlyRead ? name : capitalised(name);
  const telling: Telling = {
    party: verdict.party,
    inWords: all.length <= MOST_IN_WORDS,
    markRead: !(onlyRead && isWhole),
    rows,
    ledger,
    input,
  };
  // Whoever has not moved is told first what he stands by. That he has not is said where every line is known and none silent.
  const unsaid = verdict.lines.silent.filter((line) => !hadAccepted(line, rows, input));
  const hasNotMoved =
    verdict.summary === "not moved" &&
    verdict.lines.repeated.length > 0 &&
    unsaid.length === 0 &&
    verdict.untold.length === 0;
  const order = hasNotMoved
    ? [...told].sort((a, b) => Number(b === "repeated") - Number(a === "repeated"))
    : told;
  const clauses = order.map((weight) => clauseOf(weight, verdict.lines[weight], telling));
  const took = takenBack(verdict, ledger, input);
  const back =
    took.length > 0 ? `; ${they(verdict, input)} ${have} certainly taken back ${listed(took)}` : "";
  const open = untoldOf(verdict, answers);
  const cut = open.softened;
  const own = its(verdict, input);
  const besides = clauses.length > 0 ? `; ${they(verdict, input)} ${have} ${clausesInWords(clauses)}` : "";
  const counts = input.left.some((each) => mayHaveBeenSaid(each, input.asOf) && each.actor === verdict.party);
  const from = `from what ${counts ? "counts here" : "is stated and dated"}`;
  const became = (lines: readonly Told[]) =>
    lines.length > 0
      ? `; what became of ${linesInWords(lines, own, input)} cannot be told${disputesInWords(lines, input, own)}`
      : "";
  const tooEarly =
    open.tooEarly.length > 0 ? `; of ${linesInWords(open.tooEarly, own, input)} it is too early to tell` : "";
  const moved = open.others.filter(({ either }) => either === "moved");
  if (cut.length > 0) {
    const did = `${have} softened on ${new Set(cut.map(({ issue }) => issue)).size > 1 ? "one issue at least of " : ""}${issuesOf(cut, input)}, though in what cannot be told`;
    return `${capitalised(name)} ${did} ${from}${besides}${became(open.others)}${tooEarly}${back}.`;
  }
  if (isMovedSomehow) {
    const others = open.others.filter((line) => !moved.includes(line));
    const how = moved.every(({ maybeWords }) => maybeWords)
      ? ` or only re-worded ${own} position, which cannot be told`
      : ", but how cannot be told";
    return `${capitalised(name)} ${have} moved on ${issuesOf(moved, input)}${how} ${from}${besides}${became(others)}${tooEarly}${back}.`;
  }
  if (verdict.summary === "not moved" && clauses.length === 0) {
    return `${capitalised(name)} ${have} made no ${open.others.length > 0 ? "certain " : ""}move${counts ? " in what counts here" : ""}${became(open.others)}${back}.`;
  }
  if (verdict.summary === "cannot be told") {
    const early = open.tooEarly.length > 0 ? issuesOf(open.tooEarly, input) : "";
    const unknown = open.others.filter(({ either }) => either === undefined);
    const known = became(open.others.filter(({ either }) => either !== undefined));
    if (unknown.length === 0)
      return `It is too early to tell whether ${name} ${have} moved on ${early}: the turn is on the day of the analysis${besides}${known}${back}.`;
    const alsoEarly = early === "" ? "" : `, and it is too early to tell on ${early}`;
    const disputes = disputesInWords(unknown, input, own);
    return `Whether ${name} ${have} moved on ${issuesOf(unknown, input)} cannot be told ${disputes === "" ? from : disputes.slice(2)}${alsoEarly}${besides}${known}${back}.`;
  }
  const rest = became(open.others) + tooEarly;
  const body = hasNotMoved
    ? `${who} ${have} not moved: ${they(verdict, input)} ${have} ${clausesInWords(clauses)}`
    : `${who} ${have} ${clausesInWords(clauses)}`;
  return `${source}${body}${rest}${back}.`;
}

/** What a party did, clause by clause; where a clause joins several things itself, the clauses are set apart from them. */
function clausesInWords(clauses: readonly string[]): string {
  if (clauses.length < 2 || !clauses.some((clause) => / and /.test(clause.replace(/“[^”]*”/g, ""))))
    return listed(clauses);
  const mark = clauses.length === 2 ? "," : ";";
  return `${clauses.slice(0, -1).join(`${mark} `)}${mark} and ${clauses.at(-1)}`;
}

function they({ party }: Verdict, { plural }: ConcessionsInput): string {
  return plural.includes(party) ? "they" : "it";
}

function its({ party }: Pick<Verdict, "party">, { plural }: ConcessionsInput): string {
  return plural.includes(party) ? "their" : "its";
}

/** How the lines of a party are told. */
interface Telling {
  readonly party: string;
  /** In the words of the party, and not by the issue alone. */
  readonly inWords: boolean;
  /** Whether a line that comes out so only as somebody reads the party is marked. */
  readonly markRead: boolean;
  readonly rows: readonly Row[];
  /** The rows of all parties. */
  readonly ledger: ConcessionsResult["ledger"];
  readonly input: ConcessionsInput;
}

function clauseOf(weight: Weight, lines: readonly Told[], telling: Telling): string {
  const { rows, input } = telling;
  const read = telling.markRead && lines.every(({ asRead }) => asRead);
  const markRead = telling.markRead && !read;
  const aside = read ? `, ${asLinesRead(lines, input)},` : "";
  const parts = (chosen: readonly Told[]) => {
    const told = distinct(inOrder(chosen).map(({ issue }) => issue)).map((issue) => {
      const here = chosen.filter((line) => line.issue === issue);
      return partOf(weight, here, { ...telling, markRead });
    });
    return onIssues(told);
  };
  const own = its(telling, input);
  const byFamily = (verb: string, article: string, some = lines) =>
    `${verb}${aside} ${listed(
      familiesOf(some).map((family) => {
        const here = some.filter((line) => line.family === family);
        // Several new things may stand on one line.
        const count =
          article === "a new" ? here.flatMap((line) => newTexts(line, rows, input)).length : here.length;
        return `${nounOf(article, family, count)} on ${parts(here)}`;
      }),
    )}`;
  switch (weight) {
    case "hardened":
      return `hardened${aside} on ${parts(lines)}`;
    case "new": {
      const done = lines.filter((line) => isCarriedOut(line, rows, input));
      const said = lines.filter((line) => !done.includes(line));
      return listed([
        ...(said.length > 0 ? [byFamily("put forward", "a new", said)] : []),
        ...(done.length > 0 ? [byFamily("made and carried out", "a new", done)] : []),
      ]);
    }
    case "softened":
      return `softened${aside} on ${parts(lines)}`;
    case "dropped":
      return byFamily("dropped", own);
    case "re-worded":
      return byFamily("re-worded", own);
    case "left aside":
      return byFamily("not repeated", own);
    case "silent": {
      const spoken = lines.filter(({ issue }) => hasReadOthers(telling.party, issue, telling.ledger, input));
      const unsaid = lines.filter((line) => !spoken.includes(line));
      return listed([
        ...(unsaid.length > 0 ? [silentInWords(unsaid, aside, parts, telling)] : []),
        ...(spoken.length > 0 ? [byFamily("not repeated", own, spoken)] : []),
      ]);
    }
    case "offered":
      return listed(
        OFFERING.flatMap(({ how, verb }) => {
          const chosen = lines.filter((line) => howOf(line, rows, input) === how);
          return chosen.length > 0
            ? [`${verb(own, () => askedBy(chosen, rows, input))}${aside} on ${parts(chosen)}`]
            : [];
        }),
      );
    case "takes no side":
      return `${sideless(lines, rows, input).done}${aside} on ${parts(lines)}`;
    case "met":
      return listed(
        distinct(lines.map((line) => whenMet(line, rows, input))).map(
          (when) =>
            `${byFamily(
              "seen",
              own,
              lines.filter((line) => whenMet(line, rows, input) === when),
            )} met${when}`,
        ),
      );
    case "repeated":
      return byFamily("stood by", own);
  }
}

/** Of lines of which nothing is said since the turn: on which the party is silent, and on which it said no more. */
function silentInWords(
  lines: readonly Told[],
  aside: string,
  parts: (chosen: readonly Told[]) => string,
  { rows, input }: Telling,
): string {
  const settled = lines.filter((line) => hadAccepted(line, rows, input));
  const silent = lines.filter((line) => !settled.includes(line) && isSilence(line, rows, input));
  const once = lines.filter((line) => !settled.includes(line) && !silent.includes(line));
  return listed([
    ...(settled.length > 0 ? [`already settled${aside} on ${parts(settled)}`] : []),
    ...(silent.length > 0 ? [`fallen silent${aside} on ${parts(silent)}`] : []),
    ...(once.length > 0 ? [`said no more${aside} on ${parts(once)}`] : []),
  ]);
}

const NOUNS: Readonly<Record<Family, string>> = {
  demand: "demand",
  refusal: "refusal",
  threat: "threat",
  offer: "offer",
  stance: "stance",
};

function nounOf(article: string, family: Family, count: number): string {
  if (article !== "a new") return `${article} ${NOUNS[family]}${count > 1 ? "s" : ""}`;
  return count > 1 ? `new ${NOUNS[family]}s` : `a new ${NOUNS[family]}`;
}

function familiesOf(lines: readonly Told[]): Family[] {
  return (Object.keys(NOUNS) as Family[]).filter((family) => lines.some((line) => line.family === family));
}

/** Substance before procedure. */
function inOrder(lines: readonly Told[]): Told[] {
  return [...lines].sort((a, b) => Number(a.nature === "procedural") - Number(b.nature === "procedural"));
}

const OFFERING = [
  { how: "offer", verb: () => "made an offer" },
  { how: "met", verb: (_: string, asked: () => string) => `granted what ${asked()}` },
  { how: "carried out", verb: (own: string) => `carried out ${own} offer` },
  { how: "accepted", verb: () => "accepted what others put forward" },
] as const;
type How = (typeof OFFERING)[number]["how"];

/** Who asked for what was done, and that they did: others may ask more on the issue. */
function askedBy(lines: readonly Told[], rows: readonly Row[], input: ConcessionsInput): string {
  const whose = distinct(lines.flatMap((line) => lastOf(line, "after", rows, input)?.to ?? []));
  const [first] = whose;
  if (first === undefined) return "others ask";
  const isOne = whose.length === 1 && !input.plural.includes(first);
  return `${listed(whose.map((each) => inSentence(nameOf(input, each))))} ${isOne ? "asks" : "ask"}`;
}

/** How a party offered: by its word, by a deed, or by accepting. */
function howOf(line: Told, rows: readonly Row[], input: ConcessionsInput): How {
  const last = lastOf(line, "after", rows, input);
  if (last?.act?.deed === "met") return "met";
  if (last?.act?.deed === "carried out") return "carried out";
  return last?.kind === "acceptance" ? "accepted" : "offer";
}

/** An issue with what is to be told of the lines on it. */
function partOf(weight: Weight, lines: readonly Told[], { inWords, markRead, rows, input }: Telling): string {
  const [first] = lines;
  const marks = distinct([
    ...(first!.nature === "procedural" ? ["procedure"] : []),
    ...(markRead && lines.some(({ asRead }) => asRead) ? [asLinesRead(lines, input)] : []),
    ...(inWords ? lines.flatMap((line) => detailOf(weight, line, rows, input)) : []),
  ]);
  const issue = issueInSentence(input, first!.issue);
  return marks.length === 0 ? issue : `${issue} (${marks.join("; ")})`;
}

/** The words in which a party said it, before and since. */
function detailOf(weight: Weight, line: Told, rows: readonly Row[], input: ConcessionsInput): string[] {
  const before = lastOf(line, "before", rows, input);
  const own = lastOf(line, "after", rows, input);
  const after = own ?? lastOnIssue(line, rows, input);
  switch (weight) {
    case "hardened":
    case "softened": {
      const said = before ? quoted(before.text) : "";
      if (!after) return before ? [`${undoing(line, rows, input)} ${said}`] : [];
      const now = `${asOf(after, line.family)}${quoted(after.text)}`;
      if (before && before.text === after.text) return [now];
      return [before ? `from ${said} to ${now}` : now];
    }
    case "new":
    case "offered": {
      const fresh = newTexts(line, rows, input);
      const said = saidOf(line, "after", rows, input).map(({ text }) => text);
      // What stood before the turn, too, is quoted only where nothing is new beside it.
      const texts = distinct(fresh.length > 0 ? said.filter((text) => fresh.includes(text)) : said).map(
        quoted,
      );
      const most = texts.slice(-QUOTED).toReversed();
      const more = texts.length - most.length;
      return texts.length > 0 ? [listed([...most, ...(more > 0 ? [`${inWords(more)} more`] : [])])] : [];
    }
    case "dropped":
      return before ? [quoted(before.text)] : [];
    default:
      return [];
  }
}

/** Whether an offer was taken back in words, or broken. */
function undoing({ issue, family }: Told, rows: readonly Row[], input: ConcessionsInput): string {
  const row = rows.find((each) => each.issue === issue && each.family === family)!;
  const broken = row.withdrawals.some(({ id }) => statementBy(input, id).act?.deed === "broke");
  return broken ? "breaking" : "taking back";
}

/** `the offer `, where a party says something else now than what it is compared with. */
function asOf({ kind, act }: Statement, family: Family): string {
  if (act?.deed === "defied") return "defying ";
  if (act?.deed === "met") return "doing what is asked, ";
  if (act?.deed === "carried out") return "carrying out ";
  if (kind === "acceptance") return "accepting ";
  const noun = kind === "ask" || kind === "precondition" ? "demand" : kind;
  if (noun === family) return "";
  return noun === "undecided" ? "being undecided, " : `the ${noun} `;
}

/**
 * What was said of a line on that side of the turn, as far as the dates are sure, the earliest first; of what was said at
 * one time what goes farthest last.
 */
function saidOf(
  { issue, family }: Pick<Told, "issue" | "family">,
  side: "before" | "after",
  rows: readonly Row[],
  input: ConcessionsInput,
): Statement[] {
  const row = rows.find((each) => each.issue === issue && each.family === family)!;
  const { today } = issueBy(input, issue);
  const reach = ({ level }: Statement) => {
    if (level === null || today === null) return Number.NEGATIVE_INFINITY;
    // Of refusals the nearest refuses most.
    return family === "refusal" ? -Math.abs(level - today) : Math.abs(level - today);
  };
  return (
    row.statements
      // What has given way, or may have, is not what the party says since.
      .filter((placed) => placed[side] === "yes" && (side === "before" || !placed.gaveWay))
      .map(({ id }) => statementBy(input, id))
      .sort((a, b) => byDay(a, b) || reach(a) - reach(b) || byText(a.text, b.text))
  );
}

/** What was said last of a line on that side of the turn, and goes farthest. */
function lastOf(...line: Parameters<typeof saidOf>): Statement | undefined {
  return saidOf(...line).at(-1);
}

/** So many statements of one line are quoted, the last ones, which go farthest. */
const QUOTED = 2;

/** What a party says since the turn on the issue in place of what it said before; what it only kept up takes no place. */
function lastOnIssue({ issue, family }: Told, rows: readonly Row[], input: ConcessionsInput) {
  const others = rows.filter((row) => row.issue === issue && row.family !== family);
  const instead = others.filter(({ status }) => status === "read together");
  const moved = others.filter(({ status }) => status === "offered" || status === "hardened");
  const chosen = [instead, moved].find((some) => some.length > 0) ?? others;
  return chosen
    .flatMap((row) => lastOf(row, "after", rows, input) ?? [])
    .sort(byDate)
    .at(-1);
}

/** Lines by what they hold: `its demands on Fish and Dam and its refusal on Water`, `its refusal and its offer on Pay`. */
function linesInWords(lines: readonly Told[], own: string, input: ConcessionsInput): string {
  const nouns = new Map<string, string[]>();
  for (const family of familiesOf(lines)) {
    const here = lines.filter((line) => line.family === family);
    const issues = issuesOf(here, input);
    nouns.set(issues, [...(nouns.get(issues) ?? []), nounOf(own, family, here.length)]);
  }
  return listed([...nouns].map(([issues, families]) => `${listed(families)} on ${issues}`));
}

function issuesOf(lines: readonly Told[], input: ConcessionsInput): string {
  return onIssues([...new Set(inOrder(lines).map(({ issue }) => issueInSentence(input, issue)))]);
}
