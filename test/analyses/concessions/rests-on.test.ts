import { expect, it } from "vitest";
import { restsOn } from "#analyses/concessions/words/rests-on.ts";

it.each([
  [[0, 0, 0, 0, 0, 0], ""],
  [[1, 0, 0, 0, 0, 1], "One statement from one independent source."],
  [[1, 0, 1, 1, 0, 0], "One statement without a source: somebody else's reading and undated."],
  [[2, 0, 0, 0, 0, 1], "Two statements from one independent source."],
  [[9, 0, 5, 0, 0, 5], "Five of nine statements from five independent sources are somebody else's readings."],
  [
    [9, 0, 1, 2, 0, 5],
    "Nine statements from five independent sources, among them one reading by somebody else and two without a date.",
  ],
  [
    [3, 0, 1, 0, 1, 1],
    "Two statements from one independent source and one without a source, among them one reading by somebody else.",
  ],
  [[2, 0, 0, 0, 2, 0], "Two statements without a source."],
  [[10, 1, 0, 0, 0, 1], "Nine statements and one act from one independent source."],
  [[1, 1, 0, 0, 0, 1], "One act from one independent source."],
  // Which of them cite no source is not asked.
  [[4, 2, 0, 0, 1, 1], "Three statements and acts from one independent source and one without a source."],
] as const)("%s is told as “%s”", ([statements, acts, readings, undated, unsourced, sources], words) =>
  expect(restsOn({ statements, acts, readings, analysts: 0, undated, unsourced, sources })).toBe(words),
);

it.each([
  [[9, 1, 1], "Nine statements from two independent sources, among them one reading by the analyst."],
  [
    [9, 2, 1],
    "Nine statements from two independent sources, among them two readings by somebody else or the analyst.",
  ],
  [[9, 5, 5], "Five of nine statements from two independent sources are the analyst's readings."],
  [
    [2, 2, 1],
    "Two statements from two independent sources, all of them the analyst's or somebody else's readings.",
  ],
  [[1, 1, 1], "One statement from two independent sources: the analyst's reading."],
] as const)("what only the analyst reads is told as his: %s", ([statements, readings, analysts], words) =>
  expect(restsOn({ statements, acts: 0, readings, analysts, undated: 0, unsourced: 0, sources: 2 })).toBe(
    words,
  ),
);
