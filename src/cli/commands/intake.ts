import { basename, dirname, extname, join, relative } from "node:path";
import { printableJson, printableLine } from "#case/printable.ts";
import { Id } from "#case/reference.ts";
import { sentencesOf } from "#case/sentences.ts";
import { withOrigin } from "#decisions/with-origin.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import type { Document } from "#documents/document.ts";
import { idMaker } from "#exchange/ids.ts";
import type { Proposals } from "#intake/proposal.ts";
import { newCaseFolder } from "../case-name.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { bodyFlag } from "../intake/body-flag.ts";
import { caseFiles } from "../intake/case-files.ts";
import { documentBytes, fileFault } from "../intake/document-bytes.ts";
import { documentInWords } from "../intake/document-in-words.ts";
import { joinCase } from "../intake/join-case.ts";
import { LEDGER, loadLedger } from "../intake/ledger-file.ts";
import { appliedInWords, proposedInWords, titleOf } from "../intake/ledger-in-words.ts";
import { UNSEEN_FLAGS, type Unseen, unseenFlags } from "../intake/unseen.ts";
import { type WithProposals, withProposals } from "../intake/with-proposals.ts";
import type { Io } from "../io.ts";
import { schemaPlace } from "../schema-place.ts";
import { type Wanted, writeFiles } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  out: { short: "o", takes: "CASE", help: "folder of the new case" },
  into: { takes: "CASE", help: "take the article into a case that is there, or read it once more" },
  id: { takes: "ID", help: "id of the article among the sources (default: art)" },
  published: { takes: "DATE", help: "day on which it appeared, where the document says another or none" },
  body: { takes: "A-B", help: "first and last line of the body (default: as found)" },
  ...UNSEEN_FLAGS,
  json: { help: "print what was found as JSON; without -o nothing is written" },
  force: { help: "replace files that are there" },
};

/** Makes a case of an article in whatever form it comes, or takes it into one, with what is proposed from its text. */
export const intake: Command = {
  name: "intake",
  usage: "intake FILE -o CASE",
  summary: "propose a case from an article: saved page, Word, PDF, Markdown, text",
  example: "demarche intake article.html -o ferry-dispute",
  remark:
    "FILE may be - for standard input. What is proposed stands in intake.yaml beside the case, and\nnothing of it is in the case until it is decided: demarche review CASE. docs/intake.md says what is\nread, proposed and refused.",
  flags: FLAGS,
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("no document is named", `for example: ${this.example}`);
    const flag = (key: string) => given.flags.get(key)?.[0];
    const [out, into, json] = [flag("out"), flag("into"), given.flags.has("json")];
    if (out !== undefined && into !== undefined)
      throw new UsageFault(
        "-o makes a new case, and --into takes the article into one",
        "leave out one of the two",
      );
    if (out === undefined && into === undefined && !json)
      throw new UsageFault(
        "no folder for the case is named",
        `for example: demarche intake ${name} -o my-case`,
      );
    const asked = {
      name,
      source: sourceId(given),
      published: dayFlag(given, "published"),
      unseen: unseenFlags(given),
    };
    const folder = out === undefined ? undefined : newCaseFolder(out, io.directory);
    const { bytes, shown } = await documentBytes(name, io);
    const document = await documentIn(bytes, name, shown, given);
    const made =
      into !== undefined
        ? await joinedFiles(into, document, asked, io)
        : folder !== undefined
          ? await newFiles(folder, document, asked, io)
          : undefined;
    writeFiles(made?.fresh ?? [], given.flags.has("force"));
    writeFiles(made?.changed ?? [], true);
    const written = [...(made?.fresh ?? []), ...(made?.changed ?? [])].map((file) => file.shown);
    if (json) {
      const proposals =
        made?.read ?? (await proposed(document, asked.source ?? "art", name, ".", asked.published));
      io.out(`${printableJson({ document, proposals, written }, 1)}\n`);
    } else if (made) {
      const listed = written.map((file) => `  ${printableLine(file)}\n`).join("");
      io.out(`${documentInWords(document, shown)}\n${proposedInWords(made.found.ledger)}`);
      if (made.found.applied) io.out(appliedInWords(made.found.applied));
      for (const each of made.found.gone)
        io.out(`${printableLine(`Decided, and not in the text any more: ${titleOf(each)}`, 300)}\n`);
      io.out(`\nWritten:\n${listed}\n`);
      const called = printableLine(made.called);
      io.out(`Next: demarche review ${called}, or demarche brief --proposals ${called} for a first look\n`);
    }
    return 0;
  },
};

/** What is asked of an article beside its text. */
interface Asked {
  readonly name: string;
  readonly source: string | undefined;
  readonly published: string | undefined;
  readonly unseen: Unseen | undefined;
}

/** What is to be written of a case: files that must not be there yet, and those that change. */
interface CaseToWrite {
  readonly fresh: readonly Wanted[];
  readonly changed: readonly Wanted[];
  /** What was made of the text, before it is compared with what the case has. */
  readonly read: Proposals;
  readonly found: WithProposals;
  readonly called: string;
}

async function newFiles(
  folder: string,
  document: Document,
  { name, source = "art", published, unseen }: Asked,
  { directory }: Io,
): Promise<CaseToWrite> {
  const files = caseFiles(document, {
    id: idMaker("case")(basename(folder)),
    source,
    name: titleFrom(name, folder),
    today: new Date().toISOString().slice(0, 10),
    published,
    schema: schemaPlace(folder),
  });
  const wanted = (file: string, content: string): Wanted => {
    const place = join(folder, file);
    return { place, shown: relative(directory, place) || place, content };
  };
  const [caseName, skeleton] = files.at(-1)!;
  const read = await proposed(document, source, name, folder, published);
  const found = withProposals(skeleton, wanted(caseName, "").shown, read, { unseen });
  const fresh = [
    ...files.slice(0, -1).map(([file, content]) => wanted(file, content)),
    wanted(caseName, found.caseText),
    wanted(LEDGER, ledgerText(found.ledger)),
  ];
  return { fresh, changed: [], read, found, called: relative(directory, folder) || "." };
}

async function joinedFiles(
  into: string,
  document: Document,
  { name, source, published, unseen }: Asked,
  { directory }: Io,
): Promise<CaseToWrite> {
  const issued = published ?? document.metadata.published.chosen?.value;
  const title = document.metadata.title.chosen?.value ?? titleFrom(name, into);
  const joined = joinCase(into, document, { id: source, title, issued, published }, directory);
  const folder = dirname(joined.path);
  const own = await proposed({ ...document, body: joined.body }, joined.source, name, folder, published);
  const read = withOrigin(own, document.text, joined.texts);
  const old = loadLedger(joined.path, directory);
  const found = withProposals(joined.caseText, joined.shown, read, { old, unseen });
  const ledger = join(folder, LEDGER);
  return {
    fresh: joined.files,
    read,
    changed: [
      ...(found.caseText === joined.before
        ? []
        : [{ place: joined.path, shown: joined.shown, content: found.caseText }]),
      { place: ledger, shown: relative(directory, ledger), content: ledgerText(found.ledger) },
    ],
    found,
    called: into,
  };
}

/** What intake makes of a document; its tables are loaded here, when they are needed. */
async function proposed(
  document: Document,
  id: string,
  name: string,
  folder: string,
  published: string | undefined,
): Promise<Proposals> {
  const { proposalsOf } = await import("../intake/proposals-of.ts");
  const title = document.metadata.title.chosen?.value ?? titleFrom(name, folder);
  return proposalsOf(document, { id, title, issued: published ?? document.metadata.published.chosen?.value });
}

/** What an article is called that does not say so itself: the name of its file or, where it was piped, of its case. */
function titleFrom(name: string, folder: string): string {
  return printableLine(name === "-" ? basename(folder) : basename(name, extname(name)));
}

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

function sourceId(given: Given): string | undefined {
  const id = given.flags.get("id")?.[0];
  if (id === undefined) return undefined;
  const read = Id.safeParse(id);
  if (!read.success) throw new UsageFault(`"${id}" is no id of a source`, read.error.issues[0]!.message);
  return id;
}
