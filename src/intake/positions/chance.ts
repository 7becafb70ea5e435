const NAMED = "none one two three four five six seven eight nine ten".split(" ");
const COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|\\d{1,3}";
const CHANCE = "(?:chances?|odds|probability|likelihood)";
const PERCENT = String.raw`(\d{1,3}(?:\.\d+)?)(?:(?: to |-|–)(\d{1,3}))? ?(?:%|per ?cent)`;
/** A number with the word for a chance on either side, and at most so much between them. */
const NUMBERS = new RegExp(
  `\\b${PERCENT} (?:or (?:more|so) )?${CHANCE}\\b|\\b${CHANCE}\\b[^.;]{0,60}? (?:at|is|are|of|to)(?: (?:about|around|roughly|only|just|nearly|some))? ${PERCENT}(?! (?:of|more|less|tariff|stake)\\b)`,
  "iu",
);
const PARTS = new RegExp(
  `\\b(${COUNT})[ -](?:in|out of)[ -](?:an? )?(${COUNT})[ -]+${CHANCE}\\b|\\b${CHANCE}\\b[^.;]{0,60}? (?:at|is|are|of|to)(?: (?:about|around|roughly|only|just|nearly|some))? (${COUNT}) in (?:an? )?(${COUNT})\\b`,
  "iu",
);
const EVEN = new RegExp(
  `\\b(?:fifty[- ]fifty|50[-:/]50)\\b|\\b${CHANCE}\\b[^.;]{0,40}? (?:at|is|are) even\\b|\\ban even chance\\b|\\beven odds\\b`,
  "iu",
);

/** The patterns of figures. */
export const CHANCE_PATTERNS: readonly RegExp[] = [NUMBERS, PARTS, EVEN];

/** The chance that a sentence gives in figures, as a share, or the ends of a range; none where it says it in words. */
export function chanceIn(text: string): number | readonly [low: number, high: number] | undefined {
  const number = NUMBERS.exec(text);
  if (number) {
    const [low, high] = (number[1] === undefined ? number.slice(3, 5) : number.slice(1, 3)).map(
      (each) => each && share(Number(each), 100),
    ) as [number | undefined, number | undefined];
    if (low === undefined || low > 1 || (high ?? 0) > 1) return undefined;
    return high === undefined ? low : low <= high ? [low, high] : undefined;
  }
  const part = PARTS.exec(text);
  if (part) {
    const [of, all] = (part[1] === undefined ? part.slice(3, 5) : part.slice(1, 3)).map(countOf);
    return of! < all! ? share(of!, all!) : undefined;
  }
  return EVEN.test(text) ? 0.5 : undefined;
}

function share(part: number, all: number): number {
  return Math.round((100 * part) / all) / 100;
}

function countOf(word: string | undefined): number {
  const told = word!.toLowerCase();
  const named = NAMED.indexOf(told);
  return named > 0 ? named : told === "twenty" ? 20 : told === "hundred" ? 100 : Number(told);
}
