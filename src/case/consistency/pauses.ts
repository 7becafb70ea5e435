import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/**
 * Pauses that cannot all be of one round: outside of it, as long as it, or begun while another had not ended. Warnings, since other datings
 * of the round may allow them.
 */
export function pauses(c: LenientCase): Contradiction[] {
  return listed(c.rounds).flatMap(({ at, of: { id, start, end, pauses: list } }) => {
    const round = `the round \`${id ?? at + 1}\``;
    const found: Contradiction[] = [];
    const whole: Pause[] = [];
    for (const { at: place, of: pause } of listed(list)) {
      const { from, to } = pause;
      const path = ["rounds", at, "pauses", place, "from"];
      if (!from || !to) continue;
      whole.push({ place, from, to });
      const isWhole =
        typeof start === "object" &&
        typeof end === "object" &&
        covers(from.named.earliest, start.named.earliest) &&
        covers(end.named.latest, to.named.latest);
      if (isWhole) {
        const what = `a pause of ${round} (${from.edtf} to ${to.edtf}) takes up all of it`;
        found.push({ path, what, cure: "mend the dates of one of the two", severity: "warning" });
      }
      const before = typeof start === "object" && certainlyBefore(to, start);
      const after = typeof end === "object" && certainlyBefore(end, from);
      if (!before && !after) continue;
      const limit = before ? `before it starts (${edtf(start)})` : `after it ended (${edtf(end)})`;
      const what = `a pause of ${round} (${from.edtf} to ${to.edtf}) lies ${limit}`;
      found.push({ path, what, cure: "mend one of the dates", severity: "warning" });
    }
    // Of pauses in the order of their beginnings each is compared with the one that goes on longest before it.
    whole.sort((a, b) => (a.from.earliest ?? 0) - (b.from.earliest ?? 0) || a.place - b.place);
    let longest: Pause | undefined;
    for (const pause of whole) {
      if (longest && shareADay(longest, pause)) {
        found.push({
          path: ["rounds", at, "pauses", pause.place, "from"],
          what: `two pauses of ${round} overlap (${longest.from.edtf} to ${longest.to.edtf}, ${pause.from.edtf} to ${pause.to.edtf})`,
          cure: "join them, or mend their dates",
          severity: "warning",
        });
      }
      if (!longest || (pause.to.earliest ?? 0) > (longest.to.earliest ?? 0)) longest = pause;
    }
    return found;
  });
}

interface Pause {
  readonly place: number;
  readonly from: CaseDate;
  readonly to: CaseDate;
}

/** Whether some day certainly lies in both: the later of the last beginnings comes before the sooner of the first ends. */
function shareADay(a: Pause, b: Pause): boolean {
  const begins = [a.from.latest, b.from.latest];
  const ends = [a.to.earliest, b.to.earliest];
  if (begins.includes(null) || ends.includes(null)) return false;
  return Math.max(begins[0]!, begins[1]!) < Math.min(ends[0]!, ends[1]!);
}

function covers(outer: number | null, inner: number | null): boolean {
  return outer !== null && inner !== null && outer <= inner;
}

function edtf(date: CaseDate | string | undefined): string {
  return typeof date === "object" ? date.edtf : "";
}
