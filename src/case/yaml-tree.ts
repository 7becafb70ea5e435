import { parseEvents } from "js-yaml";
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Fault } from "./fault.ts";
import { type Place, placesOfOffsets } from "./line-places.ts";
import type { Path } from "./walk.ts";
import { DEEPEST, isEmpty, type Walked, walkedDocument } from "./yaml-dialect.ts";
import { slipOf } from "./yaml-slips.ts";

/** A text without quotes that ends at a comma although its author goes on. */
export interface CutShort {
  readonly key: string;
  /** The text as it was meant. */
  readonly text: string;
  readonly first: boolean;
}

/** A YAML text as plain data, with the place of each part. */
export interface YamlTree {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest part above it that is there. */
  place(path: Path): Place;
  /** The place of a key of the map at a path. */
  placeOfKey(path: Path, key: string): Place;
  /**
   * What a key without a value cuts short, as a comma inside of braces does: in `{why: Bad, and late}` the text of `why`,
   * by the key `and late`. `first` is false for what follows a second comma of the same text.
   */
  cutShort?(path: Path, key: string): CutShort | undefined;
}

const MOST_ALIASES = 100;
// One slip of indentation can produce hundreds of follow-on faults; the first few tell where it is.
const MOST_SYNTAX_FAULTS = 10;
const BEGIN: Place = { line: 1, column: 1 };

/** Data that were read in another way, which tells no places: everything stands at the beginning. */
export function treeWithoutPlaces(value: unknown): YamlTree {
  return { value, place: () => BEGIN, placeOfKey: () => BEGIN };
}

/** Reads YAML 1.2; all faults of syntax are returned at once. Warnings tell what was read otherwise than it may be meant. */
export function readYaml(
  text: string,
  file: string,
): { tree: YamlTree; warnings: readonly Fault[] } | { faults: Fault[] } {
  // The parser's own count of lines falls behind after some faults.
  const placeAt = placesOfOffsets(text);
  const fault = (place: Place, what: string, cure: string): Fault => ({
    file,
    line: place.line,
    column: place.column,
    what,
    cure,
    severity: "error",
  });
  const tooDeep = () => [
    fault(deepestPlace(text), "the file is nested too deeply to be read", "a case needs about ten levels"),
  ];
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  } catch {
    return { faults: tooDeep() };
  }
  const { errors, contents } = document;
  // The parser turns its own exhausted stack into a fault at every level.
  if (errors.some((error) => /call stack|recursion/i.test(error.message))) return { faults: tooDeep() };
  if (errors.length > 0) return { faults: syntaxFaults(document, text, placeAt, fault) };
  const begin = "begin with `demarche: 1`";
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { faults: [fault(BEGIN, "the file is empty", begin)] };
  if (!isMap(contents))
    return { faults: [fault(placeAt(contents.range?.[0] ?? 0), "the file is not a map of keys", begin)] };
  const { explicit, version } = document.directives.yaml;
  if (explicit && version !== "1.2")
    return { faults: [fault(BEGIN, `the line \`%YAML ${version}\``, "remove it: a case is YAML 1.2")] };
  const walked = walkedDocument(document, (offset) => placeAt(offset).line);
  if (walked.oddities.length > 0)
    return { faults: walked.oddities.map(({ at, what, cure }) => fault(placeAt(at), what, cure)) };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const warnings = walked.remarks.map(
      ({ at, what, cure }): Fault => ({ ...fault(placeAt(at), what, cure), severity: "warning" }),
    );
    return { tree: { value, ...placesIn(contents, walked, placeAt) }, warnings };
  } catch (error) {
    const [first] = walked.targets.keys();
    const why = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    return {
      faults: [
        fault(
          placeAt(first?.range?.[0] ?? 0),
          `the file's aliases cannot be expanded: ${why}`,
          `write the values out; at most ${MOST_ALIASES} uses of an alias are read`,
        ),
      ],
    };
  }
}

/** The faults of syntax, of those in one line only the first: the others follow from it. */
function syntaxFaults(
  { errors }: Document.Parsed,
  text: string,
  placeAt: (offset: number) => Place,
  fault: (place: Place, what: string, cure: string) => Fault,
): Fault[] {
  const lines = new Set<number>();
  const found: Fault[] = [];
  for (const error of errors) {
    const place = placeAt(error.pos[0]);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    const { what, cure } = slipOf(error, text);
    found.push(fault(place, what, cure));
    // From here on the parser understands nothing more.
    if (/token in YAML stream/.test(error.message)) break;
    if (found.length === MOST_SYNTAX_FAULTS) break;
  }
  return found;
}

/** Where a text goes deeper than a case does, by a parser that counts levels. */
function deepestPlace(text: string): Place {
  try {
    parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    const mark = (error as { mark?: { line: number; column: number } }).mark;
    if (mark) return { line: mark.line + 1, column: mark.column + 1 };
  }
  return BEGIN;
}

type Pair = YAMLMap["items"][number];

/** The places of the parts of a document. Maps are indexed when first asked for: some have thousands of keys. */
function placesIn(contents: Node, { targets }: Walked, placeAt: (offset: number) => Place) {
  const indexed = new Map<YAMLMap, Map<string, number>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let index = indexed.get(map);
    if (!index) {
      index = new Map(map.items.map((pair, at) => [String((pair.key as { value?: unknown }).value), at]));
      indexed.set(map, index);
    }
    return map.items[index.get(key) ?? -1];
  };
  const targetOf = (node: Node): Node => (isAlias(node) ? (targets.get(node) ?? node) : node);
  const nodeAt = (path: Path): Node => {
    let node = contents;
    for (const key of path) {
      const whole = targetOf(node);
      const next: unknown = isMap(whole)
        ? pairOf(whole, String(key))?.value
        : isSeq(whole)
          ? whole.items[key as number]
          : undefined;
      if (!next) return node;
      node = next as Node;
    }
    return node;
  };
  const startOf = (node: unknown) => placeAt((node as Node | null)?.range?.[0] ?? 0);
  return {
    place: (path: Path) => startOf(nodeAt(path)),
    placeOfKey(path: Path, key: string) {
      const node = nodeAt(path);
      const map = targetOf(node);
      return startOf((isMap(map) && pairOf(map, key)?.key) || node);
    },
    cutShort(path: Path, key: string) {
      const map = targetOf(nodeAt(path));
      return isMap(map) && map.flow ? cutShortIn(map, key) : undefined;
    },
  };
}

function cutShortIn({ items }: YAMLMap, key: string): CutShort | undefined {
  const nameAt = (at: number) => String((items[at]!.key as { value?: unknown }).value);
  const at = items.findIndex((_, each) => nameAt(each) === key);
  if (at < 0 || !isEmpty(items[at]!.value)) return undefined;
  let begin = at;
  while (begin > 0 && isEmpty(items[begin]!.value)) begin--;
  const cut = items[begin]!.value;
  if (!isPlainText(cut)) return undefined;
  const parts = [cut.source];
  for (let next = begin + 1; next < items.length && isEmpty(items[next]!.value); next++)
    parts.push(nameAt(next));
  return { key: nameAt(begin), text: parts.join(", "), first: at === begin + 1 };
}

function isPlainText(value: unknown): value is { source: string } {
  return isScalar(value) && value.type === "PLAIN" && typeof value.source === "string";
}
