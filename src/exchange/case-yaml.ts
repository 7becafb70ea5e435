import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node } from "yaml";
import type { Case } from "#case/case.ts";
import { asWritten, type WrittenCase } from "#case/written.ts";

const WIDTH = 110;

/**
 * The text of a case file: keys in the order given, sections set apart, short lists and maps on one line, and a
 * comment at the head. Of a case that has been read, dates and statements are written as they were.
 */
export function caseYaml(c: WrittenCase | Case, head: readonly string[]): string {
  const document = new Document(asWritten(c), { aliasDuplicateObjects: false });
  document.commentBefore = [
    " yaml-language-server: $schema=../../schema/case.schema.json",
    "",
    ...head.map((line) => ` ${line}`),
  ].join("\n");
  if (!isMap(document.contents)) throw new Error("a case is a map");
  for (const { key, value } of document.contents.items) {
    if (isScalar(key) && isCollection(value)) (key as { spaceBefore?: boolean }).spaceBefore = true;
    if (value) setStyle(value as Node, 2);
  }
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
}

/** Puts what is short enough on one line; returns how wide the node is there, or Infinity if it may not be. */
function setStyle(node: Node, indent: number): number {
  if (isScalar(node)) {
    const text = String(node.value);
    return text.includes("\n") ? Number.POSITIVE_INFINITY : text.length + 2;
  }
  if (!isCollection(node)) return Number.POSITIVE_INFINITY;
  let width = 2;
  for (const item of node.items) {
    const [key, value] = isPair(item) ? [item.key as Node, item.value as Node] : [undefined, item as Node];
    width += (key ? setStyle(key, 0) + 2 : 0) + setStyle(value, indent + 2) + 2;
  }
  // A list of entries reads better one below the other, however short it is.
  const entries = isSeq(node) && node.items.some((item) => isMap(item));
  if (entries || width + indent > WIDTH) return Number.POSITIVE_INFINITY;
  node.flow = true;
  return width;
}
