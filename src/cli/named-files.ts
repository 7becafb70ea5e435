import { readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { Format } from "#exchange/format.ts";
import { FORMATS } from "#exchange/formats.ts";
import { UsageFault } from "./fault.ts";

/** So many files of one folder are read. */
const MOST_FILES = 200;

/** A file to be imported: named by the user, or found in a folder that was named. */
export interface NamedFile {
  readonly name: string;
  readonly found?: true;
}

/** The files that are named, and for a folder those in it that are of the one format of which it has any, in the order of their names. */
export function namedFiles(
  words: readonly string[],
  format: string | undefined,
  directory: string,
): readonly NamedFile[] {
  const formats = FORMATS.filter(({ id, folders }) => folders && (format === undefined || id === format));
  return words.flatMap((word): NamedFile[] =>
    formats.length > 0 && isFolder(resolve(directory, word))
      ? filesIn(word, formats, directory)
      : [{ name: word }],
  );
}

function filesIn(folder: string, formats: readonly Format[], directory: string): NamedFile[] {
  // What begins with a dot is no part of a scenario; a link could lead anywhere.
  const names = readdirSync(resolve(directory, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
  const [format, other] = formats.filter((each) => names.some((name) => isOf(each, name)));
  if (!format) {
    const known = formats.flatMap(({ extensions }) => extensions).join(", ");
    throw new UsageFault(
      `${folder} has no file that can be imported`,
      `name the files, or a folder with files that end in ${known}`,
    );
  }
  if (other)
    throw new UsageFault(
      `${folder} has files of several formats`,
      `name one with --format: ${format.id} or ${other.id}`,
    );
  const own = names.filter((name) => isOf(format, name));
  if (own.length > MOST_FILES)
    throw new UsageFault(
      `${folder} has ${own.length} files`,
      `${MOST_FILES} are the most; name those that are meant`,
    );
  return own.map((name) => ({ name: join(folder, name), found: true }));
}

function isOf({ extensions }: Format, name: string): boolean {
  return extensions.includes(extname(name).toLowerCase());
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
