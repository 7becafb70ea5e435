import { NO_NAMES } from "../tables/common-words.ts";
import type { Passage } from "../text/passage.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import { boundedNames } from "./bounded-names.ts";
import { withEmployers } from "./employers.ts";
import { isPlace } from "./government-or-place.ts";
import { bodiesOfGroups, capitalBodies, type Group, groupMentions, groupsOf } from "./groups.ts";
import type { FoundName } from "./known-names.ts";
import { lastByNoun } from "./last-by-noun.ts";
import { knownActor } from "./lexicon.ts";
import { type Marked, marked } from "./marked.ts";
import type { Mention } from "./mention.ts";
import { MostNamed } from "./most-named.ts";
import { withNamedBodies } from "./named-bodies.ts";
import {
  calledBeside,
  endsOf,
  type FoundOrganisation,
  nounsOfName,
  organisationsOf,
} from "./organisations.ts";
import { type Organ, organsOf, withOrgans } from "./organs.ts";
import { type Person, personsOf } from "./persons.ts";
import { referencesIn, someoneIn, withOwnSides } from "./references.ts";
import type { Role } from "./roles.ts";

/** Whom a text names, and where. */
export interface Actors {
  readonly persons: readonly Person[];
  readonly organisations: readonly FoundOrganisation[];
  readonly groups: readonly Group[];
  readonly organs: readonly Organ[];
  /** By sentence, in order. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Offices and titles by sentence. */
  readonly roles: readonly (readonly Role[])[];
}

/** The actors of a text: those of the tables, and persons and organisations by the form of their names. */
export function actorsOf(passages: readonly Passage[], knownPersons?: ReadonlySet<string>): Actors {
  const text = withNamedBodies(boundedNames(passages.map(marked)));
  const isKnown = (id: string) => knownActor(id) !== undefined;
  const organisations = organisationsOf(text, isKnown);
  const isCivil = fightsAtHome(text, organisations);
  const organs = organsOf(text, isCivil);
  const nouns = new Nouns(organisations, organs, text);
  const namedIds = new Set(
    text.flatMap(({ names }) => names.flatMap(({ entry: { ids } }) => (ids.length === 1 ? ids : []))),
  );
  // `The Authority` is an organ of the organisation that the text is of.
  const house =
    [...namedIds].find((id) => /^(?:organisation|coalition)$/.test(knownActor(id)?.kind ?? "")) ??
    organisations[0]?.id;
  const groups = [
    ...groupsOf(text, nouns.all),
    ...capitalBodies(
      text,
      new Set([...nouns.all, ...[...namedIds].flatMap((id) => [...nouns.of(id)])]),
      house,
    ),
  ];
  const organisationIds = new Set(organisations.map(({ id }) => id));
  const persons = personsOf(text, (id) => isKnown(id) || organisationIds.has(id), knownPersons);
  const sides = new Map(
    [...persons, ...organisations, ...organs, ...groups].flatMap(({ id, memberOf }) =>
      memberOf ? [[id, memberOf] as const] : [],
    ),
  );
  const holders = new Map(
    persons.flatMap(({ id, role, memberOf }) =>
      role && memberOf ? [[officeKey(role, memberOf), id] as const] : [],
    ),
  );
  const personIds = new Set(persons.map(({ id }) => id));
  const told = new Told(text);
  const spokenPersons = new Latest();
  let subject: string | undefined;
  let body: string | undefined;
  const times = new MostNamed();
  const states = new MostNamed();
  const count = (id: string) => {
    times.add(id);
    if (knownActor(id)?.kind === "state") states.add(id);
  };
  let lastGroup: string | undefined;
  /** The body that was last spoken of, by each noun that it goes by. */
  const spokenBodies = new Map<string, string>();
  /** Whose body a noun stands for that a text has used of one of a group: `the committee`. */
  const bodies = new Map<string, string>();
  let joined: string[] | undefined;
  let pair: string[] = [];
  const firstState = text
    .flatMap(({ names }) => names)
    .find(
      ({ entry }) =>
        entry.ids.length === 1 &&
        /^(?:name|capital)$/.test(entry.form) &&
        knownActor(entry.ids[0]!)?.kind === "state",
    )?.entry.ids[0];
  // `The committee`, where one group alone bargains without a name.
  const oneGroup = groups.filter(({ noun }) => noun === noun.toLowerCase());
  const groupIds = new Set(groups.map(({ id }) => id));
  const mainState = mainStateOf(text);
  const mentions = text.map((sentence) => {
    // `My minister did. He threatened …`: not whoever was named before.
    if (someoneIn(sentence.passage.words) !== undefined) subject = undefined;
    const named = withOrgans(sentence, isCivil, [
      ...told.namesIn(sentence),
      ...foundIn(sentence, persons, organisations, spokenPersons),
      ...groupMentions(sentence.passage.words, groups),
    ]).sort((a, b) => a.from - b.from);
    const namedByNoun = lastByNoun(named, (id) => nouns.of(id));
    const references = referencesIn(sentence.passage.words, named, sentence.roles, {
      holderOf: (role, of) => holders.get(officeKey(role, of)),
      persons: subject === undefined ? [] : [subject],
      parties: joined ?? times.two,
      pair,
      subject: body,
      byNoun: (noun, at) =>
        namedByNoun(noun, at) ??
        bodies.get(noun) ??
        spokenBodies.get(noun) ??
        nouns.only(noun) ??
        (/^(?:committee|group)$/.test(noun) && oneGroup.length === 1 ? oneGroup[0]!.id : undefined),
      state: stateOf(states, firstState),
      mainState,
      group: lastGroup,
      sideOf: (id) => sides.get(id) ?? id,
    });
    joined = joinedIn(sentence.passage.words, named, personIds) ?? joined;
    pair = pairAtStart(sentence.passage.words, [...named, ...references]);
    const all = [...named, ...references].sort((a, b) => a.from - b.from);
    // Whoever speaks in a sentence goes on in the next; else who is named first is mostly its subject, and the one whom `he` means.
    const voice = voiceIn(sentence.passage.words, named);
    subject = voice?.id ?? named.find(isPerson)?.id ?? subject;
    for (const { id } of references) if (!personIds.has(id)) count(id);
    // `They` goes on with a group of the sentence before, no farther back.
    lastGroup = undefined;
    for (const { noun, id } of bodiesOfGroups(sentence.passage.words, groups)) bodies.set(noun, id);
    for (const { id, form, as } of named) {
      if (form === "person" || form === "surname") spokenPersons.add(id);
      else if (as === "actor" && knownActor(id)?.kind !== "media") count(id);
      if (as === "actor" && form !== "person" && form !== "surname" && nouns.of(id).size > 0) {
        for (const noun of nouns.of(id)) spokenBodies.set(noun, id);
        // Whoever is named later with that noun takes it over.
        for (const noun of nouns.of(id)) bodies.delete(noun);
      }
      if (groupIds.has(id) || knownActor(id)?.kind === "group") lastGroup = id;
    }
    const first = all.find(
      ({ as, form, from, to }) =>
        as === "actor" &&
        (form !== "adjective" || from === 0) &&
        // `Venezuela's delegation arrived. It refused …`
        (sentence.passage.words[to]?.kind !== "s" ||
          OWN_BODIES.test(sentence.passage.words[to + 1]?.lower ?? "")),
    );
    body = voice
      ? bodyOf(voice, all, personIds)
      : first && first.form !== "person" && first.form !== "surname" && !personIds.has(first.id)
        ? first.id
        : undefined;
    return all;
  });
  const employed = withEmployers(persons, text, mentions, mainState);
  const sideOf = new Map(
    employed.flatMap(({ id, memberOf }) => (memberOf && !sides.has(id) ? [[id, memberOf] as const] : [])),
  );
  return {
    persons: employed,
    organisations,
    groups,
    organs,
    mentions: mentions.map((each, index) => withOwnSides(text[index]!.passage.words, each, sideOf)),
    roles: text.map(({ roles }) => roles),
  };
}

/** Whether a text names somebody who fights a state: its army is then a side of its own. */
function fightsAtHome(text: readonly Marked[], organisations: readonly FoundOrganisation[]): boolean {
  return (
    text.some(({ names }) =>
      names.some(({ entry: { ids } }) => ids.length === 1 && knownActor(ids[0]!)?.kind === "group"),
    ) ||
    organisations.some(({ nouns }) =>
      ["front", "movement", "militia", "rebels"].some((noun) => nouns.has(noun)),
    )
  );
}

const VOICED = /^(?:said|says|added|wrote|told|warned|argued)$/;

/** What acts for its owner. */
const OWN_BODIES =
  /^(?:delegation|government|team|side|army|cabinet|leadership|administration|ministry|board)$/;

/** Who says what a sentence quotes, where the name stands behind the verb, `“…,” said Jane Doe`; with the verb and where the name's phrase ends. */
function voiceIn(
  words: readonly Word[],
  named: readonly Mention[],
): { readonly id: string; readonly from: number; readonly to: number } | undefined {
  const from = words.findIndex(
    ({ lower }, at) => at > 0 && VOICED.test(lower) && /^[",]$/.test(words[at - 1]!.text),
  );
  const person = from < 0 ? undefined : named.find((each) => each.from > from && isPerson(each));
  if (!person) return undefined;
  if (words.slice(from + 1, person.from).some(({ lower }) => /^(?:to|that|about)$/.test(lower)))
    return undefined;
  const end = words.findIndex(({ text }, at) => at > person.to && /^[,.;:"]$/.test(text));
  return { id: person.id, from, to: end < 0 ? words.length : end };
}

function isPerson({ form }: Mention): boolean {
  return form === "person" || form === "surname";
}

/** For whom a voice is told to speak in its own phrase, `Jane Doe, who chairs the committee`; else it stands for itself. */
function bodyOf(
  { id, from, to }: NonNullable<ReturnType<typeof voiceIn>>,
  all: readonly Mention[],
  persons: ReadonlySet<string>,
): string {
  const beside = all.find(
    (each) =>
      each.as === "actor" &&
      each.form !== "adjective" &&
      each.from > from &&
      each.from < to &&
      !persons.has(each.id),
  );
  return beside?.id ?? id;
}

const SAME_OFFICES: Readonly<Record<string, string>> = {
  fm: "foreign minister",
  pm: "prime minister",
  premier: "prime minister",
  "supreme leader": "leader",
};

/** Words that may stand between the names of two who are joined. */
const MOST_BETWEEN = 5;

/** The two whose talks or delegations a sentence names: `between A and B`, `the delegations of A and of B`. */
function joinedIn(
  words: readonly Word[],
  named: readonly Mention[],
  persons: ReadonlySet<string>,
): string[] | undefined {
  const actors = named.filter(
    ({ id, as, form }) => as === "actor" && form !== "adjective" && !persons.has(id),
  );
  for (const [index, first] of actors.entries()) {
    let next = index + 1;
    while (actors[next]?.id === first.id && actors[next]!.from - first.to <= MOST_BETWEEN) next++;
    const second = actors[next];
    if (!second || second.id === first.id || second.from - first.to > MOST_BETWEEN) continue;
    const between = words.slice(first.to, second.from).map(({ lower }) => lower);
    if (between[0] !== "and" || !between.slice(1).every((word) => /^(?:of|the|a|its)$/.test(word))) continue;
    const isBetween = words
      .slice(Math.max(0, first.from - 4), first.from)
      .some(({ lower }) => lower === "between");
    const whose = words.slice(second.to, second.to + 6).findIndex(({ lower }) => lower === "whose");
    const isTheirs =
      whose > 0
        ? PARTAKERS.test(words[second.to + whose + 1]?.lower ?? "")
        : words.slice(Math.max(0, first.from - 5), first.from).some(({ lower }) => PARTAKERS.test(lower));
    if (isBetween || isTheirs) return [first.id, second.id];
  }
  return undefined;
}

const PARTAKERS = /^(?:delegations?|delegates|negotiators|envoys|representatives|talks|negotiations)$/;

/** The two that a sentence begins with, as one name joined to another or as `the parties`. */
function pairAtStart(words: readonly Word[], mentions: readonly Mention[]): string[] {
  const first = mentions.filter(({ as }) => as === "actor").sort((a, b) => a.from - b.from);
  const [one, other] = first;
  if (!one || !other || one.from > 3 || one.id === other.id) return [];
  const isReference = one.form === "reference" && one.from === other.from;
  const isJoint = words[one.to]?.lower === "and" && other.from - one.to < 3;
  return isReference || isJoint ? [one.id, other.id] : [];
}

function officeKey(role: string, of: string): string {
  return `${SAME_OFFICES[role] ?? role} ${of}`;
}

/** Whose government `the government` is: of the state named first, unless another is named more than twice as often. */
function stateOf(states: MostNamed, first: string | undefined): string | undefined {
  const [most] = states.two;
  if (most === undefined || first === undefined) return first ?? most;
  return states.of(most) > 2 * states.of(first) + 1 ? most : first;
}

/** The state that a text is about: named at least twice as often as any other, or alone. */
function mainStateOf(text: readonly Marked[]): string | undefined {
  const states = new MostNamed();
  for (const { names, passage } of text)
    for (const { entry } of passage.heading ? [] : names)
      if (entry.ids.length === 1 && knownActor(entry.ids[0]!)?.kind === "state") states.add(entry.ids[0]!);
  const [most, next] = states.two;
  return most !== undefined && (next === undefined || states.of(most) >= 2 * states.of(next))
    ? most
    : undefined;
}

/** What was named, each once, the last one last. */
class Latest {
  readonly #ids = new Set<string>();

  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  last(count: number): string[] {
    // A set knows its order only from its beginning; a text names a few dozen.
    return [...this.#ids].slice(-count);
  }
}

const BODIES = /^(?:organisation|coalition)$/;

/** The nouns by which a text may take up, with `the`, whom it has named. */
class Nouns {
  readonly #nouns: Map<string, ReadonlySet<string>>;
  /** Those of the bodies that this text alone knows. */
  readonly all: ReadonlySet<string>;
  readonly #only = new Map<string, string | undefined>();

  constructor(
    organisations: readonly FoundOrganisation[],
    organs: readonly Organ[],
    text: readonly Marked[],
  ) {
    this.#nouns = new Map([
      ...organisations.map(({ id, nouns }) => [id, nouns] as const),
      ...organs.map(({ id, noun }) => [id, new Set([noun])] as const),
    ]);
    // `The metalworkers' union IG Metall`: one of the tables goes by what the text calls it, too.
    for (const { names, passage } of text)
      for (const name of passage.heading ? [] : names) {
        const [id, ...others] = name.entry.ids;
        if (id === undefined || others.length > 0 || !BODIES.test(knownActor(id)?.kind ?? "")) continue;
        const called = calledBeside(passage.words, name);
        if (called.length > 0) this.#nouns.set(id, new Set([...this.of(id), ...called]));
      }
    for (const [id, own] of this.#nouns)
      for (const noun of own) this.#only.set(noun, this.#only.has(noun) ? undefined : id);
    this.all = new Set([...this.#nouns.values()].flatMap((nouns) => [...nouns]));
  }

  /** The one body of the text with a noun, where it is spoken of so before it is named. */
  only(noun: string): string | undefined {
    return this.#only.get(noun);
  }

  of(id: string): ReadonlySet<string> {
    const told = this.#nouns.get(id);
    if (told) return told;
    const known = knownActor(id);
    const nouns = new Set(
      known?.kind === "organisation" || known?.kind === "coalition"
        ? nounsOfName(known.name)
        : known?.kind === "group"
          ? [
              "rebels",
              "group",
              "movement",
              "militia",
              "insurgents",
              "guerrillas",
              "paramilitaries",
              "fighters",
              "militants",
            ]
          : [],
    );
    this.#nouns.set(id, nouns);
    return nouns;
  }
}

/** Names of the tables as mentions. */
class Told {
  readonly #isOfEurope: boolean;
  readonly #spoken = new Latest();
  readonly #named: ReadonlySet<string>;
  readonly #isOfBelgium: boolean;

  constructor(text: readonly Marked[]) {
    const named = new Set<string>();
    for (const { names } of text)
      for (const { entry } of names)
        if (entry.form !== "context" && entry.ids.length === 1) named.add(entry.ids[0]!);
    this.#named = named;
    this.#isOfEurope = ["EU", "EC", "EUCO"].some((id) => named.has(id));
    this.#isOfBelgium = text.some(({ names }) =>
      names.some(({ entry: { ids, form } }) => form !== "capital" && ids.length === 1 && ids[0] === "BEL"),
    );
  }

  namesIn({ passage: { words }, names }: Marked): Mention[] {
    const places = new Set<number>();
    return names.flatMap((name) => {
      const { from, to, entry } = name;
      const found = this.#idOf(name);
      if (found === undefined) return [];
      // `Brussels promised help`: the Union, where the text does not speak of Belgium.
      const id =
        found === "BEL" && entry.form === "capital" && !this.#isOfBelgium && !isPlace(words, from, to, places)
          ? "EU"
          : found;
      const isTown = entry.form === "capital" || (entry.form === "name" && knownActor(id)?.kind === "state");
      const place = isTown && isPlace(words, from, to, places);
      if (place) places.add(to);
      else this.#spoken.add(id);
      return [{ from, to, id, form: entry.form, as: place ? ("place" as const) : ("actor" as const) }];
    });
  }

  #idOf({ entry: { ids, form, words } }: FoundName): string | undefined {
    if (form === "place") return words[0] === "Brussels" ? (this.#isOfEurope ? "EU" : "BEL") : undefined;
    if (form === "capital" && words[0] === "Brussels" && this.#isOfEurope) return "EU";
    if (form === "context") return this.#named.has(ids[0]!) ? ids[0] : undefined;
    if (ids.length === 1) return ids[0];
    const spoken = this.#spoken.last(Number.POSITIVE_INFINITY).findLast((id) => ids.includes(id));
    return spoken ?? ids.find((id) => this.#named.has(id));
  }
}

/** `May said`: a known surname that is a month as well, before a verb. */
function monthNames(words: readonly Word[], bySurname: ReadonlyMap<string, readonly string[]>): Mention[] {
  return words.flatMap(({ text, capital, lower }, at): Mention[] => {
    const id = capital && NO_NAMES.has(lower) && at > 0 ? bySurname.get(text)?.[0] : undefined;
    return id !== undefined && isPastForm(words[at + 1]?.lower ?? "")
      ? [{ from: at, to: at + 1, id, form: "surname", as: "actor" }]
      : [];
  });
}

function foundIn(
  { passage: { words }, runs }: Marked,
  persons: readonly Person[],
  organisations: readonly FoundOrganisation[],
  spoken: Latest,
): Mention[] {
  const { byName, bySurname, byOrganisation, byEnd } = tablesOf(persons, organisations);
  const found = runs.flatMap(({ from, to, is, name }): Mention[] => {
    if (is === "organisation") {
      const id = byOrganisation.get(name.toLowerCase()) ?? byEnd.get(name);
      return id === undefined ? [] : [{ from, to, id, form: "organisation", as: "actor" }];
    }
    const whole = byName.get(name);
    if (whole !== undefined) return [{ from, to, id: whole, form: "person", as: "actor" }];
    const short =
      byOrganisation.get(name.toLowerCase()) ?? (bySurname.has(name) ? undefined : byEnd.get(name));
    if (short !== undefined) return [{ from, to, id: short, form: "organisation", as: "actor" }];
    const found: Mention[] = [];
    for (let at = from; at < to; at++) {
      const bearers = bySurname.get(words[at]!.text);
      const id = bearers && (bearers.findLast((each) => spoken.has(each)) ?? bearers[0]);
      if (id !== undefined) found.push({ from: at, to: at + 1, id, form: "surname", as: "actor" });
    }
    return found;
  });
  return [
    ...found,
    ...monthNames(words, bySurname).filter(
      ({ from }) => !found.some((each) => each.from <= from && from < each.to),
    ),
  ];
}

interface FoundTables {
  readonly byName: ReadonlyMap<string, string>;
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  readonly byOrganisation: ReadonlyMap<string, string>;
  /** By the first or last word of a name, where only one organisation has it. */
  readonly byEnd: ReadonlyMap<string, string>;
}

const tables = new WeakMap<readonly Person[], FoundTables>();

function tablesOf(persons: readonly Person[], organisations: readonly FoundOrganisation[]): FoundTables {
  const known = tables.get(persons);
  if (known) return known;
  const byName = new Map<string, string>();
  const bySurname = new Map<string, string[]>();
  for (const { id, name, surname } of persons) {
    const parts = name.split(" ");
    // Every tail of two parts or more: news shortens `Ri Yong Ho` to `Yong Ho`.
    for (let from = 0; from <= parts.length - 2; from++) byName.set(parts.slice(from).join(" "), id);
    byName.set(`${parts[0]} ${parts.at(-1)}`, id);
    byName.set(name, id);
    const key = surname.split("-").at(-1)!;
    bySurname.set(key, [...(bySurname.get(key) ?? []), id]);
  }
  const byOrganisation = new Map<string, string>();
  for (const { id, name, short } of organisations) {
    byOrganisation.set(name.toLowerCase(), id);
    if (short) byOrganisation.set(short.toLowerCase(), id);
  }
  const byEnd = new Map<string, string>();
  const ends = organisations.map(({ name }) => endsOf(name));
  for (const [index, { id }] of organisations.entries())
    for (const end of ends[index]!)
      if (end.length > 2 && ends.filter((each) => each.includes(end)).length === 1) byEnd.set(end, id);
  const made = { byName, bySurname, byOrganisation, byEnd };
  tables.set(persons, made);
  return made;
}
