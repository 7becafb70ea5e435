import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { availableCase } from "#case/availability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { plainText } from "#view/plain-text.ts";

// A level without a reason asks to be taken on trust.

const CASES = readdirSync("cases").sort();

it.each(ANALYSES.map((analysis) => [analysis.id, analysis] as const))(
  "%s gives a reason for the confidence of every judgement",
  (id, analysis) => {
    const options = analysis.readOptions({});
    if ("faults" in options) throw new Error("the defaults are faulty");
    for (const name of CASES) {
      const reading = readCaseText(readFileSync(`cases/${name}/case.yaml`, "utf8"), "case.yaml");
      if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
      const outcome = analysis.perform(
        availableCase(reading.case, {}).case,
        options.values,
        new Random(1, id),
      );
      if (outcome.status !== "done") continue;
      const bare = outcome.explanation.judgements.filter(
        ({ confidence }) => plainText(confidence.why, "icd203").trim() === "",
      );
      expect(
        bare.map(({ text }) => text),
        name,
      ).toEqual([]);
    }
  },
);
