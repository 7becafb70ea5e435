import { leastOf } from "#math/extremes.ts";
import { wholePerCent } from "#math/whole-per-cent.ts";
import type { Likelihood } from "#outcome/text.ts";

/** The published tables of probability words between which a reader may choose. */
export const SCHEMES = ["icd203", "phia", "ipcc"] as const;
export type SchemeName = (typeof SCHEMES)[number];

/** A word and the closed range, in whole per cent, that a scheme gives it. */
interface Band {
  readonly word: string;
  readonly low: number;
  readonly high: number;
}

interface Scheme {
  readonly title: string;
  readonly bands: readonly Band[];
}

/**
 * - `icd203`: Intelligence Community Directive 203 (Office of the Director of National Intelligence, 2015, p. 3).
 *   Bands meet; the first and the last are widened to 0 and 100.
 * - `phia`: the Probability Yardstick of the United Kingdom's Professional Head of Intelligence Assessment
 *   (2019; kept in the guidance of 2025). Bands with gaps between them.
 * - `ipcc`: Intergovernmental Panel on Climate Change, guidance note on uncertainties (Mastrandrea et al., 2010,
 *   table 1), with the additional terms. Bands overlap.
 */
const TABLES: Readonly<Record<SchemeName, Scheme>> = {
  icd203: {
    title: "ICD 203 (United States)",
    bands: [
      { word: "almost no chance", low: 0, high: 5 },
      { word: "very unlikely", low: 5, high: 20 },
      { word: "unlikely", low: 20, high: 45 },
      { word: "roughly even", low: 45, high: 55 },
      { word: "likely", low: 55, high: 80 },
      { word: "very likely", low: 80, high: 95 },
      { word: "almost certain", low: 95, high: 100 },
    ],
  },
  phia: {
    title: "the PHIA yardstick (United Kingdom)",
    bands: [
      { word: "a remote chance", low: 0, high: 5 },
      { word: "highly unlikely", low: 10, high: 20 },
      { word: "unlikely", low: 25, high: 35 },
      { word: "a realistic possibility", low: 40, high: 50 },
      { word: "likely", low: 55, high: 75 },
      { word: "highly likely", low: 80, high: 90 },
      { word: "almost certain", low: 95, high: 100 },
    ],
  },
  ipcc: {
    title: "the IPCC (climate assessments)",
    bands: [
      { word: "exceptionally unlikely", low: 0, high: 1 },
      { word: "extremely unlikely", low: 0, high: 5 },
      { word: "very unlikely", low: 0, high: 10 },
      { word: "unlikely", low: 0, high: 33 },
      { word: "about as likely as not", low: 33, high: 66 },
      { word: "more likely than not", low: 50, high: 100 },
      { word: "likely", low: 66, high: 100 },
      { word: "very likely", low: 90, high: 100 },
      { word: "extremely likely", low: 95, high: 100 },
      { word: "virtually certain", low: 99, high: 100 },
    ],
  },
};

/** A range at least this wide, in percentage points, says too little for a word. */
const NEARLY_EVERYTHING = 70;

/** The scheme's name as a reader knows it. */
export function schemeTitle(scheme: SchemeName): string {
  return TABLES[scheme].title;
}

/**
 * A likelihood as word and range, "unlikely (20–45 %)", in whole per cent.
 *
 * - One word is used where one band holds the whole range; the narrowest, where bands overlap.
 * - Otherwise the words of the first and the last band that the range enters: "unlikely to roughly even (30–55 %)".
 *   Touching a band's boundary is not entering it.
 * - A single value on a boundary takes the word nearer to 50 %, so 20 % is "unlikely" and 80 % "likely".
 * - A value or range in a gap between bands takes the word of the nearer band.
 * - A range of 70 points or more gets no word: "anywhere between 5 and 90 %".
 * - Ends are rounded before the word is chosen, so that the word always fits the figures beside it.
 */
export function likelihoodInWords({ low, high }: Likelihood, scheme: SchemeName): string {
  const lowEnd = wholePerCent(low);
  const highEnd = wholePerCent(high);
  if (highEnd - lowEnd >= NEARLY_EVERYTHING) {
    return `anywhere between ${percentDigits(low)} and ${percentDigits(high)} %`;
  }
  const { bands } = TABLES[scheme];
  const holding = bands.filter((band) => band.low <= lowEnd && highEnd <= band.high);
  if (holding.length > 0) return `${mostFitting(holding).word} (${rangeInPercent({ low, high })})`;
  const entered = bands.filter((band) => band.low < highEnd && lowEnd < band.high);
  const first = mostFitting(bandsAt(bands, lowEnd, entered));
  const last = mostFitting(bandsAt(bands, highEnd, entered));
  const words = first === last ? first.word : `${first.word} to ${last.word}`;
  return `${words} (${rangeInPercent({ low, high })})`;
}

/** The bands that an end of a range may be named by: those entered that hold it, else the nearest. */
function bandsAt(bands: readonly Band[], end: number, entered: readonly Band[]): readonly Band[] {
  const holding = entered.filter((band) => band.low <= end && end <= band.high);
  if (holding.length > 0) return holding;
  const candidates = entered.length > 0 ? entered : bands;
  const nearest = leastOf(candidates.map((band) => distance(band, end)));
  return candidates.filter((band) => distance(band, end) === nearest);
}

function distance(band: Band, value: number): number {
  return Math.max(band.low - value, value - band.high, 0);
}

/** The narrowest band; of equally narrow ones, and of bands that only meet at a boundary, the one nearer to 50 %. */
function mostFitting(bands: readonly Band[]): Band {
  const overlap = bands.every((band) =>
    bands.every((other) => band.low < other.high && other.low < band.high),
  );
  const width = (band: Band) => (overlap ? band.high - band.low : 0);
  const fromEven = (band: Band) => Math.abs((band.low + band.high) / 2 - 50);
  return bands.reduce((best, band) =>
    width(band) < width(best) || (width(band) === width(best) && fromEven(band) < fromEven(best))
      ? band
      : best,
  );
}

/** A range in whole per cent: "20–45 %", "20 %", "<1–3 %". */
export function rangeInPercent({ low, high }: Likelihood): string {
  const from = percentDigits(low);
  const to = percentDigits(high);
  if (from === to) return `${from} %`;
  // A dash beside a sign of less or more is read as one sign.
  return /[<>]/.test(from + to) ? `${from} to ${to} %` : `${from}–${to} %`;
}

/** A share in whole per cent: "20 %", "<1 %", ">99 %"; only 0 and 1 themselves print as 0 and 100. */
export function shareInPercent(share: number): string {
  return `${percentDigits(share)} %`;
}

/** A share, or a range of shares, as running text prints it. */
export function shareInWords(share: number | Likelihood): string {
  return typeof share === "number" ? shareInPercent(share) : rangeInPercent(share);
}

function percentDigits(share: number): string {
  if (share > 0 && share < 0.01) return "<1";
  if (share < 1 && share > 0.99) return ">99";
  return String(wholePerCent(share));
}
