import { citedSources } from "#case/citation.ts";
import { nothingStated, statementsOf } from "#graph-model/model/party-preferences.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import { listed, sentences } from "../../sentence-parts.ts";
import { type EntryGrounds, type GivenPreferences, partiesOf, type StabilityInput } from "../input.ts";
import { CORROBORATED, MOSTLY_JUDGED, MUCH_OPEN } from "../thresholds.ts";

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
export function confidenceOf(open: number, { parties }: StabilityInput, grounds: Grounds): Confidence {
  const { sources, judged, silent } = grounds;
  const known = grounds.given - 1;
  const from = sources === 0 ? "no source" : sources === 1 ? "one source" : `${sources} sources`;
  return {
    level: confidenceLevel({ known, open, judged, sources, silent: silent.length }),
    why: sentences(
      `Of ${known + open} things asked about the parties' preferences ${known} are stated and ${open} unknown; they rest on ${from}${
        judged > 0 ? `, and ${judged} of them on the analyst's judgement` : ""
      }; ${parties.length} parties are modelled.`,
      silent.length > 0 ? `Nothing is known of what ${listed(silent)} would rather see.` : "",
    ),
  };
}

/** The level by the numbers of things known and open, of those known by judgement, of sources, and of parties of whom nothing is known. */
export function confidenceLevel(
  of: Readonly<Record<"known" | "open" | "judged" | "sources" | "silent", number>>,
) {
  const { known, open, judged, sources, silent } = of;
  if (known === 0 || silent > 0) return "low";
  if (open / (known + open) > MUCH_OPEN || judged > MOSTLY_JUDGED * known) return "low";
  return open > 0 || sources < CORROBORATED ? "moderate" : "high";
}
