import { describe, expect, test } from "vitest";
import { demand, disputeCase, perform } from "./dispute-case.ts";

/** The sentence of the turn: `in February it had asked for most of the water, and now it asks for half`. */
const TOLD = { cite: ["post:P1.S1"] };
const EVENT = { id: "agrees", what: "Ardania asks for less", by: ["ardania"], ...TOLD };
/** The turn is somewhere in these days, which the older demand's own month overlaps. */
const IN_THE_TURN = "[2020-02-20..2020-03-10]";

function line(demands: object[], event: object = {}) {
  const { ledger } = perform(
    disputeCase(demands, { events: [{ ...EVENT, when: IN_THE_TURN, ...event }] }),
  ).result;
  return ledger.find(({ family }) => family === "demand")!;
}

const older = (given: object = {}) => demand("older", { when: "2020-02", level: "most", ...TOLD, ...given });
const newer = (given: object = {}) =>
  demand("newer", { when: IN_THE_TURN, level: "half", ...TOLD, ...given });

describe("what the turn's own sentence tells as asked before", () => {
  test("of two levels in it the one whose days begin and end sooner stood before", () => {
    expect(line([older(), newer()])).toMatchObject({ status: "softened", possible: ["softened"] });
    expect(line([newer(), older()]).status).toBe("softened");
    expect(line([older({ level: "some" }), newer()]).status).toBe("hardened");
  });

  test("it stays before where a third, still lower, is asked later", () => {
    expect(line([older(), newer(), demand("last", { when: "2020-05-01", level: "some" })]).status).toBe(
      "softened",
    );
  });

  test("what the turn takes back by name stood before it, whatever the days leave open", () => {
    const same = { when: IN_THE_TURN };
    expect(line([older(same), newer()]).status).toBe("new");
    expect(line([older(same), newer()], { withdraws: ["older"] }).status).toBe("softened");
    expect(line([older({ when: "not stated" })], { withdraws: ["older"] }).status).toBe("dropped");
    expect(
      line([older({ when: "not stated", cite: ["post:P9.S9"] })], { withdraws: ["older"] }).possible,
    ).toEqual(["dropped"]);
  });

  test("where only one of the two has a day it is open on which side the other stands", () => {
    expect(line([older({ when: "not stated" }), newer()])).toMatchObject({
      status: "cannot be told",
      possible: expect.arrayContaining(["softened", "new"]),
    });
  });

  test("two demands of the turn that do not exclude each other are both of the turn", () => {
    expect(line([older({ level: "half" }), newer()]).status).toBe("new");
    expect(line([older({ to: ["borsk"] }), newer({ to: ["corvia"] })]).status).toBe("new");
  });
});
