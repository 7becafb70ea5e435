import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Case } from "#case/case.ts";
import { childrenOf } from "#case/walk.ts";
import { broken, WAYS } from "../../scripts/fuzz/breakages.ts";
import { examine } from "../../scripts/fuzz/examine.ts";
import { mapsOf, type Place, placesOf } from "../../scripts/fuzz/places.ts";
import { seeds } from "../../scripts/fuzz/seeds.ts";

const cases = seeds().map(({ name, text }) => ({ name, value: parse(text) as unknown }));

/** What the program does wrong about a case broken at some places in some ways; `npm run fuzz -- --every` tries all. */
async function problemsOf(value: unknown, tried: Iterable<readonly [Place, number]>): Promise<string[]> {
  const problems: string[] = [];
  let nth = 0;
  for (const [place, way] of tried) {
    const one = broken(value, place, way);
    if (!one) continue;
    const { sound, said, problems: found } = await examine(one.text, nth++ % 20 === 0 ? "brief" : "check");
    if (one.says === null && sound) problems.push(`${one.how}: reads as sound`);
    const { says } = one;
    if (says && !said.some((words) => says.test(words))) problems.push(`${one.how}: says ${said[0]}`);
    problems.push(...found.map((problem) => `${one.how}: ${problem}`));
  }
  return problems;
}

/** Every so many places, each in so many ways; 7 has no divisor in common with the number of ways, so all come up in turn. */
function* someOf(places: readonly Place[], every: number, ways: number): Iterable<[Place, number]> {
  let turn = 0;
  for (const [nth, place] of places.entries()) {
    if (nth % every > 0) continue;
    for (let times = 0; times < ways; times++) yield [place, (turn++ * 7) % WAYS];
  }
}

describe("a case broken at one place", () => {
  it("has every key of the format among its places, also one that is added to it", () => {
    const found = new Map<object, Set<string>>();
    for (const { value } of cases) {
      for (const { map, path } of placesOf(value)) {
        if (!map) continue;
        const keys = found.get(map) ?? new Set();
        found.set(map, keys.add(String(path.at(-1))));
      }
    }
    // A kind of map that no case has goes into test/case/every-map.yaml.
    const lacking = [...mapsOf(Case)].flatMap(([map, at]) =>
      childrenOf(map).flatMap(([key]) => (found.get(map)?.has(key) ? [] : [`${at}.${key}`])),
    );
    expect(lacking).toEqual([]);
  });

  it("at any place of the case with every kind of map, is refused with a place or works", async () => {
    const { value } = cases.find(({ name }) => name === "every-map")!;
    expect(await problemsOf(value, someOf(placesOf(value), 1, 2))).toEqual([]);
  }, 300_000);

  it.each(cases.filter(({ name }) => name !== "every-map"))(
    "of $name is refused with a place or works",
    async ({ value }) => {
      const places = placesOf(value);
      expect(await problemsOf(value, someOf(places, Math.ceil(places.length / 120), 1))).toEqual([]);
    },
    300_000,
  );
});
