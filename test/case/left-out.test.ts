import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { type CaseEntry, entriesOf, entryByName, isUnsourced } from "#case/entries.ts";
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

describe("a preference that does not count, of options that others name", () => {
  const plant = (given: object, order: object = {}) =>
    Case.parse({
      ...asWritten(STRIKE),
      moves: {
        ...asWritten(STRIKE).moves,
        excluded: [],
        preferences: [{ actor: "union", ...given, ...order }],
      },
    });
  const left = (c: Case) => availableCase(c, { only: ["art"] });
  const said = [
    { prefers: "strike if not raise", cite: ["old"] },
    { prefers: "raise", cite: ["art"] },
    { prefers: "not strike if raise", cite: ["art"] },
  ];

  it("is unknown, behind what counts, and still told to be left out", () => {
    const { case: now, leftOut } = left(plant({ statements: said }));
    const [order] = now.moves!.preferences;
    expect(order!.statements!.map((each) => Object.keys(each)[0])).toEqual(["prefers", "prefers", "unknown"]);
    expect(order!.statements![2]).toMatchObject({ unknown: { text: "strike if not raise" } });
    expect(leftOut.map(({ name }) => name)).toContain("preference “strike if not raise” of The union");
  });

  it("comes first or last of several that nobody knows the order of", () => {
    const two = [...said, { prefers: "strike iff raise", cite: ["old"] }];
    expect(left(plant({ statements: two })).case.moves!.preferences[0]!.statements![2]).toMatchObject({
      unordered: [{ unknown: { text: "strike if not raise" } }, { unknown: { text: "strike iff raise" } }],
    });
  });

  it("adds nothing where its options are open anyway, unless the party is said not to care", () => {
    const open = [said[1]!, said[0]!];
    expect(left(plant({ statements: open })).case.moves!.preferences[0]!.statements).toHaveLength(1);
    const careless = left(plant({ statements: open }, { rest: "indifferent" }));
    expect(careless.case.moves!.preferences[0]!.statements).toHaveLength(2);
  });

  it("has as a weight one that is not stated", () => {
    const weights = said.map(({ prefers: when, cite }) => ({ when, cite, weight: 2 }));
    const { case: now } = left(plant({ weights }));
    expect(now.moves!.preferences[0]!.weights!.map(({ weight }) => weight)[2]).toBe("not stated");
  });

  it("leaves nobody indifferent between what only it told apart, in every worked case on every day and by every source", () => {
    let found = 0;
    for (const c of workedCases()) {
      if (!c.moves) continue;
      const days = c.sources.flatMap(({ issued }) =>
        typeof issued !== "string" && issued.latest !== null && issued.latest < c.asOf.latest!
          ? [{ asOf: issued.edtf }]
          : [],
      );
      for (const restriction of [...days, ...c.sources.map(({ id }) => ({ only: [id] }))]) {
        const { case: now, leftOut } = availableCase(c, restriction);
        for (const { what, name, actor } of leftOut) {
          const order = now.moves?.preferences.find((each) => each.actor === actor);
          if (what !== "preference" || !order?.statements) continue;
          found++;
          const texts = JSON.stringify(order.statements);
          const own = /“(.+)” of /.exec(name)![1]!;
          const options = own
            .match(/[A-Za-z][\w-]*/g)!
            .filter((word) => !/^(?:not|and|or|if|iff)$/.test(word));
          const isOpen = options.some((option) => !new RegExp(`"atom":"${option}"`).test(texts));
          expect(isOpen || texts.includes(`{"unknown":{"text":"${own}"`), `${c.id}: ${name}`).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(20);
  });
});

describe("what is said to cite sources that do not count", () => {
  it("does, and others besides, in every worked case under every single source", () => {
    let seen = 0;
    for (const c of workedCases())
      for (const { id } of c.sources) {
        const { partlyElsewhere, leftOut, case: now } = availableCase(c, { only: [id] });
        // Two entries may bear one name.
        const named = entriesOf(c).map((entry) => ({ entry, name: entryByName(entry, c) }));
        const here = new Set(entriesOf(now).map((entry) => entryByName(entry, now)));
        const isSelected = (citation: string) => citation.split(":")[0] === id;
        for (const name of partlyElsewhere) {
          const entries = named.filter((each) => each.name === name);
          // Preferences go by another name.
          if (entries.length === 0) continue;
          seen++;
          const isPartly = ({ basis: { cite = [] } }: CaseEntry) =>
            cite.some(isSelected) && !cite.every(isSelected);
          expect(
            entries.some(({ entry }) => isPartly(entry)),
            `${c.id}, ${id}: ${name}`,
          ).toBe(true);
        }
        for (const { name } of leftOut.filter(({ what }) => what === "valuation"))
          expect(here.has(name), `${c.id}, ${id}: ${name}`).toBe(false);
      }
    expect(seen).toBeGreaterThan(20);
  });
});
