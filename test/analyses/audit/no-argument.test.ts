import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import { readCase } from "#case/read.ts";
import { Random } from "#math/random.ts";

it.each(["black-sea-grain-2023", "network-rail-2023"])(
  "tells on page one of the findings that are cited there, where no argument is coded: %s",
  (name) => {
    const file = `cases/${name}/case.yaml`;
    const reading = readCase(readFileSync(file), file);
    if (!("case" in reading)) throw new Error("the case is faulty");
    const outcome = audit.perform(reading.case, {}, new Random(1));
    if (outcome.status !== "done") throw new Error(outcome.status);
    const [judgement] = outcome.explanation.judgements;
    expect(judgement!.cites).not.toEqual([]);
    const findings = (outcome.result as { findings: { severity: string; subjects: string[] }[] }).findings;
    const gravest = findings.find(({ severity }) => severity === "weakens")!;
    const { text } = [...reading.case.forecasts, ...reading.case.claims].find(
      ({ id }) => id === gravest.subjects[0],
    )!;
    // Not only how many there are: the first of them is told.
    expect(judgement!.gist).toMatch(/^No argument is coded, .* findings weaken what else is said\. /);
    expect(judgement!.gist).toContain(`“${text}”`);
  },
);
