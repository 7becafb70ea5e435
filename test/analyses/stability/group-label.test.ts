import fc from "fast-check";
import { expect, it } from "vitest";
import { inWords, listed } from "#analyses/sentence-parts.ts";
import { groupLabel } from "#analyses/stability/words/group-label.ts";

const OPTIONS = ["a block", "a guarantee", "cuts", "relief", "talks", "tests"];

const named = (code: number, joint: "and" | "or") =>
  listed(
    OPTIONS.filter((_, at) => (code >>> at) & 1),
    joint,
  );

const codeOf = (names: string) =>
  names.split(/, | and | or /).reduce((code, name) => code | (1 << OPTIONS.indexOf(name)), 0);

/** The states that one way of a label speaks of, in plain reading; `state` is the one that the name is of. */
function read(way: string, state: number): number[] {
  const found = /^(?:also with (.+?))?(?: and )?(?:without (.+?))?(?:, )?(?:with or without (.+))?$/.exec(
    way,
  )!;
  const [more, less, either] = found.slice(1).map((names) => (names === undefined ? 0 : codeOf(names)));
  // What is taken "also" is not in the name, and what is done without is.
  expect(more! & state).toBe(0);
  expect(less! & ~state).toBe(0);
  const free = OPTIONS.map((_, at) => 1 << at).filter((bit) => bit & either!);
  return free.reduce(
    (states, bit) => states.flatMap((one) => [one & ~bit, one | bit]),
    [(state | more!) & ~less!],
  );
}

/** The states that a label covers, by its words alone. */
function covered(label: string, state: number): Set<number> {
  if (label === "") return new Set([state]);
  const brackets = /^ \((.+)\)$/.exec(label);
  if (!brackets) return new Set(read(/^, (with or without .+)$/.exec(label)![1]!, state));
  const ways = brackets[1]!
    .replace(/^or (?=also|without)/, "")
    .split(/, or (?=also with|without|with or without)/);
  return new Set([state, ...ways.flatMap((way) => read(way, state))]);
}

/** A state, others beside it, and how many options there are. */
const groups = fc
  .integer({ min: 1, max: OPTIONS.length })
  .chain((options) => fc.uniqueArray(fc.nat({ max: 2 ** options - 1 }), { minLength: 1, maxLength: 9 }));

it("covers the states of its group, and no other", () => {
  let told = 0;
  fc.assert(
    fc.property(groups, ([state, ...variants]) => {
      const label = groupLabel(state!, variants, named);
      if (label.includes("or one of")) {
        const lacking = variants.reduce((bits, other) => bits | (state! & ~other), 0);
        expect(label).toBe(
          ` (or one of ${inWords(variants.length)} variants${lacking === 0 ? "" : `, some without ${named(lacking, "or")}`})`,
        );
        return;
      }
      told += variants.length > 1 ? 1 : 0;
      expect([...covered(label, state!)].sort()).toEqual([state!, ...variants].sort());
    }),
    { numRuns: 500 },
  );
  expect(told).toBeGreaterThan(50);
});

it("says what is in each of them only where it is, with a block in all three", () => {
  // Block, withdrawal; block, guarantee; all three: the block is in the name.
  const names = ["a block", "withdrawal as a condition", "a guarantee"];
  const short = (code: number, joint: "and" | "or") =>
    listed(
      names.filter((_, at) => (code >>> at) & 1),
      joint,
    );
  expect(groupLabel(0b011, [0b101, 0b111], short)).toBe(
    " (or also with a guarantee, with or without withdrawal as a condition)",
  );
});
