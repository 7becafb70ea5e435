import fc from "fast-check";
import type { Choice, Condition } from "#deal-space/conditions/condition.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { Random } from "#math/random.ts";

const choiceIn = (options: readonly number[]): fc.Arbitrary<Choice> =>
  fc
    .nat({ max: options.length - 1 })
    .chain((issue) =>
      fc
        .uniqueArray(fc.nat({ max: options[issue]! - 1 }), { minLength: 1, maxLength: options[issue]! })
        .map((chosen) => ({ issue, in: chosen })),
    );

const conditionIn = (options: readonly number[]): fc.Arbitrary<Condition> => {
  const some = (minLength: number) => fc.array(choiceIn(options), { minLength, maxLength: 3 });
  return fc.oneof(
    fc.record({ type: fc.constant("implies" as const), if: some(0), needs: some(1) }),
    fc.record({ type: fc.constant("forbid" as const), all: some(1) }),
    some(0).chain((of) =>
      fc.record({
        type: fc.constantFrom("atMost" as const, "atLeast" as const),
        k: fc.nat({ max: of.length }),
        of: fc.constant(of),
      }),
    ),
  );
};

/** Small spaces with many ties, of one to five parties, with conditions or without. */
export const smallSpace: fc.Arbitrary<DealSpace> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      parties: fc.array(
        fc.record({
          values: fc.tuple(
            ...options.map((count) =>
              fc.array(fc.integer({ min: -3, max: 6 }), { minLength: count, maxLength: count }),
            ),
          ),
          bias: fc.integer({ min: -2, max: 2 }),
          walkAway: fc.option(fc.integer({ min: -6, max: 14 })),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      conditions: fc.array(conditionIn(options), { maxLength: 3 }),
    }),
  );

/**
 * Issues of so many options that are worth up to so much in all: the first party likes an option the more the later it comes, the second
 * the earlier, the others rank them as it falls. Nobody accepts less than three tenths of what it could have.
 */
export function pullingSpace({
  parties,
  issues,
  options,
  total,
  seed = 1,
}: {
  readonly parties: number;
  readonly issues: number;
  readonly options: number;
  readonly total: number;
  readonly seed?: number;
}): DealSpace {
  const random = new Random(seed, `${parties} parties, ${issues} issues`);
  const most = Math.floor(total / issues);
  return {
    options: Array.from({ length: issues }, () => options),
    parties: Array.from({ length: parties }, (_, party) => ({
      values: Array.from({ length: issues }, () => {
        const row = Array.from({ length: options }, () => random.below(most + 1));
        if (party < 2) row.sort((a, b) => (party === 0 ? a - b : b - a));
        return row;
      }),
      walkAway: Math.round(0.3 * total),
    })),
  };
}
