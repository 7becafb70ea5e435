import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import { readGmcr } from "#exchange/gmcr/read.ts";
import { damagedJson } from "./damaged-json.ts";

/** What became of damaged `.gmcr` files. `crashes` tells of each how it was damaged and what was thrown. */
export interface GmcrCount {
  readonly files: number;
  readonly imported: number;
  readonly refused: number;
  readonly crashes: readonly string[];
  /** Faults without line and column, or of more than a line. */
  readonly placeless: readonly string[];
  /** Files that took more than two seconds. */
  readonly slow: readonly string[];
}

const model = (ranked: boolean) =>
  JSON.stringify({
    version: "0.4.1",
    options: ["Build", "Protest", "Sign", "Withdraw"].map((name, at) => ({
      name,
      permittedDirection: ["both", "fwd", "both", "back"][at],
    })),
    decisionMakers: [
      {
        name: "Borsia",
        options: [0, 3],
        preferences: [
          [[1, "N"]],
          {
            compound: true,
            members: [
              [[2, "Y"]],
              [
                [0, "N"],
                [3, "Y"],
              ],
            ],
          },
        ],
        ...(ranked ? { preferenceRanking: [1, [2, 3], 4, 5] } : {}),
        misperceptions: [
          [
            [0, "Y"],
            [1, "Y"],
          ],
        ],
      },
      {
        name: "Aldermark",
        options: [1, 2],
        preferences: [[[0, "N"]]],
        ...(ranked ? { preferenceRanking: [4, 2] } : {}),
      },
    ],
    infeasibles: [
      [
        [0, "Y"],
        [3, "Y"],
      ],
      {
        compound: true,
        members: [
          [
            [1, "Y"],
            [2, "Y"],
          ],
        ],
      },
    ],
    coalitions: [0, 1],
    useManualPreferenceRanking: ranked,
  });

/** Models that are sound, of both kinds of preference. */
export const SOUND_GMCR: readonly string[] = [model(false), model(true)];

/** Imports so many damaged files, and reads the cases that they become. */
export function importDamaged(from: number, count: number): GmcrCount {
  let [imported, refused] = [0, 0];
  const crashes: string[] = [];
  const placeless: string[] = [];
  const slow: string[] = [];
  for (let number = from; number < from + count; number++) {
    const { how, bytes } = damagedJson(SOUND_GMCR, number);
    const start = performance.now();
    try {
      const result = readGmcr([{ name: "model.gmcr", bytes }], { id: "model", day: "2020-01-01" });
      const faults = "faults" in result ? result.faults : [...result.warnings, ...faultsOfCase(result.case)];
      if ("faults" in result) refused++;
      else imported++;
      for (const { line, column, what } of faults)
        if (line < 1 || column < 1 || what === "") placeless.push(`${number} (${how}): ${what}`);
    } catch (error) {
      crashes.push(`${number} (${how}): ${error}`);
    }
    if (performance.now() - start > 2000) slow.push(`${number} (${how})`);
  }
  return { files: count, imported, refused, crashes, placeless, slow };
}

function faultsOfCase(c: Parameters<typeof caseYaml>[0]) {
  const reading = readCaseText(caseYaml(c, ["A model."]), "case.yaml");
  return "faults" in reading ? reading.faults : [];
}
