import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { sha256 } from "../../../src/cli/writing/sha256.ts";

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { folderOnDisk } = await import("../../../src/cli/open/folder-on-disk.ts");

const root = folderOfTests();
const BEFORE = {
  "case.yaml": "title: before\n",
  "intake.yaml": "before: 1\n",
  "brief.yaml": "scheme: icd\n",
};
const AFTER = {
  "case.yaml": "title: after\n",
  "intake.yaml": "after: 1\n",
  "brief.yaml": "scheme: pherson\n",
  "sources/new.txt": "A new text.\n",
};
let count = 0;

/** Has the workbench save, the case first among its changes; gives the folder. */
function saved(prepare: () => void): string {
  const folder = join(root, `f${count++}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(BEFORE)) writeFileSync(join(folder, name), text);
  const onDisk = folderOnDisk(join(folder, "case.yaml"), false);
  const changes = Object.entries(AFTER).map(([name, text]) => {
    const before = (BEFORE as Record<string, string>)[name];
    return { name, text, was: before === undefined ? null : sha256(before) };
  });
  prepare();
  try {
    onDisk.save(changes);
  } catch {
    // Killed.
  }
  return folder;
}

function textIn(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return undefined;
  }
}

it("a save that is killed at any moment leaves no case without what it has come of", () => {
  let between = 0;
  for (let at = 1; ; at++) {
    const folder = saved(() => disk.fail(at, "kill"));
    const wasKilled = disk.mend();
    const isNew = (name: keyof typeof AFTER) => textIn(folder, name) === AFTER[name];
    for (const name of ["case.yaml", "intake.yaml", "brief.yaml"] as const)
      expect([BEFORE[name], AFTER[name]]).toContain(textIn(folder, name));
    if (isNew("case.yaml"))
      for (const name of ["intake.yaml", "brief.yaml", "sources/new.txt"] as const)
        expect(isNew(name)).toBe(true);
    else if (isNew("intake.yaml")) between++;
    // The next start of the workbench takes away what nobody will look for.
    folderOnDisk(join(folder, "case.yaml"), false);
    const isOwnSign = (name: string) => name.endsWith(`-${process.pid}-lock`);
    expect(readdirSync(folder).filter((name) => name.startsWith(".") && !isOwnSign(name))).toEqual([]);
    if (!wasKilled) break;
  }
  expect(between).toBeGreaterThan(0);
});

it("a save that the disk refuses at any moment changes nothing", () => {
  for (let at = 1; ; at++) {
    const folder = saved(() => disk.fail(at, "fault"));
    if (!disk.mend()) break;
    const names = Object.keys(BEFORE) as (keyof typeof BEFORE)[];
    const held = names.map((name) => textIn(folder, name));
    // What fails once everything has its place is of no consequence.
    if (held[0] === AFTER["case.yaml"]) expect(held).toEqual(names.map((name) => AFTER[name]));
    else expect(held).toEqual(names.map((name) => BEFORE[name]));
  }
});
