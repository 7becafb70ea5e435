import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { program } from "../../src/cli/program.ts";
import { call } from "./terminal-io.ts";

/** A second article on the same events, and a copy of the first in another paper; both our own, and all in them invented. */

const folder = mkdtempSync(join(tmpdir(), "demarche-second-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ONE = `Kenya and Tanzania agree to reopen border posts

NAIROBI, 14 June 2023 (Savanna Wire)

Kenya and Tanzania agreed on Tuesday to reopen four border posts that have been shut since March, the Kenyan foreign ministry said.

Kenya's trade minister, Amina Wekesa, met her Tanzanian counterpart, Joseph Mallya, in Arusha on Monday. "We did not come to win, we came to open a road," Wekesa told reporters.

Tanzania imposed a ban on Kenyan maize on 3 April 2023. Analysts said it was unlikely that the ban would fall before the harvest.
`;
const TWO = `What Arusha settled, and what it did not

Published: 17 June 2023

The deal looks small. On 13 June Kenya and Tanzania agreed to reopen four border posts, which traders had wanted for three months.

Amina Wekesa and Joseph Mallya met in Arusha on 11 June, according to the Tanzanian government.

Maize is another matter. Tanzania imposed a ban on Kenyan maize in April. On Thursday Kenya imposed sanctions on Tanzania.
`;
/** The first, under another title and in another paper. */
const COPY = ONE.replace("Kenya and Tanzania agree to", "Neighbours to").replace(
  "Savanna Wire",
  "Coast Daily",
);

for (const [name, text] of [
  ["one", ONE],
  ["two", TWO],
  ["copy", COPY],
])
  writeFileSync(join(folder, `${name}.txt`), text!);

beforeEach(async () => {
  rmSync(join(folder, "c"), { recursive: true, force: true });
  rmSync(join(folder, "before"), { recursive: true, force: true });
  for (const name of ["c", "before"])
    expect((await call(folder, "intake", "one.txt", "-o", name, "--yes", "all")).status).toBe(0);
});

const read = (name: string) => readFileSync(join(folder, "c", name), "utf8");
function caseNow() {
  const reading = readCaseText(read("case.yaml"), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return reading.case;
}
function openOf(kind: string) {
  const ledger = readLedger(read("intake.yaml"), "intake.yaml");
  if ("faults" in ledger) throw new Error("the ledger is at fault");
  return ledger.proposals.filter((each) => each.kind === kind && each.decision === "open");
}
async function press(keys: string) {
  const out: string[] = [];
  await program(["review", "c"], {
    colour: false,
    width: 80,
    directory: folder,
    keys: async function* () {
      for (const [, named, plain] of keys.matchAll(/<([\w-]+)>|([\s\S])/gu)) yield (named ?? plain)!;
    },
    out: (text) => void out.push(text),
    error: (text) => void out.push(text),
  });
  return out.join("");
}

describe("a second article on the same events", () => {
  it("moves the day of the analysis along where that was the day of the first, and says so", async () => {
    const { out } = await call(folder, "intake", "two.txt", "--into", "c");
    expect(out).toContain(
      "The day of the analysis (asOf) moves along with the newest article, from 2023-06-14 to 2023-06-17.",
    );
    expect(caseNow().asOf.edtf).toBe("2023-06-17");
  });

  it("leaves a day that the analyst has chosen, and says what that keeps out", async () => {
    writeFileSync(
      join(folder, "c/case.yaml"),
      read("case.yaml").replace("asOf: 2023-06-14", "asOf: 2023-06-15"),
    );
    const { out } = await call(folder, "intake", "two.txt", "--into", "c");
    expect(out).toContain(
      "The article appeared on 2023-06-17, after the day of the analysis (asOf: 2023-06-15)",
    );
    expect(caseNow().asOf.edtf).toBe("2023-06-15");
  });

  it("has its actors found, and its events offered as those that are there, by the states of who takes part and near days", async () => {
    await call(folder, "intake", "two.txt", "--into", "c");
    const { out } = await call(folder, "review", "c", "--yes", "all");
    expect(out).toContain("The case may have 3 of them already");
    expect(
      caseNow()
        .actors.filter(({ id }) => /^(?:KEN|TZA|WEKESA|MALLYA)/.test(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["KEN", "KEN-FOREIGN-MINISTRY", "MALLYA", "TZA", "WEKESA"]);
    // What nobody has told before is taken: what Kenya did on Thursday.
    expect(caseNow().sanctions.map(({ sender }) => sender)).toEqual([["TZA"], ["KEN"]]);
    const asked = await press("q");
    expect(asked).toMatch(
      /perhaps +the same as E\w+, “Kenya and Tanzania reach agreement, 2023-06-13”: m and Enter/,
    );
  });

  it("joins all that is offered with one key: a second sentence, and a day that is told otherwise beside the first", async () => {
    await call(folder, "intake", "two.txt", "--into", "c");
    await call(folder, "review", "c", "--yes", "all");
    await press("My");
    expect(openOf("event")).toEqual([]);
    const { events, sanctions } = caseNow();
    const meeting = events.find(({ plover }) => plover === "CONSULT")!;
    expect(meeting.when).toMatchObject({ edtf: "2023-06-12" });
    expect(meeting.cite).toEqual(["art:P3.S1", "art2:P2.S1"]);
    expect(meeting.otherDates).toEqual([
      { when: expect.objectContaining({ edtf: "2023-06-11" }), cite: ["art2:P2.S1"] },
    ]);
    // April of the one is the third of April of the other.
    const ban = sanctions[0]!;
    expect([ban.cite, ban.otherDates]).toEqual([["art:P4.S1", "art2:P3.S2"], []]);
    expect(
      events
        .filter(({ plover }) => plover === "AGREE")
        .every(({ mode, when }) => mode !== "future" || typeof when === "string"),
    ).toBe(true);
  });

  it("takes back in one step what M joined, and joins nothing without y", async () => {
    await call(folder, "intake", "two.txt", "--into", "c");
    await call(folder, "review", "c", "--yes", "all");
    expect(await press("Mn")).toContain("Nothing is decided.");
    expect(openOf("event")).toHaveLength(2);
    rmSync(join(folder, "c"), { recursive: true });
    await call(folder, "intake", "one.txt", "-o", "c", "--yes", "all");
    await call(folder, "intake", "two.txt", "--into", "c");
    const before = read("case.yaml");
    expect(await press("Myuq")).toContain("3 decided: merged.");
    expect([openOf("event"), openOf("sanction")].map((open) => open.length)).toEqual([2, 3]);
    expect(read("case.yaml")).toBe(before);
  });

  it("is told by diff with what it brought", async () => {
    await call(folder, "intake", "two.txt", "--into", "c");
    await call(folder, "review", "c", "--yes", "all");
    await press("My");
    const { out } = await call(folder, "diff", "before", "c");
    expect(out).toMatch(
      /The new source “What Arusha settled, and what it did not” brings [^.]+, also stands behind three that were there and gives one of them another day\./,
    );
    expect(out).toContain("otherDates: when 2023-06-11 cite art2:P2.S1 (new); cite: art2:P2.S1 (new)");
    expect(out).toContain("rests on art2:P3.S3");
    expect(out).not.toContain('["');
  });
});

describe("a copy of the first article in another paper", () => {
  it("is proposed to have one origin with it, by the passages that the two share", async () => {
    await call(folder, "intake", "copy.txt", "--into", "c");
    const [source] = openOf("source");
    expect(source).toMatchObject({
      entry: { origin: ["art"] },
      grounds: { rule: "source.shared-passages" },
      confidence: "high",
    });
  });

  it("adds nothing but its sentences: whatever it repeats is offered as what is there, claims and forecasts too", async () => {
    const count = ({ events, claims, forecasts, sanctions }: ReturnType<typeof caseNow>) => [
      events.length,
      claims.length,
      forecasts.length,
      sanctions.length,
    ];
    const before = count(caseNow());
    await call(folder, "intake", "copy.txt", "--into", "c");
    await call(folder, "review", "c", "--yes", "all");
    await press("My");
    expect(count(caseNow())).toEqual(before);
    const { sources, events } = caseNow();
    expect(sources.at(-1)!.origin).toEqual(["art"]);
    expect(events.every(({ cite }) => cite?.length === 2)).toBe(true);
  });
});
