import type { Case } from "#case/case.ts";
import { caseOf, counts, held, LENGTHS, question, roundsLasting } from "./register.ts";

/** A register that has the analysis say nearly all that it can: every kind of answer, reason, family, gap and end of a question. */
export function richRegister(): Case {
  return caseOf({
    questions: [
      { id: "q1", text: "Will they sign?", kind: "occurrence", about: "sign" },
      { id: "q2", text: "How long will the calm last?", kind: "duration", about: "calm-ends" },
      { id: "q3", text: "Will the strike spread?", kind: "occurrence", about: "spread" },
    ],
    rounds: roundsLasting(LENGTHS),
    classes: [
      {
        id: "c",
        rounds: LENGTHS.map((_, at) => `r${at}`),
        name: "Rounds",
        begins: "a start",
        ends: "an end",
        cite: ["s"],
        note: "All are of one port",
      },
      {
        id: "few",
        rounds: ["r0", "r1", "r2"],
        name: "Short rounds",
        begins: "a start",
        ends: "an end",
        cite: ["t"],
      },
      { id: "none", shipped: "none/such" },
    ],
    phases: [
      {
        id: "calm",
        name: "the calm",
        start: "2023-12-10",
        classes: [
          { class: "c", why: "Alike" },
          { class: "few", why: "Alike too" },
        ],
        judgement: "So",
      },
    ],
    explanations: [
      {
        id: "why",
        question: "Why the offer?",
        effect: { text: "it turned" },
        hypotheses: [
          { id: "push", name: "The walkout hurt", judgement: "So" },
          { id: "pull", name: "It was planned", judgement: "So" },
        ],
      },
    ],
    forecasts: [
      {
        id: "sign",
        text: "They sign soon",
        by: "u",
        words: "very likely",
        probability: "very likely",
        question: {
          ...question("sign"),
          id: undefined,
          text: "Will both sides sign by the end of March?",
          opens: "2023-12-01",
          closes: "2024-03-31",
          settles: "2024-04-05",
          condition: "The line still trades.",
          outside: counts(4, 15, { what: "Talks that ended in a text", cite: ["s"] }),
          reasons: [
            { text: "Both have said that they will.", odds: [2, 3], cite: ["t"] },
            { text: "Only a clerk is at the table", odds: 0.8, judgement: "So" },
          ],
          estimates: [
            held("B", 0.3, { on: "2023-12-02", cite: ["s"], why: "Too soon" }),
            held("C", [0.5, 0.7], { on: "2023-12-04" }),
            { by: "C", on: "2023-12-10", withdrawn: true, judgement: "So" },
            held("C", 0.8, { on: "2023-12-20" }),
            held("D", "not stated", { on: "2023-12-21" }),
            held("The shop", 0.4, { as: "market", on: "2023-12-05" }),
            held("The readers", 0.6, { as: "crowd", on: "2023-12-05" }),
          ],
        },
        cite: ["s"],
      },
      {
        id: "spread",
        text: "It spreads",
        by: "not stated",
        question: { ...question("spread"), id: undefined, text: "Will the strike spread?" },
        cite: ["t"],
      },
    ],
    register: [
      question("calm-ends", {
        text: "Will the calm be over by the end of February?",
        closes: "2024-02-29",
        outside: { phase: "calm", endings: ["collapse"], what: "A collapse", judgement: "So" },
        reasons: [
          { text: "Feasts slow it down", pace: [0.4, 0.8], judgement: "So" },
          { text: "A judge may end it", perYear: 0.5, judgement: "So" },
        ],
      }),
      question("calm-lasts", {
        text: "Will the calm last through January?",
        closes: "2024-01-31",
        outside: { class: "c", since: "2023-12-10", lasts: true, what: "No end by then", judgement: "So" },
        reasons: [
          { text: "Feasts slow it down", pace: 0.5, judgement: "So" },
          { text: "A judge may end it", perYear: [0.2, 0.4], judgement: "So" },
          { text: "It hangs on the signing", given: { question: "sign", yes: 0.9 }, judgement: "So" },
          { text: "It hangs on the motive", given: { hypothesis: "push", yes: 0.9 }, judgement: "So" },
          { text: "It hangs on the mayor", given: { chance: 0.5, yes: "not stated" }, judgement: "So" },
          {
            text: "It hangs on the weather",
            given: { chance: "even", yes: [0.6, 0.7], no: 0.5 },
            judgement: "So",
          },
        ],
      }),
      question("by-may", {
        text: "Will both sides sign by the end of May?",
        closes: "2024-05-31",
        of: "sign",
        estimates: [held("B", 0.2), held("C", 0.3)],
      }),
      question("open", {
        text: "Will anything happen?",
        outside: counts(0, 2),
        reasons: [{ text: "Anything may", odds: [0.01, 90], judgement: "So" }],
      }),
      question("never", {
        text: "Will the line sell the port?",
        outside: counts(0, 40),
        estimates: [held("B", 0.02)],
      }),
      question("lost", {
        text: "Will it be as in other ports?",
        outside: { class: "none", since: "2023-12-01", what: "An end", judgement: "So" },
        reasons: [
          { text: "It hangs on the motive", given: { hypothesis: "push", yes: 0.9 }, judgement: "So" },
        ],
      }),
      question("quarrel", {
        text: "Do they agree on anything?",
        estimates: [held("B", [0, 0]), held("C", [1, 1])],
      }),
      question("done", {
        text: "Did the envoy come by Christmas?",
        closes: "2024-01-20",
        estimates: [held("B", 0.4, { on: "2023-12-01" }), held("B", 0.7, { on: "2023-12-12" })],
        resolution: { answer: "yes", on: "2023-12-24", source: "The harbour's book." },
      }),
      question("void", {
        text: "Did it rain on the parade?",
        closes: "2023-12-20",
        resolution: { as: "annulled", on: "2023-12-20", source: "There was no parade" },
      }),
      question("how", {
        text: "How does it end?",
        answer: "one of",
        outcomes: [
          { id: "a", text: "a deal" },
          { id: "b", text: "a walkout" },
        ],
        estimates: [
          { by: "B", on: "2023-12-10", chances: { a: 0.6, b: [0.3, 0.5] }, judgement: "So" },
          { by: "C", on: "2023-12-12", chances: { a: 0.9, b: 0.1 }, judgement: "So" },
        ],
      }),
      question("tie", {
        text: "Who speaks first?",
        answer: "one of",
        outcomes: [
          { id: "a", text: "the union" },
          { id: "b", text: "the line" },
        ],
        estimates: [{ by: "B", on: "2023-12-10", chances: { a: 0.5, b: 0.5 }, judgement: "So" }],
      }),
      question("ships", {
        text: "How many ships wait at the end of the year?",
        answer: "number",
        unit: "ships",
        estimates: [
          {
            by: "B",
            on: "2023-12-10",
            quantiles: [
              { share: 0.1, value: 2 },
              { share: 0.9, value: 12 },
            ],
            judgement: "So",
          },
          {
            by: "C",
            on: "2023-12-11",
            quantiles: [
              { share: 0.1, value: 4 },
              { share: 0.9, value: 15000 },
            ],
            judgement: "So",
          },
        ],
      }),
      question("day", {
        text: "On what day do they sign?",
        answer: "date",
        estimates: [
          { by: "B", on: "2023-12-10", quantiles: [{ share: 0.5, value: "2024-06-15" }], judgement: "So" },
        ],
      }),
      question("when", {
        text: "On what day did the envoy leave?",
        answer: "date",
        closes: "2023-12-31",
        resolution: { answer: "2023-12-28", on: "2023-12-29", source: "The harbour's book" },
      }),
    ],
    families: [
      { kind: "deadlines", questions: ["sign", "by-may"] },
      { kind: "one of many", questions: ["calm-ends", "calm-lasts"], exhaustive: true },
      { kind: "one of many", questions: ["sign", "never"], exhaustive: false },
      { kind: "conditional", event: "calm-lasts", condition: "sign", both: "by-may" },
      { kind: "conditional", event: "spread", ifSo: "lost" },
    ],
  });
}
