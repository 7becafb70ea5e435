import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Case } from "#case/case.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { readCase } from "#case/read.ts";
import { bytesOf } from "./bytes.ts";
import { CaseFault, UsageFault } from "./fault.ts";
import { packageRoot } from "./package-root.ts";

/** A case read from its folder, with the texts of its sources that are at hand. */
export interface LoadedCase {
  readonly case: Case;
  readonly warnings: readonly Fault[];
  readonly texts: SourceTexts;
  readonly file: string;
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
  const reading = readCase(bytesOf(file, shown), shown);
  if ("faults" in reading) throw new CaseFault(reading.faults);
  return {
    case: reading.case,
    warnings: reading.warnings,
    texts: sourceTexts(reading.case, sourceFlags, dirname(file), directory),
    file: shown,
  };
}

function caseFile(name: string, directory: string): string {
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
  if (existsSync(inside) && statSync(inside).isFile()) return inside;
  throw new CaseFault([
    {
      file: name,
      line: 0,
      column: 0,
      what: "the folder has no case.yaml",
      cure: "name the folder of a case, or its file",
      severity: "error",
    },
  ]);
}

function sourceTexts(c: Case, flags: readonly string[], folder: string, directory: string): SourceTexts {
  const texts = new Map<string, string>();
  for (const source of c.sources) {
    const path = source.text?.file === undefined ? undefined : join(folder, source.text.file);
    if (path !== undefined && existsSync(path)) texts.set(source.id, textOf(path));
  }
  for (const flag of flags) {
    const equals = flag.indexOf("=");
    if (equals < 1)
      throw new UsageFault(`--source ${flag} names no file`, "for example: --source art=article.txt");
    const id = flag.slice(0, equals);
    const path = resolve(directory, flag.slice(equals + 1));
    if (!c.sources.some((source) => source.id === id)) {
      const near = nearest(
        id,
        c.sources.map((source) => source.id),
      );
      throw new UsageFault(`the case has no source ${id}`, near ? `did you mean ${near}?` : undefined);
    }
    if (!existsSync(path) || !statSync(path).isFile())
      throw new UsageFault(`there is no file ${flag.slice(equals + 1)}`);
    texts.set(id, textOf(path));
  }
  return texts;
}

function textOf(path: string): string {
  const decoded = decode(bytesOf(path, path), path);
  if ("fault" in decoded) throw new CaseFault([decoded.fault]);
  return decoded.text;
}
