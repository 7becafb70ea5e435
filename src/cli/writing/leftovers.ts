import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The name of something that a run writes before it takes its place, or puts out of the way: the run's process stands in it,
 * so that a later run knows what was left by one that was killed. `target` sets apart what belongs to which target.
 */
export function ownName(target: string, role: "new" | "old" | "commit"): string {
  return `.demarche-${target}-${process.pid}-${role}`;
}

/** What runs that no longer live have left in a folder, by its role. */
export interface Leftover {
  readonly name: string;
  readonly target: string;
  readonly role: "new" | "old" | "commit";
}

const NAME = /^\.demarche-([0-9a-f]{12})-(\d+)-(new|old|commit)$/;

/** Lists what killed runs have left in a folder. Only names that no user would give are taken for such. */
export function leftoversIn(folder: string): readonly Leftover[] {
  return entriesOf(folder).flatMap((name) => {
    const [, target, pid, role] = NAME.exec(name) ?? [];
    if (target === undefined || lives(Number(pid))) return [];
    return [{ name, target, role: role as Leftover["role"] }];
  });
}

/**
 * Removes what killed runs were about to write into a folder, for whatever target. It is nobody's: it never took its place.
 * What may not be removed, being another user's, stays; so does what this run is about to write, by its paths.
 */
export function sweep(folder: string, own: ReadonlySet<string> = new Set()): void {
  for (const { name, role } of leftoversIn(folder)) {
    const path = join(folder, name);
    if (role === "new" && !own.has(path)) removeQuietly(path);
  }
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
