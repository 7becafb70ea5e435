import { expect, it } from "vitest";
import { listedForms } from "#math/listed-forms.ts";

/** Words of so many letters; they make the same order where their first letters are the same. */
const words = [[""], ["a", "b"], ["aa", "ab", "ba"], ["ccc"]];
const orders = new Map(["", "a", "b", "c"].map((first) => [first, { first }]));
const forms = (distinct: boolean) => ({
  countAt: (changes: number) => words[changes]?.length ?? 0,
  at: (changes: number) => words[changes] ?? [],
  orderOf: (word: string) => orders.get(word.slice(0, 1))!,
  distinct,
});
const all = (most: number, distinct: boolean) => {
  const { at, count, complete, largest } = listedForms(forms(distinct), most);
  const changes = [0, 1, 2, 3, 4];
  return {
    forms: changes.map((each) => at(each).map(({ form }) => form)),
    counts: changes.map(count),
    complete,
    largest,
  };
};

it("forms are listed as far as all of a number of changes fit, each order by its first form", () => {
  expect(all(10, false)).toEqual({
    forms: [[""], ["a", "b"], [], ["ccc"], []],
    counts: [1, 2, 0, 1, 0],
    complete: Infinity,
    largest: 3,
  });
  expect(all(10, true)).toEqual({
    forms: [...words, []],
    counts: [1, 2, 3, 1, 0],
    complete: Infinity,
    largest: 3,
  });
  expect(all(5, true)).toEqual({
    forms: [[""], ["a", "b"], [], [], []],
    counts: [1, 2, 0, 0, 0],
    complete: 1,
    largest: 1,
  });
});
