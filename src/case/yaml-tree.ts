import { parseEvents } from "js-yaml";
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Fault } from "./fault.ts";
import { type Place, placesOfOffsets } from "./line-places.ts";
import { plainData } from "./plain-data.ts";
import { type QuickTree, quickTree, withoutTabs } from "./quick-yaml.ts";
import type { Path } from "./walk.ts";
import { directives, oddCharacters, turnedComments } from "./yaml-characters.ts";
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

/** Most values that aliases may repeat, counted each time that one stands for them. */
const MOST_REPEATED = 10_000;
// One slip of indentation can produce hundreds of follow-on faults; the first few tell where it is.
const MOST_SYNTAX_FAULTS = 10;
const BEGIN: Place = { line: 1, column: 1 };

/** Data that were read in another way, which tells no places: everything stands at the beginning. */
export function treeWithoutPlaces(value: unknown): YamlTree {
  return { value, place: () => BEGIN, placeOfKey: () => BEGIN };
}

type ReadYaml = { tree: YamlTree; warnings: readonly Fault[] } | { faults: Fault[] };

/**
 * Reads YAML 1.2; all faults of syntax are returned at once, of a long text the first of them. Warnings tell what was read
 * otherwise than it may be meant.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const quick = quickTree(text);
  if (quick)
    return { tree: { value: quick.value, ...quickPlaces(quick, placesOfOffsets(text)) }, warnings: [] };
  const stop = stopOf(text);
  // The careful reader takes a thousand bytes of memory for a bracket: what it would refuse, it is not given.
  if (stop && (stop.why === undefined || signsIn(text.slice(0, stop.at)) > MOST_SIGNS))
    return { faults: [faultOfStop(stop, text, file)] };
  if (stop && text.length > stop.at + LOOK) {
    const begun = readCarefully(text.slice(0, stop.at + LOOK), file);
    // What stands near the end may be at fault only because the text ends.
    const sure = placesOfOffsets(text)(stop.at + LOOK / 2);
    const found = ("faults" in begun ? begun.faults : []).filter((fault) => isBefore(fault, sure));
    if (found.length > 0) return { faults: found };
  }
  // The careful reader takes a quote that is written `\"` for the end of a text.
  if (stop?.why?.includes(UNCLOSED_QUOTE)) {
    const read = readCarefully(text, file);
    return "faults" in read ? read : { faults: [faultOfStop(stop, text, file)] };
  }
  return readCarefully(text, file);
}

/** How the quick parser says that a text in quotes goes on to the end of the file. */
const UNCLOSED_QUOTE = "within a double quoted scalar";

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Reads YAML with the reader that knows everything about a text, and takes its time. */
export function readCarefully(text: string, file: string): ReadYaml {
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
  const odd = [...oddCharacters(text), ...directives(text)];
  if (odd.length > 0) return { faults: odd.map(({ at, what, cure }) => fault(placeAt(at), what, cure)) };
  const beyondParser = (): ReadYaml => ({
    faults: [faultOfStop(stopOf(text) ?? { at: 0, why: undefined }, text, file)],
  });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  } catch {
    return beyondParser();
  }
  const { errors, contents } = document;
  // The parser turns its own exhausted stack into a fault at every level.
  if (errors.some((error) => /call stack|recursion/i.test(error.message))) return beyondParser();
  if (errors.length > 0) return { faults: syntaxFaults(document, text, placeAt, fault) };
  const begin = "begin with `demarche: 1`";
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { faults: [fault(BEGIN, "the file is empty", begin)] };
  if (!isMap(contents)) {
    const isMarkup = /^\uFEFF?\s*<[!?a-z]/i.test(text);
    const what = isMarkup
      ? "the file is a web page or other markup (HTML, XML)"
      : "the file is not a map of keys";
    return { faults: [fault(placeAt(contents.range?.[0] ?? 0), what, begin)] };
  }
  const walked = walkedDocument(document, (offset) => placeAt(offset).line);
  if (walked.oddities.length > 0)
    return { faults: walked.oddities.map(({ at, what, cure }) => fault(placeAt(at), what, cure)) };
  const plain = plainData(contents, walked.targets, MOST_REPEATED);
  if ("tooMuch" in plain) {
    const what = `the file's aliases cannot be expanded: they repeat more than ${MOST_REPEATED} values`;
    return { faults: [fault(placeAt(plain.tooMuch.range?.[0] ?? 0), what, "write out what is meant here")] };
  }
  const warnings = [...walked.remarks, ...turnedComments(text, walked.texts)].map(
    ({ at, what, cure }): Fault => ({ ...fault(placeAt(at), what, cure), severity: "warning" }),
  );
  return { tree: { value: plain.value, ...placesIn(contents, walked, placeAt) }, warnings };
}

/** Where the quick parser of YAML stops in a text. */
interface Stop {
  /** The offset. */
  readonly at: number;
  /** What is wrong there; nothing where the text goes deeper than a case does. */
  readonly why: string | undefined;
}

/** How far behind the first fault of syntax others are looked for, in characters. */
const LOOK = 100_000;
/** Signs that part values, of which a text may have so many before its first fault and still be read with all care: a second's work. */
const MOST_SIGNS = 200_000;

function signsIn(text: string): number {
  return text.match(/[-:,[\]{}&*!?\n]/g)?.length ?? 0;
}

function faultOfStop({ at, why }: Stop, text: string, file: string): Fault {
  const [what, cure] =
    why === undefined
      ? ["the file is nested too deeply to be read", "a case needs about ten levels"]
      : why.includes(UNCLOSED_QUOTE)
        ? [
            "not valid YAML: a quote that is opened is not closed",
            'close it: `\\"` is a quote within the text',
          ]
        : [`not valid YAML: ${why}`, "mend the YAML at this place"];
  return { file, ...placesOfOffsets(text)(at), what, cure, severity: "error" };
}

/** Where a text goes deeper than a case does, or is no YAML and why; `undefined` where it is YAML of fewer levels. */
function stopOf(text: string): Stop | undefined {
  try {
    parseEvents(withoutTabs(text), { maxDepth: DEEPEST });
    return undefined;
  } catch (error) {
    const { mark, reason = "" } = error as { mark?: { position: number }; reason?: string };
    const at = mark?.position ?? 0;
    return { at, why: /maxDepth/.test(reason) || !mark ? undefined : reason };
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

/** The places of the parts of data that the quick reader has read. */
function quickPlaces(
  { value, start, places }: QuickTree,
  placeAt: (offset: number) => Place,
): Pick<YamlTree, "place" | "placeOfKey"> {
  const positions = new Map<object, ReadonlyMap<string, number>>();
  /** The position of a key or member among those of a list or map; -1 if it has none such. */
  const positionIn = (whole: object, key: string | number): number => {
    if (Array.isArray(whole)) return typeof key === "number" && key < whole.length ? key : -1;
    let known = positions.get(whole);
    if (!known) {
      known = new Map(places.get(whole)!.names.map((name, at) => [name, at]));
      positions.set(whole, known);
    }
    return known.get(String(key)) ?? -1;
  };
  /** Where the value at a path begins, or the nearest part above it, and that part itself. */
  const found = (path: Path): { readonly at: number; readonly part: unknown } => {
    let at = start;
    let part: unknown = value;
    for (const key of path) {
      if (part === null || typeof part !== "object") break;
      const position = positionIn(part, key);
      if (position < 0) break;
      const { members, values } = places.get(part)!;
      at = (Array.isArray(part) ? members : values)[position]!;
      part = (part as Record<string | number, unknown>)[key];
    }
    return { at, part };
  };
  return {
    place: (path) => placeAt(found(path).at),
    placeOfKey(path, key) {
      const { at, part } = found(path);
      if (part === null || typeof part !== "object" || Array.isArray(part)) return placeAt(at);
      const position = positionIn(part, key);
      return placeAt(position < 0 ? at : places.get(part)!.members[position]!);
    },
  };
}

type Pair = YAMLMap["items"][number];

/** The places of the parts of a document. Maps are indexed when first asked for: some have thousands of keys. */
function placesIn(contents: Node, { targets }: Walked, placeAt: (offset: number) => Place) {
  const indexed = new Map<YAMLMap, Map<string, number>>();
  const cut = new Map<YAMLMap, ReadonlyMap<string, CutShort>>();
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
      if (!isMap(map) || !map.flow) return undefined;
      const known = cut.get(map) ?? cutShortIn(map);
      cut.set(map, known);
      return known.get(key);
    },
  };
}

/** What is cut short in a map between braces, by the keys without values that follow it. */
function cutShortIn({ items }: YAMLMap): ReadonlyMap<string, CutShort> {
  const found = new Map<string, CutShort>();
  const nameAt = (at: number) => String((items[at]!.key as { value?: unknown }).value);
  for (let begin = 0; begin < items.length; begin++) {
    let end = begin + 1;
    while (end < items.length && isEmpty(items[end]!.value)) end++;
    const text = items[begin]!.value;
    if (end > begin + 1 && isPlainText(text)) {
      const names = items.slice(begin + 1, end).map((_, at) => nameAt(begin + 1 + at));
      const meant = [text.source, ...names].join(", ");
      for (const [at, name] of names.entries())
        found.set(name, { key: nameAt(begin), text: meant, first: at === 0 });
    }
    begin = end - 1;
  }
  return found;
}

function isPlainText(value: unknown): value is { source: string } {
  return isScalar(value) && value.type === "PLAIN" && typeof value.source === "string";
}
