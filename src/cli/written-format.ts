import { extname } from "node:path";
import { UsageFault } from "./fault.ts";

const ENDINGS: Readonly<Record<string, string>> = {
  ".md": "md",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".svg": "svg",
  ".txt": "text",
};

/**
 * The format in which something is written: the one that is named, or that of the file's ending, or the usual one.
 *
 * @param known the formats that there are.
 * @param named what `--format` names.
 * @param out the file that is written to.
 * @param usual the format of what is printed where none is named.
 * @throws UsageFault where there is no such format, or the ending tells none.
 */
export function writtenFormat<Format extends string>(
  known: readonly Format[],
  named: string | undefined,
  out: string | undefined,
  usual: NoInfer<Format>,
): Format {
  const find = (name: string | undefined) => known.find((each) => each === name);
  if (named !== undefined) {
    const format = find(named);
    if (format) return format;
    throw new UsageFault(`there is no format "${named}" here`, `formats: ${known.join(", ")}`);
  }
  const format = find(out === undefined ? usual : ENDINGS[extname(out).toLowerCase()]);
  if (format) return format;
  throw new UsageFault(
    `the format of ${out} is not known by its ending`,
    `name one with --format: ${known.join(", ")}`,
  );
}
