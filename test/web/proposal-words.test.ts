import { expect, it } from "vitest";
import { toldInWords } from "../../src/web/workers/proposal-words.ts";

/** What is proposed is told to who has never seen the format: no codes, no ids, dates in words. */
it("tells a proposal without codes", () => {
  const known = { actors: [["THE-UNION", "the union"]], issues: [["hours", "Working time"]] } as const;
  const told = [
    ["party", "true"],
    ["by", "the union (THE-UNION)"],
    ["issue", "Working time (hours)"],
    ["when", "2024-03-11"],
    ["end", "nobody knows"],
    ["phrase", "Monday"],
    ["mode", "actual"],
    ["plover", "COERCE"],
  ] as const;
  expect(toldInWords(told, known)).toEqual([
    ["negotiates itself", "yes"],
    ["by", "the union"],
    ["issue", "Working time"],
    ["when", "11 March 2024"],
    ["end", "nobody knows"],
    ["in the text", "Monday"],
  ]);
  // What did not really happen is told as such.
  expect(toldInWords([["mode", "hypothetical"]], known)).toEqual([["how far it is real", "hypothetical"]]);
});
