import type { Outcome } from "#outcome/report.ts";
import type { SchemeName } from "#view/probability-words.ts";
import { reader } from "./page-document.ts";

/** The pictures of a brief as SVG files, each made once and as early as can be. */
export interface BriefPictures {
  /** Takes up the pictures of an analysis, while others may still run. */
  readonly take: (outcome: Outcome) => void;
  /** The files of all pictures of a page, in its order, those that were taken up among them. */
  readonly files: (html: string) => readonly string[];
}

/** `made` is told of every file when it is made. */
export async function briefPictures(scheme: SchemeName, made: (svg: string) => void): Promise<BriefPictures> {
  const [{ pictureFiles, picturesAlone }, { outcomePictures }, read] = await Promise.all([
    import("#view/page-files.ts"),
    import("#view/outcome-pictures.ts"),
    reader(),
  ]);
  const pageOf = (content: string) => read(`<!doctype html><html><body>${content}</body></html>`);
  const document = pageOf("");
  const known = new Map<string, string>();
  const files = (html: string) => {
    const pictures = picturesAlone(html);
    const fresh = pictures.filter((picture) => !known.has(picture));
    for (const [at, svg] of pictureFiles(pageOf(fresh.join(""))).entries()) {
      known.set(fresh[at]!, svg);
      made(svg);
    }
    return pictures.map((picture) => known.get(picture)!);
  };
  return { take: (outcome) => void files(outcomePictures(outcome, { document, scheme })), files };
}
