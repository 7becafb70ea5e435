import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import { readCase } from "#case/read.ts";
import { Random } from "#math/random.ts";

it.each(["black-sea-grain-2023", "network-rail-2023"])(
  "judges nothing where no argument is coded, names that as a gap, and tells in the annex what it found: %s",
  (name) => {
    const file = `cases/${name}/case.yaml`;
    const reading = readCase(readFileSync(file), file);
    if (!("case" in reading)) throw new Error("the case is faulty");
    const outcome = audit.perform(reading.case, {}, new Random(1));
    if (outcome.status !== "done") throw new Error(outcome.status);
    const { judgements, gaps, blocks, onRecord } = outcome.explanation;
    expect(judgements).toEqual([]);
    expect(gaps[0]).toBe("No argument is coded, so none can be judged.");
    // Whom the case lets ask for it finds the verdict on record.
    expect(onRecord!.map(({ text }) => text)).toEqual([outcome.explanation.headline]);
    const findings = (outcome.result as { findings: { severity: string; subjects: string[] }[] }).findings;
    const gravest = findings.find(({ severity }) => severity === "weakens")!;
    const { text } = [...reading.case.forecasts, ...reading.case.claims].find(
      ({ id }) => id === gravest.subjects[0],
    )!;
    expect(JSON.stringify(blocks)).toContain(`“${text}”`);
  },
);
