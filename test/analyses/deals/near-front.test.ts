import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { type FrontFound, front } from "#analyses/deals/parts/front.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { explainDeals } from "#analyses/deals/words/explain.ts";
import { Case } from "#case/case.ts";
import { Budget } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { plainText } from "#view/plain-text.ts";

const PARTIES = ["union", "line", "town", "harbour"];
const OPTIONS = ["a", "b", "c", "d"];
const draw = new Random(1, "a front that is too large");
const POINTS = PARTIES.map(() =>
  Array.from({ length: 4 }, () => Object.fromEntries(OPTIONS.map((option) => [option, draw.below(40)]))),
);

const { input } = selectDeals(
  Case.parse({
    demarche: 1,
    id: "port",
    title: "Port",
    asOf: "2024-05-01",
    analyst: "A",
    coded: { on: "2024-05-02", hindsight: false },
    actors: PARTIES.map((id) => ({ id, name: `the ${id}`, kind: "organisation" })),
    packages: {
      clauses: [0, 1, 2, 3].map((at) => ({
        id: `c${at}`,
        name: `clause ${at}`,
        options: OPTIONS.map((id) => ({ id, text: `option ${id}` })),
      })),
      parties: PARTIES.map((actor, at) => ({
        actor,
        values: POINTS[at]!.map((points, clause) => ({ on: `c${clause}`, points, judgement: "So" })),
        walkAway: { worth: 60, judgement: "So" },
      })),
    },
  }),
) as { input: Parameters<typeof setupOf>[0] };
const setup = setupOf(input, { samples: 50, frontOf: "" }, new Random(1, "deals"));

function found(comparisons: number, waysTimesSize: number = DEALS_LIMITS.waysTimesSize.most) {
  const random = new Random(1, "deals");
  const budget = new Budget({
    ...DEALS_LIMITS,
    comparisons: { ...DEALS_LIMITS.comparisons, most: comparisons },
    waysTimesSize: { ...DEALS_LIMITS.waysTimesSize, most: waysTimesSize },
  });
  const of = () => {
    throw new Error("it needs nothing");
  };
  const tools = { random, budget, progress: () => {}, of };
  const only = front.piece(setup, 0, 1, tools);
  return { ...(front.join([only], setup, of) as FrontFound), cuts: budget.cuts };
}

describe("a front that is too large", () => {
  const exact = found(DEALS_LIMITS.comparisons.most);
  const near = found(2);

  it("is stood for by packages that are made and near all of it", () => {
    expect([exact.near, near.rows]).toEqual([null, []]);
    expect(near.tooLarge).toMatchObject({ of: "comparisons", limit: 2 });
    expect(near.cuts).toEqual([{ limit: "comparisons", done: 2, wanted: null }]);
    const { rows, within } = near.near!;
    for (const { values, package: example } of rows) {
      const worth = POINTS.map((points) =>
        points.reduce((sum, of, clause) => sum + of[OPTIONS[example![clause]!]!]!, 0),
      );
      expect(values).toEqual(worth);
      expect(Math.min(...worth)).toBeGreaterThanOrEqual(60);
    }
    expect(exact.rows.length).toBeGreaterThan(5);
    for (const { values } of exact.rows) {
      if (values.some((one, at) => one < 60 + within[at]!)) continue;
      expect(rows.some((row) => row.values.every((one, at) => one >= values[at]! - within[at]!))).toBe(true);
    }
  });

  it("leaves the rules that can do without it, and they pick the same", () => {
    const { nash, kalaiSmorodinskyOfAll, egalitarian } = near.alone!;
    expect({ nash, kalaiSmorodinskyOfAll, egalitarian }).toEqual({
      nash: exact.points!.nash,
      kalaiSmorodinskyOfAll: exact.points!.kalaiSmorodinskyOfAll,
      egalitarian: exact.points!.egalitarian,
    });
  });

  it("says of rules whose search is cut that it was, and tells nothing of them", () => {
    const { alone, cuts } = found(2, 1);
    expect(near.cuts.map(({ limit }) => limit)).not.toContain("waysTimesSize");
    const cut = { limit: "waysTimesSize", done: 1, wanted: null };
    // Once for the shares and once for the gains.
    expect(cuts.filter(({ limit }) => limit === "waysTimesSize")).toEqual([cut, cut]);
    expect(Object.keys(alone!)).toEqual(["nash"]);
  });

  it("is told with how many stand for it and by what margin", () => {
    const rest = {
      points: near.alone,
      parties: null,
      zone: null,
      best: null,
      offers: null,
      distances: null,
      options: null,
      prices: null,
      trades: null,
      moves: null,
      prospects: null,
      outcomes: null,
      payments: null,
      premises: null,
      walkAways: null,
    };
    const { caveats } = explainDeals({ ...rest, setup, input, front: near });
    const said = caveats
      .map((caveat) => plainText(caveat, "icd203"))
      .find((text) => text.includes("stand for them"))!;
    expect(said).toContain(`${near.near!.size} packages stand for them`);
    for (const [at, actor] of PARTIES.entries())
      expect(said).toContain(`the ${actor} ${near.near!.within[at]}`);
  });
});
