import { describe, expect, it } from "vitest";
import { intake } from "#intake/index.ts";
import { asked } from "#intake/positions/wording.ts";

/** What is asked in one sentence on two issues is two demands, each with its own figure. */

describe("a sentence that asks for two things", () => {
  it.each([
    [
      " a ceiling of four night shifts a week and a pay rise of 6 percent.",
      [
        ["hours", "limits on shifts"],
        ["pay", "pay rise (6 percent)"],
      ],
    ],
    [
      " an end to sanctions and the release of 12 prisoners",
      [
        ["sanctions", "an end of sanctions"],
        ["prisoners", "12 prisoners"],
      ],
    ],
    // One thing, or two on one issue, stay one.
    [" a pay rise of 6 percent and a shorter week", [["pay", "pay rise (6 percent)"]]],
    [" tariffs and quotas by 6 percent", [["tariffs", "tariffs (6 percent)"]]],
    [" higher wages and a bonus of 300 euros", [["pay", "more wages (300 euros)"]]],
  ])("%s", (content, things) => {
    expect(asked("ask", content, "").map(({ issue, text }) => [issue, text])).toEqual(things);
  });

  it("proposes both, under ids of their own", () => {
    const { proposals } = intake(
      "The Dockers' Union met the Harbour Board. The Dockers' Union demands a ceiling of four night shifts a week and a pay rise of 6 percent.\n",
      { id: "art" },
    );
    const demands = proposals.filter(({ kind }) => kind === "demand");
    expect(demands.map(({ entry }) => [entry.issue, entry.text])).toEqual([
      ["hours", "limits on shifts"],
      ["pay", "pay rise (6 percent)"],
    ]);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
  });
});
