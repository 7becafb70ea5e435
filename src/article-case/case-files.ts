import type { Document, Metadata } from "#documents/document.ts";
import { originInWords } from "#documents/metadata/origins.ts";
import { numberedText } from "#exchange/new-case/numbered.ts";
import { caseSkeleton } from "#exchange/new-case/skeleton.ts";

/** What is known of a case that is made of a document, beside what that says. */
export interface CaseOfDocument {
  readonly id: string;
  /** Id of the source. */
  readonly source: string;
  /** What the case is called where the document has no title. */
  readonly name: string;
  readonly today: string;
  /** The day on which it appeared, where the user says so. */
  readonly published: string | undefined;
  /** Where the schema of a case is, seen from its folder; `null` where nobody knows. */
  readonly schema: string | null;
}

/**
 * The files of a case that is made of a document, by their names in its folder: the stored text, the same with the numbers of its
 * sentences, and a `case.yaml` that is sound as it is. What is proposed from the text comes beside them here.
 */
export function caseFiles(
  document: Document,
  known: CaseOfDocument,
): readonly (readonly [name: string, content: string])[] {
  const { sha256, body, metadata } = document;
  const { id, source, today, schema, published } = known;
  const title = metadata.title.chosen?.value ?? known.name;
  const issued = published ?? metadata.published.chosen?.value;
  const stated = (key: "author" | "publisher" | "url") => {
    const value = metadata[key].chosen?.value;
    return value === undefined ? {} : { [key]: value };
  };
  const skeleton = caseSkeleton({
    id,
    title,
    // Nothing is known on a day that has not come.
    day: issued !== undefined && issued < today ? issued : today,
    codedOn: today,
    analyst: "not stated",
    schema,
    article: {
      id: source,
      title,
      file: fileOf(source),
      sha256,
      body,
      ...stated("author"),
      ...stated("publisher"),
      ...stated("url"),
      ...(issued === undefined ? {} : { issued }),
      note: noteOf(metadata, published),
    },
  });
  return [...textFiles(document, source), ["case.yaml", skeleton]];
}

/** The stored text of an article, and the same with the numbers of its sentences, by their names in the folder of a case. */
export function textFiles(
  { text, body }: Document,
  source: string,
): readonly (readonly [name: string, content: string])[] {
  return [
    [fileOf(source), text],
    [`sources/${source}.numbered.txt`, numberedText(text, { body })],
  ];
}

function fileOf(source: string): string {
  return `sources/${source}.txt`;
}

/** Where what stands in the case was found. */
function noteOf(metadata: Metadata, published: string | undefined): string {
  const of = (name: string, key: keyof Metadata) => {
    const chosen = metadata[key].chosen;
    return chosen === undefined ? [] : [`${name} from ${originInWords(chosen.origin)}`];
  };
  const day = published === undefined ? of("day", "published") : ["day as given by the analyst"];
  const found = [...of("title", "title"), ...of("author", "author"), ...of("publisher", "publisher"), ...day];
  return found.length === 0 ? "Nothing in the text says what it is." : `As found: ${found.join("; ")}.`;
}
