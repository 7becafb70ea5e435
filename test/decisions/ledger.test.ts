import { describe, expect, it } from "vitest";
import { readLedger } from "#decisions/read-ledger.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { ALL, ledger, MEETING, proposal, proposals } from "./hand-made.ts";

const text = ledgerText(ledger());

describe("the ledger as a file", () => {
  it("has a line for each proposal, which begins with the decision", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("  - {decision: open, id: "));
    expect(lines).toHaveLength(ALL.proposals.length);
  });

  it.each(["null\n", "hello\n", "- a\n", "# nothing\n"])("is told how it begins where it is %j", (held) => {
    const read = readLedger(held, "intake.yaml");
    expect("faults" in read && read.faults[0]!.cure).toContain("begin with `format: demarche-intake/1`");
  });

  it("reads back as it was written", () => {
    expect(readLedger(text, "intake.yaml")).toEqual(ledger());
  });

  it("takes decisions that were made by hand, with words that YAML could take for something else", () => {
    const byHand = text.replace(`open, id: "${MEETING.id}"`, `open, id: ${MEETING.id}`);
    const decided = byHand.replace(`decision: open, id: ${MEETING.id}`, `decision: yes, id: ${MEETING.id}`);
    expect(decided).not.toBe(text);
    const read = readLedger(decided, "intake.yaml");
    if ("faults" in read) throw new Error(read.faults[0]!.what);
    expect(read.proposals.find(({ id }) => id === MEETING.id)!.decision).toBe("yes");
  });

  it.each([
    ["{decision: open", "{decision: perhaps", /decision.* cannot be "?perhaps/],
    ["confidence: high", "confidence: sure", /confidence.* cannot be "?sure/],
    ["{decision: open", "{decision: merged", /lacks `with`/],
    ["kind: actor", "knd: actor", /unknown key `knd`/],
  ])("tells where %j is wrong as %j", (right, wrong, what) => {
    const faulty = text.replace(right, wrong);
    const read = readLedger(faulty, "intake.yaml");
    if (!("faults" in read)) throw new Error("it was read");
    const line = faulty.slice(0, faulty.indexOf(wrong)).split("\n").length;
    expect(read.faults[0]!.line).toBe(line);
    expect(read.faults.map((fault) => fault.what).join("; ")).toMatch(what);
  });

  it("refuses a proposal that stands there twice", () => {
    const line = text.split("\n").find((each) => each.includes(MEETING.id))!;
    const read = readLedger(text.replace(line, `${line}\n${line}`), "intake.yaml");
    expect(read).toMatchObject({ faults: [{ what: expect.stringContaining("twice") }] });
  });

  it.each([
    "yes",
    "no",
    "null",
    "~",
    "- a",
    "a: b",
    "#c",
    "'",
    '"',
    "{",
    "2018",
    "\u2028",
    "\u202e",
    " x ",
    "",
    "Ó Briain",
    "a\nb",
    "\u{1f6a2}",
  ])("keeps %j as the text that it is", (words) => {
    const odd = ledger(
      proposals(proposal("claim", "P2.S1", "met", { id: "C1", text: words, [words || "k"]: [words] })),
    );
    const written = ledgerText(odd);
    expect(written.split("\n").filter((line) => line.includes("claim:"))).toHaveLength(1);
    expect(readLedger(written, "intake.yaml")).toEqual(odd);
  });

  it("keeps no half of a character, which the words around a quotation may begin with", () => {
    const cut = proposal("claim", "P2.S1", "met", { id: "C1", text: "\ud83d" });
    expect(readLedger(ledgerText(ledger(proposals(cut))), "intake.yaml")).toMatchObject({
      proposals: [{ entry: { text: "\ufffd" } }],
    });
  });
});
