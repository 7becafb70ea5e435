import { AlignmentType, TableLayoutType, WidthType } from "docx";
import { greatestOf } from "#math/extremes.ts";
import { LIGHT } from "../look-of-pictures.ts";
import type { WordContext } from "./context.ts";
import { childElements, lineOf } from "./dom.ts";
import { runsOf, shadeOf } from "./inline.ts";
import { PlainBlock, type PlainPart } from "./plain-parts.ts";

/** A table of the page, its head repeated on every page that it runs over. Its title stands above it. */
export function tableParts(table: Element, context: WordContext): PlainBlock[] {
  const { plain } = context;
  const head = [...table.querySelectorAll("thead tr")];
  const rows = [...table.querySelectorAll("tr")];
  const columns = greatestOf(
    rows.map((row) => childElements(row).length),
    1,
  );
  const widths = columnWidths(rows, columns, context.width, table.classList.contains("matrix"));
  const options = {
    style: context.style("Brief Table"),
    layout: TableLayoutType.FIXED,
    width: { size: context.width, type: WidthType.DXA },
    columnWidths: widths,
  };
  const drawn = plain.table(
    options,
    rows.map((row) => {
      const isHead = head.includes(row);
      const cells = childElements(row).map((cell, index) =>
        tableCell(cell, isHead, widths[index]!, row, context),
      );
      return plain.row({ tableHeader: isHead, cantSplit: true }, cells);
    }),
  );
  // Without a paragraph between them, two tables are one to a word processor.
  const between = plain.paragraph({ style: context.style("Brief Table Text") }, []);
  return [new PlainBlock(drawn), new PlainBlock(between)];
}

function tableCell(
  cell: Element,
  isHead: boolean,
  width: number,
  row: Element,
  context: WordContext,
): PlainPart {
  const { plain } = context;
  const span = Number(cell.getAttribute("colspan") ?? 1);
  const fill = shadeOf(cell);
  const strong = isHead || row.classList.contains("row-strong");
  const muted = row.classList.contains("row-muted");
  const look = { ...(strong ? { bold: true } : {}), ...(muted ? { color: LIGHT.soft.slice(1) } : {}) };
  const text = plain.paragraph(
    {
      style: context.style("Brief Table Text"),
      ...(cell.classList.contains("number") ? { alignment: AlignmentType.RIGHT } : {}),
    },
    runsOf(cell.childNodes, context, { notes: false, look }),
  );
  const options = {
    ...(span > 1 ? { columnSpan: span, width: { size: context.width, type: WidthType.DXA } } : {}),
    ...(span > 1 ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(fill === undefined ? {} : { shading: { type: "clear", fill } as const }),
  };
  return plain.cell(options, [text]);
}

/** About how wide a letter of a table is, and the room at both sides of a cell, in twentieths of a point. */
const LETTER = 96;
const PADDING = 150;
/** A longer word may be broken. */
const LONGEST_WORD = 20;
/** In a matrix the words over a column may be, since what stands in it is short. */
const LONGEST_IN_MATRIX = 8;
/** Least share of a matrix that its first column has. */
const LEAST_HEAD = 0.2;
/** How many times its share the first column of a matrix gets of the room that is left. */
const HEAD_OF_ROW = 2.5;

/**
 * Every column has room for its longest word; what is left goes to those whose texts are long, so that rows become
 * about equally high. Word processors other than Word do not do this by themselves.
 */
function columnWidths(rows: readonly Element[], columns: number, width: number, isMatrix: boolean): number[] {
  const wanted = Array.from({ length: columns }, (_, column) => {
    const texts = rows.flatMap((row) => {
      const cell = childElements(row)[column];
      return cell === undefined || cell.hasAttribute("colspan") ? [] : [lineOf(cell)];
    });
    const words = texts.flatMap((text) => text.split(/[\s-]+/).map(({ length }) => length));
    const word = Math.min(isMatrix && column > 0 ? LONGEST_IN_MATRIX : LONGEST_WORD, greatestOf(words, 3));
    const least = Math.max(word * LETTER + PADDING, isMatrix && column === 0 ? width * LEAST_HEAD : 0);
    const longest =
      greatestOf(
        texts.map(({ length }) => length),
        0,
      ) *
        LETTER +
      PADDING;
    // The heads of a matrix are long above its columns, but are to be read in front of its rows.
    const weight = isMatrix && column === 0 ? HEAD_OF_ROW : 1;
    return { least, more: Math.max(0, longest - least) * weight ** 2 };
  });
  const least = wanted.reduce((sum, each) => sum + each.least, 0);
  const more = wanted.reduce((sum, each) => sum + Math.sqrt(each.more), 0);
  const rest = Math.max(0, width - least);
  const scale = Math.min(1, width / least);
  const widths = wanted.map((each) =>
    Math.floor(each.least * scale + (more === 0 ? rest / columns : (rest * Math.sqrt(each.more)) / more)),
  );
  widths[0]! += width - widths.reduce((sum, each) => sum + each, 0);
  return widths;
}
