import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

const lapseFrom = (reversible: string, into: string) =>
  `moves: {options: [{id: a, text: acts, actor: U, reversible: ${reversible}, cite: [s]}, {id: b, text: begs, actor: V, cite: [s]}], today: [a], preferences: [], lapse: {on: 2018-06-01, into: ${into}, cite: [s]}}\n`;

// That nothing is left to choose of such an option is said besides.
const saidOfLapse = (reversible: string, into: string) =>
  saidOf(lapseFrom(reversible, into)).filter((line) => line.includes("turn into"));

describe("a lapse that takes back what cannot be undone", () => {
  it("is warned of, at the state that it leads to", () => {
    for (const into of ["[b]", "none"]) {
      const said = saidOfLapse("cannot be undone", into);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(
        /^case\.yaml:\d+:\d+: warning: today's state is said to turn into one without `a`, which is taken and cannot be undone/,
      );
    }
  });

  it("is told from one that keeps it, and from what may be left", () => {
    expect(saidOfLapse("cannot be undone", "[a, b]")).toEqual([]);
    expect(saidOfLapse("cannot be taken up again", "none")).toEqual([]);
    expect(saidOfLapse("yes", "[b]")).toEqual([]);
  });
});
