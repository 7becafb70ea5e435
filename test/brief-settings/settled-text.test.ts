import { expect, it } from "vitest";
import { readSettings } from "#brief-settings/read-settings.ts";
import { USUAL } from "#brief-settings/settings.ts";
import { settledText } from "#brief-settings/settled-text.ts";

const TEXT = `# ours
format: demarche-brief/1
words: icd203 # said though it is so
seed: 7 # the seventh
options:
  stability:
    # deterrence is what we argue about
    ties: do-not-deter
`;
const settings = { seed: 7, scheme: "icd203", options: { stability: { ties: "do-not-deter" } } } as const;

it("keeps remarks, order and what was written although it is so anyway", () => {
  expect(settledText(TEXT, settings)).toBe(TEXT);
  expect(settledText(TEXT, { ...settings, seed: 8 })).toBe(TEXT.replace("seed: 7 ", "seed: 8 "));
  expect(settledText(TEXT, { ...settings, samples: 500 })).toBe(`${TEXT}samples: 500\n`);
});

it("takes out what is as usual again", () => {
  const text = settledText(TEXT, { ...USUAL, seed: 7 });
  expect(text).toContain("# ours");
  expect(text).toContain("seed: 7 # the seventh");
  expect(text).not.toContain("ties");
  expect(readSettings(text, "brief.yaml")).toEqual({ ...USUAL, seed: 7 });
});

it("is written anew where the text is no map", () => {
  expect(readSettings(settledText("- {", settings), "brief.yaml")).toEqual(settings);
});
