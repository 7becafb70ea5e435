import { describe, expect, test } from "vitest";
import { demand, disputeCase, perform } from "./dispute-case.ts";

const BEFORE = "2020-02-01";
const AFTER = "2020-04-01";
const BOTH = "../2020-06-01";

function line(...demands: object[]) {
  const { ledger } = perform(disputeCase(demands)).result;
  expect(ledger).toHaveLength(1);
  return ledger[0]!;
}

const old = (given: object = {}) => demand("old", { when: BEFORE, level: "most", ...given });
const now = (given: object = {}) => demand("now", { when: AFTER, level: "most", ...given });

describe("one status each", () => {
  test.each([
    ["trimmed", [old(), now({ level: "half" })]],
    ["raised", [old(), now({ level: "all" })]],
    ["re-worded", [old(), now()]],
    ["repeated", [old({ text: "Most of the water." }), now({ text: "most of the water" })]],
    ["repeated", [demand("kept", { when: BOTH })]],
    ["repeated", [demand("kept", { when: "2019/.." })]],
    ["new", [now()]],
    ["not repeated", [old()]],
    ["dropped", [old(), demand("no-more", { kind: "withdrawal", when: AFTER, withdraws: "old" })]],
    ["dropped", [old(), demand("no-more", { kind: "withdrawal", when: AFTER })]],
    [
      "dropped before the turn",
      [old(), demand("no-more", { kind: "withdrawal", when: "2020-02-20", withdraws: "old" })],
    ],
    ["timing not stated", [demand("some-day", { when: "not stated" })]],
    // Another source dates what its own does not, or narrows what its own leaves open.
    ["new", [demand("later", { when: "not stated", otherDates: [{ when: AFTER, cite: ["wire"] }] })]],
    ["not repeated", [demand("sooner", { when: "2020", otherDates: [{ when: BEFORE, cite: ["wire"] }] })]],
  ])("%s", (status, demands) => {
    expect(line(...demands).status).toBe(status);
  });
});

describe("what is and what is not a cut", () => {
  test("silence never drops or cuts a demand", () => {
    const { result, explanation } = perform(disputeCase([old()]));
    expect(result.answers[0]).toMatchObject({ drops: "no", trims: "cannot be told" });
    expect(String(explanation.judgements[0]!.text)).toContain(
      "silent since, which is not the same as dropping",
    );
  });

  test("a lesser demand beside one that is kept up is no cut", () => {
    expect(line(demand("kept", { when: BOTH, level: "all" }), now({ level: "half" })).status).toBe(
      "repeated",
    );
  });

  test("the farthest of several levels counts", () => {
    expect(line(old({ level: "all" }), demand("also", { when: BEFORE, level: "half" }), now()).status).toBe(
      "trimmed",
    );
  });

  test("a demand on the other side of today gives up what was asked", () => {
    expect(line(old({ level: "half" }), now({ level: "none" })).status).toBe("trimmed");
  });

  test("to refuse only what lies farther from today is to give way", () => {
    const demands = [old({ kind: "refusal", level: "half" }), now({ kind: "refusal", level: "all" })];
    expect(perform(disputeCase(demands)).result.answers[0]).toMatchObject({ trims: "yes" });
    const harder = [old({ kind: "refusal", level: "all" }), now({ kind: "refusal", level: "half" })];
    expect(perform(disputeCase(harder)).result.answers[0]).toMatchObject({ trims: "no" });
  });

  test("asks and preconditions are compared; asks and offers are not", () => {
    expect(line(old({ kind: "precondition" }), now({ level: "half" })).status).toBe("trimmed");
    expect(
      perform(disputeCase([old({ kind: "offer" }), now()])).result.ledger.map(({ status }) => status),
    ).toEqual(["new", "not repeated"]);
  });

  test("a demand voiced and withdrawn within the old course is none any more", () => {
    const withdrawn = demand("no-more", { kind: "withdrawal", when: "2020-02-20", withdraws: "old" });
    expect(perform(disputeCase([old(), withdrawn])).result.answers[0]).toMatchObject({
      drops: "cannot be told",
      trims: "cannot be told",
    });
  });
});

describe("what the dates and levels leave open", () => {
  test("a date that straddles the turn: both statuses are named", () => {
    expect(line(demand("march", { when: "2020-03" }))).toMatchObject({
      status: "cannot be told",
      possible: ["new", "not repeated"],
      statements: [{ id: "march", before: "cannot be told", after: "cannot be told" }],
    });
  });

  test("what is voiced on the day of the turn came with it", () => {
    expect(line(demand("same-day", { when: "2020-03-10" })).status).toBe("new");
    expect(line(demand("day-before", { when: "2020-03-09" })).status).toBe("not repeated");
  });

  test("what cites the turn's own sentence was said in the turn, if the dates allow it", () => {
    const cite = ["post:P1.S1"];
    expect(line(demand("in-it", { when: "2020", cite })).status).toBe("new");
    expect(line(demand("long-ago", { when: "2019", cite })).status).toBe("not repeated");
    expect(line(demand("kept", { when: BOTH, cite })).status).toBe("repeated");
  });

  test("levels that are not stated: cut or raised cannot be told, unless the words are the same", () => {
    const open = line(old({ level: "not stated" }), now());
    expect(open).toMatchObject({ status: "cannot be told", possible: ["trimmed", "raised", "re-worded"] });
    const same = { text: "Enough water", level: "not stated" };
    expect(line(old(same), now(same)).status).toBe("repeated");
  });

  test("where things stand today is not stated: a change of level may be either", () => {
    const issues = disputeCase([]).issues.map((issue) => ({ ...issue, today: "not stated" }));
    const { ledger } = perform(disputeCase([old(), now({ level: "half" })], { issues })).result;
    expect(ledger[0]!.possible).toEqual(["trimmed", "raised"]);
  });

  test("an undated turn leaves everything open but what was kept up all along", () => {
    const events = [{ id: "agrees", what: "Ardania agrees to talk", when: "not stated" }];
    const { ledger, turn } = perform(
      disputeCase([old(), demand("kept", { when: "../2020-06-15", issue: "place" })], { events }),
    ).result;
    expect(turn).toMatchObject({ earliest: null, latest: null, undatedEvents: ["agrees"] });
    expect(ledger.map(({ status }) => status)).toEqual(["cannot be told", "repeated"]);
  });
});
