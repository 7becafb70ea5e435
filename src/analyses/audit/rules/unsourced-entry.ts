import type { Case } from "#case/case.ts";
import { type CaseEntry, entriesOf, entryByName, isUnsourced } from "#case/entries.ts";
import type { Path } from "#case/walk.ts";
import { listedUpTo } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** Most entries that one sentence names. */
const NAMED = 6;

/** Entries that hang in the air. */
export const unsourcedEntry = defineRule<CaseEntry, { readonly at: Path }>({
  id: "unsourced-entry",
  title: "Entries with neither a citation nor a judgement",
  definition: "An entry of the case cites no sentence and is not marked as anybody's judgement.",
  reason: "Nobody can check where it is from.",
  of: "entries that assert something",
  // Actors are named rather than asserted, so they are not asked for a basis; nor does one that has it dilute the share.
  data: (c) => entriesOf(c).filter(({ asserts }) => asserts),
  check: (entry) =>
    isUnsourced(entry)
      ? [
          {
            subjects: [
              entry.id ??
                entry.of[0] ??
                String(entry.value.actor ?? entry.value.from ?? entry.path.join(".")),
            ],
            facts: { at: entry.path },
            cites: citesOf(entry.basis),
            severity: "note" as const,
          },
        ]
      : [],
  tell: ({ at }, c) => ({ short: `The ${named(at, c)} carries neither a citation nor a judgement.` }),
  summary(found, examined, c) {
    const named = entriesOf(c)
      .filter(isUnsourced)
      .map((entry) => `the ${entryByName(entry, c)}`);
    return `${share(found.length, examined, "entries that assert something")} carry neither a citation nor a judgement: ${listedUpTo(NAMED, named)}.`;
  },
});

/** The entry at that place, by what it is called. */
function named(at: Path, c: Case): string {
  const place = at.join(".");
  const entry = entriesOf(c).find(({ path }) => path.join(".") === place);
  if (!entry) throw new Error(`no entry at ${place}`);
  return entryByName(entry, c);
}
