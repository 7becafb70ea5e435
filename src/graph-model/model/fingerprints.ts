import { hashOf, hashOfProposition, hashOfText } from "#math/hash.ts";
import { atomsIn, type Proposition } from "#math/proposition.ts";
import type { Range } from "#math/range.ts";
import type { GraphModel } from "./graph-model.ts";
import { type PartyPreferences, statementsIn, statesOf } from "./party-preferences.ts";

/**
 * Numbers that tell the parts of a model apart by what they are to each other, whatever they are called and in whatever
 * order they are listed. What is drawn by them does not depend on names or places. Parts that nothing tells apart have
 * the same number.
 */
export interface Fingerprints {
  /** What the random stream of each party is called: no two alike. */
  readonly streams: readonly string[];
  /** Of an option, or listed state, by its id. */
  atom(id: string): number;
  /** Of a state, by its code. */
  state(code: number): number;
  /** Of a proposition; its opposite has the same. */
  proposition(proposition: Proposition): number;
}

/**
 * A number for something that is said of a party's order of the states, by its places in the party's list, or by the
 * option of which nothing is said: to put changes of equal weight in an order that does not depend on how they are listed.
 */
export function printOfInput(
  { parties }: GraphModel,
  prints: Fingerprints,
  party: number,
  entries: readonly number[],
  option: string | null,
): number {
  const { preferences } = parties[party]!;
  const printOf = (entry: number): number => {
    switch (preferences.by) {
      case "ranking":
        return entry;
      case "utilities":
        return prints.state(preferences.entries[entry]!.state);
      case "weights":
        return prints.proposition(preferences.entries[entry]!.holds);
      case "statements":
        return prints.proposition(preferences.entries.flatMap(statementsIn)[entry]!.holds);
    }
  };
  const own = option === null ? [] : [prints.atom(option)];
  return hashOf(hashOfText(prints.streams[party]!), ...entries.map(printOf).sort((a, b) => a - b), ...own);
}

/** The present numbers of the parties and of the options, or listed states. */
interface Colours {
  readonly parties: readonly number[];
  readonly atoms: readonly number[];
}

/** Something that a model says of a proposition, or of a state by its code; of a party's, or of nobody's. */
interface Saying {
  readonly party: number | null;
  readonly what: number;
  readonly of: Proposition | number;
}

/**
 * Colour refinement (B. Weisfeiler & A. Lehman 1968): all parties begin alike, and all options; again and again each
 * takes a new number from its own and from all that the model says of it, until no more can be told apart. The streams
 * of the parties are called by the first numbers that tell all of them apart, so that as little as possible of what
 * else the model says changes what is drawn.
 */
export function fingerprintsOf(model: GraphModel): Fingerprints {
  const { options, listed, parties } = model;
  const ids = listed?.states ?? options.map(({ id }) => id);
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const partOf = (colours: Colours) => (of: Proposition | number) =>
    typeof of === "number"
      ? stateHash(of, colours, listed !== null)
      : hashOfProposition(of, (atom) => colours.atoms[placeOf.get(atom)!]!);

  let colours: Colours = {
    parties: parties.map(({ preferences }) =>
      hashOfText(`${preferences.by} ${"restUnknown" in preferences && preferences.restUnknown}`),
    ),
    atoms: ids.map((_, at) => hashOfText(options[at]?.reversible ?? "")),
  };
  let streams: readonly number[] | undefined;
  for (let kinds = 0; kindsIn(colours) > kinds; ) {
    kinds = kindsIn(colours);
    if (new Set(colours.parties).size === parties.length) streams ??= colours.parties;
    if (kinds === parties.length + ids.length) break;
    colours = refined(model, colours, placeOf, partOf(colours));
  }
  const hash = partOf(colours);
  const named = streams ?? colours.parties;
  return {
    // Of parties that nothing tells apart it does not matter which comes first.
    streams: named.map((colour, party) => {
      const alike = named.slice(0, party).filter((other) => other === colour).length;
      return `party ${colour.toString(16)} ${alike}`;
    }),
    atom: (id) => colours.atoms[placeOf.get(id)!]!,
    state: hash,
    proposition: (proposition) => hash(proposition.is === "not" ? proposition.of : proposition),
  };
}

function kindsIn({ parties, atoms }: Colours): number {
  return new Set(parties).size + new Set(atoms).size;
}

/** One step: what is said of a thing is added up, so that its order does not count. */
function refined(
  model: GraphModel,
  { parties, atoms }: Colours,
  placeOf: ReadonlyMap<string, number>,
  hash: (of: Proposition | number) => number,
): Colours {
  const ofParty = parties.map(() => 0);
  const ofAtom = atoms.map(() => 0);
  const say = (atom: number, what: number) => {
    ofAtom[atom] = (ofAtom[atom]! + what) | 0;
  };
  model.options.forEach(({ party }, at) => {
    ofParty[party] = (ofParty[party]! + hashOf(1, atoms[at]!)) | 0;
    say(at, hashOf(2, parties[party]!));
  });
  for (const members of model.coalitions) {
    const all = members.reduce((sum, party) => (sum + parties[party]!) | 0, 0);
    for (const party of members) ofParty[party] = (ofParty[party]! + hashOf(3, all)) | 0;
  }
  for (const { party, what, of } of sayings(model, parties, atoms)) {
    const context = hashOf(what, hash(of), party === null ? 0 : parties[party]!);
    if (party !== null) ofParty[party] = (ofParty[party]! + context) | 0;
    if (typeof of !== "number") {
      for (const [nth, { atom }] of atomsIn(of).entries()) say(placeOf.get(atom)!, hashOf(context, nth));
    } else if (model.listed) say(of, context);
    else for (let at = 0; at < atoms.length; at++) if ((of >>> at) & 1) say(at, context);
  }
  return {
    parties: parties.map((colour, at) => hashOf(colour, ofParty[at]!)),
    atoms: atoms.map((colour, at) => hashOf(colour, ofAtom[at]!)),
  };
}

/** All that a model says, but for who has which option and who stands together. */
function* sayings(
  model: GraphModel,
  parties: readonly number[],
  atoms: readonly number[],
): Generator<Saying> {
  for (const of of model.excluded) yield { party: null, what: 11, of };
  yield { party: null, what: 12, of: model.today };
  for (const of of model.named) yield { party: null, what: 13, of };
  for (const { state, of } of model.merged) {
    yield { party: null, what: hashOf(14, of.length), of: state };
    for (const code of of) yield { party: null, what: hashOf(15, of.length), of: code };
  }
  for (const { party, from, to } of model.barred) {
    if (from) yield { party, what: hashOf(16, to ? 1 : 0), of: from };
    if (to) yield { party, what: hashOf(17, from ? 1 : 0), of: to };
  }
  for (const { party, from, to } of model.listed?.moves ?? []) {
    yield { party, what: hashOf(18, atoms[to]!), of: from };
    yield { party, what: hashOf(19, atoms[from]!), of: to };
  }
  for (const [party, { preferences }] of model.parties.entries()) yield* wishes(party, preferences, 0);
  for (const { party, unaware, unseen, preferences } of model.perceptions) {
    yield { party, what: 20, of: unaware };
    for (const of of unseen) yield { party, what: 21, of };
    for (const belief of preferences) yield* wishes(party, belief.preferences, parties[belief.party]!);
  }
}

/** What is said of a party's order of the states; `whose` tells beliefs of others' orders apart from its own. */
function* wishes(party: number, preferences: PartyPreferences, whose: number): Generator<Saying> {
  switch (preferences.by) {
    case "ranking":
      for (const [place, entry] of preferences.entries.entries()) {
        const what = hashOf(31, whose, place, "tied" in entry ? 1 : 0);
        for (const of of statesOf(entry)) yield { party, what, of };
      }
      return;
    case "statements":
      for (const [place, entry] of preferences.entries.entries()) {
        for (const { holds, known } of statementsIn(entry)) {
          yield { party, what: hashOf(32, whose, place, known ? 1 : 0), of: holds };
        }
      }
      return;
    case "utilities":
      for (const { state, value } of preferences.entries) {
        yield { party, what: hashOf(33, whose, ...endsOf(value)), of: state };
      }
      return;
    case "weights":
      for (const { holds, weight } of preferences.entries) {
        yield { party, what: hashOf(34, whose, ...endsOf(weight)), of: holds };
      }
  }
}

function endsOf(range: Range | null): number[] {
  return range ? [hashOfText(String(range.low)), hashOfText(String(range.high))] : [];
}

function stateHash(code: number, { atoms }: Colours, listed: boolean): number {
  if (listed) return atoms[code]!;
  let sum = 0;
  for (let at = 0; at < atoms.length; at++) if ((code >>> at) & 1) sum = (sum + hashOf(41, atoms[at]!)) | 0;
  return hashOf(42, sum);
}
