import { basename, extname } from "node:path";
import { nearest } from "#case/nearest.ts";
import type { Format } from "#exchange/format.ts";
import { FORMATS } from "#exchange/formats.ts";
import { UsageFault } from "./fault.ts";

/** Whether a format is known by the whole name of its file, and not by the ending alone. */
function isTableName(id: string): boolean {
  return id.includes(".");
}

function isNamedAfter(name: string, id: string): boolean {
  return name.endsWith(id) && /[ ._()-]$/.test(name.slice(0, -id.length));
}

/** The format that is named, or else the one of the file's name or ending, among those that can do what is wanted. */
export function formatFor(
  able: (format: Format) => boolean,
  named: string | undefined,
  file: string | undefined,
): Format {
  const formats = FORMATS.filter(able);
  const known = `formats: ${formats.map(({ id }) => id).join(", ")}`;
  if (named !== undefined) {
    const format = formats.find(({ id }) => id === named);
    if (format) return format;
    const near = nearest(
      named,
      formats.map(({ id }) => id),
    );
    throw new UsageFault(`there is no format "${named}" here`, near ? `did you mean ${near}?` : known);
  }
  // A table of entries is known by its whole name, since other tables have the same ending.
  // Words may stand before it: of which case it is, as in `nile.events.csv`.
  const name = file === undefined ? "" : basename(file).toLowerCase();
  const byName = formats.find(({ id }) => name === id || (isTableName(id) && isNamedAfter(name, id)));
  if (byName) return byName;
  const ending = file === undefined ? "" : extname(file).toLowerCase();
  const format = formats.find(({ extensions }) => extensions.includes(ending));
  if (format) return format;
  const what = file === undefined ? "no format is named" : `the format of ${file} is not known by its ending`;
  throw new UsageFault(what, `name one with --format; ${known}`);
}
