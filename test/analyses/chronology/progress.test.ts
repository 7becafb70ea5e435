import { describe, expect, test } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import { Random } from "#math/random.ts";
import type { Table, Timeline } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { timelineTable } from "#view/plot/tables.ts";
import { HISTORY, historyCase } from "./history-case.ts";

/** The dispute as of 15 June 2020 with one act, as the brief tells it. */
function told(act: Record<string, unknown>, parts: Record<string, unknown> = {}) {
  const event = { id: "vote", what: "The vote", by: ["borsk"], cite: ["post:P1.S1"], ...act };
  const c = historyCase({ events: [...HISTORY.events, event], ...parts });
  const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  const { blocks } = outcome.explanation as Explanation;
  const result = outcome.result as unknown as ChronologyResult;
  const table = (title: string) =>
    blocks.find((block): block is Table => block.kind === "table" && block.title === title)!;
  const statusOf = (what: string) =>
    blocks
      .filter((block): block is Timeline => block.kind === "timeline")
      .flatMap((picture) => timelineTable(picture).rows)
      .find(({ cells }) => cells[0] === what)?.cells[3];
  return {
    status: statusOf("The vote"),
    statusOf,
    kind: table("Chronology").rows.find(({ cells }) => cells[1] === "The vote")!.cells[3],
    order: table("Before or after the turn").rows.find(({ cells }) => cells[0] === "The vote")?.cells[2],
    entry: result.entries.find(({ id }) => id === "vote")!,
  };
}

describe("what lasts beyond the day of the analysis", () => {
  test.each([
    ["2020-06-10/2020-06-25", "under way"],
    ["2020-06-15/2020-06-16", "under way"],
    ["2020-06-10/..", "under way"],
    ["2020-05-10/2020-06", "begun, and perhaps not over"],
    ["2020-06-01/2020-06-18~", "begun, and perhaps not over"],
    ["2020-06-10/2020-06-15", "happened"],
    ["2020-06-10/2020-06-12", "happened"],
    ["2020-06-16/2020-06-25", "expected"],
    ["2020-06-20", "expected"],
    // It happened once, and so on one of the days until then.
    ["2020-06", "happened"],
    ["[2020-06-10..2020-06-25]", "happened"],
  ])("%s: %s", (when, status) => {
    expect(told({ when }).status).toBe(status);
  });

  test("keeps its own last day, and is called under way wherever it is told", () => {
    const { entry, kind, order } = told({ when: "2020-06-10/2020-06-25" });
    expect(entry).toMatchObject({ earliest: "2020-06-10", latest: "2020-06-25" });
    expect(kind).toBe("act, under way");
    expect(order).toBe("after the turn (under way)");
  });

  test("is on no one day with a turn on the day of the analysis", () => {
    const turn = { text: "It agrees", of: "ardania", events: ["today"] };
    const today = { id: "today", what: "It agrees", when: "2020-06-15", cite: ["post:P1.S1"] };
    const events = [
      ...HISTORY.events,
      today,
      { id: "vote", what: "The vote", when: "2020-06-15/2020-06-25", cite: ["post:P1.S1"] },
    ];
    expect(told({}, { events, turn }).order).toBe("cannot be told (under way)");
  });

  test("datings that do not agree on it leave it open", () => {
    const otherDates = [{ when: "2020-06-10/2020-06-12", cite: ["wire:1"] }];
    expect(told({ when: "2020-06-10/2020-06-25", otherDates }).status).toBe("begun, and perhaps not over");
  });

  test("a round that ends later is under way too, and so is what is still open", () => {
    const round = (end: string) => ({
      ...HISTORY.rounds[1]!,
      id: "r9",
      name: "Late talks",
      start: "2020-05",
      end,
      ending: "not stated",
    });
    const status = (end: string) =>
      told({ when: "2020-06-01" }, { rounds: [...HISTORY.rounds, round(end)] }).statusOf("Late talks");
    expect(status("2020-07")).toBe("under way");
    expect(status("open")).toBe("under way");
    expect(status("2020-06-02")).toBe("happened");
  });
});

describe("what is alleged or denied", () => {
  test.each([
    [{ alleged: ["ardania"], denied: ["borsk"] }, "alleged by Ardania and denied by Borsk"],
    [{ alleged: "unknown" }, "alleged"],
    [{ denied: ["borsk"] }, "denied by Borsk"],
    [{ alleged: ["ardania"], mode: "future" }, "expected, alleged by Ardania"],
  ])("%j: %s", (contest, status) => {
    expect(told({ when: "2020-05-20", ...contest }).status).toBe(status);
  });
});
