import type { Block } from "#outcome/block.ts";
import type { Outcome } from "#outcome/report.ts";
import { drawnPicture } from "./html/figure.ts";
import { glanceWidth } from "./html/glance-width.ts";
import type { Wording } from "./reading.ts";

/**
 * The pictures of an analysis as they will stand on the page, as HTML, before there is a page: what takes long to be made of
 * them can be begun while other analyses run.
 */
export function outcomePictures(
  outcome: Outcome,
  { document, scheme }: Wording & { readonly document: Document },
): string {
  if (outcome.status !== "done") return "";
  const { blocks, glance = [] } = outcome.explanation;
  const drawn = (block: Block, width?: number) => {
    switch (block.kind) {
      case "text":
      case "list":
      case "table":
      case "matrix":
        return "";
      default:
        return drawnPicture(block, { scheme }, document, width).text;
    }
  };
  return [
    ...glance.map((block) => drawn(block, glanceWidth(block))),
    ...blocks.map((block) => drawn(block)),
  ].join("");
}
