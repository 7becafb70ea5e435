import { describe, expect, it } from "vitest";
import { dealsComposer } from "#analyses/deals/composer/composer.ts";
import { CLAUSES, caseOf, inPoints } from "./deal-case.ts";

/** What the union and the line have of each package, by hand: pay, nights, jobs. */
const WORTH = {
  union: [
    [0, 40, 60],
    [20, 5, 0],
    [0, 20],
  ],
  line: [
    [50, 30, 0],
    [0, 25, 40],
    [10, 0],
  ],
};
const worth = (party: keyof typeof WORTH, taken: readonly number[]) =>
  taken.reduce((sum, option, clause) => sum + WORTH[party][clause]![option]!, 0);
const ALL = [0, 1, 2].flatMap((pay) =>
  [0, 1, 2].flatMap((nights) => [0, 1].map((jobs) => [pay, nights, jobs])),
);
const keeps = ([, nights, jobs]: readonly number[]) => jobs !== 1 || nights === 2;
/** What a change costs both together: each has from 0 to 100 at stake. */
const cost = (from: readonly number[], to: readonly number[]) =>
  (["union", "line"] as const).reduce(
    (sum, party) => sum + Math.max(0, worth(party, from) - worth(party, to)) / 100,
    0,
  );
const isMade = (taken: readonly number[]) =>
  keeps(taken) && worth("union", taken) >= 20 && worth("line", taken) >= 62;
const isBetter = (a: readonly number[], b: readonly number[]) => {
  const by = (["union", "line"] as const).map((party) => worth(party, a) - worth(party, b));
  return by.every((one) => one >= 0) && by.some((one) => one > 0);
};
const differ = (a: readonly number[], b: readonly number[]) => a.filter((one, at) => one !== b[at]).length;

const TERMS = inPoints("{as: today, cite: [art]}", "{worth: 62, cite: [art]}");
const REST = "  conditions: [{by: [line], if: {jobs: safe}, then: {nights: four}, cite: [art]}]\n";
const composer = dealsComposer(caseOf(`${CLAUSES}${TERMS}${REST}`))!;

describe("a package put together by hand", () => {
  it.each(ALL)("is told as the definitions have it: %i, %i, %i", (...taken) => {
    const found = composer.judge(taken);
    expect(found.is).toBe(isMade(taken) ? "made" : "not made");
    expect(found.parties.map(({ stance }) => stance === "accepts")).toEqual([
      worth("union", taken) >= 20,
      worth("line", taken) >= 62,
    ]);
    for (const [at, party] of (["union", "line"] as const).entries()) {
      const gap = worth(party, taken) - [20, 62][at]!;
      expect(found.parties[at]!.told).toContain(
        gap === 0 ? "as much as" : gap > 0 ? `${gap} more than` : `${-gap} short of`,
      );
    }
    expect(found.broken).toHaveLength(keeps(taken) ? 0 : 1);
    const possible = ALL.filter(keeps);
    const better = possible.filter((other) => isBetter(other, taken));
    expect(found.distance.startsWith("It is efficient")).toBe(better.length === 0 && keeps(taken));
    const [assent, ...others] = found.changes;
    for (const { taken: to } of [...assent!.to, ...others.at(-1)!.to]) expect(isMade(to)).toBe(true);
    const near = Math.min(...ALL.filter(isMade).map((other) => differ(other, taken)));
    if (isMade(taken)) expect(assent).toMatchObject({ none: "Nobody has to be won over.", to: [] });
    else if (near <= 2) expect(Math.min(...assent!.to.map(({ taken: to }) => differ(to, taken)))).toBe(near);
    const ways = [1, 2].map((clauses) =>
      ALL.filter((other) => isMade(other) && differ(other, taken) === clauses).map((other) =>
        cost(taken, other),
      ),
    );
    const costs = assent!.to.map(({ taken: to }) => cost(taken, to));
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    if (costs.length > 0) expect(costs[0]).toBeCloseTo(Math.min(...ways.find((some) => some.length > 0)!), 9);
    const front = ALL.filter((one) => isMade(one) && !possible.some((other) => isBetter(other, one)));
    const nearest = Math.min(
      ...front.filter((one) => differ(one, taken) > 0).map((one) => differ(one, taken)),
    );
    expect(differ(others.at(-1)!.to[0]!.taken, taken)).toBe(nearest);
  });

  it("begins with the last offer, today, and what rules pick", () => {
    const offers = "  offers: [{id: o, by: [line], package: {nights: four}, cite: [art]}]\n";
    const { board } = dealsComposer(caseOf(`${CLAUSES}${TERMS}${REST}${offers}`))!;
    expect(board.starts.map(({ label }) => label)).toEqual([
      "Offer of the line",
      "Today",
      "Nash",
      "Kalai–Smorodinsky",
      "Largest sum",
    ]);
    const product = (one: readonly number[]) => (worth("union", one) - 20) * (worth("line", one) - 62);
    const most = Math.max(...ALL.filter(isMade).map(product));
    expect(product(board.starts[2]!.taken)).toBe(most);
    expect(board.basis).toBe("");
  });

  it("says of a party of which nothing is stated that it is not stated, and makes nothing of what is drawn for it", () => {
    const terms = `  parties:
    - actor: union
      values: [{on: pay, order: [high, middle, low], cite: [art]}]
      walkAway: {as: today, cite: [art]}
    - {actor: town, values: []}
`;
    const found = dealsComposer(caseOf(`${CLAUSES}${terms}`))!;
    expect(found.board.basis).toContain("200 readings");
    const { parties } = found.judge([0, 0, 0]);
    expect(parties[1]).toEqual({
      stance: "open",
      told: "what is wanted is not stated on any clause",
      stumbles: [],
      likes: ["not stated", "not stated", "not stated"],
    });
    expect(parties[0]!.likes).toEqual(["worst", "not stated", "not stated"]);
    // The union would rather have more pay, and nobody says that the town would mind in all readings.
    expect(found.judge([0, 0, 0]).distance).toMatch(/^In \d+ % of the first 60 readings another is better/);
  });

  it("says where not all was tried: of pairs of changes, and of efficient packages", {
    timeout: 60_000,
  }, () => {
    const parties = ["union", "line", "town", "port"];
    const port = "  - {id: port, name: the port, kind: organisation, cite: [art]}\n";
    const found = (wide: number, least: number) => {
      const names = Array.from({ length: wide }, (_, at) => `o${at}`);
      const clause = (id: string) =>
        `    - {id: ${id}, name: ${id}, options: [${names.map((name) => `{id: ${name}, text: ${id} ${name}}`).join(", ")}], today: o0}\n`;
      // What one gains others lose, so that all packages are efficient.
      const worths = (at: number) => {
        const three = [at * 37, at * at, at * 91 + at ** 3].map((one) => one % wide);
        return [...three, 3 * wide - three.reduce((sum, one) => sum + one, 0)];
      };
      const points = (party: number, on: string, times: number) =>
        `{on: ${on}, points: {${names.map((name, at) => `${name}: ${worths(at)[party]! * times}`).join(", ")}}, cite: [art]}`;
      const terms = parties.map(
        (party, at) =>
          `    - {actor: ${party}, values: [${points(at, "first", 1)}, ${points(at, "second", wide)}], walkAway: {worth: ${least}, cite: [art]}}\n`,
      );
      const text = `  clauses:\n${clause("first")}${clause("second")}  parties:\n${terms.join("")}`;
      return dealsComposer(caseOf(text, "", port))!.judge([0, 0]);
    };
    const [assent, near] = [found(70, 70 * 70).changes[0]!, found(280, 0).changes.at(-1)!];
    expect(assent.notTried).toBe("Of changes of two clauses at once only the first 4000 were tried.");
    expect(near.title).toBe("Efficient packages that are made, nearest first");
    expect(near.none).toBe("They were not looked for.");
    expect(near.notTried).toMatch(/^To find them takes more than 100\u202f000\u202f000 comparisons/);
    const many = found(70, 0).changes.at(-1)!;
    expect(many.notTried).toBe("Of 4900 efficient packages the first 2000 were looked at.");
    expect(many.to).toHaveLength(4);
    // Where everything was tried nothing is said.
    expect(composer.judge([0, 0, 0]).changes.every(({ notTried }) => notTried === undefined)).toBe(true);
  });

  it("is not offered where a case has no packages", () => {
    const c = caseOf(`${CLAUSES}${TERMS}`);
    const { packages: _, ...rest } = c;
    expect(dealsComposer(rest as typeof c)).toBeNull();
  });
});
