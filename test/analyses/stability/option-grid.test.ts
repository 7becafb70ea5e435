import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionGrid } from "#analyses/stability/parts/paths/option-grid.ts";

/** Options shared out among two to five parties each of which has one, and states among which is today's. */
const model = fc
  .record({ partyCount: fc.integer({ min: 2, max: 5 }), extra: fc.array(fc.nat(4), { maxLength: 3 }) })
  .chain(({ partyCount, extra }) => {
    const owners = [...Array(partyCount).keys(), ...extra.map((owner) => owner % partyCount)];
    return fc.record({
      owners: fc.shuffledSubarray(owners, { minLength: owners.length }),
      keep: fc.array(fc.boolean(), { minLength: 256, maxLength: 256 }),
      complete: fc.boolean(),
      pick: fc.nat(255),
    });
  })
  .map(({ owners, keep, complete, pick }) => {
    const count = Math.max(...owners) + 1;
    const owned = Array.from({ length: count }, (_, party) =>
      owners.reduce((bits, owner, option) => (owner === party ? bits | (1 << option) : bits), 0),
    );
    const all = [...Array(2 ** owners.length).keys()];
    const today = all[pick % all.length]!;
    const states = all.filter((state) => complete || state === today || keep[state]);
    return { owned, states, today, complete };
  });

const ones = (bits: number) => [...bits.toString(2)].filter((bit) => bit === "1").length;
const maskOf = (owned: readonly number[], parties: readonly number[]) =>
  parties.reduce((bits, party) => bits | owned[party]!, 0);

describe("a grid of options", () => {
  it("has each party on one axis, and each state in a place of its own", () => {
    fc.assert(
      fc.property(model, ({ owned, states, today }) => {
        const { columns, rows } = optionGrid(states, today, owned)!;
        expect([...columns.parties, ...rows.parties].sort()).toEqual([...owned.keys()]);
        expect(columns.parties.length > 0 && rows.parties.length > 0).toBe(true);
        const places = states.map((state) =>
          [columns, rows]
            .map(({ parties, settings }) => settings.indexOf(state & maskOf(owned, parties)))
            .join(" "),
        );
        expect(places.some((place) => place.includes("-1"))).toBe(false);
        expect(new Set(places).size).toBe(states.length);
        for (const { parties, settings } of [columns, rows]) {
          expect(new Set(settings).size).toBe(settings.length);
          // No column or row is empty.
          const mask = maskOf(owned, parties);
          expect(settings.every((setting) => states.some((state) => (state & mask) === setting))).toBe(true);
        }
      }),
    );
  });

  it("changes one option from each place to the next, and begins with today, if every state can occur", () => {
    fc.assert(
      fc.property(
        model.filter(({ complete }) => complete),
        ({ owned, states, today }) => {
          const { columns, rows } = optionGrid(states, today, owned)!;
          for (const { parties, settings } of [columns, rows]) {
            expect(settings[0]).toBe(today & maskOf(owned, parties));
            for (const [at, setting] of settings.entries()) {
              if (at > 0) expect(ones(setting ^ settings[at - 1]!)).toBe(1);
            }
          }
        },
      ),
    );
  });

  it("goes round a setting that cannot occur, if one option at a time can", () => {
    // The first party has two options that exclude each other; 00 stands between 01 and 10.
    const states = [0, 1, 2, 4, 5, 6];
    expect(optionGrid(states, 0, [3, 4])!.rows.settings).toEqual([1, 0, 2]);
    // From today on, if that goes.
    expect(optionGrid(states, 1, [3, 4])!.rows.settings).toEqual([1, 0, 2]);
    expect(optionGrid(states, 2, [3, 4])!.rows.settings).toEqual([2, 0, 1]);
  });

  it("is as square as it can be, and not wider than high", () => {
    fc.assert(
      fc.property(model, ({ owned, states, today }) => {
        const { columns, rows } = optionGrid(states, today, owned)!;
        const found = rows.settings.length - columns.settings.length;
        expect(found).toBeGreaterThanOrEqual(0);
        for (let share = 1; share < 2 ** owned.length - 1; share++) {
          const side = (inColumns: boolean) => {
            const parties = [...owned.keys()].filter((party) => ((share >> party) & 1) === Number(inColumns));
            return new Set(states.map((state) => state & maskOf(owned, parties))).size;
          };
          expect(Math.abs(side(true) - side(false))).toBeGreaterThanOrEqual(found);
        }
      }),
    );
  });

  it("is not there for one party, a party without options, or many parties", () => {
    expect(optionGrid([0, 1], 0, [1])).toBeUndefined();
    expect(optionGrid([0, 1], 0, [1, 0])).toBeUndefined();
    const nine = Array.from({ length: 9 }, (_, party) => 1 << party);
    expect(optionGrid([0, 1], 0, nine)).toBeUndefined();
  });
});
