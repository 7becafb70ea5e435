import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";

/** The worked cases of the project. A faulty one fails the test that asks for them, with its faults. */
export function workedCases(): Case[] {
  return readdirSync("cases")
    .sort()
    .map((name) => {
      const reading = readCaseText(
        readFileSync(`cases/${name}/case.yaml`, "utf8"),
        `cases/${name}/case.yaml`,
      );
      if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
      return reading.case;
    });
}
