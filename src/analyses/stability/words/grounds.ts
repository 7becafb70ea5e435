import { inSentence } from "#case/article.ts";
import { atomsOf } from "#graph-model/model/graph-model.ts";
import { namedOptions, nothingStated, statementsOf } from "#graph-model/model/party-preferences.ts";
import { distinct } from "../../cites.ts";
import { type Behind, sourcesBehind } from "../../independent-sources.ts";
import { judgementBy } from "../../judges.ts";
import { type EntryGrounds, type GivenPreferences, partiesOf, type StabilityInput } from "../input.ts";

/** What the preferences rest on. */
export interface Grounds {
  readonly cites: readonly string[];
  /** Independent sources of what is known of the preferences, of all and of each; those of today's state alone are not among them. */
  readonly sources: Behind;
  /** Things given, today's state being one, and how many of them on somebody's judgement. */
  readonly given: number;
  readonly judged: number;
  /** How many of the judged cite a source beside. */
  readonly judgedBeside: number;
  /** Whose judgement that is: `the analyst's judgement`, `the judgement of Anne Example`. */
  readonly judgement: string;
  /** Parties of whose preferences nothing is known, by name. */
  readonly silent: readonly string[];
  /**
   * How many of the unknown wishes are drawn to weigh less than all that their party said: which way it wants each option that
   * it does not name. What else is unknown is drawn in its own place.
   */
  readonly putLast: number;
}

/** Whether all that is known of what parties would rather see is judged, and no source stands beside any of it. */
export function isJudgedAlone({ given, judged, judgedBeside }: Grounds): boolean {
  return given > 1 && judged === given - 1 && judgedBeside === 0;
}

/** Counts what is given, and what it rests on. */
export function groundsOf(input: StabilityInput): Grounds {
  const parties = partiesOf(input);
  const cites = distinct([...input.todayCites, ...parties.flatMap(citationsOf)]);
  let judged = 0;
  let judgedBeside = 0;
  // Today's state is the first thing given.
  let given = 1;
  for (const party of parties) {
    const things = statedThings(party);
    given += things.length;
    judged += things.filter((thing) => thing.judged).length;
    judgedBeside += things.filter((thing) => thing.judged && thing.cites.length > 0).length;
  }
  return {
    cites,
    sources: sourcesBehind(parties.flatMap(citationsOfEach), input.origins),
    judged,
    judgedBeside,
    judgement: judgementBy(
      parties
        .flatMap(statedThings)
        .filter((thing) => thing.judged)
        .map(({ judge }) => judge),
    ),
    given,
    silent: parties
      .filter(({ preferences }) => nothingStated(preferences))
      .map(({ name }) => inSentence(name)),
    putLast: parties.reduce((sum, { preferences }) => sum + putLast(preferences, atomsOf(input.model)), 0),
  };
}

function putLast(preferences: GivenPreferences["preferences"], atoms: readonly string[]): number {
  if (preferences.by !== "statements" && preferences.by !== "weights") return 0;
  if (!preferences.restUnknown || nothingStated(preferences)) return 0;
  const named = namedOptions(preferences);
  return atoms.filter((atom) => !named.has(atom)).length;
}

/** The sentences on which what is known of a preference rests. */
export function citationsOf(given: GivenPreferences): readonly string[] {
  return citationsOfEach(given).flat();
}

/** The same for each thing that is known; a ranking is one. */
function citationsOfEach(given: GivenPreferences): readonly (readonly string[])[] {
  if (given.preferences.by === "ranking") return [given.rankingCites];
  return statedThings(given).map(({ cites }) => cites);
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
