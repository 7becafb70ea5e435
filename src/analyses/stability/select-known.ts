import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { isAnythingKnown, isOpen } from "#graph-model/model/party-preferences.ts";
import type { Findings, Selection } from "../analysis.ts";
import { inSentence } from "../article.ts";
import { listed } from "../sentence-parts.ts";
import type { StabilityInput } from "./input.ts";
import { STABILITY_LIMITS } from "./limits.ts";
import { selectMoves } from "./select.ts";

/**
 * The graph model of a case, unless nothing is known of what anybody would rather see: every outcome is then like every
 * other, and drawing would only rank them by chance.
 */
export function selectKnown(c: Case, _: Findings, left: readonly LeftOut[] = []): Selection<StabilityInput> {
  const selection = selectMoves(c, left);
  if ("missing" in selection) return selection;
  const { model, parties, lost } = selection.input;
  if (lost.today === "later")
    return { missing: ["today's state on that day: what the case rests it on became known only later"] };
  const { most } = STABILITY_LIMITS.drawnOptions;
  if (
    model.options.length > most &&
    model.parties.some(({ preferences }) => isOpen(preferences, model.options))
  ) {
    const why = "where something of what the parties would rather see is unknown, more take minutes";
    return { missing: [`a model of at most ${most} options: ${why}`] };
  }
  if (model.parties.some(({ preferences }) => isAnythingKnown(preferences))) return selection;
  const names = parties.map(({ name }) => inSentence(name));
  const gone = lost.names.length > 0 ? ` (left out: ${lost.names.map(({ name }) => name).join("; ")})` : "";
  return {
    missing: [`what ${listed(names, "or")} would rather see: of no party is any preference known${gone}`],
  };
}
