import fc from "fast-check";
import { expect, it } from "vitest";
import { Meter } from "#math/budget.ts";
import { type Choice, changesOf, type Listed, searchWays, type Way } from "#math/joint-search.ts";

interface Named extends Choice {
  readonly name: number;
}

/** What may stand in a place: numbered from 0, which is what stands there; `complete` false where there are more. */
function listed(sizes: readonly number[], complete: boolean): Listed<Named> {
  const groups = [1, ...sizes].map((size, changes) =>
    Array.from({ length: size }, (_, at) => ({ changes, name: changes * 10 + at })),
  );
  return {
    count: (changes) => groups[changes]?.length ?? 0,
    at: (changes) => groups[changes] ?? [],
    complete: complete ? Infinity : groups.length - 1,
    largest: groups.length - 1,
  };
}

function everyWay(places: readonly Listed<Named>[]): Way<Named>[] {
  return places.reduce<Named[][]>(
    (ways, { at, largest }) =>
      ways.flatMap((way) =>
        Array.from({ length: largest + 1 }, (_, changes) => at(changes)).flatMap((group) =>
          group.map((choice) => [...way, choice]),
        ),
      ),
    [[]],
  );
}

const table = fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 3 });

it("the smallest change is that of trying every way; where lists or the meter end, a bound of it", () => {
  fc.assert(
    fc.property(
      table,
      fc.boolean(),
      fc.integer({ min: 2, max: 9 }),
      fc.nat(8),
      fc.nat(60),
      (sizes, complete, by, rest, budget) => {
        const places = sizes.map((each) => listed(each, complete));
        const doesIt = (way: Way<Named>) => {
          const key = way.reduce((sum, { name }, place) => sum + name * (place + 3), 0);
          return changesOf(way) > 0 && key % by === rest % by;
        };
        const reaching = everyWay(places).filter(doesIt).map(changesOf);
        const fewest = Math.min(Infinity, ...reaching);
        const bound = { least: 1, way: null, floors: places.map(() => 0) };
        const { answers, searched } = searchWays(
          places,
          [
            { doesIt, bound },
            { doesIt, bound: null },
          ],
          new Meter(budget),
        );
        const [answer, impossible] = answers;
        expect(impossible).toBeNull();
        if (answer?.way) {
          expect(doesIt(answer.way)).toBe(true);
          expect([answer.least, changesOf(answer.way)]).toEqual([fewest, fewest]);
        } else {
          expect(fewest).toBeGreaterThanOrEqual(answer?.least ?? Infinity);
          if (complete && budget === 60 && everyWay(places).length <= 60) expect(answer).toBeNull();
          if (answer) expect(answer.least).toBe(searched + 1);
        }
      },
    ),
  );
});

it("a way that is known ends the search where nothing smaller is left to try", () => {
  const places = [listed([2, 2], true), listed([1], true)];
  const way = [places[0]!.at(2)[0]!, places[1]!.at(0)[0]!];
  const tried: number[] = [];
  const doesIt = (each: Way<Named>) => {
    tried.push(changesOf(each));
    return false;
  };
  const bound = { least: 1, way, floors: [0, 0] };
  expect(searchWays(places, [{ doesIt, bound }], new Meter(100)).answers).toEqual([{ least: 2, way }]);
  expect(tried).toEqual([1, 1, 1]);
});
