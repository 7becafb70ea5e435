import { allOf, type Page } from "./dom.ts";

/** Style sheets of a page are looked at so far, in UTF-16 units, and so many of their names. */
const LARGEST = 500_000;
const MOST = 200;
/** A name that hides more than this of the page is for what scripts show later: it is shown here. */
const MOST_HIDDEN = 0.5;

/** The classes (`.x`) and ids (`#x`) that the page's own style sheets hide whatever the screen, by plain rules for one name. */
export function namesHidden(page: Page): ReadonlySet<string> {
  const names = new Set<string>();
  for (const style of allOf(page, "style")) {
    const media = style.getAttribute("media");
    if (media === null || /\b(?:all|screen)\b/i.test(media))
      addNames((style.textContent ?? "").slice(0, LARGEST), names);
  }
  const whole = Math.max(1, page.body?.textContent?.length ?? 0);
  return new Set([...names].slice(0, MOST).filter((name) => lengthOf(page, name) <= MOST_HIDDEN * whole));
}

/** Reads rules one after the other; those within others (`@media`, `@supports`) hold on some screens only, and are passed over. */
function addNames(css: string, names: Set<string>): void {
  let depth = 0;
  let start = 0;
  let selector = "";
  for (let at = 0; at < css.length; at++) {
    const sign = css[at];
    if (sign === "/" && css[at + 1] === "*") {
      const end = css.indexOf("*/", at + 2);
      if (depth === 0 && css.slice(start, at).trim() === "") start = end + 2;
      at = end < 0 ? css.length : end + 1;
    } else if (sign === "{") {
      if (depth++ === 0) selector = css.slice(start, at).trim();
      start = depth === 1 ? at + 1 : start;
    } else if (sign === "}") {
      if (depth === 1 && hides(css.slice(start, at)))
        for (const one of selector.split(",")) if (PLAIN.test(one.trim())) names.add(one.trim());
      depth = Math.max(0, depth - 1);
      if (depth === 0) start = at + 1;
    } else if (sign === ";" && depth === 0) start = at + 1;
  }
}

const PLAIN = /^[.#][A-Za-z_][\w-]{0,100}$/;

function hides(rules: string): boolean {
  return (
    rules.length <= 5000 &&
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!|;|$)/i.test(rules)
  );
}

function lengthOf(page: Page, name: string): number {
  return allOf(page, name).reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0);
}
