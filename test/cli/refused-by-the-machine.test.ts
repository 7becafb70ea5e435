import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

/** What the machine refuses is a fault of what was named, told in one line, never one of the program. */

const folder = mkdtempSync(join(tmpdir(), "demarche-refused-"));
writeFileSync(join(folder, "file"), "a file\n");
symlinkSync("loop", join(folder, "loop"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const korea = join(import.meta.dirname, "../../cases/chicken");
const LONG = "n".repeat(300);

const writing: readonly (readonly [string, readonly string[], string])[] = [
  ["below a file", ["new", "file"], "is a file, not a folder"],
  ["below a file, by force", ["new", "file", "--force"], "is a file, not a folder"],
  ["a table below a file", ["export", korea, "-o", "file/events.csv"], "is a file, not a folder"],
  ["a comparison below a file", ["diff", korea, korea, "-o", "file/x.md"], "is a file, not a folder"],
  ["a name that is too long", ["new", LONG], "it is too long"],
  ["a table of too long a name", ["export", korea, "-o", `${LONG}.csv`], "the name is too long"],
  ["links that lead round", ["new", "loop"], "round in a circle"],
  ["a brief where links lead round", ["brief", korea, "-o", "loop"], "round in a circle"],
  ["a word that is empty", ["new", ""], "a word is empty"],
  ["a case that is named by nothing", ["check", ""], "a word is empty"],
];

describe("writing", () => {
  it.each(writing)("%s is refused in a line, and nothing is left", async (_, words, reason) => {
    const before = readdirSync(folder).sort();
    const { status, error } = await call(folder, ...words);
    expect(status).toBe(2);
    expect(error).toContain(reason);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it.skipIf(!existsSync("/proc/self/mem"))("where no folder can be made ends at once", async () => {
    const { status, error } = await call(folder, "new", "/proc/demarche-nowhere");
    expect(status).toBe(2);
    expect(error).toContain("cannot write to");
  });
});

it.skipIf(!existsSync("/proc/self/mem")).each(["check", "number"])(
  "reading with %s what the device does not give is refused in a line",
  async (command) => {
    const { status, error } = await call(folder, command, "/proc/self/mem");
    expect(status).toBe(2);
    expect(error).toMatch(/cannot read \S*proc\/self\/mem: the device reports an error/);
  },
);
