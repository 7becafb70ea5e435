import * as z from "zod";
import { Proposals } from "#intake/proposal.ts";

/** The JSON Schema (draft 7) of what intake makes of a text. */
export function proposalsSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Proposals, { target: "draft-7", io: "input" });
  return { $schema: schema.$schema, title: "Demarche proposals, format 1", ...schema };
}
