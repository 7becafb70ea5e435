import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { apartIn } from "#article-case/apart-in.ts";
import { caseFiles } from "#article-case/case-files.ts";
import type { KnownOfDocument } from "#article-case/proposals-of.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import { Id } from "#case/reference.ts";
import { sentencesOf } from "#case/sentences.ts";
import type { Stretch } from "#decisions/ledger.ts";
import { withOrigin } from "#decisions/with-origin.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import type { Document } from "#documents/document.ts";
import { idMaker } from "#exchange/ids.ts";
import type { ModelAnswers } from "#intake/model/mark.ts";
import type { Proposals } from "#intake/proposal.ts";
import { newCaseFolder } from "../case-name.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { bodyFlag } from "../intake/body-flag.ts";
import { documentBytes, fileFault } from "../intake/document-bytes.ts";
import { documentInWords } from "../intake/document-in-words.ts";
import { type Joined, joinCase } from "../intake/join-case.ts";
import { LEDGER, loadLedger, textAt } from "../intake/ledger-file.ts";
import { appliedInWords, proposedInWords, titleOf } from "../intake/ledger-in-words.ts";
import { ANSWERS, keepAnswers, loadAnswers } from "../intake/model/answers-file.ts";
import type { ChosenModel } from "../intake/model/chosen-model.ts";
import { MODEL_FLAGS } from "../intake/model/model-flags.ts";
import { UNSEEN_FLAGS, type Unseen, unseenFlags } from "../intake/unseen.ts";
import { type WithProposals, withProposals } from "../intake/with-proposals.ts";
import type { Io } from "../io.ts";
import { LARGE_ARTICLE, LARGE_TO_TELL, sayIfLarge, sayIfLong } from "../large-file.ts";
import { refuseOutside } from "../named-file.ts";
import { pathToCopy } from "../path-to-copy.ts";
import { schemaPlace } from "../schema-place.ts";
import { sweep } from "../writing/leftovers.ts";
import { type Wanted, writeInSteps } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  out: { short: "o", takes: "CASE", help: "folder of the new case" },
  into: { takes: "CASE", help: "take the article into a case that is there, or read it once more" },
  id: { takes: "ID", help: "id of the article among the sources (default: art)" },
  published: { takes: "DATE", help: "day on which it appeared, where the document says another or none" },
  body: { takes: "A-B", help: "first and last line of the body (default: as found)" },
  ...UNSEEN_FLAGS,
  ...MODEL_FLAGS,
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
    const known = {
      name,
      source: sourceId(given),
      published: dayFlag(given, "published"),
      unseen: unseenFlags(given),
    };
    const asksModel = flag("model") !== undefined || flag("model-name") !== undefined;
    const model = asksModel
      ? await (await import("../intake/model/chosen-model.ts")).chosenModel(given)
      : undefined;
    const folder = out === undefined ? undefined : newCaseFolder(out, io.directory);
    const { bytes, shown } = await documentBytes(name, io);
    sayIfLarge(bytes, shown, given, io, LARGE_ARTICLE);
    const isLarge = bytes.length >= LARGE_TO_TELL;
    io.doing?.("reading the article", isLarge);
    const document = await documentIn(bytes, name, shown, given, io);
    io.doing?.("looking for what its text says", isLarge);
    const asked = { ...known, body: given.flags.has("body") ? document.body : undefined };
    const ofRules =
      into !== undefined
        ? await joinedFiles(into, document, asked, io)
        : folder !== undefined
          ? await newFiles(folder, document, asked, io)
          : undefined;
    if (ofRules)
      writeInSteps([[...ofRules.fresh, ...ofRules.decided], ofRules.changed], given.flags.has("force"));
    const answered = model && (await answeredBy(model, document, ofRules, asked, io));
    if (answered) io.doing?.("looking for what its text says");
    // What a model marked joins a case that is whole without it.
    const made =
      answered && ofRules
        ? await joinedFiles(ofRules.called, document, asked, io, answered.answers)
        : ofRules;
    if (made && made !== ofRules) writeInSteps([made.decided, made.changed], false);
    const files = [ofRules?.fresh, ofRules?.changed, made?.changed].flatMap((each) => each ?? []);
    const written = [...new Set([...files.map((file) => file.shown), ...(answered?.files ?? [])])];
    if (json) {
      const read =
        made?.read ??
        (await proposed(
          document,
          {
            ...knownOf(document, asked.source ?? "art", name, ".", asked.published),
            apart: apartIn(document),
          },
          answered?.answers,
        ));
      const numbered = { ...document, body: made?.body ?? document.body };
      io.out(`${printableJson({ document: numbered, proposals: read, written }, 1)}\n`);
    } else if (made) {
      const listed = written.map((file) => `  ${printableLine(file)}\n`).join("");
      io.out(
        `${documentInWords({ ...document, body: made.body }, shown, asked.published)}\n${answered?.words ?? ""}${proposedInWords(made.found.ledger)}`,
      );
      if (made.found.applied) io.out(appliedInWords(made.found.applied));
      for (const each of made.found.gone)
        io.out(`${printableLine(`Decided, and not in the text any more: ${titleOf(each)}`, 300)}\n`);
      io.out(dayInWords(ofRules?.day));
      io.out(`\nWritten:\n${listed}\n`);
      const called = pathToCopy(made.called);
      io.out(`Next: demarche review ${called}, or demarche brief --proposals ${called} for a first look\n`);
    }
    return 0;
  },
};

/** What a language model answered about a document, how that went in words, and what was written of it. */
interface Answered {
  readonly answers: ModelAnswers;
  readonly words: string;
  readonly files: readonly string[];
}

/** Asks a model about the sentences of a document; each answer is kept beside the case, if there is one, as it comes. */
async function answeredBy(
  chosen: ChosenModel,
  document: Document,
  made: CaseToWrite | undefined,
  { name, source = "art", published }: Asked,
  io: Io,
): Promise<Answered> {
  const { promptsOfDocument } = await import("#article-case/proposals-of.ts");
  const { answersOf } = await import("../intake/model/answers-of.ts");
  const { folder, id = source, body = document.body, apart = apartIn(document) } = made ?? {};
  const prompts = promptsOfDocument(
    { ...document, body },
    { ...knownOf(document, id, name, folder ?? ".", published), apart },
  );
  const answers = folder === undefined ? new Map() : loadAnswers(folder, io.directory);
  const words = await answersOf(prompts, answers, chosen, io, () => {
    if (folder !== undefined) keepAnswers(folder, io.directory, answers);
  });
  const files =
    folder === undefined || answers.size === 0 ? [] : [relative(io.directory, join(folder, ANSWERS))];
  return { answers, words, files };
}

/** What is asked of an article beside its text. */
interface Asked {
  readonly name: string;
  readonly source: string | undefined;
  readonly published: string | undefined;
  readonly unseen: Unseen | undefined;
  /** Lines of its body that the user names. */
  readonly body: Document["body"] | undefined;
}

/** What is to be written of a case: files that must not be there yet, and those that change. */
interface CaseToWrite {
  readonly fresh: readonly Wanted[];
  /** Where something enters the case unseen: the case with the article alone, and the ledger that says who decided; before what changes. */
  readonly decided: readonly Wanted[];
  readonly changed: readonly Wanted[];
  /** What was made of the text, before it is compared with what the case has. */
  readonly read: Proposals;
  readonly found: WithProposals;
  readonly called: string;
  /** Its folder, as an absolute path. */
  readonly folder: string;
  /** Id of the article among its sources, and the lines of its body. */
  readonly id: string;
  readonly body: Document["body"];
  /** What of its text is set apart. */
  readonly apart: readonly Stretch[];
  /** What became of the day of the analysis, where an article joined that appeared after it. */
  readonly day?: Joined["day"];
}

function dayInWords(day: Joined["day"]): string {
  if (!day) return "";
  const { before, article, moves } = day;
  return moves
    ? `The day of the analysis (asOf) moves along with the newest article, from ${before} to ${article}.\n`
    : `The article appeared on ${article}, after the day of the analysis (asOf: ${before}): what happened later enters the case only once you move that.\n`;
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
    const shown = relative(directory, place) || place;
    if (existsSync(folder)) refuseOutside(folder, file, shown);
    return { place, shown, content };
  };
  const [caseName, skeleton] = files.at(-1)!;
  const apart = apartIn(document);
  const read = await proposed(document, { ...knownOf(document, source, name, folder, published), apart });
  const found = withProposals(skeleton, wanted(caseName, "").shown, read, { unseen, apart });
  const fresh = [
    ...files.slice(0, -1).map(([file, content]) => wanted(file, content)),
    wanted(caseName, found.caseText),
    wanted(LEDGER, ledgerText(found.ledger)),
  ];
  const { body } = document;
  return {
    fresh,
    decided: [],
    changed: [],
    read,
    found,
    called: relative(directory, folder) || ".",
    folder,
    id: source,
    body,
    apart,
  };
}

async function joinedFiles(
  into: string,
  document: Document,
  { name, source, published, unseen, body: asked }: Asked,
  { directory }: Io,
  answered?: ModelAnswers,
): Promise<CaseToWrite> {
  const issued = published ?? document.metadata.published.chosen?.value;
  const title = document.metadata.title.chosen?.value ?? titleFrom(name, into);
  const joined = joinCase(into, document, { id: source, title, issued, published, body: asked }, directory);
  const folder = dirname(joined.path);
  // What a run that was killed was about to write there is nobody's.
  sweep(join(folder, "sources"));
  const answers = answered ?? loadAnswers(folder, directory);
  const { body, source: id } = joined;
  const ledger = join(folder, LEDGER);
  const was = textAt(ledger);
  const old = loadLedger(joined.path, directory);
  const apart = apartIn(document, old);
  const known = {
    ...knownOf(document, id, name, folder, published ?? joined.issued),
    apart,
    persons: joined.persons,
  };
  const own = await proposed({ ...document, body }, known, answers);
  const read = withOrigin(own, document.text, joined.texts);
  const found = withProposals(joined.caseText, joined.shown, read, { old, unseen, apart });
  const { path: place, shown, before, caseText } = joined;
  const ofCase = (content: string, from: string): Wanted[] =>
    content === from ? [] : [{ place, shown, content, from }];
  const ofLedger = (content: string, from: string | undefined): Wanted[] => [
    { place: ledger, shown: relative(directory, ledger), content, from },
  ];
  // Who decided is kept before anything enters the case: of a run that is killed the next one knows it.
  const isInSteps = found.caseText !== caseText;
  const decided = ledgerText(found.decided);
  return {
    fresh: joined.files,
    read,
    decided: isInSteps ? [...ofCase(caseText, before), ...ofLedger(decided, was)] : [],
    changed: [
      ...ofCase(found.caseText, isInSteps ? caseText : before),
      ...ofLedger(ledgerText(found.ledger), isInSteps ? decided : was),
    ],
    found,
    called: into,
    folder,
    id,
    body,
    apart,
    day: joined.day,
  };
}

/** What intake makes of a document; its tables are loaded here, when they are needed. */
async function proposed(
  document: Document,
  known: KnownOfDocument,
  answers?: ModelAnswers,
): Promise<Proposals> {
  const { proposalsOf } = await import("#article-case/proposals-of.ts");
  if (answers === undefined) return proposalsOf(document, known);
  const { byModel } = await import("#intake/model/drafts.ts");
  return proposalsOf(document, known, byModel(answers));
}

function knownOf(
  { metadata: { title, published: day } }: Document,
  id: string,
  name: string,
  folder: string,
  published: string | undefined,
) {
  return {
    id,
    title: title.chosen?.value ?? titleFrom(name, folder),
    issued: published ?? day.chosen?.value,
  };
}

/** What an article is called that does not say so itself: the name of its file or, where it was piped, of its case. */
function titleFrom(name: string, folder: string): string {
  return printableLine(name === "-" ? basename(folder) : basename(name, extname(name)));
}

/** The document that bytes hold, with the body that the user names. Its libraries are loaded here, when they are needed. */
async function documentIn(
  bytes: Uint8Array,
  name: string,
  shown: string,
  given: Given,
  io: Io,
): Promise<Document> {
  const { readDocument } = await import("#documents/read.ts");
  const reading = await readDocument(bytes, name === "-" ? "" : name, sayIfLong(bytes, shown, given, io));
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
