import type { Clause } from "./clauses.ts";
import { isOwn, keysIn } from "./forms.ts";
import type { Said } from "./said.ts";
import { isChoice, type Piece, printed } from "./template.ts";
import { templatesOf } from "./templates.ts";
import type { Token } from "./tokens.ts";

/** A part of the page: its title, and what the sentences are that it holds. */
export interface Section {
  readonly title: string;
  readonly as: readonly string[];
}

/** By two blanks a page tells where one clause of a line ends, which a reader does not see. */
export const JOIN = "  ";

/** How sentences are taken apart. */
export interface Reader {
  readonly clausesOf: (sentence: string) => readonly Clause[];
  readonly tokensOf: (text: string) => readonly Token[];
}

/** A clause of the page, where it was said first. */
interface Told {
  readonly section: number;
  /** The number of the sentence, and of the clause in it; what joins it to the one before. */
  readonly sentence: number;
  readonly at: number;
  readonly after: string;
  /** The shortest way in which it was said. */
  readonly tokens: readonly Token[];
}

/**
 * The page of some sections: every clause that was said, near twins in one. A clause stands in the first section in which
 * it is said; those that follow each other in a sentence stay together. What stands `elsewhere` is left out.
 */
export function pageOf(
  said: readonly Said[],
  sections: readonly Section[],
  reader: Reader,
  elsewhere: (clause: string) => boolean = () => false,
): string {
  const lines = linesOf(clausesSaid(said, sections, reader, elsewhere));
  return sections
    .map(({ title }, at) => {
      const own = lines.filter(({ section }) => section === at);
      return [`## ${title} (${own.length})`, "", ...own.map(({ text }) => text), ""].join("\n");
    })
    .join("\n");
}

function clausesSaid(
  said: readonly Said[],
  sections: readonly Section[],
  { clausesOf, tokensOf }: Reader,
  elsewhere: (clause: string) => boolean,
): Told[] {
  const clauses = new Map<string, Told>();
  let sentence = 0;
  for (const [section, { as }] of sections.entries())
    for (const one of said.filter((one) => as.includes(one.as))) {
      sentence++;
      for (const [at, { after, text }] of clausesOf(one.sentence).entries()) {
        const tokens = tokensOf(text);
        if (!isOwn(tokens) || elsewhere(text)) continue;
        const key = keysIn(tokens);
        const before = clauses.get(key);
        if (before && lengthOf(before.tokens) <= lengthOf(tokens)) continue;
        clauses.set(key, { section, sentence, at, after, ...before, tokens });
      }
    }
  return [...clauses.values()];
}

/** Clauses, near twins in one; those that follow each other in a sentence in a line. */
function linesOf(clauses: readonly Told[]): { readonly section: number; readonly text: string }[] {
  const order = (a: Told, b: Told) => a.sentence - b.sentence || a.at - b.at;
  const told = templatesOf(clauses)
    .map(({ template, of }) => ({ text: printed(template.map(shortened)), first: of.toSorted(order)[0]! }))
    .sort((a, b) => order(a.first, b.first));
  const lines: { section: number; text: string; last: Told }[] = [];
  for (const { text, first } of told) {
    const line = lines.at(-1);
    if (line && line.last.sentence === first.sentence && line.last.at === first.at - 1) {
      line.text = `${line.text.replace(/\.$/, "")}${first.after.trimEnd()}${JOIN}${text}`;
      line.last = first;
    } else lines.push({ section: first.section, text, last: first });
  }
  return lines;
}

const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { said }) => sum + said.length, 0);

function shortened(piece: Piece): Piece {
  return isChoice(piece) ? { branches: piece.branches.map((tokens) => tokens.map(short)) } : short(piece);
}

/** A name of several words is not read to the end. */
function short(token: Token): Token {
  const { key, said } = token;
  if (key !== "…" || !said.includes(" ") || /^today's state$/i.test(said)) return token;
  const stop = said.match(/[,.:?]*$/)?.[0] ?? "";
  const [opened, closed] = [said.split("(").length, said.split(")").length];
  const inBrackets = /^\(.*\)[,.:?]*$/.test(said);
  const [before, after] = [inBrackets || opened > closed, inBrackets || closed > opened];
  return {
    ...token,
    said: `${before ? "(" : ""}${said.includes("“") ? "“…”" : "…"}${after ? ")" : ""}${stop}`,
  };
}

/** Words as a program that counts them does; names that are left out and signs count too. */
export function wordsIn(page: string): number {
  return page.split(/\s+/).filter((word) => word !== "").length;
}
