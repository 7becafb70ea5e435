import { printableJson } from "#case/printable.ts";
import type { Report } from "#outcome/report.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import type { AskedDrawings } from "./asked-drawings.ts";
import type { ExportFormat, NamedFile, Settings } from "./messages.ts";

/** The files of a brief in a format, of one type; what makes those of a page is loaded when it is wanted. */
export async function exportOf(
  report: Report,
  { scheme, judgements }: Settings,
  format: ExportFormat,
  { document, draw }: { readonly document: Document; readonly draw: AskedDrawings["draw"] },
): Promise<{ readonly type: string; readonly files: readonly NamedFile[] }> {
  const wording = { scheme, ...(judgements && { judgements }) };
  const html = () => htmlBrief(report, { document, ...wording });
  const ofPage = () => import("./page-exports.ts");
  switch (format) {
    case "html":
      return { type: "text/html", files: [["brief.html", html()]] };
    case "md":
      return { type: "text/markdown", files: [["brief.md", markdownBrief(report, wording)]] };
    case "docx": {
      const { WORD_TYPE, wordFile } = await import("./word-export.ts");
      return { type: WORD_TYPE, files: [["brief.docx", await wordFile(report, html(), draw)]] };
    }
    case "json":
      return { type: "application/json", files: [["report.json", `${printableJson(report)}\n`]] };
    case "csv":
      return { type: "text/csv", files: (await ofPage()).tableFiles(html()) };
    case "svg":
      return { type: "image/svg+xml", files: (await ofPage()).svgFiles(html()) };
    case "png":
      return { type: "image/png", files: await (await ofPage()).pngFiles(html(), draw) };
  }
}
