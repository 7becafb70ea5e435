import { isFault, parseExpression } from "#case/logic.ts";
import type { PartyPreferences } from "#graph-model/model/party-preferences.ts";
import { statesAt } from "#graph-model/preferences/utility-levels.ts";
import type { Flip } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, listed } from "../../../sentence-parts.ts";
import { partyOf, type StabilityInput } from "../../input.ts";
import type { ToldFlip } from "../../told.ts";
import type { Words } from "../../words/words.ts";

/** A flip in words. */
export function flipInWords(flip: ToldFlip, input: StabilityInput, words: Words): Flip {
  return {
    change: capitalised(changeText(flip, input, words)),
    effect: effectText(flip, words),
    steps: 1,
    cites: flip.cites,
  };
}

function changeText(flip: ToldFlip, input: StabilityInput, words: Words): string {
  const party = words.party(flip.party);
  const { preferences } = partyOf(input, flip.party);
  if (flip.kind === "swap") return swapText(party, preferences, flip.swapped!, words);
  const parsed = parseExpression(flip.subject);
  if (isFault(parsed)) return `${party}: ${flip.subject}`;
  if (flip.kind === "resolve") {
    const found = flip.wanted ? "wants" : "does not want";
    return `It becomes known that ${party} ${found} ${words.statement(parsed)}`;
  }
  if (preferences.by === "weights") {
    return `${party} would rather ${flip.wanted ? "have" : "be without"} ${words.statement(parsed)}`;
  }
  if (parsed.is === "atom") return `${party} would rather be without ${words.statement(parsed)}`;
  if (parsed.is === "not") return `${party} would rather have ${words.statement(parsed.of)}`;
  return `${party} would rather that this did not hold: ${words.statement(parsed)}`;
}

function swapText(
  party: string,
  preferences: PartyPreferences,
  [first, second]: readonly [number, number],
  words: Words,
): string {
  const states = (place: number) =>
    statesAt(preferences, place)
      .map((state) => `“${words.state(state)}”`)
      .join(" and ");
  switch (preferences.by) {
    case "ranking":
      return `${party} likes ${states(second)} better than ${states(first)}, its neighbour in the ranking`;
    case "utilities":
      return `${party} likes ${states(second)} better than ${states(first)}, its neighbour in value`;
    case "weights": {
      const weighed = (at: number) => words.statement(preferences.entries[at - 1]!.holds);
      return `It matters to ${party} as much whether ${weighed(second)} holds as is said of ${weighed(first)}, and the other way round`;
    }
    case "statements":
      return party;
  }
}

function effectText(flip: ToldFlip, words: Words): Text {
  if (flip.leads && flip.before) {
    const share = (count: number) => `${Math.round((100 * count) / flip.completions)} %`;
    return `“${words.state(flip.leads.state)}” then holds most often, in ${share(flip.leads.count)} of ${
      flip.completions
    } orders of preference; what leads now holds in ${share(flip.before.count)} of them.`;
  }
  const named = (states: readonly number[]) => {
    const shown = states.slice(0, 3).map((state) => `“${words.state(state)}”`);
    return states.length > 3 ? `${shown.join(", ")} and ${states.length - 3} more` : listed(shown);
  };
  const parts: string[] = [];
  if (flip.gained.length > 0) parts.push(`${named(flip.gained)} would hold too`);
  if (flip.lost.length > 0) parts.push(`${named(flip.lost)} would no longer hold`);
  return `${parts.join("; ")}.`;
}
