import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** A Node of the machine that is too old for the sources, if there is one. */
const old = (process.env.PATH ?? "")
  .split(":")
  .filter((folder) => !folder.includes("node_modules"))
  .map((folder) => join(folder, "node"))
  .find(
    (node) =>
      existsSync(node) &&
      Number(/\d+/.exec(execFileSync(node, ["--version"], { encoding: "utf8" }))?.[0]) < 24,
  );

const bin = mkdtempSync(join(tmpdir(), "demarche-old-node-"));
if (old) symlinkSync(old, join(bin, "node"));
afterAll(() => rmSync(bin, { recursive: true, force: true }));

describe("after npm ci --ignore-scripts, on a Node that cannot run the sources", { skip: !old }, () => {
  it.each(Object.entries(scripts))("npm run %s says what is missing", (_, command) => {
    const { status, stderr, stdout } = spawnSync("sh", ["-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: `${bin}:/usr/bin:/bin` },
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^This checkout needs the Node 24 that npm ci installs, but Node 2\d\.[\d.]+ is running\.\nRun: npm ci /,
    );
  });
});

it("no script leans on one that npm runs before it, which it does not where scripts are ignored", () => {
  const names = Object.keys(scripts);
  expect(
    names.filter((name) => names.some((other) => name === `pre${other}` || name === `post${other}`)),
  ).toEqual([]);
  for (const command of Object.values(scripts))
    expect(command).toMatch(/^node (?:--import \.\/)?scripts\/check-node\.js/);
});
