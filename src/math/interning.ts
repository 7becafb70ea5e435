/** Makes a function that numbers arrays of whole numbers from 0 on in the order in which it meets them, equal ones alike. */
export function interning(): (values: ArrayLike<number>) => number {
  const met: ArrayLike<number>[] = [];
  const byHash = new Map<number, number[]>();
  return (values) => {
    const hash = hashOf(values);
    const alike = byHash.get(hash) ?? [];
    for (const number of alike) if (areEqual(met[number]!, values)) return number;
    alike.push(met.length);
    byHash.set(hash, alike);
    met.push(values);
    return met.length - 1;
  };
}

/** FNV-1a (Fowler, Noll & Vo), by whole numbers instead of bytes. */
function hashOf(values: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < values.length; at++) hash = Math.imul(hash ^ values[at]!, 0x01000193);
  return hash;
}

/** Whether two arrays hold the same numbers in the same order. */
export function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
