import { favourOf } from "./evidence-alone.ts";
import { namesByText } from "./level-words.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";

/** What is needed of a result. */
type Alone = Pick<SetResult, "evidenceAlone">;

/** Whether the evidence alone favours the leader, or nothing but evidence has spoken. */
export function isByEvidence({ evidenceAlone }: Alone): boolean {
  return evidenceAlone === undefined || favourOf(evidenceAlone.odds) === "leader";
}

/**
 * By what leads a leader whom the evidence alone does not favour, as the end of a clause, with what goes before it; empty where it
 * does. That it leads on the starting beliefs is said only where these put it first.
 */
export function groundOf({ evidenceAlone }: Alone, model: ExplanationModel, before = " "): string {
  if (evidenceAlone === undefined || isByEvidence({ evidenceAlone })) return "";
  const { rival, levelWith = [], odds, believedFirst } = evidenceAlone;
  if (believedFirst) return `${before}on the starting beliefs`;
  return favourOf(odds) === "rival"
    ? `${before}on starting beliefs and evidence together`
    : `, with evidence that hardly tells it from ${namesByText([rival, ...levelWith], model)}`;
}

/** What the evidence says for itself of a leader that it does not favour; empty where it favours it. */
function evidenceItself({ evidenceAlone }: Alone, model: ExplanationModel): string {
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
export function onBeliefs(result: Alone, model: ExplanationModel): string {
  const itself = evidenceItself(result, model);
  if (itself === "") return "";
  const { believedFirst, odds } = result.evidenceAlone!;
  if (believedFirst) return ` It leads on the starting beliefs: ${itself}.`;
  return favourOf(odds) === "rival"
    ? ` Neither the starting beliefs nor the evidence alone puts it ahead of all others: ${itself}.`
    : ` The starting beliefs do not put it ahead of all others, and ${itself}.`;
}
