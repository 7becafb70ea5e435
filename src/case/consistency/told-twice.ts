import type { WhenGiven } from "../basis.ts";
import { canonicalCitation } from "../citation.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { writtenDate } from "../effective-date.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { shown } from "../value-cures.ts";
import { plainText } from "./plain-text.ts";

/**
 * What is told twice without an id by which it could be seen: other datings, causes of one explanation, demands taken back, and
 * acts entered as an event and as a sanction step. Warnings.
 */
export function toldTwice(c: LenientCase): Contradiction[] {
  return [...datings(c), ...causes(c), ...withdrawals(c), ...actsInBothLists(c)];
}

/** One other dating, with a citation that gave it before. */
function datings(c: LenientCase): Contradiction[] {
  const lists: Readonly<
    Record<string, readonly (Pick<Lenient<Event>, "otherDates"> | undefined)[] | undefined>
  > = {
    events: c.events,
    sanctions: c.sanctions,
    demands: c.demands,
  };
  return Object.entries(lists).flatMap(([list, entries]) =>
    listed(entries).flatMap(({ at, of: { otherDates } }) => {
      const seen = new Set<string>();
      return listed(otherDates).flatMap(({ at: place, of: { when, cite } }): Contradiction[] => {
        if (!when) return [];
        const keys = listed(cite).map(({ of }) => `${when.edtf} ${canonicalCitation(of)}`);
        const again = keys.some((key) => seen.has(key));
        for (const key of keys) seen.add(key);
        if (!again) return [];
        const what = `the other dating ${when.edtf} is given twice from one place`;
        return [warning([list, at, "otherDates", place, "when"], what, "leave one of the two out")];
      });
    }),
  );
}

function causes(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) =>
    listed(set.hypotheses).flatMap(({ at: place, of: hypothesis }) => {
      const seen = new Set<string>();
      return listed(hypothesis.causes).flatMap(({ at: causeAt, of: { text, events, sanctions } }) => {
        const plain = text === undefined ? "" : plainText(text);
        const key = JSON.stringify([plain, events, sanctions]);
        if (plain === "" || !seen.has(key)) {
          seen.add(key);
          return [];
        }
        const what = `\`${hypothesis.id ?? place + 1}\` has one cause twice: ${shown(text!)}`;
        const path = ["explanations", at, "hypotheses", place, "causes", causeAt, "text"];
        return [warning(path, what, "join the two, and cite all sentences")];
      });
    }),
  );
}

/** Withdrawals of what had been withdrawn: nothing is left to take back. */
function withdrawals(c: LenientCase): Contradiction[] {
  const seen = new Map<string, string>();
  return listed(c.demands).flatMap(({ at, of: { id, withdraws } }) => {
    if (withdraws === undefined) return [];
    const before = seen.get(withdraws);
    if (before === undefined) {
      seen.set(withdraws, id ?? String(at + 1));
      return [];
    }
    const what = `\`${id ?? at + 1}\` takes back \`${withdraws}\`, as \`${before}\` does`;
    const cure = "leave one of the two out; what was voiced anew in between is a demand of its own";
    return [warning(["demands", at, "withdraws"], what, cure)];
  });
}

function actsInBothLists(c: LenientCase): Contradiction[] {
  const keyOf = (what: string, when: WhenGiven) => `${writtenDate(when)} ${plainText(what)}`;
  const events = new Map(
    listed(c.events).flatMap(({ at, of: { id, what, when } }) =>
      what === undefined || when === undefined
        ? []
        : [[keyOf(what, when as WhenGiven), id ?? String(at + 1)] as const],
    ),
  );
  return listed(c.sanctions).flatMap(({ at, of: { id, what: text, when } }) => {
    const event =
      text === undefined || when === undefined ? undefined : events.get(keyOf(text, when as WhenGiven));
    if (event === undefined || plainText(text!) === "") return [];
    const what = `the sanction step \`${id ?? at + 1}\` and the event \`${event}\` say the same: ${shown(text!)}`;
    return [warning(["sanctions", at, "what"], what, "enter it once: as a step, if it is one")];
  });
}
