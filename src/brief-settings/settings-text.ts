import type { YamlValue } from "#case/edit/edit.ts";
import { type BriefSettings, SETTINGS_FORMAT, USUAL } from "./settings.ts";

/** What JSON lets stand in a text and YAML does not. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value in the way of JSON, which is one of YAML's. */
function written(value: YamlValue): string {
  const code = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replaceAll(NOT_IN_YAML, code);
}

/** What the file of some settings holds: only what is not as usual. */
export function settingsData({
  seed,
  samples,
  scheme,
  judgements,
  options,
}: BriefSettings): Readonly<Record<string, YamlValue>> {
  const own = Object.entries(options).filter(([, values]) => Object.keys(values).length > 0);
  return {
    format: SETTINGS_FORMAT,
    ...(seed !== USUAL.seed && { seed }),
    ...(samples !== undefined && { samples }),
    ...(scheme !== USUAL.scheme && { words: scheme }),
    ...(judgements !== undefined && { judgements }),
    ...(own.length > 0 && { options: Object.fromEntries(own) }),
  };
}

/** Settings as the text of their file. */
export function settingsText(settings: BriefSettings): string {
  const { format, options = {}, ...others } = settingsData(settings);
  return [
    "# How the brief on this case is made, where that is not as usual; flags of the command line go before it.",
    `format: ${format}`,
    ...Object.entries(others).map(
      ([key, value]) => `${key}: ${typeof value === "string" ? value : written(value)}`,
    ),
    ...(Object.keys(options as object).length === 0 ? [] : ["options:"]),
    ...Object.entries(options as BriefSettings["options"]).flatMap(([analysis, values]) => [
      `  ${analysis}:`,
      ...Object.entries(values).map(([option, value]) => `    ${option}: ${written(value)}`),
    ]),
    "",
  ].join("\n");
}

/** Whether settings are as usual. */
export function isUsual(settings: BriefSettings): boolean {
  return settingsText(settings) === settingsText(USUAL);
}
