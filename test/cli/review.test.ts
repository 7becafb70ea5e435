import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { unseenIn } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import type { Ledger } from "#decisions/ledger.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { program } from "../../src/cli/program.ts";
import {
  ALL,
  CASE,
  LASTING,
  LINE,
  ledger,
  MEETING,
  proposal,
  proposals,
  SHIFTS,
  TEXT,
  UNION,
} from "../decisions/hand-made.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(place(name), "utf8");

/** The case without an actor: with the one that it has, that one is not asked about. */
const BARE = CASE.replace(/actors:[\s\S]*/, "");

beforeEach(() => {
  writeFileSync(place("case.yaml"), BARE);
  writeFileSync(place("art.txt"), TEXT);
  writeFileSync(place("intake.yaml"), ledgerText(ledger()));
});

/** Sits at a terminal and presses keys, one after another: `y`, or a word such as `enter` between `<` and `>`. */
async function press(keys: string, ...args: string[]) {
  const out: string[] = [];
  let status = -1;
  let given = 0;
  async function* pressed() {
    for (const [, named, plain] of keys.matchAll(/<([\w-]+)>|([\s\S])/gu)) {
      given++;
      yield (named ?? plain)!;
    }
  }
  status = await program(["review", ".", ...args], {
    colour: false,
    width: 80,
    directory: folder,
    keys: pressed,
    out: (text) => void out.push(text),
    error: (text) => void out.push(text),
  });
  return { status, out: out.join(""), given };
}

function kept(): Ledger {
  const found = readLedger(read("intake.yaml"), "intake.yaml");
  if ("faults" in found) throw new Error(found.faults[0]!.what);
  return found;
}
const decisionOf = ({ id }: { readonly id: string }) => kept().proposals.find((each) => each.id === id);
function caseNow() {
  const reading = readCaseText(read("case.yaml"), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return reading.case;
}

describe("demarche review at a terminal", () => {
  it("asks actors first, then by sentence, with the words marked and the grounds told", async () => {
    const { out, status } = await press("yyq");
    expect(status).toBe(0);
    const places = ["The [[line]] met", "met the [[union]] on", "line [[met]] the union"].map((words) =>
      out.indexOf(words),
    );
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).toContain("date by weekday from publication, past; or 2024-05-13");
  });

  it("keeps each decision with who made it, and carries them into the case at the end", async () => {
    await press("yyynn");
    expect([LINE, UNION, MEETING, SHIFTS, LASTING].map((each) => decisionOf(each)!.decision)).toEqual([
      "yes",
      "yes",
      "yes",
      "no",
      "no",
    ]);
    expect(decisionOf(MEETING)).toMatchObject({ by: "A. Nalyst", applied: "E1" });
    expect(caseNow().actors.map(({ id }) => id)).toEqual(["FERRYLINE", "UNION"]);
    expect(caseNow().events).toMatchObject([{ by: ["FERRYLINE"], to: ["UNION"] }]);
    expect(caseNow().events[0]).not.toHaveProperty("accepted");
  });

  it("goes on later where it was left, and asks nothing that was decided", async () => {
    await press("yn<ctrl-c>");
    const { out, given } = await press("nnnyyyy");
    expect(out).not.toContain("The [[line]]");
    expect(given).toBe(3);
    expect(decisionOf(UNION)!.decision).toBe("no");
  });

  it("takes a decision back", async () => {
    await press("nuyq");
    expect(decisionOf(LINE)!.decision).toBe("yes");
    expect((await press("u<ctrl-c>")).out).toContain("There is nothing to undo.");
  });

  it("takes another date, from the list or typed", async () => {
    await press("yyd1<enter>q");
    expect(decisionOf(MEETING)).toMatchObject({ decision: "other date", change: { when: "2024-05-13" } });
    expect(caseNow().events[0]).toMatchObject({
      when: { edtf: "2024-05-13" },
      judgement: { by: "A. Nalyst" },
    });
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    writeFileSync(place("case.yaml"), BARE);
    await press("yyd2024-05-1<backspace>16<enter>q", "--by", "Bea");
    expect(decisionOf(MEETING)).toMatchObject({ change: { when: "2024-05-16" }, by: "Bea" });
  });

  it("takes own words for a key that is named by its letter", async () => {
    const { out } = await press("yyeaBoth sides meet<enter><enter>q");
    expect(out).toContain("a what");
    expect(decisionOf(MEETING)).toMatchObject({ decision: "edited", change: { what: "Both sides meet" } });
    expect(caseNow().events[0]).not.toHaveProperty("wording");
  });

  it("tells with the line of the ledger what the case does not bear out, as `check` does", async () => {
    const text = ledgerText(ledger(ALL, { [MEETING.id]: { decision: "yes", applied: "E7" } }));
    writeFileSync(place("intake.yaml"), text);
    const line = text.split("\n").findIndex((each) => each.includes("applied: E7")) + 1;
    const said = new RegExp(`intake\\.yaml:${line}:\\d+: warning: .*said to have entered the case as \`E7\``);
    expect((await press("", "--apply")).out).toMatch(said);
    const checked = await call(folder, "check", ".");
    expect(checked.error).toMatch(said);
    expect(checked.out).toContain("sound, with");
    expect(checked.status).toBe(0);
  });

  it("ends where somebody else changes the ledger meanwhile, whose change stays", async () => {
    async function* pressed() {
      yield "y";
      writeFileSync(place("intake.yaml"), `${read("intake.yaml")}# mine\n`);
      yield "y";
      yield "q";
    }
    const said: string[] = [];
    const status = await program(["review", "."], {
      colour: false,
      width: 80,
      directory: folder,
      keys: pressed,
      out: () => undefined,
      error: (text) => void said.push(text),
    });
    expect(status).toBe(2);
    expect(said.join("")).toContain("intake.yaml was changed while this ran, and stays so: run it again");
    expect(read("intake.yaml")).toMatch(/# mine\n$/);
    expect(read("case.yaml")).toBe(BARE);
    expect(kept().proposals.filter(({ decision }) => decision === "yes")).toHaveLength(1);
  });

  it("takes of what is typed or pasted only what can be seen", async () => {
    await press("yyea\u009b31mBoth\u0017 si\u202edes\u007f meet\u200b<enter><enter>q");
    expect(decisionOf(MEETING)).toMatchObject({ change: { what: "31mBoth sides meet" } });
    expect(caseNow().events[0]).toMatchObject({ what: "31mBoth sides meet" });
    expect(unseenIn(read("case.yaml"))).toBeUndefined();
  });

  it("carries over what was written into the ledger by hand, with what nobody would see of it shown", async () => {
    const what = "Both\u007f sides\u009b meet\u202e";
    const decided = ledger().proposals.map((each) =>
      each.id === MEETING.id
        ? { ...each, decision: "edited" as const, change: { what } }
        : { ...each, decision: "yes" as const },
    );
    writeFileSync(place("intake.yaml"), ledgerText({ ...ledger(), proposals: decided }));
    await press("", "--apply");
    expect(caseNow().events[0]).toMatchObject({ what });
    expect(unseenIn(read("case.yaml"))).toBeUndefined();
  });

  it("asks for what only a person can give, and leaves it where that is not given", async () => {
    await press("yyyyshifts<enter>q");
    expect(decisionOf(SHIFTS)).toMatchObject({
      decision: "edited",
      change: { issue: "shifts" },
      applied: "D1",
    });
    expect(caseNow().issues).toMatchObject([{ id: "shifts", name: "shifts" }]);
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    writeFileSync(place("case.yaml"), BARE);
    const { out } = await press("yyyy<enter>q");
    expect(out).toContain("Without issue it cannot enter the case.");
    expect(decisionOf(SHIFTS)!.decision).toBe("open");
  });

  it("changes several keys of what still lacks one, and asks for that last", async () => {
    await press("yyyecrefusal<enter>dfewer nights<enter><enter>shifts<enter>q");
    expect(decisionOf(SHIFTS)).toMatchObject({
      decision: "edited",
      change: { kind: "refusal", text: "fewer nights", issue: "shifts" },
    });
  });

  it("keeps what was changed where what is lacking is not given yet", async () => {
    const { out } = await press("yyyecrefusal<enter><enter><enter>bshifts<enter><enter>q");
    expect(out).toContain("Without issue it cannot enter the case.");
    expect(decisionOf(SHIFTS)).toMatchObject({ change: { kind: "refusal", issue: "shifts" } });
  });

  it("gives up with escape", async () => {
    for (const keys of [
      "yyd2024<escape>q",
      "yyea<escape>q",
      "yye<escape>q",
      "yymE1<escape>q",
      "yyK<escape>q",
    ]) {
      writeFileSync(place("intake.yaml"), ledgerText(ledger()));
      writeFileSync(place("case.yaml"), BARE);
      await press(keys);
      expect(decisionOf(MEETING)!.decision, keys).toBe("open");
    }
  });

  it("takes all of a kind, or all of an actor, and marks them as not looked at", async () => {
    await press("Kyq");
    expect([LINE, UNION, MEETING].map((each) => decisionOf(each)!.decision)).toEqual(["yes", "yes", "open"]);
    expect(caseNow().actors[1]).toMatchObject({ id: "UNION", accepted: "unseen" });
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    writeFileSync(place("case.yaml"), BARE);
    await press("nAnq");
    expect([UNION, MEETING, SHIFTS].map((each) => decisionOf(each)!.decision)).toEqual(["no", "no", "no"]);
  });

  it("lets an entry cite what was merged with it, and keeps the date that is not its own", async () => {
    writeFileSync(
      place("case.yaml"),
      `${CASE}events:\n  - {id: met, what: They met, by: [line], when: 2023-01-02, cite: ["art:P2.S3"]}\n`,
    );
    const { out } = await press("ymmet<enter>q");
    expect(out).toContain("  met  They met");
    expect(caseNow().events).toMatchObject([
      {
        id: "met",
        cite: ["art:P2.S3", "art:P2.S1"],
        otherDates: [{ when: { edtf: "2024-05-20" }, cite: ["art:P2.S1"] }],
      },
    ]);
    const before = read("case.yaml");
    await press("q");
    expect(read("case.yaml")).toBe(before);
  });

  it("offers an entry that may tell of the same from another sentence, and joins it at a key", async () => {
    const held =
      '{id: met, what: They met, by: [line], to: [union], when: 2024-05, plover: CONSULT, cite: ["art:P2.S3"]}';
    const union = '  - {id: union, name: The union, kind: organisation, cite: ["art:P2.S1"]}';
    writeFileSync(place("case.yaml"), `${CASE}${union}\nevents:\n  - ${held}\n`);
    // Its actors are in the case, by name, and not asked about.
    const unseen = await call(folder, "review", ".", "--yes", "event");
    expect(unseen.out).toContain("The case may have 1 of them already");
    expect(caseNow().events).toHaveLength(1);
    const { out } = await press("m<enter>q");
    expect(out).toContain("the same as met, “They met, 2024-05”");
    expect(caseNow().events).toMatchObject([{ id: "met", cite: ["art:P2.S3", "art:P2.S1"], otherDates: [] }]);
    writeFileSync(
      place("case.yaml"),
      `${CASE}${union}\nevents:\n  - ${held.replace("CONSULT", "SANCTION")}\n`,
    );
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    expect((await press("m<enter>q")).out).not.toContain("the same as met");
  });

  it("says where there is nothing with which it was merged", async () => {
    expect((await press("yymE99<enter>q")).out).toContain("the case has no event E99");
  });

  it("skips for this time, and asks again the next", async () => {
    expect((await press("yyssssss")).given).toBe(5);
    expect((await press("q")).out).toContain("line [[met]] the union");
  });

  it("cannot be made to act on the terminal by a text", async () => {
    const evil = proposal("event", "P2.S1", "met", {
      id: "E1",
      what: "\u001b[2J\u202egone",
      by: [],
      when: "not stated",
    });
    writeFileSync(place("intake.yaml"), ledgerText(ledger(proposals(evil))));
    const { out } = await press("q");
    expect(out).toContain("gone");
    expect(unseenIn(out)).toBeUndefined();
  });
});

describe("what is typed at demarche review", () => {
  const SANCTION = proposal(
    "sanction",
    "P2.S1",
    "line",
    {
      id: "S1",
      sender: ["UNION"],
      target: [],
      kind: "imposed",
      what: "The union shuns the line",
      when: "2024-05-20",
      effect: "not stated",
    },
    { needs: ["target"] },
  );

  it("names an issue in words of one's own, which it is called by, or by its number among those that are there", async () => {
    // Actors, the event, then the demand.
    await press("yyyyNight shifts, and pay<enter>q");
    expect(caseNow().issues).toMatchObject([{ id: "night-shifts-and-pay", name: "night shifts and pay" }]);
    writeFileSync(
      place("intake.yaml"),
      ledgerText(
        ledger(
          proposals(LINE, UNION, {
            ...SHIFTS,
            id: "demand:0123456789ab",
            entry: { ...SHIFTS.entry, kind: "refusal" },
          }),
        ),
      ),
    );
    const { out } = await press("y1<enter>");
    expect(out).toContain("  1 night shifts and pay (night-shifts-and-pay)");
    expect(caseNow().demands.map(({ issue }) => issue)).toEqual([
      "night-shifts-and-pay",
      "night-shifts-and-pay",
    ]);
  });

  it("names actors by what they are called, and asks again for one whom nobody knows", async () => {
    writeFileSync(place("intake.yaml"), ledgerText(ledger(proposals(LINE, UNION, SANCTION))));
    const { out } = await press("yyyLina<enter>line<enter>");
    expect(out).toContain("target: names or ids, with commas between");
    expect(out).toContain("No actor is called “Lina”.");
    expect(caseNow().sanctions).toMatchObject([{ sender: ["UNION"], target: ["FERRYLINE"] }]);
  });

  it("takes words of one's own with one key, and asks for what is still lacking", async () => {
    const { out } = await press("yywBoth sides meet<enter>wfewer nights<enter>shifts<enter>q");
    expect(out).toContain("w own words");
    expect(caseNow().events).toMatchObject([{ what: "Both sides meet", when: { edtf: "2024-05-20" } }]);
    expect(caseNow().events[0]).not.toHaveProperty("wording");
    expect(caseNow().events[0]).not.toHaveProperty("judgement");
    expect(caseNow().demands).toMatchObject([{ text: "fewer nights", issue: "shifts" }]);
  });

  it("changes nothing where no words are typed, and has none to give for an actor", async () => {
    const { out } = await press("wyyw<enter>q");
    expect(out).toContain("Its words are not put together by rule.");
    expect(out).toContain("Nothing is changed.");
    expect(decisionOf(MEETING)!.decision).toBe("open");
  });

  it("shows actors by their names, and what is decided at once before it is", async () => {
    const { out } = await press("Kyq");
    expect(out).toMatch(/ {2}by {9}Line \(FERRYLINE\)\n {2}to {9}Union \(UNION\)/);
    const lists = out.slice(out.indexOf("2 proposals, all of the kind actor") - 120);
    expect(lists).toContain("  art:P2.S1 actor “Line”\n  art:P2.S1 actor “Union”\n2 proposals");
    expect(out).toContain("Next: demarche brief .");
  });
});

describe("demarche review without a terminal", () => {
  it("says what to do instead", async () => {
    const { status, error } = await call(folder, "review", ".");
    expect([status, error]).toEqual([2, expect.stringContaining("--yes KIND")]);
    expect(read("case.yaml")).toBe(BARE);
  });

  it("takes kinds over unseen", async () => {
    const { status, out } = await call(folder, "review", ".", "--yes", "actor,event");
    expect([status, out]).toEqual([
      0,
      "3 entries added to the case.\n2 proposals still open.\nNext: demarche brief .\n",
    ]);
    expect(caseNow().events[0]).toMatchObject({ accepted: "unseen", wording: "template" });
    expect(decisionOf(MEETING)).toMatchObject({ by: "--yes", unseen: true });
  });

  it("takes over what is sure enough, and no more", async () => {
    await call(folder, "review", ".", "--accept", "high");
    expect(decisionOf(MEETING)).toMatchObject({ decision: "yes", by: "--accept high" });
    expect(decisionOf(SHIFTS)!.decision).toBe("open");
    await call(folder, "review", ".", "--accept", "medium");
    expect(decisionOf(SHIFTS)!.decision).toBe("yes");
    expect(decisionOf(LASTING)!.decision).toBe("open");
  });

  it("puts demands without an issue under one of their own only where demands were asked for", async () => {
    expect((await call(folder, "review", ".", "--accept", "low")).out).toContain(
      "only a person can say: issue",
    );
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    writeFileSync(place("case.yaml"), BARE);
    await call(folder, "review", ".", "--yes", "all");
    expect(caseNow().demands).toMatchObject([{ issue: "unsorted" }]);
    expect((await call(folder, "check", ".")).status).toBe(0);
  });

  it("carries over what was decided by hand, and writes nothing where nothing was", async () => {
    const before = statSync(place("case.yaml")).mtimeMs;
    await call(folder, "review", ".", "--apply");
    expect(statSync(place("case.yaml")).mtimeMs).toBe(before);
    const byHand = ledgerText(ledger(ALL, { [UNION.id]: { decision: "yes" } }));
    writeFileSync(place("intake.yaml"), byHand);
    await call(folder, "review", ".", "--apply");
    expect(caseNow().actors.map(({ id }) => id)).toEqual(["UNION"]);
  });

  it.each([
    [["--yes", "evnt"], 2, '--yes takes a kind of proposal, not "evnt"'],
    [["--accept", "sure"], 2, '--accept must be one of high, medium, low, not "sure"'],
  ])("refuses %j", async (words, wanted, reason) => {
    const { status, error } = await call(folder, "review", ".", ...words);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
  });

  it("tells faults of the ledger and of the case with their places, and writes nothing", async () => {
    writeFileSync(
      place("intake.yaml"),
      ledgerText(ledger()).replace("{decision: open", "{decision: perhaps"),
    );
    const odd = await call(folder, "review", ".", "--apply");
    expect([odd.status, odd.error]).toEqual([
      1,
      expect.stringMatching(/intake\.yaml:\d+:\d+: error: .*perhaps/),
    ]);
    writeFileSync(place("intake.yaml"), ledgerText(ledger()));
    writeFileSync(place("case.yaml"), BARE.replace("demarche: 1", "demarche: one"));
    expect((await call(folder, "review", ".", "--yes", "all")).status).toBe(1);
    expect(kept()).toEqual(ledger());
    rmSync(place("intake.yaml"));
    writeFileSync(place("case.yaml"), BARE);
    expect((await call(folder, "review", ".", "--yes", "all")).error).toContain("nothing is proposed");
  });
});
