import { printable } from "#case/printable.ts";

/** HTML or SVG. Only `markup` makes it, and it escapes every text that is put in, so that no text becomes markup. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What a hole of a template takes: markup stands as it is, anything else is text and is escaped. */
type Hole = Markup | readonly Markup[] | string | number;

/**
 * A template of HTML or SVG: markup`<p title="${text}">${parts}</p>`. Texts are safe in content and quoted attributes.
 * A line break of the template, with the indentation after it, is nothing before a tag or a hole, and a space elsewhere.
 */
export function markup(template: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  const literals = literalsOf(template);
  let text = literals[0]!;
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index]!;
    text += typeof hole === "string" ? escaped(hole) : filled(hole);
    text += literals[index + 1]!;
  }
  return new Markup(text);
}

/** A text as markup: escaped. */
export function textMarkup(text: string): Markup {
  return new Markup(escaped(text));
}

/** Markup that the program itself holds as text, such as a style sheet. Never for what a case may set. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** No markup. */
export const NOTHING = new Markup("");

/** Markup one after the other, with a text between. */
export function joined(parts: readonly Markup[], between = ""): Markup {
  const glue = between === "" ? "" : escaped(between);
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
    if (!/^[A-Za-z][\w:-]*$/.test(name)) throw new Error(`no name of an element or attribute: ${name}`);
    safeNames.add(name);
  }
  return name;
}

const laidOut = new Map<TemplateStringsArray, readonly string[]>();

function literalsOf(template: TemplateStringsArray): readonly string[] {
  const known = laidOut.get(template);
  if (known) return known;
  const literals = template.map((literal) => literal.replace(/\n *(<|$)/g, "$1").replace(/\n */g, " "));
  laidOut.set(template, literals);
  return literals;
}

function filled(hole: Exclude<Hole, string>): string {
  if (hole instanceof Markup) return hole.text;
  return typeof hole === "number" ? String(hole) : joined(hole).text;
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
