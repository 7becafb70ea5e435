import type { OutcomeReach } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { capitalised, counted, inWords, listed, sentences } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED_CHANGES, NAMED_LEVEL } from "../../thresholds.ts";
import { claimOfHeld } from "../../words/concept-names.ts";
import { betweenAbout, inAbout, isAlike } from "../../words/counts.ts";
import { inAboutOrIf } from "../../words/hinge.ts";
import { type BothWays, bothWaysInWords } from "../flips/both-ways.ts";
import type { Hinges } from "../hinges/hinges.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { type LevelOutcome, type LevelReach, levelReach, onlyReached } from "./level-reach.ts";
import { undeterred } from "./undeterred.ts";
import { INTERESTS, unspoilt, wayInShort } from "./way-in-short.ts";

const DRAWN = " of the orders of preference drawn";

/** What the first two pages say: the answer, for the first, and what bounds it, for the second. */
export type OnFirstPages = Required<Pick<Judgement, "gist" | "qualified">>;

/**
 * Where things go where orders of preference were drawn: the outcome that holds most often and what that means, or that none
 * can be called first; and whether the parties can get there from today.
 */
export function gistOf(
  first: Leading,
  told: Outcomes,
  split: BothWays | undefined,
  hinges: Hinges | null,
  background: Background,
): OnFirstPages {
  if (told.level.total > 0) return levelGist(first, told, hinges, background);
  return leadGist(first, told, split, background);
}

function leadGist(
  first: Leading,
  told: Outcomes,
  split: BothWays | undefined,
  background: Background,
): OnFirstPages {
  const { completions } = told;
  const { facts, words } = background;
  const { state, variants, counts, held, reach } = first;
  const hasVariants = variants.length > 0;
  const isSaid = state !== facts.today && (reach.reached === 0 || !isWherever(reach, held));
  const name = words.outcome(state, variants.length);
  return {
    gist: sentences(
      split ? bothWaysInWords(split) : "",
      [
        split ? `Over both answers together ${name} holds ` : `${capitalised(name)} would last most often: `,
        ...inAbout(held, completions, DRAWN),
        ".",
      ],
      meaning(hasVariants, first.answered, words.deterred),
      isSaid ? wayInShort(first, told, background) : "",
    ),
    qualified: sentences(
      hasVariants
        ? [
            `${capitalised(words.outcome(state, 0))} itself holds `,
            ...inAbout(counts.seq, completions, " of the orders"),
            ".",
          ]
        : "",
      isSaid ? unspoilt(first, told, background) : "",
      variantsInShort(first, background),
    ),
  };
}

/** What takes more letters to say of variants is left to the full judgement; that there are some is always said. */
export const SHORT_DIFFERENCE = 110;

/** What the name of an outcome must not be taken to promise, as a sentence; empty where it has no variants. */
function variantsInShort({ state, variants }: Leading, { words }: Background): string {
  const whether = words.whether(state, variants);
  if (whether !== "") return whether.length > SHORT_DIFFERENCE ? "" : `Its variants differ in ${whether}.`;
  if (variants.length === 0) return "";
  const varies =
    variants.length > FEW_VARIANTS ? words.whatVaries(state, variants) : words.differing(state, variants);
  if (varies === "") return "";
  return `${variants.length === 1 ? "The variant is this" : "The variants are these"}: ${varies}.`;
}

/** Whether interests lead to an outcome from today, and in how many of the orders they do and it holds, in a sentence without its stop; `name`: of which, where several were named. */
export function wayThere(reach: OutcomeReach, completions: number, name?: string): readonly Inline[] {
  if (reach.reached === 0)
    return [`${INTERESTS} do not lead ${name === undefined ? "there" : `to ${name}`} from today`];
  return [
    `${INTERESTS} also settle ${name === undefined ? "there" : `at ${name}`} from today `,
    ...inAbout(reach.lasting, completions, " of the orders"),
    ...undeterred(reach, completions),
  ];
}

/** Whether one gets to an outcome wherever it holds, without a move that an answer deters. */
function isWherever({ lasting, unanswered }: OutcomeReach, held: number): boolean {
  return lasting === held && (unanswered === null || unanswered.lasting === held);
}

/** So many variants are told one by one; of more only what the name of the outcome must not be taken to promise. */
const FEW_VARIANTS = 3;

/** What the variants of an outcome do with or without, behind its name. */
export function differingIn({ state, variants }: Leading, { words }: Background): string {
  const varies = words.whatVaries(state, variants);
  return varies === "" ? "" : `, ${varies}`;
}

/** Words between commas. */
export function closed(apposition: string): string {
  return apposition === "" ? "" : `${apposition},`;
}

/** What it means that an outcome holds, and what it does not. */
function meaning(severalMay: boolean, answered: boolean, deterred: string): string {
  return `Where ${severalMay ? "one of them" : "it"} holds, ${claimOfHeld(answered, deterred)}; that says nothing of how likely it is.`;
}

function levelGist(
  first: Leading,
  told: Outcomes,
  hinges: Hinges | null,
  background: Background,
): OnFirstPages {
  const { completions, level } = told;
  const { answered, total, states } = level;
  // Where one gets to one of them only, what is said is said of that one, where its reasons were looked at.
  const reach = levelReach(first, told, background);
  const only = reach && onlyReached(reach);
  const today = reach?.all.some((one) => one.isToday) ? [] : todayBeside(told);
  const { deterred } = background.words;
  if (only) {
    const row = told.leading.find(({ state }) => state === only.state);
    const gist = sentences(
      [`${INTERESTS} lead from today to ${only.name}`, deterredWay([only], ""), "."],
      [
        `${only.variants > 0 ? "One of these" : "It"} holds `,
        ...inAbout(only.held, completions, DRAWN),
        ...today,
        // Where it holds as often as it is reached and holds, the share is said once.
        ...(isAlike(only.lasting, only.held, completions)
          ? []
          : ["; ", ...inAbout(only.lasting, completions, ""), " they lead there and it holds"]),
        ".",
      ],
      row ? meaning(row.variants.length > 0, row.answered, deterred) : meaning(true, answered, deterred),
      `${capitalised(asOften(total))}; the parties' own interests ${total === 1 ? "do not lead there" : "lead to none of these"}.`,
    );
    return { gist, qualified: itselfIn([only], told, hinges, background) };
  }
  // Of more than are named it is not said how they hold: some may by another rule than the others.
  const what = total > states.length ? "" : meaning(true, answered, deterred);
  const open = reach?.reached.filter((one) => !one.isToday) ?? [];
  return {
    gist: sentences(...levelSentences(first, told, reach, background), what),
    qualified: itselfIn(open, told, hinges, background),
  };
}

/** That others hold as often as one that is named, so nearly that the draws do not tell them apart. */
export function asOften(total: number): string {
  return `${counted(total, "other outcome holds", "other outcomes hold")} as often, as far as the draws tell`;
}

/** Said behind what can be said of them. */
export const WHICH_CANNOT_BE_SAID = "Which of them would last most often cannot be said.";

/** In how many orders today's state holds, behind the share of another outcome. */
function todayBeside({ todayState, completions }: Outcomes): readonly Inline[] {
  const { seq } = todayState.counts;
  return [
    ", today's state ",
    // Of which orders has just been said.
    ...(seq === 0 ? ["in none"] : seq === completions ? ["in all"] : inAbout(seq, completions, "")),
  ];
}

function levelSentences(
  first: Leading,
  told: Outcomes,
  reach: LevelReach | undefined,
  background: Background,
): Text[] {
  const { completions, level } = told;
  const isToday = first.state === background.facts.today;
  return [
    [
      `${capitalised(background.words.outcome(first.state, first.variants.length))}${closed(differingIn(first, background))} holds `,
      ...inAbout(first.held, completions, DRAWN),
      ...(isToday || reach?.all.some((one) => one.isToday) ? [] : todayBeside(told)),
      `; ${asOften(level.total)}, so that which of the ${inWords(level.total + 1)} would last most often cannot be said.`,
    ],
    ...(reach ? [reachSentence(reach, completions)] : []),
  ];
}

/**
 * Of outcomes that are named with their variants in how many of the orders each itself holds, where that is not in all in which one
 * of them does; and what then holds in its place, if that is one.
 */
function itselfIn(
  some: readonly LevelOutcome[],
  told: Outcomes,
  hinges: Hinges | null,
  background: Background,
): Text {
  const { words } = background;
  if (some.length > NAMED_LEVEL) return "";
  const { completions } = told;
  const hingeOf = (state: number) => hinges?.outcomes.find((one) => one.state === state)?.itself ?? null;
  return sentences(
    ...some.map(({ state }): Text => {
      const row = told.leading.find((one) => one.state === state);
      if (!row || row.variants.length === 0 || isAlike(row.counts.seq, row.held, completions)) return "";
      const [variant, ...others] = row.variants;
      return [
        `${capitalised(words.outcome(state, 0))} itself holds `,
        ...inAboutOrIf(row.counts.seq, completions, "", hingeOf(state), background),
        ...(others.length === 0 ? [`; else ${words.beside(state, variant!)}`] : []),
        ".",
      ];
    }),
  );
}

/** To which of the level outcomes the parties can get from today, and in how many of the orders each then holds. */
function reachSentence({ all, reached, unreached }: LevelReach, completions: number): Text {
  const others = all.filter((one) => !one.isToday);
  const isOne = others.length === 1;
  // The one from which the others cannot be told apart is among those that are counted, unless it is today's.
  const those =
    others.length === all.length
      ? `these ${inWords(all.length)}`
      : all[0]!.isToday
        ? `these ${inWords(others.length)}`
        : `the ${inWords(others.length)} besides today's`;
  const lead = "the parties' own interests lead from today";
  if (unreached.length === others.length)
    return isOne
      ? `${INTERESTS} do not lead there from today.`
      : `${INTERESTS} lead from today to none of ${those}.`;
  const open = reached.filter((one) => !one.isToday);
  const whole = isOne ? "there too" : others.length === 2 ? "to both of them" : `to all of ${those}`;
  const who =
    unreached.length === 0
      ? `${capitalised(lead)} ${whole}`
      : `Of ${those} ${lead} only to ${named(open, inWords(open.length))}`;
  const one = open.length === 1 ? open[0] : undefined;
  // One that holds wherever one gets to it holds as often as has been said.
  const then = one && isAlike(one.lasting, one.held, completions) ? [] : thereToo(open, completions);
  return [who, ...then, deterredWay(open), "."];
}

/** In how many of the orders one not only gets to some outcomes but they hold, too, behind the words that say that one can. */
function thereToo(some: readonly LevelOutcome[], completions: number): readonly Inline[] {
  return [
    `, where ${some.length === 1 ? "it then holds" : "they then hold"}`,
    ...inHowMany(some, completions),
  ];
}

/** That to some outcomes, of several that one can get to, no way leads on which an answer deters nothing; else nothing. */
function deterredWay(some: readonly LevelOutcome[], and = "and "): string {
  const deterred = some.filter((one) => one.isDeterred);
  if (deterred.length === 0) return "";
  const to =
    deterred.length === some.length ? "" : `to ${named(deterred, `${inWords(deterred.length)} of these`)} `;
  return `, ${to === "" ? and : to}only by moves that an answer would spoil`;
}

/**
 * In how many of the orders some outcomes are reached and hold, after the words that say that they are: of one its share, of several
 * that of each, and of more than are named the greatest.
 */
function inHowMany(some: readonly LevelOutcome[], completions: number): readonly Inline[] {
  const often = ({ lasting }: LevelOutcome, of: string) => inAbout(lasting, completions, of);
  const most = some.reduce((best, one) => (one.lasting > best.lasting ? one : best));
  const plain = (one: LevelOutcome) => JSON.stringify(often(one, ""));
  const share = often(most, " of the orders");
  if (some.length === 1) return [" ", ...share];
  if (some.every((one) => plain(one) === plain(most))) return [", each ", ...share];
  if (some.length > NAMED_LEVEL) {
    const [least, greatest] = [leastOf, greatestOf].map((pick) => pick(some.map(({ lasting }) => lasting)));
    return [", each ", ...betweenAbout(least!, greatest!, completions, " of the orders")];
  }
  const [first, second] = some;
  return [
    `, ${first!.name} `,
    ...often(first!, " of the orders"),
    ` and ${second!.name} `,
    ...often(second!, ""),
  ];
}

/** Some outcomes by name, or, where they are too many, how many they are. */
function named(some: readonly LevelOutcome[], count: string): string {
  return some.length > NAMED_CHANGES ? count : listed(some.map(({ name }) => name));
}

/**
 * To which of the outcomes beside the first the parties can get from today, and in how many of the orders, in a sentence of
 * its own.
 */
export function reachBeside(
  first: Leading,
  told: Outcomes,
  hinges: Hinges | null,
  background: Background,
): Text {
  const reach = levelReach(first, told, background);
  const others = reach?.all.slice(1).filter(({ isToday }) => !isToday) ?? [];
  if (others.length === 0) return "";
  const open = others.filter(({ reached }) => reached > 0);
  const shut = others.filter(({ reached }) => reached === 0);
  const isToday = first.state === background.facts.today;
  const who = (some: typeof others) => named(some, `${inWords(some.length)} of these others`);
  if (open.length === 0)
    return shut.length > NAMED_CHANGES
      ? `${INTERESTS} lead from today to none of these others.`
      : `${INTERESTS} do not lead from today to ${who(shut)}.`;
  const sentence: Text = [
    `${INTERESTS} lead from today${first.reach.reached > 0 && !isToday ? " also" : ""} to ${who(open)}`,
    ...thereToo(open, told.completions),
    deterredWay(open),
    shut.length === 0 ? "." : `; to ${who(shut)} they do not.`,
  ];
  return sentences(sentence, itselfIn(open, told, hinges, background));
}
