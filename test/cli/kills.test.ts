import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { killCommands } from "../../scripts/attack/killed-commands.ts";
import { killWriters } from "../../scripts/attack/kills.ts";

const root = mkdtempSync(join(tmpdir(), "demarche-kills-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("a writer that is killed leaves a whole brief, and the next run no trace of it", async () => {
  expect(await killWriters(join(root, "brief"), 25)).toMatchObject({
    kills: 25,
    mixed: 0,
    absent: 0,
    leftovers: 0,
  });
});

it("a command that is killed while it writes leaves what was or what was to be, and the next run completes it", async () => {
  expect(await killCommands(1, (command) => ["import", "export"].includes(command))).toMatchObject({
    kills: 2,
    mixed: [],
    unfinished: [],
    leftovers: [],
  });
}, 60_000);
