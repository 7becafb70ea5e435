import { BODY_NOUNS, COMPANY_NOUNS, COMPANY_WORDS, MEDIA_NOUNS } from "../tables/companies.ts";
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

const HEADS_SPOKEN_OF =
  /^(?:ministry|department|union|association|federation|council|committee|commission|court|tribunal|board|authority|agency|bank|fund|institute|company|group|alliance|party|movement|coalition|bureau|service|guild|organisation|organization|parliament|assembly|army|front|league|university|secretariat|bloc|foundation|forum|chamber|consortium|society|cooperative|congress|conference|syndicate|trust|hospital|airline|railway|port|club|museum|college|school|operator|utility|corporation|mission|panel|network|initiative|inspectorate|treasury|cabinet|senate|academy|exchange|confederation|directorate|clinic|brewery|mine|mill|shipyard|refinery|broadcaster|ombudsman|caucus|archive)s?$/;
/** What else a body is called whose name holds a word: an authority is also an agency. */
const ALSO_CALLED: readonly (readonly [of: RegExp, nouns: string])[] = [
  [
    /^(?:commission|authority|agency|bureau|board|regulator|office)$/,
    "regulator agency watchdog authority body",
  ],
  [/^(?:union|federation|association|guild|confederation)s?$/, "union federation association"],
  [/^(?:bank|bancorp|lender)$/, "bank lender"],
  [/^(?:airlines|airways)$/, "airline carrier company firm"],
  [/^(?:corporation|company|corp|inc|ltd|plc|motors|industries|group|railways)$/, "company firm group"],
  [/^(?:alliance|coalition|bloc|league|front|movement|states|countries)$/, "group bloc alliance"],
  [/workers$|^(?:teamsters|dockers|miners)$/, "union"],
  [/^(?:community|union)$/, "bloc"],
  [/^(?:court|tribunal)$/, "court tribunal"],
];

/** The nouns by which a text may take up a body of this name with `the`. */
export function nounsOfName(name: string): Set<string> {
  const words = name.toLowerCase().split(" ");
  const nouns = new Set(words.filter((word) => HEADS_SPOKEN_OF.test(word)));
  for (const word of words)
    for (const [of, list] of ALSO_CALLED)
      if (of.test(word)) for (const each of list.split(" ")) nouns.add(each);
  if (COMPANY_WORDS.has(words.at(-1)!)) for (const each of ["company", "firm", "group"]) nouns.add(each);
  return nouns;
}

/** What a text calls a body right before its name or, between commas, behind it: `the grocer Harrow`. */
function calledBeside(words: readonly Word[], { from, to }: CapitalRun): string[] {
  const isNoun = ({ lower, capital }: Word) =>
    !capital && (COMPANY_NOUNS.has(lower) || BODY_NOUNS.has(lower));
  const before = words[from - 1];
  const behind =
    words[to]?.text === "," && /^(?:a|an|the)$/.test(words[to + 1]?.lower ?? "")
      ? words.slice(to + 2, to + 8)
      : [];
  const end = behind.findIndex(({ text }) => /^(?:[,.]|that|which|who)$/.test(text));
  const named = end < 0 ? [] : behind.slice(0, end);
  return [
    ...(before && isNoun(before) ? [before.lower] : []),
    ...named.filter(isNoun).map(({ lower }) => lower),
  ];
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
      const [open, short, close] = passage.words.slice(to, to + 3);
      const defined =
        open?.text === "(" && close?.text === ")" && /^\p{Lu}[\p{L}&]{1,9}$/u.test(short!.text)
          ? short!.text
          : undefined;
      const key = name.toLowerCase();
      const known = found.get(key) ?? { name, times: 0, nouns: nounsOfName(name) };
      known.times++;
      if (defined) known.short ??= defined;
      if (of) known.of ??= of;
      for (const noun of calledBeside(passage.words, run)) known.nouns.add(noun);
      found.set(key, known);
    }
  }
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
      words.some((word) => HEADS_SPOKEN_OF.test(word.toLowerCase())) &&
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

/** `Harrow` beside `Harrow Foods` is the same body. */
function withoutShorter<Body extends { readonly name: string; times: number; readonly nouns: Set<string> }>(
  bodies: readonly Body[],
): Body[] {
  const longerOf = ({ name }: Body) => {
    const longer = bodies.filter((each) => each.name.startsWith(`${name} `));
    return longer.length === 1 ? longer[0] : undefined;
  };
  return bodies.filter((body) => {
    const longer = body.name.includes(" ") ? undefined : longerOf(body);
    if (!longer) return true;
    longer.times += body.times;
    for (const noun of body.nouns) longer.nouns.add(noun);
    return false;
  });
}
