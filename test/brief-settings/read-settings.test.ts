import { expect, it } from "vitest";
import { readSettings } from "#brief-settings/read-settings.ts";
import { MOST_SAMPLES, SETTINGS_FORMAT } from "#brief-settings/settings.ts";

const read = (samples: string) =>
  readSettings(`format: ${SETTINGS_FORMAT}\nsamples: ${samples}\n`, "brief.yaml");

it.each(["1e300", "1000001"])("%s samples are refused with the bound of samples", (samples) => {
  expect(read(samples)).toMatchObject({ faults: [{ line: 2, column: 10, cure: `at most ${MOST_SAMPLES}` }] });
});

it("as many samples as there may be are read", () => {
  expect(read(String(MOST_SAMPLES))).toMatchObject({ samples: MOST_SAMPLES });
});
