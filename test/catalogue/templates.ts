import { joinedWith } from "./alignment.ts";
import { isChoice, type Template } from "./template.ts";
import type { Token } from "./tokens.ts";

/** Less than this share of a sentence's words is no reason to tell it by itself. */
const MORE = 0.65;
/** Of its words a sentence shares so many at least with one that it may be joined with. */
const ALIKE = 0.45;

/** Sentences as few templates: the longest first, each joined with the one that needs fewest words more. */
export function templatesOf<Sentence extends { readonly tokens: readonly Token[] }>(
  sentences: readonly Sentence[],
): { readonly template: Template; readonly of: readonly Sentence[] }[] {
  const all = new Set<Home<Sentence>>();
  for (const sentence of sentences.toSorted((a, b) => b.tokens.length - a.tokens.length)) {
    const own = { template: sentence.tokens, of: [sentence], keys: keysOf(sentence.tokens) };
    if (!settled(own, all)) all.add(own);
  }
  // What found no other like it when it came may find one now.
  for (const own of [...all].reverse()) if (settled(own, all)) all.delete(own);
  return [...all];
}

interface Home<Sentence> {
  template: Template;
  readonly of: Sentence[];
  readonly keys: Set<string>;
}

const keysOf = (tokens: readonly Token[]) => new Set(tokens.map(({ key }) => key));

/** Joins a template of few sentences with the one that needs fewest words more, if there is one. */
function settled<Sentence extends { readonly tokens: readonly Token[] }>(
  own: Home<Sentence>,
  all: ReadonlySet<Home<Sentence>>,
): boolean {
  let best: { readonly cost: number; readonly template: Template; readonly home: Home<Sentence> } | undefined;
  for (const home of all) {
    if (home === own || [...own.keys].filter((key) => home.keys.has(key)).length < ALIKE * own.keys.size)
      continue;
    const limit = best?.cost ?? MORE * lengthOf(own.template);
    const joined = own.of.reduce<{ cost: number; template: Template } | undefined>(
      (before, { tokens }) => {
        const next = before && joinedWith(before.template, tokens, limit - before.cost);
        return next && { cost: before.cost + next.cost, template: next.template };
      },
      { cost: 0, template: home.template },
    );
    if (joined) best = { ...joined, home };
  }
  if (!best) return false;
  best.home.template = best.template;
  best.home.of.push(...own.of);
  for (const key of own.keys) best.home.keys.add(key);
  return true;
}

function lengthOf(template: Template): number {
  return template.reduce((sum, piece) => sum + (isChoice(piece) ? piece.branches.flat().length + 1 : 1), 0);
}
