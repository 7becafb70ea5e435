import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { repeatedKey } from "#case/json-repeats.ts";
import { treeOfJson } from "#case/json-tree.ts";
import { parseInParts } from "#case/parse-in-parts.ts";
import { schemaFaults } from "#case/schema-faults.ts";
import type { Path } from "#case/walk.ts";
import { readYaml } from "#case/yaml-tree.ts";
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
  if (isPickle(bytes)) {
    const what = "the file is a Python pickle, as GMCR+ saved its models before its files were JSON";
    return { faults: [{ file: name, line: 1, column: 1, what, cure: CURE_OF_PICKLE, severity: "error" }] };
  }
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
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    const { key, ...place } = repeated;
    const what = `the key ${JSON.stringify(key)} is given twice in one object, so that one of the two would be lost`;
    return { faults: [{ file: name, ...place, what, cure: "keep one of them", severity: "error" }] };
  }
  // JSON is YAML, whose reader knows the line of everything at once; where only it refuses the file, each is looked for.
  const yaml = readYaml(text, name);
  const tree = "tree" in yaml ? yaml.tree : treeOfJson(value, text);
  const parsed = parseInParts(GmcrDocument, value, "tree" in yaml ? MOST_FAULTS : FEW_FAULTS);
  if (!parsed.success) return { faults: schemaFaults(GmcrDocument, parsed.issues, tree, name) };
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

/** So many are told of one file; and of one in which each has to be looked for. */
const MOST_FAULTS = 1000;
const FEW_FAULTS = 20;

const CURE = 'a .gmcr file is a JSON object with "options" and "decisionMakers"';

const CURE_OF_PICKLE =
  "reading one could run any program, so it is not opened here: open it in the GMCR+ that wrote it and save or enter the model in GMCR+ 0.3 or later, whose .gmcr files are JSON";

/** Whether a file is a pickle of any protocol; each ends with a stop sign. */
function isPickle(bytes: Uint8Array): boolean {
  const last = bytes.findLast((byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0x20);
  if (last !== 0x2e) return false;
  if (bytes[0] === 0x80) return bytes[1]! >= 2 && bytes[1]! <= 5;
  // Protocols 0 and 1: a map, a list, or an object of a class.
  const start = String.fromCharCode(...bytes.subarray(0, 40));
  return /^(?:\([dl]p?\d*\n|\(i|[}\]]q|c[a-z_][\w.]*\n)/.test(start);
}
