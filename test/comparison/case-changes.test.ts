import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { isSame } from "#case/same-value.ts";
import { asWritten } from "#case/written.ts";
import { withChanges } from "#comparison/apply-change.ts";
import { caseChanges, type Written } from "#comparison/case-changes.ts";
import { workedCases } from "../worked-cases.ts";

type Data = Record<string, Written>;

function read(data: Written): Case | undefined {
  const reading = readCaseText(JSON.stringify(data), "case.yaml");
  return "case" in reading ? reading.case : undefined;
}

function korea(): Case {
  return workedCases().find(({ id }) => id === "korea-2018")!;
}

/** The case with its data changed, which must still be sound. */
function changed(c: Case, change: (data: Data) => void): Case {
  const data = asWritten(c) as Data;
  change(data);
  const result = read(data);
  if (result === undefined) throw new Error("the change does not leave a sound case");
  return result;
}

describe("the changes of a case", () => {
  it("are none between a case and itself", () => {
    for (const c of workedCases()) expect(caseChanges(c, structuredClone(c))).toEqual([]);
  });

  it("name entries that are added, removed and changed, with what they said and say", () => {
    const older = korea();
    const newer = changed(older, (data) => {
      const events = data.events as Data[];
      events.push({ id: "NEW", what: "the envoys fall out", when: "2018-04-10", cite: ["art:P1.S1"] });
      const [claim] = data.claims as Data[];
      claim!.text = "something else";
      (data.questions as Data[]).splice(1, 1);
      (data.questions as Data[])[0]!.text = "another question";
      data.asOf = "2018-04-17";
    });
    const told = caseChanges(older, newer).map(({ change, what, keys }) => ({
      change,
      what,
      keys: keys.map(({ key }) => key),
    }));
    const claim = older.claims[0]!;
    expect(told).toContainEqual({ change: "added", what: "event NEW", keys: [] });
    expect(told).toContainEqual({ change: "changed", what: `claim ${claim.id}`, keys: ["text"] });
    expect(told).toContainEqual({ change: "removed", what: `questions ${older.questions[1]!.id}`, keys: [] });
    expect(told).toContainEqual({ change: "changed", what: "asOf", keys: ["asOf"] });
    expect(told).toContainEqual({
      change: "changed",
      what: `questions ${older.questions[0]!.id}.text`,
      keys: ["text"],
    });
    expect(told).toHaveLength(5);
  });

  it("name an order, and what options are worth, by whose they are", () => {
    const older = korea();
    const newer = changed(older, (data) => {
      const { preferences } = data.moves as { preferences: { actor: string; statements: Data[] }[] };
      preferences.find(({ actor }) => actor === "USA")!.statements.reverse();
      const { parties } = data.packages as { parties: { actor: string; values: { order?: string[] }[] }[] };
      parties.find(({ actor }) => actor === "DPRK")!.values[3]!.order!.reverse();
    });
    const names = caseChanges(older, newer).map(({ change, name }) => [change, name]);
    expect(names).toContainEqual(["moved", "the order of preference of the United States"]);
    expect(names).toContainEqual([
      "changed",
      "what the options on US forces on the Korean Peninsula are worth to North Korea",
    ]);
  });

  it("tell what says no name of itself by what it says, added or removed", () => {
    const older = korea();
    const at = older.moves!.preferences.findIndex(({ statements }) => (statements ?? []).length > 0);
    const option = older.moves!.options[0]!.id;
    const newer = changed(older, (data) => {
      const { preferences } = data.moves as { preferences: { statements: Data[] }[] };
      preferences[at]!.statements.push({ prefers: `not ${option}`, cite: ["art:P1.S1"] });
    });
    for (const [one, other, change] of [
      [older, newer, "added"],
      [newer, older, "removed"],
    ] as const) {
      const [told] = caseChanges(one, other).filter((each) => each.change === change);
      expect(told).toMatchObject({ says: { prefers: `not ${option}` }, cite: ["art:P1.S1"] });
    }
    // What has a name is told by it.
    const named = changed(older, (data) => {
      (data.events as Data[]).push({
        id: "NEW",
        what: "the envoys fall out",
        when: "2018-04-10",
        cite: ["art:P1.S1"],
      });
    });
    expect(caseChanges(older, named)[0]!.says).toBeUndefined();
  });

  it("tell an order that changed as an order, not as other entries", () => {
    const older = korea();
    const newer = changed(older, (data) => void (data.questions as Data[]).reverse());
    expect(caseChanges(older, newer).map(({ change, what }) => [change, what])).toEqual([
      ["moved", "questions"],
    ]);
  });

  it("reach into what holds entries: one preference, one rating", () => {
    const older = korea();
    const newer = changed(older, (data) => {
      const [set] = data.explanations as { evidence: Data[] }[];
      const first = set!.evidence.find(({ likelihood }) =>
        JSON.stringify(likelihood).includes("very likely"),
      )!;
      first.likelihood = JSON.parse(
        JSON.stringify(first.likelihood).replace("very likely", "unlikely"),
      ) as Data;
    });
    const changes = caseChanges(older, newer);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      change: "changed",
      what: expect.stringMatching(/^evidence /),
      asserts: true,
    });
    expect(changes[0]!.keys.map(({ key }) => key)).toEqual(["likelihood"]);
  });
});

/** A version of a case with some members of its lists gone, doubled under other names, changed or moved. */
function edited(c: Case, steps: readonly (readonly [number, number, number])[]): Written {
  const data = asWritten(c) as Data;
  for (const [which, where, how] of steps) {
    const lists = listsIn(data);
    const list = lists[which % lists.length];
    if (list === undefined || list.length === 0) continue;
    const place = where % list.length;
    const member = list[place] as Data;
    if (how === 0) list.splice(place, 1);
    else if (how === 1) list.push(...list.splice(place, 1));
    else if (how === 2 && "id" in member)
      list.splice(place, 0, { ...member, id: `${member.id}-${which}-${where}` });
    else list[place] = { ...member, note: `changed ${where}` };
  }
  return data;
}

function listsIn(value: Written): Written[][] {
  if (Array.isArray(value)) {
    const inside = value.flatMap(listsIn);
    return value.every((part) => typeof part === "object" && part !== null && !Array.isArray(part))
      ? [value as Written[], ...inside]
      : inside;
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

describe("the law of changes", () => {
  it("all of them make the newer case of the older", () => {
    const cases = workedCases();
    const step = fc.tuple(fc.nat(60), fc.nat(40), fc.nat(3));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(step, { minLength: 1, maxLength: 3 }),
        (older, steps) => {
          const newer = read(edited(older, steps));
          fc.pre(newer !== undefined);
          const made = withChanges(older, newer, caseChanges(older, newer));
          expect(isSame(made, asWritten(newer) as Written)).toBe(true);
          // A reader meets no place in a file, only what its parts are called.
          for (const { name } of caseChanges(older, newer)) expect(name).not.toMatch(/\[\d+\]/);
        },
      ),
      { numRuns: 80, maxSkipsPerRun: 1000 },
    );
  });
});
