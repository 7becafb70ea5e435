import type { JointGain, JointGains } from "#graph-model/coalitions/joint-gains.ts";
import { capitalised, inWords, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import { ofOrders } from "../../words/counts.ts";
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

/** Of the outcomes told those that some group could leave to its gain, unanswered; of drawn orders of the first alone. */
function leftOf(all: readonly JointGains[] | null, told: Outcomes, { facts }: Background): Left[] {
  const [first] = told.leading;
  const isTold = (state: number) => facts.exact || state === first?.state;
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

/** Who could leave it, and how, as a clause: `A and B together could leave it to their gain`. */
function whoCouldLeave(state: number, gain: JointGain, background: Background): string {
  const { words } = background;
  const mover = moverIn(state, gain, background);
  if (mover === undefined) return `${words.parties(gain.parties)} together could leave it to their gain`;
  const others = gain.parties.filter((party) => party !== mover);
  const whose = others.length === 1 ? "both" : `all ${inWords(gain.parties.length)}`;
  return `${words.parties([mover])} could leave it to the gain of ${whose} if ${words.parties(others)} did not answer`;
}

/**
 * That some could leave together what is told to hold, in one short sentence; empty where none could. `name`: how the sentences
 * before it name an outcome, so that one has one name.
 */
export function leftInShort(
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
  name: (state: number) => string,
): string {
  const left = leftOf(all, told, background);
  const [first] = left;
  if (first === undefined) return "";
  const { facts, words } = background;
  const { gain, state, examined } = first;
  if (!facts.exact) {
    // In another order it may be another move of theirs.
    const together = `${words.parties(gain.parties)} together could leave it to their gain`;
    return `In ${ofOrders(gain.free, examined)} looked at in which ${name(state)} holds, ${together}.`;
  }
  const only = `only while ${WHILE[howAll(left, background)]}`;
  if (left.length === 1)
    return `${told.holding === 1 ? "It" : capitalised(name(state))} holds ${only}: ${whoCouldLeave(state, gain, background)}.`;
  const some =
    left.length === told.holding
      ? left.length === 2
        ? "Both"
        : `All ${inWords(left.length)}`
      : left.length > NAMED
        ? `${capitalised(inWords(left.length))} of them`
        : capitalised(listed(left.map((one) => name(one.state))));
  return `${some} hold ${only}.`;
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
