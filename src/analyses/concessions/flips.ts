import { type Answers, answersOf, DEFINITIONS, type Definition } from "./answers.ts";
import { type Line, ledgerOf } from "./ledger.ts";
import { type Certainty, turnDays } from "./phase.ts";
import type { ConcessionsInput, Standing, Statement } from "./statement.ts";

/** One datum changed; levels are points of the issue's scale, from 0. */
export type Change =
  | { readonly kind: "level"; readonly statement: string; readonly from: number; readonly to: number }
  | { readonly kind: "timing"; readonly statement: string; readonly to: "before" | "after" }
  | { readonly kind: "reading"; readonly statement: string }
  | { readonly kind: "expected"; readonly statement: string }
  | { readonly kind: "withdrawal"; readonly statement: string }
  | { readonly kind: "today"; readonly issue: string; readonly from: number; readonly to: number };

/** What a change of one datum would change in the answers. */
export type AnswerFlip = {
  readonly change: Change;
  readonly answers: readonly {
    readonly party: string;
    readonly definition: Definition;
    readonly from: Certainty;
    readonly to: Certainty;
  }[];
};

interface Variant {
  readonly change: Change;
  readonly input: ConcessionsInput;
  /** The lines that can differ: those of this party, or all parties, on this issue. */
  readonly touches: { readonly party?: string; readonly issue: string };
}

/** Every change of one datum that changes an answer, each found by making the touched lines again. */
export function flipsOf(input: ConcessionsInput, lines: readonly Line[]): AnswerFlip[] {
  const days = turnDays(input);
  const base = answersByParty(input, lines);
  return variants(input).flatMap(({ change, input: changed, touches }) => {
    const kept = lines.filter(
      (line) =>
        line.issue.id !== touches.issue || (touches.party !== undefined && line.party !== touches.party),
    );
    const made = ledgerOf(changed, days, touches);
    const answers = input.parties.flatMap(({ id: party }) => {
      if (touches.party !== undefined && party !== touches.party) return [];
      const now = answersOf([...kept, ...made].filter((line) => line.party === party));
      const from = base.get(party)!;
      return DEFINITIONS.flatMap((definition) =>
        now[definition] === from[definition]
          ? []
          : [{ party, definition, from: from[definition], to: now[definition] }],
      );
    });
    return answers.length > 0 ? [{ change, answers }] : [];
  });
}

/** The answers for every party. */
export function answersByParty(input: ConcessionsInput, lines: readonly Line[]): Map<string, Answers> {
  return new Map(
    input.parties.map(({ id }) => [id, answersOf(lines.filter(({ party }) => party === id))] as const),
  );
}

function variants(input: ConcessionsInput): Variant[] {
  return [...input.statements.flatMap((one) => ofStatement(input, one)), ...ofToday(input)];
}

function ofStatement(input: ConcessionsInput, one: Statement): Variant[] {
  const { id: statement, party, issue, level } = one;
  const { points } = input.issues.find(({ id }) => id === issue)!;
  const vary = (change: Change, ...instead: readonly Statement[]): Variant => ({
    change,
    input: {
      ...input,
      statements: input.statements.flatMap((other) => (other === one ? instead : [other])),
    },
    touches: { party, issue },
  });
  const days = turnDays(input);
  const before = onDay(days[0]! - 1);
  const after = onDay(Math.max(input.asOf, days.at(-1)!));
  if (one.voice === "expected")
    return [vary({ kind: "expected", statement }, { ...one, voice: "stated", standing: after })];
  const found: Variant[] = [];
  if (!one.standing.inTurn) {
    found.push(vary({ kind: "timing", statement, to: "before" }, { ...one, standing: before }));
    found.push(vary({ kind: "timing", statement, to: "after" }, { ...one, standing: after }));
  }
  if (one.voice === "reading") found.push(vary({ kind: "reading", statement }));
  if (one.kind === "withdrawal") return found;
  if (level !== null) {
    for (const to of [level - 1, level + 1]) {
      if (to in points)
        found.push(vary({ kind: "level", statement, from: level, to }, { ...one, level: to }));
    }
  }
  if (one.kind !== "offer") {
    const withdrawal: Statement = {
      ...one,
      id: `${statement} withdrawn`,
      kind: "withdrawal",
      withdraws: statement,
      standing: after,
    };
    found.push(vary({ kind: "withdrawal", statement }, one, withdrawal));
  }
  return found;
}

function ofToday(input: ConcessionsInput): Variant[] {
  return input.issues.flatMap((issue) => {
    const { today, points } = issue;
    if (today === null) return [];
    return [today - 1, today + 1]
      .filter((to) => to in points)
      .map((to) => {
        const issues = input.issues.map((other) => (other === issue ? { ...issue, today: to } : other));
        const change: Change = { kind: "today", issue: issue.id, from: today, to };
        return { change, input: { ...input, issues }, touches: { issue: issue.id } };
      });
  });
}

function onDay(day: number): Standing {
  const on = { earliest: day, latest: day };
  return {
    shape: "point",
    start: on,
    end: on,
    sinceLongBefore: false,
    goesOn: false,
    inTurn: false,
    undated: false,
  };
}
