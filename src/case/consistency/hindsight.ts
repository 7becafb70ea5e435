import type { Contradiction } from "../contradiction.ts";
import type { LenientCase } from "../lenient.ts";

/** Days after which an analyst who follows the news has seen how a case went on. */
const LONG = 366;

/**
 * Cases that were coded long after their day, and say that the analyst did not know how it went on; and those coded on their
 * day by somebody who is said to know. Warnings: it may be so.
 */
export function hindsight({ asOf, coded }: LenientCase): Contradiction[] {
  const [from, to] = [asOf?.latest, coded?.on?.earliest];
  if (coded?.hindsight === true && typeof from === "number" && from === to) {
    return [
      {
        path: ["coded", "hindsight"],
        what: `the case was coded with hindsight on its own day (${asOf!.edtf}), when nobody could know how it went on`,
        cure: "write `hindsight: false`, or mend one of the two days",
        severity: "warning",
      },
    ];
  }
  if (coded?.hindsight !== false || typeof from !== "number" || typeof to !== "number") return [];
  // A note says how it came about.
  if (to - from < LONG || coded.note !== undefined) return [];
  return [
    {
      path: ["coded", "hindsight"],
      what: `the case was coded (${coded.on!.edtf}) more than a year after its day (${asOf!.edtf}), and yet without hindsight`,
      cure: "write `hindsight: true`, or say in `coded.note` how the analyst was kept from knowing",
      severity: "warning",
    },
  ];
}
