import { expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { nameWithin } from "#case/name-within.ts";
import { demand, disputeCase } from "../analyses/concessions/dispute-case.ts";

/** A dispute in whose words these sentences stand. */
function saying(...texts: string[]): Case {
  return disputeCase(texts.map((text, at) => demand(`d${at}`, { text, when: "2020-04-01" })));
}

it("begins with a small letter what the case writes small inside a sentence", () => {
  const c = saying("a peace deal within a year", "the right of passage");
  expect(nameWithin(c, "Peace deal")).toBe("peace deal");
  expect(nameWithin(c, "Right to fish")).toBe("right to fish");
  expect(nameWithin(c, "The right to fish")).toBe("the right to fish");
  // What the case has nowhere else keeps its letter, unless it can be no name.
  expect(nameWithin(c, "Dykes")).toBe("Dykes");
  expect(nameWithin(c, "Length of the next term")).toBe("length of the next term");
});

it("leaves names, initialisms and the word I", () => {
  const c = saying(
    "they march to the north until March",
    "what may be told in May 2020",
    "peace as the Peace Council has it",
    "i",
    "us and them",
  );
  expect(nameWithin(c, "March of the fishermen")).toBe("March of the fishermen");
  expect(nameWithin(c, "May elections")).toBe("May elections");
  expect(nameWithin(c, "North Ardania's security")).toBe("North Ardania's security");
  expect(nameWithin(c, "US forces")).toBe("US forces");
  expect(nameWithin(c, "I and they")).toBe("I and they");
  expect(nameWithin(c, "Peace Council reform")).toBe("Peace Council reform");
  // As the first word of a longer name it says nothing of the word alone.
  expect(nameWithin(c, "Peace on the lake")).toBe("peace on the lake");
  expect(nameWithin(c, "Bank of England loans")).toBe("Bank of England loans");
});

it("does not take the capital at the beginning of a sentence for a name, nor titles for sentences", () => {
  const c = saying("Sanctions go. Sanctions stay (Sanctions bite), and sanctions help");
  expect(nameWithin(c, "Sanctions on grain")).toBe("sanctions on grain");
  const titled = { ...saying("the fish"), title: "The Fish and the Lake" };
  expect(nameWithin(titled, "Fish")).toBe("fish");
});
