import { expect, it } from "vitest";
import { demand, disputeCase, perform } from "./dispute-case.ts";

const POINTS = 500;

/** What may have become of so many asks from before the turn, on an issue of so many points of which nobody says where it stands. */
function possible(asks: number) {
  const scale = Array.from({ length: POINTS }, (_, at) => ({ id: `p${at}`, text: `point ${at}` }));
  const c = disputeCase(
    Array.from({ length: asks }, (_, at) =>
      demand(`d${at}`, { kind: "ask", level: `p${at}`, when: "2020-01", text: `words ${at}` }),
    ),
    { issues: [{ id: "water", name: "Water", scale, today: "not stated", nature: "substantive" }] },
  );
  return perform(c).result.ledger.map((line) => line.possible);
}

it("takes every status to be possible where there are too many statements for so many points", () => {
  const few = possible(10);
  expect(few).toHaveLength(1);
  const many = possible(11);
  // Nothing is ruled out that fewer statements leave open.
  expect(many[0]).toEqual(expect.arrayContaining([...few[0]!]));
  expect(many[0]!.length).toBeGreaterThan(few[0]!.length);
});
