import { favourOf } from "./evidence-alone.ts";
import { namesByText } from "./level-words.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";

/** Whether the leader is first because of what was believed beforehand, and not by the evidence. */
export function leadsOnBeliefs({ evidenceAlone }: Pick<SetResult, "evidenceAlone">): boolean {
  return evidenceAlone !== undefined && favourOf(evidenceAlone.odds) !== "leader";
}

/** What the evidence says for itself of a leader that it does not favour; empty where it favours it. */
function evidenceItself(
  { evidenceAlone }: Pick<SetResult, "evidenceAlone">,
  model: ExplanationModel,
): string {
  if (evidenceAlone === undefined) return "";
  const { rival, levelWith = [], odds } = evidenceAlone;
  const names = namesByText([rival, ...levelWith], model);
  switch (favourOf(odds)) {
    case "leader":
      return "";
    case "rival":
      return `the evidence itself favours ${names}`;
    case "neither":
      return `the evidence itself hardly tells it from ${names}`;
  }
}

/** The same as a sentence that follows one on the leader, with a space before it; empty where the evidence favours it. */
export function onBeliefs(result: Pick<SetResult, "evidenceAlone">, model: ExplanationModel): string {
  const itself = evidenceItself(result, model);
  return itself === "" ? "" : ` It leads on the starting beliefs: ${itself}.`;
}
