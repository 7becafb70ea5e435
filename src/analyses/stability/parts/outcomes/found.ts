import type { Leader } from "#graph-model/sanctions/leaders.ts";
import type { OutcomeReach, Settling } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";

/** The outcomes that hold most often, and today's. */
export type Outcomes = {
  /** Number of states that are an equilibrium (SEQ) in at least one completion. */
  readonly holding: number;
  /** How many of these some completion lets no party gain by leaving (Nash). */
  readonly holdingByNash: number;
  /** The states that hold in most completions, the most-held first. */
  readonly leading: readonly Leading[];
  readonly todayState: Leading;
  /** Of how many completions of what is unknown all counts are. */
  readonly completions: number;
  /**
   * Those of `leading`, by their states, of which the draws do not tell whether they hold a quarter as often as the one that
   * does most often: less often others are not told.
   */
  readonly atCut: readonly number[];
  /**
   * In how many completions the parties get from today to any state that holds there but those of the first outcome, and today's;
   * null where nothing holds.
   */
  readonly elsewhere: Settling | null;
  /**
   * Other outcomes from which the draws do not tell the first one apart, by the codes of the states that stand for them,
   * and how many there are; none where it clearly holds most often, or nothing was drawn. Of each of `states`: how many
   * `variants` it has, in how many completions it or one of them is `held`, and its `reach` from today. `answered`: whether
   * one of all these holds in some draw only because some party's gain would be answered.
   */
  readonly level: {
    readonly states: readonly number[];
    readonly variants: readonly number[];
    readonly held: readonly number[];
    readonly reach: readonly OutcomeReach[];
    readonly total: number;
    readonly answered: boolean;
  };
};

/** How many states hold that are not told: neither lead, nor are a variant of what does, nor today's. */
export function moreHolding(told: Outcomes): number {
  return told.holding - toldOf(told).size;
}

/** The states that hold and are told, by their codes. */
export function toldOf({ leading, todayState }: Outcomes): ReadonlySet<number> {
  const today = todayState.counts.seq > 0 ? [todayState.state] : [];
  return new Set([...today, ...leading.flatMap(({ state, variants }) => [state, ...variants])]);
}

/** The leading outcomes and today's state. */
export function withToday({
  leading,
  todayState,
}: Pick<Outcomes, "leading" | "todayState">): readonly Leading[] {
  return leading.some(({ state }) => state === todayState.state) ? leading : [...leading, todayState];
}

/** The positions of the states that are told one by one: the leading outcomes, and today's. */
export function toldStates(
  { leaders }: { readonly leaders: readonly Leader[] },
  { today }: { readonly today: number },
): number[] {
  return [...new Set([...leaders.map(({ state }) => state), today])];
}
