import { describe, expect, it } from "vitest";
import { type Applied, applyLedger } from "#decisions/apply.ts";
import { decide } from "#decisions/decide.ts";
import type { Ledger } from "#decisions/ledger.ts";
import { renewedLedger } from "#decisions/renew.ts";
import type { Proposal } from "#intake/proposal.ts";
import { ALL, CASE, LASTING, LINE, MEETING, proposal, proposals, read, SHIFTS, UNION } from "./hand-made.ts";

const start = (list = ALL): Ledger => renewedLedger(undefined, list, read(CASE)).ledger;
const yes = (ledger: Ledger, ...ids: readonly string[]) =>
  decide(ledger, new Set(ids), { decision: "yes", by: "Ann" });
function applied(text: string, ledger: Ledger, options = {}): Applied {
  const made = applyLedger(text, ledger, options);
  if ("faults" in made) throw new Error(JSON.stringify(made.faults));
  return made;
}

describe("decisions carried into a case", () => {
  it("adds what was confirmed and leaves every line that was there as it was", () => {
    const { text, entered, kept } = applied(CASE, yes(start(), UNION.id, MEETING.id));
    for (const line of CASE.trimEnd().split("\n")) expect(text.split("\n")).toContain(line);
    expect([entered.map(({ id }) => id).sort(), kept]).toEqual([[UNION.id, MEETING.id].sort(), []]);
    expect(read(text).events).toMatchObject([
      {
        id: "E1",
        by: ["line"],
        to: ["UNION"],
        when: { edtf: "2024-05-20" },
        phrase: "on Monday",
        cite: ["art:P2.S1"],
        wording: "template",
      },
    ]);
    expect(read(text).events[0]).not.toHaveProperty("judgement");
  });

  it("does so once", () => {
    const first = applied(CASE, yes(start(), UNION.id, MEETING.id));
    const again = applied(first.text, first.ledger);
    expect([again.text, again.entered]).toEqual([first.text, []]);
  });

  it("adds nothing twice where the ledger was not written any more after the case", () => {
    const decided = yes(start(), UNION.id, MEETING.id);
    const first = applied(CASE, decided);
    const again = applied(first.text, decided);
    expect(again.text).toBe(first.text);
    expect(again.ledger.proposals.find(({ id }) => id === MEETING.id)!.applied).toBe("E1");
  });

  it("does not bring back what was taken out of the case by hand", () => {
    const first = applied(CASE, yes(start(), UNION.id));
    expect(applied(CASE, first.ledger).text).toBe(CASE);
  });

  it("keeps what a person changed as that person's judgement, without the mark of the template where the words are own", () => {
    const edited = decide(yes(start(), UNION.id), new Set([MEETING.id]), {
      decision: "edited",
      by: "Ann",
      change: { what: "Both sides meet in the harbour", phrase: null },
    });
    const [event] = read(applied(CASE, edited).text).events;
    expect(event).toMatchObject({ what: "Both sides meet in the harbour", judgement: { by: "Ann" } });
    expect(event).not.toHaveProperty("wording");
    expect(event).not.toHaveProperty("phrase");
  });

  it("takes another date as the judgement of who chose it", () => {
    const dated = decide(yes(start(), UNION.id), new Set([MEETING.id]), {
      decision: "other date",
      by: "Ann",
      change: { when: "2024-05-13" },
    });
    expect(read(applied(CASE, dated).text).events[0]).toMatchObject({
      when: { edtf: "2024-05-13" },
      wording: "template",
      judgement: { by: "Ann", why: expect.stringContaining("when") },
    });
  });

  it("marks what nobody has seen", () => {
    const unseen = decide(start(), new Set([UNION.id]), {
      decision: "yes",
      by: "--accept high",
      unseen: true,
    });
    expect(read(applied(CASE, unseen).text).actors[1]).toMatchObject({ id: "UNION", accepted: "unseen" });
  });

  it("waits for an actor who is not decided, and goes without one who was rejected", () => {
    const waiting = applied(CASE, yes(start(), MEETING.id));
    expect(waiting.kept).toMatchObject([{ why: expect.stringContaining("UNION") }]);
    expect(waiting.text).toBe(CASE);
    const without = decide(yes(start(), MEETING.id), new Set([UNION.id]), { decision: "no" });
    expect(read(applied(CASE, without).text).events[0]).toMatchObject({ by: ["line"], to: [] });
  });

  it("keeps out a demand without an issue, unless it may go under one of its own", () => {
    const decided = yes(start(), UNION.id, SHIFTS.id);
    expect(applied(CASE, decided).kept).toMatchObject([{ why: expect.stringContaining("issue") }]);
    const { text } = applied(CASE, decided, { unsorted: true });
    expect(read(text).issues).toMatchObject([{ id: "unsorted", wording: "template" }]);
    expect(read(text).demands).toMatchObject([{ actor: "UNION", issue: "unsorted" }]);
  });

  it("keeps out what lacks a party that only a person can name", () => {
    const lacking = proposal("sanction", "P2.S2", "demands", {
      id: "S1",
      sender: ["UNION"],
      target: [],
      kind: "warning",
      what: "The union warns",
      when: "not stated",
    });
    const { kept, text } = applied(CASE, yes(start(proposals(UNION, lacking)), UNION.id, lacking.id));
    expect(kept).toMatchObject([{ why: expect.stringContaining("target") }]);
    expect(read(text).sanctions).toEqual([]);
  });

  it("keeps out what would make the case unsound, with what is wrong, and takes the rest", () => {
    const odd = { ...LASTING, entry: { ...LASTING.entry, horizon: "next spring" } };
    const { kept, text } = applied(CASE, yes(start(proposals(LINE, UNION, odd)), UNION.id, odd.id));
    expect(kept).toMatchObject([{ decided: { id: odd.id }, why: expect.stringContaining("horizon") }]);
    expect(read(text).actors).toHaveLength(2);
    expect(read(text).forecasts).toEqual([]);
  });

  it("gives a new id where the case has that one for something else", () => {
    const taken = `${CASE}events:\n  - {id: E1, what: A strike, by: [line], when: 2023-01-01, cite: ["art:P1.S1"]}\n`;
    const { text } = applied(taken, yes(start(), UNION.id, MEETING.id));
    expect(read(text).events.map(({ id }) => id)).toEqual(["E1", "E1-2"]);
  });

  it("refuses a case that is not sound, and changes nothing", () => {
    const made = applyLedger(CASE.replace("demarche: 1", "demarche: one"), yes(start(), UNION.id));
    expect(made).toMatchObject({ faults: [{ line: 2 }] });
  });
});

describe("what a person has found to be the same", () => {
  const HELD = `${CASE}events:\n  - {id: met, what: They met, by: [line], when: 2023-01-02, cite: ["art:P2.S3"]}\n`;
  const merged = (id: string, into: string) =>
    decide(start(), new Set([id]), { decision: "merged", with: into, by: "Ann" });

  it("lets the entry cite the sentence too, and keeps a date that cannot be its own", () => {
    const { text, joined, ledger } = applied(HELD, merged(MEETING.id, "met"));
    expect(joined.map(({ id }) => id)).toEqual([MEETING.id]);
    expect(read(text).events).toMatchObject([
      {
        when: { edtf: "2023-01-02" },
        cite: ["art:P2.S3", "art:P2.S1"],
        otherDates: [{ when: { edtf: "2024-05-20" }, cite: ["art:P2.S1"] }],
      },
    ]);
    expect(applied(text, ledger).text).toBe(text);
  });

  it("adds to other datings that are there, and none where the dates may be one", () => {
    const other = HELD.replace(
      "2023-01-02, cite:",
      '2023-01-02, otherDates: [{when: 2022, cite: ["art:P1.S1"]}], cite:',
    );
    expect(read(applied(other, merged(MEETING.id, "met")).text).events[0]!.otherDates).toHaveLength(2);
    const wide = HELD.replace("2023-01-02", "2024");
    expect(read(applied(wide, merged(MEETING.id, "met")).text).events[0]!.otherDates).toEqual([]);
  });

  it("goes with an entry that enters at the same time, under whatever id", () => {
    const second = {
      ...MEETING,
      id: "event:cccccccccccc",
      cite: ["art:P2.S3"],
      entry: { ...MEETING.entry, id: "E2" },
    };
    const both = start(proposals(LINE, UNION, MEETING, second));
    const decided = decide(yes(both, UNION.id, MEETING.id), new Set([second.id]), {
      decision: "merged",
      with: "E1",
    });
    const taken = `${CASE}events:\n  - {id: E1, what: A strike, by: [line], when: 2023-01-01, cite: ["art:P1.S1"]}\n`;
    const events = read(applied(taken, decided).text).events;
    expect(events.map(({ id, cite }) => [id, cite])).toEqual([
      ["E1", ["art:P1.S1"]],
      ["E1-2", ["art:P2.S1", "art:P2.S3"]],
    ]);
  });

  it("says where the case has no such entry, and changes nothing", () => {
    const { text, kept } = applied(HELD, merged(MEETING.id, "nowhere"));
    expect([text, kept]).toMatchObject([HELD, [{ why: "the case has no event nowhere" }]]);
  });

  it("takes an actor who was merged for the one of the case, in all that names it", () => {
    const odd = proposals({ ...LINE, entry: { ...LINE.entry, name: "Ferries Ltd" } }, UNION, MEETING);
    const decided = decide(yes(start(odd), UNION.id, MEETING.id), new Set([LINE.id]), {
      decision: "merged",
      with: "line",
    });
    expect(read(applied(CASE, decided).text).events[0]!.by).toEqual(["line"]);
  });

  it("keeps the days of offices and memberships, and no membership in what has not entered", () => {
    const days = { from: "2019", to: "2021" };
    const person = proposal("actor", "P2.S1", "line", {
      id: "HOLM",
      name: "Lars Holm",
      kind: "person",
      roles: [{ as: "minister", ...days }],
      memberOf: [
        { of: "line", ...days },
        { of: "NOBODY", ...days },
      ],
    });
    const holm = read(applied(CASE, yes(start(proposals(person)), person.id)).text).actors[1]!;
    expect(holm.memberOf.map(({ of }) => of)).toEqual(["line"]);
    for (const each of [...holm.roles, ...holm.memberOf])
      expect(each).toMatchObject({ from: expect.anything(), to: expect.anything() });
  });

  it("takes over that an actor who was merged is a party", () => {
    const bystander = CASE.replace("organisation, party: true", "organisation");
    const odd = proposals({ ...LINE, entry: { ...LINE.entry, name: "The company", party: true } });
    const decided = decide(start(odd), new Set([LINE.id]), { decision: "merged", with: "line", by: "Ann" });
    expect(read(applied(bystander, decided).text).actors[0]!.party).toBe(true);
  });

  it("keeps a round with two parties, and none with one", () => {
    const talks = proposal("round", "P2.S3", "Talks", {
      id: "R1",
      name: "Talks",
      parties: ["FERRYLINE", "UNION"],
      start: "2024-05-20",
      end: "open",
      ending: "open",
      pauses: [],
    });
    const list = proposals(LINE, UNION, talks);
    expect(read(applied(CASE, yes(start(list), UNION.id, talks.id)).text).rounds[0]!.parties).toEqual([
      "line",
      "UNION",
    ]);
    const without = decide(yes(start(list), talks.id), new Set([UNION.id]), { decision: "no" });
    expect(applied(CASE, without).kept).toMatchObject([{ why: expect.stringContaining("parties") }]);
  });
});

describe("what goes with an actor who was turned down", () => {
  const without = (list: readonly Proposal[]) =>
    decide(
      decide(start(proposals(...list)), new Set(list.map(({ id }) => id)), { decision: "yes" }),
      new Set([UNION.id]),
      {
        decision: "no",
      },
    );

  it("is a membership, and not the member", () => {
    const bea = proposal("actor", "P2.S1", "met", {
      id: "BEA",
      name: "Bea",
      kind: "person",
      memberOf: [{ of: "UNION" }, { of: "FERRYLINE" }],
    });
    const { text, kept } = applied(CASE, without([LINE, UNION, bea]));
    expect(kept).toEqual([]);
    expect(read(text).actors.find(({ id }) => id === "BEA")!.memberOf).toEqual([{ of: "line" }]);
  });

  it.each([
    ["tie", { kind: "rivalry", from: "UNION", to: "FERRYLINE" }, "from"],
    ["tie", { kind: "rivalry", from: "FERRYLINE", to: "UNION" }, "to"],
    [
      "sanction",
      {
        id: "S1",
        sender: ["UNION"],
        target: ["FERRYLINE"],
        kind: "warning",
        what: "A warning",
        when: "not stated",
      },
      "sender",
    ],
    [
      "sanction",
      {
        id: "S1",
        sender: ["FERRYLINE"],
        target: ["UNION"],
        kind: "warning",
        what: "A warning",
        when: "not stated",
      },
      "target",
    ],
    [
      "demand",
      { id: "D1", actor: "UNION", issue: "shifts", kind: "ask", text: "short ones", when: "not stated" },
      "actor",
    ],
  ] as const)("is the whole %s %j, of which it was a side", (kind, entry, key) => {
    const { text, kept } = applied(CASE, without([LINE, UNION, proposal(kind, "P2.S2", "demands", entry)]));
    expect(kept).toMatchObject([{ why: `only a person can say: ${key}` }]);
    expect(text).toBe(CASE);
  });
});

describe("the source itself", () => {
  const source = (origin?: readonly string[]) => ({
    ...proposal("source", "P1.S1", "Ferry", {
      id: "art",
      title: "Ferry talks",
      issued: "2024-05-20",
      ...(origin && { origin }),
    }),
    cite: ["art"],
  });

  it("is not asked about where the case has it", () => {
    expect(start(proposals(source())).proposals[0]).toMatchObject({ decision: "merged", with: "art" });
  });

  it("gets the origin that was confirmed beside those that it has, and nothing else", () => {
    const two = CASE.replace(
      "sources:\n",
      "sources:\n  - {id: wire, title: Wire, issued: 2024-05-19}\n  - {id: other, title: Other, issued: 2024-05-19}\n",
    ).replace("{id: art, ", "{id: art, origin: [other], ");
    const { text } = applied(two, yes(start(proposals(source(["wire"]))), source().id));
    expect(read(text).sources.map(({ id, origin }) => [id, origin])).toEqual([
      ["wire", []],
      ["other", []],
      ["art", ["other", "wire"]],
    ]);
    expect(applied(text, yes(start(proposals(source(["wire"]))), source().id)).text).toBe(text);
  });
});
