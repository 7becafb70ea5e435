import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";

const HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
sources:
  - {id: early, title: Early, issued: 2018-01-01}
  - {id: late, title: Late, issued: 2018-03-01}
actors: [{id: U, name: Us, kind: state, cite: [early]}, {id: T, name: Them, kind: state, cite: [early]}]
moves:
`;
const STATES = "  states: [{id: truce, name: truce, cite: [early]}, {id: war, name: war, cite: [early]}]\n";

const OPTIONS = "  options: [{id: a, actor: U, text: t}, {id: b, actor: T, text: t}]\n";

function reading(moves: string) {
  const read = readCaseText(HEAD + moves, "case.yaml");
  return "faults" in read ? read.faults.map(faultInWords) : [];
}

describe("a graph model that mixes its forms", () => {
  it.each([
    ["neither", "  today: []\n", "`moves` has neither options nor states", "give `options`"],
    [
      "both",
      `  options: [{id: a, actor: U, text: t}]\n${STATES}  today: []\n`,
      "`moves` has options and listed states",
      "keep one of the two",
    ],
    [
      "transitions between options",
      "  options: [{id: a, actor: U, text: t}]\n  transitions: [{actor: U, from: a, to: a}]\n  today: []\n",
      "`transitions` go with listed states",
      "use `barred`",
    ],
    [
      "exclusions of listed states",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  excluded: [{never: war}]\n  today: truce\n`,
      "`excluded` goes with options",
      "leave the state out of `states`",
    ],
    [
      "a move to where it starts",
      `${STATES}  transitions: [{actor: U, from: truce, to: [war, truce]}]\n  today: truce\n`,
      "the move from `truce` leads to itself",
      "leave it out",
    ],
    [
      "today as a list",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: []\n`,
      "the states are listed, and today is one of them",
      "today: …",
    ],
    [
      "a misspelt state",
      `${STATES}  transitions: [{actor: U, from: truce, to: wra}]\n  today: truce\n`,
      "unknown listed state `wra`",
      "did you mean `war`?",
    ],
    [
      "a misspelt state in a ranking",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: truce\n  preferences: [{actor: U, ranking: [truse, war]}]\n`,
      "unknown listed state `truse`",
      "did you mean `truce`?",
    ],
    [
      "unawareness of a state",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: truce\n  views: [{actor: T, unaware: [war]}]\n`,
      "`unaware` names options",
      "use `unseen`",
    ],
    [
      "no moves between listed states",
      `${STATES}  today: truce\n`,
      "nobody can move from one state to another",
      "give `transitions`",
    ],
    [
      "none as a listed state",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: none\n`,
      "unknown listed state `none`",
      "name a listed state of the case",
    ],
    [
      "two listed states as one",
      `${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: truce\n  preferences: [{actor: U, ranking: [truce + war]}]\n`,
      "unknown listed state `truce + war`",
      "name a listed state of the case",
    ],
    [
      "today's state among the excluded",
      `${OPTIONS}  excluded: [{never: a and not b}]\n  today: [a]\n`,
      "today's state is excluded by `a and not b`",
      "mend one of the two",
    ],
    [
      "a state that stands for others and is not of them",
      `${OPTIONS}  merged: [{when: a, as: b}]\n  today: []\n`,
      "`a` does not hold in `b`",
      "name one of the states that are merged",
    ],
    [
      "an excluded state that stands for others",
      `${OPTIONS}  excluded: [{never: a and b}]\n  merged: [{when: a or b, as: a + b}]\n  today: []\n`,
      "`a + b` cannot occur: it is excluded by `a and b`",
      "name one of the merged states that can occur",
    ],
    [
      "two places for merged states in a ranking",
      `${OPTIONS}  merged: [{when: a}]\n  today: []\n  preferences: [{actor: U, ranking: [a + b, none, a]}]\n`,
      "`a` and `a + b` are one state (merged where `a` holds)",
      "keep one of the two",
    ],
    [
      "two values for merged states",
      `${OPTIONS}  merged: [{when: a}]\n  today: []\n  preferences: [{actor: U, utilities: [{state: a, value: 1}, {state: a + b, value: 2}]}]\n`,
      "are one state",
      "keep one of the two",
    ],
    [
      "a party unaware of its own option",
      `${OPTIONS}  today: []\n  views: [{actor: U, unaware: [a]}]\n`,
      "`a` is an option of `U` itself",
      "name options of others",
    ],
    [
      "two beliefs of one party about another",
      `${OPTIONS}  today: []\n  views: [{actor: U, preferences: [{actor: T, ranking: [a]}, {actor: T, ranking: [b]}]}]\n`,
      "what `U` believes of `T` is given more than once",
      "join them",
    ],
    [
      "a party in two coalitions",
      "  options: [{id: a, actor: U, text: t}, {id: b, actor: T, text: t}]\n  today: []\n  coalitions: [{members: [U, T]}, {members: [T, U]}]\n",
      "`T` is in two coalitions, or twice in one",
      "a party acts as one with one group",
    ],
    [
      "a word of the statements as a state",
      "  states: [{id: not, name: no}, {id: war, name: war}]\n  today: war\n",
      "`not` cannot be the id of a state",
      "choose another",
    ],
  ])("%s", (_, moves, what, cure) => {
    const found = reading(moves).join("\n");
    expect(found).toContain(what);
    expect(found).toContain(cure);
    expect(found).toMatch(/case\.yaml:\d+:\d+: error: /);
  });

  it("may name merged states together, as equals", () => {
    const ranking = "  preferences: [{actor: U, ranking: [[a, a + b], none, b]}]\n";
    expect(reading(`${OPTIONS}  merged: [{when: a}]\n  today: []\n${ranking}`)).toEqual([]);
  });

  it("is none where it is by options or by states, today written either way", () => {
    expect(reading(`${STATES}  transitions: [{actor: U, from: truce, to: war}]\n  today: truce\n`)).toEqual(
      [],
    );
    const options = "  options: [{id: a, actor: U, text: t}, {id: b, actor: T, text: t}]\n";
    expect(reading(`${options}  today: [a, b]\n`)).toEqual([]);
    expect(reading(`${options}  today: b + a\n`)).toEqual([]);
  });
});

describe("as of an earlier day", () => {
  const asOfFebruary = (war: string) => {
    const states = STATES.replace("{id: war, name: war, cite: [early]}", `{id: war, name: war, ${war}}`);
    const transitions = "  transitions: [{actor: U, from: truce, to: war, cite: [early]}]\n";
    const read = readCaseText(`${HEAD}${states}${transitions}  today: truce\n`, "case.yaml");
    if (!("case" in read)) throw new Error("faulty");
    return availableCase(read.case, { asOf: "2018-02-01" }).case.moves!;
  };

  it("a state that was not known yet takes its moves with it", () => {
    const { states, transitions } = asOfFebruary("cite: [late], known: 2018-03-01");
    expect(states.map(({ id }) => id)).toEqual(["truce"]);
    expect(transitions).toEqual([]);
  });

  it("a state that only a later source names stands, so that the game keeps its shape", () => {
    const { states, transitions } = asOfFebruary("cite: [late]");
    expect(states.map(({ id }) => id)).toEqual(["truce", "war"]);
    expect(transitions).toHaveLength(1);
  });
});
