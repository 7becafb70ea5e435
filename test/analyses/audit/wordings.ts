import { claim, event, hypothesis, set, TURN } from "./synthetic-case.ts";

/** A case on which a rule says what it says otherwise than in its pair: of several things, of another kind of entry. */
export interface Wording {
  readonly rule: string;
  readonly name: string;
  readonly parts: Readonly<Record<string, unknown>>;
}

const step = (id: string, when: string, more: Record<string, unknown> = {}) => ({
  id,
  sender: ["Bland"],
  target: ["Aland"],
  kind: "tightened",
  what: `step ${id}`,
  when,
  cite: ["archive"],
  ...more,
});
const round = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: `round ${id}`,
  parties: ["Aland", "Bland"],
  start: "1990",
  end: "1992",
  ending: "collapse",
  cite: ["text:P6.S1"],
  ...more,
});
const sign = (...by: readonly string[]) => claim("sign", { argument: { form: "sign", shows: ["push"], by } });
const actors = (...more: readonly Record<string, unknown>[]) => [
  { id: "Aland", name: "Aland", kind: "state" },
  { id: "Bland", name: "Republic of Bland", short: "Bland", kind: "state" },
  ...more,
];
const dismissal = claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } });
const pressure = hypothesis("pressure", {
  causes: [{ text: "sanctions", sanctions: ["first", "second", "third"], cite: ["text:P2.S1"] }],
});
const rated = (id: string, likelihood: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id,
  text: `item ${id}`,
  likelihood,
  cite: ["text:P3.S1"],
  ...more,
});
const forecast = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  text: `${id} fails.`,
  by: "Aland",
  cite: ["text:P5.S1"],
  ...more,
});

/** Wordings beyond those of the pairs. */
export const WORDINGS: readonly Wording[] = [
  {
    rule: "effect-before-cause",
    name: "two acts, after one that came first",
    parts: {
      events: [TURN, event("b", "2000-04-02"), event("a", "2000-04-01"), event("early", "2000-01")],
      claims: [sign("b", "a", "early")],
      explanations: [set([hypothesis("push")])],
    },
  },
  {
    rule: "effect-before-cause",
    name: "one act after, two that are open",
    parts: {
      events: [
        TURN,
        event("b", "2000-04-02", { short: "b in short" }),
        event("x", "2000-03"),
        event("y", "2000"),
      ],
      claims: [sign("b", "x", "y")],
      explanations: [set([hypothesis("push")])],
    },
  },
  {
    rule: "effect-before-cause",
    name: "an effect that showed on one of several days",
    parts: {
      events: [event("turn", "2000-03"), event("other", "2000-03-20"), event("b", "2000-05")],
      explanations: [
        set([hypothesis("push", { causes: [{ text: "x", events: ["b"], cite: ["text"] }] })], {
          effect: { text: "it turned", events: ["turn", "other"] },
        }),
      ],
    },
  },
  {
    rule: "constant-cause",
    name: "two recent steps",
    parts: {
      events: [TURN],
      sanctions: [step("first", "1995"), step("second", "1999-09"), step("third", "2000-01-05")],
      claims: [dismissal],
      explanations: [set([pressure])],
    },
  },
  {
    rule: "constant-cause",
    name: "two steps that may be recent",
    parts: {
      events: [TURN],
      sanctions: [step("first", "1990"), step("second", "[1998..1999]"), step("third", "[1998-06..1999-06]")],
      claims: [dismissal],
      explanations: [set([pressure])],
    },
  },
  {
    rule: "one-sided-rule",
    name: "two causes that are old",
    parts: {
      claims: [dismissal],
      explanations: [
        set([
          hypothesis("pressure"),
          hypothesis("push", {
            stance: "favours",
            causes: [
              { text: "a new one", cite: ["text:P7.S1"] },
              { text: "a wish", steady: true, cite: ["text:P7.S2"] },
              { text: "a fear", steady: true, cite: ["text:P7.S3"] },
            ],
          }),
        ]),
      ],
    },
  },
  ...(["external", "internal"] as const).flatMap((concludes) => {
    const other = concludes === "external" ? "internal" : "external";
    const rest = claim("rest", { argument: { form: "elimination", dismisses: ["one", "two"], concludes } });
    return [
      {
        rule: "elimination-non-sequitur",
        name: `two dismissed of the ${concludes} class concluded, a rival rejected`,
        parts: {
          claims: [rest],
          explanations: [
            set([
              hypothesis("one", { locus: concludes }),
              hypothesis("two", { locus: concludes }),
              hypothesis("three", { locus: other, stance: "rejects" }),
            ]),
          ],
        },
      },
      {
        rule: "elimination-non-sequitur",
        name: `one dismissed of the ${concludes} class concluded, and no rival rejected`,
        parts: {
          claims: [rest],
          explanations: [
            set([
              hypothesis("one", { locus: concludes }),
              hypothesis("three", { locus: other }),
              hypothesis("four", { locus: concludes, stance: "rejects" }),
              hypothesis("five", { stance: "rejects" }),
              hypothesis("six", { locus: other, stance: "dismisses", from: ["archive"] }),
            ]),
          ],
        },
      },
      {
        rule: "elimination-non-sequitur",
        name: `no ${other} cause weighed`,
        parts: {
          claims: [rest],
          explanations: [set([hypothesis("one", { locus: other }), hypothesis("two")])],
        },
      },
    ];
  }),
  {
    rule: "circular-argument",
    name: "two claims, and one beside them",
    parts: {
      claims: [
        claim("one", { supports: ["two", "three"] }),
        claim("two", { supports: ["one"] }),
        claim("three"),
      ],
    },
  },
  {
    rule: "contradicted-claim",
    name: "by two claims, with two steps on it",
    parts: {
      claims: [
        claim("base", { supports: ["stepA", "stepB"] }),
        claim("stepA", { argument: { form: "motive", shows: ["push"] } }),
        claim("stepB", { argument: { form: "analogy", by: ["talks"], to: ["guess"] } }),
        claim("no", { contradicts: ["base"], cite: ["archive:1"], stance: "reports" }),
        claim("never", { contradicts: ["base"], cite: ["gazette:1"], stance: "reports" }),
        claim("wrong", { contradicts: ["base"], cite: ["gazette:2"], stance: "rejects" }),
      ],
    },
  },
  {
    rule: "untested-actor",
    name: "acts of its envoy, told in short",
    parts: {
      events: [
        TURN,
        event("one", "2000-02", { by: ["envoy"], towards: ["why"], short: "one in short" }),
        event("two", "2000-02", { by: ["Cland"], towards: ["why"] }),
        event("three", "2000-02", { by: ["Cland"], towards: ["why"], mode: "hypothetical" }),
      ],
      ties: [{ kind: "mediation", from: "Cland", to: "Bland", towards: ["why"], cite: ["text:P8.S1"] }],
      explanations: [set([hypothesis("push", { actors: ["Bland"] })])],
    },
  },
  {
    rule: "non-diagnostic-evidence",
    name: "one range for three, a sign twice",
    parts: {
      events: [TURN, event("visit", "2000-01")],
      claims: [sign("visit"), claim("sign2", { argument: { form: "sign", shows: ["push"], by: ["visit"] } })],
      explanations: [
        set([hypothesis("push"), hypothesis("pull"), hypothesis("rest")], {
          evidence: [rated("x", { every: [0.2, 0.4] }, { events: ["visit"] })],
        }),
      ],
    },
  },
  {
    rule: "one-column-evidence",
    name: "one of three",
    parts: {
      explanations: [
        set([hypothesis("push"), hypothesis("pull"), hypothesis("rest")], {
          evidence: [rated("x", { pull: "likely" })],
        }),
      ],
    },
  },
  {
    rule: "explanation-not-considered",
    name: "offered by two sources, without a sentence",
    parts: {
      explanations: [
        set([hypothesis("push"), hypothesis("pull", { from: ["gazette", "archive"], cite: undefined })]),
      ],
    },
  },
  {
    rule: "conflicting-dates",
    name: "a sanction step with three datings, of which one agrees with both",
    parts: {
      sanctions: [
        step("first", "1999-01", {
          otherDates: [
            { when: "1999-03", cite: ["gazette:1"] },
            { when: "1999", cite: ["gazette:2"] },
          ],
        }),
      ],
    },
  },
  {
    rule: "conflicting-dates",
    name: "the start of a round, by the text itself",
    parts: { rounds: [round("talks", { otherDates: [{ start: "1991", cite: ["archive:9"] }] })] },
  },
  {
    rule: "anachronism",
    name: "an event and a round, before two offices",
    parts: {
      actors: actors({
        id: "chief",
        name: "The chief",
        kind: "person",
        roles: [{ as: "leader", from: "1999-04" }, { as: "chairman", from: "1998/.." }, { as: "soldier" }],
        cite: ["text:P9.S1"],
      }),
      events: [event("siege", "1996-02"), event("march", "1999-05")],
      rounds: [round("talks"), round("later", { end: "open", ending: "open" })],
      claims: [
        claim("resisted", {
          about: { actors: ["chief"], events: ["siege", "march"], rounds: ["talks", "later"] },
        }),
      ],
    },
  },
  {
    rule: "impossible-date",
    name: "of every kind",
    parts: {
      actors: actors({
        id: "chief",
        name: "The chief",
        kind: "person",
        roles: [{ as: "leader", from: "1999", to: "1998" }],
        memberOf: [{ of: "Bland", from: "1997", to: "1996" }],
        cite: ["text:P9.S1"],
      }),
      ties: [
        { kind: "alliance", from: "Aland", to: "Bland", since: "1995", until: "1994", cite: ["text:P8.S1"] },
      ],
      sanctions: [step("first", "2001"), step("second", "1999", { known: "1998" })],
      rounds: [
        round("a", { pauses: [{ from: "1991-06", to: "1991-05" }] }),
        round("b", { pauses: [{ from: "1988", to: "1989" }] }),
        round("c", { start: "1993", end: "1991" }),
        round("d", { end: "open", ending: "open", pauses: [{ from: "1991", to: "1995" }] }),
      ],
    },
  },
  {
    rule: "date-phrase",
    name: "a sanction step with a wrong year, month and day, of an old and a long time",
    parts: {
      sanctions: [step("first", "1969-12-31", { phrase: "on Monday in May 1970" })],
      events: [
        event("long", "1990-01-15/1993-03-20", { phrase: "in 1989 or on a Sunday in May" }),
        event("abbreviated", "2000-04-03", { phrase: "Sept. 1999s, 1,999, may" }),
      ],
    },
  },
  {
    rule: "forecast-form",
    name: "that lack two parts and three",
    parts: { forecasts: [forecast("one", { horizon: "2001" }), forecast("two")] },
  },
  {
    rule: "double-negative",
    name: "with a full stop in its text",
    parts: { forecasts: [forecast("one", { words: "hardly impossible" })] },
  },
  {
    rule: "unnamed-claimant",
    name: "of a motive, a cause, an interest and a fact",
    parts: {
      claims: ["intent", "causal", "interest", "fact"].map((kind) => claim(kind, { kind, by: "someone" })),
    },
  },
  {
    rule: "selected-precedents",
    name: "two rounds left out of four",
    parts: {
      claims: [claim("again", { argument: { form: "analogy", by: ["a", "b"], to: ["guess"] } })],
      rounds: [
        round("a"),
        round("b"),
        round("c", { parties: ["Aland", "Bland", "Cland"] }),
        round("d"),
        round("e", { parties: ["Aland", "Cland"] }),
        round("f", { end: "open", ending: "open" }),
        round("g", { ending: "open" }),
      ],
    },
  },
  {
    rule: "common-origin",
    name: "two that repeat a third",
    parts: {
      sources: [
        { id: "text", title: "The text", issued: "2000-06-30" },
        { id: "wire", title: "The wire", issued: "2000", external: true },
        { id: "radio", title: "The radio", issued: "2000", external: true, origin: ["wire"] },
        { id: "paper", title: "The paper", issued: "2000", external: true, origin: ["wire"] },
      ],
      claims: [claim("said", { cite: ["paper:1", "text:P1.S1", "radio:1"] })],
    },
  },
  {
    rule: "unearned-grade",
    name: "an unreliable source of a confirmed claim",
    parts: {
      sources: [
        { id: "text", title: "The text", issued: "2000-06-30", reliability: { grade: "E", why: "rumours" } },
      ],
      claims: [claim("said", { credibility: { grade: 1, why: "x" } })],
    },
  },
  {
    rule: "unsourced-entry",
    name: "of every kind",
    parts: {
      ties: [{ kind: "trade", from: "Aland", to: "Bland" }],
      events: [event("one", "2000-01", { cite: undefined })],
      sanctions: [step("two", "1999", { cite: undefined })],
      rounds: [round("three", { cite: undefined })],
      issues: [
        {
          id: "four",
          name: "the bridge",
          scale: [
            { id: "a", text: "a" },
            { id: "b", text: "b" },
          ],
          nature: "payoff",
        },
      ],
      claims: [
        claim("five", { cite: undefined }),
        claim("judged", { cite: undefined, judgement: "so it seems" }),
      ],
      demands: [{ id: "six", actor: "Aland", issue: "four", kind: "ask", text: "open it", when: "2000-01" }],
      forecasts: [forecast("seven", { cite: undefined })],
      explanations: [
        set(
          [
            hypothesis("eight", {
              cite: undefined,
              causes: [{ text: "a cause" }, { text: "another", cite: ["text"] }],
            }),
          ],
          { cite: undefined, evidence: [rated("nine", {}, { cite: undefined })] },
        ),
      ],
      moves: {
        options: [
          { id: "ten", actor: "Aland", text: "strike" },
          { id: "eleven", actor: "Bland", text: "yield", cite: ["text"] },
        ],
        today: "none",
        preferences: [
          { actor: "Aland", statements: [{ prefers: "ten" }] },
          { actor: "Bland", statements: [{ prefers: "eleven", cite: ["text"] }] },
        ],
      },
    },
  },
  {
    rule: "undated-event",
    name: "told in short",
    parts: {
      events: [
        event("one", "not stated", { short: "one in short" }),
        event("plan", "unknown", { mode: "future" }),
      ],
    },
  },
];
