import type { Meter } from "./budget.ts";
import { choiceCount, choicesAt } from "./choices.ts";

/** Something that may stand in one place instead of what does, at so many changes; what does stand there has 0. */
export interface Choice {
  readonly changes: number;
}

/** What may stand in one place, listed by number of changes. */
export interface Listed<C extends Choice> {
  /** How many there are with so many changes. */
  readonly count: (changes: number) => number;
  readonly at: (changes: number) => readonly C[];
  /** All with up to so many changes are listed; infinite if there are no others. */
  readonly complete: number;
  /** No listed one has more changes. */
  readonly largest: number;
}

/** One choice for each place. */
export type Way<C extends Choice> = readonly C[];

/** The smallest number of changes in all places together, at least `least`; `way` does it, and is null if none was found. */
export interface LeastChange<C extends Choice> {
  readonly least: number;
  readonly way: Way<C> | null;
}

/** What is proven of the smallest change before any search. */
export interface Bound<C extends Choice> extends LeastChange<C> {
  /** Changes that each place takes at least in whatever does it. */
  readonly floors: readonly number[];
}

/** What a way may do; without a bound the answer is that nothing does it. */
export interface Question<C extends Choice> {
  readonly doesIt: (way: Way<C>) => boolean;
  readonly bound: Bound<C> | null;
}

/** What a search found. */
export interface Answers<C extends Choice> {
  /** For each question the smallest change; null if nothing does it. */
  readonly answers: readonly (LeastChange<C> | null)[];
  /** All ways with up to so many changes were tried or ruled out; infinite if there are no others. */
  readonly searched: number;
}

/** How many changes a way takes. */
export function changesOf(way: Way<Choice>): number {
  return way.reduce((sum, { changes }) => sum + changes, 0);
}

/**
 * Tries ways by number of changes, for all questions at once: as long as one is open between its bounds, every
 * choice that it could need is listed, and the meter lasts for all ways of that number. No way with fewer changes
 * than `from` may do what is asked.
 */
export function searchWays<C extends Choice>(
  places: readonly Listed<C>[],
  questions: readonly Question<C>[],
  meter: Meter,
  from = 1,
): Answers<C> {
  const asked = questions.filter(({ bound }) => bound !== null);
  const lists = places.map(({ at }) => at);
  const sizes = places.map(({ count }) => count);
  const largest = places.reduce((sum, each) => sum + each.largest, 0);
  const everything = places.every(({ complete }) => complete === Infinity);
  // A place takes at most those changes that the others, at their fewest, leave to it.
  const isListed = ({ floors }: Bound<C>, changes: number) => {
    const floor = floors.reduce((sum, least) => sum + least, 0);
    return places.every(({ complete }, place) => changes - floor + floors[place]! <= complete);
  };
  const found = new Map<Question<C>, Way<C>>();
  let searched = from - 1;
  for (let changes = from; ; changes++) {
    if (everything && changes > largest) {
      searched = Infinity;
      break;
    }
    const open = asked.filter((each) => !found.has(each) && changes < fewestKnown(each.bound!.way));
    if (open.length === 0) break;
    let tried = open.filter(({ bound }) => bound!.least <= changes);
    if (!tried.every(({ bound }) => isListed(bound!, changes))) break;
    const count = choiceCount(sizes, changes);
    if (count > meter.left) break;
    meter.spend(count);
    // Where all is ruled out beforehand, nothing needs to be run.
    for (const way of tried.length > 0 ? choicesAt(lists, changes) : []) {
      for (const question of tried.filter(({ doesIt }) => doesIt(way))) found.set(question, [...way]);
      tried = tried.filter((question) => !found.has(question));
      if (tried.length === 0) break;
    }
    searched = changes;
  }
  const answers = questions.map((question): LeastChange<C> | null => {
    const { bound } = question;
    const way = found.get(question);
    if (way) return { least: changesOf(way), way };
    if (!bound) return null;
    // All that the search looked at is ruled out.
    const least = Math.max(bound.least, Math.min(searched + 1, fewestKnown(bound.way)));
    return Number.isFinite(least) ? { least, way: bound.way } : null;
  });
  return { answers, searched };
}

function fewestKnown(way: Way<Choice> | null): number {
  return way ? changesOf(way) : Infinity;
}
