import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The name of something that a run writes before it takes its place, or puts out of the way: the run's process stands in it,
 * so that a later run knows what was left by one that was killed. `target` sets apart what belongs to which target.
 */
export function ownName(target: string, role: Leftover["role"]): string {
  return `.demarche-${target}-${process.pid}-${role}`;
}

/** What runs that no longer live have left in a folder, by its role. */
export interface Leftover {
  readonly name: string;
  readonly target: string;
  /** What was about to be, what was put out of the way, what is ready to take its place; the sign of a run that writes. */
  readonly role: "new" | "old" | "commit" | "lock";
}

const NAME = /^\.demarche-([0-9a-f]{12})-(\d+)-(new|old|commit|lock)$/;

/** Lists what killed runs have left in a folder. Only names that no user would give are taken for such. */
export function leftoversIn(folder: string): readonly Leftover[] {
  return entriesOf(folder).flatMap((name) => {
    const [, target, pid, role] = NAME.exec(name) ?? [];
    if (target === undefined || lives(Number(pid))) return [];
    // This run's own sign is no leftover while it writes.
    if (role === "lock" && Number(pid) === process.pid) return [];
    return [{ name, target, role: role as Leftover["role"] }];
  });
}

/** The processes of other runs that have put up a sign for a target in a folder within so many milliseconds, and live. */
export function runsAt(folder: string, target: string, within: number): readonly number[] {
  return entriesOf(folder).flatMap((name) => {
    const [, of, pid, role] = NAME.exec(name) ?? [];
    if (of !== target || role !== "lock" || !lives(Number(pid))) return [];
    const there = statSync(join(folder, name), { throwIfNoEntry: false });
    return there !== undefined && Date.now() - there.mtimeMs < within ? [Number(pid)] : [];
  });
}

/**
 * Removes what killed runs were about to write into a folder, for whatever target. It is nobody's: it never took its place.
 * What may not be removed, being another user's, stays; so does what this run is about to write, by its paths.
 */
export function sweep(folder: string, own: ReadonlySet<string> = new Set()): void {
  for (const { name, role } of leftoversIn(folder)) {
    const path = join(folder, name);
    if ((role === "new" || role === "lock") && !own.has(path)) removeQuietly(path);
  }
}

/** Removes the signs of killed runs. */
export function sweepSigns(folder: string): void {
  for (const { name, role } of leftoversIn(folder)) if (role === "lock") removeQuietly(join(folder, name));
}

/** Makes a folder among those for temporary files, and removes those of runs that were killed; gives its path. */
export function temporaryFolder(purpose: string): string {
  const parent = tmpdir();
  const pattern = new RegExp(`^demarche-${purpose}-(\\d+)-\\w{6}$`);
  for (const name of entriesOf(parent)) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !lives(Number(pid))) removeQuietly(join(parent, name));
  }
  return mkdtempSync(join(parent, `demarche-${purpose}-${process.pid}-`));
}

/** Removes what may be removed. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It harms nothing but the space that it takes.
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a process lives. This one counts as dead: what it finds under its own number is from an earlier run. */
function lives(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
