import type { JointGain, JointGains } from "#graph-model/coalitions/joint-gains.ts";
import { capitalised, inWords, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { worthTelling } from "./joint-gains.ts";

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

const ALONE = "only while each party moves alone";

/** That some could leave together what is told to hold, in one short sentence; empty where none could. */
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
    return `In ${inWords(gain.free)} of the ${inWords(examined)} orders looked at in which ${words.quoted(state)} holds, ${who}.`;
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
  return `${some} hold ${ALONE}.`;
}
