import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SETTINGS_FILE } from "#brief-settings/settings.ts";
import { decode, LARGEST_CASE_FILE } from "#case/decode.ts";
import { quickYaml } from "#case/quick-yaml.ts";
import { readYaml } from "#case/yaml-tree.ts";
import type { CaseFolder, Change, Conflict, FolderText, Saved } from "#local-server/case-folder.ts";
import { UsageFault } from "../fault.ts";
import { LEDGER } from "../intake/ledger-file.ts";
import { LARGEST_TEXT, LARGEST_TEXTS, namedFile, placeIsInside, type Refusal } from "../named-file.ts";
import { sweep } from "../writing/leftovers.ts";
import { sha256 } from "../writing/sha256.ts";
import { writeFiles } from "../writing/write-files.ts";

/** What stands beside a case under a name of its own: its ledger, and how its brief is made. */
const BESIDE: readonly string[] = [LEDGER, SETTINGS_FILE];
/** The names of texts of its sources that may be written. */
const WRITABLE = /^sources\/[A-Za-z0-9][A-Za-z0-9_-]{0,80}(?:\.numbered)?\.txt$/;

/**
 * The folder of a case on this machine's disk. Read are the case, what stands beside it, and the files that the case names; written
 * are the case, what stands beside it, and texts under `sources`. Nothing outside of the folder is read or written, links followed.
 */
export function folderOnDisk(file: string, readOnly: boolean): CaseFolder {
  const folder = dirname(file);
  const main = basename(file);
  // What a run that was killed was about to write is nobody's.
  if (!readOnly) for (const place of [folder, join(folder, "sources")]) sweep(place);
  return {
    read() {
      const files: FolderText[] = [];
      const refused: ({ readonly name: string } & Refusal)[] = [];
      const take = (name: string, most: number) => {
        const found = textIn(folder, name, most);
        if ("what" in found) refused.push({ name, ...found });
        else files.push(found);
        return found;
      };
      const case_ = take(main, LARGEST_CASE_FILE);
      for (const beside of BESIDE) if (isThere(join(folder, beside))) take(beside, LARGEST_TEXT);
      let total = 0;
      for (const name of "text" in case_ ? filesNamedIn(case_.text) : []) {
        if (files.some((known) => known.name === name)) continue;
        const found = total > LARGEST_TEXTS ? undefined : take(name, LARGEST_TEXT);
        if (found && "text" in found) total += found.text.length;
      }
      return { name: basename(folder), main, readOnly, files, refused };
    },
    beside() {
      const files: Pick<FolderText, "name" | "text">[] = [];
      let total = 0;
      for (const name of namesBeside(folder)) {
        const found = total > LARGEST_TEXTS ? undefined : textIn(folder, name, LARGEST_TEXT);
        if (!found || "what" in found) continue;
        total += found.text.length;
        files.push({ name, text: found.text });
      }
      return files;
    },
    save(changes) {
      const refuse = ({ name }: Change, what: string, cure: string): Saved => ({
        refused: { name, what, cure },
      });
      for (const change of changes) {
        const { name, text } = change;
        if (readOnly) return refuse(change, "a worked case stays as it is", "take a copy of it");
        if (name !== main && !BESIDE.includes(name) && !WRITABLE.test(name))
          return refuse(
            change,
            `the file ${JSON.stringify(name)} is not one that is written`,
            "name another",
          );
        if (!placeIsInside(folder, name))
          return refuse(change, `the file ${JSON.stringify(name)} lies outside the folder`, "name another");
        if (changes.some((other) => other !== change && other.name === name))
          return refuse(change, `the file ${JSON.stringify(name)} is named twice`, "name it once");
        if (text.includes("\0")) return refuse(change, "a NUL (U+0000), which no text has", "remove it");
        if (text.length > LARGEST_TEXT) return refuse(change, "the text is too large", "split it");
      }
      try {
        const conflicts = changes.flatMap((change) => conflictOf(folder, change) ?? []);
        if (conflicts.length > 0) return { conflicts };
        // What was just read stands there still when it is replaced, or nothing is.
        writeFiles(
          inOrder(changes, main).map(({ name, text, was }) => {
            const from = was === null ? undefined : textOf(folder, name);
            return {
              place: join(folder, name),
              shown: name,
              content: text,
              ...(from !== undefined && { from }),
            };
          }),
          false,
        );
        return { saved: changes.map(({ name, text }) => ({ name, hash: sha256(text) })) };
      } catch (error) {
        if (!(error instanceof UsageFault)) throw error;
        const late = changes.flatMap((change) => conflictOf(folder, change) ?? []);
        if (late.length > 0) return { conflicts: late };
        const meant = changes.find(({ name }) => error.message.includes(name)) ?? changes[0]!;
        return refuse(meant, error.message, error.cure ?? "look at the folder, and save again");
      }
    },
  };
}

/**
 * Changes in the order in which they take their places: texts before what names them, and who decided before the case that has
 * come of it. So nothing is lost, and nothing stands there undecided, where the program is killed in between.
 */
function inOrder(changes: readonly Change[], main: string): readonly Change[] {
  const rank = ({ name }: Change) => (name === main ? 2 : BESIDE.includes(name) ? 1 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** Folders in which there may be files that belong to a case, its own among them. */
const FOLDERS = [".", "seals", "sources"];
const GOES_ALONG = /^[^.].*\.(?:ya?ml|json|txt|csv|md)$/i;
/** So many are looked at: a folder may be somebody's whole desk. */
const MOST_BESIDE = 500;

/** The names of the texts in the folder of a case, in the order of their folders and names. */
function namesBeside(folder: string): readonly string[] {
  return FOLDERS.flatMap((within) => {
    const place = join(folder, within);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && GOES_ALONG.test(entry.name))
      .map(({ name }) => (within === "." ? name : `${within}/${name}`))
      .sort();
  }).slice(0, MOST_BESIDE);
}

function textIn(folder: string, name: string, most: number): FolderText | Refusal {
  const bytes = namedFile(folder, name, most);
  if ("what" in bytes) return bytes;
  const decoded = decode(bytes, name, most);
  if ("fault" in decoded) return { what: decoded.fault.what, cure: decoded.fault.cure ?? "save it as UTF-8" };
  return { name, text: decoded.text, hash: sha256(bytes) };
}

function textOf(folder: string, name: string): string | undefined {
  const found = textIn(folder, name, LARGEST_TEXT);
  return "text" in found ? found.text : undefined;
}

/** What a file holds now, where that is not what was read of it. */
function conflictOf(folder: string, { name, was }: Change): Conflict | undefined {
  if (!isThere(join(folder, name))) return was === null ? undefined : { name, text: null, hash: null };
  const now = textIn(folder, name, LARGEST_TEXT);
  if ("what" in now) return { name, text: null, hash: null };
  return now.hash === was ? undefined : { name, text: now.text, hash: now.hash };
}

/** The files that a case names: texts of sources, and tables. */
function filesNamedIn(text: string): string[] {
  const data = dataOf(text) as Readonly<Record<string, unknown>> | undefined;
  const entries = (key: string) => (Array.isArray(data?.[key]) ? (data[key] as unknown[]) : []);
  const at = (value: unknown, key: string) => (value as Readonly<Record<string, unknown>> | null)?.[key];
  const names = [
    ...entries("sources").map((source) => at(at(source, "text"), "file")),
    ...entries("classes").map((one) => at(one, "file")),
  ];
  return [...new Set(names.filter((name): name is string => typeof name === "string"))];
}

function dataOf(text: string): unknown {
  const quick = quickYaml(text);
  if (quick) return quick;
  const yaml = readYaml(text, "");
  return "tree" in yaml ? yaml.tree.value : undefined;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
