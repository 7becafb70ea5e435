import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { AnswerTree, DeterrableMove, Why } from "#graph-model/sanctions/sanctions.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised, counted, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { TOLD_ANSWERS, TOLD_STEPS } from "../../thresholds.ts";
import type { Words } from "../../words/words.ts";
import { isBlind } from "../hypergame/hypergame.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { noMove, noMoveAtAll, whatHoldsIt } from "./what-holds-it.ts";

/**
 * What keeps each party in the leading outcomes and in today's state, where every order of preference is known: the
 * steps that would tempt it, the answers that deter each, and the steps that nobody deters.
 */
export function sanctionTable(
  told: Outcomes,
  why: Why,
  views: Hypergame | null,
  background: Background,
): Table {
  const { facts, words } = background;
  const reasonsOf = ({ state, restraints }: Leading) => {
    const steps = (id: string) =>
      why.improvements.filter(({ party, from }) => party === id && from === state);
    const ids = facts.parties.map(({ id }) => id);
    const still = ids.filter((id) => steps(id).length === 0);
    const blind = still.filter((id) => isBlind(views, id, state));
    const stuck = still.filter((id) => restraints.some(({ party, hasMove }) => party === id && !hasMove));
    return [
      ...ids
        .filter((id) => !still.includes(id))
        .map((id) => ({ parties: [id], text: temptations(steps(id), why, words) })),
      noMove(
        still.filter((id) => !blind.includes(id) && !stuck.includes(id)),
        "",
        words,
      ),
      noMoveAtAll(
        stuck.filter((id) => !blind.includes(id)),
        words,
      ),
      {
        parties: blind,
        text: words.are(blind)
          ? "Take this outcome to be impossible, and so make no move."
          : "Takes this outcome to be impossible, and so makes no move.",
      },
    ];
  };
  const note =
    "For each party the moves that would tempt it, the best first, and the answers that take the gain away: moves in each mover's own interest, the shortest first, then those that leave it worst off.";
  return whatHoldsIt(told, reasonsOf, note, background);
}

/** The steps of one party from one state; those that nobody deters come first. */
function temptations(steps: readonly DeterrableMove[], why: Why, words: Words): string {
  const free = steps.filter(({ seq }) => seq.length === 0);
  const deterred = steps.filter(({ seq }) => seq.length > 0);
  const told = [...free, ...deterred].slice(0, TOLD_STEPS);
  const sentences = told.map((step) => {
    if (step.seq.length > 0) return deterredStep(step, why, words);
    if (step === free[0]) return freeStep(step, why, words);
    return `Nor is there an answer in the others' own interest if ${words.move(step.party, step.from, step.to)}.`;
  });
  const leftFree = Math.max(0, free.length - TOLD_STEPS);
  const leftDeterred = steps.length - told.length - leftFree;
  if (leftFree > 0)
    sentences.push(
      `${capitalised(counted(leftFree, "more move"))} in its own interest ${leftFree === 1 ? "is" : "are"} deterred by nobody.`,
    );
  if (leftDeterred > 0) {
    sentences.push(
      `${capitalised(counted(leftDeterred, "more move"))} would tempt it; answers deter ${leftDeterred === 1 ? "it" : "them"} too.`,
    );
  }
  return sentences.join(" ");
}

function freeStep({ party, from, to, gmr, sim }: DeterrableMove, why: Why, words: Words): string {
  const [atOnce] = sim?.toSorted((a, b) => a.moves.length - b.moves.length) ?? [];
  const moment = atOnce
    ? ` It would fail only if at the same moment ${listed(atOnce.moves.map((move) => words.move(move.party, from, move.to)))}.`
    : "";
  const sentence = `Nothing: if ${words.move(party, from, to)}, no answer in the others' own interest takes the gain away.${moment}`;
  const { byMoves } = answersTo(why, party, to);
  const [harsh] = byStrength(byMoves, gmr);
  if (!harsh) return `${sentence} No other answer would either.`;
  return `${sentence} Only answers that would cost somebody who gives them could: for example ${words.moves(to, harsh)}.`;
}

function deterredStep({ party, from, to, seq }: DeterrableMove, why: Why, words: Words): string {
  const answers = varied(byStrength(answersTo(why, party, to).byImprovements, seq));
  const [first, ...others] = answers.slice(0, TOLD_ANSWERS);
  const more = answers.length - TOLD_ANSWERS;
  return (
    `If ${words.move(party, from, to)}, then ${words.moves(to, first!)}, and ${words.does(party, `is ${words.deterred}`)}.` +
    others.map((answer) => ` Or: ${words.moves(to, answer)}.`).join("") +
    (more > 0 ? ` And ${counted(more, "more answer")} deter${more === 1 ? "s" : ""} it.` : "")
  );
}

function answersTo({ answers }: Why, party: string, to: number): Why["answers"][number] {
  return answers.find(({ against, from }) => against === party && from === to)!;
}

/** The sequences to the ends, the shortest first, then those whose end the party likes least. */
function byStrength(
  { states, before, by, rank }: AnswerTree,
  ends: readonly number[],
): (readonly MoveStep[])[] {
  const answers = ends.map((end) => {
    const entry = states.indexOf(end);
    const steps: MoveStep[] = [];
    for (let at = entry; at >= 0; at = before[at]!) steps.push({ party: by[at]!, to: states[at]! });
    return { steps: steps.reverse(), rank: rank[entry]!, end };
  });
  answers.sort((a, b) => a.steps.length - b.steps.length || a.rank - b.rank || a.end - b.end);
  return answers.map(({ steps }) => steps);
}

/** The answers so ordered that the best of each group of parties that must act comes first. */
function varied(answers: readonly (readonly MoveStep[])[]): (readonly MoveStep[])[] {
  const groups = new Set<string>();
  const firsts: (readonly MoveStep[])[] = [];
  const rest: (readonly MoveStep[])[] = [];
  for (const answer of answers) {
    const group = [...new Set(answer.map(({ party }) => party))].sort().join(" ");
    (groups.has(group) ? rest : firsts).push(answer);
    groups.add(group);
  }
  return [...firsts, ...rest];
}
