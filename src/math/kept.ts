/** Makes something when it is first asked for, and gives the same ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same function, which works out only once what it gives for each key. */
export function keptBy<Asked, Found>(
  keyOf: (asked: Asked) => string,
  find: (asked: Asked) => Found,
): (asked: Asked) => Found {
  const known = new Map<string, Found>();
  return (asked) => {
    const key = keyOf(asked);
    if (!known.has(key)) known.set(key, find(asked));
    return known.get(key)!;
  };
}
