import type { PartyWorth } from "../model/deal-space.ts";

/** What gives one draw after another. */
export interface Stream<Drawn> {
  next(): Drawn;
}

/** Draws that were made, by a name that says all that they follow from; whoever asks reads them from the first on. */
class Kept<Drawn> {
  readonly #known = new Map<string, { readonly source: Stream<Drawn>; readonly drawn: Drawn[] }>();

  /** The draws of that name; null where there are none. */
  of<Made extends Stream<Drawn> | null>(name: string, make: () => Made): Stream<Drawn> | Extract<Made, null> {
    let known = this.#known.get(name);
    if (known === undefined) {
      const source = make();
      if (source === null) return source as Extract<Made, null>;
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

/**
 * Draws that were made, so that spaces of which the same is known on some things need not draw these again. For one seed and one number of
 * parties.
 */
export class KeptDraws {
  /** The numbers of which a party's worth is made. */
  readonly numbers = new Kept<readonly number[]>();
  /** What everything is worth to a party. */
  readonly parties = new Kept<PartyWorth>();
}
