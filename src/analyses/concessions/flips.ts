import { type Answers, answersOf, DEFINITIONS, type Definition } from "./answers.ts";
import { ledgerOf } from "./ledger.ts";
import { type Certainty, turnDays } from "./phase.ts";
import type { ConcessionsInput, Standing, Statement } from "./statement.ts";

/** One datum changed. */
export type Change =
  | { readonly kind: "level"; readonly statement: string; readonly from: string; readonly to: string }
  | { readonly kind: "timing"; readonly statement: string; readonly to: "before" | "after" }
  | { readonly kind: "reading"; readonly statement: string }
  | { readonly kind: "expected"; readonly statement: string }
  | { readonly kind: "withdrawal"; readonly statement: string }
  | { readonly kind: "today"; readonly issue: string; readonly from: string; readonly to: string };

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

/** Every change of one datum that changes an answer, each found by doing the whole ledger again. */
export function flipsOf(input: ConcessionsInput): AnswerFlip[] {
  const base = allAnswers(input);
  return variants(input).flatMap(({ change, input: changed }) => {
    const now = allAnswers(changed);
    const answers = [...base].flatMap(([party, from]) =>
      DEFINITIONS.flatMap((definition) => {
        const to = now.get(party)![definition];
        return to === from[definition] ? [] : [{ party, definition, from: from[definition], to }];
      }),
    );
    return answers.length > 0 ? [{ change, answers }] : [];
  });
}

/** The answers for every party. */
export function allAnswers(input: ConcessionsInput): Map<string, Answers> {
  const lines = ledgerOf(input);
  return new Map(
    input.parties.map(({ id }) => [id, answersOf(lines.filter(({ party }) => party === id))] as const),
  );
}

function variants(input: ConcessionsInput): { change: Change; input: ConcessionsInput }[] {
  return [...input.statements.flatMap((one) => ofStatement(input, one)), ...ofToday(input)];
}

function ofStatement(input: ConcessionsInput, one: Statement): { change: Change; input: ConcessionsInput }[] {
  const { id: statement, level } = one;
  const { points } = input.issues.find(({ id }) => id === one.issue)!;
  const put = (changed: readonly Statement[]) => ({
    ...input,
    statements: input.statements.flatMap((other) => (other === one ? changed : [other])),
  });
  if (one.voice === "expected") {
    const made = put([{ ...one, voice: "stated", standing: onDay(input.asOf) }]);
    return [{ change: { kind: "expected", statement }, input: made }];
  }
  const dayBefore = turnDays(input)[0]! - 1;
  const found: { change: Change; input: ConcessionsInput }[] = [
    {
      change: { kind: "timing", statement, to: "before" },
      input: put([{ ...one, standing: onDay(dayBefore) }]),
    },
    {
      change: { kind: "timing", statement, to: "after" },
      input: put([{ ...one, standing: onDay(input.asOf) }]),
    },
  ];
  if (one.voice === "reading") found.push({ change: { kind: "reading", statement }, input: put([]) });
  if (level !== null && one.kind !== "withdrawal") {
    for (const next of [level - 1, level + 1]) {
      const to = points[next];
      if (to === undefined) continue;
      const change: Change = { kind: "level", statement, from: points[level]!, to };
      found.push({ change, input: put([{ ...one, level: next }]) });
    }
  }
  if (one.kind !== "withdrawal" && one.kind !== "offer") {
    const withdrawal: Statement = {
      ...one,
      id: `${one.id} withdrawn`,
      kind: "withdrawal",
      withdraws: one.id,
      standing: onDay(input.asOf),
    };
    found.push({ change: { kind: "withdrawal", statement }, input: put([one, withdrawal]) });
  }
  return found;
}

function ofToday(input: ConcessionsInput): { change: Change; input: ConcessionsInput }[] {
  return input.issues.flatMap((issue) => {
    const { today, points } = issue;
    if (today === null) return [];
    return [today - 1, today + 1].flatMap((next) => {
      const to = points[next];
      if (to === undefined) return [];
      const issues = input.issues.map((other) => (other === issue ? { ...issue, today: next } : other));
      const change: Change = { kind: "today", issue: issue.id, from: points[today]!, to };
      return [{ change, input: { ...input, issues } }];
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
