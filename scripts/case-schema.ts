import * as z from "zod";
import { Case } from "#case/case.ts";

/** The JSON Schema (draft 7, which editors read) of a case as it is written. */
export function caseSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Case, { target: "draft-7", io: "input", reused: "ref" });
  return { $schema: schema.$schema, title: "Demarche case, format 1", ...schema };
}
