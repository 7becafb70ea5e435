import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const HEAD = `${BARE_HEAD}sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}, {id: P, name: Mr Smith, kind: person, memberOf: [{of: U, to: 2018-03}]}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: m, text: middle}, {id: h, text: high}]}]
`;
const demands = (...list: string[]) =>
  `demands: [${list.map((each, at) => `{id: d${at}, ${each.includes("actor:") ? "" : "actor: U, "}issue: I, text: thing ${at}, ${each.includes("when:") ? "" : "when: 2018-02-01, "}cite: [s], ${each}}`).join(", ")}]\n`;
const event = (rest: string) => `events: [{id: e, what: they meet, cite: [s], ${rest}}]\n`;
const question = (rest: string) =>
  `register: [{id: q, text: Is it so?, criteria: It is, settledBy: The Daily, opens: 2018-01-01, closes: 2018-12-31, ${rest}}]\n`;
const phase = (rest: string) =>
  `classes: [{id: k, shipped: strike/us}]\nphases: [{id: p, name: the pause, start: 2018-02-01, classes: [{class: k, why: w}], cite: [s], ${rest}}]\n`;
const MANY = (text: string) => `answer: one of, outcomes: [{id: a, text: a deal}, {id: b, text: ${text}}]`;

describeRules([
  {
    name: "two points asked for on one day",
    severity: "warning",
    head: HEAD,
    wrong: demands("kind: ask, level: m", "kind: ask, level: h"),
    says: "`U` asks for `h` (`d1`) at the time at which it asks for `m` (`d0`)",
    // Of others, on another day, as others read it, and in place of what was taken back.
    right: demands(
      "kind: ask, level: m",
      "kind: ask, level: h, to: [V]",
      "kind: ask, level: l, when: 2018-02-02",
      "kind: ask, level: l, voice: reading",
      "kind: ask, level: m, when: 2018-03-01",
      "kind: ask, level: h, when: 2018-03-01",
      "kind: withdrawal, withdraws: d4, when: 2018-03-01",
    ),
  },
  {
    name: "two points asked for and required at one time",
    severity: "warning",
    head: HEAD,
    wrong: demands(
      "kind: precondition, level: m, when: ../2018-02-01",
      "kind: ask, level: h, when: ../2018-02-01",
    ),
    says: "`U` asks for `h` (`d1`) at the time at which it requires `m` (`d0`)",
    right: demands("kind: precondition, level: m, when: 2018-02", "kind: ask, level: h, when: 2018-02"),
  },
  {
    name: "a point asked for and offered on one day",
    severity: "warning",
    head: HEAD,
    wrong: demands("kind: offer, level: m", "kind: ask, level: m"),
    says: "`U` asks for `m` (`d1`) at the time at which it offers the same (`d0`), so that nothing is left to trade",
    right: demands("kind: offer, level: m", "kind: ask, level: h", "kind: ask, level: m, actor: V"),
  },
  {
    name: "a point threatened and offered on one day",
    severity: "warning",
    head: HEAD,
    wrong: demands("kind: offer, level: m", "kind: threat, level: m"),
    says: "`U` threatens `m` (`d1`) at the time at which it offers the same (`d0`)",
    right: demands("kind: offer, level: m, to: [W]", "kind: threat, level: m, to: [V]"),
  },
  {
    name: "every point of a scale refused at one time",
    severity: "warning",
    head: HEAD,
    wrong: demands("kind: refusal, level: l", "kind: refusal, level: m", "kind: refusal, level: h"),
    says: "`U` refuses every point of `I` at one time (`d0`, `d1`, `d2`)",
    right: demands(
      "kind: refusal, level: l",
      "kind: refusal, level: m",
      "kind: refusal, level: h, when: 2018-02-02",
    ),
  },
  {
    name: "a side taken by who takes none",
    severity: "warning",
    head: HEAD,
    wrong: demands("kind: ask, level: m", "kind: undecided"),
    says: "`U` takes no side of `I` (`d1`, kind: undecided) at the time of its ask (`d0`)",
    right: demands("kind: ask, level: m", "kind: undecided, when: 2018-01-01"),
  },
  {
    name: "a demand addressed to its own side",
    severity: "warning",
    head: HEAD,
    wrong: demands("actor: P, kind: ask, level: m, to: [U]"),
    says: "the demand `d0` of `P` is addressed to its own side: `P` speaks for `U`",
    right: demands("actor: P, kind: ask, level: m, to: [U], when: 2018-04-01"),
  },
  {
    name: "a mediator between itself and another",
    severity: "warning",
    head: HEAD,
    wrong: "ties: [{kind: mediation, from: P, to: U, cite: [s]}]\n",
    says: "a tie (mediation) of `P` to its own side: `P` speaks for `U`",
    right:
      "ties: [{kind: mediation, from: P, to: V, cite: [s]}, {kind: rivalry, from: P, to: U, since: 2018-04, cite: [s]}]\n",
  },
  {
    name: "a sanction on who speaks for its sender",
    severity: "warning",
    head: HEAD,
    wrong:
      "sanctions: [{id: z, sender: [U], target: [P], kind: imposed, what: a ban, when: 2018-02-01, cite: [s]}]\n",
    says: "the sanction `z` of `U` hits its own side: `P` speaks for `U`",
    right:
      "sanctions: [{id: z, sender: [U], target: [P], kind: imposed, what: a ban, when: 2018-04-01, cite: [s]}]\n",
  },
  {
    name: "two sources of one address and day",
    severity: "warning",
    head: BARE_HEAD,
    wrong:
      "sources: [{id: s, title: A report, issued: 2018-04-01, url: 'https://x.org/a'}, {id: t, title: Another, issued: 2018-04-01, url: 'https://x.org/a/'}]\n",
    says: "the sources `s` and `t` have one address and one day (2018-04-01)",
    right:
      "sources: [{id: s, title: A report, issued: 2018-04-01, url: 'https://x.org/a'}, {id: t, title: Another, issued: 2018-04-02, url: 'https://x.org/a'}, {id: u, title: A third, issued: 2018-04-01, locator: p. 2, url: 'https://x.org/a'}]\n",
  },
  {
    name: "a phase that begins before what it began with",
    severity: "warning",
    head: HEAD,
    wrong: event("by: [U], when: 2018-03-20") + phase("events: [e], end: open, ends: a deal"),
    says: "the phase `p` begins (2018-02-01) before every event with which it began",
    right: event("by: [U], when: 2018-02") + phase("events: [e], end: open, ends: a deal"),
  },
  {
    name: "a question whether an ended phase ends",
    severity: "warning",
    head: HEAD,
    wrong: phase("end: 2018-03-01") + question("outside: {phase: p, what: w, judgement: j}"),
    says: "the dated question `q` asks whether the phase `p` ends, which it did (2018-03-01)",
    right: phase("end: open, ends: a deal") + question("outside: {phase: p, what: w, judgement: j}"),
  },
  {
    name: "two outcomes of one text",
    severity: "warning",
    head: HEAD,
    wrong: question(MANY("A deal.")),
    says: "the outcomes `a` and `b` of the dated question `q` say the same",
    right: question(MANY("no deal")),
  },
  {
    name: "a condition that is certain",
    severity: "warning",
    head: HEAD,
    wrong: question("reasons: [{text: t, given: {chance: 1, yes: 0.5, no: 0.2}, judgement: w}]"),
    says: "the condition is none: it is certain to hold",
    right: question("reasons: [{text: t, given: {chance: 0.99, yes: 0.5, no: 0.2}, judgement: w}]"),
  },
  {
    name: "an estimate of what was settled",
    severity: "error",
    head: HEAD,
    wrong: question(
      "resolution: {answer: 'yes', on: 2018-03-01, source: x}, estimates: [{by: A, on: 2018-03-02, chance: 0.4, judgement: w}]",
    ),
    says: "an estimate is of 2018-03-02, when the dated question `q` had been settled (2018-03-01)",
    right: question(
      "resolution: {answer: 'yes', on: 2018-03-01, source: x}, estimates: [{by: A, on: 2018-03-01, chance: 0.4, judgement: w}]",
    ),
  },
  {
    name: "an estimate withdrawn that nobody gave",
    severity: "warning",
    head: HEAD,
    wrong: question("estimates: [{by: A, on: 2018-03-02, withdrawn: true, judgement: w}]"),
    says: "A withdraws an estimate of the dated question `q` (2018-03-02) without having given one before",
    right: question(
      "estimates: [{by: A, on: 2018-03-01, chance: 0.4, judgement: w}, {by: A, on: 2018-03-02, withdrawn: true, judgement: w}]",
    ),
  },
]);
