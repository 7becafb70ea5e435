import type { KnownSpell } from "./as-of.ts";
import type { Age } from "./told-ending.ts";

/** Between what the number of listed spells lies that outlast an age. */
export function outlasting(listed: readonly KnownSpell[], age: Age): readonly [number, number] {
  const count = (is: (spell: KnownSpell) => boolean) => listed.filter(is).length;
  return [count(({ least }) => least > age.most), count(({ most }) => most > age.least)];
}

/** The middle of what the dates of a spell allow, rounded down, as in every curve of listed spells. */
export function middleOf({ least, most }: Pick<KnownSpell, "least" | "most">): number {
  return Math.floor((least + most) / 2);
}
