/** Words that carry nothing by themselves, and those that say that a thing happens once more. */
const EMPTY = new Set(
  (
    "a an the this that these those of to in on at by for from with into as and or its his her their it they he she " +
    "is are was were be been will would shall again back"
  ).split(" "),
);
/** Words that turn a sentence into its opposite, or narrow it. */
const TURNS =
  /\b(?:not|no|never|nobody|none|nothing|without|unless|only|neither|nor|fails?|refus\w+|rather|n't|cannot)\b/i;

/** The words of a text that say something, without endings of number and person. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word) && word !== "s").map(stem));
}

/** `takes` and `take`, `companies` and `company` are one word. */
function stem(word: string): string {
  return word.length > 4
    ? word
        .replace(/ies$/, "y")
        .replace(/(?<=[sxz]|[cs]h)es$/, "")
        .replace(/(?<![su])s$/, "")
    : word;
}

/**
 * Whether one text says all that another says: it has every word of it that says something, two at least, and no word
 * that would turn it round which the other has not.
 */
export function saysAllOf(text: string, other: string): boolean {
  const words = tellingWords(text);
  const needed = [...tellingWords(other)];
  return (
    needed.length >= 2 && needed.every((word) => words.has(word)) && TURNS.test(text) === TURNS.test(other)
  );
}
