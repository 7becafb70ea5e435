import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";
import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const ISSUES =
  "issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]\n";
const forecast = (rest: string) => `forecasts: [{id: f, text: t, by: U, cite: [s], ${rest}}]\n`;
const turn = (event: string, others = "") =>
  `turn: {text: t, of: U, events: [x]}\nevents: [{id: x, what: it turns, ${event}}${others}]\n`;
const round = (rest: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: 2016, end: 2018-01, ending: impasse, ${rest}}]\n`;
const sanctions = (...steps: string[]) =>
  `sanctions: [${steps.map((step, at) => `{id: p${at}, what: w${at}, ${step}}`).join(", ")}]\n`;
const actors = (rest: string) =>
  `actors: [{id: U, name: the union, kind: state}, {id: P, name: p, kind: person, ${rest}}]\n`;
const explained = (rest: string, events: string) =>
  `explanations: [{id: q, question: w, effect: {text: e, events: [x]}, ${rest}}]\nevents: [${events}]\n`;
const HYPOTHESES = "hypotheses: [{id: h, name: H}, {id: k, name: K}]";

const sign =
  "claims: [{id: c, text: t, by: U, kind: inference, argument: {form: sign, shows: [h], by: [y]}}]\n";
const analogy = (start: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: ${start}, end: not stated, ending: not stated}]\nforecasts: [{id: f, text: t, by: U}]\nclaims: [{id: c, text: t, by: U, kind: inference, argument: {form: analogy, by: [r], to: [f]}}]\n`;

/** A forecast that comes true if an event takes place, with a question that nobody has answered. */
const foreseen = (event: string, other = "") =>
  `events: [{id: x, what: it turns, cite: [s], ${event}}${other === "" ? "" : `, ${other}`}]\n${forecast(`events: [x${other === "" ? "" : ", y"}], question: {text: Will it turn?, criteria: c, settledBy: s, closes: 2018-12-31}`)}`;

const TWO_SOURCES = `${BARE_HEAD}sources: [{id: s, title: A, issued: 2018-04-01}, {id: t, title: B, issued: 2018-04-12}]\n`;
/** Evidence that both sources tell. */
const evidence = (text: string) =>
  explained(
    `${HYPOTHESES}, evidence: [{id: e, text: '${text}', likelihood: {h: likely, k: even}, cite: [s, t]}]`,
    "{id: x, what: it turns, when: 2018-03}",
  );
const PARTIES = "actors: [{id: U, name: u, kind: state}, {id: V, name: v, kind: state}]\n";

describeRules([
  {
    name: "a horizon decades away",
    severity: "warning",
    wrong: forecast("horizon: 2038"),
    says: "`horizon` (2038) lies some 20 years after the day of the case (2018-04-16)",
    right: forecast("horizon: 2037"),
  },
  {
    name: "a horizon that ends decades away",
    severity: "warning",
    wrong: forecast("horizon: 2018-05/2099"),
    says: "`horizon` (2018-05/2099) lies some 81 years after the day of the case",
    right: forecast("horizon: 2018-05/.."),
  },
  {
    name: "a horizon that had passed when the forecast was made",
    severity: "error",
    wrong: forecast("horizon: 2017"),
    says: "the forecast `f` is for a time (2017) that had passed when it was made (2018-04-01)",
    right: forecast("horizon: 2018"),
  },
  {
    name: "a horizon that has passed, of a forecast of which nobody says when it was made",
    severity: "warning",
    head: `${BARE_HEAD}sources: [{id: s, title: A, issued: not stated}]\n${PARTIES}`,
    wrong: forecast("horizon: 2017"),
    says: "the horizon of the forecast `f` (2017) has passed by the day of the case (2018-04-16), and nobody says when",
    // A forecast of record, kept to see whether it came true.
    right: forecast("known: 2016, horizon: 2017"),
  },
  {
    name: "a horizon that had passed when the analyst looked ahead",
    severity: "error",
    wrong: "forecasts: [{id: f, text: t, by: U, horizon: 2018-04-03, judgement: {why: w, on: 2018-04-05}}]\n",
    says: "for a time (2018-04-03) that had passed when it was made (2018-04-05)",
    right: "forecasts: [{id: f, text: t, by: U, horizon: 2018-04-03, judgement: {why: w, on: 2018-04-02}}]\n",
  },
  {
    name: "a turn decades back",
    severity: "warning",
    wrong: turn("by: [U], when: 1918", ", {id: y, what: they meet, when: 2017}"),
    says: "the turn (1918) lies some 99 years before the day of the case",
    // A case about that time, told from today.
    right: turn("by: [U], when: 1918", ", {id: y, what: they meet, when: 1917}"),
  },
  {
    name: "a turn decades back, alone",
    severity: "warning",
    wrong: turn("by: [U], when: 1990"),
    says: "the turn (1990) lies some 27 years before",
    right: turn("by: [U], when: 2001"),
  },
  {
    name: "a turn whose event is still to come",
    severity: "warning",
    wrong: turn("by: [U], when: 2018-05, mode: future"),
    says: "the event `x` of the turn is still to come (`mode: future`)",
    right: turn("by: [U], when: 2018-03"),
  },
  {
    name: "an effect that is contested",
    severity: "warning",
    wrong: explained(HYPOTHESES, "{id: x, what: it turns, when: 2018-03, alleged: [V], denied: [U]}"),
    says: "the effect `x` that `q` explains is contested",
    right: explained(HYPOTHESES, "{id: x, what: it turns, when: 2018-03}"),
  },
  {
    name: "a question whose event has taken place",
    severity: "warning",
    wrong: foreseen("when: 2018-04-01"),
    says: "the forecast `f` comes true if `x` takes place, which has taken place, and its question has no answer",
    right: foreseen("when: 2018-04-17, mode: future"),
  },
  {
    name: "a question resolved before it was forecast",
    severity: "error",
    wrong: forecast(
      "question: {text: Is it so?, criteria: c, settledBy: s, closes: 2018-12-31, resolution: {answer: yes, on: 2014-12-30, source: x}}",
    ),
    says: "the question of the forecast `f` was resolved (2014-12-30) before it was forecast (2018-04-01)",
    right: forecast(
      "known: 2014-12-01, question: {text: Is it so?, criteria: c, settledBy: s, closes: 2018-12-31, resolution: {answer: yes, on: 2014-12-30, source: x}}",
    ),
  },
  {
    name: "a forecast of what had taken place",
    severity: "warning",
    wrong: `events: [{id: x, what: it turns, cite: [s], when: 2018-03-01}]\n${forecast("events: [x]")}`,
    says: "the forecast `f` foresees `x`, which had taken place when it was made (2018-04-01)",
    right: `events: [{id: x, what: it turns, cite: [s], when: 2018-03-01}]\n${forecast("known: 2018-02-01, events: [x]")}`,
  },
  {
    name: "an act of thousands of years ago",
    severity: "warning",
    wrong: "events: [{id: x, what: it turns, when: -9999}]\n",
    says: "`when` (-9999) lies some 12016 years before the day of the case (2018-04-16)",
    right: "events: [{id: x, what: it turns, when: 1389}]\n",
  },
  {
    name: "a question opened a generation before",
    severity: "warning",
    wrong: forecast(
      "question: {text: Is it so?, criteria: c, settledBy: s, opens: 1998-04-10, closes: 2018-12-31}",
    ),
    says: "`opens` (1998-04-10) lies some 20 years before the day of the case (2018-04-16)",
    right: forecast(
      "question: {text: Is it so?, criteria: c, settledBy: s, opens: 1998-04-20, closes: 2018-12-31}",
    ),
  },
  {
    name: "an office held for longer than anybody lives",
    severity: "warning",
    head: `${BARE_HEAD}sources: [{id: s, title: A, issued: not stated}]\n`,
    wrong: "actors: [{id: U, name: U, kind: person, roles: [{as: leader, from: 1918-04-10}]}]\n",
    says: "`from` (1918-04-10) lies some 100 years before the day of the case (2018-04-16)",
    // What belongs to a body for centuries is no person.
    right:
      "actors: [{id: U, name: U, kind: person, roles: [{as: leader, from: 1918-04-20}]}, {id: V, name: V, kind: state, roles: [{as: chair, from: 1518}]}]\n",
  },
  {
    name: "a question whose event did not happen",
    severity: "warning",
    wrong: foreseen("when: 2018-03-01, mode: negated"),
    says: "comes true if `x` takes place, which is said not to have happened",
    right: foreseen("when: 2018-05-01, mode: negated"),
  },
  {
    name: "a question whose event has taken place, one of two",
    severity: "warning",
    wrong: foreseen("when: 2018-04-01", "{id: y, what: it ends, when: 2018-04-02}"),
    says: "comes true if `y` takes place, which has taken place",
    right: foreseen("when: 2018-04-01", "{id: y, what: it ends, when: 2018-06, mode: future}"),
  },
  {
    name: "a question whose event has taken place, as somebody says",
    severity: "warning",
    wrong: foreseen("when: 2018-04-01"),
    says: "its question has no answer",
    right: foreseen("when: 2018-04-01, alleged: [V]"),
  },
  {
    name: "a turn that is only imagined",
    severity: "warning",
    wrong: turn("by: [U], when: 2018-03, mode: hypothetical"),
    says: "the event `x` of the turn is only imagined",
    right: turn("by: [U], when: 2018-03, mode: historical"),
  },
  {
    name: "a turn in which only another party acts",
    severity: "warning",
    wrong: turn("by: [V], when: 2018-03"),
    says: "the turn is of `U`, but its events are acts of `V`",
    right: turn("by: [V, U], when: 2018-03"),
  },
  {
    name: "a turn by a person who does not act for the party",
    severity: "warning",
    head: BARE_HEAD,
    wrong: `${actors("memberOf: []")}${turn("by: [P], when: 2018-03")}`,
    says: "the turn is of `U`, but its events are acts of `P`",
    right: `${actors("memberOf: [{of: U}]")}${turn("by: [P], when: 2018-03")}`,
  },
  {
    name: "a case whose only source appeared after its day",
    severity: "warning",
    head: BARE_HEAD,
    wrong:
      "sources: [{id: s, title: A, issued: 2018-04-18}]\nevents: [{id: x, what: w, when: 2018-04-01, cite: [s]}]\n",
    says: "by the day of the case (2018-04-16) no source is certain to have appeared: the only source is `s` (2018-04-18)",
    right:
      "sources: [{id: s, title: A, issued: 2018-04-18}]\nevents: [{id: x, what: w, when: 2018-04-01, known: 2018-04-02, cite: [s]}]\n",
  },
  {
    name: "sources that may all have appeared after its day",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "sources: [{id: s, title: A, issued: 2018}, {id: t, title: B, issued: 2018-04}]\n",
    says: "the first of the 2 sources is `t` (2018-04)",
    right: "sources: [{id: s, title: A, issued: 2018}, {id: t, title: B, issued: not stated}]\n",
  },
  {
    name: "a source that appeared after the case was coded",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "sources: [{id: s, title: A, issued: 2018-04-01}, {id: t, title: B, issued: 2018-04-21}]\n",
    says: "`issued` (2018-04-21) lies after the day on which the case was coded",
    right: "sources: [{id: s, title: A, issued: 2018-04-01}, {id: t, title: B, issued: 2018-04-20}]\n",
  },
  {
    name: "a judgement of a day after the case was coded",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-01, judgement: {on: 2018-05-01, why: so}}]\n",
    says: "`on` (2018-05-01) lies after the day on which the case was coded",
    right: "events: [{id: x, what: w, when: 2018-01, judgement: {on: 2018-04-16, why: so}}]\n",
  },
  {
    name: "a judgement of a century ago",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-01, judgement: {on: 1918-05-01, why: so}}]\n",
    says: "`on` (1918-05-01) lies some 99 years before the day of the case",
    right: "events: [{id: x, what: w, when: 1918-01, judgement: {on: 2008-05-01, why: so}}]\n",
  },
  {
    name: "what became known only after its source had appeared",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-01, known: 2018-04-10, cite: [s]}]\n",
    says: "it became known (2018-04-10) only after a source that it cites had appeared (2018-04-01)",
    right: "events: [{id: x, what: w, when: 2018-01, known: 2018-02-10, cite: [s]}]\n",
  },
  {
    name: "an event that its source told beforehand",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-04-10, cite: [s]}]\n",
    says: "the event `x` took place (2018-04-10) after every source that it cites appeared (2018-04-01)",
    right:
      "events: [{id: x, what: w, when: 2018-04-10, cite: [s], judgement: Announced there; it came about}, {id: y, what: v, when: 2018-05-10, mode: future, cite: [s]}, {id: z, what: u, when: 2018-04, cite: [s]}]\n",
  },
  {
    name: "a sanction step that its source told beforehand",
    severity: "warning",
    wrong: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-04-10, cite: [s]"),
    says: "the sanction step `p0` was taken (2018-04-10) after every source that it cites appeared",
    right: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-04-01, cite: [s]"),
  },
  {
    name: "a demand that its source told beforehand",
    severity: "warning",
    wrong: `${ISSUES}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, when: 2018-04-10, cite: [s]}]\n`,
    says: "the demand `d` was voiced (2018-04-10) after every source that it cites appeared",
    right: `${ISSUES}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, when: 2018-05-10, voice: expected, cite: [s]}]\n`,
  },
  {
    name: "a round whose end its source told beforehand",
    severity: "warning",
    wrong:
      "rounds: [{id: r, name: n, parties: [U, V], start: 2017, end: 2018-04-10, ending: impasse, cite: [s]}]\n",
    says: "the round `r` ended (2018-04-10) after every source that it cites appeared",
    right:
      "rounds: [{id: r, name: n, parties: [U, V], start: 2017, end: 2018-05-10, ending: open, cite: [s]}]\n",
  },
  {
    name: "a source that repeats a later one",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "sources: [{id: s, title: A, issued: 2018-01, origin: [t]}, {id: t, title: B, issued: 2018-03}]\n",
    says: "the source `s` (2018-01) repeats `t`, which appeared after it (2018-03)",
    right: "sources: [{id: s, title: A, issued: 2018-01, origin: [t]}, {id: t, title: B, issued: 2018-01}]\n",
  },
  {
    name: "sanctions lifted before they were imposed",
    severity: "warning",
    wrong: sanctions(
      "sender: [U], target: [V], kind: imposed, when: 2018",
      "sender: [U], target: [V], kind: lifted, when: 2017",
    ),
    says: "`p1` lifts sanctions (2017) before any were imposed (`p0`, 2018)",
    // Those of another sender, and those that were imposed again.
    right: sanctions(
      "sender: [U], target: [V], kind: imposed, when: 2018",
      "sender: [V], target: [U], kind: lifted, when: 2017",
      "sender: [U], target: [V], kind: imposed, when: 2015",
      "sender: [U], target: [V], kind: lifted, when: 2016",
    ),
  },
  {
    name: "sanctions tightened before they were imposed",
    severity: "warning",
    wrong: sanctions(
      "sender: [U], target: [V], kind: tightened, when: 2016-05",
      "sender: [U], target: [V], kind: imposed, when: 2016-08",
    ),
    says: "`p0` tightens sanctions (2016-05) before any were imposed (`p1`, 2016-08)",
    right: sanctions(
      "sender: [U], target: [V], kind: tightened, when: 2016-05",
      "sender: [U], target: [V], kind: imposed, when: not stated",
    ),
  },
  {
    name: "a pause that ends before it begins",
    severity: "error",
    wrong: round("pauses: [{from: 2016-06, to: 2016-03}]"),
    says: "a pause of the round `r` ends (2016-03) before it begins (2016-06)",
    right: round("pauses: [{from: 2016-06, to: 2016-06}]"),
  },
  {
    name: "a pause before the round",
    severity: "warning",
    wrong: round("pauses: [{from: 2015-02, to: 2015-03}]"),
    says: "a pause of the round `r` (2015-02 to 2015-03) lies before it starts (2016)",
    right: round("pauses: [{from: 2015-12, to: 2016-01}]"),
  },
  {
    name: "a pause after the round",
    severity: "warning",
    wrong: round("pauses: [{from: 2018-02, to: 2018-03}]"),
    says: "lies after it ended (2018-01)",
    right: round("pauses: [{from: 2018-01, to: 2018-03}]"),
  },
  {
    name: "pauses that overlap",
    severity: "warning",
    wrong: round(
      "pauses: [{from: 2016-05, to: 2016-08}, {from: 2017-01, to: 2017-02}, {from: 2016-03, to: 2016-06}]",
    ),
    says: "two pauses of the round `r` overlap (2016-03 to 2016-06, 2016-05 to 2016-08)",
    right: round("pauses: [{from: 2016-05-20, to: 2016-08}, {from: 2016-03, to: 2016-05}]"),
  },
  {
    name: "a round that ended and starts on a day to come",
    severity: "warning",
    wrong: "rounds: [{id: r, name: n, parties: [U, V], start: 2019, end: not stated, ending: agreement}]\n",
    says: "the round `r` ended (agreement), but starts on a day to come (2019)",
    right: "rounds: [{id: r, name: n, parties: [U, V], start: 2019, end: not stated, ending: not stated}]\n",
  },
  {
    name: "an event told as a fact on a day to come",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-05, judgement: so}]\n",
    says: "the event `x` is told as a fact, on a day to come (2018-05)",
    right:
      "events: [{id: x, what: w, when: 2018-05, otherDates: [{when: 2018-04-02, cite: [s]}], judgement: so}]\n",
  },
  {
    name: "an event of hindsight, which does not count on the day of the case,",
    severity: "warning",
    head: BARE_HEAD,
    wrong:
      "sources: [{id: s, title: A, issued: not stated}]\nevents: [{id: x, what: w, when: 2018-04-18, cite: [s]}]\n",
    says: "the event `x` is told as a fact, on a day to come (2018-04-18)",
    right:
      "sources: [{id: s, title: A, issued: 2018-04-19}, {id: t, title: B, issued: 2018-04-01}]\nevents: [{id: x, what: w, when: 2018-04-18, cite: [s]}]\n",
  },
  {
    name: "an event to come on a day that has passed",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-03, mode: future}]\n",
    says: "the event `x` is still to come (`mode: future`), on a day that has passed (2018-03)",
    right: "events: [{id: x, what: w, when: 2018-04, mode: future}]\n",
  },
  {
    name: "a sanction step taken on a day to come",
    severity: "warning",
    wrong: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-05"),
    says: "the sanction step `p0` (imposed) is told as done, on a day to come (2018-05)",
    right: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-04"),
  },
  {
    name: "a demand that is expected for a day that has passed",
    severity: "warning",
    wrong: `${ISSUES}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, voice: expected, when: 2017}]\n`,
    says: "the demand `d` is only expected (`voice: expected`), for a day that has passed (2017)",
    right: `${ISSUES}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, voice: expected, when: 2018}]\n`,
  },
  {
    name: "a membership that ends before it begins",
    severity: "error",
    head: BARE_HEAD,
    wrong: actors("memberOf: [{of: U, from: 2017, to: 2015}]"),
    says: "`P` leaves `U` (2015) before it joins (2017)",
    right: actors("memberOf: [{of: U, from: 2017, to: 2017}]"),
  },
  {
    name: "an office that ends before it begins",
    severity: "error",
    head: BARE_HEAD,
    wrong: actors("roles: [{as: minister, from: 2017, to: 2015}]"),
    says: "the part of `P` as minister ends (2015) before it begins (2017)",
    right: actors('roles: [{as: minister, from: 2017, to: "2015?"}]'),
  },
  {
    name: "a tie that ends before it begins",
    severity: "error",
    wrong: "ties: [{kind: trade, from: U, to: V, since: 2017, until: 2015}]\n",
    says: "the tie (trade) of `U` and `V` ends (2015) before it begins (2017)",
    right: "ties: [{kind: trade, from: U, to: V, since: 2015, until: 2015}]\n",
  },
  {
    name: "a cause that began after its effect",
    severity: "warning",
    wrong: explained(
      "hypotheses: [{id: h, name: H, causes: [{text: c, since: 2018-03}]}, {id: k, name: K}]",
      "{id: x, what: it turns, when: 2018-01}",
    ),
    says: "a cause since 2018-03 of an effect that showed before (`x`, 2018-01)",
    right: explained(
      "hypotheses: [{id: h, name: H, causes: [{text: c, since: 2018}]}, {id: k, name: K}]",
      "{id: x, what: it turns, when: 2018-01}",
    ),
  },
  {
    name: "a cause since a day to come",
    severity: "warning",
    wrong:
      "explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H, causes: [{text: c, since: 2020}]}, {id: k, name: K}]}]\n",
    says: "a cause since a day to come (2020)",
    right:
      "explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H, causes: [{text: c, since: 2018}]}, {id: k, name: K}]}]\n",
  },
  {
    name: "an effect still to come",
    severity: "warning",
    wrong: explained(HYPOTHESES, "{id: x, what: it turns, when: 2019, mode: future}"),
    says: "the effect `x` that `q` explains is still to come (`mode: future`)",
    // What was left undone may be what is to be explained.
    right: explained(HYPOTHESES, "{id: x, what: it turns, when: 2018-01, mode: negated}"),
  },
  {
    name: "evidence still to come",
    severity: "warning",
    wrong: explained(
      `${HYPOTHESES}, evidence: [{id: e, text: t, events: [x, y], likelihood: {h: likely}}]`,
      "{id: x, what: it turns, when: 2018-01}, {id: y, what: it ends, when: 2019, mode: future}",
    ),
    says: "the event `y`, of which the evidence `e` consists, is still to come",
    right: explained(
      `${HYPOTHESES}, evidence: [{id: e, text: t, events: [x, y], likelihood: {h: likely}}]`,
      "{id: x, what: it turns, when: 2018-01}, {id: y, what: it ends, when: 2017, mode: negated}",
    ),
  },
  {
    name: "a sign still to come",
    severity: "warning",
    wrong:
      explained(
        HYPOTHESES,
        "{id: x, what: it turns, when: 2018-01}, {id: y, what: it ends, when: 2019, mode: future}",
      ) + sign,
    says: "the event `y`, by which the claim `c` shows something, is still to come",
    right:
      explained(
        HYPOTHESES,
        "{id: x, what: it turns, when: 2018-01}, {id: y, what: it ends, when: 2017, mode: negated}",
      ) + sign,
  },
  {
    name: "a precedent still to come",
    severity: "warning",
    wrong: analogy("2019"),
    says: "the round `r`, from which the claim `c` argues, is still to come (2019)",
    right: analogy("2018"),
  },
  {
    name: "a pause as long as its round",
    severity: "warning",
    wrong: round("pauses: [{from: 2016, to: 2018-01}]"),
    says: "a pause of the round `r` (2016 to 2018-01) takes up all of it",
    right: round("pauses: [{from: 2016-02, to: 2018-01}]"),
  },
  {
    name: "a date that allows every day",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: ../..}]\n",
    says: "`when` (../..) names no day, and allows every one",
    right:
      'events: [{id: x, what: w, when: not stated}, {id: y, what: v, when: "2017?"}, {id: z, what: u, when: ../2017}]\n',
  },
  {
    name: "sanctions eased after they had been lifted",
    severity: "warning",
    wrong: sanctions(
      "sender: [U], target: [V], kind: eased, when: 2017",
      "sender: [U], target: [V], kind: lifted, when: 2016",
      "sender: [U], target: [V], kind: imposed, when: 2015",
    ),
    says: "`p0` eases sanctions (2017) after all had been lifted (`p1`, 2016)",
    right: sanctions(
      "sender: [U], target: [V], kind: eased, when: 2017",
      "sender: [U], target: [V], kind: lifted, when: 2016",
      "sender: [U], target: [V], kind: imposed, when: 2015",
      "sender: [U], target: [V], kind: imposed, when: 2016/2017",
    ),
  },
  {
    name: "a cause that is still to come",
    severity: "warning",
    wrong: explained(
      "hypotheses: [{id: h, name: H, causes: [{text: c, events: [y]}]}, {id: k, name: K}]",
      "{id: x, what: it turns, when: 2018-03}, {id: y, what: w, when: 2018-06, mode: future}",
    ),
    says: "the event `y`, a cause of `h`, is still to come (`mode: future`)",
    // What was left undone may have been the cause.
    right: explained(
      "hypotheses: [{id: h, name: H, causes: [{text: c, events: [y]}]}, {id: k, name: K}]",
      "{id: x, what: it turns, when: 2018-03}, {id: y, what: w, when: 2018-02, mode: negated}",
    ),
  },
  {
    name: "an effect of one party in which only another acts",
    severity: "warning",
    wrong: explained(HYPOTHESES, "{id: x, what: it turns, when: 2018-03, by: [V]}").replace(
      "events: [x]}",
      "of: U, events: [x]}",
    ),
    says: "the effect that `q` explains is of `U`, but its events are acts of `V`",
    right: explained(HYPOTHESES, "{id: x, what: it turns, when: 2018-03, by: [V, U]}").replace(
      "events: [x]}",
      "of: U, events: [x]}",
    ),
  },
  {
    name: "two rounds of one name that began on one day",
    severity: "warning",
    wrong:
      "rounds: [{id: a, name: Spring talks, parties: [U, V], start: 2017-03, end: 2017-04, ending: impasse}, {id: b, name: Spring talks, parties: [U, V], start: 2017-03, end: 2017-05, ending: impasse}]\n",
    says: "the rounds `a` and `b` say the same",
    right:
      "rounds: [{id: a, name: Spring talks, parties: [U, V], start: 2016-03, end: 2016-04, ending: impasse}, {id: b, name: Spring talks, parties: [U, V], start: 2017-03, end: 2017-05, ending: impasse}]\n",
  },
  {
    name: "sanctions of one text lifted twice",
    severity: "warning",
    wrong: sanctions(
      "sender: [U], target: [V], kind: imposed, when: 2015",
      "sender: [U], target: [V], kind: lifted, when: 2016",
      "sender: [U], target: [V], kind: lifted, when: 2017",
    ).replace(/what: [^,}]*/g, "what: The bar"),
    says: "`p2` lifts sanctions (2017) after all had been lifted (`p1`, 2016): exchange or mend the dates, or enter what was in force then; where only a part was lifted",
    // Lifted in parts.
    right: sanctions(
      "sender: [U], target: [V], kind: imposed, when: 2015",
      "sender: [U], target: [V], kind: lifted, when: 2016",
      "sender: [U], target: [V], kind: lifted, when: 2017",
    ),
  },
  {
    name: "an event that was known before it happened",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2018-03, known: 2017}]\n",
    says: "the event `x` is dated 2018-03, but was known in 2017",
    right: "events: [{id: x, what: w, when: 2018-03, otherDates: [{when: 2017, cite: [s]}], known: 2017}]\n",
  },
  {
    name: "a sanction step that was known before it was taken",
    severity: "warning",
    wrong: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-03, known: 2018-02"),
    says: "the sanction step `p0` is dated 2018-03, but was known in 2018-02",
    right: sanctions("sender: [U], target: [V], kind: imposed, when: 2018-03, known: 2018-03"),
  },
  {
    name: "an undated event that by another dating is to come",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: not stated, otherDates: [{when: 2019, cite: [s]}]}]\n",
    says: "the event `x` is told as a fact, on a day to come (2019)",
    right:
      "events: [{id: x, what: w, when: not stated, otherDates: [{when: 2019, cite: [s]}, {when: 2018, cite: [s]}]}]\n",
  },
  {
    name: "a case told a century after its newest source",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "sources: [{id: s, title: A, issued: 1918}, {id: t, title: B, issued: 1910}]\n",
    says: "the newest source appeared some 99 years before the day of the case (2018-04-16)",
    right: "sources: [{id: s, title: A, issued: 1918}, {id: t, title: B, issued: 2010}]\n",
  },
  {
    name: "a turn decades back in a case of both times",
    severity: "warning",
    wrong: turn(
      "by: [U], when: 1918",
      ", {id: y, what: they meet, when: 1917}, {id: z, what: they part, when: 2017}",
    ),
    says: "the turn (1918) lies some 99 years before the day of the case",
    right: turn(
      "by: [U], when: 1918",
      ", {id: y, what: they meet, when: 1917}, {id: z, what: they part, when: not stated}",
    ),
  },
  {
    name: "an event that each of two sources told beforehand",
    severity: "warning",
    head: TWO_SOURCES,
    wrong: "events: [{id: x, what: w, when: 2018-04-14, cite: [s, t]}]\n",
    says: "the event `x` took place (2018-04-14) after every source that it cites appeared (2018-04-01, 2018-04-12)",
    right: "events: [{id: x, what: w, when: 2018-04-10, cite: [s, t]}]\n",
  },
  {
    name: "an event told in words that name a later day than that of its first source",
    severity: "warning",
    head: TWO_SOURCES,
    wrong:
      "events: [{id: x, what: the offer is made and taken up on 8 April, when: 2018-03-30, cite: [s, t]}]\n",
    says: "events[1] (x): it counts from 1 April 2018 on, when the first source that it cites appeared, and names 8 April 2018",
    right:
      "events: [{id: x, what: the offer is made and taken up on 1 April, when: 2018-03-30, cite: [s, t]}]\n",
  },
  {
    name: "a sanction step told in words that name a day after its only sources but one",
    severity: "warning",
    head: `${TWO_SOURCES}${PARTIES}`,
    wrong:
      "sanctions: [{id: p, sender: [U], target: [V], kind: threat, what: 'a threat, carried out on April 9, 2018', when: 2018-03-30, cite: [t, s]}]\n",
    says: "and names 9 April 2018",
    // Announced by the first source: no other tells it.
    right:
      "sanctions: [{id: p, sender: [U], target: [V], kind: threat, what: 'a threat, to be carried out on April 9, 2018', when: 2018-03-30, cite: [s]}]\n",
  },
  {
    name: "a fact whose words name a day after it was known",
    severity: "warning",
    head: `${TWO_SOURCES}${PARTIES}`,
    wrong:
      "claims: [{id: c, text: it was said and by 2018-04-05 done, by: U, kind: fact, known: 2018-03-28, cite: [t]}]\n",
    says: "it counts from 28 March 2018 on, by its `known`, and names 5 April 2018",
    right:
      "claims: [{id: c, text: it was said and by 2018-04-05 done, by: U, kind: fact, known: 2018-03-28, cite: [t], judgement: the day was announced}]\n",
  },
  {
    name: "a fact that names a day without a year, of the year before",
    severity: "warning",
    head: `${TWO_SOURCES}${PARTIES}`,
    wrong: "claims: [{id: c, text: they met on 2 April, by: U, kind: fact, cite: [s, t]}]\n",
    says: "and names 2 April 2018",
    right: "claims: [{id: c, text: they met on 30 December, by: U, kind: fact, cite: [s, t]}]\n",
  },
  {
    name: "evidence told in words that name a later day than that of its first source",
    severity: "warning",
    head: TWO_SOURCES,
    wrong: evidence("it turned, as was seen on 7 April 2018"),
    says: "and names 7 April 2018",
    right: evidence("it turned, as was seen on 7 April 2017"),
  },
  {
    name: "a tie to come that was known by the day of the case",
    severity: "warning",
    head: `${TWO_SOURCES.replace("2018-04-12", "2018-04-19")}${PARTIES}`,
    wrong: "ties: [{kind: trade, from: U, to: V, since: 2018-04-18, known: 2018-04-10, cite: [t]}]\n",
    says: "a tie since a day to come (2018-04-18)",
    right: "ties: [{kind: trade, from: U, to: V, since: 2018-04-18, cite: [t]}]\n",
  },
  {
    name: "a turn of a coalition in which a stranger acts",
    severity: "warning",
    head: `${BARE_HEAD}actors: [{id: U, name: u, kind: coalition}, {id: M, name: m, kind: state, memberOf: [{of: U}]}, {id: S, name: s, kind: state}]\n`,
    wrong: turn("by: [S], when: 2018-03"),
    says: "the turn is of `U`, but its events are acts of `S`",
    right: turn("by: [M], when: 2018-03"),
  },
  {
    name: "a horizon that had passed when each of two sources told of it",
    severity: "error",
    head: `${TWO_SOURCES}${PARTIES}`,
    wrong: "forecasts: [{id: f, text: t, by: U, horizon: 2018-03, cite: [s, t]}]\n",
    says: "had passed when it was made (2018-04-01, 2018-04-12)",
    // The second source tells of what the first foresaw.
    right: "forecasts: [{id: f, text: t, by: U, horizon: 2018-04-10, cite: [s, t]}]\n",
  },
]);

describe("a case coded more than a year after its day", () => {
  const coded = (rest: string) => saidOf("", BARE_HEAD.replace(/coded: .*/, `coded: {${rest}}`));

  it("has hindsight, or says why not", () => {
    expect(coded("on: 2019-04-17, hindsight: false")).toEqual([
      expect.stringContaining("more than a year after its day (2018-04-16), and yet without hindsight"),
    ]);
    expect(coded("on: 2019-04-17, hindsight: true")).toEqual([]);
    expect(coded("on: 2019-04-17, hindsight: false, note: Coded by one who had not heard of it")).toEqual([]);
    expect(coded("on: 2019-04-16, hindsight: false")).toEqual([]);
  });
});

describe("hindsight on the day of the case", () => {
  const head = (on: string) =>
    BARE_HEAD.replace("{on: 2018-04-20, hindsight: false}", `{on: ${on}, hindsight: true}`);

  it("is found, and not on the day after", () => {
    expect(saidOf("", head("2018-04-16"))).toEqual([
      expect.stringContaining("the case was coded with hindsight on its own day (2018-04-16)"),
    ]);
    expect(saidOf("", head("2018-04-17"))).toEqual([]);
  });
});
