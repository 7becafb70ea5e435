import type { KnownClass, KnownSpell } from "./as-of.ts";

/** Kinds of ending put together: the words for them, and the place of each former kind among these. */
export interface EndingGroups {
  readonly endings: readonly string[];
  readonly placeOf: readonly number[];
}

/**
 * Puts kinds of ending together under words of one's own; a kind that no word takes stands for itself. Words come in the place of
 * the first kind that they take.
 *
 * @param words each with the kinds that it takes; a kind taken twice goes with the first.
 */
export function endingGroups(
  kinds: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): EndingGroups {
  const wordFor = new Map(
    Object.entries(words)
      .toReversed()
      .flatMap(([word, taken]) => taken.map((kind) => [kind, word] as const)),
  );
  const named = kinds.map((kind) => wordFor.get(kind) ?? kind);
  const endings = [...new Set(named)];
  return { endings, placeOf: named.map((word) => endings.indexOf(word)) };
}

/** A class with its kinds of ending put together. */
export function groupedClass(known: KnownClass, groups: EndingGroups): KnownClass {
  const { endings, placeOf } = groups;
  if (placeOf.every((place, kind) => place === kind)) return known;
  if (known.form === "spells")
    return { ...known, spells: known.spells.map((spell) => groupedSpell(spell, groups)) };
  const rows = known.table.rows.map((row) => {
    const ended = new Array<number>(endings.length).fill(0);
    for (const [kind, count] of row.ended.entries()) ended[placeOf[kind]!]! += count;
    return { ...row, ended };
  });
  return { ...known, table: { ...known.table, rows, kinds: endings.length } };
}

/** A spell by the kinds of ending that were put together. */
export function groupedSpell({ spell, ending, ...days }: KnownSpell, { placeOf }: EndingGroups): KnownSpell {
  return {
    ...days,
    spell: { ...spell, ending: spell.ending === null ? null : placeOf[spell.ending]! },
    ending: ending === null ? null : placeOf[ending]!,
  };
}
