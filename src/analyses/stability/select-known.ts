import type { Case } from "#case/case.ts";
import { isAnythingKnown } from "#graph-model/model/party-preferences.ts";
import type { Selection } from "../analysis.ts";
import { inSentence } from "../article.ts";
import { listed } from "../sentence-parts.ts";
import type { StabilityInput } from "./input.ts";
import { selectMoves } from "./select.ts";

/**
 * The graph model of a case, unless nothing is known of what anybody would rather see: every outcome is then like every
 * other, and drawing would only rank them by chance.
 */
export function selectKnown(c: Case): Selection<StabilityInput> {
  const selection = selectMoves(c);
  if ("missing" in selection) return selection;
  const { model, parties } = selection.input;
  if (model.parties.some(({ preferences }) => isAnythingKnown(preferences))) return selection;
  const names = parties.map(({ name }) => inSentence(name));
  return { missing: [`what ${listed(names, "or")} would rather see: of no party is any preference known`] };
}
