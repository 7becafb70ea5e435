import type { Day } from "#case/day.ts";
import { bounded } from "../dates/bound.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Proposal } from "../proposal.ts";

/** Days after which what is told of is no longer of the time of the text. */
export const LONG_AGO = 548;

/** The keys of an entry that date it, and the grounds of the date. */
export function dated(date: FoundDate | undefined): {
  readonly keys: { readonly when: string; readonly phrase?: string };
  readonly grounds: { readonly date?: NonNullable<Proposal["grounds"]["date"]> };
} {
  if (!date?.edtf) return { keys: { when: "not stated" }, grounds: {} };
  return {
    keys: { when: bounded(date.edtf, date.bound), phrase: date.text },
    grounds: {
      date: {
        rule: date.rule,
        anchor: date.anchor!,
        ...(date.tense && { tense: date.tense }),
        alternatives: [...date.alternatives],
      },
    },
  };
}

/** Whether a date is so far before the publication that it belongs to the history of the case. */
export function isHistory(date: FoundDate | undefined, published: Day | undefined): boolean {
  return date?.days != null && published !== undefined && date.days.last < published - LONG_AGO;
}
