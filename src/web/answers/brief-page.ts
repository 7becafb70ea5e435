import { enliven } from "brief:script";
import { RULES } from "#view/html/style.ts";
import { UNCONFIRMED_STYLE } from "#view/html/unconfirmed-style.ts";
import type { PartPlace, ShownPart } from "../workers/messages.ts";
import { MARK_RULES } from "./mark-rules.ts";
import { blocksIn, markChanged } from "./marks.ts";

/** So long at most parts are put in without a breath, but for one that takes longer by itself, in milliseconds. */
const SLICE = 8;

/**
 * The page of a brief inside of the workbench: the parts that the renderers of the brief have drawn, under the style sheet of the
 * brief, in a tree of their own. Only parts that have changed are put in anew.
 */
export class BriefPage {
  readonly #root: ShadowRoot;
  readonly #places: Readonly<Record<PartPlace, HTMLElement>>;
  readonly #shown = new Map<
    string,
    { readonly html: string | undefined; readonly element: HTMLElement; readonly changed: number }
  >();
  /** The brief that came last, by its number. */
  #newest = 0;
  /** Done when the first brief is shown. */
  #first: Promise<void> | undefined;
  /** What the parts said in the case as it was opened, by the blocks of their text. */
  #base: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly #opened: (count: number) => void;

  /** @param changed told how many blocks of the page are not as they were */
  constructor(host: HTMLElement, changed: (count: number) => void) {
    this.#opened = changed;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    // What a page says of its body holds here for the element in its place.
    sheet.replaceSync((RULES + UNCONFIRMED_STYLE).replaceAll(/(^|\n|\s)body \{/g, "$1.body {") + MARK_RULES);
    this.#root.adoptedStyleSheets = [sheet];
    const element = (name: string, className: string) => {
      const made = document.createElement(name);
      made.className = className;
      return made;
    };
    const body = element("div", "body");
    const page = element("div", "page");
    const main = element("div", "main");
    const places = {
      banner: element("div", "parts"),
      head: element("div", "parts"),
      front: element("div", "parts"),
      annexes: element("div", "annexes"),
      foot: element("div", "parts"),
    };
    main.append(places.front, places.annexes);
    page.append(places.banner, places.head, main, places.foot);
    body.append(page);
    this.#root.replaceChildren(body);
    this.#places = places;
    this.#root.addEventListener("click", (event) => this.#follow(event));
  }

  /**
   * Shows the parts of a brief, a slice at a time, so that the page hears its user meanwhile. The first that is shown is what later
   * ones are compared with. Done when all is put in, or a newer brief has come.
   */
  show(parts: readonly ShownPart[]): Promise<void> {
    const own = ++this.#newest;
    const first = this.#first;
    const shown = (first ?? Promise.resolve()).then(() => this.#show(parts, own));
    this.#first ??= shown;
    return shown;
  }

  async #show(parts: readonly ShownPart[], own: number): Promise<void> {
    if (this.#isOld(own)) return;
    this.#place(parts);
    const before = this.#base;
    const base = new Map<string, ReadonlySet<string>>();
    let began = performance.now();
    for (const { name, html = "" } of parts) {
      const { element, html: known } = this.#shown.get(name)!;
      if (known === html) continue;
      if (performance.now() - began > SLICE) {
        await breath();
        if (this.#isOld(own)) return;
        began = performance.now();
      }
      this.#fill(element, name, html);
      const changed = before ? markChanged(element, before.get(name) ?? new Set()) : 0;
      if (!before) base.set(name, blocksIn(element));
      this.#shown.set(name, { html, element, changed });
    }
    this.#base ??= base;
    this.#tellChanged();
  }

  /** Compares what is shown with another brief from now on: the case as it was opened, under other settings. */
  async compare(parts: readonly ShownPart[]): Promise<void> {
    await this.#first;
    const base = new Map<string, ReadonlySet<string>>();
    for (const { name, html = "" } of parts) {
      await breath();
      // Made into what it would be on the page, which is what it is compared with.
      const holder = document.createElement("div");
      this.#fill(holder, name, html);
      base.set(name, blocksIn(holder));
    }
    this.#base = base;
    for (const [name, { element, ...shown }] of this.#shown) {
      const changed = markChanged(element, base.get(name) ?? new Set());
      this.#shown.set(name, { ...shown, element, changed });
    }
    this.#tellChanged();
  }

  #tellChanged(): void {
    this.#opened([...this.#shown.values()].reduce((sum, { changed }) => sum + changed, 0));
  }

  /** Whether a newer brief has come; what is compared with is shown in any case. */
  #isOld(own: number): boolean {
    return this.#base !== undefined && this.#newest !== own;
  }

  /** Gives every part its place, in the order in which they come; what stands there already is left alone. */
  #place(parts: readonly ShownPart[]): void {
    for (const [name, { element }] of this.#shown) {
      if (parts.some((part) => part.name === name)) continue;
      element.remove();
      this.#shown.delete(name);
    }
    const reached = new Map<PartPlace, Element | null>();
    for (const { place, name } of parts) {
      const element = this.#shown.get(name)?.element ?? document.createElement("div");
      if (!this.#shown.has(name)) this.#shown.set(name, { html: undefined, element, changed: 0 });
      const next = reached.has(place) ? reached.get(place)! : this.#places[place].firstElementChild;
      if (next !== element) this.#places[place].insertBefore(element, next);
      reached.set(place, element.nextElementSibling);
    }
  }

  /** Goes to the next block that has changed, or to the first; returns whether there is one. */
  next(): boolean {
    const all = [...this.#root.querySelectorAll<HTMLElement>("[data-changed]")];
    const here = all.findIndex((each) => each.hasAttribute("data-here"));
    const to = all[(here + 1) % all.length];
    if (!to) return false;
    all[here]?.removeAttribute("data-here");
    to.setAttribute("data-here", "");
    to.scrollIntoView({ block: "center", behavior: motion() });
    return true;
  }

  /** Goes to a part of the page by its id. */
  goTo(id: string): void {
    const target = this.#root.getElementById(id);
    if (!target) return;
    target.scrollIntoView({ block: "start", behavior: motion() });
    target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }

  #fill(holder: HTMLElement, name: string, html: string): void {
    holder.className = "part";
    holder.dataset.part = name;
    // Made by the renderers of the brief in the worker, which escape every text of a case.
    holder.innerHTML = html;
    enliven({
      querySelectorAll: (selector) => holder.querySelectorAll(selector),
      querySelector: (selector) => this.#root.querySelector(selector),
      createElement: (tag) => document.createElement(tag),
    });
  }

  /** A link of the page leads to another part of it, which no address can name from outside of this tree. */
  #follow(event: Event): void {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const href = link?.getAttribute("href");
    if (!href?.startsWith("#")) return;
    event.preventDefault();
    if (!link!.classList.contains("cite")) this.goTo(href.slice(1));
  }
}

/** Lets the page do what else it has to. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
