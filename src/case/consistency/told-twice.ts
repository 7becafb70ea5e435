import type { WhenGiven } from "../basis.ts";
import { canonicalCitation } from "../citation.ts";
import { isContested } from "../contest.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { writtenDate } from "../effective-date.ts";
import { writtenEnd } from "../end-date.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { shown } from "../value-cures.ts";
import type { Path } from "../walk.ts";
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
  return [
    ...Object.entries(lists).flatMap(([list, entries]) =>
      listed(entries).flatMap(({ at, of: { otherDates } }) => {
        const isAgain = seenBefore();
        return listed(otherDates).flatMap(({ at: place, of: { when, cite } }) =>
          when && isAgain(when.edtf, cite)
            ? [twiceDated([list, at, "otherDates", place, "when"], when.edtf)]
            : [],
        );
      }),
    ),
    ...listed(c.rounds).flatMap(({ at, of: { otherDates } }) => {
      const isAgain = seenBefore();
      return listed(otherDates).flatMap(({ at: place, of: { start, end, cite } }) => {
        if (start === undefined && typeof end !== "object") return [];
        const written = `${start?.edtf ?? "…"} – ${end === undefined ? "…" : writtenEnd(end)}`;
        return isAgain(written, cite) ? [twiceDated(["rounds", at, "otherDates", place], written)] : [];
      });
    }),
  ];
}

/** Whether a dating was given before by one of the places that are cited for it. */
function seenBefore() {
  const seen = new Set<string>();
  return (date: string, cite: readonly (string | undefined)[] | undefined): boolean => {
    const keys = listed(cite).map(({ of }) => `${date} ${canonicalCitation(of)}`);
    const again = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return again;
  };
}

function twiceDated(path: Path, date: string): Contradiction {
  return warning(path, `the other dating ${date} is given twice from one place`, "leave one of the two out");
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

/** Withdrawals of what had been withdrawn, by a word or by an act: nothing is left to take back. */
function withdrawals(c: LenientCase): Contradiction[] {
  const seen = new Map<string, string>();
  const again = (name: string, by: string, path: Path): Contradiction[] => {
    const before = seen.get(name);
    if (before === undefined) {
      seen.set(name, by);
      return [];
    }
    const what = `\`${by}\` takes back \`${name}\`, as \`${before}\` does`;
    return [
      warning(path, what, "leave one of the two out; what was voiced anew in between is a demand of its own"),
    ];
  };
  return [
    ...listed(c.demands).flatMap(({ at, of: { id, withdraws } }) =>
      withdraws === undefined ? [] : again(withdraws, id ?? String(at + 1), ["demands", at, "withdraws"]),
    ),
    // What is only planned or spoken of, or what somebody alleges or denies, takes nothing back for certain.
    ...listed(c.events).flatMap(({ at, of: event }) =>
      (event.mode !== "actual" && event.mode !== "historical") || isContested(event)
        ? []
        : listed(event.withdraws).flatMap(({ at: place, of: name }) =>
            again(name, event.id ?? String(at + 1), ["events", at, "withdraws", place]),
          ),
    ),
  ];
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
