import { Case } from "#case/case.ts";

/** A case as written, with a text under analysis (`text`), two outside sources, and three states. */
export const SYNTHETIC = {
  demarche: 1,
  id: "synthetic",
  title: "A synthetic case",
  asOf: "2000-06-30",
  analyst: "tester",
  coded: { on: "2000-07-01", hindsight: false },
  sources: [
    { id: "text", title: "The text", issued: "2000-06-30" },
    { id: "archive", title: "The archive", issued: "2000-01-01", external: true },
    { id: "gazette", title: "The gazette", issued: "2000-01-01", external: true },
  ],
  actors: [
    { id: "Aland", name: "Aland", kind: "state" },
    { id: "Bland", name: "Bland", kind: "state" },
    { id: "Cland", name: "Cland", kind: "state" },
    { id: "envoy", name: "Envoy of Cland", kind: "person", memberOf: [{ of: "Cland" }] },
    { id: "someone", name: "Somebody unnamed", kind: "person", named: false },
  ],
};

/** That case, read; parts are added or replaced. */
export function syntheticCase(parts: Record<string, unknown> = {}): Case {
  return Case.parse({ ...SYNTHETIC, ...parts });
}

/** A claim of the text. */
export function claim(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    text: `claim ${id}`,
    by: "Aland",
    kind: "fact",
    stance: "endorses",
    cite: ["text:P1.S1"],
    ...more,
  };
}

/** An event that took place. */
export function event(id: string, when: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, what: `event ${id}`, when, cite: ["text:P1.S2"], ...more };
}

/** A hypothesis of the text. */
export function hypothesis(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, name: `hypothesis ${id}`, from: ["text"], cite: ["text:P1.S3"], ...more };
}

/** A set on the turn of Aland, which showed in event `turn`. */
export function set(
  hypotheses: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: "why",
    question: "Why did Aland turn?",
    effect: { text: "Aland turned", of: "Aland", events: ["turn"] },
    other: [0.05, 0.2],
    hypotheses,
    cite: ["text:P1.S4"],
    ...more,
  };
}

/** The event in which the turn of Aland showed. */
export const TURN = event("turn", "2000-03-10");
