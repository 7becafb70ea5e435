import { expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { nameInSentences } from "#case/membership.ts";

function named(name: string, short?: string): string {
  return nameInSentences({ actors: [{ id: "a", name, short }] } as unknown as Case, "a");
}

it("keeps the article of the full name where the short one is the same noun", () => {
  expect(named("The train companies (Rail Delivery Group)", "Train companies")).toBe("The train companies");
  expect(named("the train companies", "train companies")).toBe("the train companies");
  expect(named("The European Union", "EU")).toBe("EU");
  expect(named("North Korea", "North")).toBe("North");
});

it("gives the article to an abbreviation that is spelt out, and not to one that is said as a word", () => {
  expect(named("the Department for Transport", "DfT")).toBe("the DfT");
  expect(named("The RMT union", "RMT")).toBe("The RMT");
  expect(named("the ASLEF union", "ASLEF")).toBe("ASLEF");
  expect(named("the NATO allies", "NATO")).toBe("NATO");
  // Without an article in the full name there is none to keep.
  expect(named("Rail Maritime Transport", "RMT")).toBe("RMT");
});
