import { expect, it } from "vitest";
import { restsOn } from "#analyses/concessions/words/rests-on.ts";

it.each([
  [[0, 0, 0, 0, 0, 0], "No statement is at hand."],
  [[1, 0, 0, 0, 0, 1], "One statement from one independent source."],
  [[1, 0, 1, 1, 0, 0], "One statement without a source: somebody else's reading and undated."],
  [[2, 0, 0, 0, 0, 1], "2 statements from one independent source."],
  [[9, 0, 5, 0, 0, 5], "9 statements from 5 independent sources, among them 5 readings by somebody else."],
  [
    [9, 0, 1, 2, 0, 5],
    "9 statements from 5 independent sources, among them 1 reading by somebody else and 2 without a date.",
  ],
  [
    [3, 0, 1, 0, 1, 1],
    "2 statements from one independent source and 1 without a source, among them 1 reading by somebody else.",
  ],
  [[2, 0, 0, 0, 2, 0], "2 statements without a source."],
  [[10, 1, 0, 0, 0, 1], "9 statements and one act from one independent source."],
  [[1, 1, 0, 0, 0, 1], "One act from one independent source."],
  // Which of them cite no source is not asked.
  [[4, 2, 0, 0, 1, 1], "3 statements and acts from one independent source and 1 without a source."],
] as const)("%s is told as “%s”", ([statements, acts, readings, undated, unsourced, sources], words) =>
  expect(restsOn({ statements, acts, readings, undated, unsourced, sources })).toBe(words),
);
