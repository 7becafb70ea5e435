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
    expect(judgement!.gist).toMatch(/^No argument is coded, .* findings weaken what else is said\.$/);
  },
);
