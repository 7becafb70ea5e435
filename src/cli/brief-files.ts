import { csvTable } from "#exchange/csv.ts";
import type { Report } from "#outcome/report.ts";
import { markdownBrief } from "#view/markdown.ts";
import type { PagePicture } from "#view/page-files.ts";
import type { SchemeName } from "#view/probability-words.ts";
import type { BriefWording } from "#view/reading.ts";
import { type BriefPictures, briefPictures } from "./brief-pictures.ts";
import { PICTURE_WIDTH } from "./drawing-messages.ts";
import type { Draws } from "./drawing-thread.ts";
import { TemplateFileFault } from "./fault.ts";
import { parsed } from "./page-document.ts";
import { printedPage, printingBrowser } from "./printed-page.ts";

/** The formats in which a brief can be written. */
export const BRIEF_FORMATS = ["html", "md", "json", "docx", "pdf", "csv", "svg", "png"] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/** Those that are written where none is named. */
export const USUAL_FORMATS: readonly BriefFormat[] = ["html", "md", "json"];

/** How the files of a brief are made. */
export interface FilesWanted extends BriefWording {
  readonly formats: readonly BriefFormat[];
  /** The user's own document whose styles and page the Word file takes, and the name under which it was given. */
  readonly template?: { readonly name: string; readonly bytes: Uint8Array };
  /** The report as JSON, which is hashed too and made once. */
  readonly json: string;
  /** The large tables that stand beside the report, by the names of their files. */
  readonly bulk: ReadonlyMap<string, string>;
  /** What `drawingFor` the formats started. */
  readonly draw: Draws | undefined;
  /** What `picturesFor` the formats began with, while the analyses ran; a report that is drawn again has none. */
  readonly pictures: BriefPictures | undefined;
  /** Is told what is being made. */
  readonly telling?: (what: string) => void;
}

/** Refuses what cannot be written on this machine, before anything is run. */
export function refuseUnwritable(formats: readonly BriefFormat[]): void {
  if (formats.includes("pdf")) printingBrowser();
}

/** Starts what makes pictures of pixels where formats have some: it makes itself ready while the analyses run. */
export async function drawingFor(formats: readonly BriefFormat[]): Promise<Draws | undefined> {
  if (!formats.includes("docx") && !formats.includes("png")) return undefined;
  const { drawingThread } = await import("./drawing-thread.ts");
  return drawingThread();
}

/** What makes the files of pictures where formats have some; those that are wanted as pixels are on their way at once. */
export async function picturesFor(
  formats: readonly BriefFormat[],
  scheme: SchemeName,
  draw: Draws | undefined,
): Promise<BriefPictures | undefined> {
  if (!formats.some((format) => format === "docx" || format === "svg" || format === "png")) return undefined;
  return briefPictures(scheme, (svg) => {
    if (formats.includes("png")) draw!(svg, PICTURE_WIDTH);
  });
}

type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** The files of a brief by their names, in the order of the formats wanted; tables and pictures in folders of their own. */
export async function briefFiles(
  report: Report,
  { formats, json, bulk, template, draw, pictures, scheme, telling, ...composed }: FilesWanted,
): Promise<Map<string, string | Uint8Array>> {
  const drawsPage = formats.some((format) => format !== "md" && format !== "json");
  const wording = { scheme, ...composed };
  if (drawsPage) telling?.("drawing the page");
  const html = drawsPage ? await pageOf(report, wording) : "";
  // Read once for all that is taken from it; none of them changes it.
  let read: Promise<never> | undefined;
  const page = () => (read ??= parsed(html));
  // First, so that they are drawn while the rest is made.
  const svgs = (pictures ?? (await picturesFor(formats, scheme, draw)))?.files(html) ?? [];
  let found: Promise<readonly PagePicture[]> | undefined;
  const named = () => (found ??= picturesOf(page(), svgs));

  async function filesOf(format: BriefFormat): Promise<Files> {
    switch (format) {
      case "html":
        return [["brief.html", html]];
      case "md":
        return [["brief.md", markdownBrief(report, wording)]];
      case "json":
        return [["report.json", `${json}\n`], ...bulk];
      case "docx":
        return [["brief.docx", await wordFile(report, await page(), svgs, draw!, template)]];
      case "pdf":
        return [["brief.pdf", await printedPage(html, printingBrowser())]];
      case "csv": {
        const { pageTables } = await import("#view/page-files.ts");
        // A spreadsheet takes a CSV file for UTF-8 where it begins with this mark.
        return pageTables(await page()).map(({ name, rows }) => [
          `tables/${name}.csv`,
          `\ufeff${csvTable(rows)}`,
        ]);
      }
      case "svg":
        return (await named()).map(({ name, svg }) => [`pictures/${name}.svg`, svg]);
      case "png":
        return Promise.all(
          (await named()).map(
            async ({ name, svg }) => [`pictures/${name}.png`, await draw!(svg, PICTURE_WIDTH)] as const,
          ),
        );
    }
  }
  const unmade = new Set(formats);
  const tell = () => {
    if (unmade.size > 0) telling?.(`making ${[...unmade].join(", ")}`);
  };
  tell();
  // Each to its end, so that nothing goes on, such as a browser that prints, after another has failed.
  const made = await Promise.allSettled(
    formats.map(async (format) => {
      const files = await filesOf(format);
      unmade.delete(format);
      tell();
      return files;
    }),
  );
  return new Map(
    made.flatMap((each) => {
      if (each.status === "rejected") throw each.reason;
      return each.value;
    }),
  );
}

async function picturesOf(page: Promise<never>, svgs: readonly string[]): Promise<readonly PagePicture[]> {
  const { filesMade, pagePictures } = await import("#view/page-files.ts");
  return pagePictures(await page, filesMade(await page, svgs));
}

async function wordFile(
  report: Report,
  page: never,
  svgs: readonly string[],
  draw: Draws,
  given: FilesWanted["template"],
): Promise<Uint8Array> {
  const [{ briefProperties, LANGUAGE }, { wordBrief }, { templateOf, TemplateFault }, { filesMade }] =
    await Promise.all([
      import("#view/word/brief-properties.ts"),
      import("#view/word/word-brief.ts"),
      import("#view/word/template.ts"),
      import("#view/page-files.ts"),
    ]);
  const properties = briefProperties(report);
  try {
    const template = given === undefined ? {} : { template: templateOf(given.bytes, LANGUAGE) };
    return await wordBrief(page, { properties, draw, fileOf: filesMade(page, svgs), ...template });
  } catch (error) {
    if (error instanceof TemplateFault) throw new TemplateFileFault(given!.name, error.message);
    throw error;
  }
}

/** The page needs a document to draw in; its libraries are loaded only where a page is wanted. */
async function pageOf(report: Report, wording: BriefWording): Promise<string> {
  const [{ htmlBrief }, document] = await Promise.all([
    import("#view/html.ts"),
    parsed("<!doctype html><html><body></body></html>"),
  ]);
  return htmlBrief(report, { document, ...wording });
}
