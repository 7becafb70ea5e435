import { describe, expect, it } from "vitest";
import * as z from "zod";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { unsourcedEntry } from "#analyses/audit/rules/unsourced-entry.ts";
import { availableCase } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { type CaseEntry, entriesOf, entryByName, entryInWords, isUnsourced } from "#case/entries.ts";
import { danglingReferences } from "#case/references.ts";
import { type Path, unwrapped } from "#case/walk.ts";
import { caseFacts } from "#run/case-facts.ts";
import { planOf } from "#run/plan.ts";

const order = (actor: string) => ({
  actor,
  statements: [
    { prefers: "a" },
    { unknown: "b" },
    { unordered: [{ prefers: "a and b" }, { unknown: "not a" }] },
  ],
  utilities: [{ state: "a", value: 1 }],
  weights: [{ when: "b", weight: 1 }],
});

/** A case with an entry in every list that may hold some, of which none rests on anything. */
const WRITTEN = {
  demarche: 1,
  id: "all",
  title: "All",
  asOf: "2018-04-16",
  analyst: "A",
  coded: { on: "2018-04-16", hindsight: false },
  sources: [
    { id: "late", title: "Late", issued: "2018-05-04" },
    { id: "art", title: "Article", issued: "2018-04-16" },
  ],
  actors: [{ id: "USA", name: "United States", kind: "state" }],
  ties: [{ kind: "threat", from: "USA", to: "USA" }],
  events: [{ id: "E", what: "w", when: "2018" }],
  sanctions: [{ id: "S", sender: ["USA"], target: ["USA"], kind: "threat", what: "w", when: "2018" }],
  rounds: [{ id: "R", name: "n", parties: ["USA", "USA"], start: "2018", end: "open", ending: "open" }],
  claims: [{ id: "C", text: "t", by: "USA", kind: "fact" }],
  issues: [
    {
      id: "I",
      name: "n",
      scale: [
        { id: "x", text: "x" },
        { id: "y", text: "y" },
      ],
      nature: "substantive",
    },
  ],
  demands: [{ id: "D", actor: "USA", issue: "I", kind: "ask", text: "t", when: "2018" }],
  explanations: [
    {
      id: "why",
      question: "Why?",
      effect: { text: "t" },
      hypotheses: [{ id: "H", name: "n", causes: [{ text: "c" }] }],
      evidence: [{ id: "V", text: "t" }],
    },
  ],
  moves: {
    options: [
      { id: "a", actor: "USA", text: "A" },
      { id: "b", actor: "USA", text: "B" },
    ],
    states: [{ id: "st", name: "n" }],
    transitions: [{ actor: "USA", from: "st", to: "st" }],
    excluded: [{ never: "a and b" }],
    merged: [{ when: "a" }],
    barred: [{ actor: "USA", from: "a" }],
    lapse: { on: "2024-12-01", into: "none" },
    today: ["a"],
    preferences: [order("USA"), { actor: "USA", ranking: ["a"] }],
    views: [{ actor: "USA", preferences: [order("USA"), { actor: "USA", ranking: ["a"] }] }],
  },
  classes: [{ id: "K", rounds: ["R"], name: "n", begins: "b", ends: "e" }],
  phases: [{ id: "P", name: "n", start: "2018", classes: [{ class: "K", why: "w" }] }],
  forecasts: [
    {
      id: "F",
      text: "t",
      by: "USA",
      question: {
        id: "FQ",
        text: "t",
        criteria: "c",
        closes: "2019-01-01",
        settledBy: "s",
        outside: { counts: { yes: 1, of: 2 }, what: "w" },
        reasons: [{ text: "t", odds: 2 }],
        estimates: [{ by: "A", on: "2018-04-01", chance: 0.5 }],
      },
    },
  ],
  register: [
    {
      id: "Q",
      text: "t",
      criteria: "c",
      closes: "2019-01-01",
      settledBy: "s",
      outside: { class: "K", what: "w" },
      reasons: [{ text: "t", odds: 2 }],
      estimates: [{ by: "A", on: "2018-04-01", chance: 0.5 }],
    },
  ],
  packages: {
    clauses: [{ issue: "I" }, { id: "L", name: "n", options: [{ id: "o", text: "t" }] }],
    parties: [
      {
        actor: "USA",
        values: [{ on: "I", order: ["x"] }],
        importance: { order: ["I"] },
        walkAway: { worth: 0.5 },
        linked: [{ when: { I: "x" }, adds: 0.1 }],
      },
    ],
    conditions: [{ never: { I: "x" } }],
    sequences: [
      {
        id: "T",
        steps: [
          { by: "USA", takes: { I: "x" } },
          { by: "USA", takes: { L: "o" } },
        ],
      },
    ],
    agreement: { votes: 1 },
    offers: [{ id: "O", package: { I: "x" } }],
    asMoves: [{ option: "OP", means: { I: "x" } }],
    unit: { name: "n" },
  },
};

/** Where in the schema of a case entries are defined, `*` for a place in a list, and where something looks like one. */
function markedIn(schema: z.ZodType, path: string, found: { marked: Set<string>; unmarked: Set<string> }) {
  const { inner, entry } = unwrapped(schema);
  if (entry) found.marked.add(path);
  if (inner instanceof z.ZodUnion) {
    for (const member of inner.def.options) markedIn(member as z.ZodType, path, found);
  } else if (inner instanceof z.ZodArray) markedIn(inner.def.element as z.ZodType, `${path}.*`, found);
  else if (inner instanceof z.ZodObject) {
    const { shape } = inner.def;
    if (!entry && (shape.known || (shape.id && shape.judgement))) found.unmarked.add(path);
    for (const [key, child] of Object.entries(shape)) markedIn(child as z.ZodType, `${path}.${key}`, found);
  }
  return found;
}

const placeOf = (path: Path) => ["", ...path.map((key) => (typeof key === "number" ? "*" : key))].join(".");
const { marked, unmarked } = markedIn(Case, "", { marked: new Set(), unmarked: new Set() });
const c = Case.parse(WRITTEN);
const entries = entriesOf(c);

/** The case as written with something done to the entry at a path. */
function changed(path: Path, change: (list: Record<string, unknown>[], index: number) => void): Case {
  const copy = structuredClone(WRITTEN);
  const list = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  change(list as Record<string, unknown>[], path.at(-1) as number);
  return copy as unknown as Case;
}

describe("every list of entries that the schema has", () => {
  it("is marked, and stands in the case of this test", () => {
    expect([...unmarked]).toEqual([]);
    expect(new Set(entries.map(({ path }) => placeOf(path)))).toEqual(marked);
  });

  const unsourced = entries.filter(({ asserts }) => asserts);

  it("is counted, and what rests on nothing is named by the census and by the audit alike", () => {
    const plan = planOf({ case: c, restriction: {}, texts: new Map(), analyses: [], options: {}, seed: 1 });
    if ("faults" in plan) throw new Error("no plan");
    const { census } = caseFacts(plan);
    expect(census).toMatchObject({
      entries: unsourced.length,
      cited: 0,
      judged: 0,
      unsourced: unsourced.length,
    });
    expect(census.unsourcedEntries).toEqual(unsourced.map((entry) => entryByName(entry, c)));
    const { findings, rules } = applyRules([unsourcedEntry], c, contextOf(c, 12));
    expect(findings).toHaveLength(unsourced.length);
    const told = findings.map((finding) => unsourcedEntry.tell(finding, c).short);
    expect(told).toEqual(
      census.unsourcedEntries.map((entry) => `The ${entry} carries neither a citation nor a judgement.`),
    );
    expect(rules[0]).toMatchObject({ examined: unsourced.length });
  });

  // What stands alone in another entry, and in no list, cannot be given twice.
  const inLists = entries.filter(({ id, path }) => id !== undefined && typeof path.at(-1) === "number");
  it.each(inLists.map((entry) => [entryInWords(entry), entry] as const))(
    "has ids that must differ: %s",
    (_, { path, kind, id }) => {
      const twice = changed(path, (list, index) => list.push(list[index]!));
      expect(danglingReferences(twice).map(({ what }) => what)).toContain(
        `the ${kind} \`${id}\` is given twice`,
      );
    },
  );

  const mayRest = entries.filter(({ kind }) => kind !== "source");
  it.each(mayRest.map((entry) => [entryInWords(entry), entry] as const))(
    "is without an entry that only a later source tells of: %s",
    (_, { path, kind, value }) => {
      const later = Case.parse(
        changed(path, (list, index) => {
          list[index] = { ...list[index], cite: ["late"], note: "later" };
        }),
      );
      const hasIt = (each: Case) => entriesOf(each).some((entry: CaseEntry) => entry.value.note === "later");
      expect(value.note).toBeUndefined();
      expect(hasIt(later)).toBe(true);
      // Actors and issues are names: that a later source mentions them does not mean that nobody knew them. Options and
      // listed states stay too, without their grounds, so that the game keeps its shape; what lost them is named. What an
      // option would be in a package is a matter of names as well.
      const stays = [
        "actor",
        "issue",
        "option",
        "listed state",
        "transition",
        "excluded combination",
        "merged states",
        "barred move",
        "dated question",
        "clause",
        "terms",
        "meaning",
      ].includes(kind);
      expect(hasIt(availableCase(later).case)).toBe(stays);
    },
  );
});

describe("an entry without an id", () => {
  it("is named by what it is and where it stands", () => {
    const words = entries.filter(({ id }) => id === undefined).map(entryInWords);
    expect(words.slice(0, 9)).toEqual([
      "tie 1",
      "cause 1 of H",
      "transition 1",
      "excluded combination 1",
      "merged states 1",
      "barred move 1",
      "lapse",
      "preference 1 of USA",
      "preference 2 of USA",
    ]);
    expect(words).toContain("preference 3.2 of USA");
    expect(words).toContain("order of preference of USA");
  });

  it.each([
    ["ask", "demand"],
    ["refusal", "refusal"],
    ["offer", "offer"],
    ["threat", "threat"],
    ["acceptance", "acceptance"],
    ["undecided", "undecided position"],
  ])("of the ledger is told by what it does: %s", (kind, noun) => {
    const ledger = entries.find((entry) => entry.kind === "demand")!;
    const told = entryByName({ ...ledger, value: { ...ledger.value, kind } }, c);
    expect(told).toBe(`${noun} “t” of the United States`);
  });

  it("is told by name, and never by an id", () => {
    const named = entries.map((entry) => entryByName(entry, c));
    const ids = new Set(entries.flatMap(({ id }) => id ?? []));
    for (const name of named) {
      const bare = name.replace(/“[^”]*”/g, "");
      for (const id of ids) expect(bare.split(/[\s,]+/)).not.toContain(id);
    }
    expect(named.slice(0, 60)).toMatchInlineSnapshot(`
      [
        "source “Late”",
        "source “Article”",
        "actor “United States”",
        "threat of the United States and the United States",
        "event “w”",
        "sanction “w”",
        "round “n”",
        "claim “t”",
        "issue “n”",
        "demand “t” of the United States",
        "explanation “Why?”",
        "hypothesis “n”",
        "cause “c” of “n”",
        "evidence “t”",
        "option “A”",
        "option “B”",
        "listed state “n”",
        "first transition",
        "first excluded combination",
        "first merged states",
        "first barred move",
        "lapse",
        "first preference of the United States",
        "second preference of the United States",
        "preference 3.1 of the United States",
        "preference 3.2 of the United States",
        "first utility of the United States",
        "first weight of the United States",
        "order of preference of the United States",
        "first preference of the United States",
        "second preference of the United States",
        "preference 3.1 of the United States",
        "preference 3.2 of the United States",
        "first utility of the United States",
        "first weight of the United States",
        "order of preference of the United States",
        "class “n”",
        "phase “n”",
        "forecast “t”",
        "dated question “t”",
        "base rate “w”",
        "reason “t”",
        "first estimate of “t”",
        "dated question “t”",
        "base rate “w”",
        "reason “t”",
        "first estimate of “t”",
        "clause “n”",
        "clause “n”",
        "terms of the United States",
        "worth of “n” to the United States",
        "importance of the United States",
        "walk-away value of the United States",
        "first link of the United States",
        "first condition",
        "step 1.1",
        "step 1.2",
        "rule of agreement",
        "unit “n”",
        "first offer",
      ]
    `);
  });

  it("rests on what its order of preference rests on, where it says nothing itself", () => {
    const preferences = [{ ...order("USA"), cite: ["art"] }];
    const based = Case.parse({ ...WRITTEN, moves: { ...WRITTEN.moves, preferences, views: [] } });
    const inOrder = entriesOf(based).filter(({ kind }) => /preference|utility|weight/.test(kind));
    expect(inOrder.map(({ basis }) => basis.cite)).toEqual(inOrder.map(() => ["art"]));
    expect(inOrder).toHaveLength(6);
  });
});

it("asks no basis of a preference that is said to be unknown", () => {
  const c = Case.parse(WRITTEN);
  const given = entriesOf(c).filter(({ kind }) => kind === "preference");
  const unknown = given.filter(({ value }) => "unknown" in value);
  expect(unknown.length).toBeGreaterThan(1);
  expect(unknown.filter(isUnsourced)).toEqual([]);
  expect(given.filter(({ value }) => "prefers" in value).every(isUnsourced)).toBe(true);
});

it("rests on a reason that is given as `why`, and asserts nothing where it says only that nobody states it", () => {
  const of = (value: object): CaseEntry => ({
    kind: "estimate",
    path: [],
    position: "",
    basis: {},
    asserts: true,
    of: [],
    value: value as Readonly<Record<string, unknown>>,
  });
  expect(isUnsourced(of({ by: "A", on: "2018-04-16", chance: 0.15 }))).toBe(true);
  expect(isUnsourced(of({ by: "A", on: "2018-04-16", chance: 0.15, why: "The zone" }))).toBe(false);
  expect(isUnsourced(of({ worth: "not stated" }))).toBe(false);
  expect(isUnsourced(of({ worth: "not stated", as: "today" }))).toBe(true);
});
