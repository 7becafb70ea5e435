import type { Day } from "#case/day.ts";
import { type Actors, actorsOf } from "./actors/actors-of.ts";
import { Names } from "./actors/names.ts";
import { datesOf } from "./dates/dates-of.ts";
import type { FoundDate } from "./dates/find-dates.ts";
import { type Act, findActs } from "./events/find-acts.ts";
import { findStatements, type Speaker, type Statement } from "./statements/find-statements.ts";
import { unnamedId, unnamedName } from "./statements/unnamed.ts";
import type { Passage } from "./text/passage.ts";

/** A sentence with all that was found in it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly dates: readonly FoundDate[];
  readonly statements: readonly Statement[];
  readonly acts: readonly Act[];
}

/** A text as it was read: what is proposed is made of this and of nothing else. */
export interface Reading {
  readonly published: Day | undefined;
  readonly actors: Actors;
  readonly names: Names;
  readonly sentences: readonly ReadPassage[];
  /** For whom a person or organ acts, where that is told; else himself. */
  readonly sideOf: (id: string) => string;
}

/** Reads a text: dates, actors, who says what, and who does what to whom, sentence by sentence. */
export function readingOf(
  passages: readonly Passage[],
  published: Day | undefined,
  options: { readonly southern?: boolean | undefined; readonly dayFirst?: boolean | undefined },
): Reading {
  const actors = actorsOf(passages);
  const dates = datesOf(passages, { published, ...options });
  const sentences = passages.map((passage, index) => {
    const mentions = actors.mentions[index]!;
    if (passage.heading || isQuestion(passage))
      return { passage, dates: dates[index]!, statements: [], acts: [] };
    return {
      passage,
      dates: dates[index]!,
      statements: findStatements(passage, mentions),
      acts: findActs(passage, mentions, dates[index]!),
    };
  });
  const unnamed = new Map<string, string>();
  const plain = new Names(actors, new Map());
  for (const { speaker } of sentences.flatMap(({ statements }) => statements))
    if (speaker.unnamed)
      unnamed.set(
        unnamedId(speaker),
        unnamedName(speaker, (id) => plain.of(id)),
      );
  const sides = new Map(
    actors.persons.flatMap(({ id, memberOf }) => (memberOf ? [[id, memberOf] as const] : [])),
  );
  return {
    published,
    actors,
    names: new Names(actors, unnamed),
    sentences,
    sideOf: (id) => sides.get(id) ?? id,
  };
}

export function isQuestion({ text }: Passage): boolean {
  return /\?["')\]]*$/.test(text);
}

/** The ids of those who say something, the nameless under an id of their own. */
export function speakerIds(speaker: Speaker): string[] {
  return speaker.unnamed ? [unnamedId(speaker)] : [...speaker.ids];
}

/** Whose statement it is that a word of a sentence stands in, if anybody's. */
export function allegedBy({ statements }: ReadPassage, word: number): string[] | undefined {
  const statement = statements.find(({ from, to }) => from <= word && word < to);
  return statement && speakerIds(statement.speaker);
}
