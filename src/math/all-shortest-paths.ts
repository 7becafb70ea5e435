/** An arrow of a graph into some node: where it comes from, and what it is. */
export interface Arrow<Step> {
  readonly before: number;
  readonly step: Step;
}

/** All shortest paths to some nodes: how many there are, and the first of them. */
export interface AllShortestPaths<Step> {
  /** Null above 2⁵³ − 1. */
  readonly total: number | null;
  /** In the order of the nodes on the way. */
  readonly paths: readonly (readonly Step[])[];
}

/**
 * All paths of `length` arrows that lead from where a search began to one of `ends`, at most `most` of them listed.
 * `arrowsInto` gives the arrows into a node from those one arrow nearer to the beginning. The paths are walked backwards
 * from their ends, so that only nodes on some of them are looked at; how many lead to a node is the sum over the arrows
 * into it.
 */
export function allShortestPaths<Step>(
  ends: readonly number[],
  length: number,
  arrowsInto: (node: number) => readonly Arrow<Step>[],
  most: number,
): AllShortestPaths<Step> {
  const into = new Map<number, readonly Arrow<Step>[]>();
  const layers: (readonly number[])[] = [ends];
  for (let left = length; left > 0; left--) {
    const nearer = new Set<number>();
    for (const node of layers.at(-1)!) {
      const arrows = arrowsInto(node);
      into.set(node, arrows);
      for (const { before } of arrows) nearer.add(before);
    }
    layers.push([...nearer]);
  }
  const [starts, ...farther] = layers.reverse() as [number[], ...number[][]];
  const nodes = farther.flat();

  const count = new Map<number, bigint>(starts.map((start) => [start, 1n]));
  const sumOf = (before: readonly number[]) => before.reduce((sum, node) => sum + count.get(node)!, 0n);
  for (const node of nodes) count.set(node, sumOf(into.get(node)!.map(({ before }) => before)));
  const total = sumOf(ends);

  const onwards = new Map<number, { readonly node: number; readonly step: Step }[]>();
  for (const node of nodes.sort((a, b) => a - b)) {
    for (const { before, step } of into.get(node)!) {
      const steps = onwards.get(before) ?? [];
      onwards.set(before, steps);
      steps.push({ node, step });
    }
  }
  const paths: Step[][] = [];
  const way: Step[] = [];
  const walk = (node: number) => {
    if (paths.length === most) return;
    if (way.length === length) paths.push([...way]);
    else {
      for (const { node: next, step } of onwards.get(node)!) {
        way.push(step);
        walk(next);
        way.pop();
      }
    }
  };
  for (const start of starts) walk(start);
  return { total: total <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(total) : null, paths };
}
