const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAY = `(?:\\d{1,2} )?(?:${MONTHS})(?: \\d{4})?(?![\\p{L}\\d])|(?:19|20)\\d\\d(?:[-/]\\d\\d)*(?![\\d%])`;

/** As a pattern what in a sentence is no word of the program: a name of a case, a day, and what stands in quotation marks. */
export function foreignWords(names: readonly string[]): string {
  const known = [...new Set(names.map((name) => name.replace(/^the /i, "")))]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const exact = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      // Within a sentence a name of several words may begin with a small letter that begins with a capital elsewhere.
      return name.includes(" ")
        ? exact.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
        : exact;
    });
  return `“[^”]*”|(?<![\\p{L}\\d])(?:[Tt]he )?(?:${known.join("|") || "(?!)"})(?![\\p{L}\\d])|${DAY}`;
}
