import { byText } from "#case/text-order.ts";
import type { Inline } from "#outcome/text.ts";
import { inWords, listedUpTo, quoted } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { LeadWithout, SetResult } from "./result.ts";
import { nameOf, often, QUOTED } from "./wording.ts";

/** How those who share the first place hold it: always together, never, or some of them with one another. */
export type Sharing = "together" | "by turns" | "mixed";

/** How the explanations that are level share the first place. */
export function sharingOf({ first, hypotheses }: Pick<SetResult, "first" | "hypotheses">): Sharing {
  const alike = first.map((id) => {
    const own = hypotheses.find((hypothesis) => hypothesis.id === id)!.alike;
    return first.filter((other) => own.includes(other)).length;
  });
  if (alike.every((count) => count === first.length - 1)) return "together";
  return alike.every((count) => count === 0) ? "by turns" : "mixed";
}

/** The names of some explanations in one list: those first that there is room for. */
export function namesOf(ids: readonly string[], model: ExplanationModel): string {
  const names = namesIn(ids, model);
  return names.length === QUOTED + 1 ? listedUpTo(names.length, names) : listedUpTo(QUOTED, names, "others");
}

/** The same of some that nothing else puts in an order: by their names, whatever the order of the case. */
export function namesByText(ids: readonly string[], model: ExplanationModel): string {
  const nameIn = (id: string) => nameOf(model.rows.find((row) => row.id === id)!);
  return namesOf(
    ids.toSorted((a, b) => byText(nameIn(a), nameIn(b))),
    model,
  );
}

function namesIn(ids: readonly string[], model: ExplanationModel): string[] {
  return ids.map((id) => quoted(nameOf(model.rows.find((row) => row.id === id)!)));
}

/** All who then lead: one, or several that are level. */
export function thenFirst({ leader, levelWith = [] }: LeadWithout): readonly string[] {
  return [leader, ...levelWith];
}

/** That several then come first alike, and how often, where nothing of it has been said. */
export function levelInCell(then: LeadWithout, result: SetResult, model: ExplanationModel): Inline[] {
  const all = thenFirst(then);
  const isAsBefore = all.length === result.first.length && all.every((id) => result.first.includes(id));
  const who = isAsBefore ? `the same ${inWords(all.length)} as with it` : namesOf(all, model);
  return then.together
    ? [`${who} together, in `, ...often(then.share)]
    : [`${who}, each in `, ...often(then.share)];
}
