import { lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { UsageFault } from "../fault.ts";
import { type Content, writeAllDurably, writeDurably } from "./durable.ts";
import { filesBelow, PlainName } from "./folder-record.ts";
import { leftoversIn, ownName, sweep } from "./leftovers.ts";

/** Of files inside a folder the target is always the same; twelve digits as elsewhere. */
const INSIDE = "0".repeat(12);

/**
 * Replaces files of a folder whose other files stay. All are written aside first; from the moment on at which they are
 * complete, a run that is killed is completed by the next one, and a fault puts everything back.
 */
export async function replaceInPlace(
  folder: string,
  content: ReadonlyMap<string, Content>,
  removed: readonly string[],
): Promise<void> {
  const aside = join(folder, ownName(INSIDE, "new"));
  const commit = join(folder, ownName(INSIDE, "commit"));
  try {
    for (const name of content.keys()) refuseFolder(folder, name);
    mkdirSync(join(aside, "old"), { recursive: true });
    await writeAllDurably(join(aside, "new"), content);
    writeDurably(join(aside, "removed.json"), JSON.stringify(removed));
    renameSync(aside, commit);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  complete(folder, commit);
}

/** Completes what a killed run had ready for a folder, and removes what it had not. */
export function completeInPlace(folder: string): void {
  for (const { name, target, role } of leftoversIn(folder)) {
    if (role === "commit" && target === INSIDE) complete(folder, join(folder, name));
  }
  sweep(folder);
}

function refuseFolder(folder: string, name: string): void {
  if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`cannot replace ${name}: it is a folder`, "name another folder with -o");
}

function complete(folder: string, commit: string): void {
  const steps: { from: string; to: string }[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    steps.push({ from, to });
  };
  const removed = removedNames(join(commit, "removed.json"));
  // Under this name it is swept away should the run be killed while it removes it.
  const done = join(folder, ownName(INSIDE, "new"));
  try {
    for (const name of [...removed, ...filesBelow(join(commit, "new"))]) {
      const place = join(folder, name);
      const old = join(commit, "old", name);
      const fresh = join(commit, "new", name);
      // What a killed run has put away already is not put away again: another file may stand there now.
      if (isThere(place) && !isThere(old)) move(place, old);
      if (isThere(fresh)) move(fresh, place);
    }
  } catch (error) {
    for (const { from, to } of steps.reverse()) renameSync(to, from);
    discard(commit, done);
    throw error;
  }
  discard(commit, done);
  for (const name of removed) {
    try {
      rmdirSync(dirname(join(folder, name)));
    } catch {
      // Not empty, or the folder of the brief itself.
    }
  }
}

function discard(commit: string, done: string): void {
  try {
    renameSync(commit, done);
    rmSync(done, { recursive: true, force: true });
  } catch {
    // Everything is in its place; what is left is removed by the next run.
  }
}

/** Only plain names below the folder are taken: it may have come from somebody else. */
function removedNames(path: string): readonly string[] {
  return z.array(PlainName).parse(JSON.parse(readFileSync(path, "utf8")));
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
