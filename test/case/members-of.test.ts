import { expect, it } from "vitest";
import type { Actor } from "#case/actor.ts";
import type { Case } from "#case/case.ts";
import { dayOfAnalysis, membersOf } from "#case/membership.ts";

it("looks the members of each of many actors up without going through all of them for each", () => {
  let looked = 0;
  const actors = Array.from({ length: 300 }, (_, n) => ({
    id: `a${n}`,
    get memberOf() {
      looked++;
      return n === 0 ? [] : [{ of: `a${n - 1}` }, { of: "a0" }];
    },
  })) as unknown as Actor[];
  const c = { actors, asOf: { earliest: 1, latest: 1 } } as unknown as Case;
  const members = actors.map(({ id }) => membersOf(c, id, dayOfAnalysis(c)).map((member) => member.id));
  expect(members[5]).toEqual(["a6"]);
  expect(members[0]).toEqual(actors.slice(1).map(({ id }) => id));
  // Once to sort them, and once for each membership that is asked about.
  expect(looked).toBeLessThan(4 * actors.length);
});
