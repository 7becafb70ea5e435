import { describe, expect, it } from "vitest";
import { bearingActs } from "#analyses/chronology/bearing.ts";
import { readCaseText } from "#case/read.ts";

/** A case with a turn, and an explanation of an effect that showed in the given events. */
function bearing(effect: string) {
  const reading = readCaseText(
    `demarche: 1
id: c
title: A quarrel over fish
asOf: 2014-03-20
analyst: R. Example
coded: {on: 2014-03-20, hindsight: false}
sources: [{id: s, title: A report, issued: 2014-03-01}]
actors: [{id: A, name: Avaland, kind: state, party: true, cite: [s]}]
turn: {text: The talks moved to the north, of: A, events: [move]}
events:
  - {id: move, what: The talks move, by: [A], when: 2013-09-09, cite: [s]}
  - {id: sign, what: The pact is signed, by: [A], when: 2014-01-12, cite: [s]}
  - {id: advice, what: The advice rises, by: [A], when: 2013-10-04, cite: [s]}
  - {id: ban, what: A ban is threatened, by: [A], when: 2013-10-20, cite: [s]}
explanations:
  - id: why
    question: Why was it signed?
    effect: {text: The pact was signed, events: [${effect}]}
    hypotheses:
      - {id: h1, name: The higher advice, causes: [{text: It rose, events: [advice]}], cite: [s]}
      - {id: h2, name: The threats, causes: [{text: They came, events: [ban]}], cite: [s]}
    evidence: []
`,
    "case.yaml",
  );
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return [...bearingActs(reading.case).event].sort();
}

describe("what is brought forward as a cause", () => {
  it("is so of the turn where the effect is the turn, or nobody says in what it showed", () => {
    expect(bearing("move")).toEqual(["advice", "ban"]);
    expect(bearing("")).toEqual(["advice", "ban"]);
    expect(bearing("sign, move")).toEqual(["advice", "ban"]);
  });

  it("is nothing to the turn where the effect showed in other events: it may come after the one and before the other", () => {
    expect(bearing("sign")).toEqual([]);
  });
});
