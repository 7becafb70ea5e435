/** Longest id that is made of words. */
const LONGEST = 32;

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** An id made of a name that nothing of `taken` has; `stem` stands for a name that gives none. */
export function idFrom(name: string, stem: string, taken: readonly string[]): string {
  let base = "";
  for (const word of name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)) {
    if (word === "" || ARTICLES.has(word) || base.length + word.length >= LONGEST) continue;
    base = base === "" ? word : `${base}-${word}`;
  }
  if (!/^[a-z]/.test(base) || base === "unknown") base = base === "" ? stem : `${stem}-${base}`;
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
}

/** The id for a new entry of a list: the next number where its ids are numbered (`E07` → `E08`), else one of its words. */
export function nextId(
  ids: readonly string[],
  kind: string,
  words: string,
  taken: readonly string[],
): string {
  const [, stem, digits] = /^([A-Za-z][A-Za-z_-]*?)(\d+)$/.exec(ids.at(-1) ?? "") ?? [];
  if (stem === undefined || digits === undefined) return idFrom(words, kind, taken);
  for (let number = Number(digits) + 1; ; number++) {
    const id = stem + String(number).padStart(digits.length, "0");
    if (!taken.includes(id)) return id;
  }
}
