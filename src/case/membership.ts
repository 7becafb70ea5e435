import type { Actor } from "./actor.ts";
import type { EndGiven } from "./basis.ts";
import type { Case } from "./case.ts";
import type { DateBounds } from "./date.ts";
import { endBounds } from "./end-date.ts";

/** The entry of an actor. The reader has made sure that every id names one. */
export function actorOf(c: Case, id: string): Actor {
  const actor = actorsById(c).get(id);
  if (!actor) throw new Error(`unknown actor: ${id}`);
  return actor;
}

/** The name of an actor for tables and pictures. */
export function shortName(c: Case, id: string): string {
  const actor = actorOf(c, id);
  return actor.short ?? actor.name;
}

/**
 * The name of an actor in sentences: the short one, with its article and in small letters where its full name has it so:
 * "Train companies" of "The train companies (Rail Delivery Group)" is "The train companies". "EU" is no word of "The
 * European Union", though the letters are the same. An abbreviation without a vowel is spelt out, and keeps the article
 * of the full name: "the DfT" of "the Department for Transport", "the RMT" of "the RMT union"; but "ASLEF" is a word.
 */
export function nameInSentences(c: Case, id: string): string {
  const { name, short = name } = actorOf(c, id);
  const [article = ""] = /^the /i.exec(name) ?? [];
  const noun = name.slice(article.length, article.length + short.length);
  const after = name.slice(article.length + short.length);
  const isNoun = noun.toLowerCase() === short.toLowerCase() && !/^\p{L}/u.test(after);
  // What the article belongs to may come after: "the NATO allies" leave "NATO" without one.
  if (isNoun && (noun !== short || !/^[\s-]\p{L}/u.test(after))) return article + noun;
  return SPELT_OUT.test(short) ? article + short : short;
}

/** Letters that nobody can say as a word. */
const SPELT_OUT = /^(?=.*\p{Lu}.*\p{Lu})[^aeiouyAEIOUY\s]{2,}$/u;

/**
 * The actor for which this one acts at a time: a foreign minister acts for his state, a former one for himself, the chair
 * of a committee for the committee. Follows membership upwards, into groups and coalitions only where nothing else takes a
 * person, or a smaller group, further: states and organisations in them stay separable; and not past a state or a party to the
 * negotiation, which act for themselves whatever organisations they belong to. A membership counts if it may have held
 * on one of the days of `when`; that of a person only as long as one of its offices may have, where all are dated. An id
 * that names no actor stands for itself.
 */
export function principalOf(c: Pick<Case, "actors">, id: string, when: DateBounds): string {
  const actors = actorsById(c);
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const actor = actors.get(current);
    if (!actor || actor.party || actor.kind === "state" || !isInOffice(actor, when)) return current;
    const larger = actor.memberOf.filter((membership) => mayHold(membership, when));
    const ofKind = (...kinds: readonly Actor["kind"][]) =>
      larger.find(({ of }) => kinds.some((kind) => actors.get(of)?.kind === kind));
    const next = ofKind("state", "organisation") ?? ofKind(...(OTHERS_SPOKEN_FOR[actor.kind] ?? []));
    if (!next) return current;
    current = next.of;
  }
  return current;
}

/** For which kinds of others than states and organisations a member speaks, by its own kind. */
const OTHERS_SPOKEN_FOR: Readonly<Partial<Record<Actor["kind"], readonly Actor["kind"][]>>> = {
  person: ["group", "coalition"],
  group: ["group"],
};

/** The actors that belong to this one at that time, directly. */
export function membersOf(c: Case, id: string, when: DateBounds): Actor[] {
  return (membersById(c.actors).get(id) ?? []).filter((actor) =>
    actor.memberOf.some((membership) => membership.of === id && mayHold(membership, when)),
  );
}

const knownMembers = new WeakMap<readonly Actor[], ReadonlyMap<string, readonly Actor[]>>();

/** The actors that belong to each at whatever time, directly, in their order. */
function membersById(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const found = knownMembers.get(actors);
  if (found) return found;
  const map = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const of of new Set(actor.memberOf.map((membership) => membership.of))) {
      const members = map.get(of);
      if (members) members.push(actor);
      else map.set(of, [actor]);
    }
  knownMembers.set(actors, map);
  return map;
}

/** The day of the analysis, as the time for which a case speaks where nothing else dates it. */
export function dayOfAnalysis({ asOf }: Case): DateBounds {
  return { earliest: asOf.earliest, latest: asOf.latest };
}

/** Something that lasts from one date to another; without a date there is no limit on that side. */
interface Lasting {
  readonly from?: DateBounds | undefined;
  readonly to?: EndGiven | undefined;
}

/** Whether something that lasts may have held on one of these days. */
function mayHold({ from, to }: Lasting, when: DateBounds): boolean {
  const begins = from?.earliest ?? null;
  const ends = endBounds(to)?.latest ?? null;
  return (
    (begins === null || when.latest === null || when.latest >= begins) &&
    (ends === null || when.earliest === null || when.earliest <= ends)
  );
}

/** A person whose offices are all dated speaks for others only while it holds one. */
function isInOffice({ kind, roles }: Actor, when: DateBounds): boolean {
  const dated = roles.filter(({ from, to }) => from !== undefined || to !== undefined);
  if (kind !== "person" || dated.length === 0 || dated.length < roles.length) return true;
  return dated.some((role) => mayHold(role, when));
}

const known = new WeakMap<readonly Actor[], ReadonlyMap<string, Actor>>();

function actorsById({ actors }: Pick<Case, "actors">): ReadonlyMap<string, Actor> {
  const found = known.get(actors);
  if (found) return found;
  const map = new Map<string, Actor>();
  // The first of two that share an id stands; a faulty entry is a hole in the list.
  actors.forEach((actor) => {
    if (!map.has(actor.id)) map.set(actor.id, actor);
  });
  known.set(actors, map);
  return map;
}
