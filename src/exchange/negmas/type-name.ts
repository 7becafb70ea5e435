import { type PlacedMap, valueAt } from "../placed/node.ts";

/** The class that a map of NegMAS says it is of, without the modules before its name; empty where it says none. */
export function typeOf(map: PlacedMap): string {
  const given = valueAt(map, "type") ?? valueAt(map, "__python_class__");
  return given?.is === "scalar" ? given.text.replace(/^.*\./, "").trim() : "";
}
