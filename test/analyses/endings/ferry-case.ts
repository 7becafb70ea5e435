import { Case } from "#case/case.ts";

type Round = Record<string, unknown>;

const round = (id: string, start: string, end: string, ending: string, more: Round = {}): Round => ({
  id,
  name: `round ${id}`,
  parties: ["union", "line"],
  start,
  end,
  ending,
  cite: ["daily"],
  ...more,
});

/**
 * Talks at a ferry company, with as many rounds as a curve takes: a phase with a class of many and one of few, one that is
 * over, one judged by few, one whose beginning nobody states, and one older than every round. Everything is made up.
 */
export const ferryCase: Case = Case.parse({
  demarche: 1,
  id: "ferry",
  title: "Talks at the ferries",
  asOf: "2024-03-01",
  analyst: "A. Tester",
  coded: { on: "2024-03-02", hindsight: false },
  questions: [
    { id: "q1", text: "How long will the truce last?", kind: "duration", about: "truce" },
    { id: "q2", text: "How long do such talks take?", kind: "duration" },
  ],
  sources: [
    { id: "daily", title: "The Daily", issued: "2024-02-28" },
    { id: "weekly", title: "The Weekly", issued: "2024-02-29" },
  ],
  actors: [
    { id: "union", name: "the sailors' union", kind: "organisation", party: true, cite: ["daily"] },
    { id: "line", name: "the ferry line", kind: "organisation", party: true, cite: ["daily"] },
  ],
  rounds: [
    round("a", "2010-01-01", "2010-01-31", "agreement"),
    round("b", "2011-01-01", "2011-03-02", "collapse"),
    round("c", "2012-01-01", "2012-04-10", "impasse", {
      pauses: [
        { from: "2012-02-01", to: "2012-02-11" },
        { from: "2012-03-01", to: "2012-03-05" },
      ],
    }),
    round("d", "2013-01-01", "2013-05-31", "agreement"),
    round("e", "2014-01-01", "2014-07-20", "agreement", {
      otherDates: [{ start: "2014-01-01", end: "2015-12-01", cite: ["weekly"], note: "By another report" }],
    }),
    round("f", "2015-01-01", "2015-10-28", "collapse"),
    round("g", "2016-01-01", "2017-02-04", "impasse"),
    round("h", "2017-03-01", "2018-07-14", "agreement"),
    round("i", "2018-09", "2020-09", "agreement"),
    round("j", "2021-01-01", "2021-11-27", "collapse"),
    round("k", "2022-01-01", "2022-02-10", "agreement"),
    round("l", "2023-06-01", "open", "open", { pauses: [{ from: "2023-08-01", to: "open" }] }),
    round("m", "not stated", "2009", "collapse", { outcome: "Nobody signed" }),
  ],
  classes: [
    {
      id: "all",
      rounds: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"],
      name: "Talks at the ferries",
      begins: "the first meeting",
      ends: "the day on which talks stop",
      endings: { failure: ["collapse", "impasse"] },
      cite: ["daily"],
    },
    {
      id: "few",
      rounds: ["a", "b", "k"],
      name: "Short talks at the ferries",
      begins: "the first meeting",
      ends: "the day on which talks stop",
      judgement: "Those that had a deadline",
      note: "Three, and all of one line",
    },
    {
      id: "away",
      file: "elsewhere.csv",
      name: "Talks elsewhere",
      begins: "a meeting",
      ends: "the last",
      cite: ["weekly"],
    },
  ],
  phases: [
    {
      id: "truce",
      name: "the truce",
      start: "2024-01-11",
      begins: "a handshake",
      ends: "a walkout",
      classes: [
        { class: "all", why: "The same two" },
        { class: "few", why: "It has a deadline too" },
      ],
      days: ["2024-04-30", "2024-12-31", "2025-06-30"],
      cite: ["daily", "weekly"],
    },
    {
      id: "first",
      name: "the first talks",
      start: "2010-01-01",
      end: "2010-01-31",
      ending: "agreement",
      classes: [{ class: "all", why: "It is one of them" }],
      cite: ["daily"],
    },
    {
      id: "hush",
      name: "the quiet weeks",
      start: "2024-02",
      classes: [{ class: "few", why: "As short" }],
      judgement: "By the calendar",
    },
    {
      id: "drift",
      name: "the drift",
      start: "not stated",
      classes: [{ class: "all", why: "Of the same kind" }],
      cite: ["daily"],
    },
    {
      id: "age",
      name: "the long peace",
      start: "1990-01-01",
      classes: [
        { class: "all", why: "Of the same kind" },
        { class: "away", why: "As long" },
      ],
      cite: ["daily"],
    },
  ],
});
