import type { Page } from "playwright-core";

/**
 * What a page has that somebody cannot see, reach or make out, a line each: by the tree that a screen reader gets, and by what is
 * laid out. After the rules of WCAG 2.2: 1.3.1 (structure), 1.4.3 (contrast), 2.4.3 and 2.4.7 (focus), 2.5.8 (size), 4.1.2 (names).
 */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  return [...(await nameless(page)), ...(await page.evaluate<string[], What>(findingsInPage, "everything"))];
}

/** The same, the colours by day and by night; the page is left in the theme that it was not in. */
export async function findingsInBothThemes(page: Page): Promise<readonly string[]> {
  const found = await accessibilityFindings(page);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.emulateMedia({ colorScheme: isDark ? "light" : "dark" });
  const other = await page.evaluate<string[], What>(findingsInPage, "colours");
  return [...found, ...other.map((each) => `${each} (${isDark ? "by day" : "by night"})`)];
}

/** What is looked at of a page. */
type What = "everything" | "colours";

/** What can be used and is called nothing. */
const USED = [
  "button",
  "link",
  "combobox",
  "textbox",
  "spinbutton",
  "checkbox",
  "radio",
  "tab",
  "slider",
  "listbox",
  "progressbar",
];
/** What has to have a name where it stands. */
const NAMED = [
  ...USED,
  "dialog",
  "tabpanel",
  "tablist",
  "table",
  "region",
  "image",
  "img",
  "navigation",
  "group",
];
/** Groups that browsers make of things that nobody has grouped. */
const OWN = ["group", "table", "image", "img"];

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
}

async function nameless(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as {
      nodes: readonly AxNode[];
    };
    const found: string[] = [];
    for (const { ignored, role, name, backendDOMNodeId } of nodes) {
      const is = role?.value ?? "";
      if (ignored || !NAMED.includes(is) || OWN.includes(is) || (name?.value ?? "").trim() !== "") continue;
      const { outerHTML } = await session
        .send("DOM.getOuterHTML", { backendNodeId: backendDOMNodeId! })
        .catch(() => ({ outerHTML: "?" }));
      found.push(`a ${is} without a name: ${outerHTML.slice(0, 120)}`);
    }
    return found;
  } finally {
    await session.detach();
  }
}

/** Runs in the page, so that it can use nothing from around it. */
function findingsInPage(what: What): string[] {
  const LEAST = 4.5;
  const LEAST_LARGE = 3;
  const SMALLEST = 24;
  const found = new Set<string>();
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const each of root.querySelectorAll("*")) if (each.shadowRoot) roots.push(each.shadowRoot);
  // What lies within something that has no box is not seen, and a brief that is not shown has thousands of elements.
  const hasBoxes = (element: Element) => getComputedStyle(element).display !== "none";
  const within = (root: ParentNode): HTMLElement[] =>
    [...root.children].flatMap((each) => (hasBoxes(each) ? [each as HTMLElement, ...within(each)] : []));
  const all = roots
    .filter((root) => root === document || (root as ShadowRoot).host.checkVisibility())
    .flatMap((root) => within(root));
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const told = (element: Element) => {
    const copy = element.cloneNode(false) as Element;
    return `${copy.outerHTML.slice(0, 100)} “${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  };

  const lookAtUse = () => {
    // Structure.
    if (!document.documentElement.lang) found.add("the page has no language");
    if (document.title.trim() === "") found.add("the page has no title");
    const mains = document.querySelectorAll("main");
    if (mains.length !== 1) found.add(`${mains.length} main landmarks`);
    for (const root of roots) {
      const seen = new Set<string>();
      for (const { id } of root.querySelectorAll("[id]")) {
        if (seen.has(id)) found.add(`two elements have the id ${id}`);
        seen.add(id);
      }
      for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"])
        for (const each of root.querySelectorAll(`[${name}]`))
          for (const id of each.getAttribute(name)!.split(/\s+/))
            if (shown(each) && !seen.has(id))
              found.add(`${name} names ${id}, which is not there: ${told(each)}`);
    }
    for (const root of roots) {
      let level = root === document ? 0 : 1;
      for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
        if (!shown(heading)) continue;
        const own = Number(heading.tagName[1]);
        if (own > level + 1 && level > 0)
          found.add(`a heading of level ${own} after one of level ${level}: ${told(heading)}`);
        level = own;
      }
    }

    for (const each of all)
      if (each.matches("img:not([alt]), svg:not([role]):not([aria-hidden])") && shown(each))
        found.add(`a picture without a text: ${told(each)}`);

    // Scrolling: by keys, too, and not beyond what there is.
    const scrolls = (element: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const by = (overflow: string) => overflow === "auto" || overflow === "scroll";
      return (
        (by(overflowX) && element.scrollWidth > element.clientWidth + 13) ||
        (by(overflowY) && element.scrollHeight > element.clientHeight + 13)
      );
    };
    const REACHED = "button, a[href], input, select, textarea, summary, [tabindex='0']";
    for (const each of all)
      if (
        shown(each) &&
        each.tabIndex < 0 &&
        scrolls(each) &&
        !each.querySelector(REACHED) &&
        !each.shadowRoot
      )
        found.add(`scrolled by no key: ${told(each)}`);
    if (document.querySelector(".bench") && document.documentElement.scrollHeight > innerHeight + 1)
      found.add(
        `the page is ${document.documentElement.scrollHeight - innerHeight} pixels longer than the window`,
      );

    // Use.
    for (const each of all) {
      if (each.tabIndex > 0) found.add(`out of the order of the page: ${told(each)}`);
      const isUsed = each.matches(
        "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=tab]",
      );
      if (!isUsed || !shown(each)) continue;
      if (each.closest("[aria-hidden=true]") && each.tabIndex >= 0)
        found.add(`hidden, and reached by the keyboard: ${told(each)}`);
      // Visible only when it has the focus, or stood for by what is around it.
      const box = each.closest("label")?.getBoundingClientRect() ?? each.getBoundingClientRect();
      if (box.width <= 1 || box.right <= 0 || box.bottom <= 0) continue;
      const isInText =
        getComputedStyle(each).display === "inline" ||
        (each.closest("p, li, td, dd, .changed-note, .answer-state, sup, .cites") !== null &&
          each.matches(".link, .cited, a"));
      const small = Math.min(box.width, box.height) < SMALLEST - 0.5;
      if (small && !isInText)
        found.add(`only ${box.width.toFixed(0)} by ${box.height.toFixed(0)} pixels: ${told(each)}`);
    }
  };
  if (what === "everything") lookAtUse();

  // Contrast.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  const known = new Map<string, readonly number[]>();
  const channels = (colour: string): readonly number[] => {
    const before = known.get(colour);
    if (before) return before;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    const own = [r!, g!, b!, a! / 255];
    known.set(colour, own);
    return own;
  };
  const over = (top: readonly number[], below: readonly number[]) =>
    [0, 1, 2].map((at) => top[at]! * top[3]! + below[at]! * (1 - top[3]!)).concat(1);
  const above = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
  const papers = new Map<Element | null, readonly number[]>([
    [null, channels(getComputedStyle(document.body).backgroundColor)],
  ]);
  const paperOf = (element: Element | null): readonly number[] => {
    const before = papers.get(element);
    if (before) return before;
    const own = channels(getComputedStyle(element!).backgroundColor);
    const paper = own[3]! >= 0.999 ? own : over(own, paperOf(above(element!)));
    papers.set(element, paper);
    return paper;
  };
  const opacities = new Map<Element | null, number>([[null, 1]]);
  const opacityOf = (element: Element | null): number => {
    const before = opacities.get(element);
    if (before !== undefined) return before;
    const opacity = Number(getComputedStyle(element!).opacity) * opacityOf(above(element!));
    opacities.set(element, opacity);
    return opacity;
  };
  const light = ([r, g, b]: readonly number[]) => {
    const [x, y, z] = [r!, g!, b!].map((each) => {
      const share = each / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };
  for (const element of all) {
    if (element instanceof SVGElement || element.closest("svg, script, style, noscript, option, optgroup"))
      continue;
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.nodeValue!.trim() !== "",
    );
    const isField = element.matches("select, input[type=text], input[type=number], textarea");
    if ((!hasText && !isField) || !shown(element)) continue;
    if (element.closest(":disabled, [aria-disabled=true]")) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== "none" || element.closest(".sr-only")) continue;
    const paper = paperOf(element);
    const [r, g, b, a] = channels(style.color);
    const opacity = a! * opacityOf(element);
    const [lighter, darker] = [light(over([r!, g!, b!, opacity], paper)), light(paper)].sort((x, y) => y - x);
    const ratio = (lighter! + 0.05) / (darker! + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? LEAST_LARGE : LEAST) - 0.005)
      found.add(`contrast ${ratio.toFixed(2)}: ${told(element)}`);
  }
  return [...found];
}

/** Goes through a page by the tabulator; tells what has the focus and does not show it, or is not in sight. */
export async function focusFindings(page: Page, most: number): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let at = 0; at < most; at++) {
    await page.keyboard.press("Tab");
    const told = await page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body) return "end";
      const name = `${(at.cloneNode(false) as Element).outerHTML.slice(0, 100)} “${(at.textContent ?? "").trim().slice(0, 30)}”`;
      const style = getComputedStyle(at);
      const around = at.closest("label");
      const drawn = (own: CSSStyleDeclaration) =>
        own.outlineStyle !== "none" && Number.parseFloat(own.outlineWidth) >= 1;
      const isEditor = at.closest(".cm-editor") !== null;
      if (!drawn(style) && !(around && drawn(getComputedStyle(around))) && !isEditor)
        return `the focus is not seen: ${name}`;
      const box = (around ?? at).getBoundingClientRect();
      const isInSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      return isInSight ? undefined : `the focus is out of sight: ${name}`;
    });
    if (told === "end") break;
    if (told !== undefined) found.add(told);
  }
  return [...found];
}
