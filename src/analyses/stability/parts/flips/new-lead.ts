import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Words } from "../../words/words.ts";

/** What leads after a flip, and what it then holds more often than. */
export interface NewLead {
  readonly names: string;
  readonly several: boolean;
  readonly than: string;
}

/** Names what leads after a flip; null where the flip tells of no lead. `isLevel`: no outcome leads now. */
export function newLead(
  { leads, alongside }: PreferenceFlip,
  isLevel: boolean,
  words: Words,
): NewLead | null {
  if (!leads) return null;
  const states = [leads.state, ...alongside.named];
  const several = states.length > 1;
  const variants = `${alongside.others === 1 ? "a variant" : "variants"} of ${several ? "them" : "it"}`;
  const ofLevel = alongside.others > 0 ? `any but ${variants}` : "any other";
  return { names: listed(states.map(words.quoted)), several, than: isLevel ? ofLevel : "what leads now" };
}
