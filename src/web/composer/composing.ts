import type { Composed, Composer, ComposerBoard } from "#analyses/composer.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { Case } from "#case/case.ts";

/** Options by the ids of their clauses. */
export type Taken = Readonly<Record<string, string>>;

/** What can be put together of a case, and what comes of one combination. */
export interface Composing {
  readonly board: ComposerBoard;
  readonly taken: readonly number[];
  readonly composed: Composed;
}

/** Puts together for one case after another; what has been made ready for a case is kept as long as the case is. */
export function composing(): (c: Case, taken: Taken | undefined) => Composing | undefined {
  const opened = new WeakMap<Case, Composer | null>();
  return (c, named) => {
    let composer = opened.get(c);
    if (composer === undefined) {
      composer = ANALYSES.reduce<Composer | null>((found, each) => found ?? each.composer?.(c) ?? null, null);
      opened.set(c, composer);
    }
    if (composer === null) return undefined;
    const { board } = composer;
    const first = board.starts[0]?.taken ?? board.clauses.map(() => 0);
    // The case may have lost an option since it was chosen.
    const taken = board.clauses.map(({ id, options }, at) => {
      const place = options.findIndex((option) => option.id === named?.[id]);
      return place < 0 ? first[at]! : place;
    });
    return { board, taken, composed: composer.judge(taken) };
  };
}
