import { afterAll, beforeEach, vi } from "vitest";
import { faultyDisk } from "./faulty-disk.ts";

const real = await vi.importActual<typeof import("node:fs")>("node:fs");
const { tmpdir } = await vi.importActual<typeof import("node:os")>("node:os");
const { join } = await vi.importActual<typeof import("node:path")>("node:path");

/** The disk of a test file, which works until it is told to fail, and again in each test. */
export const disk = faultyDisk(real);
beforeEach(() => {
  disk.mend();
});

/** It in place of `node:fs`: `vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs)`. */
export const faultyFs = { ...disk.fs, default: disk.fs };

/** A folder for the files of a test file, which is gone afterwards. */
export function folderOfTests(): string {
  const root = real.mkdtempSync(join(tmpdir(), "demarche-disk-"));
  afterAll(() => real.rmSync(root, { recursive: true, force: true }));
  return root;
}
