import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { UNDATED } from "../../date.ts";
import { type Demand, THE_ANALYST } from "../../demand.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import { principalOf } from "../../membership.ts";
import type { Valuation } from "../../packages.ts";
import { rangeOf } from "../../quantity.ts";
import { ofSoundEntries } from "../sound-entries.ts";

/**
 * Demands for what is said to be worth least to who makes them, and refusals of what is worth most. Warnings: who asks for something
 * may want it for another reason, or no longer. What was taken back, and what others read into a party, is not held against it.
 */
export function wantsAgainstTerms(c: LenientCase): Contradiction[] {
  const ends = endsOfClauses(c);
  if (ends.size === 0) return [];
  const sound = ofSoundEntries(c);
  const takenBack = new Set(listed(c.demands).map(({ of }) => of.withdraws));
  return listed(c.demands).flatMap(({ at, of }): Contradiction[] => {
    const { id, actor, issue, level, kind } = of;
    if (actor === undefined || issue === undefined || level === undefined || takenBack.has(id)) return [];
    if (!isOwn(of)) return [];
    const found = ends.get(JSON.stringify([principalOf(sound, actor, UNDATED), issue]));
    const isWanted = kind === "ask" || kind === "precondition";
    if (!found || !(isWanted ? found.worst === level : kind === "refusal" && found.best === level)) return [];
    return [
      warning(
        ["demands", at, "level"],
        `\`${id ?? at + 1}\` ${isWanted ? "asks for" : "refuses"} \`${level}\`, which of all on \`${found.clause}\` is worth ${isWanted ? "least" : "most"} to \`${found.party}\` by its terms`,
        "mend the point, or the order, worth or points there: one of the two may stand the wrong way round",
      ),
    ];
  });
}

function isOwn({ voice, readBy }: Lenient<Demand>): boolean {
  return voice === "stated" || (voice === "reading" && readBy === THE_ANALYST);
}

interface Ends {
  readonly clause: string;
  readonly party: string;
  /** The one option that is worth most, or least, whatever the ranges; undefined where it may be one of several. */
  readonly best: string | undefined;
  readonly worst: string | undefined;
}

/** By party and issue. */
function endsOfClauses(c: LenientCase): ReadonlyMap<string, Ends> {
  const clauses = new Map(clausesOf(c).map((clause) => [clause.id, clause]));
  return new Map(
    listed(c.packages?.parties).flatMap(({ of: { actor, values } }) =>
      listed(values).flatMap(({ of: valuation }) => {
        const clause = valuation.on === undefined ? undefined : clauses.get(valuation.on);
        if (actor === undefined || !clause || clause.issue === null || clause.options.length < 2) return [];
        const ends = { clause: clause.id, party: actor, ...endsOf(valuation, clause) };
        return [[JSON.stringify([actor, clause.issue]), ends] as const];
      }),
    ),
  );
}

function endsOf(valuation: Lenient<Valuation>, { options }: SettledClause): Pick<Ends, "best" | "worst"> {
  const levels = listed(valuation.order).map(({ of }) => namedIn(of));
  // What an order leaves out may have any place.
  if (levels.flat().length === options.length)
    return { best: onlyOne(levels[0]), worst: onlyOne(levels.at(-1)) };
  const given = valuation.points ?? valuation.worth;
  const ranges = options.map(({ id }) => {
    const amount = given && Object.hasOwn(given, id) ? given[id] : undefined;
    return { id, range: amount === undefined ? undefined : rangeOf(amount as number | [number, number]) };
  });
  const apart = (
    isBeyond: (one: { low: number; high: number }, other: { low: number; high: number }) => boolean,
  ) =>
    ranges.find(
      ({ range }, at) =>
        range && ranges.every(({ range: other }, place) => place === at || (other && isBeyond(range, other))),
    )?.id;
  return {
    best: apart((one, other) => one.low > other.high),
    worst: apart((one, other) => one.high < other.low),
  };
}

function onlyOne(level: readonly string[] | undefined): string | undefined {
  return level?.length === 1 ? level[0] : undefined;
}
