import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";

/**
 * The plain data of a part of a document that has been walked through and found sound. An alias stands for the same data as
 * what it names. Where aliases repeat more than `most` values, a value within a value counted for each, the alias with which
 * they do is returned: a few lines can stand for more than any memory holds.
 */
export function plainData(
  root: Node,
  targets: ReadonlyMap<Alias, Node>,
  most: number,
): { readonly value: unknown } | { readonly tooMuch: Alias } {
  const named = new Map<Node, { readonly value: unknown; readonly size: number }>();
  let repeated = 0;
  let tooMuch: Alias | undefined;

  /** The data of a node, and how many values they are, aliases written out. */
  const dataOf = (node: unknown): { readonly value: unknown; readonly size: number } => {
    if (isAlias(node)) {
      const data = named.get(targets.get(node)!)!;
      repeated += data.size;
      if (repeated > most) tooMuch ??= node;
      return data;
    }
    const data = isMap(node) ? mapOf(node.items) : isSeq(node) ? listOf(node.items) : plain(node);
    if (isNamed(node)) named.set(node, data);
    return data;
  };
  const listOf = (items: readonly unknown[]) => {
    let size = 1;
    const value: unknown[] = [];
    for (const item of items) {
      const data = dataOf(item);
      size += data.size;
      value.push(data.value);
    }
    return { value, size };
  };
  const mapOf = (items: readonly { readonly key: unknown; readonly value: unknown }[]) => {
    let size = 1;
    const value: Record<string, unknown> = {};
    for (const pair of items) {
      const data = dataOf(pair.value);
      size += data.size;
      value[(pair.key as Scalar<string>).value] = data.value;
    }
    return { value, size };
  };
  const { value } = dataOf(root);
  return tooMuch ? { tooMuch } : { value };
}

function plain(node: unknown): { readonly value: unknown; readonly size: number } {
  return { value: isScalar(node) ? node.value : null, size: 1 };
}

function isNamed(node: unknown): node is Node {
  return (node as { anchor?: string } | null)?.anchor !== undefined;
}
