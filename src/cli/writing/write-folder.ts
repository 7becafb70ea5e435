import { chmodSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { UsageFault } from "../fault.ts";
import { aloneMeanwhile } from "./alone.ts";
import { type Content, madeFolder, writeAllDurably } from "./durable.ts";
import { RECORD, recordText, type Standing, standingOf } from "./folder-record.ts";
import { leftoversIn, ownName, removeQuietly, sweep } from "./leftovers.ts";
import { notWritten } from "./not-written.ts";
import { completeInPlace, replaceInPlace } from "./replace-in-place.ts";
import { sha256 } from "./sha256.ts";

/** The folder of a brief: where, which brief it is to hold, and whether what is there may be replaced. */
export interface BriefFolder {
  readonly path: string;
  /** The folder as messages name it. */
  readonly shown: string;
  /** Which brief it is, in words that differ for every case, day and restriction. */
  readonly holds: string;
  readonly force: boolean;
}

/** What was written, and what an earlier run had written that is no longer there, by names in the folder. */
export interface WrittenFolder {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Refuses a folder that holds something else than this brief; for before the work whose result it is to hold. */
export function refuseOthers({ path, shown, holds, force }: BriefFolder): void {
  try {
    const folder = realOf(path);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory())
      throw new UsageFault(
        `cannot write to ${shown}: it is a file, not a folder`,
        "name another folder with -o",
      );
    recover(folder);
    if (!force) refuse(standingOf(folder), shown, holds);
  } catch (error) {
    throw notWritten(shown, error);
  }
}

/**
 * Writes the files of a brief into its folder, all of them or nothing: they are written beside it and take its place at
 * once. Files that an earlier run drew from the same report, in other formats, stay; of an older report none does. A
 * folder with something of the user's keeps that; nothing of it is replaced without `force`.
 */
export async function writeFolder(
  where: BriefFolder,
  files: ReadonlyMap<string, Content>,
  report: string,
): Promise<WrittenFolder> {
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTurn(where, files, report);
      } catch (error) {
        // Another run has replaced the same folder at this moment: look at it again.
        const { code = "" } = error as NodeJS.ErrnoException;
        if (attempt === ATTEMPTS || !["ENOENT", "ENOTEMPTY", "EEXIST"].includes(code)) throw error;
      }
    }
  } catch (error) {
    throw notWritten(where.shown, error);
  }
}

const ATTEMPTS = 5;

/** Looks at the folder and replaces it while no other run does. */
async function inTurn(
  where: BriefFolder,
  files: ReadonlyMap<string, Content>,
  report: string,
): Promise<WrittenFolder> {
  const folder = realOf(where.path);
  const parent = dirname(folder);
  const unmake = madeFolder(parent);
  try {
    return await aloneMeanwhile(parent, targetOf(folder), where.shown, () =>
      attemptToWrite(where, files, report),
    );
  } catch (error) {
    unmake();
    throw error;
  }
}

async function attemptToWrite(
  where: BriefFolder,
  files: ReadonlyMap<string, Content>,
  report: string,
): Promise<WrittenFolder> {
  refuseOthers(where);
  const folder = realOf(where.path);
  const before = standingOf(folder);
  const kept = keptFiles(folder, before, files, report);
  const all = new Map<string, Content>([...files, ...kept]);
  const content = new Map([...all, [RECORD, recordText(where.holds, report, all)]]);
  const { record, changed, foreign } = before;
  const removed = Object.keys(record?.files ?? {}).filter(
    (name) => !all.has(name) && !changed.includes(name),
  );
  if (foreign.length + changed.length > 0 || holdsWorkingFolder(folder))
    await replaceInPlace(folder, content, removed);
  else await replaceWhole(folder, content, removed);
  return { written: [...files.keys()], removed };
}

/** Files of the folder that were drawn from the same report and are not written now. */
function keptFiles(
  folder: string,
  { record, changed }: Standing,
  files: ReadonlyMap<string, Content>,
  report: string,
): readonly (readonly [string, Content])[] {
  if (record?.report !== sha256(report)) return [];
  return Object.keys(record.files)
    .filter((name) => !files.has(name) && !changed.includes(name))
    .flatMap((name) => {
      const path = join(folder, name);
      return lstatSync(path, { throwIfNoEntry: false })?.isFile()
        ? [[name, readFileSync(path)] as const]
        : [];
    });
}

function refuse({ record, changed, foreign }: Standing, shown: string, holds: string): void {
  const otherwise = "name another folder with -o, or replace it with --force";
  if (record && record.holds !== holds)
    throw new UsageFault(`${shown} holds the brief on ${record.holds}, not on ${holds}`, otherwise);
  if (foreign.length > 0)
    throw new UsageFault(`${shown} holds files that are not of a brief (${listed(foreign)})`, otherwise);
  if (changed.length > 0)
    throw new UsageFault(`${listed(changed)} in ${shown} has been changed since it was written`, otherwise);
}

function listed(names: readonly string[]): string {
  const MOST = 3;
  return names.slice(0, MOST).join(", ") + (names.length > MOST ? ` and ${names.length - MOST} more` : "");
}

/** A link to a folder stays a link; what it leads to is written. */
function realOf(path: string): string {
  return isThere(path) ? realpathSync(path) : path;
}

/** Whether the folder is the one in which the program was called, or above it: it must stay the same folder. */
function holdsWorkingFolder(folder: string): boolean {
  return !relative(folder, process.cwd()).startsWith("..");
}

function targetOf(folder: string): string {
  return sha256(basename(folder)).slice(0, 12);
}

/** Sets right what a run left that was killed while it replaced this folder, and removes what runs left beside it. */
function recover(folder: string): void {
  const parent = dirname(folder);
  for (const { name, target, role } of leftoversIn(parent)) {
    const old = join(parent, name);
    if (role !== "old" || target !== targetOf(folder) || !lstatSync(old).isDirectory()) continue;
    // Killed between putting the old folder away and giving the new one its name: the old one comes back.
    if (!isThere(folder)) renameSync(old, folder);
    else if (usersFiles(old).length === 0) removeQuietly(old);
  }
  sweep(parent);
  completeInPlace(folder);
}

/** Writes a new folder beside the old one and exchanges them. */
async function replaceWhole(
  folder: string,
  content: ReadonlyMap<string, Content>,
  removed: readonly string[],
): Promise<void> {
  const parent = dirname(folder);
  const unmake = madeFolder(parent);
  const fresh = join(parent, ownName(targetOf(folder), "new"));
  const old = join(parent, ownName(targetOf(folder), "old"));
  try {
    mkdirSync(fresh);
    await writeAllDurably(fresh, content);
    exchange(fresh, folder, old);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!isHeld(error) || !isThere(folder)) {
      unmake();
      throw error;
    }
    await replaceInPlace(folder, content, removed);
  }
}

/** A folder on which a disk is mounted, or above which nothing may be written, cannot be renamed. */
function isHeld(error: unknown): boolean {
  const { code = "" } = error as NodeJS.ErrnoException;
  return ["EBUSY", "EXDEV", "EACCES", "EPERM", "EROFS"].includes(code);
}

function exchange(fresh: string, folder: string, old: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) {
    renameSync(fresh, folder);
    return;
  }
  // Who may look into the folder stays as the user set it.
  chmodSync(fresh, stat.mode);
  // Nothing may stand between these two: a run that is killed there leaves no folder until the next one puts it back.
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  const late = usersFiles(old);
  if (late.length > 0) {
    renameSync(folder, fresh);
    renameSync(old, folder);
    throw new UsageFault(`${listed(late)} in the folder changed meanwhile`, "run it again");
  }
  try {
    // Under this name it is swept away should the run be killed while it removes it.
    renameSync(old, fresh);
    rmSync(fresh, { recursive: true, force: true });
  } catch {
    // The new folder is in its place; what is left of the old one is removed by the next run.
  }
}

/** What in a folder is not as a brief was written. */
function usersFiles(folder: string): readonly string[] {
  const { foreign, changed } = standingOf(folder);
  return [...foreign, ...changed];
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
