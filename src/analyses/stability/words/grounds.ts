import { citedSources } from "#case/citation.ts";
import { nothingStated, statementsOf } from "#graph-model/model/party-preferences.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import { listed } from "../../sentence-parts.ts";
import { type EntryGrounds, type GivenPreferences, partiesOf, type StabilityInput } from "../input.ts";

/** What the preferences rest on. */
export interface Grounds {
  readonly cites: readonly string[];
  readonly sources: number;
  readonly judged: number;
  readonly given: number;
  readonly silent: readonly string[];
}

/** Counts what is given, and what it rests on. */
export function groundsOf(input: StabilityInput): Grounds {
  const parties = partiesOf(input);
  const cites = distinct([...input.todayCites, ...parties.flatMap(citationsOf)]);
  let judged = 0;
  // Today's state is the first thing given.
  let given = 1;
  for (const party of parties) {
    const things = statedThings(party);
    given += things.length;
    judged += things.filter((thing) => thing.judged).length;
  }
  return {
    cites,
    sources: citedSources(cites).length,
    judged,
    given,
    silent: parties.filter(({ preferences }) => nothingStated(preferences)).map(({ name }) => name),
  };
}

/** The sentences on which what is known of a preference rests. */
export function citationsOf(given: GivenPreferences): readonly string[] {
  if (given.preferences.by === "ranking") return given.rankingCites;
  return statedThings(given).flatMap(({ cites }) => cites);
}

/** What is stated of a party's preferences, thing by thing, and what each rests on. */
function statedThings({ preferences, entries }: GivenPreferences): readonly EntryGrounds[] {
  switch (preferences.by) {
    case "ranking":
      return entries;
    case "utilities":
      return entries.filter((_, at) => preferences.entries[at]!.value !== null);
    case "weights":
      return entries.filter((_, at) => preferences.entries[at]!.weight !== null);
    case "statements": {
      const statements = statementsOf(preferences);
      return entries.filter((_, at) => statements[at]!.known);
    }
  }
}

/** How far the result can be relied on, by how much is known and what it rests on. */
export function confidenceOf(
  result: { readonly open: number },
  input: StabilityInput,
  grounds: Grounds,
): Confidence {
  const known = grounds.given - 1;
  const share = result.open / Math.max(1, known + result.open);
  const level =
    known === 0 || grounds.silent.length > 0 || share > 1 / 3 || grounds.judged * 2 > known
      ? "low"
      : result.open > 0 || grounds.sources < 2
        ? "moderate"
        : "high";
  const sources =
    grounds.sources === 0 ? "no source" : grounds.sources === 1 ? "one source" : `${grounds.sources} sources`;
  const silent =
    grounds.silent.length > 0 ? ` Nothing is known of what ${listed(grounds.silent)} would rather see.` : "";
  return {
    level,
    why: `Of ${known + result.open} things asked about the parties' preferences ${known} are stated and ${
      result.open
    } unknown; they rest on ${sources}${
      grounds.judged > 0 ? `, and ${grounds.judged} of them on the analyst's judgement` : ""
    }; ${input.parties.length} parties are modelled.${silent}`,
  };
}
