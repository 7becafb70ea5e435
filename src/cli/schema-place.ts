import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./package-root.ts";

/**
 * The schema of a case as the first line of a case in `folder` names it, for editors: where this program has it, seen from
 * the folder. As a URL where the path holds what an editor would take for the end of it.
 */
export function schemaPlace(folder: string): string {
  const schema = join(packageRoot(), "schema", "case.schema.json");
  const path = relative(folder, schema);
  return /^[\w./@+~-]+$/.test(path) ? path : pathToFileURL(schema).href;
}
