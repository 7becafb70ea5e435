import { describe, expect, it } from "vitest";
import { type Condition, keepsTo } from "#deal-space/conditions/condition.ts";
import { stepsThrough, waysThrough, waysWithin } from "#deal-space/conditions/ways-through.ts";
import { thatTakes } from "#deal-space/zone/option-shares.ts";
import { Random } from "#math/random.ts";

const options = [3, 2, 4, 2, 3];

/** Conditions of all kinds over two or three issues each. */
function entangled(random: Random): Condition[] {
  const choice = () => {
    const issue = random.below(options.length);
    return { issue, in: [random.below(options[issue]!)] };
  };
  return [
    { type: "implies", if: [choice(), choice()], needs: [choice()] },
    { type: "forbid", all: [choice(), choice(), choice()] },
    { type: "atMost", k: 1, of: [choice(), choice(), choice()] },
    { type: "atLeast", k: 1, of: [choice(), choice(), choice()] },
  ];
}

/** Every deal, as far as the ways lead. */
function led({ order, allowed, leads }: ReturnType<typeof waysThrough>): string[] {
  let found: { readonly deal: number[]; readonly state: number }[] = [{ deal: [], state: 0 }];
  for (const [place, issue] of order.entries())
    found = found.flatMap(({ deal, state }) =>
      allowed[issue]!.flatMap((option) => {
        const to = leads[place]![state * options[issue]! + option]!;
        const next = [...deal];
        next[issue] = option;
        return to < 0 ? [] : [{ deal: next, state: to }];
      }),
    );
  return found.map(({ deal }) => deal.join()).sort();
}

function every(): number[][] {
  return options.reduce<number[][]>(
    (deals, count) =>
      deals.flatMap((deal) => Array.from({ length: count }, (_, option) => [...deal, option])),
    [[]],
  );
}

describe("the ways through conditions", () => {
  it("lead to the deals that keep to them, also where one speaks of a single issue", () => {
    const random = new Random(1, "ways");
    for (let round = 0; round < 40; round++) {
      const conditions = [
        ...entangled(random),
        ...(round % 2 ? [thatTakes(2, round % 4)] : []),
        ...(round % 3 ? [] : [{ type: "forbid" as const, all: [{ issue: 4, in: [0, 2] }] }]),
      ];
      const keeping = every().filter((deal) => conditions.every((one) => keepsTo(one, deal)));
      expect(led(waysThrough({ options, conditions }))).toEqual(keeping.map((deal) => deal.join()).sort());
    }
  });

  it("are found once for all who ask of one option of an issue after another", () => {
    const conditions = entangled(new Random(2, "ways"));
    const { leads } = waysThrough({ options, conditions });
    for (const [issue, count] of options.entries())
      for (let option = 0; option < count; option++) {
        const taking = { options, conditions: [...conditions, thatTakes(issue, option)] };
        expect(waysThrough(taking).leads).toBe(leads);
        expect(stepsThrough(taking)).toBeLessThanOrEqual(stepsThrough({ options, conditions }));
      }
  });

  it("are given up where their states take more memory than they may", () => {
    const conditions = entangled(new Random(3, "ways"));
    expect(waysWithin({ options, conditions }, 3)).toBeNull();
    expect(waysWithin({ options, conditions }, 5_000_000)).not.toBeNull();
  });
});
