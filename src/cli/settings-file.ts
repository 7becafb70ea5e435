import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readSettings } from "#brief-settings/read-settings.ts";
import { type BriefSettings, SETTINGS_FILE, USUAL } from "#brief-settings/settings.ts";
import { isUsual } from "#brief-settings/settings-text.ts";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { printableLine } from "#case/printable.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { CaseFault } from "./fault.ts";
import type { Given } from "./flags.ts";
import type { Io } from "./io.ts";
import { namedFile } from "./named-file.ts";

/** Largest file of settings that is read, in bytes. */
const LARGEST = 100_000;

/** How the brief on a case is to be made is told wrongly. */
class SettingsFault extends CaseFault {
  override readonly subject = "file of settings";
}

/** How the brief on a case is made: as the file beside it says, or as usual. Says so, and throws what is wrong with it. */
export function settingsBeside(casePath: string, given: Given, io: Io): BriefSettings {
  const settings = loadSettings(casePath, io.directory);
  if (!isUsual(settings) && !given.flags.has("quiet")) io.error(`${printableLine(inWords(settings), 500)}\n`);
  // The number of samples that is asked for now goes before one that was kept.
  return given.flags.has("samples") ? withoutSamples(settings) : settings;
}

/** Warnings of judgements that the file names and a report has not, as when the case has changed since. */
export function unknownJudgements(
  casePath: string,
  directory: string,
  { judgements = [] }: BriefSettings,
  known: readonly string[],
): readonly Fault[] {
  const unknown = [...judgements.keys()].filter((at) => !known.includes(judgements[at]!));
  if (unknown.length === 0) return [];
  const path = join(dirname(casePath), SETTINGS_FILE);
  const shown = relative(directory, path) || path;
  const bytes = namedFile(dirname(casePath), SETTINGS_FILE, LARGEST);
  const yaml = "what" in bytes ? undefined : readYaml(new TextDecoder().decode(bytes), shown);
  return unknown.map((at): Fault => {
    const { line, column } =
      yaml && "tree" in yaml ? yaml.tree.place(["judgements", at]) : { line: 1, column: 1 };
    const what = `no judgement is called ${JSON.stringify(judgements[at])}, so that it is left out`;
    const near = nearest(judgements[at]!, known);
    const cure = near
      ? `did you mean ${near}?`
      : known.length === 0
        ? "this report has none"
        : `there are: ${known.join(", ")}`;
    return { file: shown, line, column, what, cure, severity: "warning" };
  });
}

function loadSettings(casePath: string, directory: string): BriefSettings {
  const folder = dirname(casePath);
  const path = join(folder, SETTINGS_FILE);
  if (!existsSync(path)) return USUAL;
  const shown = relative(directory, path) || path;
  const bytes = namedFile(folder, SETTINGS_FILE, LARGEST);
  if ("what" in bytes)
    throw new SettingsFault([{ file: shown, line: 0, column: 0, ...bytes, severity: "error" }]);
  const decoded = decode(bytes, shown, LARGEST);
  if ("fault" in decoded) throw new SettingsFault([decoded.fault]);
  const read = readSettings(decoded.text, shown);
  if ("faults" in read) throw new SettingsFault(read.faults);
  return read;
}

function withoutSamples({ samples: _, options, ...rest }: BriefSettings): BriefSettings {
  const own = Object.entries(options).map(([id, { samples: _, ...others }]) => [id, others] as const);
  return { ...rest, options: Object.fromEntries(own) };
}

/** What is not as usual, in a line. */
function inWords({ seed, samples, scheme, judgements, options }: BriefSettings): string {
  const parts = [
    ...(seed === USUAL.seed ? [] : [`seed ${seed}`]),
    ...(samples === undefined ? [] : [`samples ${samples}`]),
    ...(scheme === USUAL.scheme ? [] : [`words ${scheme}`]),
    ...(judgements === undefined ? [] : [`judgements ${judgements.join(", ")}`]),
    ...Object.entries(options).flatMap(([id, own]) =>
      Object.entries(own).map(([option, value]) => `${id}.${option} ${value}`),
    ),
  ];
  return `As ${SETTINGS_FILE} beside the case says: ${parts.join("; ")}.`;
}
