import type { WrittenEntry } from "./entry-of.ts";
import { UNSORTED } from "./issue-of.ts";
import type { Decided } from "./ledger.ts";

/** Keys that only a person can give and that are still open; what a template worded is not among them. */
export function lackingIn({ needs, entry }: Decided, change: WrittenEntry): string[] {
  return needs.filter((key) => {
    const value = change[key] ?? entry[key];
    return (
      value === undefined ||
      value === "" ||
      value === UNSORTED ||
      (Array.isArray(value) && value.length === 0)
    );
  });
}
