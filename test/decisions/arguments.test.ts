import { describe, expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { hashOf } from "#case/sentences.ts";
import { applyLedger } from "#decisions/apply.ts";
import { decide } from "#decisions/decide.ts";
import type { Decided } from "#decisions/ledger.ts";
import { renewedLedger } from "#decisions/renew.ts";
import { caseSkeleton } from "#exchange/new-case/skeleton.ts";
import { intake } from "#intake/intake.ts";

const TEXT = `Talks between Norway and Sweden opened in 2009 and collapsed in 2012. History counsels caution. It is unlikely that they will agree by May 2030.

Some analysts see the step of Norway as a result of the tariffs of Denmark. But these are not new, and cannot explain it. Others attribute it to Sweden.`;
const skeleton = caseSkeleton({
  id: "own",
  title: "Own",
  day: "2024-10-09",
  analyst: "Ann",
  article: { title: "Own", file: "own.txt", sha256: hashOf(TEXT), issued: "2024-10-09" },
});
const read = readCaseText(skeleton, "case.yaml");
if ("faults" in read) throw new Error(read.faults[0]!.what);
const { ledger } = renewedLedger(undefined, intake(TEXT, { id: "art", issued: "2024-10-09" }), read.case);

/** The case in which all is taken but what `not` names. */
function appliedWithout(not: (decided: Decided) => boolean) {
  const ids = (isOut: boolean) =>
    new Set(ledger.proposals.filter((each) => not(each) === isOut).map(({ id }) => id));
  const taken = decide(decide(ledger, ids(false), { decision: "yes" }), ids(true), { decision: "no" });
  const applied = applyLedger(skeleton, taken, { unsorted: true });
  if ("faults" in applied) throw new Error(applied.faults[0]!.what);
  const reading = readCaseText(applied.text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return {
    forms: reading.case.claims.flatMap(({ argument }) => (argument ? [argument.form] : [])),
    kept: applied.kept.map(({ decided, why }) => [decided.grounds.rule, why]),
    case: reading.case,
  };
}

describe("an argument by form", () => {
  it("enters with the explanations, rounds and forecasts that it is about", () => {
    const { forms, kept, case: c } = appliedWithout(() => false);
    expect([forms, kept]).toEqual([["analogy", "constancy"], []]);
    const [analogy, constancy] = c.claims.flatMap(({ argument }) => argument ?? []);
    expect(analogy).toMatchObject({ by: [c.rounds[0]!.id], to: [c.forecasts[0]!.id] });
    expect(constancy).toMatchObject({ dismisses: [c.explanations[0]!.hypotheses[0]!.id] });
  });

  it.each([
    ["explanation", "argument.constancy", ["analogy"]],
    ["round", "argument.analogy", ["constancy"]],
    ["forecast", "argument.analogy", ["constancy"]],
  ])("stays out where its %s was turned down, and that is told", (kind, rule, forms) => {
    const applied = appliedWithout((each) => each.kind === kind);
    expect(applied.forms).toEqual(forms);
    expect(applied.kept).toContainEqual([rule, "what its argument speaks of is not in the case"]);
  });
});
