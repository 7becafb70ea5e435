import * as z from "zod";
import { SettingsFile } from "#brief-settings/settings-file.ts";

/** The JSON Schema (draft 7) of how a brief is made, for editors that complete and check `brief.yaml`. */
export function settingsSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(SettingsFile, { target: "draft-7", io: "input" });
  return { $schema: schema.$schema, title: "Demarche settings of a brief, format 1", ...schema };
}
