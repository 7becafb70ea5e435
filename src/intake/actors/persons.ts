import { FAMILY_NAME_FIRST, FIRST_SURNAMES, NAME_PARTICLES } from "../tables/surnames.ts";
import type { Word } from "../text/words.ts";
import {
  hasVerbOfPerson,
  isSite,
  isTakenPlace,
  isToldOfPerson,
  officeBefore,
  officeBehind,
  officeHeld,
  saysBefore,
} from "./cues-of-persons.ts";
import { knownActor } from "./lexicon.ts";
import type { Marked } from "./marked.ts";

/** A person whom a text names. */
export interface Person {
  readonly id: string;
  /** As the text has it at its fullest. */
  readonly name: string;
  readonly surname: string;
  /** The state or organisation whose office goes with the name. */
  readonly memberOf?: string;
  /** The office, in lower case. */
  readonly role?: string;
  /** What tells that it is a person. */
  readonly grounds: ReadonlySet<"title" | "office" | "verb" | "again" | "case">;
}

/** A run of capitals with what stands around it. */
interface Candidate {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly parts: readonly string[];
  readonly role?: string;
  readonly memberOf?: string;
  readonly grounds: readonly ("title" | "office" | "verb")[];
  /** Whether it stands where places do: `seized El Fasher`. */
  readonly placed: boolean;
}

interface Draft {
  placed?: boolean;
  name: string;
  parts: readonly string[];
  role?: string;
  memberOf?: string;
  readonly grounds: Set<"title" | "office" | "verb" | "again" | "case">;
}

/** Words that may stand between a state and an office. */
const BETWEEN = new Set("former then acting outgoing new incoming late ex senior chief top".split(" "));

/** The persons whom a text names, in the order in which it does. Headings name nobody who is not named elsewhere. */
export function personsOf(
  text: readonly Marked[],
  isTaken: (id: string) => boolean,
  known: ReadonlySet<string> = new Set(),
): Person[] {
  const candidates = text.flatMap((marked) => (marked.passage.heading ? [] : candidatesIn(marked)));
  const drafts: Draft[] = [];
  for (const candidate of candidates) {
    if (candidate.parts.length < 2) continue;
    const same = drafts.find((draft) => isSame(draft, candidate));
    if (same) join(same, candidate, true);
    else drafts.push({ name: candidate.name, parts: candidate.parts, grounds: new Set() });
    if (!same) join(drafts.at(-1)!, candidate, false);
  }
  const count = new Map<string, number>();
  for (const { parts } of candidates)
    if (parts.length === 1) count.set(parts[0]!, (count.get(parts[0]!) ?? 0) + 1);
  for (const candidate of candidates) {
    if (candidate.parts.length !== 1) continue;
    const bearers = drafts.filter((draft) => surnameOf(draft) === candidate.name);
    if (bearers.length > 0) for (const bearer of bearers) join(bearer, candidate, true);
    else if (
      candidate.grounds.includes("title") ||
      (candidate.grounds.length > 0 && count.get(candidate.name)! > 1)
    ) {
      const draft: Draft = { name: candidate.name, parts: candidate.parts, grounds: new Set() };
      join(draft, candidate, count.get(candidate.name)! > 1);
      drafts.push(draft);
    }
  }
  for (const { name, grounds } of drafts) if (known.has(name)) grounds.add("case");
  return identified(
    drafts.filter(({ grounds, placed }) => grounds.size > 0 && !(placed && [...grounds].join() === "again")),
    isTaken,
  );
}

function candidatesIn({ passage: { words, index }, names, roles, runs }: Marked): Candidate[] {
  return runs.flatMap(({ from, to, is, name }) => {
    if (is !== "person" || isSite(words, to)) return [];
    const before = roles.find((role) => role.to === from) ?? officeBefore(words, from, to, roles);
    const behind = officeBehind(words, to, roles) ?? officeHeld(words, to, roles);
    const grounds: ("title" | "office" | "verb")[] = [];
    if (before) grounds.push("title");
    if (behind) grounds.push("office");
    // `Premier Tim Hale of Nova Scotia said`: a place.
    const isOf = /^(?:of|in|near|across|around|outside)$/.test(words[from - 1]?.lower ?? "");
    if (
      ((hasVerbOfPerson(words, to) || (to - from > 1 && hasVerbBehindBody(words, to))) && !isOf) ||
      saysBefore(words, from)
    )
      grounds.push("verb");
    else if (to - from > 1 && isToldOfPerson(words, from, to)) grounds.push("verb");
    const office = before && !before.honorific ? before : behind;
    const memberOf = affiliation(words, names, from, to, office);
    return [
      {
        sentence: index,
        from,
        to,
        name,
        parts: name.split(" "),
        grounds,
        placed: isTakenPlace(words, from),
        ...(office && { role: office.role }),
        ...(memberOf && { memberOf }),
      },
    ];
  });
}

/** `Jane Doe of the Pilots' Union spoke`: over the body that the name is of. */
function hasVerbBehindBody(words: readonly Word[], to: number): boolean {
  if (!/^(?:of|from|at)$/.test(words[to]?.lower ?? "")) return false;
  let end = to + 1;
  while (
    end < words.length &&
    end - to < 9 &&
    (words[end]!.capital ||
      words[end]!.kind === "s" ||
      words[end]!.text === "'" ||
      /^(?:the|of|and|for)$/.test(words[end]!.lower))
  )
    end++;
  return end > to + 1 && hasVerbOfPerson(words, end);
}

/** The state or organisation that stands with the office: before it, or behind it or the name with `of`. */
function affiliation(
  words: readonly Word[],
  names: Marked["names"],
  from: number,
  to: number,
  office: { readonly from: number; readonly to: number } | undefined,
): string | undefined {
  const member = (at: (name: Marked["names"][number]) => boolean) => {
    const name = names.find((each) => each.entry.ids.length === 1 && at(each));
    const id = name?.entry.ids[0];
    return id === undefined ? undefined : (knownActor(id)?.memberOf ?? id);
  };
  if (office) {
    let at = office.from;
    while (at > 0 && (words[at - 1]!.kind === "s" || BETWEEN.has(words[at - 1]!.lower))) at--;
    // `Ukraine's human rights ombudsman`
    const owner = words.slice(Math.max(0, at - 4), at).findLastIndex(({ kind }) => kind === "s");
    const first = Math.max(0, at - 4) + owner;
    if (owner >= 0 && words.slice(first + 1, at).every(({ kind, capital }) => kind === "word" && !capital))
      at = first;
    const before = member((name) => name.to === at);
    if (before) return before;
    const behind = words[office.to]?.lower;
    if (behind === "of" || behind === "for") {
      const article = words[office.to + 1]?.lower === "the" ? 2 : 1;
      const of = member((name) => name.from === office.to + article);
      if (of) return of;
    }
  }
  return office && words[to]?.lower === "of" && office.to === from
    ? member((name) => name.from === to + 1)
    : undefined;
}

function isSame(draft: Draft, { parts }: Candidate): boolean {
  const [short, long] = parts.length <= draft.parts.length ? [parts, draft.parts] : [draft.parts, parts];
  const tail = long.slice(long.length - short.length);
  // `De Wit` at the head of a sentence is `de Wit`.
  const isPart = (part: string, other: string) =>
    part === other || (NAME_PARTICLES.has(part.toLowerCase()) && part.toLowerCase() === other.toLowerCase());
  if (short.every((part, index) => isPart(part, tail[index]!))) return true;
  return parts[0] === draft.parts[0] && parts.at(-1) === draft.parts.at(-1);
}

function join(
  draft: Draft,
  { name, parts, role, memberOf, grounds, placed }: Candidate,
  again: boolean,
): void {
  if (placed) draft.placed = true;
  if (parts.length > draft.parts.length) Object.assign(draft, { name, parts });
  draft.role ??= role as string;
  draft.memberOf ??= memberOf as string;
  for (const ground of grounds) draft.grounds.add(ground);
  if (again) draft.grounds.add("again");
}

/** The part of a name by which news calls its bearer. */
function surnameOf({ parts, memberOf }: Pick<Draft, "parts" | "memberOf">): string {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  // `Jo Pryce`, `Kim Tate`: first names elsewhere, if only one word that is not hyphenated goes with them.
  if (
    memberOf === undefined &&
    parts.length === 2 &&
    /^(?:Jo|Kim|Lee|Sun)$/.test(first) &&
    !last.includes("-")
  )
    return last;
  const isFirst = memberOf ? FAMILY_NAME_FIRST.has(memberOf) : FIRST_SURNAMES.has(first) && parts.length > 1;
  return isFirst ? first : last;
}

function identified(drafts: readonly Draft[], isTaken: (id: string) => boolean): Person[] {
  const used = new Set<string>();
  return drafts.map((draft, index) => {
    const surname = surnameOf(draft);
    const short = idOf(surname);
    const long = idOf(draft.parts.join("_"));
    const id = [short, long, `${long}_${index}`, `PERSON_${index}`].find(
      (each) => /^[A-Z]/.test(each) && !used.has(each) && !isTaken(each),
    )!;
    used.add(id);
    const { name, role, memberOf, grounds } = draft;
    return { id, name, surname, grounds, ...(role && { role }), ...(memberOf && { memberOf }) };
  });
}

/** Letters and digits of ASCII in capitals, without marks. */
export function idOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9_]/g, "")
    .toUpperCase();
}
