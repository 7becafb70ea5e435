import { describe, expect, test } from "vitest";
import { concessions } from "#analyses/concessions/concessions.ts";
import { Random } from "#math/random.ts";
import { answers, demand, disputeCase, perform } from "./dispute-case.ts";

const kept = demand("all-of-it", { when: "../2020-06-01", level: "all" });
const meeting = demand("a-meeting", { issue: "place", kind: "offer", level: "neutral", when: "2020-03-12" });

describe("three definitions", () => {
  test("only venue or tone: a procedural move, and nothing of substance", () => {
    expect(answers(disputeCase([kept, meeting]))).toEqual({ drops: "no", trims: "no", tone: "yes" });
    expect(perform(disputeCase([kept, meeting])).explanation.headline).toBe(
      "Ardania has made an offer on place of the talks (procedure; “a-meeting”) and stood by its demand on water.",
    );
  });

  test("nothing at all moved", () => {
    expect(answers(disputeCase([kept]))).toEqual({ drops: "no", trims: "no", tone: "no" });
    expect(perform(disputeCase([kept])).explanation.headline).toBe(
      "Ardania has not moved: it has stood by its demand on water.",
    );
  });

  test("an offer of substance is more than tone, and no demand dropped", () => {
    const offer = demand("half-for-you", { kind: "offer", level: "half", when: "2020-04" });
    expect(answers(disputeCase([kept, meeting, offer]))).toEqual({ drops: "no", trims: "no", tone: "no" });
  });

  test("dropped, cut", () => {
    const withdrawal = demand("no-more", { kind: "withdrawal", withdraws: "all-of-it", when: "2020-04" });
    expect(answers(disputeCase([kept, meeting, withdrawal]))).toEqual({
      drops: "yes",
      trims: "no",
      tone: "no",
    });
    const cut = [
      demand("before", { when: "2020-01", level: "all" }),
      demand("after", { when: "2020-04", level: "most" }),
    ];
    expect(answers(disputeCase(cut))).toEqual({ drops: "no", trims: "yes", tone: "no" });
  });

  test("taken back counts as dropped, unless as much or more is put in its place", () => {
    const before = demand("before", { when: "2020-01", level: "most" });
    const takes = (id: string) => demand("no-more", { kind: "withdrawal", withdraws: id, when: "2020-05" });
    const now = (level: string) => demand("now", { when: "2020-04", level });
    expect(answers(disputeCase([before, now("half"), takes("before")]))).toMatchObject({
      drops: "yes",
      trims: "yes",
    });
    for (const level of ["most", "all"])
      expect(answers(disputeCase([before, now(level), takes("before")]))).toMatchObject({
        drops: "no",
        trims: "no",
      });
    // Put forward since the turn, and taken back again.
    expect(answers(disputeCase([now("half"), takes("now")])).drops).toBe("yes");
    expect(
      perform(disputeCase([now("half"), takes("now")])).result.given[0]!.concessions.substantive,
    ).toEqual({
      low: 1,
      high: 1,
    });
  });

  test("a party that states nothing earlier cannot be told to have dropped or cut anything", () => {
    expect(answers(disputeCase([kept]), "borsk")).toEqual({
      drops: "cannot be told",
      trims: "cannot be told",
      tone: "cannot be told",
    });
  });

  test("officials speak for their state", () => {
    const said = demand("the-premier-says", { actor: "premier", when: "../2020-06-01", level: "all" });
    expect(answers(disputeCase([said])).drops).toBe("no");
  });

  test("a former official speaks for himself", () => {
    const actors = [
      { id: "ardania", name: "Ardania", kind: "state", party: true },
      {
        id: "premier",
        name: "The former premier",
        kind: "person",
        memberOf: [{ of: "ardania", to: "2010" }],
      },
      { id: "corvia", name: "Corvia", kind: "state" },
    ];
    const said = demand("a-little", { actor: "premier", when: "2020-05", level: "some" });
    const { result, explanation } = perform(
      disputeCase([demand("all", { when: "2020-01", level: "all" }), said], { actors }),
    );
    expect(result.answers[0]).toMatchObject({ party: "ardania", trims: "cannot be told" });
    expect(explanation.judgements.map(({ text }) => text)).toEqual([
      "Ardania has said no more on water.",
      "The former premier has put forward a new demand on water (“a-little”).",
    ]);
  });

  test("what is only expected is no move", () => {
    const expected = demand("maybe", { kind: "offer", voice: "expected", when: "not stated", level: "half" });
    const { result } = perform(disputeCase([kept, expected]));
    expect(result.expected).toEqual(["maybe"]);
    expect(result.ledger).toHaveLength(1);
    expect(result.given[0]!.offers.substantive).toEqual({ low: 0, high: 0 });
  });
});

describe("readings by others", () => {
  const withdrawal = demand("gone", {
    kind: "withdrawal",
    withdraws: "old",
    when: "2020-04",
    voice: "reading",
  });
  const c = disputeCase([demand("old", { when: "2020-01", level: "all" }), withdrawal]);

  test("count, but the answer in its own words stands beside", () => {
    const [answer] = perform(c).result.answers;
    expect(answer).toMatchObject({ drops: "yes", ownWords: { drops: "no" } });
    expect(perform(c).explanation.headline).toBe(
      "As others read it, Ardania has dropped its demand on water (“old”).",
    );
  });

  test("that the reading is wrong is a flip", () => {
    expect(perform(c).result.flips).toContainEqual({
      change: { kind: "reading", statement: "gone" },
      answers: expect.arrayContaining([{ party: "ardania", definition: "drops", from: "yes", to: "no" }]),
    });
  });
});

describe("that something was said only after the turn is a flip", () => {
  const cut = demand("half-of-it", { when: "2020-04", level: "half" });
  const old = demand("old", { when: "2020-01", level: "all" });
  const later = (...[first = old, parts = {}]: readonly [object?, Record<string, unknown>?]) =>
    perform(disputeCase([first, cut], parts)).result.flips.some(
      ({ change }) => change.kind === "timing" && change.statement === "old" && change.to === "after",
    );

  test("where the case may date it so", () => {
    expect(later()).toBe(true);
    expect(later({ ...old, known: "2020-06-15" })).toBe(true);
  });

  test("not where it was known before, has been met, or is taken back", () => {
    expect(later({ ...old, known: "2020-02" })).toBe(false);
    const turn = { id: "agrees", what: "Talks", by: ["ardania"], when: "2020-03-10", cite: ["post:P1.S1"] };
    const deed = (did: object) => ({
      events: [turn, { id: "x", what: "An act", when: "2020-04-02", cite: ["post:P3.S1"], ...did }],
    });
    expect(later(old, deed({ by: ["borsk"] }))).toBe(true);
    expect(later(old, deed({ by: ["borsk"], fulfils: ["old"] }))).toBe(false);
    expect(later(old, deed({ by: ["ardania"], withdraws: ["old"] }))).toBe(false);
  });
});

test("who grants what one other asks grants what that one asks, whatever others ask on the issue", () => {
  const [first, other] = ["borsk", "corvia"].map((actor) =>
    demand(`of-${actor}`, { actor, when: "2020-01", level: "half" }),
  );
  const said = (...fulfils: readonly string[]) => {
    const turn = { id: "agrees", what: "Talks", by: ["ardania"], when: "2020-03-10", cite: ["post:P1.S1"] };
    const deed = {
      id: "x",
      what: "An act",
      by: ["ardania"],
      when: "2020-04-02",
      fulfils,
      cite: ["post:P3.S1"],
    };
    const { judgements } = perform(disputeCase([first!, other!], { events: [turn, deed] })).explanation;
    return judgements.map(({ text }) => String(text)).find((text) => text.startsWith("Ardania"));
  };
  expect(said("of-borsk")).toContain("granted what Borsk asks on water");
  expect(said("of-corvia")).toContain("granted what Corvia asks on water");
});

test("where nothing is said of a demand from before, the table says so, and not that dates or levels decide", () => {
  const rows = (...demands: object[]) => {
    const { blocks } = perform(disputeCase(demands)).explanation;
    const table = blocks.find((block) => block.kind === "table" && /Three definitions/.test(block.title));
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.note).toContain("“Not stated”");
    return table.rows[0]!.cells.slice(2, 4);
  };
  const silent = demand("a", { level: "all", when: "2020-01" });
  expect(rows(silent)).toEqual(["no", "not stated"]);
  const open = demand("b", { level: "not stated", when: "2020-04" });
  expect(rows(silent, open)).toEqual(["no", "cannot be told"]);
});

describe("the exchange", () => {
  const half = demand("half", {
    actor: "borsk",
    kind: "offer",
    level: "half",
    when: "2020-04",
    reversible: "no",
  });
  const { given } = perform(disputeCase([kept, meeting, half])).result;

  test("what one gave the other was given", () => {
    const one = { low: 1, high: 1 };
    const none = { low: 0, high: 0 };
    expect(given[0]).toMatchObject({
      party: "ardania",
      offers: { substantive: none, procedural: one },
      received: { substantive: one, procedural: none },
      // Of its move it is not said whether it can be undone: that is no nought.
      irreversible: { low: 0, high: 1 },
      undoNotStated: true,
    });
    expect(given[1]).toMatchObject({
      party: "borsk",
      offers: { substantive: one, procedural: none },
      received: { substantive: none, procedural: one },
      irreversible: one,
    });
  });

  test("of an offer only what is newly made is given, whoever was offered something before", () => {
    const c = disputeCase([]);
    const actors = c.actors.map((actor) => ({ ...actor, party: actor.id !== "premier" }));
    const offer = (id: string, to: string, level: string, when: string) =>
      demand(id, { actor: "borsk", kind: "offer", to: [to], level, when });
    const received = (...demands: object[]) =>
      perform({ ...disputeCase(demands), actors }).result.given.map(
        ({ received: { substantive } }) => substantive,
      );
    const nothing = { low: 0, high: 0 };
    const one = { low: 1, high: 1 };
    expect(
      received(offer("old", "corvia", "half", "2020-01"), offer("new", "ardania", "most", "2020-04")),
    ).toEqual([one, nothing, nothing]);
    // Two that are newly made are one line, and each gets its own of it.
    expect(
      received(offer("one", "corvia", "half", "2020-04"), offer("new", "ardania", "most", "2020-04")),
    ).toEqual([one, nothing, one]);
  });

  test("what counts only as others read it stands beside the count in the parties' own words", () => {
    const read = { ...half, voice: "reading" };
    const { result, explanation } = perform(disputeCase([kept, meeting, read]));
    expect(result.given[1]!.offers.substantive).toEqual({ low: 1, high: 1 });
    expect(result.given[1]!.ownWords.offers.substantive).toEqual({ low: 0, high: 0 });
    const table = explanation.blocks.find(
      (block) => block.kind === "table" && /^What each/.test(block.title),
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows[1]!.cells.slice(0, 4)).toEqual(["Borsk", "0", "0", "1 (0)"]);
    expect(table.note).toContain("In brackets");
  });

  test("among three only what is addressed to a party is given to it, and of whom nothing is stated nothing is counted", () => {
    const c = disputeCase([kept, half]);
    const actors = c.actors.map((actor) => ({ ...actor, party: actor.id !== "premier" }));
    const three = (to: string[]) =>
      perform({ ...c, actors, demands: c.demands.map((one) => (one.id === "half" ? { ...one, to } : one)) });
    const received = (to: string[]) =>
      three(to).result.given.map((each) => [each.party, each.received.substantive.high]);
    expect(received(["corvia"])).toEqual([
      ["ardania", 0],
      ["borsk", 0],
      ["corvia", 1],
    ]);
    // An official is addressed for his state.
    expect(received(["premier"])[0]).toEqual(["ardania", 1]);
    expect(received([]).every(([, count]) => count === 0)).toBe(true);
    const table = (to: string[]) =>
      three(to).explanation.blocks.find((block) => block.kind === "table" && /^What each/.test(block.title));
    expect(table([])).toMatchObject({ title: "What each party has given since the turn" });
    expect(table(["corvia"])).toMatchObject({
      title: "What each party has given and been given since the turn",
    });
    const rows = (table([]) as unknown as { rows: { cells: string[] }[] }).rows.map(({ cells }) =>
      cells.slice(0, 3),
    );
    expect(rows[2]).toEqual(["Corvia", "not stated", "not stated"]);
  });

  test("where something is put to one party and something to another, what each gets is counted by itself", () => {
    const offer = (id: string, to: string[], level: string, when: string) =>
      demand(id, { actor: "borsk", kind: "offer", level, when, to });
    const c = disputeCase([
      kept,
      offer("to-ardania", ["ardania"], "half", "2020-01-05"),
      offer("to-corvia", ["corvia"], "half", "2020-01-05"),
      offer("more-to-ardania", ["ardania"], "most", "2020-03-12"),
      offer("same-to-corvia", ["corvia"], "half", "2020-03-12"),
    ]);
    const actors = c.actors.map((actor) => ({ ...actor, party: actor.id !== "premier" }));
    const received = perform({ ...c, actors }).result.given.map((each) => [
      each.party,
      each.received.substantive,
    ]);
    expect(received).toEqual([
      ["ardania", { low: 1, high: 1 }],
      ["borsk", { low: 0, high: 0 }],
      ["corvia", { low: 0, high: 0 }],
    ]);
  });

  test("of whose own words nothing is said since, it is not stated also beside an answer by a reading", () => {
    const read = demand("read", { level: "all", when: "2020-01-05", voice: "reading" });
    const again = demand("again", { level: "all", when: "2020-03-12", voice: "reading" });
    const silent = demand("own", { level: "all", when: "2020-01-05", issue: "water" });
    const { result, explanation } = perform(disputeCase([silent, read, again]));
    const [answer] = result.answers;
    expect(answer).toMatchObject({ trims: "no", unsaid: [] });
    expect(answer!.ownWords).toMatchObject({ trims: "cannot be told", unsaid: ["trims"] });
    const table = explanation.blocks.find(
      (block) => block.kind === "table" && /^Is it backing down/.test(block.title),
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows[0]!.cells.slice(0, 4)).toEqual([
      "Ardania",
      1,
      "no",
      "no (in its own words alone: not stated)",
    ]);
    const flip = result.flips.find(({ change }) => change.kind === "reading" && change.statement === "again");
    expect(flip?.answers).toContainEqual({
      party: "ardania",
      definition: "trims",
      from: "no",
      to: "cannot be told",
      unsaid: true,
    });
  });

  test("what is not dated counts as possible", () => {
    const undated = demand("some-day", { kind: "offer", level: "half", when: "not stated" });
    expect(perform(disputeCase([undated])).result.given[0]!.offers.substantive).toEqual({ low: 0, high: 1 });
  });
});

describe("what is missing", () => {
  test("names each thing that the ledger needs", () => {
    const c = disputeCase([], { turn: undefined, issues: [] });
    const outcome = concessions.perform(c, {}, new Random(1));
    if (outcome.status !== "not-applicable") throw new Error(outcome.status);
    expect(outcome.missing).toHaveLength(3);
    expect(concessions.perform(disputeCase([]), {}, new Random(1)).status).toBe("not-applicable");
  });

  test("cells of party and substantive issue; whose assets are at stake comes first", () => {
    const { result, explanation } = perform(disputeCase([kept]));
    expect(result.cells).toEqual({ stated: 1, notStated: 2 });
    expect(explanation.inputs).toEqual({ given: 1, missing: 2 });
    expect(explanation.gaps).toEqual([
      "Corvia, on water: not stated, though its own assets are at stake there.",
      "Borsk, on water: not stated.",
    ]);
    expect(explanation.secondhand).toBeUndefined();
  });

  test.each<[string, string, string, object]>([
    ["is read into it", "read", "as others read it", { voice: "reading" }],
    ["is expected of it", "expected", "as is expected of it", { voice: "expected" }],
    ["it is said to have said", "contested", "as somebody alleges or denies", { denied: ["borsk"] }],
  ])("what only %s is not stated by itself, but somebody states it", (_, how, words, given) => {
    const read = demand("r", { actor: "borsk", level: "half", when: "2020-04", ...given });
    const own = demand("c", { actor: "corvia", level: "half", when: "2020-04", ...given });
    const { result, explanation } = perform(disputeCase([kept, read, own]));
    expect(result.notStated.map(({ party, secondhand }) => [party, secondhand])).toEqual([
      ["borsk", [how]],
      ["corvia", [how]],
    ]);
    expect(result.cells).toEqual({ stated: 1, notStated: 2 });
    expect(explanation.gaps).toEqual([]);
    expect(explanation.secondhand).toEqual([
      `Corvia, on water: not stated by itself, only ${words}, though its own assets are at stake there.`,
      `Borsk, on water: not stated by itself, only ${words}.`,
    ]);
  });

  test("what its acts show is shown and not stated, beside what others read", () => {
    const read = demand("r", { actor: "borsk", level: "half", when: "2020-04", voice: "reading" });
    const given = {
      id: "flow",
      what: "Borsk opens the gates",
      by: ["borsk"],
      when: "2020-04-02",
      fulfils: ["kept"],
      cite: ["post:P3.S1"],
    };
    const turn = { id: "agrees", what: "Talks", by: ["ardania"], when: "2020-03-10", cite: ["post:P1.S1"] };
    const asked = demand("kept", { level: "all", when: "2020-01" });
    const { explanation } = perform(disputeCase([asked, read], { events: [turn, given] }));
    expect(explanation.secondhand).toEqual([
      "Borsk, on water: not stated by itself, only as others read it and as its acts show.",
    ]);
  });
});

describe("confidence", () => {
  const level = (...demands: object[]) =>
    perform(disputeCase(demands)).explanation.judgements[0]!.confidence.level;

  test("one source is low, and a reprint is no second one", () => {
    expect(level(kept, meeting)).toBe("low");
    expect(level({ ...kept, cite: ["wire:1"] }, { ...meeting, cite: ["copy:1"] })).toBe("low");
  });

  test("two sources, all stated and dated: high; a reading among them: moderate", () => {
    const cite = ["wire:1", "post:P1.S1"];
    expect(level({ ...kept, cite }, { ...meeting, cite })).toBe("high");
    const third = demand("third", { when: "2020-04", voice: "reading", cite });
    expect(level({ ...kept, cite }, { ...meeting, cite }, third)).toBe("moderate");
    // What each of them tells alone the other does not confirm.
    expect(level({ ...kept, cite: ["wire:1"] }, { ...meeting, cite: ["post:P1.S1"] })).toBe("low");
  });
});
