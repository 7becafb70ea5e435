import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { withChanges } from "#comparison/apply-change.ts";
import { caseChanges } from "#comparison/case-changes.ts";
import type { Comparison, JudgementChange } from "#comparison/comparison.ts";
import { call } from "../cli/terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-alone-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RAIL = "cases/network-rail-2023";

/** The dispute a week on: a strike and a demand, and an estimate that was another all the time. */
function aWeekOn(text: string): string {
  return text
    .replace(/^asOf: .*$/m, "asOf: 2023-03-16")
    .replace(
      /^sources:$/m,
      `sources:
  - id: later
    title: The strike at the train companies
    type: article
    issued: 2023-03-16
    reliability: {grade: B, why: A broadcaster}`,
    )
    .replace(
      /^events:$/m,
      "events:\n  - {id: E-later, what: The union strikes for a day, by: [RMT], to: [RDG], when: 2023-03-16, cite: [later]}",
    )
    .replace(
      /^demands:$/m,
      `demands:
  - id: D-later
    actor: RMT
    issue: I-jobs
    kind: ask
    text: a job security agreement
    level: agreement
    when: 2023-03-15
    voice: stated
    cite: [later]`,
    )
    .replace("chance: [0.6, 0.8]", "chance: [0.1, 0.2]");
}

function caseAt(path: string) {
  const reading = readCaseText(readFileSync(path, "utf8"), path);
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.case;
}

it("does, made alone in the older case, what is told", { timeout: 120_000 }, async () => {
  cpSync(RAIL, join(folder, "old"), { recursive: true });
  cpSync(RAIL, join(folder, "new"), { recursive: true });
  const text = readFileSync(join(RAIL, "case.yaml"), "utf8");
  writeFileSync(join(folder, "new/case.yaml"), aWeekOn(text));
  const diff = async (newer: string): Promise<Comparison> =>
    JSON.parse((await call(folder, "diff", "old", newer, "--samples", "100", "--format", "json", "-q")).out);
  const whole = await diff("new");
  const told = new Set(whole.judgements.flatMap(({ because = [] }) => because.map(({ entry }) => entry)));
  const [older, newer] = ["old", "new"].map((name) => caseAt(join(folder, name, "case.yaml")));
  const changes = caseChanges(older!, newer!);
  const names = changes.filter(({ change, asserts }) => change === "added" && !asserts);
  const become = ({ judgements }: Comparison, { older: was, newer: is }: JudgementChange) =>
    judgements.some(
      (each) =>
        JSON.stringify(each.older?.text) === JSON.stringify(was?.text) &&
        JSON.stringify(each.newer?.text) === JSON.stringify(is?.text),
    );
  let tried = 0;
  for (const entry of told) {
    const change = changes[entry]!;
    const trial = `trial${entry}`;
    mkdirSync(join(folder, trial));
    cpSync(join(folder, "old"), join(folder, trial), { recursive: true });
    const data = withChanges(older!, newer!, names.includes(change) ? [change] : [...names, change]);
    writeFileSync(join(folder, trial, "case.yaml"), JSON.stringify(data));
    const readable = !("faults" in readCaseText(JSON.stringify(data), ""));
    const single = readable ? await diff(trial) : undefined;
    for (const judgement of whole.judgements) {
      const cause = judgement.because?.find((each) => each.entry === entry);
      if (cause?.alone !== true) continue;
      tried++;
      const does = single !== undefined && become(single, judgement);
      expect([change.what, judgement.newer?.text, does]).toEqual([
        change.what,
        judgement.newer?.text,
        cause.withDay !== true,
      ]);
    }
  }
  // The day, the act and the demand with it, and the estimate without it.
  expect(tried).toBeGreaterThanOrEqual(4);
});

it("says so in words, and what rests on a new source by its kind", async () => {
  const { out } = await call(folder, "diff", "old", "new", "--samples", "100", "-q");
  expect(out).toContain("(added) with the later day.");
  expect(out).toContain(
    "The new source “The strike at the train companies” brings one event and one demand.",
  );
  expect(out).not.toContain("Nothing new rests");
});
