import { nameInWords } from "./words-of.ts";

/** Of things with names those that have one name, case, punctuation and articles apart: a list for each such name. */
export function twinsIn<Named>(things: readonly Named[], nameOf: (thing: Named) => string): Named[][] {
  const named = new Map<string, Named[]>();
  for (const thing of things) {
    const name = nameInWords(nameOf(thing));
    const alike = named.get(name);
    if (alike) alike.push(thing);
    else named.set(name, [thing]);
  }
  return [...named.values()].filter((alike) => alike.length > 1);
}
