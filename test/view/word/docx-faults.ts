import { strFromU8, unzipSync } from "fflate";

/** The parts of a .docx file that are texts, by their paths. */
export function textParts(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels|svg)$/.test(path));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

/**
 * What a word processor would have to repair in a file, or would leave out: parts that are no XML or that nothing
 * declares; references to parts, styles, lists, notes and bookmarks that are not there.
 */
export function docxFaults(file: Uint8Array): string[] {
  const paths = Object.keys(unzipSync(file));
  const parts = textParts(file);
  const faults = Object.entries(parts).flatMap(([path, text]) =>
    xmlFaults(text).map((fault) => `${path}: ${fault}`),
  );
  const types = parts["[Content_Types].xml"] ?? "";
  const declared = new Set(all(types, /PartName="([^"]*)"/g));
  const endings = new Set(all(types, /Extension="([^"]*)"/g));
  for (const path of paths) {
    if (!declared.has(`/${path}`) && !endings.has(path.split(".").at(-1)!))
      faults.push(`${path} has no type`);
  }
  for (const part of declared)
    if (!paths.includes(part.slice(1))) faults.push(`${part} is declared, not there`);

  const document = parts["word/document.xml"] ?? "";
  const relations = new Map(
    [...(parts["word/_rels/document.xml.rels"] ?? "").matchAll(/<Relationship\b([^>]*)>/g)].map(([, set]) => [
      /\bId="([^"]*)"/.exec(set!)![1]!,
      /\bTarget="([^"]*)"/.exec(set!)![1]!,
    ]),
  );
  for (const id of all(document, /\br:(?:embed|id|link)="([^"]*)"/g)) {
    const target = relations.get(id);
    if (target === undefined) faults.push(`relation ${id} is not there`);
    else if (!paths.includes(`word/${target}`.replace(/^word\/\/?(?=word\/)/, "")))
      faults.push(`${target} is related to, and not there`);
  }
  const styles = new Set(all(parts["word/styles.xml"] ?? "", /\bw:styleId="([^"]*)"/g));
  const notes = parts["word/footnotes.xml"] ?? "";
  for (const id of all(document + notes, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g))
    if (!styles.has(id)) faults.push(`style ${id} is not there`);
  const lists = new Set(all(parts["word/numbering.xml"] ?? "", /<w:num [^>]*w:numId="([^"]*)"/g));
  for (const id of all(document, /<w:numId w:val="([^"]*)"/g))
    if (!lists.has(id)) faults.push(`list ${id} is not there`);
  const marked = all(document, /<w:footnoteReference [^>]*w:id="([^"]*)"/g);
  const noted = all(notes, /<w:footnote [^>]*w:id="([^"]*)"/g);
  for (const id of marked) if (!noted.includes(id)) faults.push(`note ${id} is not there`);
  if (new Set(marked).size < marked.length) faults.push("a note is marked twice");
  const bookmarks = all(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  for (const name of bookmarks)
    if (!/^[A-Za-z]\w{0,39}$/.test(name)) faults.push(`bookmark ${name} has no name`);
  if (new Set(bookmarks).size < bookmarks.length) faults.push("two bookmarks have one name");
  const [starts, ends] = [/<w:bookmarkStart [^>]*w:id="([^"]*)"/g, /<w:bookmarkEnd [^>]*w:id="([^"]*)"/g];
  if (all(document, starts).sort().join() !== all(document, ends).sort().join())
    faults.push("bookmarks do not end where they begin");
  for (const anchor of all(document, /<w:hyperlink [^>]*w:anchor="([^"]*)"/g))
    if (!bookmarks.includes(anchor)) faults.push(`a link leads to ${anchor}, which is not there`);
  const drawings = all(document, /<wp:docPr [^>]*?\bid="([^"]*)"/g);
  if (new Set(drawings).size < drawings.length) faults.push("two drawings have one number");
  for (const table of document.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []) faults.push(...tableFaults(table));
  return faults;
}

/** Every cell ends with a paragraph, and every row fills the grid. */
function tableFaults(table: string): string[] {
  const columns = all(table, /<w:gridCol w:w="(\d+)"/g).length;
  const faults = /(?<!<\/w:p>)<\/w:tc>/.test(table) ? ["a cell ends without a paragraph"] : [];
  for (const row of table.match(/<w:tr[ >][\s\S]*?<\/w:tr>/g) ?? []) {
    const spans = all(row, /<w:gridSpan w:val="(\d+)"/g).reduce((sum, span) => sum + Number(span) - 1, 0);
    const cells = (row.match(/<w:tc>/g) ?? []).length + spans;
    if (cells !== columns) faults.push(`a row of ${cells} cells in a table of ${columns} columns`);
  }
  return faults;
}

/** What keeps a text from being XML: characters that it does not know, and elements that do not close. */
function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    faults.push("has a forbidden character");
  if (/\p{Surrogate}/u.test(text)) faults.push("has half a character");
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)) faults.push("has a bare &");
  const open: string[] = [];
  for (const [, closing, name, rest] of text.matchAll(/<(\/?)([\w:]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g)) {
    if (closing === "/") {
      if (open.pop() !== name) return [...faults, `closes ${name}, which is not open`];
    } else if (!rest!.endsWith("/")) open.push(name!);
  }
  const stray = text
    .replace(/<\?[\s\S]*?\?>/g, "")
    .replace(/<\/?[\w:]+(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g, "")
    .includes("<");
  if (stray) faults.push("has a bare <");
  if (open.length > 0) faults.push(`does not close ${open.at(-1)}`);
  return faults;
}
