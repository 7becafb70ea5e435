import { expect, it } from "vitest";
import { keptBy, once } from "#math/kept.ts";

it("what is kept is worked out once, for each key, even where it is nothing", () => {
  let times = 0;
  const nothing = once(() => void times++);
  expect([nothing(), nothing(), times]).toEqual([undefined, undefined, 1]);
  const asked: string[] = [];
  const length = keptBy(
    (text: string) => text.toLowerCase(),
    (text) => asked.push(text) && (text === "" ? null : text.length),
  );
  expect([length("Ab"), length("aB"), length(""), length("")]).toEqual([2, 2, null, null]);
  expect(asked).toEqual(["Ab", ""]);
});
