import { ANALYSES } from "#analyses/index.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { schemaFaults } from "#case/schema-faults.ts";
import { shown } from "#case/value-cures.ts";
import type { Path } from "#case/walk.ts";
import { CASE_BEGINS, readYaml } from "#case/yaml-tree.ts";
import { type BriefSettings, SETTINGS_FORMAT, USUAL } from "./settings.ts";
import { SettingsFile } from "./settings-file.ts";

const BEGINS = `begin with \`format: ${SETTINGS_FORMAT}\`, or remove the file: the brief is then made as usual`;

/** Reads how a brief is to be made; all that is wrong with it is told at once, each with its place. */
export function readSettings(
  text: string,
  file: string,
): BriefSettings | { readonly faults: readonly Fault[] } {
  if (text.trim() === "") return { faults: [{ ...at(file, 1, 1), what: "the file is empty", cure: BEGINS }] };
  const yaml = readYaml(text, file);
  if ("faults" in yaml)
    return {
      faults: yaml.faults.map((fault) => (fault.cure === CASE_BEGINS ? { ...fault, cure: BEGINS } : fault)),
    };
  const { tree } = yaml;
  const parsed = SettingsFile.safeParse(tree.value);
  if (!parsed.success) return { faults: schemaFaults(SettingsFile, parsed.error.issues, tree, file) };
  const { seed = USUAL.seed, words = USUAL.scheme, samples, judgements, options = {} } = parsed.data;
  const faults = optionFaults(options).map(({ path, key, what, cure }): Fault => {
    const { line, column } = key === undefined ? tree.place(path) : tree.placeOfKey(path, key);
    return { ...at(file, line, column), what, cure };
  });
  const twice = (judgements ?? []).findIndex((name, place, all) => all.indexOf(name) < place);
  if (twice >= 0) {
    const { line, column } = tree.place(["judgements", twice]);
    const what = `the judgement ${shown(judgements![twice]!)} is named twice`;
    faults.push({ ...at(file, line, column), what, cure: "keep one of the two" });
  }
  if (faults.length > 0) return { faults };
  return {
    seed,
    scheme: words,
    options,
    ...(samples !== undefined && { samples }),
    ...(judgements !== undefined && { judgements }),
  };
}

interface Found {
  readonly path: Path;
  /** The key that is not known. */
  readonly key?: string;
  readonly what: string;
  readonly cure: string;
}

/** Analyses and options that there are not, and values that do not fit. */
function optionFaults(options: BriefSettings["options"]): readonly Found[] {
  const ids = ANALYSES.map(({ id }) => id);
  return Object.entries(options).flatMap(([id, given]): readonly Found[] => {
    const analysis = ANALYSES.find((each) => each.id === id);
    if (!analysis)
      return [{ path: ["options"], key: id, what: `there is no analysis \`${id}\``, cure: meant(id, ids) }];
    const read = analysis.readOptions(given);
    if (!("faults" in read)) return [];
    return read.faults.map(({ option, message }): Found => {
      const path = ["options", id];
      const names = Object.keys(analysis.options);
      return names.includes(option)
        ? {
            path: [...path, option],
            what: `\`${option}\` ${message}`,
            cure: `see: demarche run ${id} --help`,
          }
        : { path, key: option, what: `${id} has no option \`${option}\``, cure: meant(option, names) };
    });
  });
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean ${near}?`;
  return known.length === 0 ? "remove it" : `there are: ${known.join(", ")}`;
}

function at(file: string, line: number, column: number) {
  return { file, line, column, severity: "error" } as const;
}
