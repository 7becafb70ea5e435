import fc from "fast-check";
import { expect, test } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import type { Case } from "#case/case.ts";
import { dateBounds } from "#case/date.ts";
import { Random } from "#math/random.ts";
import { historyCase } from "./history-case.ts";

function run(c: Case): ChronologyResult {
  const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return outcome.result as unknown as ChronologyResult;
}

function relation(events: readonly object[], turn: readonly string[], id: string) {
  const c = historyCase({
    events,
    rounds: [],
    sanctions: [],
    claims: [],
    turn: { text: "t", of: "ardania", events: turn },
  });
  return run(c).turn!.order.find((act) => act.id === id);
}

const when = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("2019", "2020"),
      fc.constantFrom("-01", "-03", "-05"),
      fc.constantFrom("", "-05", "-20"),
    )
    .map((p) => p.join("")),
  fc.constantFrom("2019", "2020", "2020-03-10~", "2020-21"),
);

test("the table stands in the order that its dates tell", () => {
  const act = (id: string, written: string) => ({ id, what: id, when: written, cite: ["post:P1.S1"] });
  const c = historyCase({
    events: [
      act("about16", "2020-02-16~"),
      act("on10", "2020-02-10"),
      act("until6", "/2020-03-06"),
      act("in2019", "2019-06"),
    ],
    rounds: [],
    sanctions: [],
    claims: [],
    turn: undefined,
  });
  expect(run(c).entries.map(({ id }) => id)).toEqual(["in2019", "on10", "about16", "until6"]);
});

test("an order is certain exactly where every pair of allowed days has it", () => {
  const asOf = dateBounds("2020-06-15")!.latest!;
  const days = (text: string) => {
    const { earliest, latest } = dateBounds(text)!;
    const last = Math.min(latest!, asOf);
    return Array.from({ length: last - earliest! + 1 }, (_, index) => earliest! + index);
  };
  fc.assert(
    fc.property(when, when, (act, turn) => {
      const found = relation(
        [
          { id: "act", what: "act", when: act },
          { id: "turn", what: "turn", when: turn },
        ],
        ["turn"],
        "act",
      );
      const pairs = days(act).flatMap((a) => days(turn).map((t) => Math.sign(a - t)));
      const expected = pairs.every((sign) => sign < 0)
        ? "before"
        : pairs.every((sign) => sign > 0)
          ? "after"
          : pairs.every((sign) => sign === 0)
            ? "same day"
            : "cannot be told";
      let nearest = Number.POSITIVE_INFINITY;
      for (const a of days(act)) for (const t of days(turn)) nearest = Math.min(nearest, Math.abs(a - t));
      if (nearest > 365) {
        expect(found).toBeUndefined();
        return;
      }
      expect(found!.relation).toBe(expected);
      expect(found!.gap).toBe(expected === "before" || expected === "after" ? nearest : 0);
    }),
    { numRuns: 100 },
  );
});

test("what surely began before the turn and surely ended after it is across it", () => {
  const turn = { id: "turn", what: "turn", when: "2020-03-10" };
  const across = { id: "act", what: "act", when: "2020-01/2020-05" };
  expect(relation([turn, across], ["turn"], "act")!.relation).toBe("across");
  const unsure = { id: "act", what: "act", when: "2020-03/2020-05" };
  expect(relation([turn, unsure], ["turn"], "act")!.relation).toBe("cannot be told");
  const untilSomeDay = { id: "act", what: "act", when: "2020-01/2020-03" };
  expect(relation([turn, untilSomeDay], ["turn"], "act")!.relation).toBe("begun before");
  const always = { id: "act", what: "act", when: "../2020-05" };
  expect(relation([turn, always], ["turn"], "act")!.relation).toBe("across");
  const once = { id: "act", what: "act", when: "[2020-01..2020-05]" };
  expect(relation([turn, once], ["turn"], "act")!.relation).toBe("cannot be told");
});

test("of several datings of what lasted each must have it begun before", () => {
  const turn = { id: "turn", what: "turn", when: "2020-03-10" };
  const found = (own: string, other: string) =>
    relation(
      [turn, { id: "act", what: "act", when: own, otherDates: [{ when: other, cite: ["post:P1.S1"] }] }],
      ["turn"],
      "act",
    )!.relation;
  expect(found("2020-01/2020-05", "2020-02/2020-06")).toBe("across");
  expect(found("2020-01/2020-05", "2020-04-02~")).toBe("across");
  expect(found("2020-01/2020-05", "2019-12-20")).toBe("begun before");
});

test("plans, thoughts, denials and undated acts are not ordered; nor what is more than a year away", () => {
  const turn = { id: "turn", what: "turn", when: "2020-03-10" };
  for (const act of [
    { when: "2020-04", mode: "future" },
    { when: "2020-04", mode: "hypothetical" },
    { when: "2020-04", mode: "negated" },
    { when: "not stated" },
    { when: "2018-12" },
  ]) {
    expect(relation([turn, { id: "act", what: "act", ...act }], ["turn"], "act")).toBeUndefined();
  }
});

test("the order of the entries in the file does not matter", () => {
  const c = historyCase();
  const base = run(c);
  fc.assert(
    fc.property(fc.shuffledSubarray(c.events, { minLength: c.events.length }), (events) => {
      expect(run({ ...c, events, sanctions: [...c.sanctions].reverse() })).toEqual(base);
    }),
    { numRuns: 20 },
  );
});

test("a dating on which the order depends is found by leaving it out", () => {
  const events = [
    {
      id: "turn",
      what: "turn",
      when: "2020",
      cite: ["post:P1.S1"],
      otherDates: [{ when: "2020-03-10", cite: ["wire"] }],
    },
    { id: "act", what: "act", when: "2020-03-24", cite: ["post:P1.S2"] },
  ];
  const c = historyCase({
    events,
    rounds: [],
    sanctions: [],
    claims: [],
    turn: { text: "t", of: "ardania", events: ["turn"] },
  });
  expect(run(c).turn!.order).toEqual([{ of: "event", id: "act", relation: "after", gap: 14 }]);
  expect(run(c).decisiveDatings).toEqual([
    {
      of: "event",
      id: "turn",
      when: "2020-03-10",
      cites: ["wire"],
      changed: [{ of: "event", id: "act", from: "after", to: "cannot be told" }],
    },
  ]);
});

test("datings that exclude each other leave the order open and are named", () => {
  const events = [
    { id: "turn", what: "turn", when: "2020-03-10" },
    { id: "act", what: "act", when: "2020-02-01", otherDates: [{ when: "2020-04-01", cite: ["wire"] }] },
  ];
  const c = historyCase({
    events,
    rounds: [],
    sanctions: [],
    claims: [],
    turn: { text: "t", of: "ardania", events: ["turn"] },
  });
  expect(run(c).turn!.order[0]!.relation).toBe("cannot be told");
  expect(run(c).entries.find(({ id }) => id === "act")!.conflicts).toEqual([
    { end: null, earliest: "2020-04-01", latest: "2020-04-01" },
  ]);
});

test("the same day is one and the same day, and no longer span that touches it", () => {
  const turn = (when: string) => ({ id: "turn", what: "turn", when });
  const act = (when: string) => ({ id: "act", what: "act", when });
  const found = (at: string, of: string) => relation([turn(of), act(at)], ["turn"], "act")!.relation;
  expect(found("2020-03-10", "2020-03-10")).toBe("same day");
  expect(found("2020-03-09/2020-03-10", "2020-03-10")).toBe("begun before");
  expect(found("2020-03-10/2020-03-11", "2020-03-10")).toBe("cannot be told");
  expect(found("2020-03-10", "2020-03-09/2020-03-10")).toBe("begun after");
  expect(found("2020-03-10", "2020-03-10/2020-03-11")).toBe("cannot be told");
  expect(found("2020-03-10", "2020-03-09/2020-03-11")).toBe("begun after");
});

test("acts are compared that may lie within 365 days of the turn, on either side", () => {
  const found = (when: string) =>
    relation(
      [
        { id: "turn", what: "turn", when: "2019-06-01" },
        { id: "act", what: "act", when },
      ],
      ["turn"],
      "act",
    )?.gap;
  expect(found("2020-05-31")).toBe(365);
  expect(found("2020-06-01")).toBeUndefined();
  expect(found("2018-06-01")).toBe(365);
  expect(found("2018-05-31")).toBeUndefined();
});
