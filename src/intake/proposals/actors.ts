import { knownActor } from "../actors/lexicon.ts";
import type { Mention } from "../actors/mention.ts";
import type { Person } from "../actors/persons.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { isOne, unnamedId } from "../statements/unnamed.ts";

/** The actors of a text, each where it is first named, with its state where it is the organ or officer of one. */
export function actorDrafts(reading: Reading): Draft[] {
  const { actors, names } = reading;
  const first = firstMentions(reading);
  const drafts: Draft[] = [];
  const propose = (
    id: string,
    entry: Draft["entry"],
    grounds: readonly string[],
    confidence: Draft["confidence"],
    needs: readonly string[] = [],
  ) => {
    const found = first.get(id);
    if (!found) return;
    const { passage } = reading.sentences[found.sentence]!;
    const { from, to } = found.mention;
    drafts.push({
      kind: "actor",
      passage,
      from: passage.words[from]!.start,
      to: passage.words[to - 1]!.end,
      entry: { id, ...entry },
      grounds: { rule: `actor.${grounds[0]}`, actors: [...grounds] },
      needs,
      confidence,
    });
  };
  for (const id of first.keys()) {
    const known = knownActor(id);
    if (!known) continue;
    const { name, kind, memberOf, iso3166, cameo } = known;
    const codes = { ...(iso3166 && { iso3166 }), ...(cameo && kind !== "state" && { cameo }) };
    const belongs = memberOf && first.has(memberOf) ? { memberOf: [{ of: memberOf }] } : {};
    propose(
      id,
      { name, kind, ...belongs, ...(Object.keys(codes).length > 0 && { codes }) },
      ["table"],
      "high",
    );
  }
  for (const person of actors.persons)
    propose(person.id, personEntry(person), [...person.grounds], confidenceIn(person));
  for (const { id, name, short, memberOf, media, nouns, times: told } of actors.organisations) {
    propose(
      id,
      {
        name,
        kind: media ? "media" : "organisation",
        ...(short && { short }),
        ...(memberOf && first.has(memberOf) && { memberOf: [{ of: memberOf }] }),
      },
      ["form"],
      told > 1 || short || name.includes(" ") || nouns.size > 0 ? "medium" : "low",
    );
  }
  for (const { id, name, memberOf } of actors.organs)
    propose(id, { name, kind: "organisation", memberOf: [{ of: memberOf }] }, ["form"], "medium");
  for (const { id, name } of actors.groups) propose(id, { name, kind: "group" }, ["noun"], "medium");
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
    const at = spoken.get(memberOf) ?? first.get(id);
    if (at) first.set(memberOf, at);
  }
  return first;
}

function personEntry({ name, role, memberOf }: Person): Draft["entry"] {
  return {
    name,
    kind: "person",
    ...(role && role !== "counterpart" && { roles: [{ as: role }] }),
    ...(memberOf && { memberOf: [{ of: memberOf }] }),
  };
}

function confidenceIn({ grounds, name }: Person): Draft["confidence"] {
  if (grounds.has("title") || grounds.has("office")) return "high";
  return grounds.has("verb") || (grounds.has("again") && name.includes(" ")) ? "medium" : "low";
}

/** People who are told to say or do something and are not named. */
function unnamedDrafts({ sentences }: Reading, nameOf: (id: string) => string): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { passage, statements, acts } of sentences) {
    const told = [
      ...statements.map(({ cue, speaker }) => ({ at: cue, speaker })),
      ...acts.flatMap(({ verb, doer }) => (doer ? [{ at: verb, speaker: doer }] : [])),
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
          kind: isOne(speaker) ? "person" : "group",
          named: false,
          ...(speaker.affiliation && { memberOf: [{ of: speaker.affiliation }] }),
        },
        grounds: { rule: "actor.unnamed", actors: ["unnamed"] },
        confidence: "medium",
      });
    }
  }
  return [...drafts.values()];
}
