import { pageOf } from "#documents/html/page-of.ts";
import { csvTable } from "#exchange/csv.ts";
import { filesMade, pagePictures, pageTables, pictureFiles, picturesAlone } from "#view/page-files.ts";
import type { AskedDrawings } from "./asked-drawings.ts";
import type { NamedFile } from "./messages.ts";

/** A text of several that are taken away together. */
type Named = readonly [name: string, text: string];

/** Width of a picture in pixels: 300 to the inch over the 16 cm that a page of A4 has for text. */
const PICTURE_WIDTH = 1890;

const read = (html: string) => pageOf(html) as Document;

/** Every table of a brief's page as CSV, each under the name that the command line gives it. */
export function tableFiles(html: string): readonly Named[] {
  // A spreadsheet takes a CSV file for UTF-8 where it begins with this mark.
  return pageTables(read(html)).map(({ name, rows }) => [`tables/${name}.csv`, `\ufeff${csvTable(rows)}`]);
}

/** Every picture of a brief's page in pixels. */
export function pngFiles(html: string, draw: AskedDrawings["draw"]): Promise<readonly NamedFile[]> {
  return Promise.all(
    svgFiles(html).map(
      async ([name, svg]) => [name.replace(/\.svg$/, ".png"), await draw(svg, PICTURE_WIDTH)] as const,
    ),
  );
}

/** Every picture of a brief's page as an SVG file of its own. */
export function svgFiles(html: string): readonly Named[] {
  const alone = picturesAlone(html);
  const svgs = pictureFiles(read(`<!doctype html><html><body>${alone.join("")}</body></html>`));
  const page = read(html);
  return pagePictures(page, filesMade(page, svgs)).map(({ name, svg }) => [`pictures/${name}.svg`, svg]);
}
