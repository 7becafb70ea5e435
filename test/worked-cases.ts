import { readdirSync, readFileSync } from "node:fs";
import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { tablesOf } from "../src/cli/classes/of-case.ts";

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

/** The tables of the reference classes of a worked case, as the command line reads them. */
export function tablesFor(c: Case): ClassTables {
  return tablesOf(c, `cases/${c.id}`, (found) => {
    throw new Error(found.map(({ what }) => what).join("; "));
  });
}
