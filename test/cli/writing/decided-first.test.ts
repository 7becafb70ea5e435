import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { CASE, ledger, TEXT } = await import("../../decisions/hand-made.ts");
const { ledgerText } = await import("#decisions/write-ledger.ts");
const { program } = await import("../../../src/cli/program.ts");

const root = folderOfTests();
let count = 0;

/** A new folder with a case whose actors nobody has written yet, and the ledger of its text. */
function newFolder(): string {
  const folder = join(root, `f${count++}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "case.yaml"), CASE.replace(/actors:[\s\S]*/, ""));
  writeFileSync(join(folder, "art.txt"), TEXT);
  writeFileSync(join(folder, "intake.yaml"), ledgerText(ledger()));
  return folder;
}

/** Calls the program; a run whose disk is gone says nothing more. */
async function call(directory: string, ...args: string[]): Promise<void> {
  const quiet = { out: () => undefined, error: () => undefined };
  try {
    await program(args, { colour: false, width: 80, directory, ...quiet });
  } catch {
    // Killed.
  }
}

const two = (folder: string) =>
  ["case.yaml", "intake.yaml"].map((name) => readFileSync(join(folder, name), "utf8"));

it("a case that cannot be written to has no other place that could be named", async () => {
  let refused = 0;
  for (let at = 1; ; at++) {
    const folder = newFolder();
    const said: string[] = [];
    disk.fail(at, "fault");
    const io = { colour: false, width: 80, directory: folder, out: () => undefined };
    const status = await program(["review", ".", "--yes", "all"], {
      ...io,
      error: (text) => void said.push(text),
    });
    if (!disk.mend()) break;
    // The disk that fails may be the one that is read.
    if (status === 0 || !said.join("").includes("cannot write")) continue;
    refused++;
    expect(said.join("")).toMatch(/cannot write to (?:case|intake)\.yaml: .*run this again/);
    expect(said.join("")).not.toContain("another place");
  }
  expect(refused).toBeGreaterThan(5);
});

const SECOND = `The line met the union on Friday.\n\nThe union demands longer breaks.\n`;

it.each([
  ["review", ["review", ".", "--yes", "all"], () => undefined],
  [
    "intake",
    ["intake", "second.txt", "--into", ".", "--id", "two", "--published", "2024-05-18", "--yes", "all"],
    (folder: string) => writeFileSync(join(folder, "second.txt"), SECOND),
  ],
] as const)(
  "%s: whoever decided is known after a kill at any moment, and the same run completes it",
  async (_, args, prepare) => {
    const whole = newFolder();
    prepare(whole);
    const before = two(whole);
    await call(whole, ...args);
    const [wholeCase, wholeLedger] = two(whole);
    expect(wholeLedger).toMatch(/decision: yes, by: "?--yes"?, unseen: true, applied:/);
    let between = 0;
    for (let at = 1; ; at++) {
      const folder = newFolder();
      prepare(folder);
      disk.fail(at, "kill");
      await call(folder, ...args);
      if (!disk.mend()) break;
      const [caseText, ledgerNow] = two(folder);
      if (caseText === wholeCase && ledgerNow !== wholeLedger) {
        between++;
        expect(ledgerNow).not.toBe(before[1]);
      }
      await call(folder, ...args);
      expect(two(folder)).toEqual([wholeCase, wholeLedger]);
    }
    expect(between).toBeGreaterThan(0);
  },
  60_000,
);
