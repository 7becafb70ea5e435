import { clearlyMore } from "#graph-model/concepts/told-apart.ts";
import type { Hinge } from "#graph-model/robustness/hinges.ts";
import type { OutcomeReach } from "#graph-model/sanctions/outcome-reach.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { inWords } from "../../sentence-parts.ts";
import type { ReachFrom } from "../parts/lapse/after-lapse.ts";
import type { Outcomes } from "../parts/outcomes/found.ts";
import type { Background } from "../setup.ts";
import { NAMED_CHANGES, NAMED_LEVEL } from "../thresholds.ts";
import { bothHang, inAboutOrIf, isMoreIfWanted } from "./hinge.ts";

/** An outcome to which more leads once today's state has run out, and in how many of the orders it is reached and holds. */
interface Opened {
  readonly name: string;
  readonly count: number;
  /** Whether some way there has no move that an answer would spoil, or that was too much to find out. */
  readonly isFree: boolean;
  /** On which unknown it hangs most. */
  readonly hinge: Hinge | null;
}

/**
 * What the parties' own interests lead to once today's state has turned into another, where it is more, or by fewer moves that an
 * answer would spoil, than from today: what is said of the ways from today would else be taken for the whole. `from`: what goes
 * before "the parties' own interests"; `lapseHinge`: on what the sentence before has just said it hangs whether that other state holds. Empty where nothing is so.
 */
export function afterLapseSentence(
  after: readonly ReachFrom[] | null,
  told: Outcomes,
  background: Background,
  from: string,
  lapseHinge: Hinge | null = null,
): Text {
  const {
    facts,
    input: { lapse },
    words,
  } = background;
  if (after === null || lapse === null) return "";
  const { completions } = told;
  const isMore = (one: number, other: number) => (facts.exact ? one > other : clearlyMore(one, other));
  const opened = namedOn(told).flatMap(({ state, variants, reach: now }): Opened[] => {
    if (state === facts.today || state === lapse.state) return [];
    const found = after.find((one) => one.state === state);
    if (found === undefined) return [];
    const { reach: then, hinges } = found;
    const free = (reach: OutcomeReach) => reach.unanswered?.lasting ?? reach.lasting;
    const name = words.outcome(state, variants);
    if (isMore(free(then), free(now))) {
      const hinge = then.unanswered === null ? hinges.lasting : hinges.unanswered;
      return [{ name, count: free(then), isFree: true, hinge }];
    }
    return isMore(then.lasting, now.lasting)
      ? [{ name, count: then.lasting, isFree: false, hinge: hinges.lasting }]
      : [];
  });
  if (opened.length === 0) return "";
  const isFree = opened.some((one) => one.isFree);
  const all = opened.filter((one) => one.isFree === isFree).toSorted((a, b) => b.count - a.count);
  const shown = all.length <= NAMED_CHANGES ? all : all.slice(0, NAMED_LEVEL);
  // Those that are left but for moves that an answer would spoil are not among those that are not.
  const more = all.length - shown.length;
  const how = isFree ? "by moves that no answer would spoil" : "only by moves that an answer would spoil";
  const [only] = shown as [Opened];
  const turn = opened.length === 1 ? bothHang(only.hinge, lapseHinge) : null;
  if (turn !== null) {
    const when = turn === "opposite" ? otherwise(lapseHinge!, words) : "Then";
    return `${when}, the parties' own interests settle from there at ${only.name}, ${how}.`;
  }
  const places = shown.flatMap(({ name, count, hinge }, at): Inline[] => [
    at === 0 ? "" : at === shown.length - 1 && more === 0 ? " and " : ", ",
    facts.exact ? `to ${name}` : `at ${name} `,
    ...(facts.exact
      ? []
      : inAboutOrIf(count, completions, at === 0 ? " of the orders" : "", hinge, background)),
  ]);
  return [
    `${from} the parties' own interests ${facts.exact ? "lead" : "settle"} `,
    ...places,
    `${more > 0 ? ` and ${facts.exact ? "to" : "at"} ${inWords(more)} more` : ""}, ${how}.`,
  ];
}

/** Behind it that something holds only with the one answer to what is not known of a party: with the other. */
function otherwise(hinge: Hinge, words: Background["words"]): string {
  const { party } = hinge;
  const does = words.are([party]) ? "do" : "does";
  return `If ${words.subject(party)} ${does}${isMoreIfWanted(hinge) ? " not" : ""}`;
}

/** The outcomes of which the answer says whether the parties' interests lead there. */
function namedOn({ leading, level }: Outcomes) {
  const beside = level.states
    .map((state, at) => ({ state, variants: level.variants[at]!, reach: level.reach[at]! }))
    .filter(({ state }) => !leading.some((one) => one.state === state));
  return [
    ...leading.map(({ state, variants, reach }) => ({ state, variants: variants.length, reach })),
    ...beside,
  ];
}
