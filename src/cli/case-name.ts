import { lstatSync, realpathSync } from "node:fs";
import { basename, resolve } from "node:path";
import { printableLine } from "#case/printable.ts";
import { UsageFault } from "./fault.ts";
import { notWritten } from "./writing/not-written.ts";

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * The folder that the name of a new case stands for. A name or path has to end in the name of a folder, one that every machine
 * can write; `.` alone is the folder it is called in. Refused is what would put the case where nobody looks for it.
 */
export function newCaseFolder(name: string, directory: string): string {
  const folder = resolve(directory, name);
  if (/^\.[/\\]?$/.test(name)) return folder;
  const last = name.replace(/\/+$/, "").split("/").at(-1)!;
  const refused = refusalOf(last);
  if (refused) throw new UsageFault(`no case can be called ${told(name)}: ${refused.what}`, refused.cure);
  const link = leadsTo(folder, name);
  if (link !== undefined)
    throw new UsageFault(`${told(name)} is a link to ${told(link)}`, "name that folder itself, or another");
  return folder;
}

/** The name of the folder for a case that is made of a file, from the name of that. */
export function caseNameOf(file: string, stem: string): string {
  const refused = refusalOf(stem);
  if (!refused) return stem;
  throw new UsageFault(
    `the case cannot be called after ${told(basename(file))}: ${refused.what}`,
    "name the case with -o",
  );
}

function refusalOf(last: string): { readonly what: string; readonly cure: string } | undefined {
  const another = "for example: ferry-dispute";
  if (last.trim() === "") return { what: "that is no name", cure: another };
  if (last === "." || last === "..")
    return {
      what: `\`${last}\` at the end names no new folder`,
      cure: "go to the folder in which the case is to be, and name it",
    };
  if (printableLine(last) !== last)
    return { what: "there are characters in it that cannot be seen", cure: another };
  const sign = /[<>:"|?*\\]/.exec(last)?.[0];
  if (sign !== undefined)
    return {
      what: `not every machine can write \`${sign}\` in a name`,
      cure: sign === "\\" ? "write / between folders" : another,
    };
  if (/^\.demarche-/.test(last))
    return { what: "such names are kept for files being written", cure: another };
  if (/^ |[. ]$/.test(last))
    return { what: "a space or full stop at an end of it is easily lost", cure: another };
  if (DEVICE.test(last)) return { what: "Windows keeps that name for a device", cure: another };
  if (new TextEncoder().encode(last).length > LONGEST)
    return { what: "it is too long", cure: "choose a shorter one" };
  return undefined;
}

/** Bytes that the name of a folder may have on the usual disks. */
const LONGEST = 255;

function told(name: string): string {
  return printableLine(name, 200) || "“”";
}

/** Where a link leads; `undefined` for what is none. Throws a `UsageFault` where links lead round in a circle. */
function leadsTo(path: string, name: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  try {
    return realpathSync(path);
  } catch (error) {
    // A link to what is not there is told as one; links that lead round lead nowhere at all.
    if ((error as NodeJS.ErrnoException).code === "ELOOP") throw notWritten(told(name), error);
    return "nothing";
  }
}
