import type { conditionalShares, EndedLimits } from "#survival/index.ts";
import { halfAnEnding } from "./chance.ts";
import type { EndingBy } from "./told-ending.ts";

/**
 * The chances by a curve, with their limits: of no kind of ending more than of all.
 *
 * @param atRisk spells that were watched at the age.
 * @param untilFirst in how many days the first of them may end, in whatever way and then by kind; to the end of what is known
 *   where none does.
 * @param more the days asked for.
 */
export function curveChances(
  { open, shares }: Pick<ReturnType<typeof conditionalShares>, "open" | "shares">,
  limits: EndedLimits,
  atRisk: number,
  { untilFirst, more }: { readonly untilFirst: readonly number[]; readonly more: number },
): Pick<EndingBy, "ended" | "endings"> {
  const [ended, ...kinds] = [1 - open, ...shares].map((share, at) =>
    halfAnEnding(
      share,
      atRisk,
      untilFirst[at]! > 0 ? Math.min(1, more / untilFirst[at]!) : 0,
      at === 0 ? limits.ended : limits.shares[at - 1]!,
    ),
  );
  // What is left open for one kind by half an ending may be more than what is counted of all.
  const endings = kinds.map(({ low, best, high }) => {
    const least = Math.min(best, ended!.best);
    return { low: Math.min(low, least), best: least, high };
  });
  return { ended: ended!, endings };
}
