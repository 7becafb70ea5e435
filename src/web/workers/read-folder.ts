import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import { changedTexts } from "#case/changed-texts.ts";
import { missingSentences } from "#case/cited-sentences.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import type { Contradiction } from "#case/contradiction.ts";
import type { YamlValue } from "#case/edit/edit.ts";
import type { Fault } from "#case/fault.ts";
import { quickYaml } from "#case/quick-yaml.ts";
import { placed, readCaseData, readCaseText } from "#case/read.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { type ClassFiles, tablesOfCase } from "#class-tables/tables-of-case.ts";
import { atOddsIn } from "#decisions/at-odds.ts";
import { coverageOf } from "#decisions/coverage.ts";
import type { Ledger } from "#decisions/ledger.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import type { IntakeFacts } from "#outcome/report.ts";
import type { Folder } from "./messages.ts";
import type { ShippedClasses } from "./shipped-classes.ts";

/** The file beside a case in which proposals and what was decided of them are kept. */
export const LEDGER = "intake.yaml";

/** A folder as it was read: the case with all that it is run with, or what is wrong with it. */
export type ReadFolder = {
  /** The data as they are written; undefined where the text is no sound YAML. */
  readonly data: unknown;
  /** Errors and warnings, in the order of their places. */
  readonly faults: readonly Fault[];
} & (
  | { readonly sound: SoundFolder; readonly ledger?: Ledger }
  | { readonly sound?: undefined; readonly ledger?: undefined }
);

/** All that a request is made of. */
export interface SoundFolder {
  readonly case: Case;
  readonly texts: SourceTexts;
  readonly tables: ClassTables;
  readonly intake?: IntakeFacts;
}

/** Reads a case folder as the command line does, so that both run the same request. */
export async function readFolder({ main, texts }: Folder, classes: ShippedClasses): Promise<ReadFolder> {
  const text = texts[main] ?? "";
  const quick = quickYaml(text);
  const reading = readCaseText(text, main, quick);
  const data = quick ?? carefully(text);
  if ("faults" in reading) return { data, faults: reading.faults };
  return soundFolder({ main, texts }, data, reading, classes);
}

/** The folder with other data of its case, where nothing is wrong with them; undefined where that has to wait for their text. */
export async function readAhead(
  { main, texts }: Folder,
  data: YamlValue,
  classes: ShippedClasses,
): Promise<ReadFolder | undefined> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const known = readCaseData(data as Readonly<Record<string, YamlValue>>);
  const read = known && (await soundFolder({ main, texts }, data, { case: known, warnings: [] }, classes));
  // What is wrong has its place in the text.
  return read?.faults.length === 0 ? read : undefined;
}

/** Reads what stands beside a case that is sound by itself. */
async function soundFolder(
  { main, texts }: Folder,
  data: unknown,
  reading: { readonly case: Case; readonly warnings: readonly Fault[] },
  classes: ShippedClasses,
): Promise<ReadFolder> {
  const text = texts[main] ?? "";
  const place = (found: readonly Contradiction[]) => placed(found, text, main);
  const c = reading.case;
  const sources = new Map(
    c.sources.flatMap(({ id, text: own }) => {
      const content = own?.file === undefined ? undefined : texts[own.file];
      return content === undefined ? [] : [[id, content] as const];
    }),
  );
  const missing = place(missingSentences(c, sources));
  const changed = place(changedTexts(c, sources));
  const warnings = [...reading.warnings, ...missing, ...changed];
  if (missing.some(({ severity }) => severity === "error")) return { data, faults: warnings };
  await classes.load(c.classes.flatMap(({ shipped }) => shipped ?? []));
  const files: ClassFiles = {
    entries: () => classes.entries(),
    shipped: (entry) => classes.shipped(entry),
    named(name) {
      const content = texts[name];
      return content === undefined
        ? {
            what: `the file ${JSON.stringify(name)} is not at hand`,
            cure: "put it into the folder of the case",
          }
        : { bytes: new TextEncoder().encode(content), shown: name };
    },
  };
  const found = tablesOfCase(c, files);
  if ("refused" in found) return { data, faults: [...place(found.refused), ...warnings] };
  if ("faults" in found) return { data, faults: [...found.faults, ...warnings] };
  const ledger = texts[LEDGER] === undefined ? undefined : readLedger(texts[LEDGER], LEDGER);
  if (ledger && "faults" in ledger) return { data, faults: [...ledger.faults, ...warnings] };
  const intake = ledger && { coverage: coverageOf(ledger, c) };
  const ofLedger = ledger ? placed(atOddsIn(ledger, c, sources), texts[LEDGER]!, LEDGER) : [];
  return {
    data,
    faults: [...warnings, ...ofLedger],
    sound: { case: c, texts: sources, tables: found.tables, ...(intake && { intake }) },
    ...(ledger && { ledger }),
  };
}

function carefully(text: string): unknown {
  const yaml = readYaml(text, "");
  return "tree" in yaml ? yaml.tree.value : undefined;
}
