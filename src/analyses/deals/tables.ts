import type { Json } from "#outcome/text.ts";
import type { ResultTables } from "../result-table.ts";

/** A package that is listed: its worth by party, how many are worth the same, and its options by clause where one is given. */
interface ListedPackage {
  readonly values: readonly number[];
  readonly count: number | string;
  readonly package?: Readonly<Record<string, string>>;
}

/** What of the result stands in tables. */
interface Listed {
  readonly parties: readonly { readonly actor: string }[];
  readonly front: readonly ListedPackage[] | { readonly tooLarge: Json } | null;
  readonly points: Readonly<
    Record<
      string,
      {
        readonly value: number | null;
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
    rows(result) {
      const { rows, columns, cellsOf } = listedIn(result);
      return [columns, ...rows.map(cellsOf)];
    },
  },
  points: {
    title: "what each rule picks",
    rows(result) {
      const { picked, columns, cellsOf } = listedIn(result);
      return [
        ["rule", "value", "level", ...columns],
        ...picked.map(({ rule, value, level, each }) => [rule, value, level, ...cellsOf(each)]),
      ];
    },
  },
};

function listedIn(result: Json) {
  const { parties, front, points } = result as unknown as Listed;
  const rows = Array.isArray(front) ? (front as readonly ListedPackage[]) : [];
  const picked = Object.entries(points ?? {}).flatMap(([rule, { value, level, packages }]) =>
    packages.map((each) => ({ rule, value, level, each })),
  );
  const clauses = Object.keys(rows[0]?.package ?? picked[0]?.each.package ?? {});
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
