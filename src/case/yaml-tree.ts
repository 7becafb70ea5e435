import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "./fault.ts";
import type { Path } from "./walk.ts";

/** A YAML text as plain data, with the place of each part. */
export interface YamlTree {
  readonly value: unknown;
  /** Line and column (from 1) of the value at a path, or of the nearest part above it that is there. */
  place(path: Path): { line: number; column: number };
  /** Line and column of a key of the map at a path. */
  placeOfKey(path: Path, key: string): { line: number; column: number };
}

const MOST_ALIASES = 100;
// One slip of indentation can produce hundreds of follow-on faults; the first few tell where it is.
const MOST_SYNTAX_FAULTS = 10;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Reads YAML 1.2; all faults of syntax are returned at once. */
export function readYaml(text: string, file: string): { tree: YamlTree } | { faults: Fault[] } {
  const lines = new LineCounter();
  const tooDeep: Fault = {
    file,
    line: 0,
    column: 0,
    what: "the file is nested too deeply to be read",
    cure: "a case needs about ten levels",
    severity: "error",
  };
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  } catch {
    return { faults: [tooDeep] };
  }
  // The parser turns its own exhausted stack into a fault at every level.
  if (document.errors.some((error) => /call stack|recursion/i.test(error.message)))
    return { faults: [tooDeep] };
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const fault = (offset: number, what: string, cure: string): Fault => ({
    file,
    ...placeAt(offset),
    what,
    cure,
    severity: "error",
  });
  const faults = document.errors
    .slice(0, MOST_SYNTAX_FAULTS)
    .map((error) => fault(error.pos[0], `not valid YAML: ${firstLine(error.message)}`, cureFor(error.code)));
  if (faults.length > 0) return { faults };
  if (document.contents === null) {
    return {
      faults: [
        {
          file,
          line: 0,
          column: 0,
          what: "the file is empty",
          cure: "begin with `demarche: 1`",
          severity: "error",
        },
      ],
    };
  }
  if (!isMap(document.contents)) {
    return {
      faults: [
        fault(document.contents.range?.[0] ?? 0, "the file is not a map of keys", "begin with `demarche: 1`"),
      ],
    };
  }
  faults.push(...forbiddenKeys(document.contents, fault));
  if (faults.length > 0) return { faults };
  try {
    const value = document.toJS({ maxAliasCount: MOST_ALIASES });
    return {
      tree: {
        value,
        place: (path) => placeAt(nodeAt(document, path).range?.[0] ?? 0),
        placeOfKey: (path, key) => placeAt(keyAt(document, path, key).range?.[0] ?? 0),
      },
    };
  } catch (error) {
    return {
      faults: [
        fault(
          firstAlias(document.contents)?.range?.[0] ?? 0,
          `the file's aliases cannot be expanded: ${error instanceof Error ? firstLine(error.message) : String(error)}`,
          `write the values out; at most ${MOST_ALIASES} uses of an alias are read`,
        ),
      ],
    };
  }
}

function firstLine(message: string): string {
  return message.split("\n")[0]!.replace(/:$/, "");
}

function cureFor(code: string): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "keep one of the two";
    case "TAB_AS_INDENT":
      return "indent with spaces";
    case "BAD_INDENT":
    case "MULTILINE_IMPLICIT_KEY":
      return "check the indentation, and put texts that contain a colon in quotes";
    case "MISSING_CHAR":
      return "close the quote or bracket, and put texts with special characters in quotes";
    default:
      return "mend the YAML at this place";
  }
}

function nodeAt(document: Document, path: Path): Node {
  let node = document.contents as Node;
  for (const key of path) {
    if (isAlias(node)) node = (node.resolve(document) as Node | undefined) ?? node;
    const next: unknown = isMap(node) ? node.get(key, true) : isSeq(node) ? node.get(key, true) : undefined;
    if (!next) return node;
    node = next as Node;
  }
  return node;
}

function keyAt(document: Document, path: Path, key: string): Node {
  const node = nodeAt(document, path);
  if (!isMap(node)) return node;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.key as Node | undefined) ?? node;
}

function forbiddenKeys(node: unknown, fault: (offset: number, what: string, cure: string) => Fault): Fault[] {
  if (isMap(node)) {
    return node.items.flatMap((pair) => {
      const key = pair.key;
      const name = isScalar(key) ? key.value : undefined;
      const faults: Fault[] = [];
      if (typeof name !== "string") {
        faults.push(
          fault(
            (key as Node | null)?.range?.[0] ?? 0,
            "a key that is not a text",
            "use a word as key, in quotes if need be",
          ),
        );
      } else if (FORBIDDEN_KEYS.has(name)) {
        faults.push(fault((key as Node).range?.[0] ?? 0, `the key \`${name}\` is not allowed`, "remove it"));
      }
      return [...faults, ...forbiddenKeys(pair.value, fault)];
    });
  }
  return isSeq(node) ? node.items.flatMap((item) => forbiddenKeys(item, fault)) : [];
}

function firstAlias(node: unknown): Node | undefined {
  if (isAlias(node)) return node;
  const children = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : [];
  for (const child of children) {
    const found = firstAlias(child);
    if (found) return found;
  }
  return undefined;
}
