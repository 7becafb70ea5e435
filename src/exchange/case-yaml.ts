import { Document, isCollection, isMap, isScalar, type Node } from "yaml";
import type { Case } from "#case/case.ts";
import { setStyle, WIDTH } from "#case/edit/style.ts";
import { printableLine } from "#case/printable.ts";
import { asWritten, type WrittenCase } from "#case/written.ts";
import { SCHEMA } from "./schema-path.ts";

/**
 * The text of a case file: keys in the order given, sections set apart, short lists and maps on one line, and a
 * comment at the head, which tells editors where the `schema` is. Of a case that has been read, dates and statements are
 * written as they were.
 */
export function caseYaml(c: WrittenCase | Case, head: readonly string[], schema = SCHEMA): string {
  const document = new Document(asWritten(c), { aliasDuplicateObjects: false });
  document.commentBefore = [
    ` yaml-language-server: $schema=${schema}`,
    "",
    ...head.map((line) => ` ${printableLine(line)}`),
  ].join("\n");
  if (!isMap(document.contents)) throw new Error("a case is a map");
  for (const { key, value } of document.contents.items) {
    if (isScalar(key) && isCollection(value)) (key as { spaceBefore?: boolean }).spaceBefore = true;
    if (value) setStyle(value as Node, 2);
  }
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
}
