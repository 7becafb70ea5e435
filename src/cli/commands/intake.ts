import { basename, extname, join, relative } from "node:path";
import { printableJson, printableLine } from "#case/printable.ts";
import { Id } from "#case/reference.ts";
import { sentencesOf } from "#case/sentences.ts";
import type { Document } from "#documents/document.ts";
import { idMaker } from "#exchange/ids.ts";
import { newCaseFolder } from "../case-name.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { bodyFlag } from "../intake/body-flag.ts";
import { caseFiles } from "../intake/case-files.ts";
import { documentBytes, fileFault } from "../intake/document-bytes.ts";
import { documentInWords } from "../intake/document-in-words.ts";
import type { Io } from "../io.ts";
import { schemaPlace } from "../schema-place.ts";
import { writeFiles } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  out: { short: "o", takes: "CASE", help: "folder of the new case" },
  id: { takes: "ID", help: "id of the article among the sources (default: art)" },
  published: { takes: "DATE", help: "day on which it appeared, where the document says another or none" },
  body: { takes: "A-B", help: "first and last line of the body (default: as found)" },
  json: { help: "print what was found as JSON; without -o nothing is written" },
  force: { help: "replace files that are there" },
};

/** Makes a case of an article in whatever form it comes. */
export const intake: Command = {
  name: "intake",
  usage: "intake FILE -o CASE",
  summary: "make a case of an article: a saved page, Word, PDF, Markdown or text",
  example: "demarche intake article.html -o ferry-dispute",
  remark: "FILE may be - for standard input. docs/intake.md says what is read and what is refused.",
  flags: FLAGS,
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("no document is named", `for example: ${this.example}`);
    const out = given.flags.get("out")?.[0];
    const json = given.flags.has("json");
    if (out === undefined && !json)
      throw new UsageFault(
        "no folder for the case is named",
        `for example: demarche intake ${name} -o my-case`,
      );
    const known = { source: sourceId(given), published: dayFlag(given, "published") };
    const folder = out === undefined ? undefined : newCaseFolder(out, io.directory);
    const { bytes, shown } = await documentBytes(name, io);
    const document = await documentIn(bytes, name, shown, given);
    const files = folder === undefined ? [] : filesIn(folder, document, { ...known, name }, io);
    writeFiles(files, given.flags.has("force"));
    const written = files.map((file) => file.shown);
    if (json) io.out(`${printableJson({ document, written }, 1)}\n`);
    else {
      const listed = written.map((file) => `  ${printableLine(file)}\n`).join("");
      const called = printableLine(relative(io.directory, folder!) || ".");
      io.out(`${documentInWords(document, shown)}\nWritten:\n${listed}\n`);
      io.out(`Next: code the article in case.yaml, then demarche check ${called}\n`);
    }
    return 0;
  },
};

/** The document that bytes hold, with the body that the user names. Its libraries are loaded here, when they are needed. */
async function documentIn(bytes: Uint8Array, name: string, shown: string, given: Given): Promise<Document> {
  const { readDocument } = await import("#documents/read.ts");
  const reading = await readDocument(bytes, name === "-" ? "" : name);
  if ("refusal" in reading) throw fileFault(shown, reading.refusal);
  const { document } = reading;
  const body = bodyFlag(given, document.text.split("\n").length) ?? document.body;
  if (sentencesOf(document.text, { body }).length === 0)
    throw new UsageFault(
      `lines ${body[0]} to ${body[1]} hold no sentence`,
      "name the lines of the article with --body",
    );
  return { ...document, body };
}

/** The files of the case, with their places. */
function filesIn(
  folder: string,
  document: Document,
  {
    source,
    published,
    name,
  }: { readonly source: string; readonly published: string | undefined; readonly name: string },
  { directory }: Io,
) {
  const files = caseFiles(document, {
    id: idMaker("case")(basename(folder)),
    source,
    name: printableLine(name === "-" ? basename(folder) : basename(name, extname(name))),
    today: new Date().toISOString().slice(0, 10),
    published,
    schema: schemaPlace(folder),
  });
  return files.map(([file, content]) => {
    const place = join(folder, file);
    return { place, shown: relative(directory, place) || place, content };
  });
}

function sourceId(given: Given): string {
  const id = given.flags.get("id")?.[0] ?? "art";
  const read = Id.safeParse(id);
  if (!read.success) throw new UsageFault(`"${id}" is no id of a source`, read.error.issues[0]!.message);
  return id;
}
