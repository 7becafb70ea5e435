import { Case } from "./case.ts";
import { blankTexts } from "./consistency/blank-texts.ts";
import { contradictions } from "./consistency/contradictions.ts";
import { emptyMaps } from "./consistency/empty-maps.ts";
import { oddCharacters } from "./consistency/odd-characters.ts";
import { unnamedBesideNamed } from "./consistency/unnamed-beside-named.ts";
import type { Contradiction } from "./contradiction.ts";
import { decode } from "./decode.ts";
import { type Fault, printableFault } from "./fault.ts";
import { type LenientCase, lenientCase } from "./lenient.ts";
import { asMeant } from "./meant.ts";
import { withNamesThatFit } from "./names-that-fit.ts";
import { type Parsed, parseInParts } from "./parse-in-parts.ts";
import { entryAround, placeInWords } from "./place-words.ts";
import { quickYaml } from "./quick-yaml.ts";
import { danglingReferences } from "./references.ts";
import { type Finding, findingsOf } from "./schema-faults.ts";
import { NO_TREE, readYaml, type YamlTree } from "./yaml-tree.ts";

/** A case, or all that is wrong with its file. Warnings may come with a case. */
export type Reading =
  | { readonly case: Case; readonly warnings: readonly Fault[] }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a case from the bytes of its file. Never throws on bad input. All faults are returned at once: those of form,
 * reference and consistency together; a file that is no YAML, or no text, has only the faults that make it so. `once`: that no
 * other case will be read, so that to compile what checks its form would take longer than to check it.
 */
export function readCase(bytes: Uint8Array, file: string, once = false): Reading {
  const decoded = decode(bytes, file);
  if ("fault" in decoded) return { faults: told([decoded.fault]) };
  const { text } = decoded;
  return readCaseText(text, file, quickYaml(text), once && text.length < LONG ? "once" : "often");
}

/** Of a text with so many characters the checks are compiled even if it is read once. */
const LONG = 500_000;

/** Reads a case from its text; `data` are what `quickYaml` has read of it, where that is known already. */
export function readCaseText(
  text: string,
  file: string,
  data = quickYaml(text),
  read: "once" | "often" = "often",
): Reading {
  const quick = wellFormed(data, read === "once");
  return quick?.said.length === 0 ? { case: quick.case, warnings: [] } : readWithPlaces(text, file, quick);
}

/** The case of data that are known already; undefined where anything is wrong or remarkable, which only its text can tell. */
export function readCaseData(data: Readonly<Record<string, unknown>>): Case | undefined {
  const quick = wellFormed(data, false);
  return quick?.said.length === 0 ? quick.case : undefined;
}

// Of what this version does not read, a case gets a warning with its place.
const NOT_READ = ["positions"] as const;
/** Faults of form, and others, that are looked for; so many are told of both together. */
const MOST_FAULTS = 10_000;
/** Times that a value is read again as it was meant: a misspelt key may stand inside of another. */
const MOST_MENDED = 4;

/** A case whose form has no fault, and what it says wrongly: in full, and by the rules other than that of names. */
interface WellFormed {
  readonly case: Case;
  readonly said: readonly Contradiction[];
  readonly apartFromNames: ApartFromNames;
}

/** The case, if nothing is wrong with its form; where something is, takes a reader that keeps places. */
function wellFormed(
  value: Readonly<Record<string, unknown>> | undefined,
  once: boolean,
): WellFormed | undefined {
  if (!value || NOT_READ.some((key) => value[key] !== undefined)) return undefined;
  const parsed = parseInParts(Case, value, 1, undefined, { jitless: once });
  if (!parsed.success) return undefined;
  const apartFromNames = saidApartFromNames(value, parsed.data);
  const said = inOrder(danglingReferences(parsed.data), apartFromNames);
  return { case: parsed.data, said, apartFromNames };
}

/** What the rules find that come before and after the one about names of nothing. */
interface ApartFromNames {
  readonly before: readonly Contradiction[];
  readonly after: readonly Contradiction[];
}

/** What a case says that cannot be so, but for names of nothing: of the value as written, and of what could be read. */
function saidApartFromNames(written: unknown, c: LenientCase): ApartFromNames {
  return {
    before: blankTexts(written),
    after: [
      ...contradictions(c),
      ...emptyMaps(written),
      ...unnamedBesideNamed(written),
      ...oddCharacters(written),
    ],
  };
}

/** What a case says that cannot be so, once for each place. Errors before warnings, so that none is hidden by one. */
function inOrder(names: readonly Contradiction[], { before, after }: ApartFromNames): Contradiction[] {
  const seen = new Set<string>();
  const all = [...before, ...names, ...after];
  const isWarning = ({ severity }: Contradiction) => severity === "warning";
  return [...all.filter((each) => !isWarning(each)), ...all.filter(isWarning)].filter(({ path }) => {
    const place = JSON.stringify(path);
    return !seen.has(place) && seen.add(place);
  });
}

function readWithPlaces(text: string, file: string, known?: WellFormed): Reading {
  const yaml = readYaml(text, file);
  return "faults" in yaml ? { faults: told(yaml.faults) } : readTree(yaml.tree, file, yaml.warnings, known);
}

/**
 * Reads a case from plain data whose places are known; `warnings` are those that its text has already given, `known` is what
 * the quick reader has found of the same data.
 */
function readTree(
  written: YamlTree,
  file: string,
  warnings: readonly Fault[] = [],
  known?: WellFormed,
): Reading {
  let tree = written;
  let parsed: Parsed<Case> = known
    ? { success: true, data: known.case }
    : parseInParts(Case, tree.value, MOST_FAULTS);
  const findings: { readonly finding: Finding; readonly tree: YamlTree }[] = [];
  let all = true;
  for (let times = 0; !parsed.success; times++) {
    const every = findingsOf(Case, parsed.issues, tree).map((finding) =>
      withNamesThatFit(finding, tree.value),
    );
    const found = every.slice(0, MOST_FAULTS);
    all &&= parsed.all && found.length === every.length;
    const meant = times < MOST_MENDED ? asMeant(tree, found) : undefined;
    const here = tree;
    for (const finding of meant?.mended ?? found) findings.push({ finding, tree: here });
    if (!meant) break;
    tree = meant.tree;
    parsed = parseInParts(Case, tree.value, MOST_FAULTS);
  }
  const faults = findings.map(({ finding: { path, key, what, cure }, tree: { place, placeOfKey } }) =>
    faultAt(file, key === undefined ? place(path) : placeOfKey(path, key), what, cure),
  );
  // Of a file whose form alone has more faults than are told, nothing else needs to be looked for.
  const c = parsed.success ? parsed.data : all ? lenientCase(tree.value) : {};
  const ofForm = new Set(findings.map(({ finding: { path } }) => JSON.stringify(path)));
  const found = all ? saidOf(tree.value, c, known) : [];
  const said = found.filter(({ path }) => !ofForm.has(JSON.stringify(path)));
  for (const each of said.slice(0, MOST_FAULTS)) faults.push(faultOf(each, tree, file));
  // What may be meant can wait until nothing is wrong.
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { faults: told(errors, all && said.length <= MOST_FAULTS) };
  const unread = NOT_READ.filter((key) => c[key] !== undefined).map((key) =>
    faultAt(
      file,
      tree.place([key]),
      `\`${key}\` is not read by this version`,
      "it is kept in the file and used by no analysis yet",
      "warning",
    ),
  );
  if (!parsed.success) throw new Error("a faulty case without a fault");
  return { case: parsed.data, warnings: told([...warnings, ...faults, ...unread]) };
}

/** Names of nothing are told by how they are written, which the data of a case no longer say. */
function saidOf(written: unknown, c: LenientCase, known: WellFormed | undefined): readonly Contradiction[] {
  return known?.said.every(({ severity }) => severity === "warning")
    ? known.said
    : inOrder(danglingReferences(written as Case), known?.apartFromNames ?? saidApartFromNames(written, c));
}

/** A contradiction as a fault that names the entry in which it stands, where it does not say so itself. */
function faultOf({ path, what, cure, severity }: Contradiction, tree: YamlTree, file: string): Fault {
  const around = entryAround(path, tree.value);
  const where =
    around && !what.includes(`\`${around.id}\``) ? `${placeInWords(around.at, tree.value)}: ` : "";
  return faultAt(file, tree.place(path), `${where}${what}`, cure, severity);
}

function faultAt(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
  what: string,
  cure: string,
  severity: Fault["severity"] = "error",
): Fault {
  return { file, line, column, what, cure, severity };
}

/** Faults of a case that is well formed, with their places in its text. */
export function placed(found: readonly Contradiction[], text: string, file: string): Fault[] {
  if (found.length === 0) return [];
  const yaml = readYaml(text, file);
  const tree = "tree" in yaml ? yaml.tree : NO_TREE;
  return told(found.map((each) => faultOf(each, tree, file)));
}

/**
 * Faults in the order of their places, as they can be shown anywhere; of very many the first, and that these are not all. Every
 * fault of a case comes this way, also to a program that calls the reader as a library.
 */
function told(faults: Fault[], all = true): Fault[] {
  const sorted = faults.sort((a, b) => a.line - b.line || a.column - b.column);
  const first = sorted.slice(0, MOST_FAULTS).map(printableFault);
  const last = first.at(-1);
  if (last === undefined || (all && first.length === sorted.length)) return first;
  const kind = last.severity === "error" ? "faults" : "warnings";
  const what = `the file has more ${kind} than the ${first.length} that are told`;
  return [...first, { ...last, what, cure: "mend these first: the others are told then" }];
}
