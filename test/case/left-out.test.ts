import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { entriesOf, isUnsourced } from "#case/entries.ts";
import { asWritten } from "#case/written.ts";
import { workedCases } from "../worked-cases.ts";

/** A strike: the article tells what the firm can do, an older report what the union can. */
const STRIKE = Case.parse({
  demarche: 1,
  id: "strike",
  title: "The strike",
  asOf: "2024-05-20",
  analyst: "A",
  coded: { on: "2024-05-20", hindsight: false },
  sources: [
    { id: "art", title: "Article", issued: "2024-05-19" },
    { id: "old", title: "Older report", issued: "2024-05-01", external: true },
  ],
  actors: [
    { id: "union", name: "The union", kind: "organisation", party: true, cite: ["old"] },
    { id: "firm", name: "The firm", kind: "organisation", party: true, cite: ["art"] },
  ],
  moves: {
    options: [
      { id: "strike", actor: "union", text: "goes on strike", cite: ["old"] },
      { id: "raise", actor: "firm", text: "raises the pay", cite: ["art"] },
      { id: "sell", actor: "firm", text: "sells the plant", known: "2024-05-10", cite: ["art"] },
    ],
    excluded: [{ never: "strike and sell", cite: ["art"] }],
    today: ["raise"],
    todayBasis: { cite: ["art"] },
    names: [{ state: "raise", name: "the raise is paid" }],
    preferences: [
      { actor: "union", statements: [{ prefers: "not strike", cite: ["old"] }] },
      {
        actor: "firm",
        statements: [
          { prefers: "raise", cite: ["art"] },
          { prefers: "not sell", judgement: "obvious" },
        ],
      },
    ],
  },
});

describe("the frame of a graph model", () => {
  it("stands without the sources that it cites, and what parties want does not", () => {
    const { case: left, leftOut } = availableCase(STRIKE, { only: ["old"] });
    expect(left.moves!.options.map(({ id }) => id)).toEqual(["strike", "raise", "sell"]);
    expect(left.moves!.excluded).toHaveLength(1);
    expect(left.moves!.names).toHaveLength(1);
    expect(left.moves!.today).toEqual(["raise"]);
    expect(left.actors.map(({ id }) => id)).toEqual(["union", "firm"]);
    expect(left.moves!.preferences.map(({ statements }) => statements!.length)).toEqual([1, 1]);
    // What it cites does not count, and is not shown.
    expect(JSON.stringify(left.moves)).not.toContain('"art"');
    expect(leftOut.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "source “Article”: elsewhere",
      "preference “raise” of The firm: elsewhere",
      "what today's state rests on: elsewhere",
    ]);
  });

  it("keeps its shape on an earlier day, but for what became known later by its own date", () => {
    const { case: left, leftOut } = availableCase(STRIKE, { asOf: "2024-05-05" });
    expect(left.moves!.options.map(({ id }) => id)).toEqual(["strike", "raise"]);
    expect(leftOut.map(({ what, name, why }) => `${what}: ${name}: ${why}`)).toEqual([
      "source: source “Article”: later",
      "option: option “sells the plant”: later",
      "excluded combination: excluded combination “strike and sell”: later",
      "preference: preference “raise” of The firm: later",
      "preference: preference “not sell” of The firm: later",
      "today: what today's state rests on: later",
    ]);
  });

  it("says of whom a preference is", () => {
    const { leftOut } = availableCase(STRIKE, { only: ["old"] });
    expect(leftOut[1]).toMatchObject({ what: "preference", actor: "firm" });
  });

  it("is that of every worked case under every single source", () => {
    for (const c of workedCases()) {
      if (!c.moves) continue;
      for (const { id } of c.sources) {
        const { case: left, leftOut } = availableCase(c, { only: [id] });
        expect(left.moves!.options.map((option) => option.id)).toEqual(
          c.moves.options.map((option) => option.id),
        );
        expect(left.moves!.states.length).toBe(c.moves.states.length);
        expect(left.moves!.transitions.length).toBe(c.moves.transitions.length);
        expect(left.moves!.excluded.length).toBe(c.moves.excluded.length);
        expect(left.moves!.today).toEqual(c.moves.today);
        // Every entry that is gone is named.
        expect(leftOut.every(({ name }) => name.length > 0)).toBe(true);
      }
    }
  });
});

describe("what is left out", () => {
  it("is nothing where everything counts", () => {
    for (const c of workedCases())
      expect(availableCase(c).leftOut.filter(({ why }) => why === "elsewhere")).toEqual([]);
    expect(availableCase(STRIKE).leftOut).toEqual([]);
  });
});

describe("what the sources that do not count say of an issue", () => {
  const issue = {
    id: "pay",
    name: "Pay",
    scale: ["low", "high"].map((id) => ({ id, text: id })),
    nature: "substantive",
  };
  const c = (given: object) =>
    Case.parse({ ...asWritten(STRIKE), moves: undefined, issues: [{ ...issue, today: "high", ...given }] });
  it("is where it stands today, and not that there is the issue", () => {
    const { case: left, leftOut } = availableCase(c({ cite: ["art"] }), { asOf: "2024-05-10" });
    expect(left.issues[0]).toMatchObject({ id: "pay", today: "not stated" });
    expect(leftOut).toContainEqual({
      what: "point",
      name: "where things stand today on “Pay”",
      why: "later",
      issue: "pay",
    });
  });
  it("is whose assets are at stake in it, too", () => {
    const { case: left, leftOut } = availableCase(c({ cite: ["art"], assets: ["union"] }), {
      asOf: "2024-05-10",
    });
    expect(left.issues[0]!.assets).toEqual([]);
    expect(leftOut).toContainEqual({
      what: "stakes",
      name: "whose assets are at stake in “Pay”",
      why: "later",
      issue: "pay",
    });
    const early = c({ cite: ["old", "art"], assets: ["union"] });
    expect(availableCase(early, { asOf: "2024-05-10" }).case.issues[0]!.assets).toEqual(["union"]);
  });
  it("stays where a source that counts says it, or the analyst", () => {
    for (const given of [{ cite: ["old", "art"] }, { cite: ["art"], judgement: "as before" }])
      expect(availableCase(c(given), { asOf: "2024-05-10" }).case.issues[0]!.today).toBe("high");
  });
});

it("an order of preference whose statements are left out is not one without a basis", () => {
  const { case: left } = availableCase(STRIKE, { only: ["old"] });
  const emptied = {
    ...left,
    moves: {
      ...left.moves!,
      preferences: left.moves!.preferences.map((each) => ({ ...each, statements: [] })),
    },
  };
  expect(entriesOf(emptied).filter(isUnsourced)).toEqual([]);
  const bare = {
    ...emptied,
    moves: { ...emptied.moves, preferences: [{ actor: "union", ranking: [["raise"]] }] },
  };
  expect(entriesOf(bare as unknown as Case).filter(isUnsourced)).toHaveLength(1);
});
