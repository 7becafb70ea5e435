import * as z from "zod";
import { REPORT_FORMAT } from "#outcome/format.ts";
import { Report } from "#outcome/report.ts";

/** The JSON Schema (draft 7) of a report. Keys that it does not name may be added, so they are not refused. */
export function reportSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Report, { target: "draft-7", io: "input" });
  return {
    $schema: schema.$schema,
    title: `Demarche report, format ${REPORT_FORMAT.split("/")[1]}`,
    ...schema,
  };
}
