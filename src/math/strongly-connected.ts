/**
 * By node of a directed graph, the number of its strongly connected component, from 0 on (R. E. Tarjan 1972). Two nodes
 * are in one component if each can be reached from the other. `next` holds, by node, the nodes that its arcs lead to.
 * Time and memory grow with nodes and arcs; no recursion, so that a chain may be as long as memory allows.
 */
export function stronglyConnected(next: readonly (readonly number[])[]): Int32Array {
  const count = next.length;
  const component = new Int32Array(count).fill(-1);
  // By node: when it was first met, and the earliest node met that can be reached from it within the open ones.
  const met = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const open: number[] = [];
  let [time, components] = [0, 0];
  for (let root = 0; root < count; root++) {
    if (met[root]! >= 0) continue;
    // The way from the root to the node looked at, with how many arcs of each were followed.
    const way = [root];
    const followed = [0];
    while (way.length > 0) {
      const node = way.at(-1)!;
      if (followed.at(-1) === 0) {
        met[node] = time;
        low[node] = time++;
        open.push(node);
      }
      const arcs = next[node]!;
      const arc = followed[followed.length - 1]!++;
      if (arc < arcs.length) {
        const other = arcs[arc]!;
        if (met[other]! < 0) {
          way.push(other);
          followed.push(0);
        } else if (component[other]! < 0) low[node] = Math.min(low[node]!, met[other]!);
        continue;
      }
      if (low[node] === met[node]) {
        for (let member = open.pop()!; ; member = open.pop()!) {
          component[member] = components;
          if (member === node) break;
        }
        components++;
      }
      way.pop();
      followed.pop();
      const before = way.at(-1);
      if (before !== undefined) low[before] = Math.min(low[before]!, low[node]!);
    }
  }
  return component;
}
