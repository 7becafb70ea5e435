import { inFigures } from "#case/counts-in-words.ts";
import type { Budget, Cut, Limits } from "#math/budget.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { PartReport } from "#outcome/report.ts";
import type { Json, Text } from "#outcome/text.ts";
import type { Bulk, Needed, Part, PartKey, PartWords } from "./part.ts";
import { listed } from "./sentence-parts.ts";
import { capitalsIn } from "./sentence-starts.ts";

/** What became of a part. */
export type PartOutcome =
  | { readonly status: "found"; readonly found: unknown; readonly cuts: readonly Cut[] }
  | { readonly status: "not-wanted" }
  /** Not run, since a part that it needs was not found. */
  | { readonly status: "not-run"; readonly needs: string }
  | { readonly status: "failed" | "cancelled"; readonly message: string };

/** What came of some pieces of a part. */
export interface Chunk {
  readonly chunk: unknown;
  readonly cuts: readonly Cut[];
}

/** The findings of parts, by id. */
export type Found = Readonly<Record<string, unknown>>;

/** What an analysis says in the end. */
export interface Account {
  readonly result: Json;
  readonly explanation: Explanation;
  /** What became of each part, in their order. */
  readonly parts: readonly PartReport[];
  readonly bulk: readonly Bulk[];
}

/** An analysis made ready to run on one input: everything in it is a function of the input, the options and the seed. */
export interface Session {
  wanted(part: string): boolean;
  /** About how many steps a part takes. */
  cost(part: string): number;
  /** Into how many pieces its work falls; `found` has its needs. */
  pieces(part: string, found: Found): number;
  /** Runs the pieces from `from` to before `to`. */
  run(part: string, from: number, to: number, found: Found, progress: Progress): Chunk;
  /** Whether what comes of its pieces may ask for more of them. */
  grows(part: string): boolean;
  /** How many pieces are to follow, seen what came of all that are done; 0 where none are. */
  more(part: string, chunks: readonly Chunk[], found: Found): number;
  /** Puts the chunks of all pieces together, in their order. */
  join(part: string, chunks: readonly Chunk[], found: Found): Extract<PartOutcome, { status: "found" }>;
  /**
   * Result, words and pictures, from what became of every part. Where putting a part into words throws, `failed` hears of
   * it and gives the message; the words of the others stand.
   */
  tell(
    outcomes: Readonly<Record<string, PartOutcome>>,
    failed?: (part: string, error: unknown) => string,
  ): Account;
}

/** Opens a session on the parts of an analysis. With `whole` the result is that of its only part. */
export function openSession<Setup>(
  parts: readonly Part<Setup>[],
  setup: Setup,
  random: Random,
  budget: () => Budget,
  whole = false,
): Session {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const named = (id: string): Part<Setup> => {
    const part = byId.get(id);
    if (!part) throw new Error(`unknown part: ${id}`);
    return part;
  };
  return {
    wanted: (id) => named(id).wanted(setup),
    cost: (id) => named(id).cost(setup),
    pieces: (id, found) => named(id).pieces(setup, needsOf(named(id), found)),
    run(id, from, to, found, progress) {
      const part = named(id);
      const allowed = budget();
      const tools = { random, progress, budget: allowed, of: needsOf(part, found) };
      return { chunk: part.piece(setup, from, to, tools), cuts: allowed.cuts };
    },
    grows: (id) => named(id).more !== undefined,
    more(id, chunks, found) {
      const part = named(id);
      const done = chunks.map(({ chunk }) => chunk);
      return part.more?.(done, setup, needsOf(part, found)) ?? 0;
    },
    join(id, chunks, found) {
      const part = named(id);
      const joined = part.join(
        chunks.map(({ chunk }) => chunk),
        setup,
        needsOf(part, found),
      );
      return { status: "found", found: joined, cuts: joinedCuts(chunks.flatMap(({ cuts }) => cuts)) };
    },
    tell(outcomes, failed = messageOf) {
      const told = <F>(key: PartKey<F>): F | null => {
        const outcome = outcomes[key.id];
        return outcome?.status === "found" ? (outcome.found as F) : null;
      };
      const words: PartWords[] = [];
      const mute = new Map<string, PartOutcome>();
      const bulk: Bulk[] = [];
      const results: Record<string, Json> = {};
      for (const part of parts) {
        const outcome = outcomes[part.id]!;
        if (outcome.status !== "found") {
          results[part.id] = null;
          continue;
        }
        const { found } = outcome;
        try {
          const result = part.result(found, setup);
          const said = part.explain(found, setup, told);
          const large = part.bulk(found, setup);
          if (result !== undefined) results[part.id] = result;
          words.push(said);
          if (large) bulk.push(large);
        } catch (error) {
          // Its words may lean on a part that is not there; the others stand.
          results[part.id] = null;
          mute.set(part.id, { status: "failed", message: failed(part.id, error) });
        }
      }
      const reports = parts.map((part) =>
        partReport(part, mute.get(part.id) ?? outcomes[part.id]!, (id) => named(id).title),
      );
      const lost = lossesInWords(reports, budget().limits);
      return {
        result: whole ? results[parts[0]!.id]! : results,
        explanation: joined([...words, { caveats: lost }]),
        parts: reports,
        bulk,
      };
    },
  };
}

/** Gives a part the findings of the parts that it needs, and of no others, so that what must run before it is known. */
function needsOf(
  { id, needs }: { readonly id: string; readonly needs: readonly string[] },
  found: Found,
): Needed {
  return <F>(key: PartKey<F>): F => {
    if (!needs.includes(key.id)) throw new Error(`${id} does not say that it needs ${key.id}`);
    return found[key.id] as F;
  };
}

function partReport(
  { id, title }: { readonly id: string; readonly title: string },
  outcome: PartOutcome,
  titleOf: (part: string) => string,
): PartReport {
  switch (outcome.status) {
    case "found":
      return { id, title, status: "found", cuts: outcome.cuts };
    case "not-wanted":
      return { id, title, status: "not-wanted", cuts: [] };
    case "not-run":
      return { id, title, status: "not-run", message: titleOf(outcome.needs), cuts: [] };
    default:
      return { id, title, status: outcome.status, message: outcome.message, cuts: [] };
  }
}

/**
 * One entry for each limit that cut something, so that what is said does not depend on how the work was shared out. A
 * piece may note work that it did whole, so that it counts with that of the others.
 */
function joinedCuts(cuts: readonly Cut[]): Cut[] {
  const byLimit = new Map<string, Cut>();
  for (const { limit, done, wanted } of cuts) {
    const before = byLimit.get(limit);
    byLimit.set(limit, {
      limit,
      done: done + (before?.done ?? 0),
      wanted: wanted === null || before?.wanted === null ? null : wanted + (before?.wanted ?? 0),
    });
  }
  return [...byLimit.values()]
    .filter(({ done, wanted }) => wanted === null || done < wanted)
    .sort((a, b) => (a.limit < b.limit ? -1 : 1));
}

/** What a reader must know of parts that are not there, or not whole: in one sentence where several came to the end of the same work. */
function lossesInWords(reports: readonly PartReport[], limits: Limits): Text[] {
  const isJoint = ({ limit, wanted }: Cut) =>
    limits[limit]!.kind === "work" &&
    wanted === null &&
    reports.filter(({ cuts }) => cuts.some((one) => one.limit === limit && one.wanted === null)).length > 1;
  const told = new Set<string>();
  return reports.flatMap((report) => {
    const joint = report.cuts.filter((cut) => isJoint(cut) && !told.has(cut.limit));
    for (const { limit } of joint) told.add(limit);
    return [
      ...joint.map(({ limit }) => jointLoss(reports, limit, limits)),
      ...lossInWords({ ...report, cuts: report.cuts.filter((cut) => !isJoint(cut)) }, limits),
    ];
  });
}

function jointLoss(reports: readonly PartReport[], name: string, limits: Limits): Text {
  const cut = reports.flatMap(({ title, cuts }) =>
    cuts.flatMap(({ limit, done, wanted }) =>
      limit === name && wanted === null ? [{ title: `“${title}”`, done }] : [],
    ),
  );
  // How the work was shared out among them tells a reader nothing: what they had together does.
  const done = inRoundNumbers(cut.reduce((sum, one) => sum + one.done, 0));
  return `${listed(cut.map(({ title }) => title))} stopped after ${done} ${limits[name]!.of} in all, which is what the budget allows; a larger budget goes further.`;
}

/** A count of steps to three digits: `3,570,000`, `12.4 million`. */
function inRoundNumbers(count: number): string {
  const rounded = Number(count.toPrecision(3));
  return rounded < 1e7 ? inFigures(rounded) : `${Number((rounded / 1e6).toPrecision(3))} million`;
}

/** What a reader must know of a part that is not there, or not whole. */
function lossInWords({ title, status, message, cuts }: PartReport, limits: Limits): Text[] {
  switch (status) {
    case "failed":
      return [`“${title}” is missing: a fault of the program (${message}).`];
    case "cancelled":
      return [`“${title}” is missing: it was cancelled.`];
    case "not-run":
      return [`“${title}” is missing, since it needs “${message}”.`];
    default:
      return cuts.map(({ limit, done, wanted }) => {
        const { of, kind } = limits[limit]!;
        const extent =
          wanted === null
            ? `after ${inRoundNumbers(done)} ${of}`
            : `at ${inFigures(done)} of ${inFigures(wanted)} ${of}`;
        if (kind === "work" && done === 0 && wanted !== null)
          return `“${title}”: the budget allows none of ${inFigures(wanted)} ${of}; a larger budget does.`;
        return kind === "work"
          ? `“${title}” stopped ${extent}, which is what the budget allows; a larger budget goes further.`
          : `“${title}” stops ${extent}.`;
      });
  }
}

/** Of what an explanation may be without: the lists, which are there only where something is on them. */
type Optional = {
  [Key in keyof Explanation]-?: object extends Pick<Explanation, Key> ? Key : never;
}[keyof Explanation];

/** A list that is added to the explanation has to be added here, or it does not compile. */
const OPTIONAL: Readonly<Record<Optional, true>> = {
  glance: true,
  sides: true,
  outsiders: true,
  signposts: true,
  onRecord: true,
  disputes: true,
  secondhand: true,
  datasets: true,
};

function joined(words: readonly PartWords[]): Explanation {
  const optional = Object.keys(OPTIONAL).flatMap((key) => {
    const all = words.flatMap((each): readonly unknown[] => each[key as Optional] ?? []);
    return all.length > 0 ? [[key, all] as const] : [];
  });
  return capitalsIn({
    headline: words.find(({ headline }) => headline !== undefined)?.headline ?? "",
    judgements: words.flatMap(({ judgements = [] }) => judgements),
    blocks: words.flatMap(({ blocks = [] }) => blocks),
    ...(Object.fromEntries(optional) as Pick<Explanation, Optional>),
    caveats: words.flatMap(({ caveats = [] }) => caveats),
    flips: words.flatMap(({ flips = [] }) => flips),
    gaps: words.flatMap(({ gaps = [] }) => gaps),
    inputs: {
      given: words.reduce((sum, { inputs }) => sum + (inputs?.given ?? 0), 0),
      missing: words.reduce((sum, { inputs }) => sum + (inputs?.missing ?? 0), 0),
    },
  });
}

function messageOf(_part: string, error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
