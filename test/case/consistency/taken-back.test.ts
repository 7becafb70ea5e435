import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const HEAD = `${BARE_HEAD}actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}, {id: M, name: a speaker, kind: person, memberOf: [{of: V}]}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]
`;
const OFFER = "{id: o, actor: U, issue: I, kind: offer, text: low pay, level: l, when: 2018-02-01}";
const back = (rest: string) =>
  `{id: w, actor: U, issue: I, kind: withdrawal, text: the offer, withdraws: o, ${rest}}`;
const ACCEPTED =
  "{id: a, actor: V, issue: I, kind: acceptance, text: the offer, accepts: [o], when: 2018-03-10}";
const demands = (...list: string[]) => `demands: [${list.join(", ")}]\n`;
const events = (...list: string[]) => `events: [${list.join(", ")}]\n`;
const met = (verb: string, when: string) => `{id: x, what: it acts, by: [U], when: ${when}, ${verb}: [o]}`;
const withdrawing = (rest: string) => `{id: y, what: it takes that back, by: [U], withdraws: [o], ${rest}}`;

const lasting = (reversible: string) => OFFER.replace("}", `, reversible: ${reversible}}`);

describeRules([
  {
    name: "an act that both meets an offer and takes it back",
    severity: "warning",
    head: HEAD,
    wrong:
      demands(OFFER) +
      events("{id: x, what: it acts, by: [U], when: 2018-03-10, fulfils: [o], withdraws: [o]}"),
    says: "`x` both fulfils and withdraws `o`",
    right: demands(OFFER) + events("{id: x, what: it acts, by: [U], when: 2018-03-10, fulfils: [o]}"),
  },
  {
    name: "a step that could not be undone, and is",
    severity: "warning",
    head: HEAD,
    wrong: demands(lasting("no"), back("when: 2018-03-01")),
    says: "`o` could not be undone (reversible: no), and `w` takes it back",
    right: demands(lasting("at a cost"), back("when: 2018-03-01")),
  },
  {
    name: "an acceptance of what had been withdrawn",
    severity: "warning",
    head: HEAD,
    wrong: demands(OFFER, back("when: 2018-03-01"), ACCEPTED),
    says: "`a` accepts `o` (2018-03-10) after that had been withdrawn (`w`, 2018-03-01)",
    right: demands(OFFER, back("when: 2018-03-10"), ACCEPTED),
  },
  {
    name: "an acceptance of what may have been withdrawn",
    severity: "warning",
    head: HEAD,
    wrong: demands(OFFER, ACCEPTED) + events(withdrawing("when: 2018-03-01")),
    says: "`a` accepts `o` (2018-03-10) after that had been withdrawn (`y`, 2018-03-01)",
    // Only alleged, only imagined, and in a month of which the acceptance is a day.
    right:
      demands(OFFER, ACCEPTED, back("when: 2018-03")) +
      events(
        withdrawing("when: 2018-03-01, alleged: [V]"),
        "{id: z, what: it would, by: [U], withdraws: [o], when: 2018-03-02, mode: hypothetical}",
      ),
  },
  {
    name: "an act that carries out what had been withdrawn",
    severity: "warning",
    head: HEAD,
    wrong: demands(OFFER, back("when: 2018-03-01")) + events(met("fulfils", "2018-04")),
    says: "`x` fulfils `o` (2018-04) after that had been withdrawn (`w`, 2018-03-01)",
    right: demands(OFFER, back("when: 2018-03-01")) + events(met("fulfils", "2018-02")),
  },
  {
    name: "an act that breaks what had been withdrawn",
    severity: "warning",
    head: HEAD,
    wrong: demands(OFFER, back("when: 2018-03-01")) + events(met("breaches", "2018-04")),
    says: "`x` breaches `o` (2018-04) after that had been withdrawn",
    right: demands(OFFER, back("when: not stated")) + events(met("breaches", "2018-04")),
  },
]);
