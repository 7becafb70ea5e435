import type { Word } from "../text/words.ts";
import type { FoundName } from "./known-names.ts";
import { knownActor } from "./lexicon.ts";
import type { Marked } from "./marked.ts";
import type { Mention } from "./mention.ts";
import { idOf } from "./persons.ts";

/** An organ of a state or group that a text calls by a common noun: `the Sudanese foreign ministry`. */
export interface Organ {
  readonly id: string;
  /** As the text has it, without an article. */
  readonly name: string;
  readonly memberOf: string;
  /** The noun by which the text may go on. */
  readonly noun: string;
}

/** Nouns of organs that speak and act in their own name. What fights for a state is taken for the state itself. */
const ORGANS =
  /^(?:ministry|parliament|court|bank|television|agency|authority|regulator|treasury|presidency|commission|office)$/;
/** Nouns that are an organ's only behind one of these words. */
const ONLY_BEHIND: Readonly<Record<string, RegExp>> = {
  bank: /^central$/,
  court: /^(?:supreme|high|constitutional|federal|labour|labor|appeals)$/,
  television: /^state$/,
  agency: /^(?:news|nuclear|space|intelligence|competition|environment|health|antitrust)$/,
  authority: /^(?:competition|antitrust|port|ports|election|tax|customs|aviation|energy|health)$/,
  commission: /^(?:election|competition|human-rights|electoral)$/,
  office: /^(?:president|minister|s)$/,
};

/** What fights for a state: an organ of its own only where it fights somebody at home. */
const ARMED = /^(?:army|military|junta)$/;

/** The organs of a sentence, each with the words that name it. */
function organsIn(
  { passage: { words }, names }: Marked,
  isCivil: boolean,
): (Organ & { from: number; to: number })[] {
  return names.flatMap((name) => {
    const organ = organBehind(words, name, isCivil) ?? organBefore(words, name);
    return organ ? [organ] : [];
  });
}

/** `The central bank of Kenya` */
function organBefore(
  words: readonly Word[],
  { from, to, entry }: FoundName,
): (Organ & { from: number; to: number }) | undefined {
  const of = entry.ids.length === 1 && entry.form === "name" ? entry.ids[0]! : undefined;
  if (of === undefined || knownActor(of)?.kind !== "state" || words[from - 1]?.lower !== "of")
    return undefined;
  const noun = words[from - 2];
  if (noun?.kind !== "word" || noun.capital || !ORGANS.test(noun.lower)) return undefined;
  const only = ONLY_BEHIND[noun.lower];
  const kind = words[from - 3]?.lower ?? "";
  if (only ? !only.test(kind) : noun.lower === "office") return undefined;
  const start =
    only || /^(?:foreign|finance|defence|defense|interior|trade|energy|health|transport|labour)$/.test(kind)
      ? from - 3
      : from - 2;
  const own = words.slice(start, from - 1).map(({ lower }) => lower);
  return {
    id: `${of}-${idOf(own.join("_")).replaceAll("_", "-")}`,
    name: `${own.join(" ")} of ${knownActor(of)!.name}`,
    memberOf: of,
    noun: noun.lower,
    from: start,
    to,
  };
}

function organBehind(
  words: readonly Word[],
  { from, to, entry }: FoundName,
  isCivil: boolean,
): (Organ & { from: number; to: number }) | undefined {
  const of = entry.ids.length === 1 ? entry.ids[0]! : undefined;
  const kind = of === undefined ? undefined : knownActor(of)?.kind;
  if (of === undefined || (kind !== "state" && kind !== "group")) return undefined;
  const start = words[to]?.kind === "s" ? to + 1 : to;
  if (start === to && entry.form !== "adjective" && kind === "state") return undefined;
  for (let at = start; at < start + 3; at++) {
    const word = words[at];
    if (word?.kind !== "word" || word.capital) return undefined;
    const isArmed = isCivil && kind === "state" && ARMED.test(word.lower);
    if (!ORGANS.test(word.lower) && !isArmed) continue;
    const only = ONLY_BEHIND[word.lower];
    if (only && !only.test(words[at - 1]!.lower)) continue;
    // `The Peruvian regulator, Indecopi, found`: it has a name.
    const close = words.slice(at + 2, at + 7).findIndex(({ text }) => text === ",");
    if (
      words[at + 1]?.text === "," &&
      close > 0 &&
      words.slice(at + 2, at + 2 + close).every(({ capital, text }) => capital || text === "the")
    )
      return undefined;
    const between = words.slice(start, at + 1).map(({ lower }) => lower);
    const owner = words
      .slice(from, start)
      .map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`))
      .join("");
    return {
      id: `${of}-${idOf(between.join("_")).replaceAll("_", "-")}`,
      name: `${owner} ${between.join(" ")}`,
      memberOf: of,
      noun: word.lower,
      from,
      to: at + 1,
    };
  }
  return undefined;
}

/** The organs that a text names, each once. */
export function organsOf(text: readonly Marked[], isCivil = false): Organ[] {
  const found = new Map<string, Organ>();
  for (const sentence of text)
    if (!sentence.passage.heading)
      for (const { id, name, memberOf, noun } of organsIn(sentence, isCivil))
        if (!found.has(id)) found.set(id, { id, name, memberOf, noun });
  return [...found.values()];
}

/** The names of a sentence with each organ in place of the state that it is of. */
export function withOrgans(sentence: Marked, isCivil: boolean, named: readonly Mention[]): Mention[] {
  const organs = organsIn(sentence, isCivil);
  if (organs.length === 0 || sentence.passage.heading) return [...named];
  return [
    ...named.filter((each) => !organs.some(({ from, to }) => from <= each.from && each.from < to)),
    ...organs.map(({ id, from, to }): Mention => ({ from, to, id, form: "organisation", as: "actor" })),
  ];
}
