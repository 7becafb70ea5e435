import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { madeFolder } from "../../src/cli/made-folder.ts";

const home = mkdtempSync(join(tmpdir(), "demarche-made-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("makes a folder with those above it, for the user alone", () => {
  const place = join(home, "a", "b", "c");
  expect(madeFolder(place)).toBe(true);
  expect(madeFolder(place)).toBe(true);
  if (process.platform !== "win32") expect(statSync(place).mode & 0o777).toBe(0o700);
});

it.skipIf(!existsSync("/proc/self"))("gives up at once where the system makes none", () => {
  expect(madeFolder("/proc/demarche/cache")).toBe(false);
});

it("gives up below a file", () => {
  writeFileSync(join(home, "file"), "x");
  expect(madeFolder(join(home, "file", "cache"))).toBe(false);
});
