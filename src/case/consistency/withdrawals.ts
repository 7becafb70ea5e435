import { isStated } from "../basis.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Withdrawals at another point of the scale than what they take back, or addressed to others. Warnings. */
export function withdrawals(c: LenientCase): Contradiction[] {
  const demands = new Map(listed(c.demands).map(({ of }) => [of.id, of] as const));
  return listed(c.demands).flatMap(({ at, of: { id, withdraws, level, to } }): Contradiction[] => {
    const taken = withdraws === undefined ? undefined : demands.get(withdraws);
    if (taken === undefined) return [];
    const name = `\`${id ?? at + 1}\``;
    const before = listed(taken.to).map(({ of }) => of);
    const now = listed(to).map(({ of }) => of);
    return [
      ...(isStated(level) && isStated(taken.level) && level !== taken.level
        ? [
            warning(
              ["demands", at, "level"],
              `${name} takes back \`${withdraws}\` at \`${level}\`, but that names \`${taken.level}\``,
              "leave `level` out; who asks less makes a demand of its own",
            ),
          ]
        : []),
      ...(before.length > 0 && now.length > 0 && !now.some((actor) => before.includes(actor))
        ? [
            warning(
              ["demands", at, "to"],
              `${name} takes back \`${withdraws}\`, which is addressed to ${before.map((actor) => `\`${actor}\``).join(", ")}, and is addressed to others`,
              "leave `to` out, or mend it",
            ),
          ]
        : []),
    ];
  });
}
