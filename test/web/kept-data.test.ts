import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptWhereSame } from "../../src/web/state/data.ts";

/** Data that come back from the worker are copies; what did not change stays the very same object. */
describe("keptWhereSame", () => {
  const before = {
    title: "A case",
    events: [
      { id: "E1", what: "a", cite: ["art:P1"] },
      { id: "E2", what: "b" },
      { id: "E3", what: "c" },
    ],
    issues: { toll: ["none", "half"], level: ["low"] },
  };

  it("keeps the whole where nothing changed", () => {
    expect(keptWhereSame(before, structuredClone(before))).toBe(before);
  });

  it("changes what is around a change, and nothing beside it", () => {
    const told = structuredClone(before);
    told.events[1]!.what = "b, later";
    const after = keptWhereSame(before, told);
    expect(after).toEqual(told);
    expect(after.events[1]).not.toBe(before.events[1]);
    expect(after.events[0]).toBe(before.events[0]);
    expect(after.events[2]).toBe(before.events[2]);
    expect(after.issues).toBe(before.issues);
  });

  it("finds entries that moved by their ids", () => {
    const told = structuredClone(before);
    told.events.unshift({ id: "E0", what: "first" });
    const after = keptWhereSame(before, told);
    expect(after.events.map(({ id }) => id)).toEqual(["E0", "E1", "E2", "E3"]);
    for (const at of [0, 1, 2]) expect(after.events[at + 1]).toBe(before.events[at]);
  });

  it("tells another order of keys", () => {
    const told = { ...structuredClone(before), issues: { level: ["low"], toll: ["none", "half"] } };
    const after = keptWhereSame(before, told);
    expect(Object.keys(after.issues)).toEqual(["level", "toll"]);
    expect(after.issues.toll).toBe(before.issues.toll);
  });

  it("is equal to what was told, whatever was there before", () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(keptWhereSame(one, other)).toStrictEqual(other);
      }),
    );
  });
});
