import { describe, expect, it } from "vitest";
import { NO_TABLES } from "#analyses/class-tables.ts";
import { endings } from "#analyses/endings/endings.ts";
import type { EndingsResult } from "#analyses/endings/result.ts";
import { isTold, likelihoodOf, likelyOrUntold } from "#analyses/endings/words/told.ts";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import { dayOfIso } from "#case/day.ts";
import { Random } from "#math/random.ts";
import type { Block } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { line } from "../told.ts";
import { ferryCase } from "./ferry-case.ts";

function run(c: Case): { result: EndingsResult; explanation: Explanation } {
  const outcome = endings.perform(c, {}, new Random(1, "endings"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return { result: outcome.result as EndingsResult, explanation: outcome.explanation };
}

/** A text as a line, without its citations and stresses. */
const plain = (text: Text | undefined): string =>
  line(text ?? "")
    .replace(/ ?\[[^\]]*\]/g, "")
    .replaceAll("*", "");
const { result, explanation } = run(ferryCase);
const phase = (id: string, from = result) => from.phases.find((each) => each.id === id)!;
const judged = (id: string, from = explanation) =>
  from.judgements.find(({ answers }) => answers.about === id)!;
const block = (title: RegExp, from = explanation): Block =>
  [...(from.glance ?? []), ...from.blocks].find(
    (each) => each.kind !== "text" && title.test(each.title ?? ""),
  )!;
/** The ferry case with its phase `truce` changed. */
const truce = (change: Record<string, unknown>): Case => ({
  ...ferryCase,
  phases: [{ ...ferryCase.phases[0]!, ...change } as Case["phases"][number]],
});

const date = (text: string) => dateOf(text)!;

/** Days that the rounds lasted which had begun, beside the one without a start: round i between its months. */
const ROUNDS: readonly (readonly [string, number, "agreement" | "failure" | null])[] = [
  ["a", 30, "agreement"],
  ["b", 60, "failure"],
  ["c", 100, "failure"],
  ["d", 150, "agreement"],
  ["e", 200, "agreement"],
  ["f", 300, "failure"],
  ["g", 400, "failure"],
  ["h", 500, "agreement"],
  ["i", 731, "agreement"],
  ["j", 330, "failure"],
  ["k", 40, "agreement"],
  ["l", 274, null],
];

/** Kaplan–Meier and Aalen–Johansen of the rounds that outlast an age, straight from the definition. */
function oracle(age: number, more: number) {
  let open = 1;
  const shares = { agreement: 0, failure: 0 };
  for (let day = age + 1; day <= age + more; day++) {
    const atRisk = ROUNDS.filter(([, days]) => days >= day).length;
    for (const [, days, ending] of ROUNDS) if (days === day && ending) shares[ending] += open / atRisk;
    const ended = ROUNDS.filter(([, days, ending]) => days === day && ending).length;
    if (ended > 0) open *= 1 - ended / atRisk;
  }
  return { ended: 1 - open, shares };
}

describe("a phase by a class of many spells", () => {
  it("has the chance of those as old, by every day and kind of ending, found from the definition", () => {
    const [own] = phase("truce").classes;
    expect(own).toMatchObject({
      id: "all",
      n: 12,
      ended: 11,
      open: 1,
      undatable: 1,
      atRisk: 10,
      way: "curve",
    });
    expect(phase("truce").elapsed).toEqual({ least: 50, most: 50 });
    for (const { day, ended, endings: kinds } of own!.days) {
      const expected = oracle(50, dayOfIso(day) - dayOfIso("2024-03-01"));
      expect(ended!.best).toBeCloseTo(expected.ended, 12);
      // By April none of the ten has ended in agreement: the first does after 150 days, with half of one before.
      for (const { ending, best } of kinds)
        expect(best).toBeCloseTo(
          day === "2024-04-30" && ending === "agreement"
            ? ((0.5 / 11) * 60) / 100
            : expected.shares[ending as "agreement" | "failure"],
          12,
        );
    }
    expect(own!.days.map(({ day }) => day)).toEqual(["2024-04-30", "2024-12-31", "2025-06-30"]);
  });

  it("has as median of what is left the first day by which half of those as old have ended", () => {
    let days = 0;
    while (oracle(50, days).ended < 0.5) days++;
    expect(phase("truce").classes[0]!.left).toMatchObject({ days });
  });

  it("spans what an age that is a range leaves open", () => {
    const february = ferryCase.phases[2]!.start;
    const [, second] = phase("truce", run(truce({ start: february })).result).classes[0]!.days;
    const [least, most] = second!.between!;
    const each = Array.from({ length: 29 }, (_, at) => oracle(at + 1, 305).ended);
    expect(least).toBeCloseTo(Math.min(...each), 12);
    expect(most).toBeCloseTo(Math.max(...each), 12);
    expect(second!.ended!.best).toBeCloseTo(oracle(15, 305).ended, 12);
    expect(least).toBeLessThan(most);
  });

  it("says what would be the end of the phase and what is one in the class, on page one too where there are several ways", () => {
    expect(plain(judged("truce").text)).toContain(
      "Counted as an end: the day on which talks stop; the case puts it in words of its own: a walkout.",
    );
    expect(plain(judged("hush").text)).toContain(" Counted as an end: the day on which talks stop.");
    expect(plain(judged("truce").gist)).toMatch(/Counted as an end: the day on which talks stop\.$/);
  });

  it("says what a day that passes would mean where that is news, and is no signpost where it is not", () => {
    // Rounds that end by one in a hundred days: whatever its age, a year ends as many.
    const even = Array.from({ length: 40 }, (_, at) => ({
      ...ferryCase.rounds[0]!,
      id: `n${at}`,
      start: date("2000-01-01"),
      end: date(new Date(Date.UTC(2000, 0, 1 + (at + 1) * 30)).toISOString().slice(0, 10)),
    }));
    const c = {
      ...truce({ classes: [{ class: "even", why: "a" }], days: [{ latest: dayOfIso("2024-03-10") }] }),
      rounds: even as Case["rounds"],
      classes: [{ ...ferryCase.classes[0]!, id: "even", rounds: even.map(({ id }) => id), endings: {} }],
    };
    expect(run(c).explanation.signposts ?? []).toEqual([]);
    const far = {
      ...c,
      phases: [{ ...c.phases[0]!, days: [{ latest: dayOfIso("2026-03-10") }] }] as Case["phases"],
    };
    const [later] = run(far).explanation.signposts!;
    expect(plain(later!.means)).toMatch(/^if so, the chance of an end in the year after: </);
    expect(later!.bearsOn).toEqual([{ kind: "duration", about: "truce" }]);
  });

  it("says where the day of the answer lies more than a year ahead", () => {
    const on = (day: string) =>
      plain(judged("truce", run(truce({ days: [{ latest: dayOfIso(day) }] })).explanation).confidence.why);
    expect(on("2025-03-01")).not.toContain("more than a year ahead");
    expect(on("2025-03-03")).toContain("The day lies more than a year ahead.");
  });

  it("answers for the last day within a year, or else the first", () => {
    expect(phase("truce").headline).toBe("2024-12-31");
    const on = (...days: string[]) =>
      phase("truce", run(truce({ days: days.map((day) => ({ latest: dayOfIso(day) })) })).result).headline;
    expect(on("2024-04-30", "2025-03-01")).toBe("2025-03-01");
    expect(on("2024-04-30", "2025-03-02")).toBe("2024-04-30");
    expect(on("2025-03-02", "2026-03-01")).toBe("2025-03-02");
  });

  it("is asked of a quarter, a year and two where the case names no day, or none that is still to come", () => {
    const usual = ["2024-05-30", "2025-03-01", "2026-03-01"];
    for (const days of [[], [{ latest: dayOfIso("2024-03-01") }]])
      expect(phase("truce", run(truce({ days })).result).classes[0]!.days.map(({ day }) => day)).toEqual(
        usual,
      );
  });

  it("is asked of the days on which questions close that rest on it", () => {
    const question = {
      ...({ id: "q", text: "Still?", criteria: "", settledBy: "", answer: "yes-no" } as const),
      reasons: [],
      estimates: [],
      closes: { latest: dayOfIso("2024-07-01") },
      outside: { phase: "truce", lasts: true, what: "none" },
    };
    const c = { ...truce({}), register: [question as unknown as Case["register"][number]] };
    expect(phase("truce", run(c).result).classes[0]!.days.map(({ day }) => day)).toContain("2024-07-01");
  });

  it("says how long it has lasted, how likely an end is by each day, how many were as old, and how they ended", () => {
    const text = plain(judged("truce").text);
    expect(text).toContain("The truce has lasted 50 days, since 11 January 2024.");
    expect(text).toMatch(
      /The chance that it ends by 30 April 2024: .*; by 31 December 2024: .*; by 30 June 2025: /,
    );
    expect(text).toContain("12 spells, of which 10 were still going on at that age.");
    expect(text).toContain("Of the 11 that ended, six are counted as “agreement” and five as “failure”.");
    // As dated questions print the same range: outwards.
    const { low, high } = phase("truce").classes[0]!.days[1]!.ended!;
    expect([low, high]).toEqual([expect.closeTo(0.2781, 4), expect.closeTo(0.916, 4)]);
    expect(judged("truce").likelihood).toEqual({ low: 0.27, high: 0.92 });
    expect(plain(explanation.headline)).toContain("by 31 December 2024: cannot be told (");
    expect(judged("truce").n).toEqual({ count: 10, of: "of 12 comparable spells" });
  });

  it("draws the curve with its band, the present age, the days asked for and how many were still watched", () => {
    const curve = block(/^How long such spells last, and where the truce stands/);
    if (curve.kind !== "curves") throw new Error("no curve");
    expect(curve.guides?.map(({ at, label }) => [at, label])).toEqual([
      [50, "today"],
      [110, "30 April 2024"],
      [355, "31 December 2024"],
      [536, "30 June 2025"],
    ]);
    expect(curve.counts?.at[0]).toEqual({ x: 0, count: 12 });
    for (const { x, count } of curve.counts!.at)
      expect(count).toBe(ROUNDS.filter(([, days]) => days >= x).length);
    for (const { x, value } of curve.points) expect(value).toBeCloseTo(1 - oracle(0, x).ended, 12);
    const shares = block(/^How such spells end/);
    if (shares.kind !== "curves") throw new Error("no shares");
    for (const { x, value, series } of shares.points)
      expect(value).toBeCloseTo(oracle(0, x).shares[series as "agreement" | "failure"], 12);
  });
});

describe("the choice among classes", () => {
  it("decides where another word would stand, is said, lowers the confidence and is a flip with both figures", () => {
    expect(phase("truce").choice).toEqual([{ id: "few", decides: true }]);
    expect(plain(judged("truce").text)).toContain("The choice of class decides the answer:");
    expect(judged("truce").confidence.level).toBe("low");
    const [flip] = explanation.flips;
    expect(plain(flip!.change)).toBe(
      "If “Short talks at the ferries” were the class that speaks for the truce",
    );
    expect(plain(flip!.effect)).toMatch(
      /^An end of the truce by 31 December 2024 would stand at .*, instead of .*\.$/,
    );
    expect(flip!.keeps).toBeUndefined();
    // What would change the answer is then the class, and not that a day passes.
    expect(explanation.signposts![0]!.bearsOn).toEqual([]);
  });

  it("does not where it would not, and is no flip then", () => {
    const c = {
      ...truce({
        classes: [
          { class: "all", why: "a" },
          { class: "same", why: "b" },
        ],
      }),
      classes: [...ferryCase.classes, { ...ferryCase.classes[0]!, id: "same", name: "The same again" }],
    };
    const found = run(c);
    expect(phase("truce", found.result).choice).toEqual([{ id: "same", decides: false }]);
    expect(plain(judged("truce", found.explanation).text)).toContain(
      "The other class, “The same again”, would not change the answer.",
    );
    const choosing = found.explanation.flips.filter(({ change }) => plain(change).includes("The same again"));
    expect(choosing).toEqual([]);
    expect(judged("truce", found.explanation).confidence.why).not.toContain("Another class");
    expect(found.explanation.signposts![0]!.bearsOn).toEqual([{ kind: "duration", about: "truce" }]);
  });

  it("is missed where no other class is named", () => {
    const found = run(truce({ classes: [{ class: "all", why: "a" }] }));
    expect(plain(judged("truce", found.explanation).text)).toContain("No other class is named.");
  });
});

describe("a phase by a class of few spells", () => {
  it("is answered at a constant rate, with the weight of what is assumed beforehand, and shows each spell", () => {
    const own = phase("hush").classes[0]!;
    expect(own).toMatchObject({ way: "rate", n: 3, curve: [] });
    // Λ ~ Gamma(½ + 3, 30 + 60 + 40 days), over 90 days.
    expect(own.days[0]!.ended!.best).toBeCloseTo(1 - (130 / 220) ** 3.5, 12);
    expect(own.priorWeight).toBeCloseTo(0.5 / 3.5, 12);
    expect(plain(judged("hush").text)).toContain(
      "Only three spells of the class “Short talks at the ferries” are known, too few for a curve",
    );
    const bars = block(/^Short talks at the ferries: n = 3/);
    if (bars.kind !== "plot") throw new Error("no bars");
    expect(bars.points.map(({ label, value }) => [label, value])).toEqual([
      ["round b (collapse)", 60],
      ["round k (agreement)", 40],
      ["round a (agreement)", 30],
      ["The quiet weeks (so far)", 15],
    ]);
    expect(bars.points.at(-1)).toMatchObject({ low: 1, high: 29, emphasis: "strong" });
  });

  it("keeps a beginning that is no day as a range of ages, in the plural where the name is", () => {
    expect(phase("hush").elapsed).toEqual({ least: 1, most: 29 });
    expect(plain(judged("hush").text)).toMatch(
      /^The quiet weeks have lasted 1 to 29 days, since February 2024\./,
    );
    expect(plain(judged("hush").gist)).toMatch(
      /^At the rate of like cases half would have ended within another \d+ days \(95 % limits: .*\)\. By like cases alone, the chance that the quiet weeks end by/,
    );
    // The first sentence says how long, as the section does, and the same of spells with a curve.
    const said = plain(judged("truce").text);
    const days = /Half of these ended within another (.*?\))\./.exec(said)![1]!;
    expect(plain(judged("truce").gist)).toContain(
      `Of like cases as old half ended within another ${days}. By`,
    );
  });

  it("is low in confidence where nobody but the analyst says since when it lasts", () => {
    expect(judged("hush").confidence.level).toBe("low");
    expect(plain(judged("hush").confidence.why)).toContain("are both judged");
  });
});

describe("a phase that cannot be judged, or need not", () => {
  it("is told as over, with its length and ending, and how many lasted as long", () => {
    expect(phase("first")).toMatchObject({ headline: null, choice: [], elapsed: { least: 30, most: 30 } });
    expect(plain(judged("first").gist)).toBe(
      "The first talks ended on 31 January 2010, after 30 days: agreement.",
    );
    expect(judged("first").likelihood).toBeUndefined();
    expect(phase("first").classes[0]!.lastsSoLong).toBe(1);
    // Of a length that is a range the middle is taken.
    const round = {
      ...ferryCase.phases[1]!,
      start: ferryCase.rounds[8]!.start,
      end: ferryCase.rounds[8]!.end,
    };
    const long = phase("first", run({ ...ferryCase, phases: [round] }).result);
    expect(long.elapsed).toEqual({ least: 702, most: 760 });
    expect(long.classes[0]!.lastsSoLong).toBeCloseTo(1 - oracle(0, 730).ended, 12);
  });

  it.each([
    ["drift", "since when it lasts is not stated"],
    ["age", "no spell of “Talks at the ferries” is known to have lasted as long"],
  ])("says why there is no answer: %s", (id, why) => {
    expect(plain(judged(id).text)).toContain(`cannot be told: ${why}.`);
    expect(judged(id).likelihood).toBeUndefined();
    expect(judged(id).confidence.level).toBe("low");
    expect(explanation.gaps.some((gap) => plain(gap).includes(why))).toBe(true);
  });

  it("names a class of which no table is at hand by its name", () => {
    expect(explanation.gaps.map(plain)).toContain(
      "What “Talks elsewhere” says of the long peace is not known: no table of “Talks elsewhere” is at hand.",
    );
  });

  it("says that a chosen class knew nothing by the day", () => {
    const c = { ...truce({ start: ferryCase.phases[0]!.start }), rounds: [] };
    expect(plain(judged("truce", run(c).explanation).text)).toContain(
      "cannot be told: nothing of “Talks at the ferries” was known by the day.",
    );
  });
});

describe("the rounds of the case", () => {
  const alone = run({ ...ferryCase, phases: [], classes: [] });

  it("are told by themselves where there is no phase: how many, how long, how they ended", () => {
    const [judgement] = alone.explanation.judgements;
    const text = plain(judgement!.text);
    expect(text).toContain("13 rounds of talks are on record: 12 ended, one goes on.");
    expect(text).toContain(
      "How long one of them lasted is not known; of the others that ended the shortest by the case's own dates, round a, lasted 30 days; the longest, round i, 702 to 760 days. Open ones counted, half had ended by day 200.",
    );
    expect(text).toContain(
      "Of the 12 that ended, six are counted as “agreement”, four as “collapse” and two as “impasse”.",
    );
    expect(judgement!.answers).toEqual({ kind: "duration" });
    expect(judgement!.likelihood).toBeUndefined();
    expect(judgement!.confidence.level).toBe("low");
  });

  /** Rounds that begin on one day and ended between two days after it; open where none are given. */
  const recordOf = (spells: readonly (readonly [string, string] | null)[]): string => {
    const rounds = spells.map((days, at) => ({
      ...ferryCase.rounds[0]!,
      id: `r${at}`,
      name: `round ${at}`,
      start: date("2022-01-01"),
      end: days === null ? "open" : date(days[0] === days[1] ? days[0] : `[${days[0]}..${days[1]}]`),
      ending: days === null ? "open" : "collapse",
    }));
    const c = { ...ferryCase, phases: [], classes: [], rounds: rounds as Case["rounds"] };
    return plain(run(c).explanation.judgements[0]!.text);
  };
  const day = (at: number) => `2022-01-${String(at + 1).padStart(2, "0")}`;
  const lasted = (least: number, most = least) => [day(least), day(most)] as const;

  it("name the shortest and the longest only where lengths are apart, and else who it may be", () => {
    expect(recordOf([lasted(4), lasted(5), lasted(3, 9)])).toContain(
      "The shortest (round 0 or round 2) lasted 3 to 4 days; the longest (round 1 or round 2), 5 to 9 days.",
    );
    expect(recordOf([lasted(4), lasted(5), lasted(7, 9)])).toContain(
      "The shortest, round 0, lasted 4 days; the longest, round 2, 7 to 9 days.",
    );
    expect(recordOf([lasted(5), lasted(5), lasted(6)])).toContain(
      "The shortest (round 0 or round 1) lasted 5 days; the longest, round 2, 6 days.",
    );
    expect(recordOf([lasted(5), lasted(5)])).toContain("Each lasted 5 days.");
    expect(recordOf([1, 1, 1, 1, 2].map((least) => lasted(least, 9)))).toContain(
      "The shortest lasted 1 to 9 days; the longest, 2 to 9 days.",
    );
  });

  it("tell by which day half had ended as the first such day, not as the middle of what follows", () => {
    // Two of four had ended by day 4 or 5, whatever the third lasted; the fourth goes on.
    expect(recordOf([lasted(4), lasted(5), lasted(3, 9), null])).toContain(
      "Open ones counted, half had ended by day 4 to 5.",
    );
    expect(recordOf([lasted(2), lasted(20)])).toContain("Half had ended by day 2.");
  });

  it("count as ended whatever has ended, though nobody says when it began, and measure the others alone", () => {
    const begun = (round: Case["rounds"][number], change: object) =>
      ({ ...round, ...change }) as typeof round;
    const told = (rounds: Case["rounds"]) => {
      const found = run({ ...ferryCase, phases: [], classes: [], rounds });
      expect(found.result.rounds!.ended).toBe(
        found.result.rounds!.endings.reduce((sum, { count }) => sum + count, 0),
      );
      return plain(found.explanation.judgements[0]!.text);
    };
    const [a, b] = ferryCase.rounds as [Case["rounds"][number], Case["rounds"][number]];
    const lost = begun(b, { start: "not stated" });
    expect(told([a, lost])).toContain(
      "Two rounds of talks are on record: both ended. Of one alone the length is known: round a lasted 30 days. Of the two that ended, one is counted as “agreement” and one as “collapse”.",
    );
    expect(told([lost])).toContain(
      "One round of talks is on record: it ended. How long it lasted is not known. It is counted as “collapse”.",
    );
    const silent = begun(a, { end: "not stated", ending: "not stated" });
    expect(told([silent])).toContain("One round of talks is on record; whether it has ended is not stated.");
    expect(told([silent, b])).toContain("one ended, of one it is not stated whether it has ended.");
    expect(told([begun(a, { start: "not stated", end: "open", ending: "open" }), b])).toContain(
      "Two rounds of talks are on record: one ended, one goes on.",
    );
    const unlike = begun(a, { ending: "not stated" });
    expect(told([unlike, b])).toContain(
      "Of the two that ended, one is counted as “collapse”; how one ended is not stated.",
    );
  });

  it("stand on record for a question about something else, and in front of nobody who asks nothing", () => {
    // The first question is about a phase, which is not there.
    expect(alone.explanation.onRecord).toBeUndefined();
    const [, second] = ferryCase.questions;
    const asked = { ...ferryCase, phases: [], questions: [{ ...second!, about: "l" }] };
    const { onRecord, judgements } = run(asked).explanation;
    expect(onRecord!.map(({ answers }) => answers)).toEqual([{ kind: "duration", about: "l" }]);
    expect(judgements).toEqual([]);
    const unasked = run({ ...ferryCase, phases: [], classes: [], questions: [] }).explanation;
    expect(unasked.judgements).toEqual([]);
    expect(plain(unasked.headline)).toContain("13 rounds of talks are on record");
  });

  it("by another source's dates are a flip with its effect on the median and on the endings", () => {
    const flip = alone.explanation.flips.find(({ change }) => plain(change).includes("round e"))!;
    expect(flip.cites).toEqual(["weekly"]);
    expect(plain(flip.effect)).toBe(
      "Then it lasted 699 days, not 200 days; of the rounds half have ended by day 300, where by the case's own dates half have ended by day 200; how rounds ended stays as it is.",
    );
    expect(flip.keeps).toBeUndefined();
    // Beside a phase that another class answers for it changes no answer.
    const beside = explanation.flips.filter(({ effect }) =>
      plain(effect).startsWith("Then it lasted 699 days"),
    );
    expect(beside.map(({ keeps }) => keeps)).toEqual([true]);
  });

  it("tells how often and how long one was suspended, and that a pause goes on", () => {
    const list = block(/^Suspended/, alone.explanation);
    if (list.kind !== "list") throw new Error("no list");
    expect(list.items.map(plain)).toEqual([
      expect.stringMatching(/^round c was suspended twice, for 10 days, then 4 days\./),
      expect.stringMatching(/^round l was suspended once, for 213 days so far\./),
    ]);
  });

  it("are known as of the day in a replay: open what ended later, without what had not begun", () => {
    const then = availableCase(ferryCase, { asOf: "2024-03-01" }).case;
    expect(run(then).result).toEqual(result);
    const early = { ...ferryCase, phases: [], asOf: { ...ferryCase.asOf, latest: dayOfIso("2016-06-01") } };
    expect(run(early).result.rounds).toMatchObject({ n: 7, ended: 7, open: 1, unknown: 0 });
  });

  it("whose dates exclude each other have no length, and cost nothing else", () => {
    const rounds = ferryCase.rounds.map((round) =>
      round.id === "a" ? { ...round, start: ferryCase.rounds[5]!.start } : round,
    );
    expect(run({ ...ferryCase, rounds }).result.rounds).toMatchObject({ n: 11, ended: 12, open: 1 });
  });
});

describe("other dates of a round of which the class is made", () => {
  it("are a flip where they change the answer, and are computed in any case", () => {
    const dated = (end: string) => {
      const rounds = ferryCase.rounds.map((round) =>
        round.id === "e" ? { ...round, otherDates: [{ ...round.otherDates[0]!, end: date(end) }] } : round,
      );
      return phase("truce", run({ ...ferryCase, rounds }).result).otherDatings;
    };
    expect(dated("2014-07-21")).toMatchObject([{ round: "e", decides: false }]);
    expect(dated("2015-12-01")).toMatchObject([{ round: "e", decides: true }]);
    const found = run({
      ...truce({ classes: [{ class: "one", why: "a" }] }),
      classes: [{ ...ferryCase.classes[0]!, id: "one", rounds: ["a", "b", "c", "d", "e", "k"] }],
    });
    expect(phase("truce", found.result).otherDatings).toMatchObject([{ round: "e", decides: true }]);
    expect(plain(found.explanation.flips[0]!.change)).toBe(
      "If “round e” is dated as another source dates it (2014-01-01 – 2015-12-01).",
    );
    expect(found.explanation.flips[0]!.cites).toEqual(["weekly"]);
    expect(plain(found.explanation.flips[0]!.effect)).toMatch(
      /^An end of the truce by 31 December 2024 would stand at <[\d.]+–[\d.]+>, instead of <[\d.]+–[\d.]+>\.$/,
    );
  });
});

it("lacks phases and rounds where there are neither", () => {
  expect(endings.select({ ...ferryCase, phases: [], rounds: [] }, {}, [], NO_TABLES)).toEqual({
    missing: ["phases of which is asked how long they last, or rounds of talks on record"],
  });
});

it("counts starts, classes and rounds among its inputs, given and missing", () => {
  // Five phases, four with a start; seven classes named, six known; 13 rounds, twelve dated.
  expect(explanation.inputs).toEqual({ given: 4 + 6 + 12, missing: 1 + 1 + 1 });
});

it("tells a chance in words only where not both answers are the likelier somewhere in its range", () => {
  const texts = [
    result,
    run(truce({ days: [date("2024-03-20"), date("2024-09-30"), date("2027-01-01")] })).result,
  ]
    .flatMap(({ phases }) => phases.flatMap(({ classes }) => classes.flatMap(({ days }) => days)))
    .flatMap((day) => (isTold(day) ? [[likelihoodOf(day), likelyOrUntold(day)] as const] : []));
  expect(texts.length).toBeGreaterThan(4);
  for (const [{ low, high }, said] of texts) {
    expect(JSON.stringify(said).includes("cannot be told")).toBe(high - low > 1 / 2);
    expect(JSON.stringify(said).includes("likelihood")).toBe(high - low <= 1 / 2);
  }
});

describe("since when a phase lasts", () => {
  const since = (start: string) =>
    /since ([^.]+)\./.exec(plain(judged("truce", run(truce({ start: date(start) })).explanation).text))?.[1];

  it("tells of no beginning after the day of the analysis", () => {
    expect(since("2023-11/2024-09")).toBe("some day from 1 November 2023 on");
  });

  it("is a month or a year by its name, and what is over by the day as it is written", () => {
    expect(since("2024-03")).toBe("March 2024");
    expect(since("2024")).toBe("2024");
    expect(since("2023-11/2024-02")).toContain("November 2023");
  });
});
