import type { Draws } from "./uniform-draws.ts";

/**
 * Draws that were made, so that spaces of which the same is known on some things need not draw these again. For one seed and one number of
 * parties; whoever asks reads the draws from the first on.
 */
export class KeptDraws {
  readonly #known = new Map<string, { readonly source: Draws; readonly drawn: (readonly number[])[] }>();

  /** The draws by a name that says all that they follow from; null where there are none. */
  of(name: string, make: () => Draws | null): Draws | null {
    let known = this.#known.get(name);
    if (known === undefined) {
      const source = make();
      if (source === null) return null;
      known = { source, drawn: [] };
      this.#known.set(name, known);
    }
    const { source, drawn } = known;
    let at = 0;
    return {
      next() {
        if (at === drawn.length) drawn.push(source.next());
        return drawn[at++]!;
      },
    };
  }
}
