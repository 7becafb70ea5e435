import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";

/**
 * A case in which an early source tells the beginning of everything, and a later one how it went on: what had begun by
 * 10 March 2021 and ended after it stands in one entry, for every field that holds a date.
 */
const TEXT = `demarche: 1
id: half-told
title: The ferry
asOf: 2021-06-30
analyst: A
coded: {on: 2021-06-30, hindsight: false}
sources:
  - {id: early, title: The early paper, issued: 2021-03-10}
  - {id: late, title: The late paper, issued: 2021-06-20, external: true}
actors:
  - {id: U, name: the union, kind: organisation, party: true, cite: [early]}
  - {id: L, name: the line, kind: organisation, party: true, cite: [early]}
  - {id: X, name: the league, kind: coalition, cite: [early]}
  - id: chief
    name: the chief
    kind: person
    roles: [{as: secretary, from: 2020, to: 2021-05-11}, {as: arbiter, from: 2021-05-12}]
    memberOf: [{of: U, from: 2020, to: 2021-05-13}, {of: X, from: 2021-05-14}]
    cite: [early, late]
issues:
  - {id: pay, name: Pay, scale: [{id: low, text: as it is}, {id: high, text: the level of May 2021}], nature: substantive, cite: [late]}
turn: {text: The union answers, of: U, events: [answer]}
ties:
  - {kind: rivalry, from: U, to: L, since: 2020, until: 2021-05-15, cite: [early, late]}
  - {kind: alliance, from: U, to: X, since: 2021-05-16, cite: [early, late]}
events:
  - {id: answer, what: the union answers, by: U, when: 2021-03-02, towards: [why], cite: [early]}
  - {id: strike, what: crews stay ashore, by: U, when: 2021-03-05/2021-05-17, phrase: from 5 March to 17 May, cite: [early, late]}
  - {id: tour, what: the chief tours the ports, by: chief, when: "[2021-03-01..2021-05-18]", cite: [early, late]}
  - {id: note, what: a note reaches the line, by: U, when: 2021-03-04, otherDates: [{when: 2021-05-19, cite: [early, late]}], cite: [early, late]}
  - {id: ballot, what: the ballot is open, by: U, when: 2021-03-08/2021-05-30, cite: [early]}
  - {id: told, what: the line answered the note on 20 May 2021, by: L, when: 2021-03, cite: [early, late]}
  - {id: vote, what: the members vote, by: U, when: 2021-05-21, mode: future, cite: [early]}
  - {id: deal, what: the deal is done, by: [U, L], when: 2021-05-22, cite: [early, late]}
rounds:
  - id: talks
    name: Talks at the harbour
    parties: [U, L]
    start: 2021-03-01
    end: 2021-05-23
    otherDates: [{end: 2021-05-24, cite: [early, late]}]
    pauses: [{from: 2021-03-06, to: 2021-05-25}, {from: 2021-05-26, to: 2021-05-27}]
    ending: agreement
    outcome: A deal on pay
    cite: [early, late]
demands:
  - {id: rise, actor: U, issue: pay, kind: ask, text: the level of others, level: high, when: ../2021-05-28, cite: [early, late]}
claims:
  - {id: moved, text: the line moved in late May 2021, by: U, kind: fact, cite: [early, late]}
  - {id: wish, text: the line wants calm, by: U, kind: intent, about: {actors: [L]}, cite: [early]}
classes: [{id: strikes, shipped: strike/us}]
phases:
  - {id: quiet, name: the quiet, start: 2021-03-02, end: 2021-05-20, ending: settled, classes: [{class: strikes, why: The same trade}], days: [2021-06-30], cite: [early, late]}
  - {id: after, name: what came after, start: 2021-05-21, classes: [{class: strikes, why: The same trade}], cite: [early, late]}
register:
  - id: signed
    text: Do they sign?
    criteria: Both sign
    opens: 2021-03-01
    closes: 2021-06-01
    settledBy: A paper
    outside: {counts: {yes: 3, of: 10}, what: talks like these, judgement: Counted by hand}
    reasons:
      - {text: three weeks are left, pace: 0.5, known: 2021-05-11, judgement: The calendar}
      - {text: both have said that they would, odds: 2, judgement: Heard}
      - {text: a quick pace was agreed, pace: 2, cite: [early]}
    estimates:
      - {by: A, on: 2021-03-04, chance: 0.4, judgement: A guess}
      - {by: A, on: 2021-03-11, chance: 0.6, judgement: Another}
    resolution: {answer: yes, on: 2021-05-28, source: A paper}
forecasts:
  - {id: F, text: they settle, by: U, horizon: 2021-06-01, criterion: both sign, cite: [early]}
explanations:
  - id: why
    question: Why did the union answer?
    effect: {text: the union answers, of: U, events: [answer]}
    hypotheses:
      - {id: fear, name: Fear, causes: [{text: the price of fuel, since: 2021-05-29, cite: [early, late]}, {text: the strike fund, cite: [early]}], cite: [early]}
      - {id: gain, name: Gain, cite: [early]}
    evidence:
      - {id: e1, text: the fund ran out, likelihood: {fear: likely, gain: unlikely}, cite: [early]}
      - {id: e2, text: the fund was empty by June 2021, likelihood: {fear: likely, gain: unlikely}, cite: [early, late]}
    other: not stated
    cite: [early]
`;

export function halfToldCase() {
  const reading = readCaseText(TEXT, "half-told.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  return reading.case;
}
