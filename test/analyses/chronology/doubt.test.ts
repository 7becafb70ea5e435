import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import { Random } from "#math/random.ts";
import type { Timeline } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { told } from "../told.ts";
import { historyCase } from "./history-case.ts";

/** The chronology of one act and a turn, on 15 June 2020. */
function of(when: string, turn = "2020-03-10", more: object = {}) {
  const c = historyCase({
    events: [
      { id: "turn", what: "the turn", when: turn, cite: ["post:P1.S1"] },
      { id: "act", what: "the act", by: ["borsk"], when, cite: ["post:P1.S1"], ...more },
    ],
    rounds: [],
    sanctions: [],
    claims: [],
    turn: { text: "t", of: "ardania", events: ["turn"] },
  });
  const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  const result = outcome.result as unknown as ChronologyResult;
  const explanation: Explanation = outcome.explanation;
  const [picture] = explanation.blocks.filter((block): block is Timeline => block.kind === "timeline");
  return {
    result,
    relation: result.turn!.order.find(({ id }) => id === "act")?.relation,
    item: picture!.items.find(({ label }) => label.startsWith("the act"))!,
    words: told(explanation),
  };
}

describe("an uncertain date", () => {
  it.each(["2020-03-09?", "2020-03-09%", "2020-02?", "2019-12-01?/2020-02-09?"])(
    "%s bears no order",
    (when) => {
      expect(of(when).relation).toBe("cannot be told");
      // The same date without its doubt does.
      expect(of(when.replaceAll(/[?%]/g, "")).relation).toBe("before");
    },
  );

  it.each(["2020-02-09", "2020-02", "2019-12/2020-02", "2019-12-01/2020-02", "[2020-01..2020-02]"])(
    "%s is shown as widely with % as with ~, at either end",
    (when) => {
      const shown = (mark: string) => {
        const at = when.replaceAll(/(?=\/|\.\.|\]|$)/g, mark).replace(`]${mark}`, "]");
        const { named, precision } = of(at).result.entries.find(({ id }) => id === "act")!;
        return { named, precision };
      };
      expect(shown("%")).toEqual(shown("~"));
      expect(shown("~").named).not.toEqual(shown("").named);
    },
  );

  it("bears no order where it is the turn's", () => {
    expect(of("2020-04-02", "2020-03-10?").relation).toBe("cannot be told");
    expect(of("2020-04-02", "2020-03-10?").words).toContain("10 March 2020 (uncertain)");
  });

  it("bears the order of its certain end alone", () => {
    expect(of("2020-03-11/2020-04-02?").relation).toBe("after");
    expect(of("2020-03-11?/2020-04-02").relation).toBe("cannot be told");
  });

  it("is overruled by a certain dating", () => {
    const { relation, item } = of("2020-03-09?", "2020-03-10", {
      otherDates: [{ when: "2020-03-12", cite: ["post:P1.S2"] }],
    });
    expect(relation).toBe("after");
    expect(item.uncertain).toBeUndefined();
  });

  it("is marked in picture and table, on the day that it names", () => {
    const { item, words, result } = of("2020-03-09?");
    const certain = of("2020-03-09").item;
    expect(item).toEqual({
      ...certain,
      uncertain: true,
      label: "the act (?)",
      when: "9 March 2020 (uncertain)",
    });
    expect(words).toContain("9 March 2020 (uncertain) | the act");
    expect(words).toContain("One of these dates is uncertain");
    expect(result.counts.uncertain).toBe(1);
  });

  it("does not bring in what it names more than a year away", () => {
    expect(of("1994?").relation).toBeUndefined();
  });
});

describe("a date that is only about right", () => {
  it("is drawn over the days that it may be, and told as it is written", () => {
    const { item, relation } = of("2020-04-02~");
    expect(item).toMatchObject({ shape: "point", when: "about 2 April 2020" });
    expect(item.latest! - item.earliest!).toBe(14);
    expect(relation).toBe("after");
    expect(of("2020-03-16~").relation).toBe("cannot be told");
  });
});

describe("an end that nobody knows", () => {
  it("is not drawn as lasting, while an open one is", () => {
    const unknown = of("2019-11/").item;
    const begun = of("2019-11").item;
    expect(unknown).toEqual({
      ...begun,
      label: "the act (end unknown)",
      when: "from November 2019, end unknown",
    });
    const open = of("2019-11/..");
    expect(open.item).toMatchObject({ shape: "span", label: "the act", when: "from November 2019 on" });
    expect(open.item.latest).toBeGreaterThan(begun.latest!);
  });

  it("may be the first", () => {
    expect(of("/2020-02").item).toMatchObject({
      shape: "point",
      label: "the act (beginning unknown)",
      when: "until February 2020, beginning unknown",
    });
  });

  it("leaves open whether the thing was over, where an open one says that it was not", () => {
    expect(of("2019-11/").relation).toBe("begun before");
    expect(of("2019-11/..").relation).toBe("across");
  });
});

describe("once between two days, and throughout", () => {
  it("are two things", () => {
    const once = of("[2020-01..2020-05]");
    const throughout = of("2020-01/2020-05");
    expect(once.relation).toBe("cannot be told");
    expect(throughout.relation).toBe("across");
    expect(once.item).toMatchObject({ shape: "point", when: "some day between January and May 2020" });
    expect(throughout.item).toMatchObject({ shape: "span", when: "January to May 2020" });
  });

  it("do not let the headline say that nothing can be told", () => {
    expect(of("2020-01/2020-05").words).toContain(
      "No dated act within a year of the turn (10 March 2020) certainly came before it or after it.",
    );
  });
});

describe("a day beside a span", () => {
  const SPAN = "2020-03-25/2020-03-28";
  const act = ([when, ...others]: readonly [string, ...string[]]) =>
    of(when, "2020-03-10", { otherDates: others.map((other) => ({ when: other, cite: ["wire:1"] })) });
  const entry = (dates: readonly [string, ...string[]]) =>
    act(dates).result.entries.find(({ id }) => id === "act")!;

  it.each(["2020-04-02~", "2020-03-27", "2020-03", "[2020-03-26..2020-04-09]", "2020-03-27?"])(
    "%s is one of its days: it narrows nothing, whichever of them is the thing's own",
    (day) => {
      for (const dates of [
        [SPAN, day],
        [day, SPAN],
      ] as const) {
        expect(entry(dates)).toMatchObject({
          earliest: "2020-03-25",
          latest: "2020-03-28",
          shape: "span",
          precision: "day",
          conflicts: [],
        });
        expect(act(dates).item).toMatchObject({ shape: "span", when: "25 to 28 March 2020" });
      }
    },
  );

  it("that it cannot have been is another dating, and none is preferred", () => {
    for (const dates of [
      [SPAN, "2020-04-02"],
      ["2020-04-02", SPAN],
    ] as const) {
      expect(entry(dates)).toMatchObject({ earliest: "2020-03-25", latest: "2020-04-02" });
      // What excludes the thing's own date is the other, whose sentences are known.
      expect(entry(dates).conflicts).toHaveLength(1);
      expect(act(dates).words).toContain("[wire:1]");
    }
    expect(entry(["2020-04-02", SPAN]).conflicts[0]).toMatchObject({
      earliest: "2020-03-25",
      latest: "2020-03-28",
    });
    expect(entry([SPAN, "2020-04-02"]).conflicts[0]).toMatchObject({ earliest: "2020-04-02" });
  });

  it("does not say that what is still going on may be over", () => {
    for (const dates of [
      ["2020-03-25/..", "2020-03-27"],
      ["2020-03-27", "2020-03-25/.."],
    ] as const) {
      expect(act(dates).words).toContain("from 25 March 2020 on | the act | Borsk | act, under way");
      expect(act(dates).words).not.toContain("perhaps");
    }
  });

  it("narrows it if the span is uncertain, which counts for nothing beside it", () => {
    expect(entry(["2020-03-25?/2020-03-28?", "2020-03-27"])).toMatchObject({
      earliest: "2020-03-27",
      latest: "2020-03-27",
      shape: "point",
    });
  });

  it("and two days narrow each other as before", () => {
    expect(entry(["2020-04-02~", "[2020-03-25..2020-03-28]"])).toMatchObject({
      earliest: "2020-03-26",
      latest: "2020-03-28",
      shape: "point",
    });
  });
});
