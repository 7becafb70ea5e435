import { describe, expect, it } from "vitest";
import { readOptions } from "#analyses/options.ts";

const specs = {
  samples: { kind: "integer", label: "Samples", default: 200, min: 20, max: 1000 },
  weight: { kind: "number", label: "Weight", default: 0.5, min: 0, max: 1 },
  order: { kind: "choice", label: "Order", default: "given", choices: ["given", "found"] },
  deep: { kind: "flag", label: "Deep", default: false },
  target: { kind: "text", label: "Target", default: "" },
} as const;

function faults(given: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readOptions(specs, given);
  return "faults" in read ? read.faults.map(({ option, message }) => `${option} ${message}`) : [];
}

describe("options of an analysis", () => {
  it("have their defaults", () => {
    expect(readOptions(specs, {})).toEqual({
      values: { samples: 200, weight: 0.5, order: "given", deep: false, target: "" },
    });
  });

  it("are taken as given, numbers also as text, and text never as a number", () => {
    expect(
      readOptions(specs, { samples: "30", weight: "0.25", order: "found", deep: true, target: "12" }),
    ).toEqual({
      values: { samples: 30, weight: 0.25, order: "found", deep: true, target: "12" },
    });
  });

  it("are refused one by one, with what would do", () => {
    expect(faults({ samples: "3.5", weight: 2, order: "other", deep: "yes", target: 12, nosuch: 1 })).toEqual(
      [
        "nosuch unknown option",
        "samples must be a whole number, not 3.5",
        "weight must lie between 0 and 1, not 2",
        "order must be one of given, found, not other",
        "deep must be true or false, not yes",
        "target must be text, not 12",
      ],
    );
    expect(faults({ samples: "", target: "x".repeat(1001) })).toEqual([
      'samples must be a number in plain digits, not ""',
      "target must have at most 1000 characters",
    ]);
  });

  it.each(["0x10", "1e3", " 5", "5 ", "+5", "1_000", "5.", "0b1", "٣", "Infinity", "1,5"])(
    "take no number written as %j",
    (text) => {
      expect(faults({ weight: text })).toEqual([
        `weight must be a number in plain digits, not ${JSON.stringify(text)}`,
      ]);
    },
  );

  it("take no point in a whole number", () => {
    expect(faults({ samples: "30.0" })).toEqual(["samples must be a whole number, not 30.0"]);
  });

  it("take a number in plain digits", () => {
    expect(faults({ weight: "0.50", samples: "0030" })).toEqual([]);
    expect(faults({ weight: ".5" })).toEqual([]);
  });
});
