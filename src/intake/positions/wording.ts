import { MOVES } from "../tables/moves.ts";
import { TOPICS } from "../tables/topics.ts";

/** How far behind a move the matter of it may stand, in characters. */
const NEAR = 60;

/** Figures with what they count: facts, which anybody may tell. */
const FIGURES =
  /(?:(?:[A-Z]{1,3})?[$€£¥] ?)?\d[\d.,]{0,12}(?: ?(?:%|(?:per ?cent|million|billion|trillion|dollars|euros|pounds|shillings|rupees|yuan|yen|tons|tonnes|barrels|years|months|weeks|days|hours|stores|shops|workers|prisoners|hostages|aircraft|ships)\b)){0,3}/g;
/** Where what is asked ends and what it depends on, or another clause, begins. */
const ENDS =
  /,? (?:as (?:a|the) basis|if|unless|until|once|only|but|because|while|although|before|after|when|and (?=[a-z]+ed\b|said\b|told\b)|in return|in exchange|provided|by (?:an? )?(?:[a-z]+ )?(?:majority|margin|vote)|by \d+ (?:votes?|to))\b|, (?:[a-z]{3,14}ing\b|(?:he|she|it|they|[A-Z][\p{L}'’-]+) (?:said|says|added|warned|told)\b)|[;:]/u;
/** Matters of one word that take no article. */
const PLAIN =
  /(?:s|pay|trade|water|aid|debt|coal|gas|oil|fuel|energy|electricity|steel|grain|fish|tuna|compensation|litigation|access|land|amnesty|immunity|security|technology|sovereignty|industrial policy|state aid|climate finance|loss and damage|adaptation|carbon|methane|staffing|overtime|automation|disclosure|verification|arbitration|principal|face value|mediation|dialogue|peace|autonomy|self-rule|in full|data)$/i;

/** What is asked, offered, refused or threatened, in words of ours over the matter, the move and the figures. */
export interface Asked {
  /** The topic that it is on, if one is told. */
  readonly issue: string | undefined;
  readonly text: string;
}

/** A topic where some words speak of it. */
export interface Spoken {
  readonly id: string;
  readonly at: number;
  /** The word or two that name it, or a phrase of ours where these are no noun. */
  readonly words: string;
}

/** Words of topics that are no nouns: their matter goes by our own name for it. */
const NO_NOUNS =
  /^(?:talking|discuss\w*|negotiat(?:e|es|ed|ing)|mediat(?:e|es|ed|ing)|unilateral\w*|approv(?:e|es|ed|ing)|consent|votes?|back to work|return to .*|extend\w*|disclos(?:e|es|ed|ing)|publish\w*|paid for|restructure\w*|resign(?:s|ed)?|step down|recogni[sz](?:e|es|ed|ing)|landed|captured|repatriat(?:e|es|ed|ing)|withdraw.*|forces out|release|table|take a loss|names)$/i;

/** The words of all topics: most stretches have none of them, which one look tells sooner than one at each topic. */
const ANY_TOPIC = new RegExp(TOPICS.map(({ words }) => words.source).join("|"), "i");

/** The topics that some words speak of, in their order; of those that begin at one place the more special first. */
export function topicsIn(content: string): Spoken[] {
  if (!ANY_TOPIC.test(content)) return [];
  return TOPICS.flatMap(({ id, words, phrase }) => {
    const found = words.exec(content);
    // `Lakehead Steel` is a name and no matter.
    if (!found || (/^\p{Lu}/u.test(found[0]) && found.index > 1)) return [];
    const told = found[0].toLowerCase();
    return [{ id, at: found.index, words: NO_NOUNS.test(told) ? phrase : told }];
  }).sort((a, b) => a.at - b.at);
}

/** The matter as it reads behind `an end of`: `sanctions`, `the strike`. */
export function named({ words }: Spoken): string {
  return PLAIN.test(words) || / /.test(words) ? words : `the ${words}`;
}

/** What is asked in one stretch of a sentence, with where the stretch begins in what stands behind the verb. */
export interface AskedAt extends Asked {
  readonly at: number;
}

/** Where one thing that is asked ends and another begins: what follows names it with its own article or measure. */
const AND_ANOTHER =
  /,? (?:and|as well as|plus) (?=(?:for |to )?(?:an?|the|its|their|more|less|fewer|higher|lower|better|full|at least)\b|to [a-z])/gi;

/**
 * What is asked, refused or threatened, as it reads behind the word for the kind: `asks: more pay (25 percent)`. It names
 * the move by a phrase of ours, the matter by a word of our tables, figures as they are; never the sentence. The first is what is
 * asked first; what is asked besides on another issue follows, each with its own figure: `a ceiling of four shifts and a pay rise
 * of 6 percent` asks for two things.
 *
 * @param whole what stands behind the verb
 * @param others who is named in it, or to whom it is said
 */
export function asked(kind: string, whole: string, others: string): [AskedAt, ...AskedAt[]] {
  const said = whole.search(/\band (?:said|told|added|warned)\b/);
  const content = said > 4 ? whole.slice(0, said) : whole;
  const end = content.slice(3).search(ENDS);
  const told = end < 0 ? content : content.slice(0, end + 3);
  const stretches = stretchesOf(told);
  // Where the others name no matter of their own, the whole is about one.
  const named = stretches.filter(
    ({ text }, place) =>
      topicsIn(text).length > 0 ||
      (place === 0 && (firstMove(text) !== undefined || figureIn(text) !== undefined)),
  );
  const issues = new Set(named.map(({ text }) => topicsIn(text)[0]?.id));
  // `8 per cent and a limit on patients`: a figure alone is another thing than the move that follows it.
  const isFigureAlone =
    named.length > 1 && firstMove(named[0]!.text) === undefined && topicsIn(named[0]!.text).length === 0;
  const [first, ...rest] = issues.size < 2 && !isFigureAlone ? [{ text: told, at: 0 }] : named;
  const main = askedIn(kind, first!.text, others);
  // What it is on may stand behind `if`, but not where another thing is asked on that.
  const issue = main.issue ?? (told === content || rest.length > 0 ? undefined : topicsIn(content)[0]?.id);
  const known = new Set([issue]);
  const more = rest.flatMap(({ text, at }): AskedAt[] => {
    const own = askedIn(kind, text, "");
    if (
      (known.has(own.issue) && !isFigureAlone) ||
      (figureIn(text) === undefined && firstMove(text) === undefined)
    )
      return [];
    known.add(own.issue);
    return [{ ...own, at }];
  });
  return [{ ...main, issue, at: first!.at }, ...more];
}

function stretchesOf(told: string): readonly { readonly text: string; readonly at: number }[] {
  const starts = [0, ...[...told.matchAll(AND_ANOTHER)].map(({ 0: and, index }) => index + and.length)];
  return starts.map((at, index) => ({
    text: told.slice(at, starts[index + 1] ?? told.length).replace(/,? (?:and|as well as|plus) $/i, ""),
    at,
  }));
}

function askedIn(kind: string, told: string, others: string): Asked {
  const move = firstMove(told);
  const topics = topicsIn(told);
  const topic =
    topics.find(({ at }) => move !== undefined && at >= move.end && at - move.end < NEAR) ??
    topics.find(({ at }) => move === undefined || at >= move.at) ??
    topics[0];
  const figure = figureIn(told);
  return {
    issue: topic?.id,
    text: withFigure(
      textOf(kind, move, topic, figure === undefined ? others : ""),
      figure === undefined ? undefined : withWhole(figure, told),
      topic,
      told,
    ),
  };
}

/** The first figure with what it counts; a year or a day of the month counts nothing. */
function figureIn(told: string): string | undefined {
  return [...told.matchAll(FIGURES)]
    .map(([each]) => each.trim().replace(/[.,]$/, ""))
    .find((each) => /[%$€£¥a-z]/i.test(each));
}

interface Move {
  readonly at: number;
  readonly end: number;
  readonly phrase: string;
}

/** Bounds that turn a move round: `that the first payment come no earlier than 2028` asks for a later one. */
const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:no|not) (?:earlier|sooner) than\b|\bnot (?:come |begin |start |be paid |fall due )?before\b/i,
    "a later date for …",
  ],
  [/\b(?:no|not) later than\b/i, "a date for …"],
  [/\b(?:no|not) (?:higher|more|greater|larger|longer) than\b|\bnot exceed\b|\bat most\b/i, "limits on …"],
  [/\b(?:no|not) (?:lower|less|fewer|smaller|shorter) than\b|\bnot fall below\b/i, "a floor under …"],
];
/** What turns a move round right before it: `that Norway not close the port`. */
const NOT = /\b(?:not|never|n't|no|without|against)(?: (?:to|be|any|the|a|further|more))?$/i;

function firstMove(content: string): Move | undefined {
  for (const [words, phrase] of BOUNDS) {
    const found = words.exec(content);
    if (found) return { at: 0, end: 0, phrase };
  }
  let first: Move | undefined;
  for (const [words, phrase] of MOVES) {
    const found = words.exec(content);
    if (found && (first === undefined || found.index < first.at))
      first = {
        at: found.index,
        end: found.index + found[0].length,
        phrase: NOT.test(content.slice(Math.max(0, found.index - 20), found.index).trimEnd())
          ? `no ${phrase.replace(/^(?:an?|the) /, "")}`
          : phrase,
      };
  }
  return first;
}

function textOf(
  kind: string,
  move: Move | undefined,
  topic: Spoken | undefined,
  others: string,
): string | undefined {
  // `an increase of tariffs` is one, `tariffs against any increase` is not; `payment in full` is both at once.
  const isMoved = move !== undefined && (topic === undefined || move.at <= topic.at);
  const isSame = isMoved && topic !== undefined && topic.at < move.end;
  if (isMoved && !isSame)
    return topic
      ? move.phrase.replace("…", named(topic)).replace(/^(more|less) the\b/, "$1 of the")
      : `${bare(move.phrase)}${others === "" || kind === "offer" ? "" : ` by ${others}`}`;
  if (topic) return kind === "threat" ? `a step over ${named(topic)}` : named(topic);
  if (others === "") return undefined;
  if (kind === "offer") return `a step towards ${others}`;
  if (kind === "threat") return `a step against ${others}`;
  return kind === "refusal" ? `what ${others} wants` : `a step of ${others}`;
}

/** A move of a matter that none of our words names. */
function bare(phrase: string): string {
  if (/^(?:more|less) …$/.test(phrase)) return phrase.replace("…", "of what the text names");
  return phrase.replace(/(?: (?:of|on|for|to|over|under))? …$/, "");
}

/** `44 per cent of the catch`: a share with what it is of. */
function withWhole(figure: string, told: string): string {
  if (!/(?:%|per ?cent)$/.test(figure)) return figure;
  const behind = told.slice(told.indexOf(figure) + figure.length);
  return `${figure}${/^ of (?:the |its |their )?(?!(?:all|them|those|what|it)\b)[a-z]{3,20}(?: [a-z]{3,14}(?=[.,;]|$))?\b/.exec(behind)?.[0] ?? ""}`;
}

const NO_HEAD =
  /^(?:it|that|out|this|these|those|them|what|which|who|there|here|so|such|anything|something|nothing|everything|to|not|be|more|less|at|in|on|for|by|with|from|of|as|if|and|or|but|while|when|one|him|her|us|me|you)$/;
/** How many words a noun phrase may have before its `of`. */
const MOST_WORDS = 4;

/** The noun phrase that stands right behind a verb or its `for`: `the bridge of 1921`, `any foreign trawler`. */
function nounPhraseIn(told: string): string | undefined {
  const found =
    /^ ?(?:for |on |that )?((?:(?:an?|the|its|their|his|her|any|no|every|full|further|new|all) )?(?:[a-z][a-z-]+ ){0,3}?[a-z][a-z-]{2,})(?= (?:to|by|from|in|on|at|with|before|after|until|that|which|put|made|for|under|and|or|as)\b|[,.;]|$| of )( of (?:the |its |their |an? )?[a-z][a-z-]{2,})?/.exec(
      told,
    );
  const words = found?.[1]?.split(" ") ?? [];
  const bare = words.filter((word) => !/^(?:an?|the|its|their|his|her|any|no|every)$/.test(word));
  if (!found || bare.length === 0 || words.length > MOST_WORDS || bare.some((word) => NO_HEAD.test(word)))
    return undefined;
  // A verb or a word of manner among them tells that it is none.
  if (words.length === bare.length && words.length > 1) return undefined;
  if (bare.some((word) => /ly$|^(?:is|are|was|were|will|would|has|have|had|should|must|can)$/.test(word)))
    return undefined;
  return `${found[1]}${found[2] ?? ""}`.trim().replace(/^(?:its|their|his|her) /, "the ");
}

/** `60 vessels`, of what a text counts with a word or two between. */
function countOf({ words }: Spoken, told: string): string | undefined {
  const [, count] =
    new RegExp(`(?<![\\d.,])(\\d[\\d,]{0,8}) (?:\\p{L}+ ){0,2}?${words}\\b`, "iu").exec(told) ?? [];
  return count === undefined || / (?:per cent|percent)/.test(words) ? undefined : `${count} ${words}`;
}

function withFigure(
  text: string | undefined,
  figure: string | undefined,
  topic: Spoken | undefined,
  told: string,
): string {
  if (figure === undefined) return text ?? nounPhraseIn(told) ?? "what only the text names";
  // `44 per cent with 60 vessels`
  const counted = topic && text === named(topic) ? countOf(topic, told) : undefined;
  if (counted && !figure.startsWith(counted.split(" ")[0]!)) return `${figure} and ${counted}`;
  // `Half of the catch`, `44 per cent of the catch`: the share says what it is of.
  if (topic && text === named(topic) && new RegExp(`\\bof\\b.* ${topic.words}$`).test(figure)) return figure;
  if (text === undefined || (topic && figure.endsWith(topic.words))) return figure;
  return `${text} (${figure})`;
}
