import * as z from "zod";
import { Ledger } from "#decisions/ledger.ts";

/** The JSON Schema (draft 7) of the ledger of an intake, for editors that complete and check `intake.yaml`. */
export function ledgerSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Ledger, { target: "draft-7", io: "input" });
  return { $schema: schema.$schema, title: "Demarche intake ledger, format 1", ...schema };
}
