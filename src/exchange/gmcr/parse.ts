import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { schemaFaults } from "#case/schema-faults.ts";
import type { Path } from "#case/walk.ts";
import { readYaml, treeWithoutPlaces } from "#case/yaml-tree.ts";
import type { GivenFile } from "../format.ts";
import { GmcrDocument } from "./document.ts";

/** A `.gmcr` file, and where its parts stand. */
export interface ParsedGmcr {
  readonly document: GmcrDocument;
  readonly text: string;
  /** A fault at a place of the file. */
  fault(path: Path, what: string, cure: string, severity?: Fault["severity"]): Fault;
}

/** Reads the JSON of a `.gmcr` file and checks its form. */
export function parseGmcr({ name, bytes }: GivenFile): ParsedGmcr | { faults: readonly Fault[] } {
  const decoded = decode(bytes, name);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const whole = (what: string, place = { line: 1, column: 1 }): { faults: readonly Fault[] } => ({
    faults: [{ file: name, ...place, what, cure: CURE, severity: "error" }],
  });
  const text = decoded.text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return whole(`the file is not JSON (${why})`, placeOfError(text, why));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return whole("the file is JSON, but no object");
  // JSON is YAML, whose reader knows the line of everything. A file that only it refuses is read without lines.
  const yaml = readYaml(text, name);

  const tree = "tree" in yaml ? yaml.tree : treeWithoutPlaces(value);
  const parsed = GmcrDocument.safeParse(value);
  if (!parsed.success) return { faults: schemaFaults(GmcrDocument, parsed.error.issues, tree, name) };
  return {
    document: parsed.data,
    text,
    fault: (path, what, cure, severity = "error") => ({
      file: name,
      ...tree.place(path),
      what,
      cure,
      severity,
    }),
  };
}

/** Where the reader of JSON stopped; the beginning where it does not say. */
function placeOfError(text: string, message: string): { line: number; column: number } {
  const position = message.includes("end of JSON")
    ? text.length
    : Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const CURE = 'a .gmcr file is a JSON object with "options" and "decisionMakers"';
