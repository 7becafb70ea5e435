const NUMBERS = "no one two three four five six seven eight nine ten".split(" ");

/** A text with its counts as figures: those up to ten are words in sentences. */
export function inFigures(text: string): string {
  return text.replace(/\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/gi, (word) =>
    String(NUMBERS.indexOf(word.toLowerCase())),
  );
}
