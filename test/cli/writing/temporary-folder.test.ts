import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { temporaryFolder } from "../../../src/cli/writing/leftovers.ts";

const root = mkdtempSync(join(tmpdir(), "demarche-temporary-"));
beforeEach(() => {
  vi.stubEnv("TMPDIR", root);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("a folder for temporary files is new, and those of runs that were killed are gone", () => {
  const made = (name: string) => {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, "page.html"), "x");
    return join(root, name);
  };
  const dead = made("demarche-print-4194303-aB3dE6");
  const alive = made(`demarche-print-${process.ppid}-aB3dE6`);
  const others = [
    made("demarche-print-notes"),
    made("demarche-draw-4194303-aB3dE6"),
    made("demarche-print-4194303-aB3dE6.old"),
  ];
  const folder = temporaryFolder("print");
  expect(dirname(folder)).toBe(root);
  expect(basename(folder)).toMatch(new RegExp(`^demarche-print-${process.pid}-\\w{6}$`));
  expect(existsSync(dead)).toBe(false);
  for (const kept of [alive, ...others]) expect(existsSync(join(kept, "page.html"))).toBe(true);
});
