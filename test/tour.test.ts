import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./cli/terminal-io.ts";

/** The lines of the README that a newcomer copies one after another, called as they stand there. */

const root = join(import.meta.dirname, "..");
const PREFIX = "npm run -s demarche -- ";
const lines = readFileSync(join(root, "README.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith(PREFIX))
  .map((line) => line.slice(PREFIX.length).split(" #")[0]!.trim());

// In a folder of its own, so that a checkout stays as it is; what a line takes from the checkout is reached from there.
const folder = mkdtempSync(join(tmpdir(), "demarche-tour-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inClone = (word: string) =>
  /^(cases\/|LICENSE$)/.test(word) ? relative(folder, join(root, word)) : word;

/** What each line shows: something that it prints, and the files that it leaves. */
const SHOWS: readonly (readonly [line: RegExp, prints: RegExp, ...files: string[]])[] = [
  [/--only art$/, /restricted|only|alone/i, "out/korea-2018-only-art/brief.html"],
  [/--as-of/, /5 July 2023/, "out/black-sea-grain-2023-as-of-2023-07-05/brief.html"],
  [/docx$/, /brief\.docx/, "out/word/brief.docx"],
  [/^run .*--json$/, /^\{"format":"demarche-report\//],
  [/^check/, /sound/],
  [/^export/, /Written: out.events\.csv/, "out/events.csv"],
  [/^number/, /^P1\.S1 /],
  [/^new/, /Next: code the article/, "my-case/case.yaml", "my-case/LICENSE.numbered.txt"],
  [/^diff/, /^# What has changed/],
  [/^list$/, /Worked cases/],
];

describe("the tour of the README", () => {
  it("has a line for everything that is looked for, and nothing else", () => {
    expect(lines).toHaveLength(SHOWS.length);
    for (const [line] of SHOWS) expect(lines.filter((each) => line.test(each))).toHaveLength(1);
  });

  it.each(lines)("%s", async (line) => {
    const { status, out, error } = await call(folder, ...line.split(/\s+/).map(inClone));
    // On a busy machine the program says now and then how far it has come.
    expect([
      status,
      error.replace(/^demarche: (?:analyses \d+ of \d+|drawing the page|making ).*\n/gm, ""),
    ]).toEqual([0, ""]);
    const [, prints, ...files] = SHOWS.find(([shown]) => shown.test(line))!;
    expect(out).toMatch(prints);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });
});
