import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

const issues =
  "issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}, " +
  "{id: J, name: hours, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]\n";
const demand = (rest: string) =>
  `${issues}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, ${rest}}]\n`;
const set = (hypotheses: string, rest = "") =>
  `explanations: [{id: q, question: w, effect: {text: e, events: [x]}, hypotheses: [${hypotheses}]${rest}}]\n` +
  "events: [{id: x, what: it turns, when: 2018-01}, {id: y, what: it begins, when: 2017}]\n";
const moves = (rest: string, options = "{id: a, actor: U, text: strikes}, {id: b, actor: V, text: pays}") =>
  `moves: {options: [${options}], today: [], ${rest}}\n`;
const statements = (...list: string[]) =>
  moves(`preferences: [{actor: U, statements: [${list.join(", ")}]}]`);
const states = (rest: string) =>
  `moves: {states: [${rest}], transitions: [{actor: U, from: p, to: q}], today: p}\n`;
const forecast = (rest: string) => `forecasts: [{id: f, text: t, by: U, cite: [s], ${rest}}]\n`;
const question = (closes: string) => `question: {text: t?, criteria: c, closes: ${closes}, settledBy: b}`;

describe.each<readonly [string, string, string, string]>([
  [
    "a tie of an actor to itself",
    "ties: [{kind: trade, from: U, to: U}]\n",
    "error: a tie (trade) of `U` to itself",
    "ties: [{kind: trade, from: U, to: V}]\n",
  ],
  [
    "a sender that is its own target",
    "sanctions: [{id: p, sender: [U, V], target: [V], kind: threat, what: w, when: 2018}]\n",
    "`V` is sender and target",
    "sanctions: [{id: p, sender: [U], target: [V], kind: threat, what: w, when: 2018}]\n",
  ],
  [
    "a claim that supports itself",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [c]}]\n",
    "the claim `c` supports itself",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [k]}, {id: k, text: r, by: U, kind: fact}]\n",
  ],
  [
    "a claim that supports what it contradicts",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [k], contradicts: [k]}, {id: k, text: r, by: U, kind: fact}]\n",
    "the claim `c` supports and contradicts `k`",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [k], contradicts: [m]}, {id: k, text: r, by: U, kind: fact}, {id: m, text: o, by: U, kind: fact}]\n",
  ],
  [
    "a claim that supports what contradicts it",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [k]}, {id: k, text: r, by: U, kind: fact, contradicts: [c]}]\n",
    "the claim `c` supports `k`, which contradicts it",
    "claims: [{id: c, text: t, by: U, kind: fact, supports: [k]}, {id: k, text: r, by: U, kind: fact, contradicts: [m]}, {id: m, text: o, by: U, kind: fact}]\n",
  ],
  [
    "a claim that qualifies what it contradicts",
    "claims: [{id: c, text: t, by: U, kind: fact, qualifies: [k], contradicts: [k]}, {id: k, text: r, by: U, kind: fact}]\n",
    "the claim `c` qualifies and contradicts `k`",
    "claims: [{id: c, text: t, by: U, kind: fact, qualifies: [k], supports: [m]}, {id: k, text: r, by: U, kind: fact}, {id: m, text: o, by: U, kind: fact}]\n",
  ],
  [
    "an event that causes itself",
    set("{id: h, name: H, causes: [{text: c, events: [x]}]}"),
    "the event `x` is a cause of itself",
    set("{id: h, name: H, causes: [{text: c, events: [y]}]}, {id: k, name: K}"),
  ],
  [
    "beliefs of more than 100 %",
    set("{id: h, name: H, prior: 0.9}, {id: k, name: K, prior: [0.2, 0.5]}"),
    "add up to at least 110 %",
    set("{id: h, name: H, prior: [0.5, 0.9]}, {id: k, name: K, prior: [0.5, 0.9]}"),
  ],
  [
    "beliefs of more than 100 % with what is kept",
    set("{id: h, name: H, prior: 0.6}, {id: k, name: K, prior: 0.3}", ", other: [0.2, 0.3]"),
    "add up to at least 110 % with what `other` keeps",
    set("{id: h, name: H, prior: 0.6}, {id: k, name: K, prior: 0.3}", ", other: [0.1, 0.3]"),
  ],
  [
    "beliefs of less than 100 %",
    set("{id: h, name: H, prior: 0.2}, {id: k, name: K, prior: [0.1, 0.3]}", ", other: 0.1"),
    "add up to at most 60 %",
    set("{id: h, name: H, prior: 0.2}, {id: k, name: K}", ", other: 0.1"),
  ],
  [
    "a hypothesis called every",
    set("{id: every, name: H}, {id: k, name: K}"),
    "`every` cannot be the id of a hypothesis",
    set("{id: other, name: H}, {id: k, name: K}"),
  ],
  [
    "an option called if",
    moves("", "{id: if, actor: U, text: strikes}"),
    "`if` cannot be the id of an option",
    moves("", "{id: iff-signed, actor: U, text: strikes}"),
  ],
  [
    "an actor called unknown",
    "ties: [{kind: trade, from: U, to: V}]\nissues: [{id: unknown, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\n",
    "a word with a meaning of its own",
    "issues: [{id: unknown-issue, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\n",
  ],
  [
    "an id that every object has",
    "issues: [{id: hasOwnProperty, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\n",
    "a word with a meaning of its own",
    "issues: [{id: tostring, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\n",
  ],
  [
    "an actor named twice in one list",
    "rounds: [{id: r, name: n, parties: [U, U], start: 2018-01, end: 2018-02, ending: impasse}]\n",
    "the list names the actor `U` twice",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-02, ending: impasse}]\n",
  ],
  [
    "an open round that has ended",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: open, ending: collapse}]\n",
    "the round `r` goes on (`end: open`), but has an ending (collapse)",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: open, ending: suspension}]\n",
  ],
  [
    "a round that has ended and goes on",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-02, ending: open}]\n",
    "is said to go on (`ending: open`), but ended (2018-02)",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-05, ending: open}]\n",
  ],
  [
    "another dating that is reversed",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-02, ending: impasse, otherDates: [{start: 2018-03, end: 2018-01, cite: [s]}]}]\n",
    "by another dating the round `r` ends (2018-01) before it starts (2018-03)",
    "rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-02, ending: impasse, otherDates: [{start: 2018-01, end: 2018-01, cite: [s]}]}]\n",
  ],
  [
    "a demand known before it was voiced",
    demand("when: 2018-03-01, known: 2018-02"),
    "is dated 2018-03-01, but was known in 2018-02",
    demand("when: 2018-03-01, known: 2018-03"),
  ],
  [
    "a question that closes after the horizon",
    forecast(`horizon: 2018-06, ${question("2018-07-01")}`),
    "closes (2018-07-01) after the horizon of the forecast (2018-06)",
    forecast(`horizon: 2018-06, ${question("2018-06-30")}`),
  ],
  [
    "a question that closed before it was asked",
    forecast(question("2018-03-01")),
    "closes (2018-03-01) before the day of the case",
    forecast(question("2018-04-20")),
  ],
  [
    "a state with two names",
    moves("names: [{state: a + b, name: x}, {state: b+a, name: z}]"),
    "the state `b+a` is named twice (also as `a + b`)",
    moves("names: [{state: a + b, name: x}, {state: b, name: z}]"),
  ],
  [
    "a question about nothing",
    "questions: [{id: k, text: t, kind: outcome, about: zz}]\n",
    "a question of kind outcome about an unknown `zz`",
    "questions: [{id: k, text: t, kind: outcome, about: V}]\n",
  ],
  ["an empty text", "summary: ' '\n", "`summary` is an empty text", "summary: '5'\n"],
  ["a text of nothing to see", 'summary: "\\u200b\\u2060"\n', "`summary` is an empty text", "summary: é\n"],
])("%s", (_name, wrong, says, right) => {
  it("is refused", () => {
    const found = saidOf(wrong);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
    expect(found[0]).toMatch(/^case\.yaml:\d+:\d+: error: /);
  });

  it("is told from what looks like it", () => {
    expect(saidOf(right)).toEqual([]);
  });
});

describe("circles", () => {
  const actors = (...links: string[]) =>
    `demarche: 1\nid: c\ntitle: C\nasOf: 2018-04-16\nanalyst: A\ncoded: {on: 2018-04-16, hindsight: false}\nactors: [${links
      .map((link, at) => `{id: a${at}, name: n${at}, kind: group, memberOf: [${link}]}`)
      .join(", ")}]\n`;

  it.each([
    ["of one", ["{of: a0}"], "`a0` is a member of itself"],
    ["of two", ["{of: a1}", "{of: a0}"], "`a0` → `a1` are members of each other"],
    [
      "of three, entered from outside",
      ["{of: a1}", "{of: a2}", "{of: a3}", "{of: a1}"],
      "`a1` → `a2` → `a3` are members",
    ],
  ])("of members are found: %s", (_, links, says) => {
    const found = saidOf("", actors(...links));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });

  it("of members are not seen in what two ways lead to", () => {
    expect(saidOf("", actors("{of: a1}, {of: a2}", "{of: a3}", "{of: a3}", ""))).toEqual([]);
  });

  it("of a source that repeats another and is to lay down what it says are found", () => {
    const found = (of: string) =>
      saidOf(
        "",
        `${actors("")}sources: [{id: s, title: S, issued: 2017, ${of}}, {id: t, title: T, issued: 2017}]\n`,
      );
    expect(found("origin: [t], stipulates: true")).toEqual([
      expect.stringContaining("the source `s` repeats another, and is to lay down what it says"),
    ]);
    expect(found("stipulates: true")).toEqual([]);
    expect(found("origin: [t]")).toEqual([]);
  });

  it("of sources that repeat each other are found", () => {
    const found = saidOf(
      "",
      `${actors("")}sources: [{id: s, title: S, issued: 2018, origin: [t]}, {id: t, title: T, issued: 2018, origin: [s]}]\n`,
    );
    expect(found).toEqual([expect.stringContaining("the sources `s` → `t` repeat each other")]);
  });
});

describe("what may be meant gives a warning", () => {
  it.each([
    [
      "hypotheses of one name",
      set("{id: h, name: Sanctions bit}, {id: k, name: sanctions bit.}"),
      "the hypotheses `h` and `k` say the same",
    ],
    [
      "three of them, once",
      set("{id: h, name: A}, {id: k, name: a}, {id: l, name: A!}"),
      "`h` and `k`, and 1 more say the same",
    ],
    [
      "evidence twice",
      set("{id: h, name: H}, {id: k, name: K}", ", evidence: [{id: e, text: t}, {id: f, text: T}]"),
      "pieces of evidence `e` and `f`",
    ],
    [
      "states of one name",
      states("{id: p, name: war}, {id: q, name: War}"),
      "the states `p` and `q` say the same",
    ],
    [
      "names of states",
      moves("names: [{state: a, name: x}, {state: b, name: x}]"),
      "the states `a` and `b` say the same",
    ],
    [
      "options of one party",
      moves("", "{id: a, actor: U, text: strikes}, {id: b, actor: U, text: strikes}"),
      "the options `a` and `b`",
    ],
    [
      "events of one day",
      "events: [{id: e, what: they met, by: [U], when: 2018}, {id: f, what: They met, by: [U], when: 2018}]\n",
      "the events `e` and `f`",
    ],
    [
      "a statement that contradicts itself",
      statements("{prefers: a and not a}"),
      "`a and not a` contradicts itself",
    ],
    ["one that holds always", statements("{prefers: a or not (a and b)}"), "holds in every state"],
    ["an exclusion of nothing", moves("excluded: [{never: a and not a}]"), "contradicts itself"],
    [
      "two listed states at once",
      states("{id: p, name: war}, {id: q, name: peace}").replace(
        "today: p",
        "today: p, preferences: [{actor: U, statements: [{prefers: p and q}]}]",
      ),
      "`p and q` contradicts itself",
    ],
    [
      "a statement and its opposite",
      statements("{prefers: a if b}", "{prefers: b and not a}"),
      "has `a if b` and `b and not a`, its opposite",
    ],
    [
      "a statement and what is not known of it",
      statements("{prefers: a}", "{unknown: not not a}"),
      "has `a` twice in one order, also as `not not a`",
    ],
    [
      "a weight twice",
      moves("preferences: [{actor: U, weights: [{when: a and b, weight: 1}, {when: b and a, weight: 2}]}]"),
      "weighs `a and b` twice, also as `b and a`",
    ],
    [
      "two views of one party",
      moves("views: [{actor: U, unaware: [b]}, {actor: U, unseen: [{never: b}]}]"),
      "what `U` sees is given more than once",
    ],
    [
      "a withdrawal of nothing",
      `${issues}demands: [{id: w, actor: U, issue: I, kind: withdrawal, text: t, when: 2018-01-02}]\n`,
      "the withdrawal `w` does not say what it withdraws",
    ],
    [
      "an acceptance of nothing",
      `${issues}demands: [{id: w, actor: U, issue: I, kind: acceptance, text: t, when: 2018-01-02}]\n`,
      "the acceptance `w` does not say what it accepts",
    ],
    [
      "a round that ended on a day to come",
      "rounds: [{id: r, name: n, parties: [U, V], start: 2017, end: 2999-01-01, ending: agreement}]\n",
      "the round `r` ended (agreement) on a day to come (2999-01-01)",
    ],
    [
      "a tie since a day to come",
      "ties: [{kind: trade, from: U, to: V, since: 2999}]\n",
      "a tie since a day to come (2999)",
    ],
    [
      "a question that has closed",
      forecast(question("2018-04-10")),
      "has closed (2018-04-10) by the day of the case",
    ],
  ])("%s", (_, written, says) => {
    const found = saidOf(written);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("warning: ");
    expect(found[0]).toContain(says);
  });

  it.each([
    [
      "a withdrawal and an acceptance that say of what",
      `${issues}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, level: h, when: 2018-01-01}, {id: e, actor: V, issue: I, kind: ask, text: t, level: l, when: 2018-01-01}, {id: w, actor: U, issue: I, kind: withdrawal, text: t, withdraws: d, when: 2018-01-02}, {id: y, actor: U, issue: I, kind: acceptance, text: t, accepts: [e], when: 2018-01-02}]\n`,
    ],
    [
      "a round that is open until a day to come",
      "rounds: [{id: r, name: n, parties: [U, V], start: 2017, end: 2030-01-01, ending: open}]\n",
    ],
    [
      "hypotheses of two sets",
      `${set("{id: h, name: A}, {id: k, name: B}").replace("}]\nevents", "}, {id: r, question: v, effect: {text: e}, hypotheses: [{id: m, name: A}, {id: n, name: C}]}]\nevents")}`,
    ],
    [
      "options of two parties",
      moves("", "{id: a, actor: U, text: strikes}, {id: b, actor: V, text: strikes}"),
    ],
    [
      "one event on two days",
      "events: [{id: e, what: they met, when: 2018}, {id: f, what: They met, when: 2017}]\n",
    ],
    [
      "weights of a statement and its opposite",
      moves("preferences: [{actor: U, weights: [{when: a, weight: 1}, {when: not a, weight: 2}]}]"),
    ],
    ["a statement that narrows another", statements("{prefers: a}", "{prefers: a and b}")],
  ])("but not %s", (_, written) => {
    expect(saidOf(written)).toEqual([]);
  });
});
