import { type Parts, textOf, withText } from "./archive.ts";

/** Parts that say where others lie. Those of the text go with it. */
const RELATIONS = /^word\/_rels\/(?!document\.xml)[^/]+\.rels$/;
/** Where the text's own relations stand: heads and feet hang on them, and stay. */
const OF_TEXT = "word/_rels/document.xml.rels";
const RELATION = /<Relationship\b[^>]*>/g;
/** Codes of fields that take in something from elsewhere, whenever they are brought up to date. */
const FETCHING = /\b(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD)\b/;
const CODES = /<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g;

/** What in a template a reader's program would fetch from elsewhere, as words behind "it"; undefined where there is nothing. */
export function fetchedBy(parts: Parts): string | undefined {
  for (const path of Object.keys(parts)) {
    if (RELATIONS.test(path) || path === OF_TEXT) {
      const linked = relationsOf(parts, path).find(
        (each) => isExternal(each) && !/\/(?:attachedTemplate|hyperlink)"/.test(each),
      );
      if (linked && (path !== OF_TEXT || /\/(?:header|footer)"/.test(linked)))
        return "links to a part that lies elsewhere";
    }
    if (!/^word\/(?!document\.xml$)[^/]+\.xml$/.test(path)) continue;
    const codes = [...(textOf(parts, path) ?? "").matchAll(CODES)].map(
      ([, code, inline]) => code ?? inline ?? "",
    );
    // A code may be cut in pieces.
    if (FETCHING.test(codes.join("")) || codes.some((code) => FETCHING.test(code)))
      return "has a field that takes in something from elsewhere";
  }
  return undefined;
}

/**
 * The parts of a template without what its text links to, which is left out, and without the template that it was made of itself:
 * a reader's program would look for that one, macros and all.
 */
export function detached(parts: Parts): Parts {
  let left = parts;
  for (const path of Object.keys(parts)) {
    if (!RELATIONS.test(path) && path !== OF_TEXT) continue;
    const before = textOf(parts, path)!;
    const after = before.replace(RELATION, (each) =>
      isExternal(each) && (path === OF_TEXT || each.includes('/attachedTemplate"')) ? "" : each,
    );
    if (after !== before) left = withText(left, path, after);
  }
  const settings = textOf(left, "word/settings.xml");
  const without = settings?.replace(/<w:attachedTemplate\b[^>]*\/>/g, "");
  return without === undefined || without === settings ? left : withText(left, "word/settings.xml", without);
}

function relationsOf(parts: Parts, path: string): readonly string[] {
  return textOf(parts, path)?.match(RELATION) ?? [];
}

function isExternal(relation: string): boolean {
  return /\bTargetMode="External"/i.test(relation);
}
