import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { bytesUpTo } from "./bytes.ts";
import { UsageFault } from "./fault.ts";

/** Largest text of a source that is read, in bytes: a book of some five thousand pages. */
export const LARGEST_TEXT = 16_000_000;

/** How much is read of all the texts of a case together, in bytes. */
export const LARGEST_TEXTS = 64_000_000;

/** Why a file that data names is not read, and what would be right. */
export interface Refusal {
  readonly what: string;
  readonly cure: string;
}

/**
 * The bytes of a file that a case or a report names, or why it is not read. Whoever wrote the data does not thereby get
 * to read what its reader may read: the file must lie in the folder, links followed, and be an ordinary one, no folder,
 * device, pipe or socket; no more than `most` bytes are read. That is looked at on the file once it is open, so that
 * nothing put in its place in between is read. A hard link to a file elsewhere cannot be told from the file itself and
 * is read: only who may write to the folder, and reach the other file, can have made it.
 *
 * Never throws for what is on the disk, and never waits for a pipe.
 */
export function namedFile(folder: string, name: string, most: number): Uint8Array | Refusal {
  if (isAbsolute(name))
    return refusal(name, "is named from the root of the machine", "name it as seen from the folder it is in");
  let file: number | undefined;
  try {
    const root = realpathSync(folder);
    const path = realpathSync(resolve(root, name));
    if (!isInside(root, path)) return outside(name);
    // Before it is opened, since opening a device or a pipe is an act already.
    const unfit = notOrdinary(name, lstatSync(path));
    if (unfit) return unfit;
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const exchanged = notOrdinary(name, fstatSync(file));
    if (exchanged) return exchanged;
    if (!isInside(root, placeOf(file, path))) return outside(name);
    const bytes = bytesUpTo(file, most);
    return bytes.length > most ? tooLarge(name, most) : bytes;
  } catch (error) {
    return unreadable(name, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Whether what would be written under a name lies in the folder, links followed: whoever made the folder does not thereby choose
 * where on its reader's disk is written.
 */
export function placeIsInside(folder: string, name: string): boolean {
  const root = realpathSync(folder);
  const path = resolve(root, name);
  if (path === root || !isInside(root, path)) return false;
  let above = path;
  while (lstatSync(above, { throwIfNoEntry: false }) === undefined) above = dirname(above);
  if (above === root) return true;
  try {
    const there = realpathSync(above);
    return there !== root && isInside(root, there);
  } catch {
    return false;
  }
}

/** Refuses to write under a name that leads out of the folder of a case; `shown` is the place as messages name it. */
export function refuseOutside(folder: string, name: string, shown: string): void {
  if (placeIsInside(folder, name)) return;
  const within = dirname(name);
  throw new UsageFault(
    `${shown} lies outside the folder of the case`,
    within === "." ? "put a file there, not a link" : `put a folder ${within} there, not a link to one`,
  );
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Where an open file lies. A folder on its way may have been exchanged for a link since its path was resolved: Linux
 * tells the path of what is open; elsewhere the path is resolved again and has to lead to the same file.
 */
function placeOf(file: number, path: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    const again = realpathSync(path);
    const there = lstatSync(again, { bigint: true });
    const open = fstatSync(file, { bigint: true });
    return there.dev === open.dev && there.ino === open.ino ? again : "..";
  }
}

interface Stat {
  isFile(): boolean;
  isDirectory(): boolean;
}

function notOrdinary(name: string, stat: Stat): Refusal | undefined {
  if (stat.isFile()) return undefined;
  const kind = stat.isDirectory() ? "is a folder" : "is a device, a pipe or a socket";
  return refusal(name, kind, "name an ordinary file in the folder");
}

function outside(name: string): Refusal {
  return refusal(name, "lies outside the folder", "put the file into the folder, not a link to it");
}

function tooLarge(name: string, most: number): Refusal {
  return refusal(name, `has more than ${most / 1e6} MB`, "name a smaller file, or split it");
}

function unreadable(name: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return refusal(name, "is not there", "put the file into the folder, or mend its name");
  if (code === "ELOOP") return refusal(name, "is a link that leads to no file", "put the file itself there");
  if (code === "EACCES" || code === "EPERM")
    return refusal(name, "may not be read by you", "mend the rights of the file");
  if (code === "ENXIO") return refusal(name, "is a socket", "name an ordinary file in the folder");
  if (code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE")
    return refusal(name, "is no name of a file", "name an ordinary file in the folder");
  return refusal(name, `cannot be read (${code || "no reason given"})`, "try to open it by hand");
}

function refusal(name: string, what: string, cure: string): Refusal {
  return { what: `the file ${JSON.stringify(name)} ${what}`, cure };
}
