import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultInWords } from "#case/fault.ts";
import type { WrittenCase } from "#case/written.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import type { GivenFile, Imported } from "#exchange/format.ts";
import { readGenius } from "#exchange/genius/read.ts";
import { readGeniusWeb } from "#exchange/geniusweb/read.ts";
import { readNegmas } from "#exchange/negmas/read.ts";
import { readPointsTable } from "#exchange/points-table/read.ts";

const READERS = {
  genius: readGenius,
  geniusweb: readGeniusWeb,
  negmas: readNegmas,
  points: readPointsTable,
} as const;
export type DealFormat = keyof typeof READERS;

/** Texts by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

const FIXTURES = join(import.meta.dirname, "fixtures");
const NAMES = {
  genius: ["domain.xml", "town.xml", "line.xml"],
  geniusweb: ["domain.json", "town.json", "line.json"],
  negmas: ["domain.yml", "town.yml", "line.yml"],
  points: ["points.csv"],
} as const;

/** The same small scenario in the files of each format: a ferry line and a town. */
export function ferryIn(format: DealFormat): Texts {
  const folder = format === "points" ? FIXTURES : join(FIXTURES, format);
  return Object.fromEntries(NAMES[format].map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** The files with one of them changed: `find` has to be there. */
export function changed(texts: Texts, name: string, find: string | RegExp, put: string): Texts {
  const text = texts[name]!.replace(find, put);
  if (text === texts[name]) throw new Error(`${String(find)} is not in ${name}`);
  return { ...texts, [name]: text };
}

function importDeals(format: DealFormat, texts: Texts): Imported {
  const files = Object.entries(texts).map(
    ([name, text]): GivenFile => ({ name, bytes: new TextEncoder().encode(text) }),
  );
  return READERS[format](files, { id: "ferry", day: "2020-01-01" });
}

/** All that is wrong with files, in words. */
export function faultsOf(format: DealFormat, texts: Texts): string[] {
  const imported = importDeals(format, texts);
  return "faults" in imported ? imported.faults.map(faultInWords) : [];
}

/** What is told of files that are read, in words. */
export function warningsOf(format: DealFormat, texts: Texts): string[] {
  return importedDeals(format, texts).warnings.map(faultInWords);
}

export function importedDeals(format: DealFormat, texts: Texts) {
  const imported = importDeals(format, texts);
  if ("faults" in imported) throw new Error(imported.faults.map(faultInWords).join("\n"));
  return imported;
}

export type WrittenPackages = NonNullable<WrittenCase["packages"]>;

export function packagesOf(format: DealFormat, texts: Texts): WrittenPackages {
  return importedDeals(format, texts).case.packages!;
}

/** What a case says in points, as the engine takes it: read by the documentation of the case, not by an analysis. */
export function spaceOf({ clauses, parties = [] }: WrittenPackages): DealSpace {
  return {
    options: clauses.map(({ options }) => options!.length),
    parties: parties.map(({ values = [], base = 0, walkAway }) => {
      const own = clauses.map(({ id, options }) => {
        const valuation = values.find(({ on }) => on === id)!;
        return {
          weight: (valuation.weight ?? 1) as number,
          row: options!.map((option) => valuation.points![option.id] as number),
        };
      });
      const party = {
        values: own.map(({ row }) => row),
        weights: own.map(({ weight }) => weight),
        bias: base,
      };
      const { worth, as } = walkAway ?? {};
      const deal =
        typeof as === "object"
          ? clauses.map(({ id, options }) => options!.findIndex((option) => option.id === as[id!]))
          : undefined;
      const fromDeal = deal && own.reduce((sum, { weight, row }, at) => sum + weight * row[deal[at]!]!, base);
      return { ...party, walkAway: fromDeal ?? (typeof worth === "number" ? worth : null) };
    }),
  };
}
