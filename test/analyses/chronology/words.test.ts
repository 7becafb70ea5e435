import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { Entry } from "#analyses/chronology/entry.ts";
import { type ChronologyInput, selectChronology } from "#analyses/chronology/input.ts";
import { lanesOf } from "#analyses/chronology/lanes.ts";
import type { Ordered } from "#analyses/chronology/order.ts";
import { worst } from "#analyses/chronology/precision.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import { inHistory, inRecent, recentEnd, recentStart } from "#analyses/chronology/windows.ts";
import { nearest } from "#analyses/chronology/words/around.ts";
import { confidenceOf, hangsOnOneDating } from "#analyses/chronology/words/confidence.ts";
import { datingInWords } from "#analyses/chronology/words/dating.ts";
import { flipsOf } from "#analyses/chronology/words/flips.ts";
import { listedEntries } from "#analyses/chronology/words/listed-entries.ts";
import type { Case } from "#case/case.ts";
import { precisionOf } from "#case/date.ts";
import { dayOf } from "#case/day.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";
import { allCases } from "../../catalogue/cases.ts";
import { line, told } from "../told.ts";
import { canalCase } from "./canal-case.ts";
import { historyCase } from "./history-case.ts";

function perform(c: Case, recentMonths = 15): { result: ChronologyResult; explanation: Explanation } {
  const outcome = chronology.perform(c, { recentMonths }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as ChronologyResult, explanation: outcome.explanation };
}

function inputOf(c: Case): ChronologyInput {
  const selection = selectChronology(c);
  if ("missing" in selection) throw new Error(selection.missing.join());
  return selection.input;
}

/** Acts of these days, in a case with a turn on 10 March 2020 and nothing else. */
function acts(
  days: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>> = {},
  turn: readonly (readonly [string, string])[] = [["agrees", "2020-03-10"]],
): Case {
  const event = ([id, when]: readonly [string, string]) => ({
    id,
    what: `event ${id}`,
    when,
    cite: ["post:P1.S1"],
  });
  return historyCase({
    events: [...turn.map(event), ...Object.entries(days).map(event)],
    rounds: [],
    sanctions: [],
    claims: [],
    turn: { text: "Ardania agrees", of: "ardania", events: turn.map(([id]) => id) },
    ...more,
  });
}

const headline = (...given: Parameters<typeof acts>) => perform(acts(...given)).explanation.headline;
const order = (...given: Parameters<typeof acts>) =>
  line(perform(acts(...given)).explanation.judgements[0]!.text);

it("tells a long dispute as a person has read it", async () => {
  await expect(told(perform(canalCase()).explanation)).toMatchFileSnapshot("canal.txt");
});

describe("the headline", () => {
  it("names what came after and before, and how many more", () => {
    expect(headline({ a: "2020-03-20", b: "2020-03-21", z: "2020-03-01" })).toBe(
      "“Event agrees” (10 March 2020) came before “event a” and “event b” and after “event z”.",
    );
    expect(
      headline({ a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", y: "2020-03-01", z: "2020-02-01" }),
    ).toBe(
      "Of the five dated acts within a year of “Event agrees” (10 March 2020), two came before it (among them “event y”), and " +
        "three came after it (among them “event a” and “event b”).",
    );
  });

  it("counts a step of sanctions with the event of the same day of which the same passage tells", () => {
    const days = { a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", y: "2020-03-01", z: "2020-02-01" };
    const step = (when: string, cite: string) => ({
      sanctions: [
        {
          id: "s",
          sender: ["league"],
          target: ["ardania"],
          kind: "imposed",
          what: "Grain ban",
          when,
          cite: [cite],
        },
      ],
    });
    expect(headline(days, step("2020-03-22", "post:P1.S1"))).toBe(headline(days));
    // Another day, or another passage, is another act.
    for (const other of [step("2020-03-23", "post:P1.S1"), step("2020-03-22", "post:P2.S1")])
      expect(headline(days, other)).toMatch(/^Of the six dated acts .* four came after it/);
  });

  it("counts what one sentence tells of two addressees as two acts", () => {
    const days = { y: "2020-03-01" };
    const at = (to: string) =>
      perform(
        acts(days, {
          events: [
            { id: "agrees", what: "event agrees", when: "2020-03-10", cite: ["post:P1.S1"] },
            { id: "c", what: "event c", to: [to], when: "2020-03-22", cite: ["post:P1.S1"] },
          ],
          sanctions: [
            {
              id: "s",
              sender: ["league"],
              target: ["ardania"],
              kind: "threat",
              what: "Grain ban",
              when: "2020-03-22",
              cite: ["post:P1.S1"],
            },
          ],
        }),
      ).explanation.judgements[0]!.n!.count;
    expect(at("ardania")).toBe(1);
    expect(at("league")).toBe(2);
  });

  it("takes one step at most for an event, and none that shares only a dating; the pair bears on the effect if either does", () => {
    const step = (id: string, cite: string) => ({
      id,
      sender: ["league"],
      target: ["ardania"],
      kind: "imposed",
      what: `Step ${id}`,
      short: `Step ${id}`,
      when: "2020-03-22",
      cite: [cite],
    });
    const days = { a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", y: "2020-03-01", z: "2020-02-01" };
    const two = { sanctions: [step("s", "post:P1.S1"), step("t", "post:P1.S1")] };
    expect(headline(days, two)).toMatch(/^Of the six dated acts .* four came after it/);
    const event = { id: "c", what: "event c", when: "2020-03-22", cite: ["post:P1.S1"] };
    const dated = { ...event, otherDates: [{ when: "2020-03-22", cite: ["post:P2.S1"] }] };
    const only = (more: object) =>
      perform(acts({ y: "2020-03-01" }, { ...more, events: [...turnAnd(dated)] })).explanation;
    const turnAnd = (one: object) => [
      { id: "agrees", what: "event agrees", when: "2020-03-10", cite: ["post:P1.S1"] },
      { id: "y", what: "event y", when: "2020-03-01", cite: ["post:P1.S1"] },
      one,
    ];
    // What the one cites for its day alone tells of no act.
    expect(only({ sanctions: [step("s", "post:P2.S1")] }).judgements[0]!.n!.count).toBe(3);
    const pair = only({ sanctions: [step("s", "post:P1.S1")] });
    expect(pair.judgements[0]!.n!.count).toBe(2);
    const tables = pair.blocks.filter((block) => block.kind === "table");
    expect(tables.find(({ title }) => title === "Before or after the turn")!.note).toMatch(
      /^One act in two rows: “event c” and “Step s”\. /,
    );
    const borne = [{ ...step("s", "post:P1.S1") }];
    const because = {
      id: "x",
      question: "Why?",
      effect: { text: "it agreed", of: "ardania" },
      hypotheses: [
        {
          id: "h",
          name: "Fear",
          causes: [{ text: "The step", sanctions: ["s"], cite: ["post:P1.S1"] }],
          cite: ["post:P1.S1"],
        },
      ],
      cite: ["post:P1.S1"],
    };
    expect(only({ sanctions: borne, explanations: [because] }).judgements[0]!.text).toContain(
      "brought forward as cause, sign or evidence certainly came after it",
    );
  });

  it("says it where nothing came on one side, or nothing can be told", () => {
    expect(headline({ a: "2020-03-20" })).toBe("“Event agrees” (10 March 2020) came before “event a”.");
    expect(headline({ z: "2020-03-01" })).toBe("“Event agrees” (10 March 2020) came after “event z”.");
    expect(headline({ a: "2020-03-20", u: "2020-03" })).toBe(
      "“Event agrees” (10 March 2020) came before “event a”; for one of two acts within a year of it the order cannot be told.",
    );
    expect(headline({ u: "2020-03", v: "2020" })).toBe(
      "Which of the two acts within a year of the turn (10 March 2020) came before it and which after it cannot be told from the dates given.",
    );
    expect(headline({ u: "2020-03" })).toBe(
      "Whether the only act within a year of the turn (10 March 2020) came before or after it cannot be told from the date given.",
    );
    expect(headline({})).toBe("No dated act lies within a year of the turn (10 March 2020).");
  });

  it("counts on one basis, and its counts make up all acts around the turn", () => {
    const many = { a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", z: "2020-03-01", same: "2020-03-10" };
    const sign = [{ id: "c", text: "it shows", by: "envoy", kind: "causal" }].map((claim) => ({
      ...claim,
      argument: { form: "sign", shows: ["h"], by: ["c"] },
    }));
    // What is brought forward is named first, and nothing is counted of it alone.
    expect(headline({ ...many, u: "2020-03", over: "2020-02-01/2020-04-01" }, { claims: sign })).toBe(
      "Of the seven dated acts within a year of “Event agrees” (10 March 2020), one came before it (“event z”), three came after " +
        "it (among them “event c”), one fell on the same day, and one began before it and went on after it; for one the order " +
        "cannot be told.",
    );
    expect(headline({ a: "2020-03-20", b: "2020-03-21", c: "2020-03-22" })).toBe(
      "All three dated acts within a year of “Event agrees” (10 March 2020) came after it (among them “event a” and “event b”).",
    );
    expect(headline({ y: "2020-03-01", z: "2020-02-01" })).toMatch(
      /^Both dated acts .* came before it \(among them “event y”\)\.$/,
    );
  });

  it("says of acts that may lie more than a year from the turn that they may lie within one", () => {
    const near = "that lie or may lie within a year of";
    // Some day in 2019 may be fourteen months before 10 March 2020, and an uncertain day any.
    for (const when of ["2019", "2019-02/2019-03-05~", "2020-02-01?", "[2019-02..2019-12]"])
      expect(headline({ a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", z: when })).toContain(near);
    expect(headline({ a: "2020-03-20", u: "[2019-02..2020-04]" })).toContain(
      `for one of two acts ${near} it the order`,
    );
    expect(headline({ z: "2019", u: "2020-03" })).toContain(`for one of two acts ${near} it the order`);
    expect(headline({ u: "[2019-02..2020-04]" })).toContain(
      "the only act that may lie within a year of the turn",
    );
    expect(perform(acts({ z: "2019" })).explanation.judgements[0]!.n.of).toBe(
      "dated act that may lie within a year of the turn",
    );
    // What lasted lies within a year of it if some of it surely does.
    for (const when of ["2019-06", "2018/2020-01", "2020-03-01~", "[2019-04..2019-12]"])
      expect(headline({ a: "2020-03-20", b: "2020-03-21", c: "2020-03-22", z: when })).not.toContain(
        "may lie",
      );
  });

  it("calls a turn of several events by its date alone", () => {
    const two = [
      ["agrees", "2020-03-10"],
      ["again", "2020-03-12"],
    ] as const;
    expect(headline({ a: "2020-03-20" }, {}, two)).toBe(
      "The turn (10 to 12 March 2020) came before “event a”.",
    );
  });
});

describe("the judgement on the order", () => {
  it("counts on which side the acts fall", () => {
    expect(order({ a: "2020-03-20", y: "2020-03-01", z: "2020-02-01" })).toBe(
      "Of the three dated acts within a year of “Event agrees” (10 March 2020), two came before it (among them “event y”) and " +
        "one came after it (“event a”).",
    );
    expect(order({ same: "2020-03-10", u: "2020-03", over: "2020-02-01/2020-04-01" })).toBe(
      "No dated act within a year of the turn (10 March 2020) certainly came before it or after it. Of the three dated acts " +
        "within a year of the turn, one fell on the same day, one began before it and went on after it, and the order of one " +
        "cannot be told (“event u”).",
    );
    expect(order({ a: "2020-03-20", long: "2020-02-01/2020-03" })).toBe(
      "Of the two dated acts within a year of “Event agrees” (10 March 2020), one came after it (“event a”), and " +
        "one began before it and may have gone on after it.",
    );
    expect(order({ a: "2020-03-20" })).toBe("“Event agrees” (10 March 2020) came before “event a”.");
    expect(order({ a: "2020-03-10" })).toBe(
      "No dated act within a year of the turn (10 March 2020) certainly came before it or after it. " +
        "The only act within a year of it fell on the same day.",
    );
  });

  it("names three acts of which it cannot be told, and how many more", () => {
    expect(order({ d: "2020-03", c: "2020-03", b: "2020-03", a: "2020-03" })).toContain(
      "the order of four cannot be told (“event a”, “event b”, “event c” and one more).",
    );
  });

  it("speaks of the acts that are brought forward, if the order of one of them is certain", () => {
    const sign = (...by: readonly string[]) => ({
      claims: [
        {
          id: "c",
          text: "it shows",
          by: "envoy",
          kind: "causal",
          argument: { form: "sign", shows: ["h"], by },
        },
      ],
    });
    const days = { a: "2020-03-20", u: "2020-03", z: "2020-03-01" };
    expect(order(days, sign("a"))).toContain(
      "Of the dated acts within a year of the turn the one that is brought forward as cause, sign or evidence certainly came after it.",
    );
    expect(order(days, sign("a", "u"))).toContain(
      "two dated acts within a year of the turn that are brought forward",
    );
    // Where all are, or none whose order is certain, the sentence on all acts has said it.
    const all =
      "“Event agrees” (10 March 2020) came before “event a” and after “event z”; for one of three acts within a year of it the " +
      "order cannot be told (“event u”).";
    expect(order(days, sign("u"))).toBe(all);
    expect(order(days, sign("a", "u", "z"))).toBe(all);
    expect(perform(acts(days, sign("a"))).explanation.judgements[0]!.n.count).toBe(3);
  });

  it("cites the turn and the acts that it names beside it, and no others", () => {
    const cite = (id: string) => [`post:${id}`];
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2020-03-${String(2 * day + 1).padStart(2, "0")}`);
    const c = acts(Object.fromEntries(days.map((day) => [`d${day.slice(-2)}`, day])));
    const events = c.events.map((event) => ({ ...event, cite: cite(event.id) }));
    expect(perform({ ...c, events }).explanation.judgements[0]!.cites).toEqual([
      "post:agrees",
      "post:d09",
      "post:d11",
      "post:d13",
    ]);
  });
});

describe("acts equally near", () => {
  const entry = (short: string, earliest: number, cites: number) =>
    ({
      short,
      named: { earliest, latest: earliest },
      datings: [],
      conflicts: [],
      ends: null,
      cites: Array(cites).fill("s"),
    }) as unknown as Entry;
  const names = (gap: number, ...entries: Entry[]) => {
    const found: Ordered[] = entries.map(({ short }) => ({ of: "event", id: short, relation: "after", gap }));
    return nearest(found, "after", ({ id }) => entries.find(({ short }) => short === id)!).map(
      ({ id }) => id,
    );
  };

  it("stand by date, then by how many sentences attest them, then by the alphabet", () => {
    expect(names(5, entry("b", 2, 9), entry("a", 1, 1))).toEqual(["a", "b"]);
    expect(names(5, entry("a", 1, 1), entry("b", 1, 2))).toEqual(["b", "a"]);
    expect(names(5, entry("b", 1, 1), entry("a", 1, 1))).toEqual(["a", "b"]);
    expect(names(5, entry("a", 1, 1), entry("b", 1, 1))).toEqual(["a", "b"]);
  });

  it("and those of which nothing can be told by date and the alphabet alone", () => {
    expect(names(0, entry("a", 1, 1), entry("b", 1, 2))).toEqual(["a", "b"]);
  });

  it("are left out where they stand otherwise to the turn", () => {
    const found: Ordered[] = [{ of: "event", id: "a", relation: "before", gap: 1 }];
    expect(nearest(found, "after", () => entry("a", 1, 1))).toEqual([]);
  });
});

describe("how closely things are dated", () => {
  const counts = (day: number, month: number, year: number, longer: number, undated: number, uncertain = 0) =>
    datingInWords({
      counts: { entries: 9, dated: { day, month, year, longer, undated }, uncertain, uncertainClose: 0 },
    } as unknown as ChronologyResult);

  it("is told by precision, and only what is there of the looser ones", () => {
    expect(counts(1, 2, 3, 4, 5)).toBe(
      "Of nine entries, one is dated to the day, two to within a month, three only to within a year, four more loosely and five not at all.",
    );
    expect(counts(1, 2, 3, 0, 5, 1)).toMatch(/and five not at all\. One of these dates is uncertain\.$/);
    expect(counts(1, 2, 3, 0, 5, 2)).toMatch(/ Two of these dates are uncertain\.$/);
    expect(counts(2, 2, 3, 0, 5)).toBe(
      "Of nine entries, two are dated to the day, two to within a month, three only to within a year and five not at all.",
    );
    expect(counts(8, 0, 0, 0, 0)).toBe("All nine entries are dated to the day.");
    expect(counts(0, 0, 0, 0, 9)).toBe("None of the nine entries is dated.");
    expect(counts(0, 0, 2, 0, 7)).toBe(
      "Of nine entries, two are dated only to within a year and seven not at all.",
    );
  });

  it.each([
    [0, "day"],
    [1, "month"],
    [30, "month"],
    [31, "year"],
    [365, "year"],
    [366, "longer"],
  ] as const)("%i days apart is %s", (days, precision) => {
    expect(precisionOf({ earliest: 100, latest: 100 + days })).toBe(precision);
  });

  it("is undated without either end and loose without one; the worse end counts", () => {
    expect(precisionOf({ earliest: null, latest: null })).toBe("undated");
    expect(precisionOf({ earliest: 1, latest: null })).toBe("longer");
    expect(precisionOf({ earliest: null, latest: 1 })).toBe("longer");
    expect(worst(["day", "year", "month"])).toBe("year");
    expect(worst(["undated", "day"])).toBe("longer");
    expect(worst(["undated", "undated"])).toBe("undated");
  });

  it("names up to so many entries", () => {
    const entries = ["a", "b", "c"].map((short) => ({ short }) as Entry);
    expect(listedEntries(entries, 3)).toBe("“a”, “b” and “c”");
    expect(listedEntries(entries, 2)).toBe("“a”, “b” and one more");
    expect(listedEntries(entries, 1)).toBe("“a” and two more");
  });
});

describe("confidence", () => {
  const input = inputOf(
    historyCase({
      sources: [
        { id: "one", title: "One", issued: "2020" },
        { id: "two", title: "Two", issued: "2020" },
        { id: "echo", title: "Echo", issued: "2020", origin: ["one"] },
      ],
    }),
  );
  /** An entry for each, which cites all of them, or its own alone. */
  const entries = (sources: readonly string[], contested: number, isEachAlone: boolean) =>
    sources.map((source, at) => ({
      // The analyst's judgement is no source.
      cites:
        source === "judgement"
          ? []
          : isEachAlone
            ? [`${source}:1`]
            : sources.filter((one) => one !== "judgement").map((one) => `${one}:1`),
      saidBy: { judged: source === "judgement" },
      precision: "day",
      conflicts: at < contested ? [{}] : [],
    })) as unknown as Entry[];
  const confidence = (
    looked: number,
    settled: number,
    given: {
      sources?: readonly string[];
      contested?: number;
      isEachAlone?: boolean;
      whose?: "the dates" | "the dates of these acts and of the turn";
      withoutOne?: string;
    } = {},
  ) =>
    confidenceOf(
      {
        entries: entries(given.sources ?? ["one", "two"], given.contested ?? 0, given.isEachAlone ?? false),
        looked,
        settled,
        words: "so it is",
        whose: given.whose ?? "the dates",
        withoutOne: given.withoutOne ?? "",
      },
      input,
    );

  it.each([
    ["nine tenths settled", 10, 9, {}, "high"],
    ["less than nine tenths", 10, 8, {}, "moderate"],
    ["half", 10, 5, {}, "moderate"],
    ["less than half", 10, 4, {}, "low"],
    ["nothing", 10, 0, {}, "low"],
    ["nothing to settle", 0, 0, {}, "low"],
    ["a conflict", 10, 10, { contested: 1 }, "moderate"],
    ["one source", 10, 10, { sources: ["one"] }, "low"],
    ["two sources, each of another date", 10, 10, { isEachAlone: true }, "low"],
    ["a source and its echo", 10, 10, { sources: ["one", "echo"] }, "low"],
    [
      "without one dating most of it would be open",
      10,
      10,
      { withoutOne: "Without it most is open." },
      "moderate",
    ],
  ] as const)("%s", (_, looked, settled, given, level) => {
    expect(confidence(looked, settled, given).level).toBe(level);
  });

  it("says what it rests on", () => {
    const why = (given: Parameters<typeof confidence>[2]) => confidence(10, 10, given).why;
    expect(why({ sources: ["one"] })).toBe(
      "The dates come from one source, and no two of them conflict. so it is.",
    );
    expect(why({ sources: ["one", "judgement", "judgement"] })).toBe(
      "The dates come from one source, but for two that rest on judgement; no two of them conflict. so it is.",
    );
    expect(why({ sources: ["one", "judgement"], contested: 1 })).toContain(
      "The dates come from one source, but for one that rests on judgement. ",
    );
    expect(why({ sources: ["judgement"] })).toBe("The dates rest on judgement alone. so it is.");
    expect(why({ isEachAlone: true })).toBe(
      "Each date rests on one source alone. so it is. The dates come from two sources, and no two of them conflict.",
    );
    expect(why({ sources: [] })).toBe("No source is cited for the dates. so it is.");
    // Of a few it is not said of all.
    expect(why({ whose: "the dates of these acts and of the turn" })).toBe(
      "so it is. The dates of these acts and of the turn come from two sources, and no two of them conflict.",
    );
    expect(
      why({ contested: 1, withoutOne: "Without one of the datings most of the order would be open." }),
    ).toBe(
      "One entry has datings that conflict. Without one of the datings most of the order would be open. so it is. The dates come from two sources.",
    );
    expect(why({ sources: ["one", "echo"], contested: 2 })).toBe(
      "The dates come from two sources of one origin. Two entries have datings that conflict. so it is.",
    );
  });

  it("finds that less than half of an order would stay as it is without one dating", () => {
    const act = (id: string, relation: Ordered["relation"] = "before"): Ordered => ({
      of: "event",
      id,
      relation,
      gap: 1,
    });
    const all = ["a", "b", "c", "d"].map((id) => act(id));
    const without = (...ids: readonly string[]) =>
      ({
        decisiveDatings: [
          { changed: [] },
          { changed: ids.map((id) => ({ of: "event", id, from: "before", to: "cannot be told" })) },
        ],
      }) as unknown as ChronologyResult;
    expect(hangsOnOneDating(without("a", "b"), all)).toBe(false);
    expect(hangsOnOneDating(without("a", "b", "c"), all)).toBe(true);
    expect(hangsOnOneDating(without("x", "y", "z"), all)).toBe(false);
    expect(hangsOnOneDating(without("a", "b"), [...all, act("e", "cannot be told")])).toBe(true);
  });

  it("is moderate where one dating holds the order of all acts", () => {
    const level = (when: string) => {
      const cite = ["post:P1.S1", "wire:1"];
      const events = [
        { id: "agrees", what: "x", when, cite, otherDates: [{ when: "2020-03-10", cite: ["wire:2"] }] },
        { id: "a", what: "a", when: "2020-03-20", cite },
        { id: "z", what: "z", when: "2020-02-01", cite },
      ];
      return perform(acts({}, { events })).explanation.judgements[0]!.confidence.level;
    };
    expect(level("2020")).toBe("moderate");
    expect(level("2020-03-10")).toBe("high");
  });
});

describe("gaps and caveats", () => {
  it("do not miss the date of what did not happen, or is only spoken of", () => {
    const gaps = (mode: string) => {
      const events = [
        { id: "agrees", what: "x", when: "2020-03-10" },
        { id: "a", what: "Ardania pays", when: "not stated", mode },
      ];
      return perform(acts({}, { events })).explanation.gaps.map(line);
    };
    expect(gaps("actual")).toEqual(["The date of “Ardania pays”"]);
    expect(gaps("negated")).toEqual([]);
    expect(gaps("hypothetical")).toEqual([]);
  });

  it("tell of an act of the day itself that it fell on it, and settle no order by it", () => {
    const why = (days: Record<string, string>) =>
      line(perform(acts(days)).explanation.judgements[0]!.confidence.why)
        .split(/\.(?: |$)/)
        .find((sentence) => sentence.includes("around the turn"));
    expect(why({ a: "2020-03-20", same: "2020-03-10" })).toBe(
      "The dates settle how both acts around the turn stand to it, one of them on the same day",
    );
    // What may have gone on into the turn is not settled, though it began before.
    expect(why({ a: "2020-03-20", long: "2020-02-01/2020-03" })).toBe(
      "The dates settle the order of one of the two acts around the turn",
    );
    expect(why({ same: "2020-03-10" })).toBe(
      "The one act around the turn fell on the day of the turn itself",
    );
    expect(why({ a: "2020-03-10", b: "2020-03-10" })).toBe(
      "Both acts around the turn fell on the day of the turn itself",
    );
  });

  it("say that there is no turn, or that it has no date", () => {
    const gaps = (c: Case) => perform(c).explanation.gaps.map(line);
    expect(gaps(acts({ a: "2020-01-01" }, { turn: undefined }))).toEqual(["The case names no turn."]);
    expect(gaps(acts({ a: "2020-01-01" }, {}, [["agrees", "not stated"]]))).toEqual([
      "The date of “event agrees” [post:P1.S1]",
      "No event of the turn is dated, so nothing can be set before or after it.",
    ]);
    expect(gaps(acts({ a: "2020-01-01" }))).toEqual([]);
  });

  it("count the undated events of the turn", () => {
    const caveats = (...undated: readonly string[]) =>
      perform(acts({}, {}, [["agrees", "2020-03-10"], ...undated.map((id) => [id, "not stated"] as const)]))
        .explanation.caveats;
    expect(caveats()).toEqual([]);
    expect(caveats("x")).toEqual([
      "One event of the turn has no date, and does not count for when the turn was.",
    ]);
    expect(caveats("x", "y")).toEqual([
      "Two events of the turn have no date, and do not count for when the turn was.",
    ]);
  });
});

describe("flips", () => {
  const flips = (c: Case) =>
    perform(c).explanation.flips.map(({ change, effect }) => `${line(change)} → ${line(effect)}`);
  /** A turn with two datings, and acts of these days. */
  const dated = (when: string, otherwise: string, ...others: readonly string[]) => {
    const turn = { id: "agrees", what: "agrees", when, cite: ["post"] };
    const events = [
      { ...turn, otherDates: [{ when: otherwise, cite: ["wire"] }] },
      ...others.map((day, at) => ({ id: `e${at}`, what: `act ${at}`, when: day, cite: [`post:${at}`] })),
    ];
    return acts({}, { events });
  };

  it("tell what the loss of a dating would leave open, of one act by its name", () => {
    expect(
      flips(dated("2020", "2020-03-10", "2020-03-20")).filter((flip) => flip.includes("left out")),
    ).toEqual([
      "If the dating of “agrees” as 2020-03-10 were left out [wire] → whether “act 0” came before or after the turn could no longer be told",
    ]);
    expect(flips(dated("2020", "2020-03-10", "2020-03-20", "2020-03-21"))[0]).toBe(
      "If the dating of “agrees” as 2020-03-10 were left out [wire] → whether two acts came before or after the turn could no longer be told",
    );
  });

  it("tell by how many days the nearest acts on either side are safe", () => {
    const days = {
      a: "2020-03-11",
      b: "2020-03-13",
      c: "2020-03-14",
      x: "2020-03-08",
      y: "2020-03-07",
      z: "2020-03-01",
    };
    const after = "it would no longer be certain that it came after the turn (10 March 2020)";
    const before = "it would no longer be certain that it came before the turn (10 March 2020)";
    expect(flips(acts(days))).toEqual([
      `If “event x” (8 March 2020) were 2 days later [post:P1.S1] → ${before}`,
      `If “event y” (7 March 2020) were 3 days later [post:P1.S1] → ${before}`,
      `If “event a” (11 March 2020) were 1 day earlier [post:P1.S1] → ${after}`,
      `If “event b” (13 March 2020) were 3 days earlier [post:P1.S1] → ${after}`,
    ]);
  });

  it("tell of how many acts the order would be another, and of how many it could no longer be told", () => {
    // Each dating alone puts the turn in one month; what lies between is before it by the one and after it by the other.
    const c = dated(
      "2020-02-15/2020-03-20",
      "2020-03-18/2020-05-01",
      "2020-03-25",
      "2020-03-26",
      "2020-03-01",
    );
    expect(flips(c).filter((flip) => flip.includes("left out"))).toEqual([
      "If the dating of “agrees” as 2020-02-15/2020-03-20 were left out [post] → the order of two acts and the turn would be another",
      "If the dating of “agrees” as 2020-03-18/2020-05-01 were left out [wire] → “act 2” would have begun after the turn had begun",
    ]);
    const clash = dated("2020-02-01", "2020-04-01", "2020-03-01", "2020-03-02");
    expect(flips(clash).filter((flip) => flip.includes("left out"))).toEqual([
      "If the dating of “agrees” as 2020-02-01 were left out [post] → the order of two acts and the turn would be another",
      "If the dating of “agrees” as 2020-04-01 were left out [wire] → the order of two acts and the turn would be another",
    ]);
  });

  it("tell both of several acts", () => {
    const c = acts({ a: "2020-03-20", b: "2020-03-21", d: "2020-03-22" });
    const change = (id: string, to: "before" | "cannot be told") =>
      ({ of: "event", id, from: "after", to }) as const;
    const effect = (...changed: readonly ReturnType<typeof change>[]) => {
      const dating = { of: "event", id: "agrees", when: "2020", cites: [], changed } as const;
      return flipsOf({ ...perform(c).result, decisiveDatings: [dating] }, inputOf(c))[0]!.effect;
    };
    expect(effect(change("a", "before"), change("b", "cannot be told"))).toBe(
      "the order of one act and the turn would be another, and that of one could no longer be told",
    );
    expect(effect(change("a", "before"), change("b", "before"), change("d", "cannot be told"))).toBe(
      "the order of two acts and the turn would be another, and that of one could no longer be told",
    );
  });
});

describe("the two pictures", () => {
  const at = (...days: readonly number[]) =>
    days.map((day) => ({ named: { earliest: day, latest: day } }) as unknown as Entry);
  const asOf = dayOf(2020, 6, 15);
  const from = dayOf(2020, 3, 1);
  const long = from - 2 * (asOf - from);

  it("are two where three entries stand on either side and the past is twice as long", () => {
    expect(recentStart(at(long, 1 + long, from - 1, from, from + 1, from + 2), asOf, 3)).toBe(from);
    expect(recentStart(at(long + 1, 1 + long, from - 1, from, from + 1, from + 2), asOf, 3)).toBeNull();
    expect(recentStart(at(long, from - 1, from, from + 1, from + 2), asOf, 3)).toBeNull();
    expect(recentStart(at(long, 1 + long, from - 1, from, from + 1), asOf, 3)).toBeNull();
    const open = { named: { earliest: null, latest: long } } as unknown as Entry;
    expect(recentStart([open, ...at(1 + long, from - 1, from, from + 1, from + 2)], asOf, 3)).toBe(from);
  });

  it("look ahead a third as far as back", () => {
    expect(recentEnd(0, 30)).toBe(40);
    expect(recentEnd(0, 31)).toBe(41);
  });

  it("share what may lie in both", () => {
    const entry = (of: Entry["of"], earliest: number | null, latest: number | null) =>
      ({ of, named: { earliest, latest } }) as unknown as Entry;
    const places = (e: Entry) => [inHistory(e, 100, 200), inRecent(e, 100, 200)];
    expect(places(entry("event", 100, 150))).toEqual([false, true]);
    expect(places(entry("event", 99, 100))).toEqual([true, true]);
    expect(places(entry("event", 50, 99))).toEqual([true, false]);
    expect(places(entry("event", 200, 300))).toEqual([false, true]);
    expect(places(entry("event", 201, 300))).toEqual([true, false]);
    expect(places(entry("event", null, null))).toEqual([true, true]);
    expect(places(entry("round", 120, 130))).toEqual([true, true]);
  });
});

describe("what is drawn and listed", () => {
  const kinds = (c: Case) =>
    perform(c).explanation.blocks.map((block) => ("title" in block ? block.title : block.kind));

  it("is what there is: no picture without dates, no table of what is not there", () => {
    const only = (...when: readonly string[]) =>
      historyCase({
        events: when.map((date, at) => ({ id: `e${at}`, what: "x", when: date })),
        rounds: [],
        sanctions: [],
        claims: [],
        turn: undefined,
      });
    expect(kinds(only("not stated"))).toEqual(["Past events without a date"]);
    expect(kinds(only("2020-01-01"))).toEqual(["What happened, when", "Chronology"]);
    expect(kinds(only("2020-01-01", "unknown"))).toEqual([
      "What happened, when",
      "Chronology",
      "Past events without a date",
    ]);
    // Whoever reads elsewhere that no past event lacks a date must not find one here.
    const rounds = historyCase({
      events: [
        { id: "e1", what: "x", when: "not stated", mode: "future" },
        { id: "e2", what: "y", when: "not stated", alleged: "unknown" },
      ],
      rounds: [
        {
          id: "r",
          name: "Talks",
          parties: ["ardania", "borsk"],
          start: "not stated",
          end: "open",
          ending: "open",
        },
      ],
      sanctions: [],
      claims: [],
      turn: undefined,
    });
    expect(kinds(rounds)).toEqual(["Events still to come, events in doubt and rounds without a date"]);
  });

  it("does not count what has no date towards a second picture", () => {
    const recent = ["2020-04-01", "2020-04-02", "2020-05-01"];
    const past = ["1990", "1991", "not stated", "not stated"];
    const events = [...recent, ...past].map((when, at) => ({ id: `e${at}`, what: "x", when }));
    const c = historyCase({ events, rounds: [], sanctions: [], claims: [], turn: undefined });
    expect(perform(c).result.recentFrom).toBeNull();
  });
});

describe("rounds", () => {
  const round = (more: Record<string, unknown>) => {
    const base = { id: "r", name: "R", parties: ["ardania", "borsk"], ending: "impasse", cite: ["post"] };
    const rounds = [{ ...base, start: "2001-02-03", end: "2002-03-04", ...more }];
    return perform(historyCase({ events: [], sanctions: [], claims: [], turn: undefined, rounds })).result
      .entries;
  };

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["known to the day", {}, { precision: "day", earliest: "2001-02-03", latest: "2002-03-04" }],
    ["as loose as its looser end", { end: "2002" }, { precision: "year", latest: "2002-12-31" }],
    ["loose without a start", { start: "not stated" }, { precision: "longer", earliest: null }],
    ["loose without an end", { end: "not stated" }, { precision: "longer", latest: null }],
    ["undated without either", { start: "unknown", end: "not stated" }, { precision: "undated" }],
    ["as well known as its start while it goes on", { end: "open" }, { precision: "day", latest: null }],
    [
      "undated where it goes on and nobody says since when",
      { start: "unknown", end: "open" },
      { precision: "undated" },
    ],
    [
      "dated by another source where its own does not",
      {
        start: "not stated",
        end: "not stated",
        otherDates: [{ start: "1999", end: "2000", cite: ["wire"] }],
      },
      { precision: "year", earliest: "1999-01-01", latest: "2000-12-31", cites: ["post", "wire"] },
    ],
    [
      "open, whatever another source says of its end",
      { end: "open", otherDates: [{ end: "2000", cite: ["wire"] }] },
      { latest: null, conflicts: [] },
    ],
    ["of the past", {}, { mode: "actual" }],
    ["of the day of the analysis", { start: "2020-06-15", end: "not stated" }, { mode: "actual" }],
    ["to come", { start: "2020-06-16", end: "not stated" }, { mode: "future" }],
  ])("are %s", (_, more, expected) => expect(round(more)[0]).toMatchObject(expected));

  it("are followed by their pauses, numbered, with citations of their own or of the round", () => {
    const pauses = [
      { from: "2001-03", to: "2001-04-01" },
      { from: "2001-05-01", to: "2001-06-01", cite: ["wire:1"] },
    ];
    expect(round({ pauses }).map(({ id, precision, cites }) => [id, precision, cites])).toEqual([
      ["r", "day", ["post"]],
      ["r-pause-1", "month", ["post"]],
      ["r-pause-2", "day", ["wire:1"]],
    ]);
  });
});

describe("lanes", () => {
  const lane = (parties: number, by: readonly string[]) => {
    const actors = Array.from({ length: 8 }, (_, index) => ({
      id: `p${index}`,
      name: `P${index}`,
      kind: "state",
      party: index < parties,
    }));
    const events = [{ id: "x", what: "x", when: "2020", by }];
    const c = historyCase({ actors, events, rounds: [], sanctions: [], claims: [], turn: undefined });
    return perform(c).result.entries[0]!.lane;
  };

  it("belong to a party, to several together, to others; or to all, with more parties than a picture has room for", () => {
    expect(lane(6, ["p5"])).toBe("by-p5");
    expect(lane(7, ["p5"])).toBe("acts");
    expect(lane(0, ["p5"])).toBe("acts");
    expect(lane(2, ["p0", "p1"])).toBe("joint");
    expect(lane(2, ["p7"])).toBe("others");
    expect(lane(2, [])).toBe("others");
  });

  it("come in one order", () => {
    expect(lanesOf(["a", "b"])).toEqual([
      "rounds",
      "sanctions",
      "acts",
      "by-a",
      "by-b",
      "joint",
      "others",
      "contested",
      "planned",
      "hypothetical",
      "negated",
    ]);
  });
});

describe("what is alleged or denied", () => {
  const contested = (more: object) =>
    historyCase({
      events: [
        { id: "agrees", what: "Ardania agrees", when: "2020-03-10", cite: ["post:P1.S1"] },
        {
          id: "raid",
          what: "a raid on the dam",
          by: ["ardania"],
          when: "2020-03-01",
          cite: ["post:P1.S1"],
          ...more,
        },
      ],
      rounds: [],
      sanctions: [],
      claims: [],
      turn: { text: "Ardania agrees", of: "ardania", events: ["agrees"] },
    });
  const row = (c: Case) => {
    const [table] = perform(c).explanation.blocks.filter(
      (block) => block.kind === "table" && block.title === "Chronology",
    );
    return table?.kind === "table"
      ? table.rows.map(({ cells }) => cells.map((cell) => line(cell as never)).join(" | "))
      : [];
  };

  it("is told of the turn wherever the turn is named, and of no other turn", () => {
    const turn = (more: object) => {
      const c = contested({});
      const events = c.events.map((event) => (event.id === "agrees" ? { ...event, ...more } : event));
      return perform({ ...c, events }).explanation;
    };
    const denied = turn({ denied: ["borsk"] });
    const named = "“Ardania agrees” (10 March 2020; denied by Borsk) came ";
    expect(line(denied.headline)).toContain(named);
    expect(line(denied.judgements[0]!.text)).toContain(named);
    expect(line(turn({}).headline)).toContain("“Ardania agrees” (10 March 2020) came ");
  });

  it.each([
    [{ alleged: ["borsk"] }, "alleged by Borsk | "],
    [{ alleged: ["borsk"], denied: ["ardania"] }, "alleged by Borsk and denied by Ardania | "],
    [{ denied: "ardania" }, "denied by Ardania"],
    [{ alleged: "unknown" }, "| alleged |"],
  ])("%j is told so in the table", (more, words) => {
    expect(row(contested(more)).find((each) => each.includes("raid"))).toContain(words);
  });

  it("is in no order to the turn, and has a lane of its own", () => {
    const { result, explanation } = perform(contested({ alleged: ["borsk"] }));
    expect(result.turn!.order).toEqual([]);
    expect(perform(contested({})).result.turn!.order.map(({ id }) => id)).toEqual(["raid"]);
    const raid = result.entries.find(({ id }) => id === "raid")!;
    expect([raid.mode, raid.lane, raid.contest]).toEqual(["contested", "contested", { alleged: ["borsk"] }]);
    const picture = explanation.blocks.find(({ kind }) => kind === "timeline")!;
    expect(JSON.stringify(picture)).toContain("1 March 2020 (alleged by Borsk)");
  });

  it("dates the turn only where nothing else does, and the brief says so", () => {
    const turn = (alleged: object[]) => {
      const events = ["2020-03-01", "2020-03-10"].map((when, at) => ({
        id: `e${at}`,
        what: `act ${at}`,
        when,
        cite: ["post:P1.S1"],
        ...alleged[at],
      }));
      const c = historyCase({
        events,
        rounds: [],
        sanctions: [],
        claims: [],
        turn: { text: "t", of: "ardania", events: ["e0", "e1"] },
      });
      const { result, explanation } = perform(c);
      return [
        result.turn!.earliest,
        result.turn!.events,
        explanation.caveats.filter((text) => String(text).includes("contested")),
      ];
    };
    expect(turn([{ alleged: ["borsk"] }, {}])).toEqual([
      "2020-03-10",
      ["e1"],
      ["That the turn came about is contested: “act 0” (alleged by Borsk). Its date does not rest on that."],
    ]);
    expect(turn([{ alleged: ["borsk"] }, { denied: ["borsk"] }])[2]).toEqual([
      "That the turn came about is contested: “act 0” (alleged by Borsk) and “act 1” (denied by Borsk). Its date rests on nothing else.",
    ]);
  });
});

it("writes every date as the case holds it, each by itself", () => {
  for (const c of allCases()) {
    const held = new Set(JSON.stringify(c).match(/(?<="edtf":")[^"]+/g));
    const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
    if (outcome.status !== "done") continue;
    const rows = outcome.explanation.blocks.flatMap((block) =>
      block.kind === "table" && block.title === "Chronology" ? block.rows : [],
    );
    for (const { cells } of rows) {
      const written = plainText(cells[4] as Text, "icd203").split(" – “")[0]!;
      for (const piece of written.split("; ").flatMap((dating) => dating.split(", end ")))
        expect(["open", "not stated", ...held], written).toContain(piece.replace(/^(?:start|end) /, ""));
    }
  }
});
