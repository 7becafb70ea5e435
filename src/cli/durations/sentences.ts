import { FEW_SPELLS_NOTE, spellsInWords } from "#analyses/spell-words.ts";
import { FEW_SPELLS } from "#reference-classes/ending-by.ts";
import type { Durations } from "./result.ts";

/** How many spells there are, and how many of them go on. */
export function countInWords({ n, ended, open, openToday }: Durations, day: string): string {
  const today = openToday > 0 ? `, ${openToday} of them counted up to ${day}` : "";
  return `${spellsInWords({ n, ended, open })}${today}.`;
}

/** By when a quarter, half and three quarters have ended. */
export function quartersInWords({
  quantiles,
  limits,
  km,
}: Durations): readonly [quarter: string, half: string, most: string] {
  const percent = `${levelInWords(limits.level)} limits`;
  const by = (quarter: string, at: number) => {
    const { day, low, high } = quantiles[at]!;
    if (day === null) return `${quarter}: not within the ${km.at(-1)!.day} days that the table covers.`;
    return `${quarter}: by day ${days(day)} (${percent}: ${low === null ? "none" : days(low)} to ${high === null ? "no end" : days(high)}).`;
  };
  return [by("A quarter have ended", 0), by("Half have ended", 1), by("Three quarters have ended", 2)];
}

/** How long they last in the mean, up to a horizon. */
export function meanInWords({ restrictedMean: { mean, low, high, horizon } }: Durations): string {
  return `On average they last ${mean.toFixed(1)} days within the first ${horizon} (${low.toFixed(1)} to ${high.toFixed(1)}).`;
}

/** Said where nothing but open spells is in the table. */
export const NONE_ENDED = "None has ended, so nothing is known of how long they last but that it is longer.";

/** What has to be known of the figures before they are used. */
export function remarksOf({ n, inexact, repeated, km, limits }: Durations): readonly string[] {
  const remarks: string[] = [];
  if (inexact) {
    const { spells, medianIfShortest: short, medianIfLongest: long, turnbull } = inexact;
    const half = (day: number | null) => (day === null ? "never" : `by day ${days(day)}`);
    remarks.push(
      `The dates of ${spells} ${spells === 1 ? "spell" : "spells"} are not single days; the curves take the middle of what they allow. Half have ended ${half(short)} if all are as short as they can be, ${half(long)} if as long.`,
    );
    if (turnbull) remarks.push(`Without a middle (Turnbull), ${quartersOf(turnbull)}.`);
  }
  if (repeated > 0)
    remarks.push("Some ids have several spells; the limits take all rows to be independent of one another.");
  if (n < FEW_SPELLS) remarks.push(FEW_SPELLS_NOTE);
  if (km.some(({ survival, low }) => survival === 1 && low === null))
    remarks.push(`Before the first ending the ${limits.scale} scale has no limits.`);
  return remarks;
}

/** When a quarter, half and three quarters have ended by Turnbull's estimate: a stretch of days for each. */
function quartersOf(found: NonNullable<NonNullable<Durations["inexact"]>["turnbull"]>): string {
  const by = (part: string, share: number) => {
    const stretch = found.find(({ survival }) => survival <= 1 - share + 1e-9);
    if (!stretch || stretch.to === null) return `${part} not within the days covered`;
    const { from, to } = stretch;
    return from === to ? `${part} by day ${from}` : `${part} by one of the days ${from} to ${to}`;
  };
  return [by("a quarter have ended", 0.25), by("half", 0.5), by("three quarters", 0.75)].join(", ");
}

/** A level of limits in per cent. */
export function levelInWords(value: number): string {
  return `${Number((value * 100).toFixed(2))} %`;
}

function days(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
