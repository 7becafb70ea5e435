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

describe("a condition", () => {
  const kinds = (sentence: string) =>
    intake(sentence, { id: "art" }).proposals.flatMap(({ kind, entry }) =>
      kind === "demand" ? [entry.kind] : [],
    );

  it.each([
    "Norway has denied that it offered fuel in return for two captured pilots.",
    "If no extension is signed, Norway is expected to close the port of Sweden.",
    "Norway will close the port if the talks fail.",
  ])("is set by nobody who denies it, is thought to, or leaves it to both sides: %s", (sentence) => {
    expect(kinds(sentence)).not.toContain("precondition");
  });

  it.each([
    "Norway offered fuel in return for two captured pilots.",
    "Norway will close the port unless Sweden pays.",
  ])("is set by whoever asks for it: %s", (sentence) => {
    expect(kinds(sentence)).toContain("precondition");
  });
});
