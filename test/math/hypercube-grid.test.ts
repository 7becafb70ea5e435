import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypercubeGrid, placesOn } from "#math/hypercube-grid.ts";

/** Dimensions shared out among two to five groups (parties) each of which has one, and corners (states), one of them first. */
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

describe("a hypercube laid flat", () => {
  it("has each group on one axis, and each corner in a place of its own", () => {
    fc.assert(
      fc.property(model, ({ owned, states, today }) => {
        const { columns, rows } = hypercubeGrid(states, today, owned)!;
        expect([...columns.groups, ...rows.groups].sort()).toEqual([...owned.keys()]);
        expect(columns.groups.length > 0 && rows.groups.length > 0).toBe(true);
        const places = states.map((state) =>
          [columns, rows]
            .map((axis) => {
              const place = placesOn(axis)(state);
              expect(axis.settings[place]).toBe(state & maskOf(owned, axis.groups));
              return place;
            })
            .join(" "),
        );
        expect(new Set(places).size).toBe(states.length);
        for (const { groups, settings } of [columns, rows]) {
          expect(new Set(settings).size).toBe(settings.length);
          // No column or row is empty.
          const mask = maskOf(owned, groups);
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
          const { columns, rows } = hypercubeGrid(states, today, owned)!;
          for (const { groups, settings } of [columns, rows]) {
            expect(settings[0]).toBe(today & maskOf(owned, groups));
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
    expect(hypercubeGrid(states, 0, [3, 4])!.rows.settings).toEqual([1, 0, 2]);
    // From today on, if that goes.
    expect(hypercubeGrid(states, 1, [3, 4])!.rows.settings).toEqual([1, 0, 2]);
    expect(hypercubeGrid(states, 2, [3, 4])!.rows.settings).toEqual([2, 0, 1]);
  });

  it("is as square as it can be, and not wider than high", () => {
    fc.assert(
      fc.property(model, ({ owned, states, today }) => {
        const { columns, rows } = hypercubeGrid(states, today, owned)!;
        const found = rows.settings.length - columns.settings.length;
        expect(found).toBeGreaterThanOrEqual(0);
        for (let share = 1; share < 2 ** owned.length - 1; share++) {
          const side = (inColumns: boolean) => {
            const groups = [...owned.keys()].filter((group) => ((share >> group) & 1) === Number(inColumns));
            return new Set(states.map((state) => state & maskOf(owned, groups))).size;
          };
          expect(Math.abs(side(true) - side(false))).toBeGreaterThanOrEqual(found);
        }
      }),
    );
  });

  it("is not there for one party, a party without options, or many parties", () => {
    expect(hypercubeGrid([0, 1], 0, [1])).toBeUndefined();
    expect(hypercubeGrid([0, 1], 0, [1, 0])).toBeUndefined();
    const nine = Array.from({ length: 9 }, (_, party) => 1 << party);
    expect(hypercubeGrid([0, 1], 0, nine)).toBeUndefined();
  });
});
