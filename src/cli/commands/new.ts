import { basename, extname, join, relative, resolve } from "node:path";
import { printableLine } from "#case/printable.ts";
import { hashOf } from "#case/sentences.ts";
import { publishedDay } from "#documents/metadata/visible.ts";
import { idMaker } from "#exchange/ids.ts";
import { headingOf, numberedText } from "#exchange/new-case/numbered.ts";
import { caseSkeleton } from "#exchange/new-case/skeleton.ts";
import { newCaseFolder } from "../case-name.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Flags } from "../flags.ts";
import { pathToCopy } from "../path-to-copy.ts";
import { schemaPlace } from "../schema-place.ts";
import { textNamed } from "../text-named.ts";
import { writeFiles } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  from: { takes: "FILE", help: "the article, as plain text: its sentences are numbered beside the case" },
  title: { takes: "TEXT", help: "title of the case (default: the heading of the article, or NAME)" },
  analyst: { takes: "TEXT", help: "who codes the case (default: not stated)" },
  "as-of": {
    takes: "DATE",
    help: "day of the analysis (default: that on which the article says it appeared, or today)",
  },
  force: { help: "replace files that are there" },
};

/** Begins a case: a file that says what goes where, beside the numbered text of the article. */
export const newCase: Command = {
  name: "new",
  usage: "new NAME [options]",
  summary: "begin a case from an article",
  example: "demarche new ferry-dispute --from article.txt",
  flags: FLAGS,
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("the case has no name", `for example: ${this.example}`);
    const folder = newCaseFolder(name, io.directory);
    const flag = (key: string) => given.flags.get(key)?.[0];
    const from = flag("from");
    const text = from === undefined ? undefined : textNamed(from, io.directory);
    const stem = from === undefined ? "" : fileStem(from);
    const heading = text === undefined ? undefined : headingOf(text);
    const today = new Date().toISOString().slice(0, 10);
    const issued = text === undefined ? undefined : publishedDay(text);
    const asOf = dayFlag(given, "as-of");
    const skeleton = caseSkeleton({
      id: idMaker("case")(basename(folder)),
      title: flag("title") ?? heading ?? printableLine(basename(folder)),
      day: asOf ?? (issued !== undefined && issued < today ? issued : today),
      codedOn: asOf ?? today,
      analyst: flag("analyst") ?? "not stated",
      schema: schemaPlace(folder),
      ...(text === undefined
        ? {}
        : {
            article: {
              title: heading ?? stem,
              file: `${stem}.txt`,
              sha256: hashOf(text),
              ...(issued === undefined ? {} : { issued }),
            },
          }),
    });
    const files: (readonly [string, string])[] = [
      ...(text === undefined
        ? []
        : [[`${stem}.txt`, text] as const, [`${stem}.numbered.txt`, numberedText(text)] as const]),
      ["case.yaml", skeleton],
    ];
    const replace = given.flags.has("force");
    const places = files.map(([file, content]) => {
      const place = join(folder, file);
      return { place, shown: relative(io.directory, place) || place, content };
    });
    // The article may already lie where it belongs.
    const wanted = places.filter(({ place }) => from === undefined || place !== resolve(io.directory, from));
    writeFiles(wanted, replace);
    const listed = wanted.map(({ shown }) => `  ${printableLine(shown)}\n`).join("");
    const called = pathToCopy(relative(io.directory, folder) || ".");
    const dated =
      text === undefined || asOf !== undefined
        ? ""
        : issued === undefined
          ? `The text does not say when it appeared: asOf is today, ${today}. Put the day of the article into asOf and issued.\n\n`
          : `asOf is ${issued <= today ? `${issued}, the day on which the article says it appeared` : `today, ${today}: the article gives a later day, ${issued}`}.\n\n`;
    io.out(
      `Written:\n${listed}\n${dated}Next: code the article in case.yaml, then demarche check ${called}\n`,
    );
    return 0;
  },
};

/** The name of a text without its folder and ending, as a name that any machine can write. */
function fileStem(file: string): string {
  return (
    basename(file, extname(file))
      .replace(/[^\p{L}\p{N}_-]+/gu, "-")
      .slice(0, 60) || "article"
  );
}
