import { claim, event, hypothesis, set, TURN } from "./synthetic-case.ts";

/** A small case on which a rule fires, and the one datum whose change silences it. */
export interface Pair {
  readonly rule: string;
  readonly name: string;
  readonly parts: Readonly<Record<string, unknown>>;
  /** Where the datum stands, and what it becomes; `undefined` takes it away. */
  readonly change: { readonly at: string; readonly to: unknown };
  readonly severity: "breaks" | "weakens" | "note";
  /** The ids that the finding must begin with. */
  readonly subjects: readonly string[];
  readonly certain?: boolean;
  /** Findings expected before the change; one unless said otherwise. */
  readonly count?: number;
}

const visit = (when: string) => event("visit", when, { by: ["Bland"] });
const sanction = (id: string, when: string, kind = "tightened") => ({
  id,
  sender: ["Bland"],
  target: ["Aland"],
  kind,
  what: `sanction ${id}`,
  when,
  cite: ["archive"],
});
const pressure = (more: Record<string, unknown> = {}) =>
  hypothesis("pressure", {
    causes: [{ text: "sanctions", sanctions: ["first", "second"], cite: ["text:P2.S1"] }],
    ...more,
  });
const dismissal = claim("notNew", {
  kind: "inference",
  argument: { form: "constancy", dismisses: ["pressure"] },
});
const rated = (likelihood: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id: "item",
  text: "evidence item",
  likelihood,
  cite: ["text:P3.S1"],
  ...more,
});
const issue = (more: Record<string, unknown> = {}) => ({
  id: "bridge",
  name: "the bridge",
  scale: [
    { id: "open", text: "open" },
    { id: "shut", text: "shut" },
  ],
  nature: "substantive",
  assets: ["Cland"],
  cite: ["text:P4.S1"],
  ...more,
});
const demand = (actor: string) => ({
  id: "ask",
  actor,
  issue: "bridge",
  kind: "ask",
  text: "open the bridge",
  when: "2000-01",
  cite: ["text:P4.S2"],
});
const forecast = (more: Record<string, unknown> = {}) => ({
  id: "guess",
  text: "talks fail",
  by: "Aland",
  probability: "likely",
  horizon: "2000-12-31",
  criterion: "a party leaves",
  cite: ["text:P5.S1"],
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

/** Each rule with a minimal case; several for a rule with several ways to fire. */
export const PAIRS: readonly Pair[] = [
  {
    rule: "effect-before-cause",
    name: "a cause certainly after the effect",
    parts: {
      events: [TURN, visit("2000-03-26/2000-04-02")],
      explanations: [
        set([
          hypothesis("push", {
            stance: "favours",
            causes: [{ text: "a push", events: ["visit"], cite: ["text"] }],
          }),
        ]),
      ],
    },
    change: { at: "events.1.when", to: "2000-03-01" },
    severity: "breaks",
    subjects: ["push", "visit"],
    certain: true,
  },
  {
    rule: "effect-before-cause",
    name: "a sanction that may have come after the effect",
    parts: {
      events: [TURN],
      sanctions: [sanction("first", "2000-03")],
      explanations: [
        set([hypothesis("pressure", { causes: [{ text: "x", sanctions: ["first"], cite: ["text"] }] })]),
      ],
    },
    change: { at: "sanctions.0.when", to: "2000-02" },
    severity: "note",
    subjects: ["pressure", "first"],
    certain: false,
  },
  {
    rule: "effect-before-cause",
    name: "an act offered as a sign",
    parts: {
      events: [TURN, visit("2000-04")],
      claims: [claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit"] } })],
      explanations: [set([hypothesis("push")])],
    },
    change: { at: "events.0.when", to: "2000-05" },
    severity: "breaks",
    subjects: ["sign", "push", "visit"],
    certain: true,
  },
  {
    rule: "constant-cause",
    name: "two steps, one of them recent",
    parts: {
      events: [TURN],
      sanctions: [sanction("first", "1995", "imposed"), sanction("second", "1999-09")],
      claims: [dismissal],
      explanations: [set([pressure({ stance: "rejects" })])],
    },
    change: { at: "sanctions.1.when", to: "1997-09" },
    severity: "breaks",
    subjects: ["notNew", "pressure", "second"],
    certain: true,
  },
  {
    rule: "constant-cause",
    name: "a recent step alone is no change of something old",
    parts: {
      events: [TURN],
      sanctions: [sanction("first", "1995", "imposed"), sanction("second", "1999-09")],
      claims: [dismissal],
      explanations: [set([pressure()])],
    },
    change: { at: "sanctions.0.when", to: "not stated" },
    severity: "breaks",
    subjects: ["notNew", "pressure", "second"],
    certain: true,
  },
  {
    rule: "constant-cause",
    name: "a step that may be recent",
    parts: {
      events: [TURN],
      sanctions: [sanction("first", "1990", "imposed"), sanction("second", "[1998..1999]")],
      claims: [dismissal],
      explanations: [set([pressure()])],
    },
    change: { at: "sanctions.1.when", to: "[1997..1998]" },
    severity: "weakens",
    subjects: ["notNew", "pressure", "second"],
    certain: false,
  },
  {
    rule: "one-sided-rule",
    name: "the favoured cause is old too",
    parts: {
      claims: [dismissal],
      explanations: [
        set([
          hypothesis("pressure"),
          hypothesis("push", {
            stance: "favours",
            causes: [{ text: "a wish", steady: true, cite: ["text:P7.S1"] }],
          }),
        ]),
      ],
    },
    change: { at: "explanations.0.hypotheses.1.causes.0.steady", to: false },
    severity: "breaks",
    subjects: ["notNew", "push", "pressure"],
  },
  {
    rule: "elimination-non-sequitur",
    name: "the dismissed cause is of the class concluded",
    parts: {
      claims: [
        claim("rest", { argument: { form: "elimination", dismisses: ["pressure"], concludes: "external" } }),
      ],
      explanations: [
        set([
          hypothesis("pressure", { stance: "rejects", locus: "external" }),
          hypothesis("home", { stance: "rejects", locus: "internal" }),
        ]),
      ],
    },
    change: { at: "explanations.0.hypotheses.0.locus", to: "internal" },
    severity: "breaks",
    subjects: ["rest", "pressure"],
  },
  {
    rule: "elimination-non-sequitur",
    name: "no rival of the other class was weighed",
    parts: {
      claims: [
        claim("rest", { argument: { form: "elimination", dismisses: ["home"], concludes: "external" } }),
      ],
      explanations: [
        set([hypothesis("home", { stance: "dismisses", locus: "internal" }), hypothesis("push")]),
      ],
    },
    change: { at: "explanations.0.hypotheses.0.stance", to: "rejects" },
    severity: "breaks",
    subjects: ["rest"],
  },
  {
    rule: "circular-argument",
    name: "three claims in a circle",
    parts: {
      claims: [
        claim("one", { supports: ["two"] }),
        claim("two", { supports: ["three"] }),
        claim("three", { supports: ["one"] }),
      ],
    },
    change: { at: "claims.2.supports.0", to: undefined },
    severity: "breaks",
    subjects: ["one", "two", "three"],
  },
  {
    rule: "self-contradiction",
    name: "two endorsed claims exclude each other",
    parts: { claims: [claim("one"), claim("two", { contradicts: ["one"] })] },
    change: { at: "claims.1.stance", to: "reports" },
    severity: "breaks",
    subjects: ["one", "two"],
  },
  {
    rule: "contradicted-claim",
    name: "a premise of a step",
    parts: {
      claims: [
        claim("premise", { supports: ["step"] }),
        claim("step", { argument: { form: "motive", shows: ["push"] } }),
        claim("other", { cite: ["archive:p. 1"], contradicts: ["premise"] }),
      ],
      explanations: [set([hypothesis("push")])],
    },
    change: { at: "claims.2.contradicts.0", to: undefined },
    severity: "breaks",
    subjects: ["premise", "step", "other"],
  },
  {
    rule: "contradicted-claim",
    name: "a statement that no step needs",
    parts: { claims: [claim("aside"), claim("other", { cite: ["archive:p. 1"], contradicts: ["aside"] })] },
    change: { at: "claims.0.stance", to: "reports" },
    severity: "weakens",
    subjects: ["aside", "other"],
  },
  {
    rule: "omitted-fact",
    name: "another source limits a statement",
    parts: { claims: [claim("half"), claim("other", { cite: ["archive:p. 2"], qualifies: ["half"] })] },
    change: { at: "claims.1.cite.0", to: "text:P9.S9" },
    severity: "weakens",
    subjects: ["half", "other"],
  },
  {
    rule: "inner-tension",
    name: "one sentence of the text limits another",
    parts: { claims: [claim("broad"), claim("narrow", { qualifies: ["broad"] })] },
    change: { at: "claims.1.cite.0", to: "archive:p. 2" },
    severity: "weakens",
    subjects: ["broad", "narrow"],
  },
  {
    rule: "inner-tension",
    name: "the text reports somebody who limits what it says",
    parts: { claims: [claim("broad"), claim("narrow", { stance: "reports", qualifies: ["broad"] })] },
    change: { at: "claims.0.stance", to: "reports" },
    severity: "note",
    subjects: ["broad", "narrow"],
  },
  {
    rule: "inner-tension",
    name: "the text reports a step of an argument, and somebody who limits it",
    parts: {
      claims: [
        claim("step", { stance: "reports", argument: { form: "motive", shows: ["push"] } }),
        claim("narrow", { stance: "reports", qualifies: ["step"] }),
      ],
      explanations: [set([hypothesis("push")])],
    },
    change: { at: "claims.1.qualifies.0", to: "other" },
    severity: "weakens",
    subjects: ["step", "narrow"],
  },
  {
    rule: "effect-as-evidence",
    name: "evidence that is the effect",
    parts: {
      events: [TURN, visit("2000-01")],
      explanations: [
        set([hypothesis("push"), hypothesis("home")], {
          evidence: [rated({ push: "very likely", home: "unlikely" }, { events: ["turn"] })],
        }),
      ],
    },
    change: { at: "explanations.0.evidence.0.events.1", to: "visit" },
    severity: "weakens",
    subjects: ["item"],
  },
  {
    rule: "effect-as-evidence",
    name: "evidence that says no more than the effect",
    parts: {
      events: [TURN],
      explanations: [
        set([hypothesis("push"), hypothesis("home")], {
          evidence: [rated({ every: "likely" }, { text: "Aland turned." })],
        }),
      ],
    },
    change: { at: "explanations.0.evidence.0.text", to: "Aland turned at night" },
    severity: "note",
    subjects: ["item"],
  },
  {
    rule: "effect-as-evidence",
    name: "a sign that is the effect",
    parts: {
      events: [TURN, visit("2000-01")],
      claims: [claim("sign", { argument: { form: "sign", shows: ["push"], by: ["turn"] } })],
      explanations: [set([hypothesis("push")])],
    },
    change: { at: "claims.0.argument.by.0", to: "visit" },
    severity: "breaks",
    subjects: ["sign", "push"],
  },
  {
    rule: "effect-as-evidence",
    name: "a cause that is the effect",
    parts: {
      events: [TURN],
      explanations: [
        set([
          hypothesis("push", {
            stance: "favours",
            causes: [{ text: "the turn", events: ["turn"], cite: ["text:P2.S1"] }],
          }),
        ]),
      ],
    },
    change: { at: "explanations.0.hypotheses.0.causes.0.events.0", to: undefined },
    severity: "weakens",
    subjects: ["push"],
  },
  {
    rule: "contested-act",
    name: "evidence on an act that is only alleged",
    parts: {
      events: [TURN, { ...visit("2000-01"), alleged: ["Cland"] }],
      explanations: [
        set([hypothesis("push"), hypothesis("home")], {
          evidence: [rated({ push: "likely", home: "even" }, { events: ["visit"] })],
        }),
      ],
    },
    change: { at: "events.1.alleged", to: undefined },
    severity: "note",
    subjects: ["item", "visit"],
  },
  {
    rule: "contested-act",
    name: "a sign that its author denies",
    parts: {
      events: [TURN, { ...visit("2000-01"), denied: ["Bland"] }],
      claims: [claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit"] } })],
      explanations: [set([hypothesis("push")])],
    },
    change: { at: "claims.0.argument.by.0", to: "turn" },
    severity: "weakens",
    subjects: ["sign", "push", "visit"],
  },
  {
    rule: "contested-act",
    name: "one of two causes alleged and denied",
    parts: {
      events: [TURN, { ...visit("2000-01"), alleged: "unknown", denied: ["Bland", "Cland"] }],
      sanctions: [sanction("first", "1999")],
      explanations: [
        set([
          hypothesis("push", {
            stance: "favours",
            causes: [
              { text: "a push", events: ["visit"], cite: ["text"] },
              { text: "sanctions", sanctions: ["first"], cite: ["text"] },
            ],
          }),
        ]),
      ],
    },
    change: { at: "explanations.0.hypotheses.0.causes.0.events.0", to: undefined },
    severity: "note",
    subjects: ["push", "visit"],
  },
  {
    rule: "twin-explanations",
    name: "one name, but for case, article and full stop",
    parts: {
      explanations: [
        set([
          hypothesis("push", { name: "The sanctions bit" }),
          hypothesis("twin", { name: "Sanctions bit." }),
        ]),
      ],
    },
    change: { at: "explanations.0.hypotheses.1.name", to: "Sanctions did not bite" },
    severity: "weakens",
    subjects: ["push", "twin"],
  },
  {
    rule: "untested-actor",
    name: "an event by a member and a tie",
    parts: {
      events: [TURN, event("offer", "2000-02", { by: ["envoy"], towards: ["why"] })],
      ties: [{ kind: "mediation", from: "Cland", to: "Aland", towards: ["why"], cite: ["text:P8.S1"] }],
      explanations: [set([hypothesis("push", { actors: ["Bland"] })])],
    },
    change: { at: "explanations.0.hypotheses.0.actors.0", to: "Cland" },
    severity: "weakens",
    subjects: ["Cland", "why", "offer"],
  },
  {
    rule: "untested-actor",
    name: "one act is not several",
    parts: {
      events: [
        event("offer", "2000-02", { by: ["envoy"], towards: ["why"] }),
        event("meeting", "2000-02", { by: ["Cland"], towards: ["why"] }),
      ],
      explanations: [set([hypothesis("push")], { effect: { text: "Aland turned", of: "Aland" } })],
    },
    change: { at: "events.1.mode", to: "hypothetical" },
    severity: "weakens",
    subjects: ["Cland", "why", "offer", "meeting"],
  },
  {
    rule: "non-diagnostic-evidence",
    name: "one word for all",
    parts: {
      explanations: [
        set([hypothesis("push"), hypothesis("pressure")], {
          evidence: [rated({ push: "likely", pressure: "likely" })],
        }),
      ],
    },
    change: { at: "explanations.0.evidence.0.likelihood.push", to: "unlikely" },
    severity: "note",
    subjects: ["item"],
  },
  {
    rule: "non-diagnostic-evidence",
    name: "offered as a sign all the same",
    parts: {
      events: [visit("2000-01")],
      claims: [claim("sign", { argument: { form: "sign", shows: ["push"], by: ["visit"] } })],
      explanations: [
        set([hypothesis("push"), hypothesis("pressure")], {
          evidence: [rated({ every: "very likely" }, { events: ["visit"] })],
        }),
      ],
    },
    change: { at: "explanations.0.evidence.0.likelihood.pressure", to: [0.1, 0.2] },
    severity: "weakens",
    subjects: ["item", "visit", "sign"],
  },
  {
    rule: "one-column-evidence",
    name: "rated under one of two",
    parts: {
      explanations: [
        set([hypothesis("push"), hypothesis("pressure")], { evidence: [rated({ push: "likely" })] }),
      ],
    },
    change: { at: "explanations.0.evidence.0.likelihood.pressure", to: "even" },
    severity: "weakens",
    subjects: ["item", "push"],
  },
  {
    rule: "dismissed-without-evidence",
    name: "set aside",
    parts: { explanations: [set([hypothesis("home", { stance: "dismisses" }), hypothesis("push")])] },
    change: { at: "explanations.0.hypotheses.0.stance", to: "open" },
    severity: "weakens",
    subjects: ["home"],
  },
  {
    rule: "dismissed-without-evidence",
    name: "rejected though the evidence favours it",
    parts: {
      explanations: [
        set([hypothesis("home", { stance: "rejects" }), hypothesis("push")], {
          evidence: [rated({ home: "likely", push: "even" })],
        }),
      ],
    },
    change: { at: "explanations.0.evidence.0.likelihood.home", to: "unlikely" },
    severity: "weakens",
    subjects: ["home"],
  },
  {
    rule: "no-other",
    name: "a closed list",
    parts: { explanations: [set([hypothesis("push")], { other: 0 })] },
    change: { at: "explanations.0.other", to: 0.1 },
    severity: "note",
    subjects: ["why"],
  },
  {
    rule: "explanation-not-considered",
    name: "offered elsewhere only",
    parts: {
      explanations: [set([hypothesis("push"), hypothesis("fear", { from: ["gazette"], cite: ["gazette"] })])],
    },
    change: { at: "explanations.0.hypotheses.1.from.1", to: "text" },
    severity: "weakens",
    subjects: ["fear"],
  },
  {
    rule: "motive-only",
    name: "no act",
    parts: {
      events: [visit("2000-01")],
      claims: [claim("gain", { argument: { form: "motive", shows: ["push"] } })],
      explanations: [set([hypothesis("push", { causes: [{ text: "gain", events: [], cite: ["text"] }] })])],
    },
    change: { at: "explanations.0.hypotheses.0.causes.0.events.0", to: "visit" },
    severity: "weakens",
    subjects: ["gain", "push"],
  },
  {
    rule: "conflicting-dates",
    name: "an event",
    parts: { events: [event("speech", "2000-01", { otherDates: [{ when: "1999-06", cite: ["archive"] }] })] },
    change: { at: "events.0.otherDates.0.when", to: "2000-01-15" },
    severity: "weakens",
    subjects: ["speech"],
    certain: true,
  },
  {
    rule: "conflicting-dates",
    name: "the end of a round",
    parts: { rounds: [round("talks", { otherDates: [{ end: "1991-03", cite: ["archive"] }] })] },
    change: { at: "rounds.0.end", to: "1991" },
    severity: "weakens",
    subjects: ["talks"],
    certain: true,
  },
  {
    rule: "anachronism",
    name: "sanctions before the office",
    parts: {
      actors: [
        { id: "Bland", name: "Bland", kind: "state" },
        { id: "Aland", name: "Aland", kind: "state" },
        { id: "chief", name: "The chief", kind: "person", roles: [{ as: "leader", from: "1999-04" }] },
      ],
      sanctions: [sanction("first", "1996")],
      claims: [claim("resisted", { about: { actors: ["chief"], sanctions: ["first"] } })],
    },
    change: { at: "actors.2.roles.0.from", to: "1995" },
    severity: "weakens",
    subjects: ["resisted", "chief", "first"],
    certain: true,
  },
  {
    rule: "impossible-date",
    name: "a fact of tomorrow",
    parts: { events: [event("signing", "2000-07-15")] },
    change: { at: "events.0.mode", to: "future" },
    severity: "weakens",
    subjects: ["signing"],
    certain: true,
  },
  {
    rule: "impossible-date",
    name: "a plan for yesterday",
    parts: { events: [event("signing", "2000-05", { mode: "future" })] },
    change: { at: "events.0.when", to: "2000-06/2000-09" },
    severity: "weakens",
    subjects: ["signing"],
    certain: true,
  },
  {
    rule: "impossible-date",
    name: "known too early",
    parts: { events: [event("signing", "2000-05", { known: "2000-04-30" })] },
    change: { at: "events.0.known", to: "2000-05-01" },
    severity: "weakens",
    subjects: ["signing"],
    certain: true,
  },
  {
    rule: "impossible-date",
    name: "a round that ends first",
    parts: { rounds: [round("talks", { end: "1989" })] },
    change: { at: "rounds.0.end", to: "1990" },
    severity: "weakens",
    subjects: ["talks"],
    certain: true,
  },
  {
    rule: "impossible-date",
    name: "a pause outside its round",
    parts: { rounds: [round("talks", { pauses: [{ from: "1993", to: "1994" }] })] },
    change: { at: "rounds.0.end", to: "open" },
    severity: "weakens",
    subjects: ["talks"],
    certain: true,
  },
  {
    rule: "date-phrase",
    name: "another month",
    parts: { events: [event("speech", "2000-04-03", { phrase: "in early March" })] },
    change: { at: "events.0.phrase", to: "in early April" },
    severity: "note",
    subjects: ["speech"],
    certain: true,
  },
  {
    rule: "date-phrase",
    name: "another day of the week",
    // 3 April 2000 was a Monday.
    parts: { events: [event("speech", "2000-04-03", { phrase: "on Tuesday" })] },
    change: { at: "events.0.phrase", to: "on Monday" },
    severity: "note",
    subjects: ["speech"],
    certain: true,
  },
  {
    rule: "date-phrase",
    name: "another year",
    parts: { events: [event("speech", "1990/1995", { phrase: "in 1996" })] },
    change: { at: "events.0.when", to: "1990/1996" },
    severity: "note",
    subjects: ["speech"],
    certain: true,
  },
  {
    rule: "forecast-form",
    name: "no probability",
    parts: { forecasts: [forecast({ probability: "not stated" })] },
    change: { at: "forecasts.0.probability", to: [0.5, 0.7] },
    severity: "weakens",
    subjects: ["guess"],
  },
  {
    rule: "forecast-form",
    name: "no horizon",
    parts: { forecasts: [forecast({ horizon: "unknown" })] },
    change: { at: "forecasts.0.horizon", to: "2001" },
    severity: "weakens",
    subjects: ["guess"],
  },
  {
    rule: "forecast-form",
    name: "no test",
    parts: { forecasts: [forecast({ criterion: "not stated" })] },
    change: { at: "forecasts.0.criterion", to: "the embassy opens" },
    severity: "weakens",
    subjects: ["guess"],
  },
  {
    rule: "double-negative",
    name: "in a forecast",
    parts: { forecasts: [forecast({ words: "not unlikely" })] },
    change: { at: "forecasts.0.words", to: "likely" },
    severity: "note",
    subjects: ["guess"],
  },
  {
    rule: "double-negative",
    name: "in the hedge of a claim",
    parts: { claims: [claim("hedged", { hedge: "cannot be ruled out" })] },
    change: { at: "claims.0.hedge", to: "may be ruled out" },
    severity: "note",
    subjects: ["hedged"],
  },
  {
    rule: "silent-party",
    name: "assets but no demand",
    parts: { issues: [issue()], demands: [demand("Aland")] },
    change: { at: "demands.0.actor", to: "envoy" },
    severity: "weakens",
    subjects: ["Cland", "bridge"],
  },
  {
    rule: "selected-precedents",
    name: "one round left out",
    parts: {
      rounds: [round("used"), round("left")],
      forecasts: [forecast()],
      claims: [claim("again", { argument: { form: "analogy", by: ["used"], to: ["guess"] } })],
    },
    change: { at: "claims.0.argument.by.1", to: "left" },
    severity: "note",
    subjects: ["again", "left"],
  },
  {
    rule: "unnamed-claimant",
    name: "an unnamed person",
    parts: { claims: [claim("said", { by: "someone", kind: "causal" })] },
    change: { at: "claims.0.by", to: "Bland" },
    severity: "weakens",
    subjects: ["said"],
  },
  {
    rule: "unnamed-claimant",
    name: "nobody at all",
    parts: { claims: [claim("said", { by: "not stated" })] },
    change: { at: "claims.0.by", to: "envoy" },
    severity: "note",
    subjects: ["said"],
  },
  {
    rule: "unnamed-claimant",
    name: "an unnamed spokesman of somebody who is not named either",
    parts: {
      actors: [
        { id: "spokesman", name: "A spokesman", kind: "person", named: false, memberOf: [{ of: "someone" }] },
        { id: "someone", name: "Somebody unnamed", kind: "group", named: false },
        { id: "Aland", name: "Aland", kind: "state" },
      ],
      claims: [claim("said", { by: "spokesman" })],
    },
    change: { at: "actors.0.memberOf.0.of", to: "Aland" },
    severity: "note",
    subjects: ["said"],
  },
  {
    rule: "unnamed-claimant",
    name: "an official of somebody who is named",
    parts: {
      actors: [
        { id: "official", name: "An official", kind: "person", named: false, memberOf: [{ of: "Aland" }] },
        { id: "Aland", name: "Aland", kind: "state" },
      ],
      claims: [claim("said", { by: "official" })],
    },
    change: { at: "actors.0.name", to: "A spokeswoman" },
    severity: "note",
    subjects: ["said"],
  },
  {
    rule: "single-source",
    name: "one source for a motive, of two that are not of one origin",
    parts: {
      sources: [
        { id: "text", title: "The text", issued: "2000-06-30" },
        { id: "archive", title: "The archive", issued: "2000", external: true },
      ],
      claims: [claim("wants", { kind: "interest" })],
    },
    change: { at: "sources.1.origin", to: ["text"] },
    severity: "note",
    subjects: ["wants"],
  },
  {
    rule: "single-source",
    name: "one source for a motive",
    parts: { claims: [claim("wants", { kind: "interest" })] },
    change: { at: "claims.0.cite.1", to: "archive:p. 3" },
    severity: "note",
    subjects: ["wants"],
  },
  {
    rule: "single-source",
    name: "cannot be judged",
    parts: {
      claims: [
        claim("wants", { kind: "intent", credibility: { grade: 6 }, cite: ["text:P1.S1", "archive:p. 3"] }),
      ],
    },
    change: { at: "claims.0.credibility.grade", to: 3 },
    severity: "note",
    subjects: ["wants"],
  },
  {
    rule: "common-origin",
    name: "one repeats the other",
    parts: {
      sources: [
        { id: "text", title: "The text", issued: "2000-06-30" },
        { id: "archive", title: "The archive", issued: "2000", external: true },
        { id: "copy", title: "The copy", issued: "2000", external: true, origin: ["archive"] },
      ],
      claims: [claim("twice", { cite: ["archive:p. 1", "copy:p. 9"] })],
    },
    change: { at: "sources.2.origin.0", to: undefined },
    severity: "weakens",
    subjects: ["twice", "archive", "copy"],
  },
  {
    rule: "unearned-grade",
    name: "confirmed by itself",
    parts: { claims: [claim("sure", { credibility: { grade: 1 } })] },
    change: { at: "claims.0.cite.1", to: "gazette:p. 4" },
    severity: "note",
    subjects: ["sure"],
  },
  {
    rule: "unearned-grade",
    name: "a reliable source of an improbable claim",
    parts: {
      sources: [
        { id: "text", title: "The text", issued: "2000-06-30", reliability: { grade: "A", why: "a record" } },
      ],
      claims: [claim("odd", { credibility: { grade: 5 } })],
    },
    change: { at: "sources.0.reliability.grade", to: "C" },
    severity: "note",
    subjects: ["odd"],
  },
  {
    rule: "unsourced-entry",
    name: "neither cited nor judged",
    parts: { events: [event("speech", "2000-01", { cite: undefined })] },
    change: { at: "events.0.judgement", to: "inferred from the timetable" },
    severity: "note",
    subjects: ["speech"],
  },
  {
    rule: "undated-event",
    name: "no date",
    parts: { events: [event("speech", "not stated")] },
    change: { at: "events.0.when", to: "2000" },
    severity: "note",
    subjects: ["speech"],
  },
];
