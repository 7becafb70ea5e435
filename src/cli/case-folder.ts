import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import { changedTexts } from "#case/changed-texts.ts";
import { missingSentences } from "#case/cited-sentences.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import type { Contradiction } from "#case/contradiction.ts";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { placed, readCase } from "#case/read.ts";
import { bytesOf } from "./bytes.ts";
import { tablesOf } from "./classes/of-case.ts";
import { CaseFault, TextFault, UsageFault } from "./fault.ts";
import { givenFile } from "./given-file.ts";
import { LARGEST_TEXT, LARGEST_TEXTS, namedFile } from "./named-file.ts";
import { packageRoot } from "./package-root.ts";

/** A case read from its folder, with the texts of its sources that are at hand. */
export interface LoadedCase {
  readonly case: Case;
  readonly warnings: readonly Fault[];
  /** Where the texts at hand are not what the case recorded of them: the brief says so, a check refuses it. */
  readonly changed: readonly Fault[];
  readonly texts: SourceTexts;
  /** The tables of its reference classes. */
  readonly tables: ClassTables;
  /** Its file as messages name it, and where that is. */
  readonly file: string;
  readonly path: string;
}

/** Worked cases that come with the program, by name. */
export function workedCases(): string[] {
  const folder = join(packageRoot(), "cases");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "case.yaml")))
    .sort();
}

/** Reads a case from its folder, from its file, or by the name of a worked case; `--source ID=FILE` adds texts. */
export function loadCase(
  name: string | undefined,
  sourceFlags: readonly string[],
  directory: string,
): LoadedCase {
  if (name === undefined)
    throw new UsageFault("no case is named", `for example: ${workedCases()[0] ?? "my-case"}`);
  const file = caseFile(name, directory);
  const shown = relative(directory, file) || file;
  const bytes = bytesOf(file, shown);
  const reading = readCase(bytes, shown, true);
  if ("faults" in reading) throw new CaseFault(reading.faults);
  const given = givenTexts(reading.case, sourceFlags, directory);
  const place = (found: readonly Contradiction[]) => placed(found, new TextDecoder().decode(bytes), shown);
  const texts = sourceTexts(reading.case, given, dirname(file), place);
  const missing = place(missingSentences(reading.case, texts));
  const changed = place(changedTexts(reading.case, texts));
  const faults = missing.filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw new CaseFault(faults);
  const tables = tablesOf(reading.case, dirname(file), place, directory);
  return {
    case: reading.case,
    warnings: [...reading.warnings, ...missing],
    changed,
    texts,
    tables,
    file: shown,
    path: file,
  };
}

/** The file of a case that is named by its folder, its file, or as a worked case. */
export function caseFile(name: string, directory: string): string {
  const path = resolve(directory, name);
  const worked = join(packageRoot(), "cases", name, "case.yaml");
  if (!existsSync(path)) {
    if (/^[\w-]+$/.test(name) && existsSync(worked)) return worked;
    const near = nearest(basename(name), workedCases());
    throw new UsageFault(
      `there is no file or folder ${name}`,
      near ? `did you mean the worked case ${near}?` : undefined,
    );
  }
  if (!statSync(path).isDirectory()) return path;
  const inside = join(path, "case.yaml");
  const refused = whyNoFile(inside);
  if (refused === undefined) return inside;
  throw new CaseFault([{ file: name, line: 0, column: 0, ...refused, severity: "error" }]);
}

/** Why a folder's case.yaml cannot be taken for one; undefined where it can. */
function whyNoFile(inside: string): { readonly what: string; readonly cure: string } | undefined {
  try {
    if (statSync(inside).isFile()) return undefined;
    return {
      what: "its case.yaml is no file",
      cure: "remove what stands in its place, or name another folder",
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM"
      ? {
          what: "the folder may not be looked into: permission is missing",
          cure: "ask for the right to read it",
        }
      : { what: "the folder has no case.yaml", cure: "name the folder of a case, or its file" };
  }
}

/**
 * The texts of the sources that are at hand: those that the case names in its folder, and those of `--source`, which
 * take the place of the former. `place` gives what is refused its place in the case.
 */
function sourceTexts(
  c: Case,
  given: SourceTexts,
  folder: string,
  place: (found: readonly Contradiction[]) => Fault[],
): SourceTexts {
  const texts = new Map<string, string>();
  const refused: Contradiction[] = [];
  let total = 0;
  for (const [index, source] of c.sources.entries()) {
    const flag = given.get(source.id);
    if (flag !== undefined) texts.set(source.id, flag);
    const name = source.text?.file;
    if (flag !== undefined || name === undefined) continue;
    const path = ["sources", index, "text", "file"];
    const bytes = namedFile(folder, name, LARGEST_TEXT);
    if ("what" in bytes) {
      refused.push({ path, ...bytes });
      continue;
    }
    total += bytes.length;
    if (total > LARGEST_TEXTS) {
      const what = `the texts of the case up to this one have more than ${LARGEST_TEXTS / 1e6} MB`;
      refused.push({ path, what, cure: "split the case, or shorten its texts" });
      break;
    }
    texts.set(source.id, textOf(bytes, join(folder, name)));
  }
  if (refused.length > 0) throw new CaseFault(place(refused));
  return texts;
}

/** The texts of `--source ID=FILE`, by the id of their source. */
function givenTexts(c: Case, flags: readonly string[], directory: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const flag of flags) {
    const equals = flag.indexOf("=");
    if (equals < 1)
      throw new UsageFault(`--source ${flag} names no file`, "for example: --source art=article.txt");
    const id = flag.slice(0, equals);
    const name = flag.slice(equals + 1);
    if (name === "")
      throw new UsageFault(`--source ${flag} names no file`, `for example: --source ${id}=article.txt`);
    if (!c.sources.some((source) => source.id === id)) {
      const near = nearest(
        id,
        c.sources.map((source) => source.id),
      );
      throw new UsageFault(`the case has no source ${id}`, near ? `did you mean ${near}?` : undefined);
    }
    texts.set(id, textOf(bytesOf(givenFile(name, directory), name, LARGEST_TEXT), name));
  }
  return texts;
}

function textOf(bytes: Uint8Array, shown: string): string {
  const decoded = decode(bytes, shown, LARGEST_TEXT);
  if ("fault" in decoded) throw new TextFault([decoded.fault]);
  return decoded.text;
}
