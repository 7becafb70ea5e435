import { describe, expect, it } from "vitest";
import { confidenceFrom } from "#analyses/confidence.ts";
import { confirmedReason, sourcesGround, sourcesReason } from "#analyses/confirmed.ts";
import { originsOf, sourcesBehind } from "#analyses/independent-sources.ts";
import type { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";

/** So many things, of which so many rest on a source of their own and one that all share, and the others on that alone. */
function things(count: number, confirmed: number) {
  const each = Array.from({ length: count }, (_, at) => [
    "shared:P1.S1",
    ...(at < confirmed ? [`own${at}:P1.S1`] : []),
  ]);
  return confirmedReason(sourcesBehind(each, {}), "date");
}

describe("how many of several things two sources confirm", () => {
  it.each([
    [20, 18, "high", "18 of the 20 dates rest on two independent sources or more."],
    [20, 17, "moderate", "17 of the 20 dates rest on two independent sources or more."],
    [20, 10, "moderate", "Ten of the 20 dates rest on two independent sources or more."],
    [20, 9, "low", "Nine of the 20 dates rest on two independent sources or more."],
    [9, 1, "low", "One of the nine dates rests on two independent sources or more."],
    [2, 2, "high", ""],
    [1, 1, "high", ""],
    [1, 0, "low", ""],
    [3, 0, "low", ""],
  ] as const)("of %i, %i: %s", (count, confirmed, level, why) => {
    const reason = things(count, confirmed);
    expect(confidenceFrom([reason])).toEqual({ level, why });
  });

  it("says of several sources that none confirms another", () => {
    const { why } = confirmedReason(
      sourcesBehind([["a:P1.S1"], ["b:P1.S1"]], {}),
      "piece of evidence",
      "pieces of evidence",
    );
    expect(why).toBe("Each piece of evidence rests on one source alone.");
  });

  it("counts what the rules of a game lay down, and says so", () => {
    const origins = { sheet: ["its own word"] };
    const of = (...each: readonly (readonly string[])[]) =>
      confirmedReason(sourcesBehind(each, origins), "term");
    expect(confidenceFrom([of(["sheet"], ["sheet:P1"], ["daily"])])).toEqual({
      level: "moderate",
      why: "Two of the three terms rest on two independent sources or more, or on the rules of the game or exercise.",
    });
    expect(confidenceFrom([of(["sheet"], ["sheet:P1"])])).toEqual({ level: "high", why: "" });
    expect(sourcesGround(sourcesBehind([["sheet"], ["sheet:P1"]], origins))).toEqual({});
    expect(sourcesGround(sourcesBehind([["sheet"], ["daily"]], origins))).toEqual({ sources: 2 });
  });

  it.each([
    // [things in all, of these with a source graded C, grade of the others, nearly all stated] → level
    [10, 1, "B", true, "moderate"],
    [10, 2, "B", true, "low"],
    [10, 0, "A", true, "moderate"],
    [10, 0, "C", true, "low"],
    [10, 0, undefined, true, "low"],
    [10, 0, "B", false, "low"],
    [2, 0, "B", true, "moderate"],
    [1, 0, "B", true, "low"],
  ] as const)(
    "holds %i things, %i of a doubtful source, the others graded %s, for %s stated: %s",
    (count, doubtful, grade, isStated, level) => {
      const source = (id: string, given?: string) => ({
        id,
        title: id,
        issued: dateOf("2024-05-01"),
        origin: [],
        ...(given && { reliability: { grade: given, why: "so" } }),
      });
      const origins = originsOf({
        sources: [source("main", grade), source("doubtful", "C")],
      } as unknown as Case);
      const each = Array.from({ length: count }, (_, at) => [at < doubtful ? "doubtful" : "main"]);
      const behind = { ...sourcesBehind(each, origins), isStated };
      const told = { stipulated: "It is", otherwise: "So told." };
      expect(confidenceFrom([confirmedReason(behind, "date"), sourcesReason(behind, told)]).level).toBe(
        level,
      );
    },
  );

  it("says of what nobody confirms that those who tell it are graded", () => {
    const behind = { all: 3, cited: 10, alone: 10, stipulated: 0, reliable: 10, isStated: true };
    expect(confirmedReason(behind, "date").why).toBe("Each date rests on one source alone, graded A or B.");
    expect(confirmedReason({ ...behind, alone: 6, reliable: 9 }, "date").why).toBe(
      "Four of the ten dates rest on two independent sources or more; the others on one, nearly all graded A or B.",
    );
    expect(confirmedReason({ ...behind, isStated: false }, "date").why).toBe(
      "Each date rests on one source alone.",
    );
  });

  it("asks nothing of what cites nothing", () => {
    expect(confirmedReason(sourcesBehind([[], []], {}), "date")).toEqual({
      grounds: { answers: true },
      why: "",
    });
  });
});
