import { isOwn, keysIn } from "./forms.ts";
import { JOIN, type Reader } from "./page.ts";
import { reads, readTemplate } from "./template.ts";

/** Whether a page, as it was printed, has every clause of a sentence. */
export function coverage(page: string, { clausesOf, tokensOf }: Reader): (sentence: string) => boolean {
  const templates = page
    .split("\n")
    .filter((line) => line !== "" && !/^[#_]/.test(line))
    .flatMap((line) => line.split(new RegExp(`(?:;|,|, and|, but| and|:|)${JOIN}`)))
    .map((text) => readTemplate(text, tokensOf));
  const known = new Map<string, boolean>();
  return (sentence) =>
    clausesOf(sentence).every(({ text }) => {
      const tokens = tokensOf(text);
      const key = keysIn(tokens);
      const covered =
        known.get(key) ?? (!isOwn(tokens) || templates.some((template) => reads(template, tokens)));
      known.set(key, covered);
      return covered;
    });
}
