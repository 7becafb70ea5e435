import { isFault, parseExpression } from "#case/logic.ts";
import type { Flip } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised } from "../../sentence-parts.ts";
import type { StabilityInput } from "../input.ts";
import type { RankingEntry } from "../preferences/party-preferences.ts";
import type { PreferenceFlip } from "../result.ts";
import type { Words } from "./words.ts";

/** A flip in words. */
export function flipInWords(flip: PreferenceFlip, input: StabilityInput, words: Words): Flip {
  return {
    change: capitalised(changeText(flip, input, words)),
    effect: effectText(flip, words),
    steps: 1,
    cites: flip.cites,
  };
}

function changeText(flip: PreferenceFlip, input: StabilityInput, words: Words): string {
  const party = words.party(flip.party);
  if (flip.kind === "swap") {
    const preferences = input.parties.find(({ id }) => id === flip.party)!.preferences;
    if (preferences.by !== "ranking" || !flip.swapped) return party;
    const [better, worse] = flip.swapped;
    const place = (at: number) => entryText(preferences.entries[at - 1]!, words);
    return `${party} likes ${place(worse)} better than ${place(better)}, its neighbour in the ranking`;
  }
  const parsed = parseExpression(flip.subject);
  if (isFault(parsed)) return `${party}: ${flip.subject}`;
  if (flip.kind === "resolve") {
    const found = flip.wanted ? "wants" : "does not want";
    return `It becomes known that ${party} ${found} ${words.statement(parsed)}`;
  }
  if (parsed.is === "option") return `${party} would rather be without ${words.statement(parsed)}`;
  if (parsed.is === "not") return `${party} would rather have ${words.statement(parsed.of)}`;
  return `${party} would rather that this did not hold: ${words.statement(parsed)}`;
}

function entryText(entry: RankingEntry, words: Words): string {
  const states = "tied" in entry ? entry.tied : entry.unordered;
  return states.map((state) => `“${words.state(state)}”`).join(" and ");
}

function effectText(flip: PreferenceFlip, words: Words): Text {
  if (flip.leads && flip.before) {
    const share = (count: number) => `${Math.round((100 * count) / flip.completions)} %`;
    return `“${words.state(flip.leads.state)}” then holds most often, in ${share(flip.leads.count)} of ${
      flip.completions
    } orders of preference; what leads now holds in ${share(flip.before.count)} of them.`;
  }
  const named = (states: readonly number[]) => {
    const shown = states.slice(0, 3).map((state) => `“${words.state(state)}”`);
    return states.length > 3 ? `${shown.join(", ")} and ${states.length - 3} more` : shown.join(", ");
  };
  const parts: string[] = [];
  if (flip.gained.length > 0) parts.push(`${named(flip.gained)} would hold too`);
  if (flip.lost.length > 0) parts.push(`${named(flip.lost)} would no longer hold`);
  return `${parts.join("; ")}.`;
}
