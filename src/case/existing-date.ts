import { dateOf } from "./date.ts";
import { dateMeant } from "./edtf/meant-date.ts";

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
