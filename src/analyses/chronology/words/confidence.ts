import { citedSources } from "#case/citation.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceLevel, HALF } from "../../confidence.ts";
import { independentSources } from "../../independent-sources.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { Ordered } from "../order.ts";
import type { ChronologyResult } from "../result.ts";

/** What an answer of the chronology rests on. */
interface Settled {
  /** Entries that it speaks of, and how many of them the dates settle. */
  readonly entries: readonly Entry[];
  readonly looked: number;
  readonly settled: number;
  /** The same in words, up to the sources. */
  readonly words: string;
  /** Whose dates these are, before “dates come from”: those of the entries spoken of are not those of all. */
  readonly whose: "The" | "Their";
  /** Whether the loss of one dating would leave less than half of it settled as it is. */
  readonly unsettled: boolean;
}

/** How far an answer can be relied on: how much of it the dates settle, by how many sources, and against which. */
export function confidenceOf(
  { entries, looked, settled, words, whose, unsettled }: Settled,
  input: ChronologyInput,
): Confidence {
  const cites = entries.flatMap((entry) => entry.cites);
  const sources = independentSources(cites, input.origins);
  const contested = entries.filter(({ conflicts }) => conflicts.length > 0).length;
  const conflict =
    contested === 0
      ? `no datings${whose === "The" ? "" : " of theirs"} conflict`
      : `${contested} ${contested === 1 ? "has" : "have"} datings that conflict`;
  const loss = unsettled ? "; without one dating most of it would be open" : "";
  return {
    level: confidenceLevel({
      answers: settled > 0,
      sources,
      ...(looked > 0 && { given: settled / looked }),
      contested,
      turnedBy: unsettled ? "input" : "none",
    }),
    why: `${words}. ${sourcesInWords(citedSources(cites).length, sources, whose)}, and ${conflict}${loss}.`,
  };
}

function sourcesInWords(cited: number, independent: number, whose: Settled["whose"]): string {
  if (cited === 0) return `No source is cited for ${whose.toLowerCase()} dates`;
  const from =
    cited === 1 ? "one source" : independent === 1 ? `${cited} sources of one origin` : `${cited} sources`;
  return `${whose} dates come from ${from}`;
}

/** Whether some dating alone holds so much of the order that without it less than half would stay as it is. */
export function hangsOnOneDating({ decisiveDatings }: ChronologyResult, acts: readonly Ordered[]): boolean {
  const told = acts.filter(({ relation }) => relation !== "cannot be told");
  return decisiveDatings.some(({ changed }) => {
    const kept = told.filter((act) => !changed.some(({ of, id }) => of === act.of && id === act.id));
    return kept.length < HALF * acts.length;
  });
}
