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
    ["softened", [old(), now({ level: "half" })]],
    ["hardened", [old(), now({ level: "all" })]],
    ["re-worded", [old(), now()]],
    ["repeated", [old({ text: "Most of the water." }), now({ text: "most of the water" })]],
    ["repeated", [demand("kept", { when: BOTH })]],
    ["repeated", [demand("kept", { when: "2019/.." })]],
    ["new", [now()]],
    ["silent", [old()]],
    ["dropped", [old(), demand("no-more", { kind: "withdrawal", when: AFTER, withdraws: "old" })]],
    ["dropped", [old(), demand("no-more", { kind: "withdrawal", when: AFTER })]],
    ["gone", [old(), demand("no-more", { kind: "withdrawal", when: "2020-02-20", withdraws: "old" })]],
    ["timing not stated", [demand("some-day", { when: "not stated" })]],
    // Another source dates what its own does not, or narrows what its own leaves open.
    ["new", [demand("later", { when: "not stated", otherDates: [{ when: AFTER, cite: ["wire"] }] })]],
    ["silent", [demand("sooner", { when: "2020", otherDates: [{ when: BEFORE, cite: ["wire"] }] })]],
  ])("%s", (status, demands) => {
    expect(line(...demands).status).toBe(status);
  });
});

describe("what is and what is not a cut", () => {
  test("silence never drops or cuts a demand", () => {
    const { result, explanation } = perform(disputeCase([old()]));
    expect(result.answers[0]).toMatchObject({ drops: "no", trims: "cannot be told" });
    expect(explanation.judgements[0]!.text).toBe("Ardania has said no more on water.");
  });

  test("a lesser demand beside one that is kept up is no cut", () => {
    expect(line(demand("kept", { when: BOTH, level: "all" }), now({ level: "half" })).status).toBe(
      "repeated",
    );
  });

  test("the farthest of several levels counts", () => {
    expect(line(old({ level: "all" }), demand("also", { when: BEFORE, level: "half" }), now()).status).toBe(
      "softened",
    );
  });

  test("a demand on the other side of today gives up what was asked", () => {
    expect(line(old({ level: "half" }), now({ level: "none" })).status).toBe("softened");
  });

  test("to refuse only what lies farther from today is to give way", () => {
    const demands = [old({ kind: "refusal", level: "half" }), now({ kind: "refusal", level: "all" })];
    expect(perform(disputeCase(demands)).result.answers[0]).toMatchObject({ trims: "yes" });
    const harder = [old({ kind: "refusal", level: "all" }), now({ kind: "refusal", level: "half" })];
    expect(perform(disputeCase(harder)).result.answers[0]).toMatchObject({ trims: "no" });
  });

  test("asks and preconditions are compared", () => {
    expect(line(old({ kind: "precondition" }), now({ level: "half" })).status).toBe("softened");
  });

  test("of several refusals the nearest counts", () => {
    const refused = [
      old({ kind: "refusal", level: "half" }),
      demand("also", { kind: "refusal", when: BEFORE, level: "all" }),
    ];
    expect(line(...refused, now({ kind: "refusal", level: "most" })).status).toBe("softened");
  });

  test("a demand voiced and withdrawn within the old course is none any more", () => {
    const withdrawn = demand("no-more", { kind: "withdrawal", when: "2020-02-20", withdraws: "old" });
    expect(perform(disputeCase([old(), withdrawn])).result.answers[0]).toMatchObject({
      drops: "cannot be told",
      trims: "cannot be told",
    });
  });
});

describe("on which side of today a refusal stands", () => {
  const TODAY = "half";
  const status = (today: string, ...demands: object[]) => {
    const issues = disputeCase([]).issues.map((issue) => ({
      ...issue,
      ...(issue.id === "water" && { today }),
    }));
    return perform(disputeCase(demands, { issues })).result.ledger.map(
      (row) => `${row.family} ${row.status}`,
    );
  };
  const no = (level: string) => old({ kind: "refusal", level });
  const stillNo = (level: string) => now({ kind: "refusal", level });

  test.each([
    // none – some – half (today) – most – all
    ["as far on the same side", "most", "most", "re-worded"],
    ["nearer on the same side", "all", "most", "hardened"],
    ["farther on the same side", "some", "none", "softened"],
    ["given up for one on the other side", "most", "some", "softened"],
    ["given up for one nearer on the other side", "all", "some", "softened"],
    ["any change for a rise", "half", "most", "softened"],
    ["a rise for any change", "most", "half", "hardened"],
    ["any change in other words", "half", "half", "re-worded"],
  ])("%s: %s, then %s", (_, before, since, expected) => {
    expect(status(TODAY, no(before), stillNo(since))).toEqual([`refusal ${expected}`]);
  });

  test("at the end of the scale a refusal of any change is one of the next point", () => {
    expect(status("all", no("all"), stillNo("most"))).toEqual(["refusal re-worded"]);
    expect(status("most", no("most"), stillNo("some"))).toEqual(["refusal softened"]);
  });

  test("a refusal added on the other side hardens; beside one that is moved on the old side it does not count", () => {
    const also = demand("also", { kind: "refusal", when: AFTER, level: "some" });
    expect(status(TODAY, no("most"), stillNo("most"), also)).toEqual(["refusal hardened"]);
    expect(status(TODAY, no("most"), stillNo("all"), also)).toEqual(["refusal softened"]);
  });

  test("an offer or a demand on the other side is not of what was refused", () => {
    expect(status(TODAY, no("most"), now({ kind: "offer", level: "all" }))).toEqual([
      "refusal softened",
      "offer read together",
    ]);
    expect(status(TODAY, no("most"), now({ kind: "offer", level: "none" }))).toEqual([
      "refusal left aside",
      "offer offered",
    ]);
    expect(status(TODAY, no("most"), now({ level: "none" }))).toEqual(["demand new", "refusal left aside"]);
    expect(status(TODAY, no("half"), now({ level: "some" }))).toEqual([
      "demand read together",
      "refusal softened",
    ]);
  });

  test("nor is a refusal on the other side one of what was offered", () => {
    const offer = old({ kind: "offer", level: "most" });
    expect(status(TODAY, offer, stillNo("most"))).toEqual(["refusal read together", "offer hardened"]);
    expect(status(TODAY, offer, stillNo("all"))).toEqual(["refusal new", "offer left aside"]);
    expect(status(TODAY, offer, stillNo("some"))).toEqual(["refusal new", "offer left aside"]);
    expect(status(TODAY, offer, stillNo("half"))).toEqual(["refusal read together", "offer hardened"]);
  });

  test("refusals on both sides stand beside each other, and the later of two on one side counts", () => {
    const later = (level: string) => demand("later", { kind: "refusal", level, when: "2020-05-01" });
    expect(status(TODAY, no("most"), stillNo("most"), later("some"))).toEqual(["refusal hardened"]);
    expect(status(TODAY, no("most"), stillNo("most"), later("all"))).toEqual(["refusal softened"]);
  });
});

describe("what takes the place of another line", () => {
  const statuses = (...demands: object[]) =>
    Object.fromEntries(
      perform(disputeCase(demands)).result.ledger.map(({ family, status }) => [family, status]),
    );
  const offered = (level: string, when: string) => demand(`offers-${level}`, { kind: "offer", level, when });
  const issues = disputeCase([]).issues.map((issue) => ({ ...issue, today: "half" }));
  const atHalf = (...demands: object[]) =>
    Object.fromEntries(
      perform(disputeCase(demands, { issues: [issues[0]!] })).result.ledger.map((row) => [
        row.family,
        row.status,
      ]),
    );

  test("nothing that stood before and is only kept up", () => {
    expect(statuses(old(), offered("half", BOTH))).toEqual({ demand: "left aside", offer: "repeated" });
    expect(statuses(old(), offered("most", BOTH))).toEqual({ demand: "left aside", offer: "repeated" });
    const threat = demand("or-else", { kind: "threat", level: "all", when: BOTH });
    expect(statuses(old(), threat)).toEqual({ demand: "left aside", threat: "repeated" });
    expect(perform(disputeCase([old(), offered("half", BOTH)])).explanation.headline).toBe(
      "Ardania has not moved: it has stood by its offer on water and not repeated its demand on water.",
    );
  });

  test("what did not stand before, or lies farther since", () => {
    expect(statuses(old(), offered("half", AFTER))).toEqual({ demand: "softened", offer: "read together" });
    const refused = old({ kind: "refusal", level: "most" });
    const enlarged = [offered("half", BEFORE), offered("most", AFTER)];
    expect(statuses(refused, ...enlarged)).toEqual({ refusal: "softened", offer: "offered" });
    const smaller = [offered("all", BEFORE), offered("half", AFTER)];
    expect(statuses(old(), ...smaller)).toEqual({ demand: "left aside", offer: "hardened" });
  });

  test("a demand on the other side of today reverses an offer, though it lies as far", () => {
    const offer = old({ kind: "offer", level: "most" });
    expect(atHalf(offer, now({ level: "some" }))).toEqual({ offer: "hardened", demand: "read together" });
    expect(atHalf(offer, now({ level: "most" }))).toEqual({ offer: "re-worded", demand: "read together" });
    const { explanation } = perform(disputeCase([offer, now({ level: "some" })], { issues: [issues[0]!] }));
    expect(explanation.headline).toBe("Ardania has hardened on water (from “old” to the demand “now”).");
  });

  test("an offer on the other side of today gives up a demand, though it lies as far", () => {
    expect(atHalf(old(), now({ kind: "offer", level: "some" }))).toEqual({
      demand: "softened",
      offer: "read together",
    });
  });
});

describe("what is accepted is told as accepted", () => {
  const theirs = (level: string) =>
    demand("theirs", { actor: "borsk", kind: "ask", text: "Share it", level, when: BEFORE });
  const accepts = (given: object = {}) =>
    now({ kind: "acceptance", text: "Share it", level: "not stated", accepts: ["theirs"], ...given });
  const ardania = (...demands: object[]) => {
    const { result, explanation } = perform(disputeCase(demands));
    const rows = result.ledger.filter(({ party }) => party === "ardania");
    return [Object.fromEntries(rows.map(({ family, status }) => [family, status])), explanation.headline];
  };

  test("in the other side's own words", () => {
    expect(ardania(theirs("half"), accepts())).toEqual([
      { offer: "offered" },
      "Ardania has accepted what others put forward on water (“Share it”).",
    ]);
  });

  test("beside a demand of as much or less, which is met", () => {
    for (const level of ["half", "some"])
      expect(ardania(theirs("half"), old({ level }), accepts())).toEqual([
        { demand: "met", offer: "offered" },
        "Ardania has accepted what others put forward on water (“Share it”) and seen its demand on water met.",
      ]);
  });

  test("in the place of a demand of more, or of a refusal, which is softened", () => {
    expect(ardania(theirs("half"), old({ text: "Give us most" }), accepts())).toEqual([
      { demand: "softened", offer: "read together" },
      "Ardania has softened on water (from “Give us most” to accepting “Share it”).",
    ]);
    expect(ardania(theirs("half"), old({ kind: "refusal", level: "half", text: "No" }), accepts())).toEqual([
      { refusal: "softened", offer: "read together" },
      "Ardania has softened on water (from “No” to accepting “Share it”).",
    ]);
  });

  test("whatever was offered before, in the same words or others, as far or farther", () => {
    for (const [text, level] of [
      ["Share it", "half"],
      ["Halve it", "half"],
      ["Take it", "all"],
    ])
      expect(ardania(theirs("half"), old({ kind: "offer", text, level }), accepts())[0]).toEqual({
        offer: "offered",
      });
  });

  test("but not once more what was accepted before in the same words", () => {
    const before = accepts({ id: "before", when: BEFORE });
    expect(ardania(theirs("half"), before, accepts())[0]).toEqual({ offer: "repeated" });
    expect(ardania(theirs("half"), before, accepts({ text: "Agreed" }))[0]).toEqual({ offer: "offered" });
  });
});

describe("which entries a withdrawal takes back", () => {
  const again = demand("again", { text: "Most of it", level: "most", when: AFTER });
  const first = old({ text: "Most of it." });
  const withdrawn = (when: string) => demand("no-more", { kind: "withdrawal", withdraws: "old", when });

  test("every one in the same words that was voiced before it", () => {
    expect(line(first, again, withdrawn("2020-05-01")).status).toBe("dropped");
    expect(line(first, again, withdrawn("2020-04-02")).status).toBe("dropped");
  });

  test("none that was voiced since, or may have been, or in other words", () => {
    expect(line(first, again, withdrawn("2020-04-01")).status).toBe("repeated");
    expect(line(first, again, withdrawn("2020-03-20")).status).toBe("repeated");
    expect(line(first, { ...again, when: "2020-04" }, withdrawn("2020-04-20")).status).toBe("repeated");
    expect(line(first, { ...again, text: "All but a little" }, withdrawn("2020-05-01")).status).toBe(
      "re-worded",
    );
  });

  test("the one that it names, even if that was to be kept up", () => {
    const upheld = (when: string) => demand("old", { kind: "refusal", level: "most", when });
    expect(line(upheld("2020-02-01/.."), withdrawn("2020-02-20")).status).toBe("gone");
    expect(line(upheld("2020-02-01/2020-04-01"), withdrawn("2020-02-20")).status).toBe("gone");
    expect(line(upheld("2020-02-01/.."), withdrawn("2020-04-20")).status).toBe("dropped");
  });

  test("the one that it names, whenever that was said", () => {
    expect(line(old({ when: "not stated" }), withdrawn("2020-02-20")).status).toBe("gone");
    expect(line(old({ when: "2020-03" }), withdrawn("2020-03-09")).status).toBe("gone");
  });

  test("a line of which a part is merely unsaid is left aside", () => {
    const farther = old({ level: "all" });
    const nearer = demand("less", { when: BEFORE, level: "half" });
    const back = (of: string) => demand("no-more", { kind: "withdrawal", withdraws: of, when: "2020-05-01" });
    expect(line(farther, nearer, back("less")).status).toBe("left aside");
    expect(line(farther, { ...nearer, when: AFTER }, back("less")).status).toBe("left aside");
    expect(line(farther, nearer, back("less"), { ...back("old"), id: "nor-that" }).status).toBe("dropped");
  });

  const all = (when: string) => demand("no-more", { kind: "withdrawal", when });

  test("of one that names none, what was said on an earlier day", () => {
    expect(line(all("2020-02-01"), old({ when: "2020-02-20" })).status).toBe("silent");
    expect(line(all("2020-02-20"), old({ when: "2020-02-20" })).status).toBe("silent");
    expect(line(all("2020-02-21"), old({ when: "2020-02-20" })).status).toBe("gone");
    expect(line(all("2020-04-01"), old({ when: "2020-04-20" })).status).toBe("new");
    expect(line(all("2020-04-21"), old({ when: "2020-04-20" })).status).toBe("gone");
    expect(line(first, again, all("2020-05-01")).status).toBe("dropped");
    expect(line(first, again, all("2020-03-20")).status).toBe("repeated");
    expect(line(all("2020-04-10"), old({ when: "2020-04" })).possible).toEqual(["new", "gone"]);
  });

  test("once, in the list of what was taken back", () => {
    expect(line(first, again, withdrawn("2020-05-01")).withdrawals.map(({ id }) => id)).toEqual(["no-more"]);
  });
});

describe("what the dates and levels leave open", () => {
  test("a date that straddles the turn: both statuses are named", () => {
    expect(line(demand("march", { when: "2020-03" }))).toMatchObject({
      status: "cannot be told",
      possible: ["new", "silent"],
      statements: [{ id: "march", before: "cannot be told", after: "cannot be told" }],
    });
  });

  test("what is voiced on the day of the turn came with it", () => {
    expect(line(demand("same-day", { when: "2020-03-10" })).status).toBe("new");
    expect(line(demand("day-before", { when: "2020-03-09" })).status).toBe("silent");
  });

  test("what cites the turn's own sentence was said in the turn, if the dates allow it", () => {
    const cite = ["post:P1.S1"];
    expect(line(demand("in-it", { when: "2020", cite })).status).toBe("new");
    expect(line(demand("long-ago", { when: "2019", cite })).status).toBe("silent");
    expect(line(demand("kept", { when: BOTH, cite })).status).toBe("repeated");
    const events = [{ id: "agrees", what: "agrees", when: "2020-03-10", cite: ["post"] }];
    const whole = disputeCase([demand("some-day", { when: "2020", cite: ["post"] })], { events });
    expect(perform(whole).result.ledger[0]!.possible).toEqual(["new", "silent"]);
  });

  test("levels that are not stated: cut or raised cannot be told, unless the words are the same", () => {
    const open = line(old({ level: "not stated" }), now());
    expect(open).toMatchObject({ status: "cannot be told", possible: ["hardened", "softened", "re-worded"] });
    const same = { text: "Enough water", level: "not stated" };
    expect(line(old(same), now(same)).status).toBe("repeated");
  });

  test("where things stand today is not stated: a change of level may be either", () => {
    const issues = disputeCase([]).issues.map((issue) => ({ ...issue, today: "not stated" }));
    const { ledger } = perform(disputeCase([old(), now({ level: "half" })], { issues })).result;
    expect(ledger[0]!.possible).toEqual(["hardened", "softened"]);
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

describe("what a party says on one issue is read together", () => {
  const statuses = (...demands: object[]) =>
    Object.fromEntries(
      perform(disputeCase(demands)).result.ledger.map(({ family, status }) => [family, status]),
    );
  const refused = old({ kind: "refusal", level: "some" });

  test.each<[string, object[], Record<string, string>]>([
    [
      "who refused any change and offers some has softened",
      [refused, now({ kind: "offer" })],
      { refusal: "softened", offer: "read together" },
    ],
    [
      "who offers less than he refused has not",
      [old({ kind: "refusal", level: "all" }), now({ kind: "offer", level: "half" })],
      { refusal: "left aside", offer: "offered" },
    ],
    [
      "who asked for more than he now offers to settle for has softened",
      [old(), now({ kind: "offer", level: "half" })],
      { demand: "softened", offer: "read together" },
    ],
    [
      "who offers to settle for what he asked has changed the words",
      [old(), now({ kind: "offer" })],
      { demand: "re-worded", offer: "read together" },
    ],
    [
      "who keeps his demand and offers something beside it has offered",
      [demand("kept", { when: BOTH, level: "all" }), now({ kind: "offer" })],
      { demand: "repeated", offer: "offered" },
    ],
    [
      "who refuses what he offered has hardened",
      [old({ kind: "offer" }), now({ kind: "refusal", level: "half" })],
      { offer: "hardened", refusal: "read together" },
    ],
    [
      "who asks for something else than he offered has hardened",
      [old({ kind: "offer" }), now({ level: "all" })],
      { offer: "hardened", demand: "read together" },
    ],
    [
      "who takes an offer back has hardened",
      [old({ kind: "offer" }), demand("no", { kind: "withdrawal", when: AFTER, withdraws: "old" })],
      { offer: "hardened" },
    ],
    [
      "who threatens what he asked has hardened",
      [old(), now({ kind: "threat" })],
      { demand: "hardened", threat: "read together" },
    ],
    ["a new threat is new", [now({ kind: "threat" })], { threat: "new" }],
    [
      "a threat that gives way to an offer has softened",
      [old({ kind: "threat" }), now({ kind: "offer" })],
      { threat: "softened", offer: "read together" },
    ],
    [
      "who refused and now abstains has softened",
      [refused, now({ kind: "abstention" })],
      { refusal: "softened", stance: "read together" },
    ],
    [
      "who offered and has not decided any more has hardened",
      [old({ kind: "offer" }), now({ kind: "undecided" })],
      { offer: "hardened", stance: "read together" },
    ],
    ["who takes no side takes none", [now({ kind: "undecided" })], { stance: "takes no side" }],
    [
      "who asks and later refuses something on the issue is not silent",
      [old(), now({ kind: "refusal", level: "some" })],
      { demand: "left aside", refusal: "new" },
    ],
    [
      "who lets an offer run out and then asks for something else stands by it no more",
      [
        demand("offer", { kind: "offer", level: "half", when: "../2020-04-30" }),
        demand("no", { level: "some", when: "2020-05-01" }),
      ],
      { offer: "hardened", demand: "read together" },
    ],
    [
      "who raises his demand again after a lesser offer is back where he was",
      [old(), now({ kind: "offer", level: "half" }), demand("again", { when: "2020-05-01", level: "most" })],
      { demand: "re-worded", offer: "gone" },
    ],
    [
      "who repeats his demand and then asks for less has softened",
      [old(), now(), demand("less", { when: "2020-05-01", level: "half" })],
      { demand: "softened" },
    ],
    [
      "who refuses and later offers it refuses it no more",
      [
        refused,
        now({ kind: "refusal", level: "some" }),
        demand("offer", { kind: "offer", level: "half", when: "2020-05-01" }),
      ],
      { refusal: "softened", offer: "read together" },
    ],
    [
      "who has not decided and then decides takes a side",
      [now({ kind: "undecided" }), demand("no", { kind: "refusal", level: "half", when: "2020-05-01" })],
      { stance: "gone", refusal: "new" },
    ],
    [
      "an offer that a later one may overlap stands beside it",
      [
        demand("offer", { kind: "offer", level: "half", when: "../2020-05" }),
        demand("no", { level: "some", when: "2020-05-01" }),
      ],
      { offer: "repeated", demand: "new" },
    ],
    [
      "a later threat stands beside a demand",
      [old(), now(), demand("or", { kind: "threat", level: "all", when: "2020-05-01" })],
      { demand: "re-worded", threat: "new" },
    ],
  ])("%s", (_, demands, expected) => expect(statuses(...demands)).toEqual(expected));

  test("what has given way is not quoted as what the party says now", () => {
    const ended = demand("offer", { kind: "offer", text: "half", level: "half", when: "../2020-04-30" });
    const after = demand("no", { text: "not a drop", level: "some", when: "2020-05-01" });
    const { result, explanation } = perform(disputeCase([ended, after]));
    expect(result.ledger.flatMap(({ statements }) => statements)).toEqual([
      { id: "no", before: "no", after: "yes" },
      { id: "offer", before: "yes", after: "yes", gaveWay: "yes" },
    ]);
    expect(explanation.headline).toBe(
      "Ardania has hardened on water (from “half” to the demand “not a drop”).",
    );
  });

  test("to accept what another offers is to settle for that", () => {
    const offered = demand("theirs", { actor: "borsk", kind: "offer", level: "half", when: AFTER });
    const accepts = now({ kind: "acceptance", level: "not stated", accepts: ["theirs"] });
    const { ledger } = perform(disputeCase([old(), offered, accepts])).result;
    expect(ledger.map(({ party, family, status }) => [party, family, status])).toEqual([
      ["ardania", "demand", "softened"],
      ["ardania", "offer", "read together"],
      ["borsk", "offer", "offered"],
    ]);
  });
});

describe("acts that meet or break a demand", () => {
  const TURN = {
    id: "agrees",
    what: "Ardania agrees",
    by: ["ardania"],
    when: "2020-03-10",
    cite: ["post:P1.S1"],
  };
  const statuses = (demands: object[], ...acts: object[]) =>
    Object.fromEntries(
      perform(disputeCase(demands, { events: [TURN, ...acts] })).result.ledger.map(
        ({ party, family, status }) => [`${party} ${family}`, status],
      ),
    );
  const act = (given: object) => ({
    id: "act",
    what: "an act",
    by: ["borsk"],
    when: AFTER,
    cite: ["wire:1"],
    ...given,
  });
  const mine = (given: object) => act({ by: ["premier"], ...given });

  test.each<[string, object[], object, Record<string, string>]>([
    [
      "who does what another asks has given",
      [old()],
      act({ fulfils: ["old"] }),
      { "ardania demand": "met", "borsk offer": "offered" },
    ],
    [
      "who does the contrary has refused",
      [old()],
      act({ breaches: ["old"] }),
      { "ardania demand": "silent", "borsk refusal": "new" },
    ],
    [
      "who does what he refused has given way",
      [old(), demand("no", { actor: "borsk", kind: "refusal", level: "some", when: BEFORE })],
      act({ fulfils: ["old"] }),
      { "ardania demand": "met", "borsk refusal": "softened", "borsk offer": "read together" },
    ],
    [
      "to carry out an offer is an offer still",
      [old({ kind: "offer" })],
      mine({ fulfils: ["old"] }),
      { "ardania offer": "offered" },
    ],
    [
      "to break one is to harden",
      [old({ kind: "offer" })],
      mine({ breaches: ["old"] }),
      { "ardania offer": "hardened" },
    ],
    [
      "to carry out a threat is to harden",
      [old({ kind: "threat" })],
      mine({ fulfils: ["old"] }),
      { "ardania threat": "hardened" },
    ],
    [
      "to go against one's refusal is to drop it",
      [old({ kind: "refusal" })],
      mine({ breaches: ["old"] }),
      { "ardania refusal": "dropped" },
    ],
    [
      "to keep to it is to repeat it",
      [old({ kind: "refusal" })],
      mine({ fulfils: ["old"] }),
      { "ardania refusal": "repeated" },
    ],
    [
      "a demand can be withdrawn by deed",
      [old()],
      mine({ withdraws: ["old"] }),
      { "ardania demand": "dropped" },
    ],
    [
      "what is alleged counts for nobody",
      [old()],
      mine({ withdraws: ["old"], alleged: ["borsk"] }),
      { "ardania demand": "silent" },
    ],
    [
      "nor what is denied",
      [old()],
      act({ fulfils: ["old"], denied: "unknown" }),
      { "ardania demand": "silent" },
    ],
    [
      "nor what is planned",
      [old()],
      act({ fulfils: ["old"], mode: "future" }),
      { "ardania demand": "silent" },
    ],
    [
      "only those to whom a demand is addressed meet it",
      [old({ to: ["borsk"] })],
      act({ by: ["borsk", "corvia"], fulfils: ["old"] }),
      { "ardania demand": "met", "borsk offer": "offered" },
    ],
    [
      "who does what another asks offers it, whatever he offered before",
      [old(), demand("gives", { actor: "borsk", kind: "offer", level: "most", when: BEFORE })],
      act({ fulfils: ["old"] }),
      { "ardania demand": "met", "borsk offer": "offered" },
    ],
    [
      "who goes on doing so repeats it",
      [old()],
      act({ fulfils: ["old"], when: "2020-02-20/2020-05" }),
      { "ardania demand": "met", "borsk offer": "repeated" },
    ],
    [
      "what those do who are not known is nobody's move",
      [old()],
      act({ by: "unknown", breaches: ["old"] }),
      { "ardania demand": "silent" },
    ],
  ])("%s", (_, demands, deed, expected) => expect(statuses(demands, deed)).toEqual(expected));

  describe("a demand that was met is asked no more from that day on", () => {
    const meets = (when: string) => act({ fulfils: ["old"], when });
    const turn = (given: object) => ({ ...TURN, by: ["borsk"], fulfils: ["old"], ...given });
    const demandIn = (demands: object[], ...acts: object[]) =>
      perform(disputeCase(demands, { events: acts })).result.ledger.find(({ family }) => family === "demand")!
        .status;
    const upTo = (when: string) => old({ when });

    test.each([
      ["met in the turn", "../2020-03-10", turn({})],
      ["met in a turn of which only the month is known", "../2020-03", turn({ when: "2020-03" })],
      ["voiced and met in the turn", "2020-03-10", turn({})],
      ["and in its sentence", "2020-03-10", turn({ cite: ["post:P2.S1"] })],
    ])("%s", (_, when, event) => expect(demandIn([upTo(when)], event)).toBe("met"));

    test.each([
      ["the day before", "../2020-03-09", "2020-03-09", "met"],
      ["the day of the turn, and asked up to it", "../2020-03-10", "2020-03-10", "met"],
      ["the day after the turn, up to which it was stood by", "../2020-03-11", "2020-03-11", "repeated"],
      ["and asked again the day after", "../2020-03-11", "2020-03-10", "repeated"],
      ["and asked without end", "2020-01/..", "2020-03-10", "repeated"],
    ])("met %s", (_, when, day, status) => expect(demandIn([upTo(when)], TURN, meets(day))).toBe(status));

    test("also where the party speaks on the issue since", () => {
      const else_ = demand("else", { kind: "refusal", level: "none", when: AFTER });
      expect(demandIn([old(), else_], TURN, meets(AFTER))).toBe("met");
      expect(demandIn([old(), else_], TURN)).toBe("left aside");
    });

    test("nor in the same words of another entry", () => {
      const again = demand("again", { text: "old", when: "2020-03-10" });
      expect(demandIn([old(), again], turn({}))).toBe("met");
    });
  });

  test("of two acts against each other the later stands", () => {
    const [defies, gives] = [
      act({ id: "defies", breaches: ["old"], when: "2020-04-07" }),
      act({ id: "gives", fulfils: ["old"], when: "2020-04-30" }),
    ];
    const of = (...acts: object[]) =>
      Object.fromEntries(
        perform(disputeCase([old()], { events: [TURN, ...acts] }))
          .result.ledger.filter(({ party }) => party === "borsk")
          .map(({ family, status }) => [family, status]),
      );
    expect(of(defies, gives)).toEqual({ refusal: "gone", offer: "offered" });
    expect(of({ ...defies, when: "2020-05-07" }, gives)).toEqual({ refusal: "new", offer: "gone" });
  });

  test("a turn that is only alleged is said to be so", () => {
    const caveats = (events: object[]) =>
      perform(disputeCase([old()], { events })).explanation.caveats.map(String);
    expect(caveats([{ ...TURN, denied: ["ardania"] }])).toContain(
      "The turn itself is alleged, or denied by somebody: what is before it and after rests on that.",
    );
    expect(caveats([TURN]).filter((text) => text.includes("alleged"))).toEqual([]);
  });
});

describe("what was said in between", () => {
  const offer = (id: string, level: string, when: string, given: object = {}) =>
    demand(id, { kind: "offer", level, when, ...given });
  const statusesOf = (...demands: object[]) =>
    Object.fromEntries(
      perform(disputeCase(demands)).result.ledger.map(({ family, status }) => [family, status]),
    );
  const anything = demand("never", { kind: "refusal", level: "some", when: "2019-06" });

  test("a refusal that an offer had ended before the turn is not softened since", () => {
    const [first, more] = [offer("first", "half", "2019-12"), offer("more", "most", AFTER)];
    expect(statusesOf(anything, first, more)).toEqual({ refusal: "gone", offer: "offered" });
    expect(statusesOf(anything, more)).toEqual({ refusal: "softened", offer: "read together" });
  });

  test("nor is a demand cut since that had been cut before", () => {
    const [much, less] = [
      old({ level: "all", when: "2019-06" }),
      demand("less", { level: "half", when: BEFORE }),
    ];
    expect(statusesOf(much, less, demand("again", { text: "less", level: "half", when: AFTER }))).toEqual({
      demand: "repeated",
    });
    // Of two on one day neither had ended the other; who goes on with the lesser has left the other unsaid.
    const both = [old({ level: "all" }), demand("less", { level: "half", when: BEFORE })];
    const again = demand("again", { text: "less", level: "half", when: AFTER });
    expect(statusesOf(...both, again)).toEqual({ demand: "left aside" });
    expect(statusesOf(...both, { ...again, text: "half, at last" })).toEqual({ demand: "softened" });
    const gone = demand("gone", { kind: "withdrawal", withdraws: "old", when: AFTER });
    expect(statusesOf(...both, again, gone)).toEqual({ demand: "softened" });
  });

  test("an offer kept up beside which a greater one is not repeated is not hardened", () => {
    const greater = offer("greater", "most", BEFORE);
    const keptUp = offer("kept", "half", "../2020-04-09");
    expect(statusesOf(greater, keptUp)).toEqual({ offer: "left aside" });
    expect(statusesOf(greater, { ...keptUp, when: AFTER })).toEqual({ offer: "hardened" });
  });

  test("a word to one party takes nothing back that was said to another", () => {
    const before = offer("first", "half", BEFORE);
    const to = (...actors: string[]) => ({ to: actors });
    const [more, less] = [
      offer("more", "most", "2020-04-01", to("borsk")),
      offer("less", "half", "2020-04-09", to("corvia")),
    ];
    expect(statusesOf(before, more, less)).toEqual({ offer: "offered" });
    expect(statusesOf(before, more, { ...less, to: ["borsk"] })).toEqual({ offer: "re-worded" });
    expect(statusesOf(before, more, { ...less, to: [] })).toEqual({ offer: "re-worded" });
  });
});
