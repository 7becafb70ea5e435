import { flipCandidates } from "#graph-model/robustness/flips.ts";
import { type StateTurn, stateTurns } from "#graph-model/robustness/state-turns.ts";
import type { Flip } from "#outcome/explanation.ts";
import { judgementBy } from "../../../judges.ts";
import { definePart } from "../../../part.ts";
import { inWords, listedUpTo } from "../../../sentence-parts.ts";
import { partyOf } from "../../input.ts";
import type { Background, Setup } from "../../setup.ts";
import { NAMED_CHANGES } from "../../thresholds.ts";
import { citesOf, plainWish, subjectOf } from "../../words/subject.ts";
import { wishedText } from "../../words/wished.ts";
import { changes } from "../changes/changes.ts";
import { draws } from "../concepts/concepts.ts";
import { type ChangedInput, changeText, flips } from "./flips.ts";

/** The single changes by which today's state would hold although it does not, or would not although it does. */
export const todayTurns = definePart({
  id: "today-turns",
  title: "What would keep or end today's state",
  needs: [draws, changes],
  cost: ({ facts }: Setup) => facts.stateCount,
  run({ model, parties, facts, today }: Setup, { of }): StateTurn[] {
    // Without unknowns any change of what holds is told, today's state among it.
    if (facts.exact) return [];
    return stateTurns(of(draws), flipCandidates(model, parties, of(changes)), today);
  },
  explain(found, setup, told) {
    const known = told(flips) ?? [];
    const isTold = (turn: StateTurn) =>
      known.some((flip) => inputKey(flip) === inputKey(turn) && flip.wanted === turn.wanted);
    return { flips: found.filter((turn) => !isTold(turn)).map((turn) => flipOf(turn, setup)) };
  },
});

function inputKey({ party, kind, entries, option, swapped }: ChangedInput): string {
  return JSON.stringify([party, kind, entries, option, swapped]);
}

function flipOf(turn: StateTurn, background: Background): Flip {
  const { holds, completions } = turn;
  return {
    change: changeText(turn, background),
    effect: `Today's state then holds in ${holds === 0 ? "none" : inWords(holds)} of ${inWords(completions)} orders of preference.`,
    steps: 1,
    cites: citesOf(background.input, turn),
  };
}

/**
 * On which wishes whether today's state holds rests by themselves, where some of these are nothing but somebody's judgement, for which
 * no source is cited; the others beside them, or it would read as if it hung on judgement only. Empty where none is so judged.
 */
export function judgedAlone(turns: readonly StateTurn[], background: Background): string {
  const { input, words } = background;
  const all = turns.map((turn) => {
    const own = turn.entries.map((entry) => partyOf(input, turn.party).entries[entry]!);
    const isJudged = own.length > 0 && own.every((entry) => entry.judged && entry.cites.length === 0);
    return {
      ...turn,
      wish: plainWish(input, turn),
      isJudged,
      isSourced: own.length > 0 && own.every((entry) => entry.cites.length > 0),
      judges: own.map(({ judge }) => judge),
    };
  });
  const judged = all.flatMap((turn) => (turn.isJudged && turn.wish ? [{ ...turn, wish: turn.wish }] : []));
  if (judged.length === 0) return "";
  const others = all.filter(({ isJudged, wish }) => !isJudged || wish === null);
  const wishes = judged.map(({ party, wish }) => words.wants(party, wish.atom, !wish.wanted));
  const judgement = judgementBy(judged.flatMap(({ judges }) => judges));
  // Where its opposite would make today's state hold, it is what keeps that state from holding.
  const rests = all.every(({ holds, stated }) => holds > stated) ? "fails" : "hangs";
  const listed = listedUpTo(NAMED_CHANGES, wishes);
  // The way from there, of which the answer speaks before it, begins with the same wish.
  const without =
    rests === "fails" && wishes.length === 1 && judged[0]!.holds === judged[0]!.completions
      ? " Else today's state holds: whoever left it to gain would be answered."
      : "";
  if (others.length === 0)
    return `Today's state ${rests} on what is ${judgement} alone: that ${listed}.${without}`;
  const inputs = new Map(others.map((turn) => [inputKey(turn), turn]));
  const sourced = [...inputs.values()].every(({ isSourced }) => isSourced);
  const by = sourced
    ? `${inputs.size === 1 ? "a wish" : "wishes"} that ${inputs.size === 1 ? "is" : "are"} sourced`
    : "others";
  return `Today's state ${rests} on what is ${judgement} alone, that ${listed}, and as much on ${named([...inputs.values()], by, background)}.`;
}

/** The other wishes: the only one in words, where it can be said in few; else how many. */
function named(others: readonly StateTurn[], by: string, background: Background): string {
  const [only] = others as [StateTurn];
  if (others.length > 1)
    return by === "others" ? `${inWords(others.length)} others` : `${inWords(others.length)} ${by}`;
  const holds = only.kind === "swap" ? undefined : subjectOf(background.input, only)?.holds;
  if (holds === undefined || only.kind === "resolve") return by === "others" ? "one other" : by;
  const { words } = background;
  const plain = plainWish(background.input, only);
  const wish = plain
    ? words.wants(only.party, plain.atom, !plain.wanted)
    : words.does(only.party, `would rather ${wishedText(holds, words)}`);
  return by === "others" ? `this, that ${wish}` : `what is sourced, that ${wish}`;
}
