import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import * as z from "zod";
import type { Content } from "./durable.ts";
import { sha256 } from "./sha256.ts";

/** The file in the folder of a brief that says what the folder holds. */
export const RECORD = ".demarche.json";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Names below the folder, with `/`: nothing that leads out of it. */
export const PlainName = z
  .string()
  .refine(
    (name) => name.split("/").every((part) => !["", ".", ".."].includes(part)) && !/[\\:\0]/.test(name),
  );

const FolderRecord = z.object({
  format: z.literal("demarche-folder/1"),
  /** Which brief it is, in words that differ for every case, day and restriction. */
  holds: z.string(),
  /** Hash of the report from which all files were drawn. */
  report: Sha256,
  files: z.record(PlainName, Sha256),
});
/** What stands in a folder's record: which brief the folder holds, and the hash of each of its files. */
export type FolderRecord = z.infer<typeof FolderRecord>;

/** A folder as it is found: what its record says, and how what is there differs from it. */
export interface Standing {
  readonly record: FolderRecord | undefined;
  /** Files of the record that are no longer as they were written. */
  readonly changed: readonly string[];
  /** Files that are not of the record. */
  readonly foreign: readonly string[];
}

/** Looks at a folder; one that is not there is empty. */
export function standingOf(folder: string): Standing {
  const names = filesBelow(folder).filter((name) => name !== RECORD && !ALWAYS_THERE.test(name));
  const record = recordOf(folder);
  const ours = record?.files ?? {};
  return {
    record,
    changed: names.filter(
      (name) => Object.hasOwn(ours, name) && hashOfFile(join(folder, name)) !== ours[name],
    ),
    foreign: names.filter((name) => !Object.hasOwn(ours, name)),
  };
}

/** What systems put into every folder by themselves. */
const ALWAYS_THERE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Everything below a folder that is no folder, by its path with `/`. */
export function filesBelow(folder: string): readonly string[] {
  const entries = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
}

/** Largest record that is read, in bytes; one of ten files has 1 kB. */
const LARGEST_RECORD = 1_000_000;

function recordOf(folder: string): FolderRecord | undefined {
  const path = join(folder, RECORD);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST_RECORD) return undefined;
  try {
    return FolderRecord.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** The record of files that are written together. */
export function recordText(holds: string, report: string, files: ReadonlyMap<string, Content>): string {
  const record: FolderRecord = {
    format: "demarche-folder/1",
    holds,
    report: sha256(report),
    files: Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)])),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}

function hashOfFile(path: string): string {
  return lstatSync(path).isFile() ? sha256(readFileSync(path)) : "";
}
