import { expect, it } from "vitest";
import { workedCases } from "../../worked-cases.ts";
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

it("says of a day that is past that today's state was to have ended, unless the case has it turned already", () => {
  const RAN_OUT =
    "By the case, today's state was to end by itself on 1 January 1900, which has passed: what is told of it counts only if it was kept up.";
  const past = told({ on: "1900-01-01", into: "none", cite: ["paper:p. 8"] });
  expect(past.gist).toContain(RAN_OUT);
  expect(past.text).toContain(RAN_OUT);
  expect(past.cites).toContain("paper:p. 8");
  for (const [lapse, more] of [
    [{ on: "1900-01-01", into: "none" }, { today: "none" }],
    [{ on: "2100-07-01", into: "none" }, {}],
    [undefined, {}],
  ] as const)
    expect(told(lapse, more).gist).not.toContain("was to end by itself");
});

/** What was found from where today's state lapses to, by the code of an outcome without variants. */
function afterLapse(result: object) {
  return (result as { "after-lapse": { state: number; reach: object }[] | null })["after-lapse"];
}

it("finds from where today's state lapses to what would be found if that were today's state", () => {
  const corridor = workedCases().find(({ id }) => id.startsWith("black-sea"))!;
  const given = { samples: 100 };
  const { result, explanation } = perform(corridor, given);
  const after = afterLapse(result)!;
  const there = perform(
    { ...corridor, moves: { ...corridor.moves!, today: [], lapse: undefined } as never },
    given,
  );
  const lone = (leading: typeof result.leading) => leading.filter(({ variants }) => variants.length === 0);
  const both = lone(result.leading).flatMap(({ state }) => {
    const then = lone(there.result.leading).find((one) => one.state === state);
    return then ? [{ state, reach: then.reach }] : [];
  });
  expect(result.completions).toBe(there.result.completions);
  expect(both.length).toBeGreaterThan(0);
  for (const { state, reach } of both) expect(after.find((one) => one.state === state)!.reach).toEqual(reach);
  // Beside “only by moves that an answer would spoil” it is told of what needs none of these.
  const said =
    /which holds only if Russia wants to treat ships to Ukraine's ports as targets, which is not known\. If Russia does not, the parties' own interests settle from there at “Ukraine sails alone unhindered” or its variant, by moves that no answer would spoil\./;
  const [main] = explanation.judgements;
  expect(plain(main!.gist!)).toMatch(said);
  expect(plain(main!.text)).toMatch(said);
  expect(plain(main!.inShort!)).toContain(
    "Once today's state has run out on 17 July 2023, the parties' own interests settle at “Ukraine sails alone unhindered” or its variant only if Russia does not want to treat ships to Ukraine's ports as targets, which is not known, by moves that no answer would spoil.",
  );
});

it("says of an outcome to which nothing leads from today that what lapses leads there, where every order is known", () => {
  const moves = (more: object) => ({
    options: [
      { id: "uphold", actor: "A", text: "upholds the truce" },
      { id: "shell", actor: "B", text: "shells the town" },
    ],
    today: ["uphold"],
    names: [
      { state: "none", name: "the truce runs out" },
      { state: "shell", name: "the town is shelled" },
    ],
    preferences: [
      { actor: "A", ranking: ["uphold", "uphold + shell", "shell", "none"], cite: ["paper"] },
      { actor: "B", ranking: ["uphold", "shell", "none", "uphold + shell"], cite: ["paper"] },
    ],
    barred: [
      { actor: "A", from: "shell", why: "No truce under fire.", cite: ["paper"] },
      { actor: "A", from: "not uphold", why: "A truce is kept, not made.", cite: ["paper"] },
    ],
    ...more,
  });
  const without = perform(caseWith(moves({})));
  expect(afterLapse(without.result)).toBeNull();
  const { explanation } = perform(
    caseWith(moves({ lapse: { on: "2100-07-01", into: "none", cite: ["paper"] } })),
  );
  const [main] = explanation.judgements;
  expect(plain(main!.inShort!)).toContain(
    "Once today's state has run out on 1 July 2100, the parties' own interests lead to “the town is shelled”, by moves that no answer would spoil.",
  );
  expect(plain(main!.gist!)).toContain(
    "Unless somebody acts, on 1 July 2100 today's state turns into “the truce runs out”, which would not hold. From there the parties' own interests lead to “the town is shelled”, by moves that no answer would spoil.",
  );
});
