import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf } from "#analyses/concessions/held.ts";
import { demand, disputeCase, inputOf, perform } from "./dispute-case.ts";
import { byTrial } from "./oracle.ts";

const KINDS = ["ask", "refusal", "threat", "offer", "undecided"];
const one = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    level: fc.constantFrom("none", "some", "all", "not stated"),
    when: fc.constantFrom("2020-01", "2020-04", "not stated", "../2020-06-01", "2020-03-05/2020-06-01"),
  },
  { noNullPrototype: true },
);

/** Each of these, so many times, each time in other words. */
function copies(given: readonly object[], count: number): object[] {
  return given.flatMap((each, at) =>
    Array.from({ length: count }, (_, copy) =>
      demand(`d${at}-${copy}`, { ...each, text: `words ${at} ${copy}` }),
    ),
  );
}

describe("demands that differ in nothing that counts", () => {
  it("come to the same, however many there are", () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 2 }), (given) => {
        const statuses = (count: number) =>
          perform(disputeCase(copies(given, count))).result.ledger.map(({ family, possible }) => [
            family,
            possible,
          ]);
        expect(statuses(40)).toEqual(statuses(9));
      }),
      { numRuns: 40 },
    );
  });

  it("may each turn out otherwise than the others", () => {
    const twice = fc.tuple(one, fc.boolean()).map(([each, alone]) => copies([each], alone ? 2 : 3));
    fc.assert(
      fc.property(twice, (demands) => {
        const c = disputeCase(demands, { events: [{ id: "agrees", what: "agrees", when: "2020-03-10" }] });
        const { statuses } = byTrial(c, "ardania");
        for (const { issue, family, possible } of perform(c).result.ledger)
          expect(new Set(possible)).toEqual(statuses.get(`${issue} ${family}`));
      }),
      { numRuns: 100 },
    );
  });

  it("are not tried each by itself", () => {
    const groups = (count: number) => {
      const undated = copies(
        [
          { when: "not stated", level: "not stated" },
          { when: "2020-01", level: "all" },
        ],
        count,
      );
      const { statements, issues } = inputOf(disputeCase(undated));
      const never = { before: undefined, after: undefined };
      return groupsOf(statements, new Map(), never, issues[0]!, { from: 0, to: 0 }, new Map()).length;
    };
    expect(groups(500)).toBe(groups(10));
    expect(groups(500)).toBeLessThan(10);
  });

  it("leave changes untried rather than take minutes, and say so", () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      demand(`d${at}`, {
        actor: at % 2 === 0 ? "ardania" : "borsk",
        // In pairs of the same words, so that no two are alike.
        text: `words ${at >> 2}`,
        kind: KINDS[at % 4],
        level: at % 7 === 0 ? "not stated" : ["none", "some", "half", "most", "all"][at % 5],
        when: "not stated",
      }),
    );
    const issues = disputeCase([]).issues.map((issue) => ({ ...issue, today: "not stated" }));
    const { result, explanation } = perform(disputeCase(many, { issues }));
    expect(result.untriedFlips).toBeGreaterThan(0);
    expect(explanation.caveats).toContain(
      `With so many statements, ${result.untriedFlips} single changes of an input were not tried.`,
    );
    expect(result.verdicts[0]!.summary).toBe("cannot be told");
  });
});
