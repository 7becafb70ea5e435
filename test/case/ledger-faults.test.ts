import { describe, expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";

/** A case of two states and a minister, with entries of the ledger; `¦` marks where the fault is. */
function caseOf(entries: string): string {
  return `demarche: 1
id: lake
title: Lake
asOf: 2020-06-15
analyst: A
coded: {on: 2020-06-16, hindsight: false}
actors:
  - {id: ann, name: Ann, kind: state, party: true}
  - {id: bob, name: Bob, kind: state, party: true}
  - {id: cid, name: Cid, kind: state}
  - {id: min, name: Minister, kind: person, memberOf: [{of: ann, to: 2010}]}
issues:
  - {id: water, name: Water, nature: substantive, scale: [{id: some, text: some}, {id: all, text: all}]}
  - {id: fish, name: Fish, nature: substantive, scale: [{id: few, text: few}, {id: many, text: many}]}
${entries}`;
}

/** The faults of a case, each with its place; and the place that is marked. */
function read(entries: string): { faults: string[]; place: string } {
  const text = caseOf(entries);
  const before = text.slice(0, Math.max(0, text.indexOf("¦"))).split("\n");
  const reading = readCaseText(text.replace("¦", ""), "case.yaml");
  const faults = "faults" in reading ? reading.faults : [];
  return {
    faults: faults.map(({ line, column, what, cure }) => `${line}:${column} ${what}: ${cure}`),
    place: `${before.length}:${before.at(-1)!.length + 1}`,
  };
}

const ASK = "{id: a, actor: ann, issue: water, kind: ask, text: all, when: 2020-03-01}";
const OFFER = "{id: o, actor: ann, issue: water, kind: offer, text: some, when: 2020-03-01}";

describe("what cannot be in the ledger of demands", () => {
  it.each([
    [
      "a demand after the day of the analysis",
      "demands:\n  - {id: a, actor: ann, issue: water, kind: ask, text: all, when: ¦2021-03-01}",
      "`a` is dated (2021-03-01) after the day of the analysis (2020-06-15)",
    ],
    [
      "a withdrawal before the demand",
      `demands:\n  - ${ASK}\n  - {id: w, actor: ann, issue: water, kind: withdrawal, text: no, withdraws: ¦a, when: 2020-01}`,
      "`w` (2020-01) withdraws `a` before that was voiced (2020-03-01)",
    ],
    [
      "a withdrawal of what somebody else asks",
      `demands:\n  - ${ASK}\n  - {id: w, actor: bob, issue: water, kind: withdrawal, text: no, withdraws: ¦a, when: 2020-04}`,
      "`w` withdraws `a`, which is not its own: `ann` voiced it, not `bob`",
    ],
    [
      "a withdrawal by a minister who left long ago",
      `demands:\n  - ${ASK}\n  - {id: w, actor: min, issue: water, kind: withdrawal, text: no, withdraws: ¦a, when: 2020-04}`,
      "`ann` voiced it, not `min`",
    ],
    [
      "a withdrawal on another issue",
      `demands:\n  - ${ASK}\n  - {id: w, actor: ann, issue: fish, kind: withdrawal, text: no, withdraws: ¦a, when: 2020-04}`,
      "`w` is about `fish` and withdraws `a`, which is about `water`",
    ],
    [
      "a withdrawal of itself",
      "demands:\n  - {id: w, actor: ann, issue: water, kind: withdrawal, text: no, withdraws: ¦w, when: 2020-04}",
      "`w` withdraws `w`, which is of kind withdrawal",
    ],
    [
      "an ask that withdraws",
      `demands:\n  - ${ASK}\n  - {id: b, actor: ann, issue: water, kind: ask, text: some, withdraws: ¦a, when: 2020-04}`,
      "`b` is no withdrawal (kind: ask) and yet withdraws `a`",
    ],
    [
      "an offer that accepts",
      `demands:\n  - ${ASK}\n  - {id: b, actor: bob, issue: water, kind: offer, text: some, accepts: ¦[a], when: 2020-04}`,
      "`b` is no acceptance (kind: offer) and yet accepts `a`",
    ],
    [
      "an acceptance of its own offer",
      `demands:\n  - ${OFFER}\n  - {id: b, actor: ann, issue: water, kind: acceptance, text: yes, accepts: [¦o], when: 2020-04}`,
      "`b` accepts `o`, which is its own",
    ],
    [
      "an acceptance before the offer",
      `demands:\n  - ${OFFER}\n  - {id: b, actor: bob, issue: water, kind: acceptance, text: y, accepts: [¦o], when: 2020-02}`,
      "`b` (2020-02) accepts `o` before that was voiced (2020-03-01)",
    ],
    [
      "a demand met before it was voiced",
      `demands:\n  - ${ASK}\nevents:\n  - {id: e, what: x, by: [bob], when: 2020-02-29, fulfils: [¦a]}`,
      "`e` fulfils `a`, but it happened (2020-02-29) before `a` was voiced (2020-03-01)",
    ],
    [
      "a demand met by those who ask it",
      `demands:\n  - ${ASK}\nevents:\n  - {id: e, what: x, by: [ann], when: 2020-04, fulfils: [¦a]}`,
      "`e` fulfils `a`, but `ann`, who asks it, acts alone",
    ],
    [
      "a demand met by somebody to whom it was not addressed",
      `demands:\n  - {id: a, actor: ann, to: [bob], issue: water, kind: ask, text: all, when: 2020-03-01}\nevents:\n  - {id: e, what: x, by: [cid], when: 2020-04, fulfils: [¦a]}`,
      "`e` fulfils `a`, but nobody to whom it is addressed has a part in it (`bob`)",
    ],
    [
      "an offer broken by somebody else",
      `demands:\n  - ${OFFER}\nevents:\n  - {id: e, what: x, by: [bob], when: 2020-04, breaches: [¦o]}`,
      "`e` breaches `o`, but `ann`, whose offer it is, has no part in it",
    ],
    [
      "a demand withdrawn by an act of somebody else",
      `demands:\n  - ${ASK}\nevents:\n  - {id: e, what: x, by: [bob], when: 2020-04, withdraws: [¦a]}`,
      "`e` withdraws `a`, but `ann`, whose ask it is, has no part in it",
    ],
    [
      "an abstention fulfilled",
      "demands:\n  - {id: a, actor: ann, issue: water, kind: abstention, text: x, when: 2020-03}\nevents:\n  - {id: e, what: x, by: [ann], when: 2020-04, fulfils: [¦a]}",
      "`e` fulfils `a`, but that is of kind abstention",
    ],
    [
      "one act that meets and breaks a demand",
      `demands:\n  - ${ASK}\nevents:\n  - {id: e, what: x, by: [bob], when: 2020-04, breaches: [a], fulfils: [¦a]}`,
      "`e` both fulfils and breaches `a`",
    ],
    [
      "an actor on both sides of what is contested",
      "events:\n  - {id: e, what: x, when: 2020-04, alleged: [bob], denied: ¦bob}",
      "`bob` both alleges and denies `e`",
    ],
  ])("%s", (_, entries, what) => {
    const { faults, place } = read(entries);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(what);
    expect(faults[0]!.startsWith(`${place} `)).toBe(true);
  });

  it.each([
    [
      "a demand expected later",
      "demands:\n  - {id: a, actor: ann, issue: water, kind: ask, text: all, voice: expected, when: 2021}",
    ],
    [
      "a demand of some day in the year of the analysis",
      "demands:\n  - {id: a, actor: ann, issue: water, kind: ask, text: all, when: 2020}",
    ],
    [
      "a withdrawal that may be later",
      `demands:\n  - ${ASK}\n  - {id: w, actor: ann, issue: water, kind: withdrawal, text: no, withdraws: a, when: 2020}`,
    ],
    [
      "a minister in office who withdraws for his state",
      "demands:\n  - {id: a, actor: min, issue: water, kind: ask, text: all, when: 2009}\n  - {id: w, actor: ann, issue: water, kind: withdrawal, text: no, withdraws: a, when: 2020-04}",
    ],
    [
      "an offer kept, an ask met and a threat carried out",
      `demands:\n  - ${ASK}\n  - ${OFFER}\n  - {id: t, actor: bob, issue: fish, kind: threat, text: x, when: 2020-03}\nevents:\n  - {id: e, what: x, by: [ann, bob], when: 2020-04, fulfils: [a, o, t]}`,
    ],
    [
      "what nobody knows who did",
      `demands:\n  - ${ASK}\nevents:\n  - {id: e, what: x, by: unknown, when: 2020-04, breaches: [a]}`,
    ],
    [
      "what is alleged by nobody known",
      "events:\n  - {id: e, what: x, when: 2020-04, alleged: unknown, denied: not stated}",
    ],
    [
      "several claimants, and one who is unknown",
      "claims:\n  - {id: c, text: x, by: [ann, bob], kind: fact}\n  - {id: d, text: y, by: unknown, kind: fact}",
    ],
  ])("but not %s", (_, entries) => expect(read(entries).faults).toEqual([]));

  it("is told beside the faults of other entries", () => {
    const { faults } = read(
      `demands:\n  - {id: x, actor: ann}\n  - ${ASK}\n  - {id: w, actor: ann, issue: water, kind: withdrawal, text: no, withdraws: a, when: 2020-01}\nactorz: []`,
    );
    expect(faults.filter((fault) => fault.includes("before that was voiced"))).toHaveLength(1);
    expect(faults.length).toBeGreaterThan(2);
  });

  it("who is unknown is no actor, alone or beside others", () => {
    const reading = readCaseText(
      caseOf(
        "events:\n  - {id: e, what: x, by: [ann, unknown], when: 2020, alleged: unknown}\n  - {id: f, what: y, by: not stated, when: 2020}",
      ),
      "case.yaml",
    );
    if (!("case" in reading)) throw new Error("faulty");
    expect(reading.case.events.map(({ by, alleged }) => [by, alleged])).toEqual([
      [["ann"], []],
      [[], undefined],
    ]);
  });

  it("an unknown claimant is told as such", () => {
    expect(read("claims:\n  - {id: c, text: x, by: [ann, ¦bop], kind: fact}").faults[0]).toContain(
      "unknown actor `bop`",
    );
    expect(read("events:\n  - {id: e, what: x, when: 2020, alleged: ¦bop}").faults[0]).toContain(
      "unknown actor `bop`",
    );
  });
});
