import type { OutcomeReach } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Background } from "../../setup.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** An outcome that the draws do not tell apart from others in how often it holds. */
export interface LevelOutcome {
  readonly state: number;
  readonly name: string;
  readonly isToday: boolean;
  readonly variants: number;
  /** In how many completions it or a variant holds. */
  readonly held: number;
  /** In how many one of them is reached from today by moves in each mover's own interest, and holds in the same completion. */
  readonly reached: number;
  readonly lasting: number;
  /** Whether it is reached in some, but in none by a way without a move that an answer deters. */
  readonly isDeterred: boolean;
}

/** Level outcomes by whether one gets to them. */
export interface LevelReach {
  readonly all: readonly LevelOutcome[];
  /** Today's state is among the reached. */
  readonly reached: readonly LevelOutcome[];
  readonly unreached: readonly LevelOutcome[];
}

/**
 * Which of the outcomes that cannot be told apart the parties can get to from today; undefined where one leads, or where
 * there are too many of them for each to be known.
 */
export function levelReach(first: Leading, told: Outcomes, background: Background): LevelReach | undefined {
  const { level, completions } = told;
  if (level.total === 0 || level.total > level.states.length) return undefined;
  const { today } = background.facts;
  const one = (state: number, variants: number, held: number, reach: OutcomeReach): LevelOutcome => ({
    state,
    name: background.words.outcome(state, variants),
    variants,
    isToday: state === today,
    held,
    reached: state === today ? completions : reach.reached,
    lasting: reach.lasting,
    isDeterred: isDeterred(reach),
  });
  const all = [
    one(first.state, first.variants.length, first.held, first.reach),
    ...level.states.map((state, at) => one(state, level.variants[at]!, level.held[at]!, level.reach[at]!)),
  ];
  return {
    all,
    reached: all.filter(({ reached }) => reached > 0),
    unreached: all.filter(({ reached }) => reached === 0),
  };
}

/** Whether the parties get somewhere in some completions, but in none without a move that an answer deters. */
export function isDeterred({ reached, unanswered }: OutcomeReach): boolean {
  return reached > 0 && unanswered?.reached === 0;
}

/** The only one of several level outcomes to which the parties can get, where today's state is none of them. */
export function onlyReached({ reached, unreached }: LevelReach): LevelOutcome | undefined {
  const [only] = reached;
  return reached.length === 1 && unreached.length > 0 && !only!.isToday ? only : undefined;
}

/**
 * The states of the one outcome that the answer names although others cannot be told apart from it, as the parties can get
 * to no other: a change by which it leads alone leaves the answer as it is. Empty where one leads, or none is so named.
 */
export function namedAlone(told: Outcomes, background: Background): readonly number[] {
  const [first] = told.leading;
  const reach = first && levelReach(first, told, background);
  if (reach?.reached.length !== 1) return [];
  const { state } = reach.reached[0]!;
  const row = told.leading.find((one) => one.state === state);
  return [state, ...(row?.variants ?? [])];
}
