import type { CaseDate } from "../date.ts";
import type { Event } from "../event.ts";
import { type Lenient, listed } from "../lenient.ts";

/** The date of an entry that has no other datings. */
export function onlyDateOf({
  when,
  otherDates,
}: Pick<Lenient<Event>, "when"> & { readonly otherDates?: readonly unknown[] | undefined }):
  | CaseDate
  | undefined {
  return typeof when === "object" && listed(otherDates).length === 0 ? when : undefined;
}
