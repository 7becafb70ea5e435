import type { Day } from "#case/day.ts";

/** Between which days something certainly lasted; `null` from its first day on, or up to its last. */
export interface CertainDays {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * When something certainly lasted, of all the days over which it may have: from the last day on which it can have begun to the
 * first on which it can have ended. `null` if on no day that is known; `undefined` if on all of them.
 *
 * @param begun the last day on which it can have begun; `null` where that is not known, or it has lasted since always.
 * @param over the first day on which it can have ended; `null` where it goes on.
 */
export function certainDays(
  { earliest, latest }: { readonly earliest: Day | null; readonly latest: Day | null },
  begun: Day | null,
  over: Day | null,
): CertainDays | null | undefined {
  const from = begun === earliest ? null : begun;
  const to = over === latest ? null : over;
  if (from === null && to === null) return undefined;
  const isNever = (from ?? earliest ?? Number.NEGATIVE_INFINITY) > (to ?? latest ?? Number.POSITIVE_INFINITY);
  return isNever ? null : { from, to };
}
