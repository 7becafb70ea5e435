import { type Document, isMap, isPair, isSeq, visit } from "yaml";
import type { Layout } from "./rendered.ts";
import { isFlow, lineStart } from "./source.ts";

/** How a text is laid out, as its first nested maps, lists and braces show it. */
export function layoutOf(text: string, document: Document): Omit<Layout, "oneLine"> {
  let indent: number | undefined;
  let listIndent: number | undefined;
  let padding: boolean | undefined;
  const column = (offset: number) => offset - lineStart(text, offset);
  visit(document, {
    Pair(_, { key, value }) {
      const above = (key as { range?: readonly number[] } | null)?.range?.[0];
      const inside = (value as { range?: readonly number[] } | null)?.range?.[0];
      if (above === undefined || inside === undefined || lineStart(text, above) === lineStart(text, inside))
        return;
      if (isMap(value) && !isFlow(value as never)) indent ??= column(inside) - column(above);
      if (isSeq(value) && !isFlow(value as never)) listIndent ??= column(inside) - column(above);
    },
    Map(_, map) {
      if (isFlow(map as never) && map.items.some(isPair)) padding ??= text[map.range![0] + 1] === " ";
    },
  });
  return {
    indent: indent ?? (listIndent || 2),
    indentSeq: listIndent !== 0,
    padding: padding ?? false,
  };
}
