import { isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar } from "yaml";

/** The width that a line is given where nothing else decides. */
export const WIDTH = 110;

/** Puts what is short enough on one line; returns how wide the node is there, or Infinity if it may not be. */
export function setStyle(node: Node, indent: number): number {
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

/** Gives a node the style of another: brackets, quotation marks, blocks of text. */
export function imitate(node: unknown, like: unknown): void {
  if (isScalar(node) && isScalar(like)) {
    const block = like.type === Scalar.BLOCK_FOLDED || like.type === Scalar.BLOCK_LITERAL;
    // Without marks it is written plainly if it can be, anyway.
    if (typeof node.value !== "string" || !like.type || like.type === Scalar.PLAIN) return;
    if (!block || node.value.includes("\n")) node.type = like.type as Scalar.Type;
    return;
  }
  if (!isCollection(node) || !isCollection(like) || isMap(node) !== isMap(like)) return;
  node.flow = like.flow === true || node.items.length === 0;
  for (const item of node.items) {
    if (isPair(item))
      imitate(item.value, isMap(like) ? like.get((item.key as Scalar).value, true) : undefined);
    else if (isSeq(like)) imitate(item, like.items[0]);
  }
}
