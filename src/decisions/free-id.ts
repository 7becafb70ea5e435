/** An id that nothing has yet: the one that is wanted or, if it is taken, that with a number behind it. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
