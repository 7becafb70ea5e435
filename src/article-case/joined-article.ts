import type { Case } from "#case/case.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { dateOf } from "#case/date.ts";
import { isoDay } from "#case/day.ts";
import { applyEdits, type Refusal as EditRefusal } from "#case/edit/apply-edits.ts";
import type { YamlValue } from "#case/edit/edit.ts";
import { numberingOf } from "#case/numbered-text.ts";
import { hashOf } from "#case/sentences.ts";
import type { Source } from "#case/source.ts";
import type { Document } from "#documents/document.ts";
import { textFiles } from "./case-files.ts";

/** A case that an article joins. */
export interface JoinedArticle {
  /** The text of the case with the article among its sources. */
  readonly caseText: string;
  /** The id under which the case has the article. */
  readonly source: string;
  /** The day on which the case says that it appeared, where it has the article. */
  readonly issued: string | undefined;
  /** Names of the persons whom it knows. */
  readonly persons: ReadonlySet<string>;
  /** Lines of its body by which its sentences are numbered. */
  readonly body: Document["body"];
  /** What became of the day of the analysis, where the article appeared after it. */
  readonly day: { readonly before: string; readonly article: string; readonly moves: boolean } | undefined;
  /** The stored text and the numbered one, by their names in the folder, where the case did not have them. */
  readonly files: readonly (readonly [name: string, content: string])[];
}

/** What is told of the article beside what it says of itself. */
export interface GivenOfArticle {
  /** The id that it is to have; the first of `art`, `art2` … that is free, where nobody asks for one. */
  readonly id: string | undefined;
  readonly title: string;
  readonly issued: string | undefined;
  /** The day on which it appeared, where the user says so: it then replaces what the case has. */
  readonly published: string | undefined;
  /** First and last line of its body, where the user says so. */
  readonly body?: Document["body"] | undefined;
}

/** Why an article cannot join a case, and what would help; with its place where the text of the case is at fault. */
export interface NotJoined {
  readonly what: string;
  readonly cure: string;
  readonly place?: Pick<EditRefusal, "line" | "column">;
}

/**
 * Takes an article among the sources of a case, whose text is given too, if it is not among them: the same text, by its hash, is
 * the same source, and its sentences are numbered as the case numbers them.
 *
 * @param texts the texts of the sources that are at hand: one that records no hash is known by what it holds
 */
export function joinedArticle(
  text: string,
  c: Case,
  document: Document,
  given: GivenOfArticle,
  texts: SourceTexts,
): JoinedArticle | { readonly refused: NotJoined } {
  const persons = new Set(c.actors.flatMap(({ kind, name }) => (kind === "person" ? [name] : [])));
  const there = c.sources.find(
    ({ id, text: own }) => (own?.sha256 ?? hashOfHeld(texts.get(id))) === document.sha256,
  );
  if (there) return joinedAgain(text, c, there, document, given, persons);
  const source = idFor(c, given.id);
  if (source === undefined)
    return {
      refused: {
        what: `the case has another source ${given.id}`,
        cure: "name the article with another --id",
      },
    };
  const day = laterDay(c, given.issued);
  const edited = applyEdits(text, [
    ...(day?.moves ? [{ do: "set", path: ["asOf"], value: day.article } as const] : []),
    {
      do: "insert",
      path: ["sources", c.sources.length],
      value: sourceEntry(source, document, given),
    },
  ]);
  if ("refusal" in edited) return { refused: placed(edited.refusal) };
  const { body } = document;
  const files = textFiles(document, source);
  return { caseText: edited.text, source, issued: undefined, persons, body, day, files };
}

function hashOfHeld(text: string | undefined): string | undefined {
  return text === undefined ? undefined : hashOf(text);
}

/** An article that the case has: its day is set where the user says another. */
function joinedAgain(
  text: string,
  c: Case,
  there: Source,
  document: Document,
  { published, body: asked }: GivenOfArticle,
  persons: ReadonlySet<string>,
): JoinedArticle | { readonly refused: NotJoined } {
  // Without a body of its own all of its text is numbered, whatever a reader would take for the article.
  const body = there.text?.body ?? ([1, document.text.split("\n").length] as const);
  if (asked !== undefined && (asked[0] !== body[0] || asked[1] !== body[1]))
    return {
      refused: {
        what: `the case numbers the sentences of ${there.id} from line ${body[0]} to line ${body[1]}, and not from ${asked[0]} to ${asked[1]}`,
        cure: `leave --body out; or write \`body: [${asked[0]}, ${asked[1]}]\` below \`text:\` of the source, and cite anew what cites it`,
      },
    };
  if (numberingOf(there) !== 2)
    return {
      refused: {
        what: `the case numbers the sentences of ${there.id} by the rules of the first version`,
        cure: "proposals need `numbering: 2`",
      },
    };
  const path = ["sources", c.sources.indexOf(there), "issued"];
  const edited =
    published === undefined ? { text } : applyEdits(text, [{ do: "set", path, value: published }]);
  if ("refusal" in edited) return { refused: placed(edited.refusal) };
  return {
    caseText: edited.text,
    source: there.id,
    issued: typeof there.issued === "object" ? there.issued.edtf : undefined,
    persons,
    body,
    day: undefined,
    files: [],
  };
}

function placed({ what, cure, line, column }: EditRefusal): NotJoined {
  return { what, cure, place: { line, column } };
}

/**
 * An article that appeared after the day of the analysis: that day moves along where it was the day of the newest article so far;
 * one that the analyst has chosen for another reason stays.
 */
function laterDay(c: Case, issued: string | undefined): JoinedArticle["day"] {
  const article = issued === undefined ? null : (dateOf(issued)?.named.latest ?? null);
  const asOf = c.asOf.latest;
  if (article === null || asOf === null || article <= asOf) return undefined;
  const days = c.sources.flatMap(({ issued: each }) =>
    typeof each === "object" && each.latest !== null ? [each.latest] : [],
  );
  const newest = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
  return { before: isoDay(asOf), article: isoDay(article), moves: newest === asOf };
}

function idFor(c: Case, wanted: string | undefined): string | undefined {
  const taken = new Set(c.sources.map(({ id }) => id));
  if (wanted !== undefined) return taken.has(wanted) ? undefined : wanted;
  if (!taken.has("art")) return "art";
  for (let number = 2; ; number++) if (!taken.has(`art${number}`)) return `art${number}`;
}

function sourceEntry(
  id: string,
  { metadata, sha256, body }: Document,
  { title, issued }: GivenOfArticle,
): YamlValue {
  const url = metadata.url.chosen?.value;
  return {
    id,
    title,
    author: metadata.author.chosen?.value ?? "not stated",
    publisher: metadata.publisher.chosen?.value ?? "not stated",
    issued: issued ?? "not stated",
    ...(url !== undefined && { url }),
    reliability: { grade: "F", why: "Not judged yet." },
    text: { file: `sources/${id}.txt`, sha256, body: [...body], numbering: 2 },
  };
}
