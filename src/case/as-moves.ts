import { namedIn } from "./clauses.ts";
import { type Lenient, listed } from "./lenient.ts";
import type { Choices, Packages } from "./packages.ts";

/** What the options of the moves would be in a package, as a case has it. */
export type Meanings = Lenient<Packages["asMoves"]> | undefined;

/** Of a clause the options that a state leaves open to a package. */
export type Read = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What a state says of clauses, by what its options mean: of each that it speaks of the options that all of them allow, none where they
 * contradict one another. Of other clauses it says nothing. A state is the options that are taken, or one that is listed.
 */
export function readState(meanings: Meanings, taken: ReadonlySet<string>): Read {
  const read = new Map<string, ReadonlySet<string>>();
  for (const { of } of listed(meanings)) {
    for (const [clause, choice] of Object.entries(saidBy(of, taken))) {
      const named = new Set(namedIn(choice));
      const known = read.get(clause);
      read.set(clause, known === undefined ? named : new Set([...known].filter((one) => named.has(one))));
    }
  }
  return read;
}

/** What one entry says of a state. */
export function saidBy(
  { option, state, means, left }: Lenient<Packages["asMoves"][number]>,
  taken: ReadonlySet<string>,
): Lenient<Choices> {
  const id = option ?? state;
  if (id === undefined) return {};
  if (taken.has(id)) return typeof means === "object" ? means : {};
  return option === undefined ? {} : (left ?? {});
}
