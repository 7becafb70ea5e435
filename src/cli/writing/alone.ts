import { closeSync, openSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageFault } from "../fault.ts";
import { ownName, removeQuietly, runsAt, sweepSigns } from "./leftovers.ts";
import { notWritten } from "./not-written.ts";
import { sha256 } from "./sha256.ts";

/** How long a run waits for another that writes to the same place, in milliseconds. */
const LONGEST_WAIT = 10_000;
/** How long between two looks. */
const STEP = 10;
/**
 * How old a sign may be, in milliseconds: writing what is ready takes less. An older one is of a run whose number another program
 * has now.
 */
const OLDEST = 60_000;

/** Signs that this process has put up: what it does under one may itself ask for it. */
const held = new Set<string>();

/**
 * Does what no other run may do at the same place at the same time: to look whether a file is as it was read, and to replace it.
 *
 * Every run puts up a sign in the folder that has its process in its name, and then looks for those of others. Of two that see
 * each other the one with the lower number goes on, the other takes its sign away and waits. The sign of a run that was killed
 * keeps nobody: its process does not live. `target` sets apart places in one folder; `inPlace` says that the user can name no other.
 */
export function alone<Result>(
  folder: string,
  target: string,
  shown: string,
  work: () => Result,
  inPlace = false,
): Result {
  const give = takenAlone(folder, target, shown, inPlace);
  try {
    return work();
  } finally {
    give();
  }
}

/** The same for work that takes its time. */
export async function aloneMeanwhile<Result>(
  folder: string,
  target: string,
  shown: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const give = takenAlone(folder, target, shown);
  try {
    return await work();
  } finally {
    give();
  }
}

/** Waits until no other run is at the place; gives what lets others in. */
function takenAlone(folder: string, target: string, shown: string, inPlace = false): () => void {
  const real = realpathSync(folder);
  const first = signIn(real, target);
  if (held.has(first.path)) return () => {};
  const sign = standsWhere(first, real, target, shown, inPlace);
  wait(sign, shown);
  held.add(first.path);
  sweepSigns(sign.folder);
  return () => {
    held.delete(first.path);
    removeQuietly(sign.path);
  };
}

/** The sign of this process: in which folder, and for what. */
interface Sign {
  readonly folder: string;
  readonly target: string;
  readonly path: string;
}

function signIn(folder: string, target: string): Sign {
  return { folder, target, path: join(folder, ownName(target, "lock")) };
}

/** Puts the sign up; among temporary files where nothing may be put into the folder, as above one on which a disk is mounted. */
function standsWhere(sign: Sign, folder: string, target: string, shown: string, inPlace: boolean): Sign {
  try {
    putUp(sign);
    return sign;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EACCES", "EPERM", "EROFS"].includes(code)) throw notWritten(shown, error, inPlace);
  }
  const aside = signIn(tmpdir(), sha256(join(folder, target)).slice(0, target.length));
  try {
    putUp(aside);
  } catch (error) {
    throw notWritten(shown, error, inPlace);
  }
  return aside;
}

function putUp({ path }: Sign): void {
  // Under the number of this process only a run that was killed can have left one.
  removeQuietly(path);
  closeSync(openSync(path, "wx"));
}

/** Waits with a sign that is up until no other is. */
function wait(sign: Sign, shown: string): void {
  for (let waited = 0, isUp = true; ; waited += STEP) {
    if (!isUp) putUp(sign);
    isUp = true;
    const others = runsAt(sign.folder, sign.target, OLDEST);
    if (others.length === 0) return;
    // Who has the lower number stays: the others see it and go.
    isUp = others.every((pid) => pid > process.pid);
    if (!isUp || waited >= LONGEST_WAIT) removeQuietly(sign.path);
    if (waited >= LONGEST_WAIT)
      throw new UsageFault(
        `another run writes to ${shown} (process ${others[0]})`,
        "wait until it is done, and run this again",
      );
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP);
  }
}
