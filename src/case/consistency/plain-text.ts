/** A minus before a number, which no letter or figure stands before: `-2` and `-€2`, but neither `2-3` nor `mid-2024`. */
const MINUS = /(?<![\p{L}\p{N}])[-–](?=\p{Sc}?\.?\p{N})/gu;
/** Units of figures that Unicode counts among the punctuation. */
const UNIT = /\s*([%‰‱′″])/gu;

/**
 * A text without capitals, accents of composition, punctuation and spaces. A minus before a number and a unit behind one are
 * kept, since −2 is not 2, and 5 % not 5.
 */
export function plainText(text: string): string {
  const known = plain.get(text);
  if (known !== undefined) return known;
  if (plain.size >= MOST_KEPT) plain.clear();
  const made = madePlain(text);
  if (text.length <= LONGEST_KEPT) plain.set(text, made);
  return made;
}

/** The same texts are asked for by several rules, and again after every edit of a case. */
const plain = new Map<string, string>();
const MOST_KEPT = 4000;
const LONGEST_KEPT = 500;

function madePlain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(MINUS, "−")
    .replace(UNIT, "$1")
    .replace(/[^\p{L}\p{M}\p{N}\p{S}%‰‱′″]+/gu, " ")
    .trim();
}
