import { HEADS_SPOKEN_OF, ORGANISATION_HEADS } from "../tables/common-words.ts";
import { BODY_NOUNS, COMPANY_NOUNS, COMPANY_WORDS, MEDIA_NOUNS } from "../tables/companies.ts";
import { GROUPS } from "../tables/groups.ts";
import type { Word } from "../text/words.ts";
import type { CapitalRun } from "./capital-runs.ts";
import { namesFrom } from "./lexicon.ts";
import type { Marked } from "./marked.ts";
import { idOf } from "./persons.ts";

/** An organisation that a text names and no table knows. */
export interface FoundOrganisation {
  readonly id: string;
  readonly name: string;
  /** The short form that the text gives in brackets. */
  readonly short?: string;
  /** The state whose organ it is, where that stands before the name. */
  readonly memberOf?: string;
  /** The nouns by which the text may go on: `the union`, `the grocer`. */
  readonly nouns: ReadonlySet<string>;
  /** Whether it prints or broadcasts. */
  readonly media: boolean;
  readonly times: number;
}

const SPOKEN_OF = new Set(
  `${HEADS_SPOKEN_OF} bloc conference syndicate hospital airline railway port club museum college school operator utility mission initiative treasury academy clinic brewery mine mill shipyard refinery broadcaster archive`.split(
    " ",
  ),
);
/** Whether a word is by what a text takes up a body, in the singular or the plural. */
function isSpokenOf(word: string): boolean {
  return SPOKEN_OF.has(word) || SPOKEN_OF.has(word.replace(/s$/, ""));
}
/** What else a body is called whose name holds a word: an authority is also an agency. */
const ALSO_CALLED: readonly (readonly [of: RegExp, nouns: string])[] = [
  [
    /^(?:commission|authority|agency|bureau|board|regulator|office)$/,
    "regulator agency watchdog authority body",
  ],
  [/^(?:union|federation|association|guild|confederation)s?$/, "union federation association"],
  [/^(?:bank|bancorp|lender)$/, "bank lender"],
  [/^(?:corporation|company|corp|inc|ltd|plc|motors|industries|group|railways)$/, "company firm group"],
  [/^(?:alliance|coalition|bloc|league|front|movement|states|countries)$/, "group bloc alliance"],
  [/workers$|^(?:teamsters|dockers|miners)$/, "union"],
  [/^air(?:lines?|ways)$/, "airline carrier company firm"],
  [/^(?:community|union)$/, "bloc"],
  [/^(?:court|tribunal)$/, "court tribunal"],
];

/** The nouns by which a text may take up a body of this name with `the`. */
export function nounsOfName(name: string): Set<string> {
  const words = name.toLowerCase().split(" ");
  const nouns = new Set(words.filter((word) => isSpokenOf(word)));
  for (const word of words)
    for (const [of, list] of ALSO_CALLED)
      if (of.test(word)) for (const each of list.split(" ")) nouns.add(each);
  if (COMPANY_WORDS.has(words.at(-1)!)) for (const each of ["company", "firm", "group"]) nouns.add(each);
  // `The Bakers' Union`: the bakers.
  for (const [, people] of name.toLowerCase().matchAll(PEOPLE_IN_NAMES)) nouns.add(people!);
  return nouns;
}
const PEOPLE_IN_NAMES =
  /\b([a-z]{4,14}s)'? (?=(?:union|association|federation|guild|league|alliance|front|syndicate|confederation|committee|council)\b)/g;

/** The words by which alone a text may go on to call a body of several: `Solan Ferries`, `Banque Aubrac`. */
export function endsOf(name: string): string[] {
  const words = name.split(" ");
  const last = words.at(-1)!;
  if (words.length < 2) return [];
  return words.length > 3 || /^(?:of|for|the|and)$/.test(words.at(-2)!) || isKindOfBody(last)
    ? [words[0]!]
    : [words[0]!, last];
}

/** A word by which many bodies are called tells none of them apart. */
function isKindOfBody(word: string): boolean {
  const lower = word.toLowerCase();
  return ORGANISATION_HEADS.has(lower) || COMPANY_WORDS.has(lower) || /s$/.test(lower);
}

/** `Which speaks for some 9,400 writers`: whom a body is of. */
function peopleOf(words: readonly Word[], { to }: CapitalRun): string[] {
  if (words[to]?.text !== "," || !/^(?:which|who)$/.test(words[to + 1]?.lower ?? "")) return [];
  const verb = words[to + 2]?.lower ?? "";
  if (!/^(?:represents|speaks|unites|organises|organizes)$/.test(verb)) return [];
  const noun = words.slice(to + 3, to + 10).find(({ lower, capital }) => !capital && GROUPS.has(lower));
  return noun ? [noun.lower] : [];
}

/** What a text calls a body right before its name or, between commas, behind it: `the grocer Harrow`. */
export function calledBeside(
  words: readonly Word[],
  { from, to }: Pick<CapitalRun, "from" | "to">,
): string[] {
  const isNoun = ({ lower, capital }: Word) =>
    !capital && (COMPANY_NOUNS.has(lower) || BODY_NOUNS.has(lower));
  const before = words[from - 1];
  const behind =
    words[to]?.text === "," && /^(?:a|an|the)$/.test(words[to + 1]?.lower ?? "")
      ? words.slice(to + 2, to + 10)
      : [];
  const end = behind.findIndex(({ text }) => /^(?:[,.]|that|which|who|of|for|in|based)$/.test(text));
  const named = end < 0 ? [] : behind.slice(0, end);
  const [comma, lead] = [before?.text === ",", words[from - 2]];
  return [
    ...(comma && lead && isNoun(lead) && /^[,.]$/.test(words[to]?.text ?? ".") ? [lead.lower] : []),
    ...(before && isNoun(before) ? [before.lower] : []),
    ...named.filter(isNoun).map(({ lower }) => lower),
  ];
}

/** The letters by which a text will call a body: `(DU)`, `(the DU)`, `, or DU,`, `, known as DU,`. */
function shortBehind(words: readonly Word[], to: number): string | undefined {
  const [open, next, then, last] = words.slice(to, to + 4);
  const isShort = (word: Word | undefined) => word !== undefined && /^\p{Lu}[\p{L}&]{1,9}$/u.test(word.text);
  if (open?.text === "(") {
    const short = next?.lower === "the" ? then : next;
    return isShort(short) && /^[),;]$/.test((short === next ? then : last)?.text ?? "")
      ? short!.text
      : undefined;
  }
  if (open?.text !== ",") return undefined;
  const short =
    next?.lower === "or" ? then : next?.lower === "known" && then?.lower === "as" ? last : undefined;
  return isShort(short) && short!.text === short!.text.toUpperCase() ? short!.text : undefined;
}

/** Organisations by the form of their names: `Ministry of Works`, `Dockers' Union (DU)`. */
export function organisationsOf(
  text: readonly Marked[],
  isTaken: (id: string) => boolean,
): FoundOrganisation[] {
  const found = new Map<
    string,
    { name: string; short?: string; of?: string; times: number; readonly nouns: Set<string> }
  >();
  for (const { passage, runs } of text) {
    if (passage.heading) continue;
    for (const run of runs) {
      const { to, is, name, of } = run;
      if (is !== "organisation") continue;
      const defined = shortBehind(passage.words, to);
      const key = name.toLowerCase();
      const known = found.get(key) ?? { name, times: 0, nouns: nounsOfName(name) };
      known.times++;
      if (defined) known.short ??= defined;
      if (of) known.of ??= of;
      for (const noun of [...calledBeside(passage.words, run), ...peopleOf(passage.words, run)])
        known.nouns.add(noun);
      found.set(key, known);
    }
  }
  const definite = nounsWithThe(text);
  const bodies = [...found.values()];
  for (const { nouns } of bodies)
    if (nouns.size === 0 || [...nouns].some((noun) => COMPANY_NOUNS.has(noun)))
      for (const noun of ["company", "firm"]) nouns.add(noun);
  // `The airline`, where one of the bodies that the text names is a firm of which it does not tell what it does.
  const plain = bodies.filter(({ nouns }) => nouns.size === 2 && nouns.has("company"));
  const taking = takingUp(text);
  for (const { name, nouns } of plain) for (const noun of taking.get(name) ?? []) nouns.add(noun);
  const told = new Set(bodies.flatMap(({ nouns }) => [...nouns]));
  if (plain.length === 1)
    for (const noun of definite) if (COMPANY_NOUNS.has(noun) && !told.has(noun)) plain[0]!.nouns.add(noun);
  for (const { nouns } of bodies)
    for (const noun of [...nouns])
      for (const [of, list] of ALSO_CALLED)
        if (of.test(noun)) for (const each of list.split(" ")) nouns.add(each);
  const used = new Set<string>();
  return [...withoutShorter([...found.values()])].map(({ name, short, of, times, nouns }) => {
    const words = name.split(" ");
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join("");
    const candidates = [
      short ?? "",
      initials.length > 1 &&
      words.some((word) => isSpokenOf(word.toLowerCase())) &&
      !COMPANY_WORDS.has(words.at(-1)!.toLowerCase())
        ? initials
        : "",
      idOf(words.join("_")),
      `${idOf(words.join("_"))}_2`,
    ].map(idOf);
    // `the National Liberation Army (ELN)`: one of the tables, by its short form.
    const entry = short === undefined ? undefined : namesFrom(short).find((each) => each.words.length === 1);
    const known = entry?.form === "name" && entry.ids.length === 1 ? entry.ids[0] : undefined;
    const id =
      known ??
      candidates.find((each) => /^[A-Z]/.test(each) && !used.has(each) && !isTaken(each)) ??
      `ORG_${used.size + 1}`;
    used.add(id);
    const media = [...nouns].some((noun) => MEDIA_NOUNS.test(noun));
    return { id, name, nouns, media, times, ...(short && { short }), ...(of && { memberOf: of }) };
  });
}

/** By what noun for a body the sentence behind a name goes on: `Real Oriente refused. The club …`. */
function takingUp(text: readonly Marked[]): Map<string, string[]> {
  const taken = new Map<string, string[]>();
  for (const [
    index,
    {
      passage: { words },
    },
  ] of text.entries()) {
    const noun = words[1];
    const isNoun = noun && !noun.capital && (COMPANY_NOUNS.has(noun.lower) || BODY_NOUNS.has(noun.lower));
    if (!isNoun || words[0]!.lower !== "the" || words[2]?.kind === "s") continue;
    const bodies = text[index - 1]?.runs.filter(({ is }) => is === "organisation") ?? [];
    const [body] = bodies;
    if (body && bodies.length === 1) taken.set(body.name, [...(taken.get(body.name) ?? []), noun.lower]);
  }
  return taken;
}

/** The nouns that a text has behind `the`. */
function nounsWithThe(text: readonly Marked[]): Set<string> {
  return new Set(
    text.flatMap(({ passage: { words } }) =>
      words.flatMap(({ lower, capital, kind }, at) =>
        kind === "word" && !capital && words[at - 1]?.lower === "the" ? [lower] : [],
      ),
    ),
  );
}

/** `Harrow` beside `Harrow Foods` is the same body. */
function withoutShorter<
  Body extends { readonly name: string; readonly short?: string; times: number; readonly nouns: Set<string> },
>(bodies: readonly Body[]): Body[] {
  const longerOf = ({ name }: Body) => {
    const longer = bodies.filter(
      (each) => each.name.startsWith(`${name} `) || endsOf(each.name).includes(name),
    );
    return longer.length === 1 ? longer[0] : undefined;
  };
  const byShort = new Map(bodies.flatMap((body) => (body.short ? [[body.short, body] as const] : [])));
  return bodies.filter((body) => {
    const longer = byShort.get(body.name) ?? (body.name.includes(" ") ? undefined : longerOf(body));
    if (!longer) return true;
    longer.times += body.times;
    for (const noun of body.nouns) longer.nouns.add(noun);
    return false;
  });
}
