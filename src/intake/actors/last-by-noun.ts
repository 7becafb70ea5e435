import type { Mention } from "./mention.ts";

/**
 * Of the mentions of a sentence, in their order, the last before a place that goes by a noun. Each is gone through once, however
 * often it is asked: a line of thousands of names asks thousands of times.
 */
export function lastByNoun(
  mentions: readonly Pick<Mention, "from" | "id">[],
  nounsOf: (id: string) => ReadonlySet<string>,
): (noun: string, at: number) => string | undefined {
  let known: Map<string, number[]> | undefined;
  const places = () => {
    const byNoun = new Map<string, number[]>();
    for (const [place, { id }] of mentions.entries())
      for (const noun of nounsOf(id)) {
        const list = byNoun.get(noun);
        if (list) list.push(place);
        else byNoun.set(noun, [place]);
      }
    return byNoun;
  };
  return (noun, at) => {
    known ??= places();
    const list = known.get(noun) ?? [];
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (mentions[list[middle]!]!.from < at) from = middle + 1;
      else to = middle;
    }
    return from === 0 ? undefined : mentions[list[from - 1]!]!.id;
  };
}
