import { expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { shortNamesOf } from "#analyses/stability/short-options.ts";
import type { Case } from "#case/case.ts";
import { workedCases } from "../../worked-cases.ts";

type Options = NonNullable<Case["moves"]>["options"];

const option = (id: string, actor: string, text: string, short?: string) =>
  ({ id, actor, text, reversible: "yes", ...(short !== undefined && { short }) }) as Options[number];
const named = (...options: Options) => shortNamesOf(options, (actor) => `the ${actor}`);

it("calls an option by its short name, or by the first words of what it is to take it", () => {
  expect(
    named(
      option("c", "A", "makes commitments that can be verified", "commitments"),
      option("d", "A", "lets the bank into the system of payments again"),
      option("e", "B", "waits"),
    ),
  ).toEqual(["commitments", "“lets the bank into the …”", "“waits”"]);
});

it("names the party where two are called alike, and the id only where that does not tell them apart", () => {
  expect(named(option("a", "A", "swerves"), option("b", "B", "swerves"))).toEqual([
    "“swerves” (the A)",
    "“swerves” (the B)",
  ]);
  expect(named(option("a", "A", "x", "talks"), option("b", "A", "y", "talks"))).toEqual(["a", "b"]);
});

it("calls no option of the worked cases by its id, and no two alike", () => {
  for (const c of workedCases().filter(({ moves }) => (moves?.options.length ?? 0) > 0)) {
    const selection = selectMoves(c);
    if (!("input" in selection)) continue;
    const { shortOptions } = selection.input;
    expect(new Set(shortOptions).size).toBe(shortOptions.length);
    const ids = c.moves!.options.map(({ id }) => id);
    expect(shortOptions.filter((name) => ids.includes(name))).toEqual([]);
  }
});
