import type { Findings } from "#analyses/analysis.ts";
import { type ClassTables, NO_TABLES } from "#analyses/class-tables.ts";
import { forecasts } from "#analyses/forecasts/forecasts.ts";
import type { ForecastsInput } from "#analyses/forecasts/input.ts";
import type { Answered } from "#analyses/forecasts/parts/answers.ts";
import type { EstimatesFound } from "#analyses/forecasts/parts/estimates.ts";
import type { FamilyFound } from "#analyses/forecasts/parts/families.ts";
import type { OutsideFound } from "#analyses/forecasts/parts/outside-views.ts";
import type { Turn } from "#analyses/forecasts/parts/turns.ts";
import { performAll } from "#analyses/perform.ts";
import { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";

/** What the register finds, as its report has it. */
export interface RegisterResult {
  readonly "outside-views": readonly (OutsideFound | null)[];
  readonly estimates: readonly EstimatesFound[];
  readonly answers: readonly Answered[];
  readonly families: readonly FamilyFound[] | null;
  readonly turns: readonly Turn[];
}

/** The day of the cases made here: 1 January 2024. */
export const TODAY = "2024-01-01";

/** A case with nothing but what is given. */
export function caseOf(parts: Readonly<Record<string, unknown>>): Case {
  return Case.parse({
    demarche: 1,
    id: "made",
    title: "Made",
    asOf: TODAY,
    analyst: "A",
    coded: { on: TODAY, hindsight: false },
    sources: [
      { id: "s", title: "One paper", issued: "2023-12-01" },
      { id: "t", title: "Another", issued: "2023-12-02" },
    ],
    actors: [
      { id: "u", name: "the union", kind: "group", party: true },
      { id: "v", name: "the line", kind: "group", party: true },
    ],
    ...parts,
  });
}

/** A question of yes or no that is open for some days more. */
export function question(id: string, parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    text: `Will ${id} come about?`,
    criteria: `A paper says that ${id} has`,
    closes: "2024-12-31",
    settledBy: "The papers",
    ...parts,
  };
}

/** An outside view of counts. */
export function counts(yes: number, of: number, parts: Readonly<Record<string, unknown>> = {}) {
  return { counts: { yes, of }, what: "cases like it", judgement: "As counted", ...parts };
}

/** An estimate of a forecaster. */
export function held(by: string, chance: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return { by, on: "2023-12-15", chance, judgement: "So held", ...parts };
}

export function perform(
  c: Case,
  found: Findings = {},
  tables: ClassTables = NO_TABLES,
  left: readonly LeftOut[] = [],
): { readonly result: RegisterResult; readonly explanation: Explanation; readonly input: ForecastsInput } {
  const selection = forecasts.select(c, found, left, tables);
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const session = forecasts.open(selection.input, {}, new Random(1, "forecasts"));
  const { result, explanation } = performAll(session, forecasts.parts, () => {});
  return {
    result: result as unknown as RegisterResult,
    explanation,
    input: selection.input as unknown as ForecastsInput,
  };
}

/** The answer to one question. */
export function answerTo(id: string, { result }: ReturnType<typeof perform>): Answered {
  return result.answers.find((answer) => answer.id === id)!;
}

/** Days that the rounds of a class lasted: enough of them for a curve. */
export const LENGTHS = [12, 18, 25, 31, 40, 44, 59, 66, 80, 97, 120, 150];

/** Rounds of so many days each, all over by the day, each under way alone; every third ended in the second way. */
export function roundsLasting(days: readonly number[]): unknown[] {
  const day = (n: number) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  return days.map((length, at) => ({
    id: `r${at}`,
    name: `round ${at}`,
    parties: ["u", "v"],
    start: day(at * 200),
    end: day(at * 200 + length),
    ending: at % 3 === 2 ? "collapse" : "agreement",
    cite: ["s"],
  }));
}
