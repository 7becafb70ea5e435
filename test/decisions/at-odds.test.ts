import { describe, expect, it } from "vitest";
import { applyLedger } from "#decisions/apply.ts";
import { atOddsIn } from "#decisions/at-odds.ts";
import type { Decided } from "#decisions/ledger.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import {
  ALL,
  CASE,
  LASTING,
  LINE,
  ledger,
  MEETING,
  proposal,
  proposals,
  read,
  SHIFTS,
  TEXT,
  UNION,
} from "./hand-made.ts";

const TEXTS = new Map([["art", TEXT]]);
const IN_CASE = `${CASE}events:
  - {id: E1, what: The line meets the union, by: [line], when: 2024-05-20, cite: ["art:P2.S1"]}
`;

const found = (given = ledger(), text = IN_CASE, texts = TEXTS) => atOddsIn(given, read(text), texts);
const withDecision = (id: string, more: Partial<Decided>) => ledger(ALL, { [id]: more });

describe("what a ledger says and the case does not bear out", () => {
  it("is nothing where it says what was read and what entered", () => {
    expect(found()).toEqual([]);
    expect(found(withDecision(MEETING.id, { decision: "yes", applied: "E1" }))).toEqual([]);
    expect(found(withDecision(MEETING.id, { decision: "no" }))).toEqual([]);
    expect(found(withDecision(SHIFTS.id, { decision: "edited", change: { issue: "shifts" } }))).toEqual([]);
  });

  it.each(["yes", "edited", "other date"] as const)("%s: an entry that the case has not", (decision) => {
    expect(found(withDecision(MEETING.id, { decision, applied: "E7" }))).toMatchObject([
      {
        path: ["proposals", 2, "applied"],
        what: "it is said to have entered the case as `E7`, and the case has no such event",
        severity: "warning",
      },
    ]);
  });

  it.each(["no", "open", "skipped"] as const)("%s: what entered the case nevertheless", (decision) => {
    const said = `it is decided \`${decision}\`, and is said to have entered the case as \`E1\``;
    expect(found(withDecision(MEETING.id, { decision, applied: "E1" }))).toMatchObject([{ what: said }]);
    expect(found(withDecision(MEETING.id, { decision, applied: "E1" }), CASE)).toMatchObject([
      { what: said, cure: "leave `applied` out" },
    ]);
  });

  it("another text than the case has, and a count that is not its", () => {
    const { sources, ...rest } = ledger();
    const of = (more: object) => ({ ...rest, sources: sources.map((each) => ({ ...each, ...more })) });
    expect(found(of({ sha256: "00".repeat(32) }))).toMatchObject([
      {
        path: ["sources", 0, "sha256"],
        what: "another text of `art` was read than the one that the case has",
      },
    ]);
    expect(found(of({ sentences: 1_000_000_000 }))).toMatchObject([
      {
        path: ["sources", 0, "sentences"],
        what: expect.stringMatching(/^`art` is said to have 1\D000\D000\D000 sentences, and has 4$/),
      },
    ]);
    // Where the text is not at hand, nobody can count.
    expect(found(of({ sentences: 1_000_000_000 }), IN_CASE, new Map())).toEqual([]);
  });

  it("words that are not where they are said to be", () => {
    const quoted = (exact: string) => withDecision(MEETING.id, { quote: { ...MEETING.quote!, exact } });
    expect(found(quoted("meets"))).toMatchObject([
      { path: ["proposals", 2, "quote"], what: "“meets” does not stand in the text" },
    ]);
    expect(found(quoted("resume"))).toMatchObject([{ what: "“resume” stands elsewhere in the text" }]);
  });

  it("ids that nothing in a case may have", () => {
    const named = (issue: unknown) =>
      found(withDecision(SHIFTS.id, { decision: "edited", change: { issue } })).map(({ what }) => what);
    expect(named("constructor")).toEqual(['"constructor" can be no id in a case']);
    expect(named("long shifts")).toEqual(['"long shifts" can be no id in a case']);
    expect(named(null)).toEqual([]);
  });
});

it("a quotation that ends before it begins is refused at its line", () => {
  const text = ledgerText(
    withDecision(MEETING.id, { quote: { ...MEETING.quote!, end: MEETING.quote!.start - 1 } }),
  );
  const line = text.split("\n").findIndex((each) => each.includes("kind: event")) + 1;
  expect(readLedger(text, "intake.yaml")).toMatchObject({
    faults: [
      {
        line,
        what: expect.stringContaining("quote.end"),
        cure: expect.stringContaining("ends before it begins"),
      },
    ],
  });
});

it("of decisions that name an issue which no case can have, each is told, and the others enter the case", () => {
  const many = Array.from({ length: 14 }, (_, at) =>
    proposal(
      "demand",
      "P2.S2",
      "demands",
      { ...SHIFTS.entry, id: `D${at + 1}`, text: `demand ${at}` },
      {
        id: `demand:${String(at).padStart(12, "0")}`,
      },
    ),
  );
  const all = proposals(LINE, UNION, MEETING, ...many, LASTING);
  const yes = { decision: "yes" as const };
  const wrong = { decision: "edited" as const, change: { issue: "constructor" } };
  const right = { decision: "edited" as const, change: { issue: "shifts" } };
  const decided = ledger(all, {
    [LINE.id]: yes,
    [UNION.id]: yes,
    [MEETING.id]: yes,
    ...Object.fromEntries(many.map(({ id }, at) => [id, at === 0 ? right : wrong])),
  });
  const applied = applyLedger(CASE.replace(/actors:[\s\S]*/, ""), decided);
  if ("faults" in applied) throw new Error(JSON.stringify(applied.faults));
  expect(applied.entered.map(({ id }) => id)).toEqual([LINE.id, UNION.id, MEETING.id, many[0]!.id]);
  expect(applied.kept).toHaveLength(13);
  expect(applied.kept[0]!.why).toContain('"constructor"');
});
