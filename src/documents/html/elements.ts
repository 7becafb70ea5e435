function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Elements whose text is none of the page's. */
export const UNREAD = words(
  "script style template noscript svg math canvas iframe frame object embed applet audio video map select option datalist button input textarea head title meta link base",
);

/** Elements that stand on lines of their own. */
export const BLOCKS = words(`
  address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption tbody tfoot thead tr
  ul`);

/** Elements around an article: what is in them is none of its body. */
const AROUND = words("nav footer aside form menu dialog search");
const ROLES_AROUND = words(
  "navigation contentinfo complementary search banner dialog alert menu menubar toolbar",
);

/** Names by which pages call what is on the screen for nobody, or for those who listen to it. */
const UNSEEN_CLASS =
  /(?:^|[\s_-])(?:sr-only|screen-reader(?:-text)?|visually-?hidden|visuallyhidden|a11y-hidden|u-hidden|is-hidden|d-none|display-none)(?:$|\s)/i;
const UNSEEN_STYLE =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|%|pt)?\s*(?:;|!|$)|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,})/i;

/** The elements and names that a reader of the page looks at. */
interface Named {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

/** Whether the page shows nothing of an element, by what the element itself says. */
export function isHidden(element: Named): boolean {
  const hidden = element.getAttribute("hidden");
  if (hidden !== null && hidden !== "until-found") return true;
  const style = element.getAttribute("style");
  if (style !== null && UNSEEN_STYLE.test(style.slice(0, 2000))) return true;
  return UNSEEN_CLASS.test((element.getAttribute("class") ?? "").slice(0, 500));
}

/** Whether an element holds what stands around an article. */
export function isAround(element: Named): boolean {
  return AROUND.has(element.localName) || ROLES_AROUND.has(element.getAttribute("role") ?? "");
}
