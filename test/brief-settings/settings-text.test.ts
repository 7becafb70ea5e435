import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import type { OptionSpec } from "#analyses/options.ts";
import { readSettings } from "#brief-settings/read-settings.ts";
import { type BriefSettings, USUAL } from "#brief-settings/settings.ts";
import { isUsual, settingsText } from "#brief-settings/settings-text.ts";
import { SCHEMES } from "#view/probability-words.ts";

function valueFor(spec: OptionSpec): fc.Arbitrary<string | number | boolean> {
  switch (spec.kind) {
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...spec.choices);
    case "text":
      return fc.string({ maxLength: 40, unit: "binary" });
    case "integer":
      return fc.integer({ min: spec.min, max: Math.min(spec.max, 2 ** 31 - 1) });
    default:
      return fc.double({ min: spec.min, max: spec.max, noNaN: true }).map((value) => value + 0);
  }
}

const options = fc.record(
  Object.fromEntries(
    ANALYSES.filter((each) => Object.keys(each.options).length > 0).map((each) => [
      each.id,
      fc.record(
        Object.fromEntries(Object.entries(each.options).map(([name, spec]) => [name, valueFor(spec)])),
        { requiredKeys: [], noNullPrototype: true },
      ),
    ]),
  ),
  { requiredKeys: [], noNullPrototype: true },
);

describe("how a brief is made, as a file", () => {
  it("reads back as it was written, whatever is set in any analysis", () => {
    const settings: fc.Arbitrary<BriefSettings> = fc
      .record(
        {
          seed: fc.nat(),
          scheme: fc.constantFrom(...SCHEMES),
          options,
          samples: fc.integer({ min: 1, max: 1_000_000 }),
          judgements: fc.uniqueArray(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }),
        },
        { requiredKeys: ["seed", "scheme", "options"], noNullPrototype: true },
      )
      .map((made) => made as BriefSettings);
    fc.assert(
      fc.property(settings, (made) => {
        const kept = Object.entries(made.options).filter(([, own]) => Object.keys(own).length > 0);
        expect(readSettings(settingsText(made), "brief.yaml")).toEqual({
          ...made,
          options: Object.fromEntries(kept),
        });
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing of what is as usual", () => {
    expect(settingsText(USUAL).split("\n").slice(1)).toEqual(["format: demarche-brief/1", ""]);
    expect(isUsual({ seed: 1, scheme: "icd203", options: { stability: {} } })).toBe(true);
    expect(isUsual({ seed: 2, scheme: "icd203", options: {} })).toBe(false);
  });

  it.each([
    ["", 1, /empty/, /begin with `format: demarche-brief\/1`/],
    ["- a\n", 1, /map|list/i, /begin with `format: demarche-brief\/1`/],
    ["format: demarche-brief/2\n", 1, /format/, /demarche-brief\/1/],
    ["format: demarche-brief/1\nsede: 3\n", 2, /unknown key `sede`/, /seed/],
    ["format: demarche-brief/1\nseed: -1\n", 2, /too small/, /at least 0/],
    ["format: demarche-brief/1\nwords: phai\n", 2, /cannot be "phai"/, /phia/],
    ["format: demarche-brief/1\nsamples: 2000000\n", 2, /too large/, /at most 1000000/],
    ["format: demarche-brief/1\noptions:\n  stabilty: {}\n", 3, /no analysis `stabilty`/, /stability/],
    ["format: demarche-brief/1\noptions:\n  stability:\n    tise: a\n", 4, /no option `tise`/, /ties/],
    ["format: demarche-brief/1\noptions:\n  stability:\n    samples: 2\n", 4, /between/, /--help/],
  ])("tells where %j is wrong and what would be right", (text, line, what, cure) => {
    const read = readSettings(text, "brief.yaml");
    if (!("faults" in read)) throw new Error("it was read");
    expect(read.faults[0]).toMatchObject({ file: "brief.yaml", line, severity: "error" });
    expect(read.faults[0]!.what).toMatch(what);
    expect(read.faults[0]!.cure).toMatch(cure);
  });
});
