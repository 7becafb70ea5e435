/** A minus before a number, which no letter or figure stands before: `-2` and `-€2`, but neither `2-3` nor `mid-2024`. */
const MINUS = /(?<![\p{L}\p{N}])[-–](?=\p{Sc}?\.?\p{N})/gu;
/** Units of figures that Unicode counts among the punctuation. */
const UNIT = /\s*([%‰‱′″])/gu;

/**
 * A text without capitals, accents of composition, punctuation and spaces. A minus before a number and a unit behind one are
 * kept, since −2 is not 2, and 5 % not 5.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(MINUS, "−")
    .replace(UNIT, "$1")
    .replace(/[^\p{L}\p{M}\p{N}\p{S}%‰‱′″]+/gu, " ")
    .trim();
}
