import type { Contradiction } from "../contradiction.ts";
import type { Forecast } from "../forecast.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { LIKELIHOOD_WORDS, type Likelihood, likelihoodRange } from "../likelihood.ts";
import type { Range } from "../quantity.ts";

const ROUNDING = 1e-9;
/** Characters of the words that are read. */
const LONGEST = 300;

/** What a forecast gives in one place: the words, and the share that they stand for. */
interface Said {
  readonly words: string;
  readonly range: Range;
}

/**
 * Forecasts whose words and probability, or whose words among themselves, exclude each other: “very unlikely” beside 0.9.
 * Warnings: the words are the source's, and a source may use them otherwise.
 */
export function forecastWords(c: LenientCase): Contradiction[] {
  return listed(c.forecasts).flatMap(({ at, of: forecast }): Contradiction[] => {
    const { id, words, probability } = forecast;
    // The words of a likelihood are few; whoever writes an essay has said more than can be read here.
    const said =
      words === undefined || words.length > LONGEST
        ? []
        : [bandOf(words), percentIn(words) ?? oddsIn(words)].flatMap((each) => each ?? []);
    const given = probabilityOf(probability);
    const name = `the forecast \`${id ?? at + 1}\``;
    const [one, other] = said;
    if (one && other && excludes(one.range, other.range))
      return [
        {
          path: ["forecasts", at, "words"],
          what: `${name} is worded as “${one.words}” (${percent(one.range)}) and as ${other.words}`,
          cure: "keep the words as the source has them, or mend the figure",
          severity: "warning",
        },
      ];
    const against = given && said.find(({ range }) => excludes(range, given.range));
    if (!given || !against) return [];
    return [
      {
        path: ["forecasts", at, "probability"],
        what: `${name} has the words “${against.words}” (${percent(against.range)}), but a probability of ${given.words}`,
        cure: "`probability` is what the words give: mend one of the two",
        severity: "warning",
      },
    ];
  });
}

/**
 * What plain words of likelihood stand for, the longer before those that they hold: the bands of ICD 203 (Office of the
 * Director of National Intelligence, 2015, p. 3) under both of its names. What is stronger than its scale has no other end.
 */
const BANDS: readonly (readonly [string, Range])[] = [
  // A denial leaves the rest of the scale: what is not likely is even at the most.
  ["not (?:very |at all )?(?:likely|probable)", { low: 0, high: LIKELIHOOD_WORDS.likely.low }],
  ["not (?:very |at all )?(?:unlikely|improbable)", { low: LIKELIHOOD_WORDS.even.low, high: 1 }],
  [
    "(?:extremely|exceptionally) (?:unlikely|improbable)",
    { low: 0, high: LIKELIHOOD_WORDS["very unlikely"].high },
  ],
  ["(?:extremely|exceptionally) (?:likely|probable)", { low: LIKELIHOOD_WORDS["very likely"].low, high: 1 }],
  ["(?:very|highly) (?:unlikely|improbable)", LIKELIHOOD_WORDS["very unlikely"]],
  ["(?:very|highly) (?:likely|probable)", LIKELIHOOD_WORDS["very likely"]],
  [
    "(?:almost )?no chance|remote(?: chance)?|(?:nearly |almost )?impossible",
    { low: 0, high: LIKELIHOOD_WORDS["very unlikely"].low },
  ],
  [
    "(?:(?:almost|nearly|virtually) )?(?:certain|sure)(?:ly)? not(?: to)?",
    { low: 0, high: LIKELIHOOD_WORDS["very unlikely"].low },
  ],
  ["(?:certain|sure) to", { low: LIKELIHOOD_WORDS["very likely"].high, high: 1 }],
  [
    "(?:almost|nearly|virtually) certain(?:ly)?|^(?:it is )?certain(?:ly)?$",
    { low: LIKELIHOOD_WORDS["very likely"].high, high: 1 },
  ],
  ["unlikely|improbable", LIKELIHOOD_WORDS.unlikely],
  ["(?:roughly |about )?even (?:chance|odds)|fifty-fifty|as likely as not", LIKELIHOOD_WORDS.even],
  ["likely|probabl[ey]", LIKELIHOOD_WORDS.likely],
];
const OF_SCALE = new RegExp(`\\b(?:${BANDS.map(([words]) => `(${words})`).join("|")})\\b`, "giu");
/** Words that turn a likelihood round, compare it with another, or move it to one side. */
const CHANGES =
  /\b(?:not|no longer|never|nor|neither|hardly|scarcely|barely|\p{L}{1,9}n['’]t|cannot|less|more|most|least|too|so|how|fairly|quite|rather|somewhat|increasingly|equally|between|far from|anything but|doubt(?:s|ed|ful)?|den(?:y|ies|ied)|dispute[sd]?|rarely|seldom|without|unless|if|otherwise|provided|until|absent|barring|except)\b/iu;
/**
 * What a likelihood may be of, in place of what is forecast: that something cannot be told, or that what is forecast does
 * not come about: “impossible to rule out”, “unlikely to fail”, “unlikely that they refuse”.
 */
const OF_SOMETHING_ELSE =
  /\b(?:say|tell|know|judge|predict|foresee|forecast|imagine|rule out|exclude|dismiss|den(?:y|ies)|disput|doubt|avoid|prevent|stop|fail|collaps|stall|refus|reject|block|veto|break|walk|miss|withdraw|drop|abandon|lapse|los[et]|resist|oppose|delay|postpone|without|no agreement|no deal)\p{L}*/iu;

/** The band of the one word of the scale that the words use; `undefined` if there is none, or it is not used plainly. */
function bandOf(words: string): Said | undefined {
  const [only, ...more] = words.matchAll(OF_SCALE);
  if (!only || more.length > 0 || CHANGES.test(words.replace(only[0], ""))) return undefined;
  if (OF_SOMETHING_ELSE.test(words.slice(only.index + only[0].length))) return undefined;
  const band = BANDS[only.slice(1).findIndex((group) => group !== undefined)]!;
  return { words: only[0], range: band[1] };
}

const PERCENT =
  /(?<low>\d{1,3}(?:\.\d+)?)(?: ?(?:%|per ?cent))?(?: ?(?:–|-|to) ?(?<high>\d{1,3}(?:\.\d+)?))? ?(?:%|per ?cent)/giu;

/** The one share, or range of shares, that the words give in per cent. */
function percentIn(words: string): Said | undefined {
  const [only, ...more] = words.matchAll(PERCENT);
  if (!only || more.length > 0) return undefined;
  // “More than 60 %” has another end than it names.
  if (/\b(?:than|least|most|over|under|above|below|up to)\b/iu.test(words)) return undefined;
  const low = Number(only.groups!.low) / 100;
  const high = only.groups!.high === undefined ? low : Number(only.groups!.high) / 100;
  return low <= high && high <= 1 ? { words: only[0], range: { low, high } } : undefined;
}

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const NUMBER = `\\d{1,4}|${NUMBERS.join("|")}`;
const ODDS = new RegExp(
  `\\b(?<some>${NUMBER}) (?:in|out of) (?<all>${NUMBER}|a hundred|a thousand)\\b`,
  "iu",
);

/** The share that the words give as a count: “one in ten”, “3 out of 4”. */
function oddsIn(words: string): Said | undefined {
  const found = ODDS.exec(words);
  if (!found || /\b(?:than|least|most|over|under)\b/iu.test(words)) return undefined;
  const [some, all] = [found.groups!.some!, found.groups!.all!].map((number) => {
    const round = { "a hundred": 100, "a thousand": 1000 }[number.toLowerCase()];
    const spelt = NUMBERS.indexOf(number.toLowerCase()) + 1;
    return round ?? (spelt > 0 ? spelt : Number(number));
  });
  const share = some! / all!;
  return share <= 1 ? { words: found[0], range: { low: share, high: share } } : undefined;
}

function probabilityOf(probability: Lenient<Forecast>["probability"]): Said | undefined {
  // A likelihood is sound as a whole, or away.
  const range = probability === undefined ? undefined : likelihoodRange(probability as Likelihood);
  if (!range) return undefined;
  const isWord = typeof probability === "string";
  return { words: isWord ? `“${probability}” (${percent(range)})` : percent(range), range };
}

function excludes(a: Range, b: Range): boolean {
  return a.high < b.low - ROUNDING || b.high < a.low - ROUNDING;
}

function percent({ low, high }: Range): string {
  const [from, to] = [low, high].map((share) => Number((share * 100).toPrecision(4)));
  return from === to ? `${from} %` : `${from}–${to} %`;
}
