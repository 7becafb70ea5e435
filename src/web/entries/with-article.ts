/** A noun with its article: `an event`, `a claim`, `a piece of evidence`. */
export function withArticle(noun: string): string {
  if (noun === "evidence") return "a piece of evidence";
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
