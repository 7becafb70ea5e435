import { dirname, join, relative } from "node:path";
import { type GivenOfArticle, type JoinedArticle, joinedArticle } from "#article-case/joined-article.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { decode } from "#case/decode.ts";
import type { Document } from "#documents/document.ts";
import { bytesOf } from "../bytes.ts";
import { loadCase } from "../case-folder.ts";
import { CaseFault, UsageFault } from "../fault.ts";
import { refuseOutside } from "../named-file.ts";
import type { Wanted } from "../writing/write-files.ts";

/** A case of the disk that an article joins. */
export interface Joined extends Omit<JoinedArticle, "files"> {
  readonly path: string;
  /** The case as messages name it. */
  readonly shown: string;
  /** Its text as it is. */
  readonly before: string;
  /** The texts of its other sources that are at hand. */
  readonly texts: SourceTexts;
  /** The stored text, where the case did not have it. */
  readonly files: readonly Wanted[];
}

/** Takes an article among the sources of a case that is there. Nothing is written yet. */
export function joinCase(name: string, document: Document, given: GivenOfArticle, directory: string): Joined {
  const { path, file: shown, case: c, texts } = loadCase(name, [], directory);
  const decoded = decode(bytesOf(path, shown), shown);
  if ("fault" in decoded) throw new CaseFault([decoded.fault]);
  const joined = joinedArticle(decoded.text, c, document, given, texts);
  if ("refused" in joined) {
    const { what, cure, place } = joined.refused;
    if (!place) throw new UsageFault(what, cure);
    throw new CaseFault([{ file: shown, severity: "error", what, cure, ...place }]);
  }
  const files = joined.files.map(([file, content]): Wanted => {
    const place = join(dirname(path), file);
    refuseOutside(dirname(path), file, relative(directory, place) || place);
    return { place, shown: relative(directory, place), content };
  });
  return { ...joined, path, shown, before: decoded.text, texts, files };
}
