import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { boundsInWords } from "#case/date.ts";
import { boundsOf } from "#case/effective-date.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../../iso-bounds.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, isOwn } from "../context.ts";
import { entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** What has a date: an event or sanction step as such, a round by its start and its end. */
type Dated = { readonly of: "events" | "sanctions" | "start" | "end"; readonly id: string };

/** One date of an entry, as several sources give it. */
interface Datings {
  readonly dated: Dated;
  readonly all: readonly (Cited & { readonly when: WhenGiven })[];
}

/** A date, and what those datings allow that exclude another. */
type Conflict = Dated & { readonly datings: readonly IsoBounds[] };

/** Datings of which not all can be right. */
export const conflictingDates = defineRule<Datings, Conflict>({
  id: "conflicting-dates",
  title: "Dates that exclude each other",
  definition:
    "Two datings of the same event, sanction or round, each with its own citation, have no possible day in common.",
  reason: "One of them is wrong, and with it whatever rests on the order of events.",
  of: "entries dated more than once",
  data: (c) => [...single(c), ...rounds(c)].filter(({ all }) => all.length > 1),
  check({ dated, all }, _, context) {
    // What has a day in common with the one that begins last and with the one that ends first has one with all between.
    const days = all.map(({ when }) => boundsOf(when));
    const last = greatestOf(days.map(({ earliest }) => earliest ?? Number.NEGATIVE_INFINITY));
    const first = leastOf(days.map(({ latest }) => latest ?? Number.POSITIVE_INFINITY));
    const clashing = all.filter((_, at) => {
      const { earliest, latest } = days[at]!;
      return (latest !== null && latest < last) || (earliest !== null && earliest > first);
    });
    if (clashing.length === 0) return [];
    return [
      {
        subjects: [dated.id],
        facts: { ...dated, datings: clashing.map(({ when }) => isoBounds(boundsOf(when))) },
        cites: [...new Set(clashing.flatMap((dating) => dating.cite ?? []))],
        severity: clashing.some((dating) => isOwn(dating, context))
          ? ("weakens" as const)
          : ("note" as const),
        certain: true,
      },
    ];
  },
  tell({ of, id, datings }, c) {
    const dates = listed(datings.map((dating) => boundsInWords(boundsOfIso(dating))));
    return { short: `${datedInWords(c, of, id)} ${dates}: the datings exclude each other.` };
  },
});

function datedInWords(c: Case, of: Dated["of"], id: string): string {
  if (of === "start" || of === "end") return `The ${of} of ${quoted(entry(c.rounds, id).name)} is dated`;
  return `${quoted(entry(c[of], id).what)} is dated`;
}

function single(c: Case): Datings[] {
  return (["events", "sanctions"] as const).flatMap((of) =>
    c[of].map((dated) => ({
      dated: { of, id: dated.id },
      all: [{ when: dated.when, cite: dated.cite }, ...dated.otherDates],
    })),
  );
}

function rounds(c: Case): Datings[] {
  return c.rounds.flatMap((round) =>
    (["start", "end"] as const).map((end) => ({
      dated: { of: end, id: round.id },
      all: [
        // A round that goes on has no last day that another dating could exclude.
        { when: round[end] === "open" ? ("unknown" as const) : round[end], cite: round.cite },
        ...round.otherDates.flatMap(({ cite, ...other }) => {
          const when = other[end];
          return when === undefined || when === "open" ? [] : [{ when, cite }];
        }),
      ],
    })),
  );
}
