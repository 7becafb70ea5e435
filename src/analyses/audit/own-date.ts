/** Words after which a date is that of something else, or only bounds when the thing was. */
const RELATION = [
  "after|before|since|until|till|by|following|preceding|past|within|around|between|from|than|through|throughout",
  "up to|prior to|ahead of|close to|wake of|run-up to|aftermath of|eve of|turn of",
].join("|");
const RELATES = new RegExp(`\\b(?:${RELATION})\\b|\\b(?:post|pre)-`, "i");

/** Two dates that bound a span, of which the thing need meet neither: `March to May`, `2016–2018`, `Monday through Friday`. */
const SPAN = /[A-Za-z\d.]\s*(?:\b(?:to|through|until|till)\b|[–—])\s*[A-Z\d]|\d-\d/;

/** Where the thing's own date begins again: `a year after the accord of 2015, in March 2016`. */
const RESUMES = /[,;:)–—]\s*(?=(?:on|in|at|during)\s)/;

/**
 * The part of the words of a date in which the date of the thing itself is named. What dates another thing, from which
 * the thing is told to be so far away, and what bounds a span is left out; so is all that an anniversary recalls.
 */
export function ownDateIn(phrase: string): string {
  if (/\banniversar(?:y|ies)\b/i.test(phrase)) return "";
  return phrase
    .split(RESUMES)
    .filter((clause) => !SPAN.test(clause))
    .map((clause) => clause.slice(0, RELATES.exec(clause)?.index))
    .join("; ");
}
