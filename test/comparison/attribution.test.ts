import { expect, test } from "vitest";
import { withCauses } from "#comparison/attribution.ts";
import type { CaseChange } from "#comparison/case-changes.ts";
import type { JudgementChange } from "#comparison/comparison.ts";
import type { Report } from "#outcome/report.ts";

const change = (what: string, given: Partial<CaseChange> = {}): CaseChange => ({
  change: "added",
  what,
  name: what,
  asserts: true,
  keys: [],
  from: ["events", 0],
  to: ["events", 0],
  ...given,
});

const DAY = change("asOf", { change: "changed", keys: [{ key: "asOf" }], from: ["asOf"], to: ["asOf"] });
const SOURCE = change("source wire", { asserts: false });
const ACT = change("event late");

const said = (text: string) => ({
  question: "Does it yield?",
  text,
  answers: { kind: "backing-down" },
  confidence: { level: "low", why: "" },
  n: { count: 1, of: "statements" },
  cites: [],
});
const report = (text: string) =>
  ({
    case: { questions: [] },
    sections: [
      {
        analysis: { id: "concessions", title: "" },
        outcome: { status: "done", explanation: { judgements: [said(text)] } },
      },
    ],
  }) as unknown as Report;

/** An act dated after the old day counts only where the day has moved too. */
const reportWith = (dayMoves: string) => async (some: readonly CaseChange[]) =>
  report(some.includes(DAY) ? (some.includes(ACT) ? "it softened" : dayMoves) : "it is silent");

const causes = async (dayMoves: string) => {
  const judgement = {
    analysis: { id: "concessions", title: "" },
    change: "changed",
    aspects: ["finding"],
    older: said("it is silent"),
    newer: said("it softened"),
  } as unknown as JudgementChange;
  const changes = [DAY, SOURCE, ACT];
  const [found] = await withCauses([judgement], report("it is silent"), changes, reportWith(dayMoves));
  return found!.because;
};

test("an entry later than the old day is tried with the new day, and found to be what did it", async () => {
  expect(await causes("it is silent")).toEqual([{ entry: 2, alone: true, withDay: true }]);
});

test("an entry that needs no new day is told to do it alone", async () => {
  const judgement = {
    analysis: { id: "concessions", title: "" },
    change: "changed",
    aspects: ["finding"],
    older: said("it is silent"),
    newer: said("it softened"),
  } as unknown as JudgementChange;
  const trial = async (some: readonly CaseChange[]) =>
    report(some.includes(ACT) ? "it softened" : "it is silent");
  const [found] = await withCauses([judgement], report("it is silent"), [DAY, SOURCE, ACT], trial);
  expect(found!.because).toEqual([{ entry: 2, alone: true }]);
});

test("where the new day moves the judgement too, both did it together", async () => {
  expect(await causes("it has said no more")).toEqual([
    { entry: 0, alone: false },
    { entry: 2, alone: false, withDay: true },
  ]);
});
