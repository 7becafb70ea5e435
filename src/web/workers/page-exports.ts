import { pageOf } from "#documents/html/page-of.ts";
import { csvTable } from "#exchange/csv.ts";
import { filesMade, pagePictures, pageTables, pictureFiles, picturesAlone } from "#view/page-files.ts";

/** A file of several that are taken away together. */
type Named = readonly [name: string, text: string];

const read = (html: string) => pageOf(html) as Document;

/** Every table of a brief's page as CSV, each under the name that the command line gives it. */
export function tableFiles(html: string): readonly Named[] {
  // A spreadsheet takes a CSV file for UTF-8 where it begins with this mark.
  return pageTables(read(html)).map(({ name, rows }) => [`tables/${name}.csv`, `\ufeff${csvTable(rows)}`]);
}

/** Every picture of a brief's page as an SVG file of its own. */
export function svgFiles(html: string): readonly Named[] {
  const alone = picturesAlone(html);
  const svgs = pictureFiles(read(`<!doctype html><html><body>${alone.join("")}</body></html>`));
  const page = read(html);
  return pagePictures(page, filesMade(page, svgs)).map(({ name, svg }) => [`pictures/${name}.svg`, svg]);
}
