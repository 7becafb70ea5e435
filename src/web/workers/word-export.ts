import { pageOf } from "#documents/html/page-of.ts";
import type { Report } from "#outcome/report.ts";
import { filesMade, pictureFiles, picturesAlone } from "#view/page-files.ts";
import { briefProperties } from "#view/word/brief-properties.ts";
import { wordBrief } from "#view/word/word-brief.ts";
import type { AskedDrawings } from "./asked-drawings.ts";
import type { Bytes } from "./messages.ts";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The page of a brief as a document for Word. */
export function wordFile(report: Report, html: string, draw: AskedDrawings["draw"]): Promise<Bytes> {
  const page = pageOf(html) as Document;
  const alone = pageOf(
    `<!doctype html><html><body>${picturesAlone(html).join("")}</body></html>`,
  ) as Document;
  const fileOf = filesMade(page, pictureFiles(alone));
  return wordBrief(page, { properties: briefProperties(report), draw, fileOf });
}
