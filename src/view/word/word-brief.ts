import {
  AlignmentType,
  Document as DocumentFile,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  type INumberingOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  PatchType,
  patchDocument,
  TextRun,
} from "docx";
import { strToU8 } from "fflate";
import { printableLine } from "#case/printable.ts";
import { UNCONFIRMED_PAGE } from "../brief/unconfirmed.ts";
import type { PictureFiles } from "../page-files.ts";
import { pictureFile } from "../picture-file.ts";
import { type Parts, packedMeanwhile, textOf, unpacked, withText } from "./archive.ts";
import { BlockWriter, beginsParagraph, LISTS } from "./blocks.ts";
import type { WordContext } from "./context.ts";
import { elementsById, lineOf } from "./dom.ts";
import { notesOf } from "./notes.ts";
import { PlainParts } from "./plain-parts.ts";
import { StandIns } from "./stand-ins.ts";
import { ownStyleId, styleSheet } from "./styles.ts";
import { OWN_WIDTH, type Template, TemplateFault } from "./template.ts";

/** What a word processor shows of a file beside its text. */
export interface WordProperties {
  readonly title: string;
  readonly author: string;
  /** The day of the brief, as 2018-04-16: the file says that it was made then, so that its bytes do not depend on the clock. */
  readonly day: string;
  /** The language in which the brief is written, as en-GB. */
  readonly language: string;
}

/** A picture has 300 pixels to the inch for programs that cannot show it as a drawing. */
const DOTS_PER_INCH = 300;
/** Units of the page: twentieths of a point, and the pixels of a screen. */
const TWIPS_PER_INCH = 1440;
const PIXELS_PER_INCH = 96;
/** Highest that a picture may be, in pixels of a screen: most of a page of A4. */
const HIGHEST = 840;

const MARGIN = 1417;

/**
 * A page of a brief as a word processor's document (.docx): what the page says on paper, in its order, with styles of
 * the word processor, notes at the foot for the citations in its texts, and pictures as drawings. The page is left as it is.
 * @param page the page, as `htmlBrief` writes it
 * @param options.fileOf makes a picture of the page an SVG file of its own
 * @param options.draw draws an SVG picture as a PNG file, so many pixels wide
 * @returns the bytes of the file, the same for the same page
 */
export async function wordBrief(
  page: Document,
  options: {
    readonly properties: WordProperties;
    readonly draw: (svg: string, width: number) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
    readonly template?: Template;
    readonly fileOf?: PictureFiles;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const { draw, template, fileOf = pictureFile } = options;
  const properties = printableProperties(options.properties);
  const style = template?.style ?? ownStyleId;
  const elements = elementsById(page);
  const notes = notesOf(elements, style);
  const width = template?.width ?? OWN_WIDTH;
  const standIns = new StandIns();
  const standIn = (svg: string, pixels: number) => standIns.of(draw(svg, pixels));
  const context: WordContext = {
    style,
    notes,
    plain: new PlainParts(),
    width,
    bookmark: bookmarksOf(page, elements),
    picture: (drawn) => pictureRun(drawn, fileOf(drawn), width, standIn),
  };
  const writer = new BlockWriter(context);
  writer.inside(page.body);
  const children = writer.parts;
  const parts =
    template === undefined
      ? partsOf(ownDocument(children, notes.all, properties, page.querySelector(".banner") !== null))
      : await partsIn(template, children, notes.all, properties);
  return packedMeanwhile(standIns.replaced(settled(parts, properties)));
}

type Footnotes = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;

/**
 * The parts of a document as the library's packer compiles them. What it gives out is packed, would be unpacked here and
 * packed anew: a tenth of the work on a Word file.
 */
function partsOf(document: DocumentFile): Parts {
  const compiled: ReadonlyMap<string, string | Uint8Array | ArrayBuffer> =
    // biome-ignore lint/complexity/useLiteralKeys: the packer keeps its compiler private, and has no other way to its parts.
    Packer["compiler"].compile(document);
  return Object.fromEntries(
    [...compiled].map(([path, part]) => [
      path,
      typeof part === "string" ? strToU8(part) : new Uint8Array(part),
    ]),
  );
}

/** The parts of the user's own document with the brief in it. */
async function partsIn(
  { file, placeholder }: Template,
  children: readonly FileChild[],
  footnotes: Footnotes,
  { title, author }: WordProperties,
): Promise<Parts> {
  const bytes = await readable(
    patchDocument({
      outputType: "uint8array",
      data: file,
      patches: { [placeholder]: { type: PatchType.DOCUMENT, children: [...children] } },
      keepOriginalStyles: false,
      recursive: false,
      footnotes,
      numbering: NUMBERING,
      properties: { title, creator: author, lastModifiedBy: author },
    }),
  );
  return unpacked(new Uint8Array(bytes), Number.POSITIVE_INFINITY)!;
}

/** The library reads the parts of the user's document, and throws where one is no XML. */
async function readable<Made>(made: Promise<Made>): Promise<Made> {
  try {
    return await made;
  } catch (error) {
    const why = printableLine(error instanceof Error ? error.message : String(error), 200);
    throw new TemplateFault(`its parts cannot be read (${why}); open it and save it again`);
  }
}

/** The page has its texts made safe; those that stand beside it in the file are made so here. */
function printableProperties({ title, author, day, language }: WordProperties): WordProperties {
  return {
    title: printableLine(title, 500),
    author: printableLine(author, 200),
    // A stored report from elsewhere may say anything.
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : "1970-01-01",
    language,
  };
}

function ownDocument(
  children: readonly FileChild[],
  footnotes: Footnotes,
  { title, author, language }: WordProperties,
  unconfirmed: boolean,
): DocumentFile {
  return new DocumentFile({
    title,
    creator: author,
    lastModifiedBy: author,
    externalStyles: styleSheet(language),
    numbering: NUMBERING,
    footnotes,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        ...(unconfirmed && {
          headers: {
            default: new Header({
              children: [
                new Paragraph({
                  style: ownStyleId("Brief Note"),
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ text: UNCONFIRMED_PAGE, bold: true })],
                }),
              ],
            }),
          },
        }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: ownStyleId("Brief Note"),
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  });
}

const INDENT = { paragraph: { indent: { left: 360, hanging: 360 } } } as const;

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LISTS.ul,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: INDENT },
      ],
    },
    {
      reference: LISTS.ol,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: INDENT },
      ],
    },
  ],
};

/** Names of bookmarks for all that links of the page lead to: letters, digits and low lines, at most 40. */
function bookmarksOf(
  page: Document,
  elements: ReadonlyMap<string, Element>,
): (id: string) => string | undefined {
  const ids = new Set(
    [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")!.slice(1)),
  );
  const targets = [...ids].filter((id) => {
    const element = elements.get(id);
    return element !== undefined && beginsParagraph(element);
  });
  const names = new Map(
    targets.map((id, index) => [id, `b${index + 1}_${id.replace(/\W+/g, "_")}`.slice(0, 40)]),
  );
  return (id) => names.get(id);
}

/** A picture over the whole width of the text, unless it would be higher than a page; `standIn` gives its pixels. */
function pictureRun(
  drawn: Element,
  svg: string,
  width: number,
  standIn: (svg: string, pixels: number) => Uint8Array,
): ImageRun {
  const [, , across, down] = (drawn.getAttribute("viewBox") ?? "").split(/[ ,]+/).map(Number);
  if (!(across! > 0 && down! > 0)) throw new Error("a picture of the page has no size");
  const widest = (width * PIXELS_PER_INCH) / TWIPS_PER_INCH;
  const scale = Math.min(widest / across!, HIGHEST / down!);
  const size = { width: Math.round(across! * scale), height: Math.round(down! * scale) };
  const pixels = Math.round((across! * scale * DOTS_PER_INCH) / PIXELS_PER_INCH);
  const caption = drawn.closest("figure")?.querySelector("figcaption");
  const title = caption ? lineOf(caption) : "";
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    fallback: { type: "png", data: standIn(svg, pixels) },
    transformation: size,
    altText: { title, name: title, description: drawn.getAttribute("aria-label") ?? title },
  });
}

/** The parts with the brief's day in place of the clock's, and no trace of what the process had written before. */
function settled(parts: Parts, { day, language }: WordProperties): Parts {
  const document = textOf(parts, "word/document.xml")!;
  const numbered = renumbered(renumbered(document, "w:bookmark(?:Start|End)", "w:id"), "wp:docPr", "id");
  const core = textOf(parts, "docProps/core.xml") ?? "";
  const dated = core
    .replace(/<dc:language>[^<]*<\/dc:language>/g, "")
    .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`);
  const withDocument = withText(parts, "word/document.xml", numbered);
  return core === "" ? withDocument : withText(withDocument, "docProps/core.xml", dated);
}

/** Above the numbers that a word processor gives to what stands in the heads of the user's file. */
const FIRST_NUMBER = 1000;

/** The numbers of elements, which the library counts on from file to file, as they come in this one. */
function renumbered(document: string, element: string, attribute: string): string {
  const numbers = new Map<string, number>();
  const pattern = new RegExp(`(<${element}\\b[^>]*? ${attribute}=")(\\d+)"`, "g");
  return document.replace(pattern, (_, before: string, old: string) => {
    if (!numbers.has(old)) numbers.set(old, FIRST_NUMBER + numbers.size);
    return `${before}${numbers.get(old)}"`;
  });
}
