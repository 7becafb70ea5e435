import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import { type Hinge, isWhole, swingOf } from "#graph-model/robustness/hinges.ts";
import type { Flip, Signpost } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { capitalised, inWords, sentences } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { TELLING_SWING } from "../../thresholds.ts";
import { inAbout } from "../../words/counts.ts";
import { answerText } from "../../words/hinge.ts";
import { citesOf, plainWish } from "../../words/subject.ts";
import type { Outcomes } from "../outcomes/found.ts";
import type { Hinges } from "./hinges.ts";

// What nobody states may leave one outcome first whichever way it turns out, and yet decide how often it holds, or whether what
// follows a lapse does. Somebody can still ask the party, so it is told before anything that the case would have to have wrong.

/** An unknown that decides much, and what it decides. */
export interface Decisive {
  readonly hinge: Hinge;
  /** The outcome, by name. */
  readonly name: string;
}

/**
 * What hangs most on one unknown: how often the outcome holds that is told first, by itself or with its variants, whichever
 * hangs more; and, where it hangs wholly on one, whether that holds into which today's state turns by itself.
 * Not what puts another outcome first as it is found out, or others beside it either way (`flips`): that says more.
 */
export function decisive(
  found: Hinges,
  told: Outcomes,
  flips: readonly PreferenceFlip[],
  { input, words }: Background,
): Decisive[] {
  const [first] = told.leading;
  const own = found.outcomes.find(({ state }) => state === first?.state);
  const swing = (hinge: Hinge | null) => (hinge === null ? 0 : swingOf(hinge));
  const all: Decisive[] = [];
  if (first && own && told.level.total === 0) {
    const isItself = swing(own.itself) > swing(own.withVariants);
    const hinge = isItself ? own.itself : own.withVariants;
    const several = first.variants.length;
    const name = isItself
      ? `${words.outcome(first.state, 0)}${several > 0 ? " itself" : ""}`
      : words.outcome(first.state, several);
    if (hinge !== null && swingOf(hinge) >= TELLING_SWING) all.push({ hinge, name });
  }
  if (input.lapse !== null && found.lapse !== null && isWhole(found.lapse))
    all.push({ hinge: found.lapse, name: words.quoted(input.lapse.state) });
  const key = ({ party, entries, option }: Pick<Hinge, "party" | "entries" | "option">) =>
    JSON.stringify([party, entries, option]);
  // That with one of the answers another outcome draws level says less, and hangs on the draws.
  const turned = flips.filter(({ kind, leads }) => kind === "resolve" && leads !== null);
  const isKnown = (hinge: Hinge) => {
    const same = turned.filter((flip) => key(flip) === key(hinge));
    return same.length > 1 || same.some(({ ties }) => !ties);
  };
  return all.filter(({ hinge }) => !isKnown(hinge));
}

/** With the answer that goes first: that the party wants it, as “whether” asks. */
function ways(hinge: Hinge, background: Background) {
  const wish = plainWish(background.input, { ...hinge, wanted: true });
  const isSo = wish?.wanted ?? true;
  return isSo
    ? { isSo, so: hinge.ifWanted, not: hinge.ifNot }
    : { isSo, so: hinge.ifNot, not: hinge.ifWanted };
}

/** The same as signposts: what one could find out, and how often the outcome holds either way. */
export function hingeSignposts(found: readonly Decisive[], background: Background): Signpost[] {
  return found.map(({ hinge, name }) => {
    const { isSo, so, not } = ways(hinge, background);
    const share = (among: typeof so, ofWhat: string): Inline[] => inAbout(among.count, among.of, ofWhat);
    return {
      kind: "evidence",
      watch: `whether ${answerText(hinge, isSo, background)}`,
      means: isWhole(hinge)
        ? `if so, ${name} ${so.count > 0 ? "would hold" : "would not hold"}; if not, it would${not.count > 0 ? "" : " not"}`
        : [
            `if so, ${name} would hold `,
            ...share(so, " of the orders of preference drawn"),
            "; if not, ",
            ...share(not, ""),
          ],
      bearsOn: [{ kind: "outcome" }],
      cites: citesOf(background.input, hinge),
    };
  });
}

/** The same as changes of the result. */
export function hingeFlips(found: readonly Decisive[], background: Background): Flip[] {
  return found.map(({ hinge, name }) => {
    const { isSo, so, not } = ways(hinge, background);
    const count = ({ count, of }: typeof so) =>
      count === 0 ? `none of ${inWords(of)}` : `${inWords(count)} of ${inWords(of)}`;
    return {
      change: `If it becomes known whether ${answerText(hinge, isSo, background)}`,
      effect: sentences(
        `${capitalised(name)} then holds in ${count(so)} orders of preference if so, in ${count(not)} if not.`,
      ),
      keeps: true,
      steps: 1,
      cites: citesOf(background.input, hinge),
    };
  });
}
