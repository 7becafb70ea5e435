import { parseEvents } from "js-yaml";
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import { type CutShort, cutShortIn } from "./cut-short.ts";
import type { Fault } from "./fault.ts";
import { type Place, placesOfOffsets } from "./line-places.ts";
import { plainData } from "./plain-data.ts";
import { quickPlaces } from "./quick-places.ts";
import { quickTree, withoutTabs } from "./quick-yaml.ts";
import type { Path } from "./walk.ts";
import { directives, oddCharacters, turnedComments } from "./yaml-characters.ts";
import { DEEPEST, isEmpty, type Walked, walkedDocument } from "./yaml-dialect.ts";
import { aliasesRepeatTooMuch, MOST_REPEATED, type Oddity } from "./yaml-oddities.ts";
import { slipOf } from "./yaml-slips.ts";

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

// One slip of indentation can produce hundreds of follow-on faults; the first few tell where it is.
const MOST_SYNTAX_FAULTS = 10;
const BEGIN: Place = { line: 1, column: 1 };

/** What stands for the tree of a text in which none could be read: no data, and every place at the beginning. */
export const NO_TREE: YamlTree = { value: undefined, place: () => BEGIN, placeOfKey: () => BEGIN };

type ReadYaml = { tree: YamlTree; warnings: readonly Fault[] } | { faults: Fault[] };

/**
 * Reads YAML 1.2; all faults of syntax are returned at once, of a long text the first of them. Warnings tell what was read
 * otherwise than it may be meant.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const quick = readQuickly(text, file);
  if (quick) return quick;
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

function readQuickly(text: string, file: string): ReadYaml | undefined {
  const quick = quickTree(text);
  if (!quick) return undefined;
  const placeAt = placesOfOffsets(text);
  if ("refused" in quick) return { faults: quick.refused.map((odd) => faultOf(odd, placeAt, file)) };
  const { value, start, places, remarks } = quick;
  return {
    tree: { value, ...quickPlaces(value, start, places, placeAt) },
    warnings: remarks.map((remark) => faultOf(remark, placeAt, file, "warning")),
  };
}

function faultOf(
  { at, what, cure }: Oddity,
  placeAt: (offset: number) => Place,
  file: string,
  severity: Fault["severity"] = "error",
): Fault {
  return { file, ...placeAt(at), what, cure, severity };
}

/** How the quick parser says that a text in quotes goes on to the end of the file. */
const UNCLOSED_QUOTE = "within a double quoted scalar";

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** What would do for a file that holds nothing of a case. */
export const CASE_BEGINS = "begin with `demarche: 1`";

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
  if (odd.length > 0) return { faults: odd.map((each) => faultOf(each, placeAt, file)) };
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
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { faults: [fault(BEGIN, "the file is empty", CASE_BEGINS)] };
  if (!isMap(contents)) {
    const isMarkup = /^\uFEFF?\s*<[!?a-z]/i.test(text);
    const what = isMarkup
      ? "the file is a web page or other markup (HTML, XML)"
      : "the file is not a map of keys";
    return { faults: [fault(placeAt(contents.range?.[0] ?? 0), what, CASE_BEGINS)] };
  }
  const walked = walkedDocument(document, placeAt, text);
  if (walked.oddities.length > 0)
    return { faults: walked.oddities.map((each) => faultOf(each, placeAt, file)) };
  const plain = plainData(contents, walked.targets, MOST_REPEATED);
  if ("tooMuch" in plain) {
    const odd = { at: plain.tooMuch.range?.[0] ?? 0, ...aliasesRepeatTooMuch(MOST_REPEATED) };
    return { faults: [faultOf(odd, placeAt, file)] };
  }
  const warnings = [...walked.remarks, ...turnedComments(text, walked.texts)].map((each) =>
    faultOf(each, placeAt, file, "warning"),
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
    // The end of a bracket that has been told of.
    if (found.length > 0 && /flow-(?:seq|map)-end token in YAML stream/.test(error.message)) break;
    const { what, cure, at } = slipOf(error, text);
    const place = placeAt(at ?? error.pos[0]);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    found.push(fault(place, what, cure));
    // From here on the parser understands nothing more.
    if (/token in YAML stream/.test(error.message)) break;
    if (found.length === MOST_SYNTAX_FAULTS) break;
  }
  return found;
}

type Pair = YAMLMap["items"][number];

/** The places of the parts of a document. Maps are indexed when first asked for: some have thousands of keys. */
function placesIn(contents: Node, { targets }: Walked, placeAt: (offset: number) => Place) {
  const indexed = new Map<YAMLMap, Map<string, number>>();
  const cut = new Map<YAMLMap, ReadonlyMap<string, CutShort>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let index = indexed.get(map);
    if (!index) {
      index = new Map(map.items.map((pair, at) => [nameOf(pair), at]));
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
      const known =
        cut.get(map) ??
        cutShortIn(
          map.items.map(nameOf),
          map.items.map(({ value }) => written(value)),
        );
      cut.set(map, known);
      return known.get(key);
    },
  };
}

function nameOf({ key }: Pair): string {
  return String((key as { value?: unknown }).value);
}

/** A value between braces, as `cutShortIn` takes it. */
function written(value: unknown): string | null | undefined {
  if (isScalar(value) && value.type === "PLAIN" && typeof value.source === "string") return value.source;
  return isEmpty(value) ? null : undefined;
}
