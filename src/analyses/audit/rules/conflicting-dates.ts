import type { Case } from "#case/case.ts";
import { boundsInWords, intersection } from "#case/date.ts";
import { boundsOf } from "#case/effective-date.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, isOwn } from "../context.ts";
import { defineRule } from "../rule.ts";

/** One date of an entry, as several sources give it. */
interface Datings {
  readonly id: string;
  /** What is dated: `“the talks” end`. */
  readonly name: string;
  readonly all: readonly (Cited & { readonly when: string })[];
}

/** Datings of which not all can be right. */
export const conflictingDates = defineRule<Datings>({
  id: "conflicting-dates",
  title: "Dates that exclude each other",
  definition:
    "Two datings of the same event, sanction or round, each with its own citation, have no possible day in common.",
  reason: "One of them is wrong, and with it whatever rests on the order of events.",
  of: "entries dated more than once",
  data: (c) => [...single(c), ...rounds(c)].filter(({ all }) => all.length > 1),
  check({ id, name, all }, _, context) {
    const clashing = all.filter((dating, position) =>
      all.some(
        (other, index) => index !== position && !intersection(boundsOf(dating.when), boundsOf(other.when)),
      ),
    );
    if (clashing.length === 0) return [];
    return [
      {
        subjects: [id],
        short: `${name} ${listed(clashing.map(({ when }) => boundsInWords(boundsOf(when))))}: the datings exclude each other.`,
        cites: [...new Set(clashing.flatMap((dating) => dating.cite ?? []))],
        severity: clashing.some((dating) => isOwn(dating, context))
          ? ("weakens" as const)
          : ("note" as const),
        certain: true,
      },
    ];
  },
});

function single(c: Case): Datings[] {
  return [...c.events, ...c.sanctions].map((dated) => ({
    id: dated.id,
    name: `${quoted(dated.what)} is dated`,
    all: [{ when: dated.when, cite: dated.cite }, ...dated.otherDates],
  }));
}

function rounds(c: Case): Datings[] {
  const ends = { start: "is said to start", end: "is said to end" } as const;
  return c.rounds.flatMap((round) =>
    (["start", "end"] as const).map((end) => ({
      id: round.id,
      name: `${quoted(round.name)} ${ends[end]}`,
      all: [
        // A round that goes on has no last day that another dating could exclude.
        { when: round[end] === "open" ? "unknown" : round[end], cite: round.cite },
        ...round.otherDates.flatMap(({ cite, ...other }) => {
          const when = other[end];
          return when === undefined ? [] : [{ when, cite }];
        }),
      ],
    })),
  );
}
