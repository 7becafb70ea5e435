import { expect, it } from "vitest";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

// Where no outcome holds, what one change would make hold is told as well.

/** Nobody rests anywhere: by hand, only other orders of B make an outcome hold by a single swap. */
const restless = (ofB: object = { cite: ["paper"] }) =>
  caseWith({
    states: ["zero", "one", "two", "three"].map((id) => ({ id, name: id })),
    transitions: [
      ["A", "zero", "two"],
      ["A", "one", "three"],
      ["A", "two", "one"],
      ["A", "three", "two"],
      ["B", "zero", "one"],
      ["B", "zero", "three"],
      ["B", "two", "three"],
      ["B", "three", "zero"],
      ["B", "three", "one"],
    ].map(([actor, from, to]) => ({ actor, from, to })),
    today: "zero",
    preferences: [
      { actor: "A", ranking: ["three", "zero", "two", "one"], cite: ["paper"] },
      { actor: "B", ranking: ["one", "three", "zero", "two"], ...ofB },
    ],
  });

it("has the single swaps by which an outcome would hold, as many as are counted beside them", () => {
  const { result, explanation } = perform(restless(), { ties: "do-not-deter" });
  expect(result.holding).toBe(0);
  expect(result.flips.map(({ party, gained, lost }) => [party, gained, lost])).toEqual(
    expect.arrayContaining([
      ["B", [3], []],
      ["B", [0], []],
    ]),
  );
  const made = result.robustness!.concepts.seq.reduce((sum, { afterSwap }) => sum + afterSwap, 0);
  expect(result.flips.flatMap(({ gained }) => gained)).toHaveLength(made);
  const effects = explanation.flips.map(({ effect }) => plain(effect));
  expect(effects).toContain("“three” would hold, where none does.");
  for (const effect of effects) expect(effect).not.toMatch(/\btoo\b/);
});

it("makes the answer no surer than where one holds", () => {
  const why = (c: ReturnType<typeof restless>) =>
    JSON.stringify(perform(c, { ties: "do-not-deter" }).explanation.judgements[0]!.confidence);
  const turned = "Any one of several judged preferences alone would change the answer.";
  expect(why(restless({ judgement: "so it seems", cite: ["paper"] }))).toContain(turned);
  expect(why(restless())).not.toContain(turned);
});
