import { readdirSync, readFileSync } from "node:fs";
import type { Seed } from "./mutants.ts";

/** The worked cases, and the one that has every kind of map, as texts. */
export function seeds(): Seed[] {
  const worked = readdirSync("cases")
    .sort()
    .map((name) => ({ name, text: readFileSync(`cases/${name}/case.yaml`, "utf8") }));
  return [...worked, { name: "every-map", text: readFileSync("test/case/every-map.yaml", "utf8") }];
}
