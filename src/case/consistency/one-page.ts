import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Sources of one address and one day: one text, which would confirm itself. Warnings: a page may hold several. */
export function onePage(c: LenientCase): Contradiction[] {
  const seen = new Map<string, string>();
  return listed(c.sources).flatMap(({ at, of: { id, url, issued, locator } }): Contradiction[] => {
    if (url === undefined || typeof issued !== "object" || locator !== undefined) return [];
    const key = JSON.stringify([url.trim().replace(/\/$/, ""), issued.edtf]);
    const name = id ?? String(at + 1);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    return before === undefined
      ? []
      : [
          warning(
            ["sources", at, "url"],
            `the sources \`${before}\` and \`${name}\` have one address and one day (${issued.edtf})`,
            "enter the text once: as two sources it would confirm itself; where the page holds several texts, say in `locator` which",
          ),
        ];
  });
}
