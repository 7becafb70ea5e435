import { LIGHT } from "../look-of-pictures.ts";

/** The styles in which a brief is written, by the names under which a word processor lists them. */
export type StyleName = keyof typeof STYLES;

const hex = (name: keyof typeof LIGHT) => LIGHT[name].slice(1);
// Faces that every word processor has, or one of the same widths.
const HEADS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const soft = `<w:color w:val="${hex("soft")}"/>`;
const spacing = (before: number, after: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const heading = (level: number, points: number, before: number) => ({
  id: `Heading${level}`,
  type: "paragraph" as const,
  paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, 4)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${HEADS}<w:b/>${size(points)}`,
  next: "Normal",
});

/**
 * What each style is where the user's own file has none of its name. Names in small letters are those of the word
 * processors' built-in styles, which they show in the reader's language.
 */
const STYLES = {
  Normal: { id: "Normal", type: "paragraph", paragraph: "", run: "" },
  Title: {
    id: "Title",
    type: "paragraph",
    paragraph: `<w:keepNext/>${spacing(0, 4)}`,
    run: `${HEADS}<w:b/>${size(18)}`,
    next: "Normal",
  },
  Subtitle: {
    id: "Subtitle",
    type: "paragraph",
    paragraph: spacing(0, 6),
    run: `${soft}${size(11)}`,
    next: "Normal",
  },
  "heading 1": heading(1, 13, 14),
  "heading 2": heading(2, 10.5, 9),
  "heading 3": heading(3, 9.5, 7),
  caption: {
    id: "Caption",
    type: "paragraph",
    paragraph: `<w:keepNext/>${spacing(8, 3)}`,
    run: `${HEADS}<w:b/>${size(9)}`,
  },
  "List Bullet": { id: "ListBullet", type: "paragraph", paragraph: spacing(0, 3), run: "" },
  "List Number": { id: "ListNumber", type: "paragraph", paragraph: spacing(0, 3), run: "" },
  "List Continue": {
    id: "ListContinue",
    type: "paragraph",
    paragraph: `${spacing(0, 3)}<w:ind w:left="360"/>`,
    run: "",
  },
  "footnote text": { id: "FootnoteText", type: "paragraph", paragraph: spacing(0, 1), run: size(8.5) },
  "Brief Headline": { id: "BriefHeadline", type: "paragraph", paragraph: "", run: size(12) },
  "Brief Judgement": {
    id: "BriefJudgement",
    type: "paragraph",
    paragraph: `<w:keepNext/>${spacing(0, 2)}`,
    run: "",
  },
  "Brief Note": { id: "BriefNote", type: "paragraph", paragraph: spacing(0, 4), run: `${soft}${size(9.5)}` },
  "Brief Table Text": {
    id: "BriefTableText",
    type: "paragraph",
    paragraph: spacing(0, 0),
    run: `${HEADS}${size(8)}`,
  },
  "Brief Citation": { id: "BriefCitation", type: "paragraph", paragraph: spacing(0, 3), run: size(8.5) },
  "footnote reference": {
    id: "FootnoteReference",
    type: "character",
    paragraph: "",
    run: '<w:vertAlign w:val="superscript"/>',
  },
  Hyperlink: { id: "Hyperlink", type: "character", paragraph: "", run: `<w:color w:val="${hex("link")}"/>` },
  "Brief Table": { id: "BriefTable", type: "table", paragraph: "", run: "" },
} as const;

/** A table with a rule below every row, a stronger one below its head, and no upright rules. */
const TABLE = `<w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="6" w:space="0" w:color="${hex("ink")}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${hex("ink")}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${hex("line-strong")}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${hex("ink")}"/></w:tcBorders></w:tcPr></w:tblStylePr>`;

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The style sheet of a brief that is written without a file of the user's. `language` is a tag such as en-GB. */
export function styleSheet(language: string): string {
  const styles = (Object.keys(STYLES) as StyleName[]).map((name) =>
    styleDefinition(name, (other) => STYLES[other].id, "own"),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
<w:color w:val="${hex("ink")}"/>${size(11)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${styles.join("\n")}</w:styles>`;
}

/** The definition of one style, where the others have the ids given; in the user's file it keeps the user's typefaces. */
export function styleDefinition(
  name: StyleName,
  idOf: (name: StyleName) => string,
  typefaces: "own" | "of the file" = "of the file",
): string {
  const style: Definition = STYLES[name];
  const { id, type, paragraph, next } = style;
  const run = typefaces === "own" ? style.run : style.run.replace(HEADS, "");
  const isNormal = name === "Normal";
  const base = type === "paragraph" && !isNormal ? `<w:basedOn w:val="${idOf("Normal")}"/>` : "";
  const following = next === undefined ? "" : `<w:next w:val="${idOf("Normal")}"/>`;
  const look =
    type === "table"
      ? TABLE
      : `${paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`}${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}`;
  const own = name.startsWith("Brief ") ? ' w:customStyle="1"' : "";
  return `<w:style w:type="${type}" w:styleId="${id}"${isNormal ? ' w:default="1"' : ""}${own}><w:name w:val="${name}"/>${base}${following}<w:qFormat/>${look}</w:style>`;
}

interface Definition {
  readonly id: string;
  readonly type: "paragraph" | "character" | "table";
  readonly paragraph: string;
  readonly run: string;
  readonly next?: string;
}

/** The names of all styles. */
export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

/** The id under which a style is written where the user's file has none of its name. */
export function ownStyleId(name: StyleName): string {
  return STYLES[name].id;
}
