import { chmodSync, linkSync, lstatSync, realpathSync, renameSync, type Stats, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageFault } from "../fault.ts";
import { type Content, madeFolder, writeDurably } from "./durable.ts";
import { ownName, removeQuietly, sweep } from "./leftovers.ts";
import { notWritten } from "./not-written.ts";
import { sha256 } from "./sha256.ts";

/** A file whose content stands on the disk and has not taken its place yet. */
export interface Staged {
  /** Gives it its place. */
  readonly settle: () => void;
  /** Takes it away, if it has not taken its place. */
  readonly drop: () => void;
}

/**
 * Writes one file, whole or not at all; without `replace` a file that is there is refused, also one that appears
 * meanwhile. A device or a pipe, such as /dev/stdout, is written to as it is.
 */
export function writeFile(
  path: string,
  content: Content,
  how: { readonly shown: string; readonly replace: boolean },
): void {
  const staged = stagedFile(path, content, how);
  try {
    staged.settle();
  } catch (error) {
    staged.drop();
    throw error;
  }
}

/** The first half of `writeFile`: what can fail for want of space has been done. */
export function stagedFile(
  path: string,
  content: Content,
  {
    shown,
    replace,
    inPlace = false,
  }: { readonly shown: string; readonly replace: boolean; readonly inPlace?: boolean },
): Staged {
  const tried = (step: () => void) => () => {
    try {
      step();
    } catch (error) {
      throw notWritten(shown, error, inPlace);
    }
  };
  try {
    const there = statOf(path);
    if (there?.isCharacterDevice() || there?.isFIFO())
      return { settle: tried(() => writeFileSync(path, content)), drop: () => {} };
    if (there && !replace) throw thereAlready(shown);
    if (there && !there.isFile())
      throw new UsageFault(`cannot write to ${shown}: it is no file`, "name another with -o");
    // A link stays a link: what it leads to is replaced.
    const { settle, drop } = stagedBeside(there ? realpathSync(path) : path, content, shown, there);
    return { settle: tried(settle), drop };
  } catch (error) {
    throw notWritten(shown, error, inPlace);
  }
}

/** Refuses a file that is there, unless it may be replaced; for before the work whose result it is to hold. */
export function refuseExisting(path: string, shown: string, replace: boolean): void {
  try {
    const there = statOf(path);
    if (there?.isCharacterDevice() || there?.isFIFO()) return;
    if (!there || replace) return;
    // It may be of a run that was killed just when it had its place, and had still to tidy up.
    sweepBeside(path);
    throw thereAlready(shown);
  } catch (error) {
    throw notWritten(shown, error);
  }
}

function thereAlready(shown: string): UsageFault {
  return new UsageFault(`${shown} is there already`, "name another place, or replace it with --force");
}

/** What is at a path, links followed; a link that leads nowhere counts as what it is. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(realpathSync(path));
  } catch {
    return lstatSync(path, { throwIfNoEntry: false });
  }
}

/** Paths at which something of this run waits for its place. */
const waiting = new Set<string>();

/** Removes what runs that were killed have left in the folder of a file. */
export function sweepBeside(path: string): void {
  sweep(dirname(path), waiting);
}

function stagedBeside(path: string, content: Content, shown: string, before: Stats | undefined): Staged {
  const folder = dirname(path);
  const unmake = madeFolder(folder);
  const target = sha256(basename(path)).slice(0, 12);
  const fresh = join(folder, ownName(target, "new"));
  const drop = () => {
    waiting.delete(fresh);
    removeQuietly(fresh);
    unmake();
  };
  try {
    sweepBeside(path);
    waiting.add(fresh);
    writeDurably(fresh, content);
    // Who may read the file stays as the user set it.
    if (before) chmodSync(fresh, before.mode);
  } catch (error) {
    drop();
    throw error;
  }
  const settle = () => {
    if (before) renameSync(fresh, path);
    else placeAnew(fresh, path, shown);
    waiting.delete(fresh);
  };
  return { settle, drop };
}

/** Gives a file its name; refused if that is taken. */
function placeAnew(fresh: string, path: string, shown: string): void {
  try {
    linkSync(fresh, path);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw thereAlready(shown);
    // Some file systems have no links; between look and renaming another program could write there.
    if (statOf(path)) throw thereAlready(shown);
    renameSync(fresh, path);
    return;
  }
  // Under its own name it is whole; the other one is swept away by a later run at the latest.
  removeQuietly(fresh);
}
