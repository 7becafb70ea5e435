import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Words } from "../../words/words.ts";

/** What leads after a flip, by the names of its variants, and whether another outcome leads now. */
export interface NewLead {
  readonly names: string;
  readonly isLevel: boolean;
}

/** Names what leads after a flip; null where the flip tells of no lead. `isLevel`: no outcome leads now. */
export function newLead(
  { leads, alongside }: PreferenceFlip,
  isLevel: boolean,
  words: Words,
): NewLead | null {
  if (!leads) return null;
  const { named, others } = alongside;
  const unnamed =
    others === 1 && named.length === 0 ? "its variant" : `a variant of ${named.length > 0 ? "them" : "it"}`;
  const names = [...[leads.state, ...named].map(words.quoted), ...(others > 0 ? [unnamed] : [])];
  return { names: listed(names, "or"), isLevel };
}
