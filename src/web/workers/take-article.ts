import { apartIn } from "#article-case/apart-in.ts";
import { caseFiles } from "#article-case/case-files.ts";
import { foundInDocument } from "#article-case/found-in-document.ts";
import { joinedArticle } from "#article-case/joined-article.ts";
import { proposalsOf } from "#article-case/proposals-of.ts";
import type { Case } from "#case/case.ts";
import { printableLine } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { sentencesOf } from "#case/sentences.ts";
import { isOpen, type Ledger } from "#decisions/ledger.ts";
import { renewedLedger } from "#decisions/renew.ts";
import { withOrigin } from "#decisions/with-origin.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import type { Document } from "#documents/document.ts";
import { LARGEST_DOCUMENT } from "#documents/limits.ts";
import { readDocument } from "#documents/read.ts";
import { REFUSALS } from "#documents/refusal.ts";
import { idMaker } from "#exchange/ids.ts";
import type { Proposals } from "#intake/proposal.ts";
import type { ArticleGiven, ArticleTaken, Folder, Texts } from "./messages.ts";
import { LEDGER, type ReadFolder } from "./read-folder.ts";

// Loaded when the first article is given: the readers of documents and the tables of intake are large.

/** The file of a new case. */
const MAIN = "case.yaml";

/** An article is not taken; the message says why, and what would help. */
class NotTaken extends Error {
  constructor({ what, cure }: { readonly what: string; readonly cure: string }) {
    super(`${what}: ${cure}`);
  }
}

/**
 * Makes a case of an article, or takes it into the one that is open: the files are those that `demarche intake` writes. Nothing of
 * what is proposed is in the case.
 */
export async function takeArticle(
  given: ArticleGiven,
  into?: { readonly folder: Folder; readonly read: ReadFolder },
): Promise<ArticleTaken> {
  try {
    const document = await documentOf(given);
    return { made: into ? joined(document, given, into.folder, into.read) : made(document, given) };
  } catch (error) {
    if (error instanceof NotTaken) return { why: printableLine(error.message, 1000) };
    throw error;
  }
}

async function documentOf({ bytes, name }: ArticleGiven): Promise<Document> {
  if (bytes.length > LARGEST_DOCUMENT) throw new NotTaken(REFUSALS.tooLarge);
  const reading = await readDocument(bytes, name);
  if ("refusal" in reading) throw new NotTaken(reading.refusal);
  const { document } = reading;
  const [first, last] = document.body;
  if (sentencesOf(document.text, { body: document.body }).length === 0)
    throw new NotTaken({
      what: `lines ${first} to ${last} hold no sentence`,
      cure: "give the text of the article alone",
    });
  return document;
}

type Made = NonNullable<ArticleTaken["made"]>;

function made(document: Document, { name, published, today, taken }: ArticleGiven): Made {
  const { title, published: day } = document.metadata;
  const stem = name === "" ? (title.chosen?.value ?? "") : withoutEnding(name);
  const id = idMaker("case", taken)(stem);
  const known = { id, source: "art", name: printableLine(stem) || "case", today, published, schema: null };
  const files = Object.fromEntries(caseFiles(document, known));
  const read = readCaseText(files[MAIN]!, MAIN);
  if ("faults" in read) throw new Error(`a new case is at fault: ${read.faults[0]!.what}`);
  const apart = apartIn(document);
  const proposed = proposalsOf(document, {
    id: known.source,
    title: title.chosen?.value ?? known.name,
    issued: published ?? day.chosen?.value,
    apart,
  });
  return outcome(document, {
    name: id,
    main: MAIN,
    texts: files,
    source: known.source,
    proposed,
    case: read.case,
    apart,
  });
}

function joined(
  document: Document,
  { name, published }: ArticleGiven,
  { main, texts }: Folder,
  { sound, ledger: old }: ReadFolder,
): Made {
  if (!sound) throw new NotTaken({ what: "the text of the case has faults", cure: "mend them first" });
  const issued = published ?? document.metadata.published.chosen?.value;
  const title = document.metadata.title.chosen?.value ?? (printableLine(withoutEnding(name)) || "An article");
  const text = texts[main] ?? "";
  const joining = joinedArticle(
    text,
    sound.case,
    document,
    { id: undefined, title, issued, published },
    sound.texts,
  );
  if ("refused" in joining) throw new NotTaken(joining.refused);
  const { caseText, source, body, persons, day, files } = joining;
  const read = readCaseText(caseText, main);
  if ("faults" in read) throw new NotTaken(cured(read.faults[0]!));
  const apart = apartIn(document, old);
  const known = {
    id: source,
    title,
    issued: published ?? joining.issued ?? issued,
    apart,
    persons,
  };
  const own = proposalsOf({ ...document, body }, known);
  const proposed = withOrigin(own, document.text, sound.texts);
  const after = { ...Object.fromEntries(files), [main]: caseText };
  const what = { name: sound.case.id, main, texts: after, source, proposed, case: read.case, apart, old };
  return { ...outcome({ ...document, body }, what), ...(day && { day }) };
}

function outcome(
  document: Document,
  {
    name,
    main,
    texts,
    source,
    proposed,
    case: c,
    apart,
    old,
  }: {
    readonly name: string;
    readonly main: string;
    readonly texts: Texts;
    readonly source: string;
    readonly proposed: Proposals;
    readonly case: Case;
    readonly apart: ReturnType<typeof apartIn>;
    readonly old?: Ledger | undefined;
  },
): Made {
  const { ledger } = renewedLedger(old, proposed, c, apart);
  return {
    name,
    main,
    texts: { ...texts, [LEDGER]: ledgerText(ledger) },
    source,
    found: foundInDocument(document),
    waiting: ledger.proposals.filter((each) => isOpen(each) && each.cite[0]?.startsWith(`${source}:`)).length,
  };
}

function cured({ what, cure = "mend the text of the case first" }: { what: string; cure?: string }) {
  return { what, cure };
}

/** The name of a file without its folder and its ending. */
function withoutEnding(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "");
}
