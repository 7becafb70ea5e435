import fc from "fast-check";
import { expect, it } from "vitest";
import { hingesOf, isWhole, swingOf } from "#graph-model/robustness/hinges.ts";
import type { PreferenceInput } from "#graph-model/robustness/preference-input.ts";
import { bitSet } from "#math/bit-set.ts";

const unknown = (count: number): PreferenceInput[] =>
  Array.from({ length: count }, (_, at) => ({
    party: "A",
    kind: "resolve",
    entries: [],
    option: `o${at}`,
    state: null,
    swapped: null,
  }));

/** Something is so in some drawn completions (`so`), each of which answers each unknown. */
const hinge = (answers: readonly (readonly number[])[], so: readonly boolean[]) =>
  hingesOf({ answers: answers.map((one) => Uint8Array.from(one)) }, unknown(answers[0]!.length), [
    bitSet(so.length, (at) => so[at]!),
  ])[0]!;

it("finds the unknown whose two answers part most how often something is so, counted by hand", () => {
  const drawn = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.record({
        answer: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: width, maxLength: width }),
        so: fc.boolean(),
      }),
      { minLength: 40, maxLength: 120 },
    ),
  );
  fc.assert(
    fc.property(drawn, fc.boolean(), (runs, follows) => {
      // Half of the time it is so exactly where the first unknown is answered with yes.
      const so = runs.map((run) => (follows ? run.answer[0] === 1 : run.so));
      const found = hinge(
        runs.map(({ answer }) => answer),
        so,
      );
      const swings = runs[0]!.answer.map((_, at) => {
        const share = (wanted: number) => {
          const own = runs.flatMap(({ answer }, run) => (answer[at] === wanted ? [so[run]] : []));
          return own.filter(Boolean).length / own.length;
        };
        return Math.abs(share(1) - share(0));
      });
      const known = swings.filter((swing) => !Number.isNaN(swing));
      if (found !== null) expect(swingOf(found)).toBeCloseTo(Math.max(...known));
      if (follows && !Number.isNaN(swings[0])) {
        expect(isWhole(found!)).toBe(true);
        expect(found!.option).toBe(`o${swings.indexOf(1)}`);
      }
    }),
    { numRuns: 200 },
  );
});

it("takes for none what drawing alone may part so far", () => {
  // Six in ten against four in ten of twenty is what a coin does.
  const answers = Array.from({ length: 40 }, (_, at) => [at % 2]);
  const so = answers.map((_, at) => Math.floor(at / 2) < (at % 2 ? 12 : 8));
  expect(hinge(answers, so)).toBeNull();
});
