import type { Contradiction } from "../contradiction.ts";
import type { Demand } from "../demand.ts";
import { type LenientCase, listed } from "../lenient.ts";

const BARGAINING: ReadonlySet<Demand["kind"] | undefined> = new Set([
  "ask",
  "precondition",
  "offer",
  "refusal",
]);

/** Gains that nobody is to bargain over (`nature: payoff`), and that parties ask for, offer or refuse. Warnings, one an issue. */
export function payoffs(c: LenientCase): Contradiction[] {
  const bargained = new Map<string | undefined, string>();
  for (const { at, of } of listed(c.demands)) {
    if (BARGAINING.has(of.kind) && !bargained.has(of.issue)) bargained.set(of.issue, of.id ?? String(at + 1));
  }
  return listed(c.issues).flatMap(({ at, of: { id, nature } }): Contradiction[] => {
    const demand = id === undefined || nature !== "payoff" ? undefined : bargained.get(id);
    if (demand === undefined) return [];
    return [
      {
        path: ["issues", at, "nature"],
        what: `\`${id}\` is a gain that nobody bargains over (\`nature: payoff\`), and yet \`${demand}\` does`,
        cure: "write `nature: substantive` or `procedural`, or give the demand the issue that it is about",
        severity: "warning",
      },
    ];
  });
}
