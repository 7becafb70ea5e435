import { printable } from "#case/printable.ts";
import { type HolePlace, holePlaces } from "./markup-holes.ts";

/** HTML or SVG. Only `markup` makes it, and it escapes every text that is put in, so that no text becomes markup. */
class Markup {
  /** Sets it apart for the compiler from anything else that has a text. */
  readonly #made = true;
  readonly text: string;

  static is(hole: unknown): hole is Markup {
    return typeof hole === "object" && hole !== null && #made in hole;
  }

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What a hole of a template takes: markup stands as it is, anything else is text and is escaped. */
type Hole = Markup | readonly Markup[] | string | number;

/**
 * A template of HTML or SVG: markup`<p title="${text}">${parts}</p>`. Texts are safe in content and quoted attributes; a
 * template that has a hole for one elsewhere throws when it is first used. Links lead only into the page itself.
 * A line break of the template, with the indentation after it, is nothing before a tag or a hole, and a space elsewhere.
 */
export function markup(template: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  const { literals, places } = layoutOf(template);
  let text = literals[0]!;
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index]!;
    const place = places[index]!;
    if (place !== "content" && place !== "a quoted attribute") refuseHole(place, hole);
    if (typeof hole !== "string") text += filled(hole);
    else text += escaped(place === "content" ? asPrinted(hole) : hole);
    text += literals[index + 1]!;
  }
  return new Markup(text);
}

/** A text as markup: escaped, with the apostrophes that print has. */
export function textMarkup(text: string): Markup {
  return new Markup(escaped(asPrinted(text)));
}

/** What is to be copied letter by letter, as markup: escaped, its apostrophes as they were typed. */
export function verbatimMarkup(text: string): Markup {
  return new Markup(escaped(text));
}

/** Markup that the program itself holds as a literal, such as a style sheet; what is only known to be a text does not compile. */
export function trusted<const Literal extends string>(text: OnlyLiteral<Literal>): Markup {
  return new Markup(text);
}

/** A text of which every letter is known to the compiler: only for such a text is a record of it one of a certain key. */
// biome-ignore lint/complexity/noBannedTypes: the empty object is what is compared with
type OnlyLiteral<Literal extends string> = {} extends Record<Literal, unknown> ? never : Literal;

/** No markup. */
export const NOTHING = new Markup("");

/** Markup one after the other, with a text between. */
export function joined(parts: readonly Markup[], between = ""): Markup {
  const glue = between === "" ? "" : escaped(asPrinted(between));
  let text = "";
  for (let index = 0; index < parts.length; index++) text += (index === 0 ? "" : glue) + parts[index]!.text;
  return new Markup(text);
}

/** An element of which not even the name stands in a template; its attributes come in a fixed order. */
export function elementMarkup(name: string, attributes: Iterable<Attribute>, content: Markup): Markup {
  const set: string[] = [];
  for (const { name: key, value } of attributes) set.push(` ${safeName(key)}="${escaped(value)}"`);
  return new Markup(`<${safeName(name)}${set.sort().join("")}>${content.text}</${name}>`);
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const safeNames = new Set<string>();

function safeName(name: string): string {
  if (!safeNames.has(name)) {
    if (!/^(?!on|style$|href$|.*:href$|src$|script$)[a-z][\w:-]*$/i.test(name))
      throw new Error(`no name of an element or attribute: ${name}`);
    safeNames.add(name);
  }
  return name;
}

interface Layout {
  readonly literals: readonly string[];
  readonly places: readonly HolePlace[];
}

const laidOut = new Map<TemplateStringsArray, Layout>();

function layoutOf(template: TemplateStringsArray): Layout {
  const known = laidOut.get(template);
  if (known) return known;
  const literals = template.map((literal) => literal.replace(/\n *(<|$)/g, "$1").replace(/\n */g, " "));
  const layout = { literals, places: holePlaces(literals) };
  laidOut.set(template, layout);
  return layout;
}

function refuseHole(place: Exclude<HolePlace, "content" | "a quoted attribute">, hole: Hole): void {
  if (place === "link") {
    // The page fetches nothing and leads nowhere else: no address of a case can become one of its links.
    if (typeof hole === "string" && !hole.startsWith("#"))
      throw new Error(`no link within the page: ${hole}`);
  } else if (typeof hole === "string") throw new Error(`a text cannot stand in ${place}`);
}

function filled(hole: Exclude<Hole, string>): string {
  if (Markup.is(hole)) return hole.text;
  return typeof hole === "number" ? String(hole) : joined(hole).text;
}

/** The typewriter's apostrophe and single quotation marks become those of print, which suit the double ones of the page. */
function asPrinted(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(/(?<=[\p{L}\p{N}.,?!”)])'/gu, "’").replace(/(?<=^|[\s(“–])'(?=\p{L})/gu, "‘");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for the content and the quoted attributes of HTML and SVG; what would not be seen is shown. */
function escaped(text: string): string {
  return printable(text)
    .replace(/\r\n/g, "\n")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
