import { dirname, join, relative } from "node:path";
import type { Case } from "#case/case.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { dateOf } from "#case/date.ts";
import { isoDay } from "#case/day.ts";
import { decode } from "#case/decode.ts";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { YamlValue } from "#case/edit/edit.ts";
import type { Source } from "#case/source.ts";
import type { Document } from "#documents/document.ts";
import { numberedText } from "#exchange/new-case/numbered.ts";
import { bytesOf } from "../bytes.ts";
import { loadCase } from "../case-folder.ts";
import { CaseFault, UsageFault } from "../fault.ts";
import type { Wanted } from "../writing/write-files.ts";

/** A case that an article joins. */
export interface Joined {
  readonly path: string;
  /** The case as messages name it. */
  readonly shown: string;
  /** Its text as it is, and with the article among its sources. */
  readonly before: string;
  readonly caseText: string;
  /** The id under which the case has the article. */
  readonly source: string;
  /** The day on which the case says that it appeared, where it has the article. */
  readonly issued: string | undefined;
  /** Names of the persons whom it knows. */
  readonly persons: ReadonlySet<string>;
  /** The texts of its other sources that are at hand. */
  readonly texts: SourceTexts;
  /** Lines of its body by which its sentences are numbered. */
  readonly body: Document["body"];
  /** What became of the day of the analysis, where the article appeared after it. */
  readonly day: { readonly before: string; readonly article: string; readonly moves: boolean } | undefined;
  /** The stored text, where the case did not have it. */
  readonly files: readonly Wanted[];
}

/** What is told of the article beside what it says of itself. */
interface GivenOfArticle {
  readonly id: string | undefined;
  readonly title: string;
  readonly issued: string | undefined;
  /** The day on which it appeared, where the user says so: it then replaces what the case has. */
  readonly published: string | undefined;
}

/**
 * Takes an article among the sources of a case that is there, if it is not among them: the same text, by its hash, is the same
 * source. Nothing is written yet.
 */
export function joinCase(name: string, document: Document, given: GivenOfArticle, directory: string): Joined {
  const { path, file: shown, case: c, texts } = loadCase(name, [], directory);
  const decoded = decode(bytesOf(path, shown), shown);
  if ("fault" in decoded) throw new CaseFault([decoded.fault]);
  const persons = new Set(c.actors.flatMap(({ kind, name }) => (kind === "person" ? [name] : [])));
  const there = c.sources.find(({ text }) => text?.sha256 === document.sha256);
  if (there) {
    refuseOtherNumbers(there);
    const body = there.text?.body ?? document.body;
    const caseText = withPublished(decoded.text, shown, c.sources.indexOf(there), given.published);
    const before = decoded.text;
    const issued = typeof there.issued === "object" ? there.issued.edtf : undefined;
    return {
      path,
      shown,
      before,
      caseText,
      source: there.id,
      issued,
      persons,
      texts,
      body,
      day: undefined,
      files: [],
    };
  }
  const source = idFor(c, given.id);
  const day = laterDay(c, given.issued);
  const edited = applyEdits(decoded.text, [
    ...(day?.moves ? [{ do: "set", path: ["asOf"], value: day.article } as const] : []),
    {
      do: "insert",
      path: ["sources", c.sources.length],
      value: sourceEntry(source, document, given),
    },
  ]);
  if ("refusal" in edited) throw new CaseFault([{ file: shown, severity: "error", ...edited.refusal }]);
  const files = [
    [`sources/${source}.txt`, document.text],
    [`sources/${source}.numbered.txt`, numberedText(document.text, { body: document.body })],
  ].map(([file, content]): Wanted => {
    const place = join(dirname(path), file!);
    return { place, shown: relative(directory, place), content: content! };
  });
  return {
    path,
    shown,
    before: decoded.text,
    caseText: edited.text,
    source,
    issued: undefined,
    persons,
    texts,
    body: document.body,
    day,
    files,
  };
}

/**
 * An article that appeared after the day of the analysis: that day moves along where it was the day of the newest article so far;
 * one that the analyst has chosen for another reason stays.
 */
function laterDay(c: Case, issued: string | undefined): Joined["day"] {
  const article = issued === undefined ? null : (dateOf(issued)?.named.latest ?? null);
  const asOf = c.asOf.latest;
  if (article === null || asOf === null || article <= asOf) return undefined;
  const days = c.sources.flatMap(({ issued: each }) =>
    typeof each === "object" && each.latest !== null ? [each.latest] : [],
  );
  const newest = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
  return { before: isoDay(asOf), article: isoDay(article), moves: newest === asOf };
}

function withPublished(text: string, shown: string, index: number, published: string | undefined): string {
  if (published === undefined) return text;
  const edited = applyEdits(text, [{ do: "set", path: ["sources", index, "issued"], value: published }]);
  if ("refusal" in edited) throw new CaseFault([{ file: shown, severity: "error", ...edited.refusal }]);
  return edited.text;
}

function refuseOtherNumbers({ id, text }: Source): void {
  const numbering = text?.numbering ?? (text?.sha256 === undefined ? 2 : 1);
  if (numbering !== 2)
    throw new UsageFault(
      `the case numbers the sentences of ${id} by the rules of the first version`,
      "proposals need `numbering: 2`",
    );
}

function idFor(c: Case, wanted: string | undefined): string {
  const taken = new Set(c.sources.map(({ id }) => id));
  if (wanted !== undefined && taken.has(wanted))
    throw new UsageFault(`the case has another source ${wanted}`, "name the article with another --id");
  if (wanted !== undefined || !taken.has("art")) return wanted ?? "art";
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
