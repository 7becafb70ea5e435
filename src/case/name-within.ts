import type { Case } from "./case.ts";

/** Keys of a case whose texts are written as sentences are; titles and names of bodies have capitals of their own. */
const PROSE = new Set([
  "text",
  "what",
  "name",
  "note",
  "why",
  "judgement",
  "summary",
  "question",
  "criteria",
  "criterion",
  "condition",
  "outcome",
  "effect",
  "flips",
  "test",
  "as",
]);

/** How the words of a case are written where no sentence begins. */
interface Usage {
  /** Words that stand there in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that stand there with a capital and are names by themselves, not the first word of a longer name. */
  readonly proper: ReadonlySet<string>;
}

const known = new WeakMap<object, Usage>();

/**
 * A name or phrase of the case as it stands inside a sentence: a first word that the case writes small elsewhere begins with a
 * small letter, as "Pay for two years" does in "has moved on pay for two years". Names, initialisms and the word "I" keep
 * theirs; so does whatever the case has nowhere else.
 */
export function nameWithin(c: Case, name: string): string {
  const [, first, rest] = /^(\p{Lu}\p{Ll}*(?:-\p{Ll}+)*)(?=$|[\s,;:])(.*)$/su.exec(name) ?? [];
  if (first === undefined || first === "I") return name;
  // "Security Council reform": the capital of the second word makes a name of both.
  if (/^\s+\p{Lu}\p{Ll}/u.test(rest!)) return name;
  const { small, proper } = usageOf(c);
  const word = first.toLowerCase();
  // "Length of the next term", unlike "Bank of England", is no name, whether or not the case speaks of length elsewhere.
  const isCommon = small.has(word) || /^\s+of (?:the |an? )?\p{Ll}/u.test(rest!);
  return isCommon && !proper.has(first) ? word + rest : name;
}

const WORD = /(^|[\s(“"'‘])(\p{L}[\p{L}’'-]*)/gu;
const CAPITAL_BEHIND = /\s+\p{Lu}/uy;

/** Whether a word begins with a small letter; most words are told by their first unit, and need no look into Unicode's tables. */
function beginsSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 0x61 : /^\p{Ll}/u.test(word);
}

function usageOf(c: Case): Usage {
  const found = known.get(c);
  if (found) return found;
  const small = new Set<string>();
  const proper = new Set<string>();
  const read = (text: string) => {
    for (const { 0: whole, 1: before, 2: word, index } of text.matchAll(WORD)) {
      const bare = /['’]/.test(word!) ? word!.replace(/['’]s?$/, "") : word!;
      if (beginsSmall(bare)) small.add(bare);
      else if (before === " ") {
        CAPITAL_BEHIND.lastIndex = index + whole.length;
        if (!CAPITAL_BEHIND.test(text)) proper.add(bare);
      }
    }
  };
  const visit = (value: unknown, isProse: boolean): void => {
    if (typeof value === "string") {
      // A sentence within a text begins with a capital like the text itself.
      if (isProse) for (const sentence of value.split(/[.:!?;]['”"’)]?\s+/)) read(sentence.trim());
    } else if (Array.isArray(value)) for (const item of value) visit(item, isProse);
    else if (value !== null && typeof value === "object")
      for (const [key, item] of Object.entries(value))
        if (key === "sources") visitSources(item);
        else visit(item, PROSE.has(key));
  };
  const visitSources = (sources: unknown) => {
    for (const source of Array.isArray(sources) ? sources : []) {
      const sentences = (source as Case["sources"][number]).text?.sentences;
      for (const sentence of Object.values(sentences ?? {})) visit(sentence, true);
    }
  };
  visit(c, false);
  const usage = { small, proper };
  known.set(c, usage);
  return usage;
}
