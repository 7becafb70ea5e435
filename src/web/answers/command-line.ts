import { shellWord } from "#case/shell-word.ts";
import type { Settings } from "../workers/messages.ts";

/** What gives the same brief on the command line, from the folder of the case. */
export function commandLine(name: string, { seed, samples, scheme, judgements, options }: Settings): string {
  const words = [
    `demarche brief ${shellWord(name)}`,
    ...(seed === 1 ? [] : [`--seed ${seed}`]),
    ...(samples === undefined ? [] : [`--samples ${samples}`]),
    ...(scheme === "icd203" ? [] : [`--words ${scheme}`]),
    ...(judgements === undefined ? [] : [`--judgements ${judgements.join(",")}`]),
    ...Object.entries(options).flatMap(([analysis, own]) =>
      Object.entries(own).flatMap(([option, value]) => {
        const flag = `--${analysis}.${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        if (value === false) return [];
        return [value === true ? flag : `${flag} ${shellWord(String(value))}`];
      }),
    ),
  ];
  return words.join(" \\\n  ");
}
