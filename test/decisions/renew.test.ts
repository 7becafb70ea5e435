import { describe, expect, it } from "vitest";
import { decide } from "#decisions/decide.ts";
import { renewedLedger } from "#decisions/renew.ts";
import { ALL, CASE, LINE, ledger, MEETING, proposal, proposals, read, SHIFTS, UNION } from "./hand-made.ts";

const c = read(CASE);
const decisionOf = (found: ReturnType<typeof renewedLedger>, id: string) =>
  found.ledger.proposals.find((each) => each.id === id)?.decision;

describe("a text that is read again", () => {
  it("keeps what was decided, and asks for nothing that was", () => {
    const before = decide(ledger(), new Set([MEETING.id]), { decision: "no", by: "Ann" });
    const after = renewedLedger(before, ALL, c);
    expect(decisionOf(after, MEETING.id)).toBe("no");
    expect([after.fresh, after.gone]).toEqual([[], []]);
  });

  it("takes new dates for what is not decided and what is", () => {
    const later = { ...MEETING, entry: { ...MEETING.entry, when: "2024-05-13" } };
    const before = decide(ledger(), new Set([MEETING.id]), { decision: "yes" });
    const after = renewedLedger(before, proposals(later), c);
    expect(after.ledger.proposals[0]).toMatchObject({ decision: "yes", entry: { when: "2024-05-13" } });
  });

  it("knows what was rejected by its words where the text is stored anew", () => {
    const before = decide(ledger(), new Set([MEETING.id]), { decision: "no" });
    const anew = { ...MEETING, id: "event:0123456789ab", quote: { ...MEETING.quote!, start: 90, end: 93 } };
    const after = renewedLedger(
      before,
      { ...proposals(anew), source: { ...ALL.source, sha256: "0".repeat(64) } },
      c,
    );
    expect(decisionOf(after, anew.id)).toBe("no");
    expect(after.fresh).toEqual([]);
  });

  it("keeps and tells what was decided and is gone; what was open goes", () => {
    const before = decide(ledger(), new Set([MEETING.id]), { decision: "yes" });
    const after = renewedLedger(before, proposals(LINE, UNION), c);
    expect(after.gone.map(({ id }) => id)).toEqual([MEETING.id]);
    expect(after.ledger.proposals.find(({ id }) => id === MEETING.id)).toMatchObject({ gone: true });
    expect(decisionOf(after, SHIFTS.id)).toBeUndefined();
    // It may come back.
    expect(decisionOf(renewedLedger(after.ledger, ALL, c), MEETING.id)).toBe("yes");
  });

  it("orders by sentence, as numbers", () => {
    const tenth = { ...proposal("claim", "P2.S1", "met", { id: "C1" }), cite: ["art:P10.S1"] };
    const after = renewedLedger(undefined, proposals(tenth, SHIFTS, MEETING), c);
    expect(after.ledger.proposals.map(({ cite }) => cite[0])).toEqual([
      "art:P2.S1",
      "art:P2.S2",
      "art:P10.S1",
    ]);
  });

  it("leaves the lines of other texts alone", () => {
    const other = {
      ...proposals({ ...MEETING, id: "event:aaaaaaaaaaaa", cite: ["two:P2.S1"] }),
      source: { ...ALL.source, id: "two" },
    };
    const both = renewedLedger(renewedLedger(undefined, ALL, c).ledger, other, c);
    expect(both.ledger.sources.map(({ id }) => id)).toEqual(["art", "two"]);
    expect(both.ledger.proposals).toHaveLength(ALL.proposals.length + 1);
  });
});

describe("what the case has already", () => {
  it("recognises an actor under another id, and the acts that name it", () => {
    const byHand = read(
      `${CASE}events:\n  - {id: met, what: They met, by: [line], when: 2024-05, cite: ["art:P2.S1"]}\n`,
    );
    const { ledger: found } = renewedLedger(undefined, ALL, byHand);
    const of = (id: string) => found.proposals.find((each) => each.id === id);
    expect(of(LINE.id)).toMatchObject({ decision: "merged", with: "line", by: "the case" });
    expect(of(MEETING.id)).toMatchObject({ decision: "merged", with: "met" });
    expect(of(UNION.id)).toMatchObject({ decision: "open" });
  });

  it.each([
    ["another sentence", '{id: met, what: They met, by: [line], when: 2024-05, cite: ["art:P2.S3"]}'],
    ["another day", '{id: met, what: They met, by: [line], when: 2023-01, cite: ["art:P2.S1"]}'],
    [
      "an act of another kind",
      '{id: met, what: They met, by: [line], when: 2024-05, plover: SANCTION, cite: ["art:P2.S1"]}',
    ],
  ])("takes %s for another act", (_, entry) => {
    const { ledger: found } = renewedLedger(undefined, ALL, read(`${CASE}events:\n  - ${entry}\n`));
    expect(found.proposals.find(({ id }) => id === MEETING.id)!.decision).toBe("open");
  });

  it("lets one entry answer for one proposal only", () => {
    const twice = proposals(LINE, MEETING, { ...MEETING, id: "event:bbbbbbbbbbbb" });
    const byHand = read(
      `${CASE}events:\n  - {id: met, what: They met, by: [line], when: 2024-05, cite: ["art:P2.S1"]}\n`,
    );
    const decisions = renewedLedger(undefined, twice, byHand).ledger.proposals.map(
      ({ decision }) => decision,
    );
    expect(decisions).toEqual(["merged", "merged", "open"]);
  });

  it("asks again where the entry has been taken away", () => {
    const { ledger: found } = renewedLedger(undefined, ALL, c);
    const without = read(CASE.replace(/actors:[\s\S]*/, ""));
    const after = renewedLedger(found, ALL, without);
    expect(decisionOf(after, LINE.id)).toBe("open");
  });
});
