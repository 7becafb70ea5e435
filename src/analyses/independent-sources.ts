import { isMissing, isStated } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import type { Source } from "#case/source.ts";
import { stronglyConnected } from "#math/strongly-connected.ts";
import { CORROBORATED } from "./confidence.ts";

/** The sources that a source repeats, by its id; of one of which nobody can say where it is from, that. */
export type Origins = { readonly [source: string]: readonly string[] };

/** An origin that nobody can name: no id of a source has a space. */
const UNKNOWN_ORIGIN = "not known";

/** Of a source whose word makes it so, as the rules of a game do. */
const OWN_WORD = "its own word";

/** Of a source graded A or B: reliable, or usually so. */
const RELIABLE = "graded reliable";

const MARKS: ReadonlySet<string> = new Set([UNKNOWN_ORIGIN, OWN_WORD, RELIABLE]);

/**
 * What each source of a case repeats. A publication that is entered twice repeats its first entry, and what somebody says in a second
 * speech repeats the first: nobody confirms himself. A speech of which the case states what it repeats is that, and no more. One of
 * which the case gives no author, publisher, date, address or place is from an origin that is not known. What stipulates is marked so:
 * nobody has to confirm it; and so is what is graded reliable.
 */
export function originsOf(c: Pick<Case, "sources">): Origins {
  const first = new Map<string, string>();
  const twinOf = (id: string, key: string) => {
    const twin = first.get(key);
    first.set(key, twin ?? id);
    return twin === undefined ? [] : [twin];
  };
  return Object.fromEntries(
    c.sources.map((source) => {
      // Each is looked for among those before it, whether or not it can be traced itself.
      const twins = twinOf(source.id, publicationOf(source));
      if (source.stipulates) return [source.id, [OWN_WORD]];
      if (isFromNowhere(source)) return [source.id, [UNKNOWN_ORIGIN]];
      const speaker = speakerOf(source);
      return [
        source.id,
        [
          ...source.origin,
          ...twins,
          ...(speaker === null ? [] : twinOf(source.id, speaker)),
          ...(["A", "B"].includes(source.reliability?.grade ?? "") ? [RELIABLE] : []),
        ],
      ];
    }),
  );
}

function isFromNowhere({ author, publisher, issued, url, locator, origin }: Source): boolean {
  const isNothing = (given: unknown) => given === undefined || isMissing(given);
  return origin.length === 0 && [author, publisher, issued, url, locator].every(isNothing);
}

/** What tells one publication from another, whatever id its entry has. */
function publicationOf({ title, author, publisher, issued, url, locator }: Source): string {
  return JSON.stringify([title, author, publisher, issued, url, locator]);
}

/** Who speaks in a source that is a speech and repeats nothing; null of every other. */
function speakerOf({ type, author, origin }: Source): string | null {
  return type === "speech" && isStated(author) && origin.length === 0
    ? JSON.stringify(["speaker", author])
    : null;
}

/**
 * How many independent sources these citations name: the greatest number of cited sources of which each can be traced to
 * an origin of its own, so that two that repeat a third count once, whether or not that is cited itself. Those whose origin is not
 * known count as one where nothing else is cited, and else not at all: each may repeat any of the others.
 */
export function independentSources(cites: readonly string[], origins: Origins): number {
  const holders = new Map<string, string>();
  // Kuhn's algorithm: a source takes a free origin, or one whose holder can take another.
  const place = (source: string, asked: Set<string>): boolean =>
    rootsOf(source, origins).some((root) => {
      if (asked.has(root)) return false;
      asked.add(root);
      const holder = holders.get(root);
      if (holder !== undefined && !place(holder, asked)) return false;
      holders.set(root, source);
      return true;
    });
  const cited = citedSources(cites);
  const traced = cited.filter((source) => !isOfUnknownOrigin(source, origins));
  return traced.length === 0
    ? Math.min(cited.length, 1)
    : traced.filter((source) => place(source, new Set())).length;
}

/** The independent sources behind several things that an answer is told from. */
export type Behind = {
  /** Of all of them together. */
  readonly all: number;
  /**
   * How many cite anything, and how many of these have one source each: what one source says stays unconfirmed, however many
   * others are cited for something else.
   */
  readonly cited: number;
  readonly alone: number;
  /** How many of them cite a source that stipulates it: what is so by its word has nobody to confirm it, and is not alone. */
  readonly stipulated: number;
  /** How many of them have two independent sources or more, one that stipulates it, or one that is graded A or B. */
  readonly reliable?: number;
  /** That sources state nearly all that the answer is told from, and that nothing read or judged turns it. */
  readonly isStated?: boolean;
};

/** What stands behind each of several things, and behind all, by what each cites. */
export function sourcesBehind(each: readonly (readonly string[])[], origins: Origins): Behind {
  const citing = each.filter((cites) => cites.length > 0);
  const reported = citing.filter((cites) => !citesStipulation(cites, origins));
  const alone = reported.filter((cites) => independentSources(cites, origins) < CORROBORATED);
  return {
    all: independentSources(each.flat(), origins),
    cited: citing.length,
    alone: alone.length,
    stipulated: citing.length - reported.length,
    reliable: citing.length - alone.filter((cites) => !isReliable(cites, origins)).length,
  };
}

/** Whether one of the cited sources is one whose word makes it so, or repeats such a one. */
export function citesStipulation(cites: readonly string[], origins: Origins): boolean {
  return citedSources(cites).some((source) => reachedFrom(source, origins).has(OWN_WORD));
}

/** Whether one of the cited sources is graded reliable, or usually so. */
function isReliable(cites: readonly string[], origins: Origins): boolean {
  return citedSources(cites).some((source) => origins[source]?.includes(RELIABLE));
}

/** Whether nobody can say where a source is from. */
export function isOfUnknownOrigin(source: string, origins: Origins): boolean {
  return origins[source]?.includes(UNKNOWN_ORIGIN) === true;
}

/** A source and all that it repeats, directly or through others, as far as that is known. */
export function tracedBack(source: string, origins: Origins): string[] {
  return [...reachedFrom(source, origins)].filter((each) => !MARKS.has(each));
}

function reachedFrom(source: string, origins: Origins): ReadonlySet<string> {
  const reached = new Set([source]);
  for (const each of reached) for (const origin of origins[each] ?? []) reached.add(origin);
  return reached;
}

/** By case: what each of its sources goes back to. It is asked for as often as one is cited. */
const ROOTS = new WeakMap<Origins, ReadonlyMap<string, readonly string[]>>();

/** What a source goes back to in the end; of sources that repeat each other in a circle one stands for all. */
function rootsOf(source: string, origins: Origins): readonly string[] {
  let roots = ROOTS.get(origins);
  if (!roots) {
    roots = allRoots(origins);
    ROOTS.set(origins, roots);
  }
  return roots.get(source) ?? [source];
}

function allRoots(origins: Origins): Map<string, readonly string[]> {
  const ids = [...new Set([...Object.keys(origins), ...Object.values(origins).flat()])]
    .filter((id) => !MARKS.has(id))
    .sort();
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const next = ids.map((id) => (origins[id] ?? []).flatMap((one) => placeOf.get(one) ?? []));
  const circleOf = stronglyConnected(next);
  // Circles are numbered from those that lead nowhere else on; in the order of ids, so that the first of a circle stands for it.
  const members: number[][] = [];
  circleOf.forEach((circle, at) => {
    members[circle] ??= [];
    members[circle].push(at);
  });
  const rootsIn: string[][] = [];
  for (const [circle, own] of members.entries()) {
    const out = own.flatMap((at) => next[at]!).filter((to) => circleOf[to] !== circle);
    rootsIn.push(
      out.length === 0 ? [ids[own[0]!]!] : [...new Set(out.flatMap((to) => rootsIn[circleOf[to]!]!))],
    );
  }
  return new Map(ids.map((id, at) => [id, rootsIn[circleOf[at]!]!]));
}
