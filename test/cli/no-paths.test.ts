import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { printedNames } from "../../src/cli/printed-names.ts";
import { call } from "./terminal-io.ts";

/** Where a case lies on somebody's machine goes out with nothing that is made of it. */

const folder = mkdtempSync(join(tmpdir(), "demarche-no-paths-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = join(folder, "a-user", "secret-client");
mkdirSync(place, { recursive: true });
const own = join(import.meta.dirname, "..", "case");
// A class that cites nothing is told by the name of its file.
writeFileSync(
  join(place, "case.yaml"),
  readFileSync(join(own, "every-map.yaml"), "utf8")
    .replace("    cite: [wire]\n    known: 2024-04\n", "")
    .replace(
      "{class: strikes, since: 2024-04-01, endings: [ended]",
      "{class: own, since: 2024-04-01, endings: [deal]",
    ),
);
copyFileSync(join(own, "spells.csv"), join(place, "spells.csv"));

/** Every file of a folder, as text; of a Word document each of its parts. */
function textsIn(at: string): [name: string, text: string][] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return textsIn(path);
    const bytes = readFileSync(path);
    if (!entry.name.endsWith(".docx")) return [[entry.name, bytes.toString("utf8")]];
    return Object.entries(unzipSync(bytes)).map(([part, content]) => [
      `${entry.name}/${part}`,
      Buffer.from(content).toString("utf8"),
    ]);
  });
}

describe("a brief", () => {
  it("names no folder of the machine, in any format, wherever it was made from", async () => {
    const out = join(folder, "out");
    const { status, error } = await call(folder, "brief", place, "--format", "html,md,json,docx", "-o", out);
    expect({ status, error: status === 0 ? "" : error }).toEqual({ status: 0, error: "" });
    const texts = textsIn(out);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.some(([, text]) => text.includes("spells.csv"))).toBe(true);
    for (const [name, text] of texts)
      for (const part of [folder, basename(folder), "a-user", "secret-client"])
        expect({ name, has: text.includes(part) ? part : "" }).toEqual({ name, has: "" });
  });
});

describe("the names of two briefs that are compared", () => {
  it.each([
    ["/home/u/x/old", "/home/u/x/new", "old", "new"],
    ["/home/u/old/case", "/home/u/new/case", "old/case", "new/case"],
    ["/home/u/x", "/home/u/x", "x", "x"],
    ["/home/u/x", "/home/u/x/deeper", "x", "x/deeper"],
    ["last-week", "/home/u/x/this", "last-week", "this"],
    ["a/b", "../c", "a/b", "../c"],
  ])("%s and %s hold nothing of where they lie", (one, other, ...told) => {
    expect(printedNames(one, other)).toEqual(told);
  });
});
