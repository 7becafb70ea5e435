import type { Case } from "#case/case.ts";

/**
 * Of the lines of YAML with which an analysis can begin, those for parts that the case has not: a second `moves:` would be
 * a fault, and options for a case that has options help nobody. Undefined where none is left.
 */
export function firstLinesFor(lines: string | undefined, c: Case): string | undefined {
  if (lines === undefined) return undefined;
  const blocks = lines.split(/\n(?=\w+:)/).filter((block) => {
    const part = c[block.slice(0, block.indexOf(":")) as keyof Case] as unknown;
    return Array.isArray(part) ? part.length === 0 : part === undefined;
  });
  return blocks.length === 0 ? undefined : blocks.join("\n");
}
