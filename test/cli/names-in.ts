import { readdirSync } from "node:fs";

/** What stands in the folder of a brief, sorted, but for the record that it keeps of itself. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== ".demarche.json")
    .sort();
}
