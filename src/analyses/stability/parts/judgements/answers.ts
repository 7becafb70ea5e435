import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Together } from "#graph-model/coalitions/together.ts";
import { clearlyMore } from "#graph-model/concepts/told-apart.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { bitCount } from "#math/gather-bits.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { distinct } from "../../../cites.ts";
import { capitalised, counted, inWords, listed, sentences } from "../../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { NAMED_LEVEL, SHORT_ANSWER } from "../../thresholds.ts";
import { CONCEPT_CLAIMS, claimOfHeld } from "../../words/concept-names.ts";
import { inAbout, ofOrders } from "../../words/counts.ts";
import { citationsOf, groundsOf, isJudgedAlone } from "../../words/grounds.ts";
import type { Words } from "../../words/words.ts";
import { leftInShort } from "../coalitions/jointly-left.ts";
import { type BothWays, bothWaysInWords } from "../flips/both-ways.ts";
import type { Hinges } from "../hinges/hinges.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { confidenceOf } from "./confidence.ts";
import { elsewhere } from "./elsewhere.ts";
import { asOften, gistOf, reachBeside, WHICH_CANNOT_BE_SAID, wayThere } from "./gist.ts";
import { hypergameSentence } from "./hypergame-sentence.ts";
import { inShortOf } from "./in-short.ts";

/** What bears on the answers beside the outcomes: stated coalitions, mistakes, and what would change them. */
interface Beside {
  readonly together: Together | null;
  /** What groups could jointly do in the outcomes told; null where that was not tried. */
  readonly jointly: readonly JointGains[] | null;
  readonly hypergame: Hypergame | null;
  readonly flips: readonly PreferenceFlip[];
  /** On which unknown it hangs most what holds; null where nothing is unknown. */
  readonly hinges: Hinges | null;
  /** The one unknown on which it hangs, either way, what leads; undefined where there is none. */
  readonly split: BothWays | undefined;
  /** On which one unknown it hangs what holds as often as what leads, in a sentence; empty where on none. */
  readonly level: string;
  /** On which judgement of the analyst's alone whether today's state holds rests, in a sentence; empty where on none. */
  readonly judged: string;
  /** What today's state turns into unless somebody acts, in a sentence; empty where the case says of no such day. */
  readonly lapse: Text;
  /** Where interests lead only once that has happened, in a sentence that says so by itself; empty where nowhere else. */
  readonly lapsed: Text;
}

/** How many words of the bottom line some texts leave; a share is two. */
function roomBeside(...texts: readonly Text[]): number {
  const said = texts.map((text) =>
    typeof text === "string"
      ? text
      : text.map((piece) => (typeof piece === "string" ? piece : "00 %")).join(""),
  );
  return (
    SHORT_ANSWER -
    said
      .filter((text) => text !== "")
      .join(" ")
      .split(" ").length
  );
}

/** The answers to where things go: what would hold, whether today's state would, whether one gets from one to the other. */
export function judgementsOf(told: Outcomes, beside: Beside, background: Background): Judgement[] {
  const { facts, input } = background;
  const { together, jointly, hypergame, flips, hinges, split, level, judged, lapse, lapsed } = beside;
  const { completions } = told;
  const grounds = groundsOf(input);
  const common = {
    answers: { kind: "outcome" },
    // What changes which outcome is first need not change what is said beside it.
    confidence: confidenceOf(facts, grounds, [], false, input),
    n: facts.exact
      ? { count: facts.stateCount, of: facts.stateCount === 1 ? "outcome" : "outcomes" }
      : { count: completions, of: "sampled orders of preference" },
    ...(facts.exact ? {} : { drawn: completions }),
    cites: grounds.cites,
    ...(isJudgedAlone(grounds) && { judgedAlone: true as const }),
  } as const;
  const mistaken = hypergame && hypergameSentence(hypergame, background);
  // The whole list of what holds has today's state by what is done in it, like every other.
  const byRole = (state: number) => background.words.outcome(state, 0);
  const inText = facts.exact ? background.words.quoted : byRole;
  const short = inShortOf(told, hypergame, split, background);
  const left = (name: (state: number) => string, room?: number) =>
    leftInShort(jointly, told, background, name, room);
  const main = (text: Text): Judgement => ({
    ...common,
    confidence: confidenceOf(facts, grounds, flips, told.level.total > 0 || split !== undefined, input),
    cites: distinct([
      ...grounds.cites,
      ...((input.lapse ?? input.ranOut)?.cites ?? []),
      ...(mistaken ? input.perceptionCites : []),
    ]),
    ...(told.leading.length > 0 && leadsOf(told, split, background)),
    inShort: mistaken ? sentences(short) : sentences(short, lapsed, left(byRole, roomBeside(short, lapsed))),
    text: sentences(
      ...(mistaken ? [mistaken, "The rest is told by their real preferences."] : []),
      text,
      left(inText),
      lapse,
      lostSentence(background),
      input.todayAssumed === null ? "" : `Today's state is assumed: ${ended(input.todayAssumed)}`,
      together ? togetherSentence(together, background) : "",
    ),
  });
  const [first] = told.leading;
  if (!first) {
    const where = facts.exact ? "" : ` in any of the ${completions} orders of preference drawn`;
    return [
      main(`No outcome would hold${where}: from each of them some party has a move that pays in the end.`),
    ];
  }
  const jointlyLeft = mistaken ? "" : left(inText);
  if (facts.exact) {
    const answer = main(exactAnswer(told, background));
    const beside = sentences(jointlyLeft, mistaken ? "" : lapse);
    return [
      beside.length === 0 ? answer : { ...answer, gist: sentences(whichHold(told, background), beside) },
    ];
  }
  const isToday = first.state === facts.today;
  const today: Text = [
    "Today's state holds ",
    ...inAbout(told.todayState.counts.seq, completions, ` of ${ORDERS}`),
    ".",
  ];
  const why = whyToday(told, background);
  const answer = main(
    sentences(
      split ? bothWaysInWords(split) : "",
      split ? "Over both answers together:" : "",
      told.level.total > 0 ? levelAnswer(first, told, background) : leadingAnswer(first, told, background),
      isToday
        ? ""
        : [
            ...wayThere(
              first.reach,
              completions,
              told.level.total > 0 ? background.words.outcome(first.state, first.variants.length) : undefined,
            ),
            ".",
          ],
      told.level.total > 0 ? "" : elsewhere(first, told, background),
      level,
      reachBeside(first, told, hinges, background),
    ),
  );
  const upset = upsetBy(told.todayState);
  const apart = isToday && lapse.length > 0 ? judged : "";
  const aboutToday: Judgement = {
    ...common,
    ...(isToday && { confidence: confidenceOf(facts, grounds, flips, false, input) }),
    cites: distinct([...input.todayCites, ...citesOf(upset ? [upset.party] : [], input)]),
    text: isToday ? sentences(why, apart) : sentences(today, why, judged),
  };
  const { gist, qualified } = gistOf(first, told, split, hinges, background);
  // What today's state hangs on bears less on what comes where it will turn into another by itself.
  const more = sentences(qualified, lapse.length > 0 ? judged : "");
  const way = (first.improvementPath?.steps ?? first.path ?? []).map(({ party }) => party);
  return [
    mistaken
      ? answer
      : {
          ...answer,
          gist: sentences(gist, jointlyLeft, level, lapse, lapse.length > 0 ? "" : judged),
          ...(more.length > 0 && { qualified: more }),
        },
    ...(isToday && why === "" && apart.length === 0 ? [] : [aboutToday]),
    ...(first.variants.length > 0
      ? [{ ...common, cites: distinct(citesOf(way, input)), text: variantsSentence(first, background) }]
      : []),
  ];
}

/**
 * What the answer puts first, by name: all that hold where nothing is unknown, and of drawn orders the outcome that holds
 * most often, or those that cannot be told apart in it, or that come to its side by what is not known; and how many these are, where not all of them are named.
 */
function leadsOf(
  { leading, level, holding }: Outcomes,
  split: BothWays | undefined,
  { facts, words }: Background,
): Pick<Judgement, "leads" | "leadsInAll"> {
  if (split) {
    const states = [leading[0]!.state, ...split.changes.flatMap(({ leads }) => leads?.state ?? [])];
    return { leads: distinct(states.map(words.state)) };
  }
  const first = facts.exact ? leading.map(({ state }) => state) : [leading[0]!.state, ...level.states];
  const all = facts.exact ? holding : level.total + 1;
  return { leads: first.map(words.state), ...(all > first.length && { leadsInAll: all }) };
}

/** Whose preferences are unknown, wholly or in part, because what the case says of them does not count. */
function lostSentence({ input, words }: Background): string {
  const whys = [...new Set(input.lost.parties.map(({ why }) => why))];
  return whys
    .map((why) => {
      const ids = input.lost.parties.filter((party) => party.why === why).map(({ id }) => id);
      return `Of what ${words.parties(ids)} would rather see, what ${WHY_LEFT_OUT[why]} is left out and counts as unknown.`;
    })
    .join(" ");
}

/** A reason as the case gives it, with a full stop. */
function ended(reason: string): string {
  return /[.!?]$/.test(reason.trim()) ? reason.trim() : `${reason.trim()}.`;
}

const ORDERS = "the orders of preference drawn";

/** The outcome that clearly holds most often, and what it means that it holds. */
function leadingAnswer(first: Leading, { completions }: Outcomes, background: Background): Text {
  const { words } = background;
  const { state, variants, held, answered } = first;
  return sentences(
    [
      `${capitalised(words.outcome(state, variants.length))} holds `,
      ...inAbout(held, completions, ` of ${ORDERS}`),
      ", and no other outcome in as many.",
    ],
    `Where ${variants.length > 0 ? "one of them" : "it"} holds, ${claimOfHeld(answered, words.deterred)}.`,
    ofItself(first, completions, background),
  );
}

/**
 * What is so of the state itself that stands for the first outcome: in how many orders it holds, where variants hold beside
 * it, and in how many of them it needs no answers to hold, by Nash; nothing where that is said of all of them.
 */
function ofItself(
  { state, variants, counts, answered }: Leading,
  completions: number,
  background: Background,
): Text {
  const { nash, seq } = counts;
  const isAlone = variants.length === 0;
  const own: Text = isAlone
    ? ""
    : [
        `${capitalised(background.words.outcome(state, 0))} itself holds `,
        ...inAbout(seq, completions, " of the orders"),
        ".",
      ];
  if (!answered || nash === seq) return own;
  const none =
    nash === 0
      ? `In each of these orders some party stays ${isAlone ? "" : "there "}only because it would be answered.`
      : [
          // Of those in which it holds: of all orders it would read as a share of these.
          ...capitalisedFirst(inAbout(nash, seq, " of these orders")),
          ` no answer is needed${isAlone ? "" : " there"}: ${CONCEPT_CLAIMS.nash("")}.`,
        ];
  return sentences(own, none);
}

/** Several outcomes that hold so nearly as often that the draws do not tell them apart. */
function levelAnswer({ state, variants, held }: Leading, told: Outcomes, background: Background): Text {
  const { words } = background;
  const { completions, level } = told;
  const named = level.states
    .slice(0, NAMED_LEVEL)
    .map((code, at) => words.outcome(code, level.variants[at]!));
  const names = level.total > named.length ? `, among them ${listed(named)}` : `: ${listed(named)}`;
  return sentences(
    [
      `${capitalised(words.outcome(state, variants.length))} holds `,
      ...inAbout(held, completions, ` of ${ORDERS}`),
      ".",
    ],
    `${capitalised(asOften(level.total))}${names}.`,
    WHICH_CANNOT_BE_SAID,
    `Where one of them holds, ${claimOfHeld(level.answered, words.deterred)}.`,
  );
}

function capitalisedFirst(text: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = text;
  return typeof first === "string" ? [capitalised(first), ...rest] : text;
}

/** What is cited for the preferences of some parties. */
function citesOf(parties: readonly string[], input: StabilityInput): string[] {
  return partiesOf(input)
    .filter(({ id }) => parties.includes(id))
    .flatMap(citationsOf);
}

/** What comes of stated coalitions. */
function togetherSentence({ groups, equilibria }: Together, { facts, words }: Background): string {
  const united = groups.filter((group) => group.length > 1).map(words.parties);
  const { total } = equilibria.seq;
  return `With ${united.join(", and ")} acting as one, ${counted(total, "outcome")} would hold${facts.exact ? "" : " in at least one of the orders drawn"}.`;
}

/** What the states that stand beside the leader have in common with it, and what not. */
function variantsSentence({ state, variants, core }: Leading, { facts, words }: Background): string {
  const common = bitCount(state & core) === 0 ? "" : `: ${words.inFull(state & core)}`;
  const name = state === facts.today ? "today's state" : words.quoted(state);
  const which = `${common}, ${words.differing(state, variants)}`;
  const several = counted(variants.length, "variant");
  // “With or without” tells of the outcome itself too, and so the sentence must.
  const open = variants.reduce((bits, other) => bits | (other ^ state), 0);
  if (variants.length + 1 === 2 ** bitCount(open))
    return `${capitalised(name)} and ${several} of it hold about as often${which}.`;
  return `Beside ${name} ${several} of it ${variants.length === 1 ? "holds" : "hold"} about as often${which}.`;
}

/** Which outcomes hold where every order is stated. */
function whichHold({ leading, holding }: Outcomes, { words }: Background): string {
  const shown = leading.map(({ state }) => words.quoted(state)).join("; ");
  const these = holding === 1 ? "this outcome" : `these ${inWords(holding)} outcomes`;
  const more = holding - leading.length;
  return `Given the stated preferences, ${these} would hold once reached: ${shown}${more > 0 ? `; and ${inWords(more)} more` : ""}.`;
}

function exactAnswer(told: Outcomes, background: Background): Text {
  const { todayState } = told;
  const { words } = background;
  return sentences(
    whichHold(told, background),
    exactClaim(told, words),
    todayState.counts.seq > 0 ? todayHolds(told, words) : whyToday(told, background),
  );
}

/** That today's state holds: which of those just listed, by what is done in them, it is. */
function todayHolds({ leading, todayState }: Outcomes, words: Words): string {
  const isListed = leading.some(({ state }) => state === todayState.state);
  const name = capitalised(words.quoted(todayState.state));
  if (!isListed || /\btoday\b/i.test(name)) return "Today's state is one that holds.";
  return `${name} is today's state.`;
}

/** What is so in the outcomes that hold: in how many nobody could gain by leaving, and that in the others a gain is answered. */
function exactClaim({ holding, holdingByNash }: Outcomes, { deterred }: Background["words"]): string {
  const claim = (answered: boolean) => claimOfHeld(answered, deterred);
  if (holding === 1) return `In it ${claim(holdingByNash === 0)}.`;
  if (holdingByNash === 0 || holdingByNash === holding)
    return `In each of them ${claim(holdingByNash === 0)}.`;
  const others = holding - holdingByNash === 1 ? "the other" : "the others";
  return `In ${holdingByNash === 1 ? "one" : inWords(holdingByNash)} of them ${claim(false)}; in ${others} ${claim(true)}.`;
}

/** The party with the move from a state that is so most often a gain that nobody takes away; the first of several. */
function upsetBy({ restraints }: Pick<Leading, "restraints">) {
  return [...restraints]
    .sort((a, b) => (b.gain?.count ?? 0) - (a.gain?.count ?? 0))
    .find(({ gain }) => gain !== null);
}

/** Whether in the orders looked at that move is clearly commoner than every other, of its own party and of the others. */
function isCommonest(
  { party, gain }: Leading["restraints"][number],
  { restraints }: Pick<Leading, "restraints">,
): boolean {
  const others = restraints.flatMap((each) => (each.party === party ? [] : [each.gain?.count ?? 0]));
  return [gain!.next, ...others].every((count) => count === 0 || clearlyMore(gain!.count, count));
}

/** What can upset today's state; nothing where it holds in most orders, or always. */
function whyToday({ todayState }: Outcomes, { facts: { exact }, words }: Background): string {
  if (todayState.holdsInExamined) return "";
  const upset = upsetBy(todayState);
  if (!upset?.gain) return "";
  const { party, gain } = upset;
  const move = words.move(party, todayState.state, gain.to);
  const free = "no answer in the others' own interest takes that gain away";
  return exact
    ? `Today's state would not hold: ${move}, and ${free}.`
    : `${isCommonest(upset, todayState) ? "What" : "Among what"} can upset it: ${move}, and ${free} (so in ${ofOrders(gain.count, todayState.examined)} looked at in which it does not hold).`;
}
