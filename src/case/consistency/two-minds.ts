import { isStated } from "../basis.ts";
import type { Contradiction } from "../contradiction.ts";
import type { Demand } from "../demand.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

/** What a party that takes no side cannot name. */
const NO_SIDE: ReadonlySet<string | undefined> = new Set(["abstention", "undecided"]);
const FOR: ReadonlySet<string | undefined> = new Set(["ask", "precondition", "offer", "acceptance"]);

/**
 * Parties of two minds: that take no side, and name a point of the scale; that want, offer or accept a point and refuse it on one day.
 * Warnings: much can happen in a day.
 */
export function twoMinds(c: LenientCase): Contradiction[] {
  return [...sideTaken(c), ...wantedAndRefused(c)];
}

function sideTaken(c: LenientCase): Contradiction[] {
  return listed(c.demands).flatMap(({ at, of: { id, kind, level } }): Contradiction[] => {
    if (!NO_SIDE.has(kind) || !isStated(level)) return [];
    return [
      {
        path: ["demands", at, "level"],
        what: `\`${id ?? at + 1}\` takes no side (kind: ${kind}), and yet names a point of the scale, \`${level}\``,
        cure: "leave `level` out, or mend `kind`",
        severity: "warning",
      },
    ];
  });
}

function wantedAndRefused(c: LenientCase): Contradiction[] {
  const keyOf = ({ actor, issue, level, when, voice }: Lenient<Demand>): string | undefined =>
    typeof when === "object" && when.precision === "day" && isStated(level) && voice === "stated"
      ? JSON.stringify([actor, issue, level, when.named.earliest])
      : undefined;
  const wanted = new Map(
    listed(c.demands).flatMap(({ of }) => {
      const key = FOR.has(of.kind) ? keyOf(of) : undefined;
      return key === undefined ? [] : [[key, of] as const];
    }),
  );
  return listed(c.demands).flatMap(({ at, of: refusal }): Contradiction[] => {
    const key = refusal.kind === "refusal" ? keyOf(refusal) : undefined;
    const other = key === undefined ? undefined : wanted.get(key);
    if (!other) return [];
    return [
      {
        path: ["demands", at, "level"],
        what: `\`${refusal.actor}\` refuses \`${refusal.level}\` (\`${refusal.id ?? at + 1}\`) on the day of its ${other.kind} of the same (\`${other.id ?? "another entry"}\`)`,
        cure: "mend one of the two: its kind, its point or its day",
        severity: "warning",
      },
    ];
  });
}
