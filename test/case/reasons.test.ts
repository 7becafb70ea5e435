import { expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { statedReasons } from "#case/reasons.ts";

/** The reasons of a case that has one thing that cannot go together. */
function reasonsOf(excluded: object) {
  const options = [
    { id: "e-open", text: "opens its sites" },
    { id: "e-lift", short: "sanctions lifted", text: "lifts the sanctions" },
  ];
  return statedReasons({
    actors: [],
    moves: { options, excluded: [{ never: { text: "e-open and not e-lift" }, ...excluded }] },
  } as unknown as Case);
}

const NAMED = "that these do not go together: “opens its sites” and not “sanctions lifted”";

it("calls what has a reason and a source not judged, and names it by what it says", () => {
  expect(reasonsOf({ why: "One comes first.", cite: ["art:P1.S1"] })).toEqual([
    { of: NAMED, why: "One comes first.", judged: false },
  ]);
});

it("gives what has a reason and a judgement one row", () => {
  expect(reasonsOf({ why: "One comes first", judgement: "the order of the text" })).toEqual([
    { of: NAMED, why: "One comes first. The order of the text", judged: true },
  ]);
});
