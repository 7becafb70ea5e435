import { inSentence } from "#case/article.ts";
import type { Flip } from "#outcome/explanation.ts";
import { citeMark, distinct } from "../../cites.ts";
import { anyOf, listed, quoted } from "../../sentence-parts.ts";
import type { Definition } from "../answers.ts";
import type { AnswerFlip, Change } from "../flips.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import { whenInWords } from "./dates.ts";
import { definitionDone } from "./definitions.ts";
import { type Insistences, insistencesOf } from "./insistences.ts";
import { issueBy, issueInSentence, issueName, nameOf, statementBy } from "./named.ts";
import { readBy } from "./readers.ts";

/** Kinds of change, those first that a reader has most reason to doubt. */
const KINDS: readonly Change["kind"][] = [
  "reading",
  "timing",
  "level",
  "today",
  "expected",
  "unsaid",
  "withdrawal",
];

/** Kinds of which a change of any one of several statements that comes to the same is told once. */
const TOLD_ONCE: readonly Change["kind"][] = ["unsaid", "withdrawal"];

/** How many flips are shown; the rest are counted, since the brief is to be read. */
const MOST_FLIPS = 8;

/** Flips in words, and how many more there are. */
export interface FlipsInWords {
  readonly shown: readonly Flip[];
  readonly untold: number;
}

/**
 * Changes of one datum that change an answer, in words: those that touch the party of the turn, or one that
 * a question asks about, first, then by kind.
 * That any one of several demands might be withdrawn, or not have been made, is said once.
 */
export function flipsInWords(result: ConcessionsResult, input: ConcessionsInput): FlipsInWords {
  const bearing = result.flips.filter((flip) => bears(flip, result, input));
  const groups = new Map<string, AnswerFlip[]>();
  for (const flip of bearing) {
    const { change } = flip;
    const single = TOLD_ONCE.includes(change.kind) ? change.kind : JSON.stringify(change);
    const key = `${single} ${JSON.stringify(flip.answers)}`;
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  const ranked = [...groups.values()].map((same) => {
    const [rank] = same.map((flip) => rankOf(flip, result, input)).sort(compared);
    return { same, rank: rank! };
  });
  const shown = ranked.toSorted((a, b) => compared(a.rank, b.rank)).slice(0, MOST_FLIPS);
  // Of those shown, the order of the case where nothing else speaks for another.
  const inOrder = ranked
    .filter((each) => shown.includes(each))
    .sort((a, b) => compared(a.rank.slice(0, 2), b.rank.slice(0, 2)));
  return {
    shown: inOrder.map(({ same }) => flipInWords(same, result, input)),
    // Changes of one effect that are told together, or left untold together, are still so many.
    untold: ranked
      .filter((each) => !shown.includes(each))
      .reduce((count, { same }) => count + same.length, result.flips.length - bearing.length),
  };
}

/**
 * Whether a reader would miss it: of a party that a question asks about, or whose turn it is, any change; of another one that it has
 * dropped or cut a demand, or has not after all, by something else than that it took a thing back or never said it.
 */
function bears(
  { change, answers }: AnswerFlip,
  { turn }: ConcessionsResult,
  { asked }: ConcessionsInput,
): boolean {
  return answers.some(
    ({ party, definition, from, to }) =>
      party === turn.of ||
      asked.includes(party) ||
      (!TOLD_ONCE.includes(change.kind) && definition !== "tone" && (from === "yes" || to === "yes")),
  );
}

function flipInWords(same: readonly AnswerFlip[], result: ConcessionsResult, input: ConcessionsInput): Flip {
  const cites = citesOf(same, input);
  return {
    change: [changeInWords(same, input), ...citeMark(cites)],
    effect: effectInWords(same[0]!, result, input),
    steps: 1,
    about: distinct(same.flatMap(({ answers }) => answers.map(({ party }) => party))),
    cites,
  };
}

/**
 * Those first that touch the party of the turn or one asked about, then by kind; then those that turn an answer into its opposite and not
 * only into one that cannot be told. The rest of the rank is what the change is about, so that the order of the file
 * does not decide which are shown.
 */
function rankOf(
  { change, answers }: AnswerFlip,
  { turn }: ConcessionsResult,
  input: ConcessionsInput,
): readonly (number | string)[] {
  const touchesTurn = answers.some(({ party }) => party === turn.of || input.asked.includes(party));
  const opposite = answers.some(({ from, to }) => from !== "cannot be told" && to !== "cannot be told");
  return [
    touchesTurn ? 0 : 1,
    KINDS.indexOf(change.kind),
    opposite ? 0 : 1,
    nameOf(input, answers[0]!.party),
    change.kind === "today" ? issueName(input, change.issue) : statementBy(input, change.statement).text,
    "to" in change ? change.to : "",
  ];
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** What a party did when it said a thing, before its words in quotation marks. */
const SAID: Readonly<Record<Statement["kind"], string>> = {
  ask: "asked for",
  precondition: "required",
  refusal: "refused",
  threat: "threatened",
  offer: "offered",
  acceptance: "accepted",
  abstention: "abstained with",
  undecided: "been undecided with",
  withdrawal: "taken something back with",
};

/** What it is that a party says, where it is taken back. */
const NOUNS: Readonly<Record<Statement["kind"], string>> = {
  ask: "demand for",
  precondition: "condition",
  refusal: "refusal of",
  threat: "threat",
  offer: "offer of",
  acceptance: "acceptance of",
  abstention: "abstention,",
  undecided: "reservation,",
  withdrawal: "step back,",
};

function changeInWords(same: readonly AnswerFlip[], input: ConcessionsInput): string {
  const { change } = same[0]!;
  if (change.kind === "today") {
    const { points } = issueBy(input, change.issue);
    return `If on ${issueInSentence(input, change.issue)} things stood today at “${points[change.to]}” and not at “${points[change.from]}”`;
  }
  const statement = statementBy(input, change.statement);
  const { party, text } = statement;
  const who = inSentence(nameOf(input, party));
  const own = input.plural.includes(party) ? "their" : "its";
  const whose = `${quoted(text)}, as ${who} ${input.plural.includes(party) ? "have" : "has"} it,`;
  switch (change.kind) {
    case "reading":
      return `If what ${readBy([statement.reader!], input)} into ${who} (${quoted(text)}) were wrong`;
    case "timing": {
      const earlier = statement.withdraws === null ? undefined : statementBy(input, statement.withdraws);
      const said = SAID[statement.kind];
      const side = change.to === "before" ? "before" : "after";
      return statement.act
        ? `If ${quoted(statement.act.what)} (${whenInWords(statement)}) had come only ${side} the turn`
        : earlier
          ? `If ${who} had taken back ${own} ${NOUNS[earlier.kind]} ${quoted(earlier.text)} (${whenInWords(statement)}) only ${side} the turn`
          : `If ${who} had ${said} ${quoted(text)} (${whenInWords(statement)}) only ${side} the turn`;
    }
    case "level": {
      const { points } = issueBy(input, statement.issue);
      return `If ${whose} meant “${points[change.to]}” and not “${points[change.from]}”`;
    }
    case "expected":
      return `If ${who} had said what is expected (${quoted(text)})`;
    case "unsaid":
      return same.length === 1
        ? `If ${who} had not ${SAID[statement.kind]} ${quoted(text)}`
        : `If ${anyOf(same.length)} statements of ${who} had not been made`;
    case "withdrawal":
      return same.length === 1
        ? `If ${who} took back ${own} ${NOUNS[statement.kind]} ${quoted(text)}`
        : `If ${anyOf(same.length)} statements of ${who} were withdrawn`;
  }
}

/** What changes, party by party: `whether A has dropped or cut a demand could no longer be told`. */
function effectInWords(
  { answers }: AnswerFlip,
  { verdicts }: Pick<ConcessionsResult, "verdicts">,
  input: ConcessionsInput,
): string {
  const groups = new Map<string, AnswerFlip["answers"][number][]>();
  for (const answer of answers) {
    const key = `${answer.party} ${answer.to} ${answer.unsaid ?? false}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return listed(
    [...groups.values()].map((same, at, all) => {
      const [{ party, to, unsaid }] = same as [AnswerFlip["answers"][number]];
      const isPlural = input.plural.includes(party);
      // Named once where several things are told of it.
      const isNamed = at > 0 && all[at - 1]![0]!.party === party;
      const who = isNamed ? (isPlural ? "they" : "it") : inSentence(nameOf(input, party));
      const done = togetherDone(
        same.map(({ definition }) => definition),
        to === "no" ? "nor" : to === "yes" ? "and" : "or",
        insistencesOf(verdicts.find((verdict) => verdict.party === party)),
      );
      if (to === "cannot be told") {
        const have = isPlural ? "have" : "has";
        return `whether ${who} ${have} ${done} ${unsaid ? "would not be stated" : "could no longer be told"}`;
      }
      return `${isNamed && all[at - 1]![0]!.to !== "cannot be told" ? "" : `${who} `}would ${to === "yes" ? "" : same.length > 1 ? "neither " : "not "}have ${done}`;
    }),
  );
}

/** What was done under several definitions; what two share is said once: `dropped or cut a demand`. */
function togetherDone(
  definitions: readonly Definition[],
  joint: "and" | "or" | "nor",
  kinds: Insistences,
): string {
  const done = definitions.map((definition) => definitionDone(definition, kinds));
  const shared = definitions.includes("drops") && definitions.includes("trims");
  const joined = shared ? [`dropped ${joint} ${definitionDone("trims", kinds)}`, ...done.slice(2)] : done;
  return joined.join(` ${joint} `);
}

function citesOf(same: readonly AnswerFlip[], input: ConcessionsInput): string[] {
  return distinct(
    same.flatMap(({ change }) => (change.kind === "today" ? [] : statementBy(input, change.statement).cites)),
  );
}
