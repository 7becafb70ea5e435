import { splitCitation } from "#case/citation.ts";
import type { Decided, Ledger } from "./ledger.ts";

/** Proposals by source as these were read, sentence, and place in it. */
export function bySentence(proposals: readonly Decided[], sources: Ledger["sources"]): Decided[] {
  const order = new Map(sources.map(({ id }, index) => [id, index]));
  return proposals
    .map((decided, index) => ({ decided, index, key: keyOf(decided, order) }))
    .sort((a, b) => compare(a.key, b.key) || a.index - b.index)
    .map(({ decided }) => decided);
}

function keyOf({ cite: [first = ""], quote }: Decided, order: ReadonlyMap<string, number>): number[] {
  const { source, locator = "" } = splitCitation(first);
  const [, paragraph = 0, sentence = 0] = /^P(\d+)\.S(\d+)$/.exec(locator) ?? [];
  return [order.get(source) ?? order.size, Number(paragraph), Number(sentence), quote?.start ?? 0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
