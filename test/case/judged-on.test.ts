import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";

/** What rests on judgements of various days; LATER is the day of the case itself, and a replay asks for one of 2013. */
const TEXT = `demarche: 1
id: c
title: A quarrel over fish
asOf: 2014-03-20
analyst: R. Example
coded: {on: 2014-06-01, hindsight: true}
sources:
  - {id: old, title: An old report, issued: 2013-01-05, external: true}
actors:
  - {id: A, name: Avaland, kind: state, party: true, judgement: {on: 2014-03-20, why: it signs}}
  - {id: B, name: Beria, kind: state, party: true, judgement: {on: 2013-01-10, why: it fishes}}
issues:
  - {id: quota, name: the quota, nature: substantive, scale: [{id: low, text: a low one}, {id: high, text: a high one}], today: high, judgement: {on: 2014-03-20, why: it is over}}
events:
  - {id: E1, what: A promise, by: [A], when: 2013-01, judgement: {on: 2014-03-20, why: it signed for more}}
  - {id: E2, what: A visit, by: [A], when: 2013-01, judgement: {on: 2013-01-10, why: seen}}
  - {id: E3, what: A call, by: [A], when: 2013-01, judgement: No day is said}
  - {id: E4, what: A letter, by: [A], when: 2013-01, cite: [old], judgement: {on: 2014-03-20, why: it was read later}}
  - {id: E5, what: A note, by: [A], when: 2013-01, known: 2013-01-06, judgement: {on: 2014-03-20, why: it was found}}
  - {id: E6, what: A look, by: [A], when: 2013-01, judgement: {on: 2014-06-01, why: coded with hindsight}}
demands:
  - {id: D1, actor: A, kind: ask, issue: quota, text: more fish, level: high, when: 2013-01, judgement: {on: 2014-03-20, why: as it signed}}
  - {id: D2, actor: B, kind: ask, issue: quota, text: less fish, level: low, when: 2013-01, judgement: As ever}
moves:
  today: sign
  options:
    - {id: sign, actor: A, text: Avaland signs, judgement: {on: 2014-03-20, why: it did}}
  preferences:
    - {actor: A, statements: [{prefers: sign, judgement: {on: 2014-03-20, why: it did}}]}
    - {actor: B, statements: [{prefers: sign, judgement: As ever}]}
`;

const whole = (() => {
  const reading = readCaseText(TEXT, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.case;
})();

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const named = (c: Case) => ids(c.actors);

describe("a judgement that says its day", () => {
  const on = availableCase(whole, { asOf: "2013-09-10" }).case;

  it("counts on the day of the case, however late the case was coded", () => {
    expect(ids(availableCase(whole).case.events)).toEqual(["E1", "E2", "E3", "E4", "E5", "E6"]);
  });

  it("counts in no replay of a day before it, unless its `known` says otherwise", () => {
    expect(ids(on.events)).toEqual(["E2", "E3", "E4", "E5"]);
    expect(ids(on.demands)).toEqual(["D2"]);
    expect(on.moves?.preferences.map(({ actor }) => actor)).toEqual(["B"]);
  });

  it("goes alone from what a source of the day states", () => {
    expect(on.events.find(({ id }) => id === "E4")).toMatchObject({ cite: ["old"] });
    expect(on.events.find(({ id }) => id === "E4")!.judgement).toBeUndefined();
  });

  it("takes no name and no part of the game along, but where things stood", () => {
    expect(named(on)).toEqual(["A", "B"]);
    expect(ids(on.moves!.options)).toEqual(["sign"]);
    expect(on.issues).toMatchObject([
      { id: "quota", today: "not stated", judgement: "named in a judgement of a later day" },
    ]);
    expect(on.actors[1]!.judgement).toMatchObject({ why: "it fishes" });
  });

  it("is told with what else is left out as later", () => {
    const { leftOutAsLater } = availableCase(whole, { asOf: "2013-09-10" });
    expect(leftOutAsLater).toEqual(expect.arrayContaining(["E1", "E6", "D1"]));
    expect(leftOutAsLater).not.toContain("E2");
  });
});
