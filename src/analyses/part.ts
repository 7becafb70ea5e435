import type { Budget } from "#math/budget.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Json } from "#outcome/text.ts";

/** Stands for a part where its findings are asked for. */
export interface PartKey<Found> {
  /** A noun in kebab-case: its key in the result, and its name in progress and messages. */
  readonly id: string;
  /** Never there: it ties the key to the type of its findings. */
  readonly gives?: Found;
}

/** Gives the findings of a part. In `run` it knows the part's needs; in `explain` all parts, null where there are none. */
export type Needed = <Found>(part: PartKey<Found>) => Found;
export type Told = <Found>(part: PartKey<Found>) => Found | null;

/** What a part computes with, beside its setup. */
export interface Tools {
  /** The stream of the analysis: a part draws from streams that it names by what it draws. */
  readonly random: Random;
  readonly progress: Progress;
  readonly budget: Budget;
  readonly of: Needed;
}

/** What a part adds to the explanation: lists are joined in the order of the parts, the first headline counts. */
export type PartWords = Partial<Explanation>;

/** A table too large for the report: it stands beside it, in a file of its own. */
export interface Bulk {
  /** What the file holds, a noun in kebab-case. */
  readonly name: string;
  /** Name and version of its documented format. */
  readonly format: string;
  readonly data: Json;
}

interface Common<Setup, Found> extends PartKey<Found> {
  /** As a heading would have it: "Joint gains". */
  readonly title: string;
  /** Parts whose findings it computes with: it runs after them, and only where they were found. */
  readonly needs: readonly PartKey<unknown>[];
  /** False where it was not asked for or does not apply; its key in the result is then null. */
  wanted?(setup: Setup): boolean;
  /** About how many steps it takes, in whatever the analysis counts: shares out progress, and starts the long ones first. */
  cost(setup: Setup): number;
  /** What the report holds of its findings, if anything; the findings themselves where this is absent. */
  result?(found: Found, setup: Setup): Json | undefined;
  /** What is too large for the report. */
  bulk?(found: Found, setup: Setup): Bulk | null;
  /** Words and pictures for its findings: pure. */
  explain?(found: Found, setup: Setup, told: Told): PartWords;
}

/**
 * A part of an analysis that runs as one. Its findings are plain data, but may hold typed arrays: they go to other
 * parts as they are, and from thread to thread.
 */
export interface WholePart<Setup, Found> extends Common<Setup, Found> {
  run(setup: Setup, tools: Tools): Found;
}

/**
 * A part whose work falls into pieces that know nothing of each other, such as the completions of what is unknown: the
 * schedule hands out ranges of them, and whatever the ranges the findings are the same.
 */
export interface DividedPart<Setup, Chunk, Found> extends Common<Setup, Found> {
  /** How many pieces there are. */
  pieces(setup: Setup, of: Needed): number;
  /** The pieces from `from` to before `to`. */
  piece(setup: Setup, from: number, to: number, tools: Tools): Chunk;
  /**
   * How many pieces are to follow those that are done, seen what came of them; 0 ends the work. Asked after each round
   * of pieces, of which it knows all, so that the answer is the same however they were handed out. Absent: none follow.
   */
  more?(chunks: readonly Chunk[], setup: Setup, of: Needed): number;
  /** Puts the chunks together, which come in the order of their pieces. */
  join(chunks: readonly Chunk[], setup: Setup, of: Needed): Found;
}

/** A part, as a list of parts holds it: its own types are closed over. */
export interface Part<Setup> extends PartKey<unknown> {
  readonly title: string;
  readonly needs: readonly string[];
  wanted(setup: Setup): boolean;
  cost(setup: Setup): number;
  pieces(setup: Setup, of: Needed): number;
  piece(setup: Setup, from: number, to: number, tools: Tools): unknown;
  /** Absent where all pieces are known from the beginning. */
  readonly more: ((chunks: readonly unknown[], setup: Setup, of: Needed) => number) | undefined;
  join(chunks: readonly unknown[], setup: Setup, of: Needed): unknown;
  result(found: unknown, setup: Setup): Json | undefined;
  bulk(found: unknown, setup: Setup): Bulk | null;
  explain(found: unknown, setup: Setup, told: Told): PartWords;
}

/** Makes a part of what its author writes; the type of the findings stays with it, for the parts that need them. */
export function definePart<Setup, Chunk, Found>(
  definition: WholePart<Setup, Found> | DividedPart<Setup, Chunk, Found>,
): Part<Setup> & PartKey<Found> {
  const { id, title, needs } = definition;
  const work: Pick<Part<Setup>, "pieces" | "piece" | "more"> &
    Pick<DividedPart<Setup, unknown, Found>, "join"> =
    "run" in definition
      ? {
          pieces: () => 1,
          piece: (setup, _from, _to, tools) => definition.run(setup, tools),
          more: undefined,
          join: ([only]) => only as Found,
        }
      : {
          pieces: (setup, of) => definition.pieces(setup, of),
          piece: (setup, from, to, tools) => definition.piece(setup, from, to, tools),
          more:
            definition.more &&
            ((chunks, setup, of) => definition.more!(chunks as readonly Chunk[], setup, of)),
          join: (chunks, setup, of) => definition.join(chunks as readonly Chunk[], setup, of),
        };
  return {
    id,
    title,
    needs: needs.map((part) => part.id),
    wanted: (setup) => definition.wanted?.(setup) ?? true,
    cost: (setup) => definition.cost(setup),
    ...work,
    result: (found, setup) =>
      definition.result ? definition.result(found as Found, setup) : (found as Json),
    bulk: (found, setup) => definition.bulk?.(found as Found, setup) ?? null,
    explain: (found, setup, told) => definition.explain?.(found as Found, setup, told) ?? {},
  };
}
