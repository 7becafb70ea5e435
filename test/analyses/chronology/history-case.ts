import { Case } from "#case/case.ts";

/** A made-up dispute with a long past and a turn on 10 March 2020, as written. */
export const HISTORY = {
  demarche: 1,
  id: "canal",
  title: "A canal",
  asOf: "2020-06-15",
  analyst: "test",
  coded: { on: "2020-06-16", hindsight: false },
  turn: { text: "Ardania agrees to talk", of: "ardania", events: ["agrees"] },
  sources: [
    { id: "post", title: "Canal news", publisher: "The Post", issued: "2020-06-15" },
    { id: "wire", title: "Wire report", issued: "2020-03-11" },
  ],
  actors: [
    {
      id: "ardania",
      name: "Republic of Ardania",
      short: "Ardania",
      kind: "state",
      party: true,
      memberOf: [{ of: "league" }],
    },
    { id: "borsk", name: "Borsk", kind: "state", party: true },
    { id: "minister", name: "The minister", kind: "person", memberOf: [{ of: "ardania" }] },
    { id: "league", name: "League", kind: "organisation" },
    { id: "envoy", name: "An envoy", kind: "person", named: false },
  ],
  rounds: [
    {
      id: "r1",
      name: "First talks",
      parties: ["ardania", "borsk"],
      start: "1971",
      end: "1975-06",
      otherDates: [{ end: "1976-02", cite: ["wire"] }],
      pauses: [{ from: "1973-01", to: "1973-08" }],
      ending: "collapse",
      cite: ["post:P1.S1"],
    },
    {
      id: "r2",
      name: "New talks",
      parties: ["ardania", "borsk"],
      start: "2020-03",
      end: "open",
      ending: "open",
      cite: ["post:P1.S2"],
    },
  ],
  sanctions: [
    {
      id: "s1",
      sender: ["league"],
      target: ["ardania"],
      kind: "imposed",
      what: "Grain ban",
      when: "1974",
      cite: ["post:P2.S1"],
    },
    {
      id: "s2",
      sender: ["league"],
      target: ["ardania"],
      kind: "pressure",
      what: "Pressure",
      when: "not stated",
      cite: ["post:P2.S2"],
    },
  ],
  events: [
    {
      id: "seizure",
      what: "Borsk seizes the locks",
      by: ["borsk"],
      to: ["ardania"],
      when: "1969-05-02",
      cite: ["post:P3.S1"],
    },
    {
      id: "agrees",
      what: "Ardania agrees to talk",
      by: ["minister"],
      to: ["borsk"],
      when: "2020-03-10",
      cite: ["post:P3.S2"],
    },
    {
      id: "visit",
      what: "The minister visits the League",
      by: ["minister"],
      to: ["league"],
      when: "2020-03-24",
      phrase: "last week",
      cite: ["post:P3.S3"],
    },
    { id: "note", what: "Borsk sends a note", by: ["borsk"], when: "2020-02", cite: ["post:P3.S4"] },
    { id: "tour", what: "Officials tour the region", by: ["minister"], when: "2020", cite: ["post:P3.S5"] },
    {
      id: "summit",
      what: "Summit",
      by: ["ardania", "borsk"],
      when: "2020-09",
      mode: "future",
      cite: ["post:P3.S6"],
    },
    {
      id: "strike",
      what: "A strike on the locks",
      by: ["borsk"],
      when: "2020-05",
      mode: "hypothetical",
      cite: ["post:P3.S7"],
    },
    {
      id: "denied",
      what: "A secret meeting",
      by: ["borsk"],
      when: "2020-01",
      mode: "negated",
      cite: ["post:P3.S8"],
    },
    { id: "rumour", what: "A rumour", when: "not stated", cite: ["post:P3.S9"] },
  ],
  claims: [
    {
      id: "c1",
      text: "the minister went",
      by: "envoy",
      kind: "fact",
      about: { events: ["visit"] },
      cite: ["post:P3.S3"],
    },
  ],
};

/** The dispute as a case; parts may be replaced. */
export function historyCase(parts: Record<string, unknown> = {}): Case {
  return Case.parse({ ...HISTORY, ...parts });
}
