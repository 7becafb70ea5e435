import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { Deal, DealSpace } from "#deal-space/model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "#deal-space/model/links.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { concessionPath } from "#deal-space/questions/concession-path.ts";
import { equalAlternatives } from "#deal-space/questions/equal-alternatives.ts";
import { objections } from "#deal-space/questions/objections.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { trades } from "#deal-space/questions/trades.ts";
import { allDeals, worthInAll } from "./oracle.ts";
import { smallSpace } from "./spaces.ts";

// Each question against its definition, deal by deal.

const terms = ({ parties }: DealSpace) => parties.map(({ walkAway }) => walkAway ?? -Infinity);
const accepts = (space: DealSpace, deal: Deal) =>
  worthInAll(space, deal).map((worth, party) => worth >= terms(space)[party]!);

/** A rule of acceptance for a space, out of some numbers. */
function ruleOf({ parties }: DealSpace, pick: readonly number[]): Acceptance {
  if (pick[0]! % 3 === 0) return { by: "all" };
  return {
    by: "votes",
    vetoes: parties.flatMap((_, party) => (pick[1]! % (party + 3) === 0 ? [party] : [])),
    needed: pick[2]! % (parties.length + 2),
    ...(pick[3]! % 2 ? { weights: parties.map((_, party) => (pick[4]! + party) % 3) } : {}),
  };
}

const picks = fc.array(fc.nat({ max: 999 }), { minLength: 5, maxLength: 5 });

describe("a deal that is made", () => {
  it("is found where there is one by the rule of acceptance, and only there", () => {
    fc.assert(
      fc.property(smallSpace, picks, (space, pick) => {
        const rule = ruleOf(space, pick);
        const made = allDeals(space).filter((deal) => isMade(rule, accepts(space, deal)));
        const found = someDeal(space, rule);
        if (found !== null && "tooLarge" in found) throw new Error("cut");
        if (found === null) expect(made).toEqual([]);
        else expect(made.map(String)).toContain(String(found));
      }),
      { numRuns: 400 },
    );
  });

  it("is the best for a party among those that are made once it accepts", () => {
    fc.assert(
      fc.property(smallSpace, picks, (space, pick) => {
        const rule = ruleOf(space, pick);
        for (const [party, best] of bestFor(space, rule).entries()) {
          const open = allDeals(space).filter((deal) =>
            isMade(
              rule,
              accepts(space, deal).map((one, other) => other === party || one),
            ),
          );
          const most = Math.max(...open.map((deal) => worthInAll(space, deal)[party]!));
          if (best === null) expect(open).toEqual([]);
          else if ("tooLarge" in best) throw new Error("cut");
          else {
            expect(best.worth).toBe(most);
            expect(open.map(String)).toContain(String(best.deal));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a trade on two issues", () => {
  it("is every pair of changes by which nobody loses and somebody gains, each of which costs somebody alone", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), (space, nth) => {
        const deals = allDeals(space);
        if (deals.length === 0) return;
        const deal = deals[nth % deals.length]!;
        const worth = worthInAll(space, deal);
        const costs = (other: Deal) => worthInAll(space, other).some((one, party) => one < worth[party]!);
        const wanted = deals.filter((other) => {
          const issues = other.flatMap((option, issue) => (option === deal[issue] ? [] : [issue]));
          if (issues.length !== 2) return false;
          const after = worthInAll(space, other);
          return (
            after.every((one, party) => one >= worth[party]!) &&
            after.some((one, party) => one > worth[party]!) &&
            issues.every((issue) => costs(deal.map((now, at) => (at === issue ? other[at]! : now))))
          );
        });
        const found = trades(space, deal);
        const after = found.map(({ changes }) =>
          deal.map((now, issue) => changes.find((change) => change.issue === issue)?.option ?? now),
        );
        expect(after.map(String).sort()).toEqual(wanted.map(String).sort());
        for (const [at, { changes, gains }] of found.entries()) {
          expect(gains).toEqual(worthInAll(space, after[at]!).map((one, party) => one - worth[party]!));
          expect(gains).toEqual(changes[0].alone.map((one, party) => one + changes[1].alone[party]!));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("offers of equal value", () => {
  it("are worth as much to the party, within the margin, and of these the best for the others", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), fc.nat({ max: 3 }), (space, nth, margin) => {
        const deals = allDeals(space);
        if (deals.length === 0) return;
        const deal = deals[nth % deals.length]!;
        const party = nth % space.parties.length;
        const own = worthInAll(space, deal)[party]!;
        const others = (one: Deal) => worthInAll(space, one).filter((_, at) => at !== party);
        const equal = deals.filter((one) => Math.abs(worthInAll(space, one)[party]! - own) <= margin);
        const best = equal.filter(
          (one) =>
            !equal.some((other) => {
              const [a, b] = [others(other), others(one)];
              return a.every((worth, at) => worth >= b[at]!) && a.some((worth, at) => worth > b[at]!);
            }),
        );
        const found = equalAlternatives(space, deal, party, margin);
        if ("tooLarge" in found) throw new Error("cut");
        const vectors = (list: readonly Deal[]) =>
          [...new Set(list.map((one) => String(others(one))))].sort();
        expect(vectors(found.map((one) => one.deal))).toEqual(vectors(best));
        expect(found).toHaveLength(vectors(best).length);
        for (const { deal: one } of found) expect(equal.map(String)).toContain(String(one));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a way from one deal to another", () => {
  it("leaves whoever is worst off after any step best off, then after the next worst, of all orders of the steps", () => {
    fc.assert(
      fc.property(smallSpace, fc.nat(), fc.nat(), (space, first, second) => {
        const deals = allDeals(space);
        if (deals.length === 0) return;
        const [from, to] = [deals[first % deals.length]!, deals[second % deals.length]!];
        // What is at stake lies between the worst and the best deal that keep to the conditions.
        const spread = space.parties.map((_, party) => {
          const all = deals.map((deal) => worthInAll(space, deal)[party]!);
          return Math.max(1, Math.max(...all) - Math.min(...all));
        });
        const worst = space.parties.map(({ values, bias = 0 }) =>
          values.reduce((sum, row) => sum + Math.min(...row), bias),
        );
        const surplus = (deal: Deal) =>
          Math.min(
            ...worthInAll(space, deal).map(
              (worth, party) => (worth - (space.parties[party]!.walkAway ?? worst[party]!)) / spread[party]!,
            ),
          );
        const keeps = (deal: Deal) => (space.conditions ?? []).every((one) => keepsTo(one, deal));
        // What is left after each step, least first, in every order of the steps.
        const orders = (deal: Deal): number[][] => {
          if (!keeps(deal)) return [];
          const open = deal.flatMap((option, issue) => (option === to[issue] ? [] : [issue]));
          if (open.length === 0) return [[]];
          return open.flatMap((issue) => {
            const next = deal.map((now, at) => (at === issue ? to[at]! : now));
            return orders(next).map((rest) => [surplus(next), ...rest]);
          });
        };
        const rising = (list: readonly number[]) => list.toSorted((a, b) => a - b);
        const wanted = orders(from)
          .map(rising)
          .reduce<number[] | null>((best, one) => {
            const at =
              best === null ? 0 : one.findIndex((value, nth) => Math.abs(value - best[nth]!) > 1e-12);
            return best === null || (at >= 0 && one[at]! > best[at]!) ? one : best;
          }, null);
        const path = concessionPath(space, from, to);
        if (path === null) {
          expect(wanted).toBeNull();
          return;
        }
        let deal = from;
        const left: number[] = [];
        for (const { issue, option, worth } of path.steps) {
          deal = deal.map((now, at) => (at === issue ? option : now));
          expect(keeps(deal)).toBe(true);
          expect(worth).toEqual(worthInAll(space, deal));
          left.push(surplus(deal));
        }
        expect(left).toHaveLength(wanted!.length);
        for (const [nth, value] of rising(left).entries()) expect(value).toBeCloseTo(wanted![nth]!, 12);
        expect(path.least).toBeCloseTo(left.length === 0 ? surplus(from) : Math.min(...left), 12);
        expect(deal).toEqual(to);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what options add to one another", () => {
  it("is worth as much as the definition has it, and makes no deal more or fewer", () => {
    fc.assert(
      fc.property(smallSpace, picks, (space, pick) => {
        const links: Link[] = [0, 1].map((nth) => ({
          party: pick[nth]! % space.parties.length,
          when: space.options.flatMap((count, issue) =>
            (pick[nth + 2]! >> issue) & 1 ? [{ issue, in: [pick[4]! % count] }] : [],
          ),
          adds: (pick[nth]! % 11) - 5,
        }));
        const linked = withLinks(space, links);
        const deals = allDeals(space);
        const wanted = new Map<string, number>();
        for (const deal of deals) {
          const worth = worthInAll(space, deal);
          for (const { party, when, adds } of links)
            if (when.every((choice) => choice.in.includes(deal[choice.issue]!))) worth[party]! += adds;
          expect(worthInAll(linked, withLinkOptions(links, deal))).toEqual(worth);
          wanted.set(String(worth), (wanted.get(String(worth)) ?? 0) + 1);
        }
        expect(allDeals(linked)).toHaveLength(deals.length);
        const found = efficientDeals(linked, "all");
        if ("tooLarge" in found) throw new Error("cut");
        for (let row = 0; row < found.size; row++) {
          const key = String(found.worth.map((column, at) => column[row]! / found.parties[at]!.units));
          expect(Number(found.count(row))).toBe(wanted.get(key));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("links in questions about single clauses", () => {
  /** Two issues; the second party is paid for taking both second options together. */
  const space: DealSpace = {
    options: [2, 2],
    parties: [
      {
        values: [
          [0, 3],
          [0, -1],
        ],
        walkAway: 1,
      },
      {
        values: [
          [0, -2],
          [0, -2],
        ],
        walkAway: 0,
      },
    ],
  };
  const links: Link[] = [
    {
      party: 1,
      when: [
        { issue: 0, in: [1] },
        { issue: 1, in: [1] },
      ],
      adds: 5,
    },
  ];

  it("count for what one change brings", () => {
    // With the first option changed alone the second party has −2; the other change brings it −2 and 5.
    expect(objections(space, [1, 0])).toMatchObject([{ party: 1, remedies: [{ issue: 0, option: 0 }] }]);
    expect(objections(space, [1, 0], links)).toMatchObject([
      {
        party: 1,
        short: 2,
        remedies: [
          { issue: 1, option: 1, loses: [], cost: 0.25 },
          { issue: 0, option: 0 },
        ],
      },
    ]);
  });

  it("count for what two changes bring together", () => {
    expect(trades(space, [0, 0])).toEqual([]);
    expect(trades(space, [0, 0], links)).toMatchObject([{ gains: [2, 1] }]);
  });

  it("count at every point of a way", () => {
    const more = links.map((link) => ({ ...link, adds: 7 }));
    expect(concessionPath(space, [0, 0], [1, 1], more)!.steps.map(({ worth }) => worth)).toEqual([
      [3, -2],
      [2, 3],
    ]);
  });
});
