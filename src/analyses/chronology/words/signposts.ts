import { isoDay } from "#case/day.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Entry } from "../entry.ts";
import { type ChronologyInput, isAhead } from "../input.ts";
import type { Stake } from "../stakes/stake.ts";
import { setAnewInWords, setAnewNote, whenInWords } from "./dates.ts";
import { stakesInWords } from "./stakes.ts";

/**
 * What is planned or foreseen, or only spoken of, and is dated after the day of the analysis; that on which something hangs
 * first. What an open test of a forecast asks for is a signpost already, with its own day.
 */
export function signpostsOf({ entries, stakes, asOf }: ChronologyInput): Signpost[] {
  const ahead = entries
    .filter((entry) => isAhead(entry, asOf))
    .map((entry) => ({ entry, own: stakes[entry.id] ?? [] }))
    .filter(({ own }) => !own.some(isTested));
  return ahead
    .toSorted((a, b) => Number(a.own.length === 0) - Number(b.own.length === 0))
    .map(({ entry, own }) => signpostOf(entry, own));
}

/** Whether it is, or is told in one sentence with, a forecast to which the analyst has put a test that is still open. */
function isTested(stake: Stake): boolean {
  return stake.of === "forecast" && stake.how !== "term" && stake.open;
}

function signpostOf(entry: Entry, stakes: readonly Stake[]): Signpost {
  const { mode, what, named } = entry;
  const last = named.latest ?? named.earliest;
  if (last === null)
    return {
      kind: "event",
      watch: `whether a new day is set for this, ${setAnewInWords(entry)}: ${what.replace(/\.$/, "")}`,
      ...follows(entry, stakes),
    };
  return {
    kind: "event",
    watch: `${mode === "future" ? "foreseen" : "whether this comes about, of which there is only talk"}: ${what.replace(/\.$/, "")}`,
    by: { day: isoDay(last), text: dayInWords(entry) },
    ...follows(entry, stakes),
  };
}

/** What would follow from it, and on which questions it bears. */
function follows(
  { what, cites, earlierPlans = [] }: Entry,
  stakes: readonly Stake[],
): Pick<Signpost, "means" | "bearsOn" | "cites"> {
  return {
    ...(stakes.length === 0 ? {} : { means: stakesInWords(stakes, what) }),
    bearsOn: stakes.flatMap(bearsOn),
    cites: [...new Set([...cites, ...earlierPlans.flatMap(({ cite }) => cite)])],
  };
}

/** The questions whose answer it could change: a step that the outcomes reckon with anyway changes none. */
function bearsOn(stake: Stake): Signpost["bearsOn"] {
  switch (stake.of) {
    case "forecast":
      return stake.asked.map((kind) => ({ kind, about: stake.forecast }));
    case "demand":
      return stake.deed === "withdraws" || (stake.deed === "fulfils" && stake.kind === "offer")
        ? [{ kind: "backing-down", about: stake.party }]
        : [];
    case "explanation":
      return stake.how === "evidence" ? [{ kind: "cause", about: stake.set }] : [];
    case "option":
    case "claim":
      return [];
  }
}

/** When it is to be; where no last day is given, that there is none. */
function dayInWords(entry: Entry): string {
  const words = whenInWords(entry);
  return (entry.named.latest === null ? `${words}; none is set` : words) + setAnewNote(entry);
}
