import fc from "fast-check";
import { expect, it } from "vitest";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { KnownSpell } from "#reference-classes/as-of.ts";
import { boundsOfList } from "#reference-classes/ending-bounds.ts";

const spell = (least: number, most: number, ending: number | null): KnownSpell => ({
  spell: {
    id: "a",
    name: "A",
    start: { first: 0, last: 0 },
    end: null,
    ending,
    written: { start: "", end: "" },
  },
  least,
  most,
  ending,
});

it("bounds a chance as does putting each spell on its day anew for each age, to the last bit", () => {
  const spells = fc
    .array(fc.tuple(fc.nat(12), fc.nat(9), fc.constantFrom(0, 1, null)), { maxLength: 14 })
    .map((rows) => rows.map(([least, wide, ending]) => spell(least, least + wide, ending)));
  const ages = fc
    .tuple(fc.integer({ min: -1, max: 18 }), fc.nat(6))
    .map(([least, wide]) => ({ least, most: least + wide }));
  fc.assert(
    fc.property(spells, ages, fc.integer({ min: -1, max: 15 }), (listed, age, more) => {
      expect(boundsOfList(listed)(age, more)).toEqual(plainBounds(listed, age, more));
    }),
    { numRuns: 3000 },
  );
});

it("looks at a few ages of a year, not at each", () => {
  // A spell in ten is open; they last from days to years, each known to a month or so.
  const listed = Array.from({ length: 400 }, (_, at) => {
    const least = 5 + ((at * 7919) % 4000);
    return spell(least, least + (at % 45), at % 10 === 0 ? null : at % 2);
  });
  let looks = 0;
  const boundsAt = boundsOfList(listed, () => looks++);
  for (const more of [100, 365, 1500]) {
    looks = 0;
    const age = { least: 300, most: 665 };
    expect(boundsAt(age, more)).toEqual(plainBounds(listed, age, more));
    expect(looks).toBeLessThan(200);
  }
});

/** The same by the definition: every spell on the day that counts most, or least, and all of them in order, for every age. */
function plainBounds(listed: readonly KnownSpell[], age: { least: number; most: number }, more: number) {
  const ages = Array.from({ length: age.most - age.least + 1 }, (_, at) => age.least + at);
  const found = ages.flatMap((now) =>
    [greatestIn, leastIn].flatMap((placed) => endedShare(listed.map(placed(now, now + more)), now) ?? []),
  );
  return found.length === 0 ? null : [leastOf(found), greatestOf(found)];
}

/** A spell with its days known, and whether it ended in the stretch that is looked at. */
interface Placed {
  readonly days: number;
  readonly ends: boolean;
}

/** A spell on those of its days on which it adds most to the share that ends after `now` and by `until`. */
function greatestIn(now: number, until: number): (spell: KnownSpell) => Placed {
  return ({ least, most, ending }) => {
    if (ending === null) return { days: least, ends: false };
    if (most > now && least <= until) return { days: Math.min(most, until), ends: true };
    return { days: most <= now ? most : least, ends: false };
  };
}

/** The same where it adds least. */
function leastIn(now: number, until: number): (spell: KnownSpell) => Placed {
  return ({ least, most, ending }) => {
    if (ending === null || most > until) return { days: most, ends: false };
    return least <= now ? { days: least, ends: false } : { days: least, ends: true };
  };
}

/** Kaplan–Meier's share that ends of those that last longer than `now`; null where there are none. */
function endedShare(placed: readonly Placed[], now: number): number | null {
  const outlasting = placed.filter(({ days }) => days > now);
  if (outlasting.length === 0) return null;
  const lasting = Float64Array.from(outlasting, ({ days }) => days).sort();
  const ending = Float64Array.from(
    outlasting.filter(({ ends }) => ends),
    ({ days }) => days,
  ).sort();
  let [open, over] = [1, 0];
  for (let at = 0; at < ending.length; ) {
    const day = ending[at]!;
    while (lasting[over]! < day) over++;
    const before = at;
    while (ending[at] === day) at++;
    open *= 1 - (at - before) / (lasting.length - over);
  }
  return 1 - open;
}
