import type { JointGain, JointGains } from "#graph-model/coalitions/joint-gains.ts";
import { capitalised, inWords, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { jointMove, worthTelling } from "./joint-gains.ts";

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

const ALONE = "only while each party moves by itself";

/** The same in a clause of the headline, with a comma before it; empty where there is none. */
export function leftInHeadline(
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
): string {
  const count = background.facts.exact ? leftOf(all, told, background).length : 0;
  if (count === 0) return "";
  const which =
    told.holding === 1 ? "" : count === told.holding ? "all of them " : `${inWords(count)} of them `;
  return `, ${which}${ALONE}`;
}

/** The same in one short sentence; empty where there is none. */
export function leftInShort(
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
): string {
  const left = leftOf(all, told, background);
  const [first] = left;
  if (first === undefined) return "";
  const { facts, words } = background;
  const { gain, state, examined } = first;
  const who = `${words.parties(gain.parties)} together could leave it to their gain`;
  if (!facts.exact) {
    const where =
      gain.free === examined
        ? `all ${inWords(examined)} orders`
        : `${inWords(gain.free)} of the ${inWords(examined)} orders`;
    return `In ${where} looked at in which ${words.quoted(state)} holds, ${who}.`;
  }
  if (left.length === 1)
    return `${told.holding === 1 ? "It" : capitalised(words.quoted(state))} holds ${ALONE}: ${who}.`;
  const some =
    left.length === told.holding
      ? left.length === 2
        ? "Both"
        : `All ${inWords(left.length)}`
      : left.length > NAMED
        ? `${capitalised(inWords(left.length))} of them`
        : capitalised(listed(left.map((one) => words.quoted(one.state))));
  return `${some} hold ${ALONE}: groups of parties could leave ${left.length === 2 ? "either" : "each"} to their gain.`;
}

/** The same with the move, for the judgement in full; empty where there is none. */
export function leftInFull(
  all: readonly JointGains[] | null,
  told: Outcomes,
  background: Background,
): string {
  const left = leftOf(all, told, background);
  const [first] = left;
  if (first === undefined) return "";
  const { gain, state } = first;
  const move = jointMove(state, gain, background);
  const one =
    left.length === 1
      ? `They could do so thus: ${move}.`
      : `From ${background.words.quoted(state)}, for example: ${move}.`;
  const free =
    gain.parties.length === background.facts.parties.length
      ? ""
      : " No answer in the others' own interest takes the gain away.";
  return `${leftInShort(all, told, background)} ${one}${free}`;
}
