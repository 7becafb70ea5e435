import { type BriefSettings, type OptionValue, SETTINGS_FORMAT, USUAL } from "./settings.ts";

/** What JSON lets stand in a text and YAML does not. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value in the way of JSON, which is one of YAML's. */
function written(value: OptionValue | readonly string[]): string {
  const code = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replaceAll(NOT_IN_YAML, code);
}

/** Settings as the text of their file: only what is not as usual. */
export function settingsText({ seed, samples, scheme, judgements, options }: BriefSettings): string {
  const own = Object.entries(options).filter(([, values]) => Object.keys(values).length > 0);
  return [
    "# How the brief on this case is made, where that is not as usual; flags of the command line go before it.",
    `format: ${SETTINGS_FORMAT}`,
    ...(seed === USUAL.seed ? [] : [`seed: ${seed}`]),
    ...(samples === undefined ? [] : [`samples: ${samples}`]),
    ...(scheme === USUAL.scheme ? [] : [`words: ${scheme}`]),
    ...(judgements === undefined ? [] : [`judgements: ${written(judgements)}`]),
    ...(own.length === 0 ? [] : ["options:"]),
    ...own.flatMap(([analysis, values]) => [
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
