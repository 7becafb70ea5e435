import type { Word } from "../text/words.ts";

/** Words right before the name of a town or state that make it a place. */
const AT = new Set(
  "in at near outside inside around across throughout visited visiting reached left leaving leaves arrived".split(
    " ",
  ),
);
/** Verbs and nouns of travel: behind them `to` and `from` lead to a place. */
const TRAVEL =
  /^(?:travel(?:s|led|ed|ling|ing)?|trips?|fl(?:y|ies|ew|own|ight|ights|ying)|return(?:s|ed|ing)?|go|goes|went|gone|going|came|come|comes|coming|drove|arriv(?:e|es|ed|ing|al)|journey(?:s|ed)?|visits?|moved?|took|back|deport(?:ed)?|train|road|route)$/;
/** Nouns that a government has: `in Pyongyang policy` is no place. */
const OF_GOVERNMENT = new Set(
  "position policy stance posture leadership government regime administration officials relations tensions thinking circles".split(
    " ",
  ),
);
const LINES =
  /^(?:trains?|flights?|ferries|ferry|buses|road|roads|line|lines|railway|route|routes|motorway|highway|services|traffic|pipeline|journey)$/;
const ARTICLES = new Set(["the", "nearby", "downtown", "central"]);

/**
 * Whether the name of a capital or state, by the words before it, says where something is and not who acts: after in, at,
 * near, visited, and after to or from behind a word of travel; joined to such a name by `and` it is one too.
 *
 * @param places of the names before, for each word whether it ends one that is a place
 */
export function isPlace(
  words: readonly Word[],
  from: number,
  to: number,
  places: ReadonlySet<number>,
): boolean {
  let at = from - 1;
  while (at >= 0 && (ARTICLES.has(words[at]!.lower) || (words[at]!.lower === "also" && at > 0))) at--;
  if (OF_GOVERNMENT.has(words[to]?.lower ?? "")) return false;
  const before = words[at];
  if (!before) return isDateline(words, to);
  if (AT.has(before.lower)) return words[to]?.kind !== "s";
  // `Trains between Brussels and Paris`
  if (before.lower === "between")
    return words.slice(Math.max(0, at - 4), at).some(({ lower }) => LINES.test(lower));
  if (before.lower === "to" || before.lower === "from" || before.lower === "via")
    return words.slice(Math.max(0, at - 5), at).some(({ lower }) => TRAVEL.test(lower));
  if ((before.lower === "and" || before.text === "," || before.lower === "or") && places.has(at)) return true;
  return false;
}

/** `SEOUL, April 16 (Agency) — …`: a town at the beginning, a dash soon after it. */
function isDateline(words: readonly Word[], to: number): boolean {
  const soon = words.slice(to, to + 9);
  // `Abuja, 17 January 2026` on a line of its own.
  if (
    words.length - to < 9 &&
    soon[0]?.text === "," &&
    soon.some(({ kind }) => kind === "number") &&
    soon.every(({ capital, kind, text }) => capital || kind === "number" || /^[,.]$/.test(text))
  )
    return true;
  const dash = soon.findIndex(({ text }) => /^(?:--?|–|—)$/.test(text));
  if (dash < 0 || (soon[dash]!.text === "-" && soon[dash]!.glued)) return false;
  return soon
    .slice(0, dash)
    .every(({ capital, kind, text }) => capital || kind === "number" || /^[,.()/]$/.test(text));
}
