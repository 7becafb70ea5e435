import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { availableCase } from "#case/availability.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";

const lines = readFileSync("cases/korea-2018/case.yaml", "utf8").split("\n");
const VALUES = [
  "not stated",
  "2018",
  "[]",
  "{}",
  "null",
  "-1",
  "1e9",
  "art:P1.S1",
  "XXXX",
  "true",
  "[0.9, 0.1]",
  "every",
];

/** The worked case with a few lines lost, doubled, cut short or given another value. */
function damaged(random: Random): string {
  const text = [...lines];
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(text.length);
    const line = text[at]!;
    switch (random.below(4)) {
      case 0:
        text.splice(at, 1);
        break;
      case 1:
        text.splice(at, 0, text[random.below(text.length)]!);
        break;
      case 2:
        text[at] = line.replace(/: .*$/, `: ${VALUES[random.below(VALUES.length)]}`);
        break;
      default:
        text[at] = line.slice(0, random.below(line.length + 1));
    }
  }
  return text.join("\n");
}

describe("a damaged case", () => {
  it("is refused with places, or read and analysed, and never breaks the program", () => {
    const random = new Random(5, "damage");
    let read = 0;
    for (let run = 0; run < 150; run++) {
      const reading = readCaseText(damaged(random.run(run)), "case.yaml");
      if ("faults" in reading) {
        expect(reading.faults.length).toBeGreaterThan(0);
        for (const fault of reading.faults) expect(fault.line).toBeGreaterThan(0);
        continue;
      }
      read++;
      for (const restriction of [{}, { only: ["art"] }]) {
        const { case: c } = availableCase(reading.case, restriction);
        for (const analysis of ANALYSES) {
          const options = analysis.readOptions(analysis.options.samples ? { samples: 20 } : {});
          if ("values" in options) analysis.perform(c, options.values, new Random(1, analysis.id));
        }
      }
    }
    expect(read).toBeGreaterThan(5);
  });
});
