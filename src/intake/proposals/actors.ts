import { knownActor } from "../actors/lexicon.ts";
import type { Mention } from "../actors/mention.ts";
import type { Person } from "../actors/persons.ts";
import { type Tenure, tenuresOf } from "../actors/tenures.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { isBody, isOne, unnamedId } from "../statements/unnamed.ts";
import { SPOKESMEN } from "../tables/cues.ts";
import type { Passage } from "../text/passage.ts";

/**
 * The actors of a text, each where it is first named, with its state where it is the organ or officer of one.
 *
 * @param parties those who bargain with one another
 */
export function actorDrafts(reading: Reading, parties: ReadonlySet<string>): Draft[] {
  const { actors, names } = reading;
  const first = firstMentions(reading);
  const drafts: Draft[] = [];
  const propose = (
    id: string,
    entry: Draft["entry"],
    grounds: readonly string[],
    confidence: Draft["confidence"],
    needs: readonly string[] = [],
    also: readonly Passage[] = [],
  ) => {
    const found = first.get(id);
    if (!found) return;
    const { passage } = reading.sentences[found.sentence]!;
    const { from, to } = found.mention;
    drafts.push({
      kind: "actor",
      passage,
      also,
      from: passage.words[from]!.start,
      to: passage.words[to - 1]!.end,
      entry: { id, ...entry, ...(parties.has(id) && { party: true }) },
      grounds: { rule: `actor.${grounds[0]}`, actors: [...grounds] },
      needs,
      confidence,
    });
  };
  const takesPart = takingPart(reading);
  const onlyDescribing = describing(reading);
  for (const id of first.keys()) {
    const known = knownActor(id);
    if (!known) continue;
    const { name, kind, memberOf, iso3166, cameo } = known;
    const codes = { ...(iso3166 && { iso3166 }), ...(cameo && kind !== "state" && { cameo }) };
    const belongs = memberOf && first.has(memberOf) ? { memberOf: [{ of: memberOf }] } : {};
    const isTold = kind !== "state" || takesPart.has(id) || !onlyDescribing.has(id);
    propose(
      id,
      { name, kind, ...belongs, ...(Object.keys(codes).length > 0 && { codes }) },
      ["table"],
      // `American rivals`, `a German engineer`: nothing is told of the state.
      isTold ? "high" : "low",
    );
  }
  const tenures = tenuresOf(reading);
  for (const person of actors.persons) {
    const held = tenures.filter((tenure) => tenure.person === person.id);
    propose(
      person.id,
      personEntry(person, held),
      [...person.grounds, ...(held.length > 0 ? ["tenure"] : [])],
      confidenceIn(person),
      [],
      held.map(({ passage }) => passage),
    );
  }
  const withMembers = new Set(actors.persons.map(({ memberOf }) => memberOf));
  for (const { id, name, short, memberOf, media, nouns, times: told } of actors.organisations) {
    if (knownActor(id)) continue;
    propose(
      id,
      {
        name,
        kind: media ? "media" : "organisation",
        ...(short && { short }),
        ...(memberOf && first.has(memberOf) && { memberOf: [{ of: memberOf }] }),
      },
      ["form"],
      told > 1 || short || name.includes(" ") || nouns.size > 0 || withMembers.has(id) ? "medium" : "low",
    );
  }
  for (const { id, name, memberOf } of actors.organs)
    propose(id, { name, kind: "organisation", memberOf: [{ of: memberOf }] }, ["form"], "medium");
  for (const { id, name, noun, memberOf } of actors.groups)
    propose(
      id,
      {
        name,
        kind: noun === noun.toLowerCase() ? "group" : "organisation",
        ...(memberOf && first.has(memberOf) && { memberOf: [{ of: memberOf }] }),
      },
      ["noun"],
      "medium",
    );
  return [...drafts, ...unnamedDrafts(reading, (id) => names.of(id))];
}

interface First {
  readonly sentence: number;
  readonly mention: Mention;
}

/**
 * Where each actor is first named. A state whose capital is only a place in the text is no actor of it, unless somebody in it
 * is its organ or officer; one that is only spoken of, `the government`, is named there.
 */
function firstMentions({ actors }: Reading): Map<string, First> {
  const first = new Map<string, First>();
  const spoken = new Map<string, First>();
  for (const [sentence, mentions] of actors.mentions.entries()) {
    for (const mention of mentions) {
      const { id, form, as } = mention;
      const into = form === "reference" || (form === "capital" && as === "place") ? spoken : first;
      if (!into.has(id)) into.set(id, { sentence, mention });
    }
  }
  for (const [id, at] of spoken) if (at.mention.form === "reference" && !first.has(id)) first.set(id, at);
  for (const { id, memberOf } of [...actors.persons, ...actors.organisations, ...actors.organs]) {
    if (memberOf === undefined || first.has(memberOf)) continue;
    const said = spoken.get(memberOf);
    const at = said?.mention.as === "place" ? (first.get(id) ?? said) : (said ?? first.get(id));
    if (at) first.set(memberOf, at);
  }
  return first;
}

/** Who does, says or undergoes something in a text, or has officers and organs in it. */
function takingPart({ actors, sentences }: Reading): Set<string> {
  return new Set([
    ...[...actors.persons, ...actors.organisations, ...actors.organs].flatMap(
      ({ memberOf }) => memberOf ?? [],
    ),
    ...sentences.flatMap(({ statements, acts, foresights }) => [
      ...[...statements, ...foresights].flatMap(({ speaker }) =>
        speaker ? [...speaker.ids, speaker.affiliation ?? ""] : [],
      ),
      ...acts.flatMap(({ by, to, doer, done }) => [
        ...by.map(({ id }) => id),
        ...to.map(({ id }) => id),
        ...[doer, done].flatMap((each) => each?.affiliation ?? []),
      ]),
    ]),
  ]);
}

/** Whom a text names by an adjective alone, and never one of people or bodies who act for them. */
function describing({ actors, sentences }: Reading): Set<string> {
  const told = new Map<string, boolean>();
  for (const [at, mentions] of actors.mentions.entries()) {
    const { words } = sentences[at]!.passage;
    for (const { id, form, to, as } of mentions) {
      if (form === "capital" && as === "place") continue;
      const isAdjective =
        form === "adjective" && !words.slice(to, to + 3).some(({ lower }) => SPOKESMEN.test(lower));
      told.set(id, (told.get(id) ?? true) && isAdjective);
    }
  }
  return new Set([...told].flatMap(([id, only]) => (only ? [id] : [])));
}

/** A person speaks for a state as long as the office is held that ties the two, where the text tells since when or how long. */
function personEntry({ name, role, memberOf }: Person, tenures: readonly Tenure[]): Draft["entry"] {
  const own = role === "counterpart" ? undefined : role?.replace(/^former /, "");
  const held = new Map<string, Readonly<Record<string, string>>>(own ? [[own, {}]] : []);
  for (const { role: office, from, to } of tenures)
    held.set(office, { ...held.get(office), ...(from && { from }), ...(to && { to }) });
  const offices = [...held].map(([as, days]) => ({ as, ...days }));
  const side = memberOf ?? tenures.find(({ of }) => of !== undefined)?.of;
  // Of several offices that one counts which ties him to the side: a former minister who is now a mediator speaks for no state.
  const tying = tenures.filter(({ of }) => of !== undefined && of === side).map(({ role: office }) => office);
  const days =
    held.size === 1
      ? [...held.values()][0]!
      : tying.length > 0 && tying.every((office) => office === tying[0])
        ? held.get(tying[0]!)!
        : tying.length === 0 && memberOf !== undefined && own
          ? held.get(own)!
          : {};
  return {
    name,
    kind: "person",
    ...(offices.length > 0 && { roles: offices }),
    ...(side && { memberOf: [{ of: side, ...days }] }),
  };
}

function confidenceIn({ grounds, name }: Person): Draft["confidence"] {
  if (grounds.has("title") || grounds.has("office")) return "high";
  return grounds.has("verb") || grounds.has("case") || (grounds.has("again") && name.includes(" "))
    ? "medium"
    : "low";
}

/** Groups that are called after those whom they stand against. */
const AGAINST =
  /^(?:bondholders|noteholders|creditors|holders|lenders|investors|rebels|insurgents|separatists|guerrillas|opponents|critics|rivals|neighbou?rs|plaintiffs|claimants)$/;

/** People who are told to say or do something and are not named. */
function unnamedDrafts({ sentences, actors }: Reading, nameOf: (id: string) => string): Draft[] {
  const drafts = new Map<string, Draft>();
  const persons = new Set(actors.persons.map(({ id }) => id));
  for (const { passage, statements, acts, foresights, nominals } of sentences) {
    const told = [
      ...foresights.flatMap(({ from, speaker }) =>
        speaker ? [{ at: passage.words.findIndex(({ end }) => end > from), speaker }] : [],
      ),
      ...statements.map(({ cue, speaker }) => ({ at: cue, speaker })),
      ...nominals.map(({ at, owner }) => ({ at, speaker: owner })),
      ...acts.flatMap(({ verb, doer, done }) =>
        [doer, done].flatMap((each) => (each ? [{ at: verb, speaker: each }] : [])),
      ),
    ];
    for (const { at, speaker } of told) {
      if (!speaker.unnamed) continue;
      const id = unnamedId(speaker);
      if (drafts.has(id)) continue;
      const word = passage.words[at]!;
      drafts.set(id, {
        kind: "actor",
        passage,
        from: word.start,
        to: word.end,
        entry: {
          id,
          name: nameOf(id),
          kind: isBody(speaker) ? "organisation" : isOne(speaker) ? "person" : "group",
          named: false,
          // A minister's spokesman is a member of no minister.
          // Nor are creditors of a state, or rebels in it, of that state.
          ...(speaker.affiliation &&
            !AGAINST.test(speaker.unnamed) &&
            !persons.has(speaker.affiliation) && { memberOf: [{ of: speaker.affiliation }] }),
        },
        grounds: { rule: "actor.unnamed", actors: ["unnamed"] },
        confidence: "medium",
      });
    }
  }
  return [...drafts.values()];
}
