import type { JointGain, JointGains } from "#graph-model/coalitions/joint-gains.ts";
import { capitalised, inWords, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import { ofOrders } from "../../words/counts.ts";
import { ledTo } from "../judgements/elsewhere.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { moverIn, worthTelling } from "./joint-gains.ts";

// That an outcome holds says what each party would do by itself. Where some together could leave it to their gain, and no
// answer takes that away, whoever is told that it holds is told so in the same breath.

/** An outcome that is told to hold and that some could leave together, with the group that could do so most often. */
interface Left {
  readonly state: number;
  readonly examined: number;
  readonly gain: JointGain;
}

/**
 * Of the outcomes told those that some group could leave to its gain, unanswered; of drawn orders of those that the answer names: the
 * first, those to which it says that interests lead, and what today's state turns into by itself.
 */
function leftOf(all: readonly JointGains[] | null, told: Outcomes, background: Background): Left[] {
  const { facts, input } = background;
  const [first] = told.leading;
  const named = facts.exact ? [] : [first?.state, ...ledTo(told, background), input.lapse?.state];
  const isTold = (state: number) => facts.exact || named.includes(state);
  return (all ?? []).flatMap(({ state, examined, coalitions }) => {
    const [gain] = worthTelling({ state, examined, coalitions });
    return gain !== undefined && gain.free > 0 && isTold(state) ? [{ state, examined, gain }] : [];
  });
}

/** How an outcome is left: by parties that move together, or by one alone that the others let go unanswered. */
type How = "together" | "unanswered";

const WHILE: Readonly<Record<How | "either", string>> = {
  together: "each party moves alone",
  unanswered: "each party acts for itself",
  either: "each party acts for itself",
};

/** The same, of a change. */
const EACH: typeof WHILE = {
  together: "each party moving alone",
  unanswered: "each party acting for itself",
  either: "each party acting for itself",
};

/** How some outcomes are left, where it is always the same way. */
function howAll(left: readonly Left[], background: Background): How | "either" {
  const ways = new Set(
    left.map(({ state, gain }): How => (moverIn(state, gain, background) ? "unanswered" : "together")),
  );
  const [only] = ways;
  return ways.size === 1 ? only! : "either";
}

/**
 * Who could leave an outcome, how, and for which other one, as a clause: `A and B together could leave it, to their gain, for
 * “C”`; `it` is how the outcome is called here.
 */
function whoCouldLeave(
  { state, gain }: Left,
  it: string,
  background: Background,
  name: (state: number) => string,
): string {
  const { words } = background;
  const mover = moverIn(state, gain, background);
  const there = `for ${name(gain.to)}`;
  if (mover === undefined)
    return `${words.parties(gain.parties)} together could leave ${it}, to their gain, ${there}`;
  const others = gain.parties.filter((party) => party !== mover);
  return `${words.parties([mover])} could leave ${it}, to the gain of ${ofAll(gain)}, ${there} if ${words.parties(others)} did not answer`;
}

function ofAll({ parties }: JointGain): string {
  return parties.length === 2 ? "both" : `all ${inWords(parties.length)}`;
}

/**
 * That some could leave together what is told to hold, and for what, in one short sentence; empty where none could. `name`: how
 * the sentences before it name an outcome, so that one has one name. `room`: of how many words it may be; where it takes more, it
 * says less, but that there are such parties always.
 */
export function leftInShort(
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
  name: (state: number) => string,
  room = Number.POSITIVE_INFINITY,
): string {
  const left = leftOf(all, told, background);
  const [first] = left;
  if (first === undefined) return "";
  const { facts, words } = background;
  if (!facts.exact) {
    // In another order it may be another move of theirs.
    const said = left.map(({ gain, state, examined }) => {
      const together = `${words.parties(gain.parties)} together could leave it to their gain`;
      return `In ${ofOrders(gain.free, examined)} looked at in which ${name(state)} holds, ${together}.`;
    });
    const all = said.join(" ");
    return all.split(" ").length <= room ? all : said[0]!;
  }
  const only = `only while ${WHILE[howAll(left, background)]}`;
  const forms =
    left.length === 1
      ? formsOfOne(first, only, told, background, name)
      : formsOfSeveral(left, only, told, background, name);
  return forms.find((form) => form.split(" ").length <= room) ?? forms.at(-1)!;
}

/** The sentence on one outcome, the fullest form first. */
function formsOfOne(
  left: Left,
  only: string,
  told: Outcomes,
  background: Background,
  name: (state: number) => string,
): string[] {
  const holds = `${told.holding === 1 ? "It" : capitalised(name(left.state))} holds ${only}`;
  const could = (it: string) => whoCouldLeave(left, it, background, name);
  return [`${holds}: ${could("it")}.`, `${capitalised(could(name(left.state)))}.`, `${holds}.`];
}

/** What a sentence bears besides naming several outcomes. */
const LETTERS = 330;

/** The same of several: behind a colon that they go the same way, or of two how each goes, where that does not say too much. */
function formsOfSeveral(
  left: readonly Left[],
  only: string,
  told: Outcomes,
  background: Background,
  name: (state: number) => string,
): string[] {
  const some =
    left.length === told.holding
      ? left.length === 2
        ? "Both"
        : `All ${inWords(left.length)}`
      : left.length > NAMED
        ? `${capitalised(inWords(left.length))} of them`
        : capitalised(listed(left.map((one) => name(one.state))));
  const holds = `${some} hold ${only}`;
  const [first] = left as readonly [Left, ...Left[]];
  const wayOf = ({ state, gain }: Left) => `${gain.parties} ${gain.to} ${moverIn(state, gain, background)}`;
  const isOneWay = left.every((one) => wayOf(one) === wayOf(first));
  if (!isOneWay && left.length > 2) return [`${holds}.`];
  const ways = isOneWay
    ? whoCouldLeave(first, left.length === 2 ? "either" : "any of them", background, name)
    : left.map((one) => whoCouldLeave(one, name(one.state), background, name)).join("; ");
  return [...(ways.length > LETTERS ? [] : [`${holds}: ${ways}.`]), `${holds}.`];
}

/**
 * From which of the outcomes told some could bring about an outcome together, or one if others did not answer, in sentences;
 * nothing where orders were drawn, as in each it may be another move of theirs.
 */
export function broughtAbout(
  to: number,
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
): string[] {
  if (!background.facts.exact) return [];
  const { words } = background;
  return leftOf(all, told, background)
    .filter(({ gain }) => gain.to === to)
    .slice(0, NAMED)
    .map(({ state, gain }) => {
      const from = state === background.facts.today ? "From today's state" : `From “${words.named(state)}”`;
      const mover = moverIn(state, gain, background);
      if (mover === undefined)
        return `${from} ${words.parties(gain.parties)} together could bring it about, to their gain.`;
      const others = gain.parties.filter((party) => party !== mover);
      return `${from} ${words.parties([mover])} could bring it about, to the gain of ${ofAll(gain)}, if ${words.parties(others)} did not answer.`;
    });
}

/**
 * What goes behind it that some outcomes are made or broken, where it is told that others hold only while each party moves alone: a
 * change of preference is tried with each party moving alone too. Empty where none of them is such an outcome.
 */
export function whileAlone(
  all: readonly JointGains[] | null,
  told: Outcomes | undefined,
  { gained, lost }: { readonly gained: readonly number[]; readonly lost: readonly number[] },
  background: Background,
): string {
  if (told === undefined || !background.facts.exact) return "";
  const left = leftOf(all, told, background);
  const bears = gained.length > 0 || left.some(({ state }) => lost.includes(state));
  return left.length > 0 && bears ? ` (${EACH[howAll(left, background)]})` : "";
}
