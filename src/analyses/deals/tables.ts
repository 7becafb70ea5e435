import type { Json } from "#outcome/text.ts";
import type { Absent, ResultTables } from "../result-table.ts";
import { yesOrNo } from "../sentence-parts.ts";

/** A package that is listed: its worth by party, how many are worth the same, and its options by clause where one is given. */
interface ListedPackage {
  readonly values: readonly number[];
  readonly count: number | string;
  readonly package?: Readonly<Record<string, string>>;
}

/** A package that readings were asked about, its options by place, and the shares of the readings. */
interface Candidate {
  readonly kind: string;
  readonly offer: number | null;
  readonly package: readonly number[];
  readonly accepted: readonly { readonly share: number }[];
  readonly made: { readonly share: number };
  readonly efficient: { readonly share: number };
  readonly nash: { readonly share: number };
}

/** An option of a clause: shares of the packages with it, and whether, or in what share of the readings, one of them is made. */
interface ListedOption {
  readonly clause: string;
  readonly option: string;
  readonly accepted: readonly number[] | null;
  readonly made: number | null;
  readonly deal: boolean | number | null;
}

/** What of the result stands in tables. */
interface Listed {
  readonly options: { readonly options: readonly ListedOption[] } | null;
  readonly clauses: readonly { readonly clause: string; readonly options: readonly string[] }[];
  readonly parties: readonly { readonly actor: string }[];
  readonly prospects: { readonly candidates: readonly Candidate[] } | null;
  readonly front: readonly ListedPackage[] | { readonly tooLarge: Json } | null;
  readonly points: Readonly<
    Record<
      string,
      {
        readonly value: number | string | null;
        readonly level: number;
        readonly packages: readonly ListedPackage[];
      }
    >
  > | null;
}

/** A column for each party with the worth, and one for each clause with the option. */
export const DEALS_TABLES: ResultTables = {
  front: {
    title: "the efficient packages",
    absent: (result) => notListed(result, ({ front }) => !Array.isArray(front)),
    rows(result) {
      const { rows, columns, cellsOf } = listedIn(result);
      return [columns, ...rows.map(cellsOf)];
    },
  },
  points: {
    title: "what each rule picks",
    absent: (result) => notListed(result, ({ front, points }) => !Array.isArray(front) && points === null),
    rows(result) {
      const { picked, columns, cellsOf } = listedIn(result);
      return [
        ["rule", "value", "level", ...columns],
        ...picked.map(({ rule, value, level, each }) => [rule, value, level, ...cellsOf(each)]),
      ];
    },
  },
  shares: {
    title: "where not everything is known, in what share of the readings who accepts which package",
    absent: (result) =>
      (result as unknown as Listed).options === null
        ? SAMPLED
        : (result as unknown as Listed).prospects === null
          ? {
              what: "everything is known of this case, and no readings were drawn",
              cure: "ask for front or points",
            }
          : null,
    rows(result) {
      const { clauses, parties, prospects } = result as unknown as Listed;
      return [
        [
          "package",
          "offer",
          ...parties.map(({ actor }) => actor),
          "made",
          "efficient",
          "nash",
          ...clauses.map(({ clause }) => clause),
        ],
        ...prospects!.candidates.map(({ kind, offer, package: taken, accepted, made, efficient, nash }) => [
          kind,
          offer === null ? null : offer + 1,
          ...[...accepted, made, efficient, nash].map(({ share }) => share),
          ...clauses.map(({ options }, at) => options[taken[at]!]!),
        ]),
      ];
    },
  },
  options: {
    title: "clause by clause, what share of the packages with an option each party accepts",
    absent: (result) => ((result as unknown as Listed).options === null ? SAMPLED : null),
    rows(result) {
      const { parties, options } = result as unknown as Listed;
      return [
        ["clause", "option", ...parties.map(({ actor }) => actor), "made", "deal"],
        ...options!.options.map(({ clause, option, accepted, made, deal }) => [
          clause,
          option,
          ...parties.map((_, at) => accepted?.[at] ?? null),
          made,
          typeof deal === "boolean" ? yesOrNo(deal) : deal,
        ]),
      ];
    },
  },
};

/** Where conditions and links hang together in too many ways. */
const SAMPLED: Absent = {
  what: "the conditions and links of this case hang together in too many ways, and its packages were looked at in a sample",
  cure: "print the sample with --json",
};

/** Why a table of packages would have no rows, though there may be such packages; null where it is not so. */
function notListed(result: Json, isAbsent: (listed: Listed) => boolean): Absent | null {
  const listed = result as unknown as Listed;
  if (listed.options === null) return SAMPLED;
  if (!isAbsent(listed)) return null;
  return listed.front === null
    ? {
        what: "the values of this case are not all single numbers, and its packages were looked at in readings",
        cure: "ask for shares",
      }
    : {
        what: "the efficient packages of this case are too many to list",
        cure: "print those that stand for them with --json, or raise --budget",
      };
}

function listedIn(result: Json) {
  const { clauses: all, parties, front, points } = result as unknown as Listed;
  const rows = Array.isArray(front) ? (front as readonly ListedPackage[]) : [];
  const picked = Object.entries(points ?? {}).flatMap(([rule, { value, level, packages }]) =>
    packages.map((each) => ({ rule, value, level, each })),
  );
  const clauses = all.map(({ clause }) => clause);
  return {
    rows,
    picked,
    columns: [...parties.map(({ actor }) => actor), "count", ...clauses],
    cellsOf: ({ values, count, package: taken }: ListedPackage) => [
      ...values,
      count,
      ...clauses.map((clause) => taken?.[clause] ?? null),
    ],
  };
}
