import { describe, expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

/** What the union and the line have of each package, by hand: pay, nights, jobs. */
const UNION = [
  [0, 40, 60],
  [20, 5, 0],
  [0, 20],
];
const LINE = [
  [50, 30, 0],
  [0, 25, 40],
  [10, 0],
];
const IDS = [
  ["low", "middle", "high"],
  ["none", "two", "four"],
  ["open", "safe"],
];
const ALL = [0, 1, 2].flatMap((pay) =>
  [0, 1, 2].flatMap((nights) =>
    [0, 1].map((jobs) => {
      const deal = [pay, nights, jobs];
      const worth = (table: number[][]) =>
        deal.reduce((sum, option, clause) => sum + table[clause]![option]!, 0);
      return { deal, union: worth(UNION), line: worth(LINE) };
    }),
  ),
);
const named = (deal: readonly number[]) =>
  Object.fromEntries(["pay", "nights", "jobs"].map((id, at) => [id, IDS[at]![deal[at]!]]));
const worth = (all: typeof ALL, id: string) => all.map((one) => one[id as "union"]);

const c = caseOf(
  `${CLAUSES}${inPoints("{as: today, cite: [art]}", "{worth: 62, cite: [art]}")}  offers: [{id: o, by: [line], when: 2024-04-20, package: {pay: middle, nights: two}, cite: [art]}]\n`,
);
const told = dealsIn(c);
const made = ALL.filter(({ union, line }) => union >= 20 && line >= 62);
const efficient = made.filter(
  (own) =>
    !made.some(
      (other) =>
        other.union >= own.union && other.line >= own.line && other.union + other.line > own.union + own.line,
    ),
);

describe("packages in points", () => {
  it("give the efficient ones that both accept, with how many are worth the same and one of them", () => {
    const { front, parties } = told.result;
    expect(parties).toEqual([
      { actor: "union", short: "the union", walkAway: 20, stake: { low: 0, high: 100 } },
      { actor: "line", short: "the line", walkAway: 62, stake: { low: 0, high: 100 } },
    ]);
    const vectors = [...new Set(efficient.map(({ union, line }) => `${union},${line}`))];
    expect(front).toHaveLength(vectors.length);
    for (const { values, count, package: example } of front) {
      const equal = made.filter(({ union, line }) => union === values[0] && line === values[1]);
      expect(count).toBe(equal.length);
      expect(equal.map(({ deal }) => named(deal))).toContainEqual(example);
    }
    expect(front.map(({ values }: { values: number[] }) => values[0])).toEqual(
      worth(efficient, "union").toSorted((a, b) => b - a),
    );
  });

  it("give the points by name", () => {
    const { points } = told.result;
    const product = ({ union, line }: (typeof ALL)[0]) => (union - 20) * (line - 62);
    const best = made.reduce((most, one) => (product(one) > product(most) ? one : most));
    expect(points.nash).toMatchObject({
      value: product(best),
      level: 1,
      packages: [{ values: [best.union, best.line], package: named(best.deal) }],
    });
    const ideal = [Math.max(...worth(made, "union")) - 20, Math.max(...worth(made, "line")) - 62];
    const least = ({ union, line }: (typeof ALL)[0]) =>
      Math.min((union - 20) / ideal[0]!, (line - 62) / ideal[1]!);
    expect(points.kalaiSmorodinsky.value).toBeCloseTo(Math.max(...made.map(least)), 12);
    const gain = ({ union, line }: (typeof ALL)[0]) => Math.min(union - 20, line - 62);
    expect(points.egalitarian.value).toBe(Math.max(...made.map(gain)));
    expect(points.welfare.value).toBe(Math.max(...made.map(({ union, line }) => union + line)));
  });

  it("give how many each accepts, the best for each, and how much room that leaves", () => {
    const { zone, best } = told.result;
    expect(zone).toEqual({
      packages: ALL.length,
      accepted: [
        { count: ALL.filter(({ union }) => union >= 20).length },
        { count: ALL.filter(({ line }) => line >= 62).length },
      ],
      made: { count: made.length },
      byAll: null,
    });
    expect(best.map((one: { worth: number }) => one.worth)).toEqual([
      Math.max(
        ...worth(
          ALL.filter(({ line }) => line >= 62),
          "union",
        ),
      ),
      Math.max(
        ...worth(
          ALL.filter(({ union }) => union >= 20),
          "line",
        ),
      ),
    ]);
    expect(best.map((one: { room: number }) => one.room)).toEqual([best[0].worth - 20, best[1].worth - 62]);
  });

  it("say who refuses what is on the table, by how much, and which clause would do", () => {
    const [today, offer] = told.result.offers;
    expect(today).toMatchObject({ kind: "today", worth: [20, 60], accepts: [true, false], made: false });
    expect(today.objections).toMatchObject([{ party: 1, short: 2 }]);
    // Against 60 two more nights bring the line 25, at 15 points of the union, which then has 5 of its 20.
    expect(today.objections[0].remedies[0]).toEqual({
      clause: 1,
      option: 1,
      loses: [0],
      isMade: false,
      isNoDeal: false,
    });
    expect(offer).toMatchObject({ worth: [45, 65], made: true, objections: [] });
    expect(offer.better.worth.every((one: number, at: number) => one >= offer.worth[at])).toBe(true);
    expect(offer.betterCount).toBe(
      efficient.filter(({ union, line }) => union >= 45 && line >= 65 && union + line > 110).length,
    );
  });

  it("are told in one sentence, with the terms that would close the door as what would change it", () => {
    const { headline, judgements, flips } = told.explanation;
    expect(plainText(headline, "icd203")).toBe(
      "There is a deal that both parties could accept: five of 18 packages.".replace(
        "five",
        ["no", "one", "two", "three", "four", "five", "six", "seven"][made.length]!,
      ),
    );
    expect(plainText(judgements[0]!.text, "icd203")).toContain("The offer of the line suits both parties.");
    expect(flips.map(({ change }) => plainText(change, "icd203"))).toEqual([
      "If the line asked for more than 28 points above what it has without a deal",
      "If the union asked for more than 40 points above what it has without a deal",
      // It could then be anything from 0 to 100, and with the line's consent the most is 60.
      "If it were not known what the union has without a deal",
    ]);
  });
});

describe("a zone that is closed", () => {
  const closed = dealsIn(
    caseOf(`${CLAUSES}${inPoints("{worth: 70, cite: [art]}", "{worth: 62, cite: [art]}")}`),
  );

  it("is opened by whoever has to give least, as a share of what is at stake for it", () => {
    const best = (own: "union" | "line", other: "union" | "line", least: number) =>
      Math.max(...ALL.filter((one) => one[other] >= least).map((one) => one[own]));
    const [union, line] = [70 - best("union", "line", 62), 62 - best("line", "union", 70)];
    expect(union).toBeGreaterThan(0);
    expect(closed.result.best.map(({ short }: { short: number }) => short)).toEqual([union, line]);
    expect(plainText(closed.explanation.headline, "icd203")).toMatch(
      /^There is no deal that both parties could accept/,
    );
    const [first] = closed.explanation.flips;
    expect(plainText(first!.change, "icd203")).toBe(
      line < union
        ? `If the line settled for ${line} points less than it has without a deal`
        : `If the union settled for ${union} points less than it has without a deal`,
    );
  });

  it("is one as soon as one party asks for a point more than there is, and none a point before", () => {
    const most = Math.max(...ALL.filter(({ line }) => line >= 62).map(({ union }) => union));
    for (const [asked, isOpen] of [
      [most, true],
      [most + 1, false],
    ] as const) {
      const { explanation } = dealsIn(
        caseOf(`${CLAUSES}${inPoints(`{worth: ${asked}, cite: [art]}`, "{worth: 62, cite: [art]}")}`),
      );
      expect(plainText(explanation.headline, "icd203").startsWith("There is a deal")).toBe(isOpen);
    }
  });
});

describe("conditions", () => {
  const terms = inPoints("{worth: 0, cite: [art]}", "{worth: 0, cite: [art]}");
  const keeps: readonly (readonly [string, (deal: readonly number[]) => boolean])[] = [
    ["{if: {pay: high}, then: {nights: [two, four]}}", ([pay, nights]) => pay !== 2 || nights! > 0],
    ["{never: {pay: [middle, high], jobs: safe}}", ([pay, , jobs]) => !(pay! > 0 && jobs === 1)],
    [
      "{atMost: 1, of: {pay: high, nights: none, jobs: safe}}",
      ([pay, nights, jobs]) => [pay === 2, nights === 0, jobs === 1].filter(Boolean).length <= 1,
    ],
    [
      "{atLeast: 2, of: {pay: high, nights: none, jobs: safe}}",
      ([pay, nights, jobs]) => [pay === 2, nights === 0, jobs === 1].filter(Boolean).length >= 2,
    ],
  ];

  it.each(keeps)("of every kind leave the packages that keep to them: %s", (condition, isKept) => {
    const { zone, conditions } = dealsIn(caseOf(`${CLAUSES}${terms}  conditions: [${condition}]\n`)).result;
    const kept = ALL.filter(({ deal }) => isKept(deal));
    expect(zone.packages).toBe(kept.length);
    const most = (all: typeof ALL, id: "union" | "line") => Math.max(...worth(all, id));
    expect(conditions.prices[0].price).toEqual([
      most(ALL, "union") - most(kept, "union"),
      most(ALL, "line") - most(kept, "line"),
    ]);
  });

  it("of a sequence ask of each step for the one before it", () => {
    const sequence = `  sequences: [{id: s, steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: [middle, high]}, cite: [art]}, {by: line, takes: {jobs: safe}, cite: [art]}]}]\n`;
    const { zone } = dealsIn(caseOf(`${CLAUSES}${terms}${sequence}`)).result;
    const kept = ALL.filter(
      ({ deal: [pay, nights, jobs] }) => (pay === 0 || nights! > 0) && (jobs === 0 || pay! > 0),
    );
    expect(zone.packages).toBe(kept.length);
  });
});

describe("what options add to one another", () => {
  it("counts in the front and in offers, and no package becomes more or fewer", () => {
    const terms = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}").replace(
      "      walkAway: {worth: 62",
      "      linked: [{when: {nights: four, jobs: safe}, adds: 7, judgement: It keeps its people}]\n      walkAway: {worth: 62",
    );
    const { zone, front, offers } = dealsIn(
      caseOf(
        `${CLAUSES}${terms}  offers: [{id: o, package: {pay: middle, nights: four, jobs: safe}, cite: [art]}]\n`,
      ),
    ).result;
    const linked = ALL.map((one) => ({
      ...one,
      line: one.line + (one.deal[1] === 2 && one.deal[2] === 1 ? 7 : 0),
    }));
    expect(zone.packages).toBe(18);
    expect(zone.made.count).toBe(linked.filter(({ union, line }) => union >= 20 && line >= 62).length);
    expect(offers.at(-1).worth).toEqual([60, 77]);
    expect(front.map(({ values }: { values: number[] }) => values)).toContainEqual([60, 77]);
  });
});

describe("who has to agree", () => {
  const town = `    - actor: town
      consent: CONSENT
      values:
        - {on: pay, points: {low: 0, middle: 0, high: 0}, cite: [art]}
        - {on: nights, points: {none: 1, two: 0, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 1}, cite: [art]}
      walkAway: {worth: 1, cite: [art]}
`;
  const withTown = (consent: string, rule = "") =>
    dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}${town.replace("CONSENT", consent)}${rule}`,
      ),
    ).result;
  const pleased = ({ deal }: (typeof ALL)[0]) => deal[1] === 0 || deal[2] === 1;

  it("counts a patron's consent, and not that of who can neither sign nor stop a deal", () => {
    expect(withTown("counts").zone.made.count).toBe(made.filter(pleased).length);
    expect(withTown("none").zone.made.count).toBe(made.length);
    expect(withTown("none").parties).toHaveLength(2);
  });

  it("counts votes, by weight, with vetoes", () => {
    const votes = (rule: string) =>
      withTown("signs", `  agreement: {${rule}, cite: [art]}\n`).zone.made.count;
    const says = (one: (typeof ALL)[0]) => [one.union >= 20, one.line >= 62, pleased(one)];
    const sum = (one: (typeof ALL)[0], weights = [1, 1, 1]) =>
      says(one).reduce((total, yes, at) => total + (yes ? weights[at]! : 0), 0);
    expect(votes("votes: 2")).toBe(ALL.filter((one) => sum(one) >= 2).length);
    expect(votes("votes: 2, vetoes: [line]")).toBe(ALL.filter((one) => sum(one) >= 2 && says(one)[1]).length);
    expect(votes("votes: 3, weights: {union: 2}")).toBe(ALL.filter((one) => sum(one, [2, 1, 1]) >= 3).length);
  });
});

describe("a party that others can outvote", () => {
  const terms = `${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}    - actor: town
      values:
        - {on: pay, points: {low: 0, middle: 0, high: 0}, cite: [art]}
        - {on: nights, points: {none: 1, two: 0, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 1}, cite: [art]}
      walkAway: {worth: 1, cite: [art]}
`;

  it("closes no door by asking for more, and is told so", () => {
    const { result, explanation } = dealsIn(
      caseOf(`${CLAUSES}${terms}  agreement: {vetoes: [union], votes: 2, cite: [art]}\n`),
    );
    expect(result.best.map(({ isNeeded }: { isNeeded: boolean }) => isNeeded)).toEqual([true, false, false]);
    expect(explanation.flips.map(({ change }) => plainText(change, "icd203")).join()).not.toMatch(
      /the (line|town) asked/,
    );
  });
});

describe("moves at the table", () => {
  const { result } = dealsIn(
    caseOf(
      `${CLAUSES}${inPoints("{as: today, cite: [art]}", "{worth: 62, cite: [art]}")}  sequences: [{id: s, steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: middle}, cite: [art]}]}]
  offers: [{id: o, by: [line], package: {pay: low, nights: two, jobs: safe}, cite: [art]}]
`,
    ),
  );

  it("lead step by step to what the Nash rule picks", () => {
    const { path, from } = result.moves;
    expect(from.package).toEqual([0, 1, 1]);
    const nash = result.points.nash.packages[0].package;
    const reached = [...from.package];
    for (const { clause, option, worth } of path.steps) {
      reached[clause] = option;
      const one = ALL.find(({ deal }) => deal.join() === reached.join())!;
      expect(worth).toEqual([one.union, one.line]);
    }
    expect(named(reached)).toEqual(nash);
  });

  it("put beside an offer others that are worth as much to who made it", () => {
    const { party, packages } = result.moves.alternatives;
    expect(party).toBe(1);
    const own = ALL.find(({ deal }) => deal.join() === "0,1,1")!;
    for (const { worth } of packages) expect(Math.abs(worth[1] - own.line)).toBeLessThanOrEqual(0.02 * 100);
  });

  it("tell of a sequence who would rather have no deal if it stopped there", () => {
    const [{ steps }] = result.moves.sequences;
    const others = { regret: [], unknown: [] };
    // Two nights first: the union has 5 of its 20 of today; then three per cent.
    expect(steps).toEqual([
      {
        taken: [{ clause: 1, option: 1 }],
        isPossible: true,
        worth: [5, 85],
        regret: [0],
        unknown: [],
        others,
      },
      {
        taken: [{ clause: 0, option: 1 }],
        isPossible: true,
        worth: [45, 65],
        regret: [],
        unknown: [],
        others,
      },
    ]);
  });
});

describe("terms that leave no deal", () => {
  it("are told of a party to whose terms the others agree on nothing", () => {
    // Nothing is worth 200 to the line, so whatever the union accepts there is no package for it; it has 33 without one all the same.
    const { explanation } = dealsIn(
      caseOf(`${CLAUSES}${inPoints("{worth: 33, cite: [art]}", "{worth: 200, cite: [art]}")}`),
    );
    const [union] = explanation.blocks.flatMap((block) =>
      block.kind === "table" && block.title === "How much room each party leaves" ? [block.rows[0]] : [],
    );
    expect(JSON.stringify(union)).toContain('"33"');
    expect(JSON.stringify(union)).not.toContain("not stated");
  });
});

describe("words for what decides", () => {
  const terms = inPoints("{worth: 75, cite: [art]}", "{worth: 62, cite: [art]}");
  const none = "  conditions: [{never: {pay: [low, middle, high]}, cite: [art]}]\n";
  const votes = "  agreement: {votes: 1, cite: [art]}\n";
  const told = (more: string) => {
    const { explanation } = dealsIn(caseOf(`${CLAUSES}${terms}${more}`));
    return {
      headline: String(explanation.headline),
      inShort: String(explanation.judgements[0]!.inShort),
      blocks: JSON.stringify(explanation.blocks),
    };
  };

  it("say of conditions that leave no package that they do, and not that somebody refuses", () => {
    const { headline, inShort } = told(none);
    expect(headline).toBe(
      "There is no deal that both parties could accept: the conditions leave no package at all.",
    );
    expect(inShort).toBe("The conditions leave no package at all.");
  });

  it("do not say of a party whose consent is needed that there is a deal without it", () => {
    const hard = dealsIn(
      caseOf(`${CLAUSES}${inPoints("{worth: 33, cite: [art]}", "{worth: 200, cite: [art]}")}`),
    );
    expect(JSON.stringify(hard.explanation.blocks)).toContain("A deal if it accepted anything");
    const easy = dealsIn(
      caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}`),
    );
    const blocks = JSON.stringify(easy.explanation.blocks);
    expect(blocks).toContain("Best for it that the others accept");
    expect(blocks).not.toContain("A deal ");
  });

  it("do not say that the others accept what votes make", () => {
    const { blocks } = told(votes + none.replace("[low, middle, high]", "low"));
    expect(blocks).toContain("Best for it that is made once it accepts");
    expect(blocks).toContain(
      "How much better the best package that is made once it accepts would be for each party",
    );
    expect(blocks).not.toContain("the others accept");
  });
});

describe("who can neither sign nor stop a deal", () => {
  it("is told what it has of each package, and whether it has a reason to undo it", () => {
    const { result, explanation } = dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}    - actor: town
      consent: none
      values:
        - {on: pay, points: {low: 0, middle: 0, high: 0}, cite: [art]}
        - {on: nights, points: {none: 3, two: 1, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 1}, cite: [art]}
      walkAway: {worth: 2, cite: [art]}
  offers: [{id: o, by: [line], package: {pay: middle, nights: two}, cite: [art]}]
`,
      ),
    );
    expect(result.offers.map(({ others }: { others: unknown }) => others)).toEqual([
      [{ worth: 3, accepts: true }],
      [{ worth: 1, accepts: false }],
    ]);
    expect(JSON.stringify(explanation.glance)).toContain("the town (cannot stop it)");
  });
});
