import { dateOf } from "./date.ts";
import { dateMeant, type LimitMeant, limitMeant } from "./edtf/meant-date.ts";

/**
 * The date in EDTF, or the two joined by "or", that a text in another notation means, where there are such days:
 * 31 February is offered to nobody as a cure. `undefined` for other texts.
 */
export function existingDateMeant(text: string): string | undefined {
  const meant = dateMeant(text);
  return meant?.split(" or ").every((date) => dateOf(date.replaceAll('"', "")) !== undefined)
    ? meant
    : undefined;
}

/** The same of a text that tells only one end, as `before 11 March 2026`. */
export function existingLimitMeant(text: string): LimitMeant | undefined {
  const meant = limitMeant(text);
  return meant !== undefined && dateOf(meant.end) !== undefined && dateOf(meant.once) !== undefined
    ? meant
    : undefined;
}
