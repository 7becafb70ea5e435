/** A noun with its article: `an event`, `a claim`, `a piece of evidence`. */
export function withArticle(noun: string): string {
  if (noun === "evidence") return "a piece of evidence";
  return `${/^(?:[aeio]|u(?!nit))/.test(noun) ? "an" : "a"} ${noun}`;
}
