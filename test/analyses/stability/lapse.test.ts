import { expect, it } from "vitest";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/** Two parties, of whom A upholds today's state, which runs out on a day. */
function told(lapse: object | undefined, more: object = {}) {
  const { explanation } = perform(
    caseWith({
      options: [
        { id: "uphold", actor: "A", text: "upholds the truce" },
        { id: "talk", actor: "B", text: "talks" },
      ],
      today: ["uphold"],
      names: [{ state: "none", name: "the truce runs out" }],
      preferences: [
        { actor: "A", statements: [{ prefers: "talk", cite: ["paper"] }], rest: "unknown" },
        { actor: "B", statements: [{ prefers: "uphold", cite: ["paper"] }], rest: "unknown" },
      ],
      ...(lapse && { lapse }),
      ...more,
    }),
    { samples: 200 },
  );
  const [{ gist, text, cites }] = explanation.judgements as [(typeof explanation.judgements)[number]];
  return { gist: plain(gist!), text: plain(text), cites };
}

const SAID =
  /Unless somebody acts, on 1 July 2100 today's state turns into “the truce runs out”, which holds in /;

it("says on page one what today's state turns into by itself, by when, and whether that would hold", () => {
  const { gist, text, cites } = told({ on: "2100-07-01", into: "none", cite: ["paper:p. 7"] });
  expect(gist).toMatch(SAID);
  expect(text).toMatch(SAID);
  expect(cites).toContain("paper:p. 7");
  expect(told({ on: "2100-07-01", into: [] }).gist).toMatch(SAID);
});

it("says nothing of a day that is past, of none, and of a state that cannot occur", () => {
  for (const lapse of [undefined, { on: "1900-01-01", into: "none" }])
    expect(told(lapse).gist).not.toContain("Unless somebody acts");
  const barred = { excluded: [{ never: "not uphold and talk", cite: ["paper"] }] };
  expect(told({ on: "2100-07-01", into: ["talk"] }, barred).gist).not.toContain("Unless somebody acts");
});
