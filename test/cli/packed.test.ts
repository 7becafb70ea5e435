import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The package as a user gets it: packed, installed without a network, run by the system's own Node. */

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "demarche-packed-"));

/** A Node that is not the one of this checkout; this one where there is no other. */
function systemNode(): string {
  const own = dirname(process.execPath);
  for (const place of (process.env.PATH ?? "").split(":")) {
    const node = join(place, "node");
    if (!place.includes("node_modules") && place !== own && existsSync(node)) return node;
  }
  return process.execPath;
}

const node = systemNode();

function demarche(...args: string[]): string {
  const program = join(folder, "node_modules", ".bin", "demarche");
  return execFileSync(node, [program, ...args], { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  const npm = (args: string[], cwd: string) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  npm(["pack", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), '{"private": true}');
  npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, tarball)], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`the packed program on Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`, () => {
  it("installs nothing but itself", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "demarche",
    ]);
    expect(
      readFileSync(join(folder, "node_modules", "demarche", "dist", "third-party-licences.txt"), "utf8"),
    ).toContain("zod");
  });

  it("lists its analyses and worked cases", () => {
    expect(JSON.parse(demarche("list", "--json")).cases).toContain("korea-2018");
  });

  it("writes the same report as the sources do, on workers too", () => {
    demarche("brief", "korea-2018", "-o", "packed", "--workers", "2");
    execFileSync(
      process.execPath,
      [join(root, "src/cli/main.ts"), "brief", "korea-2018", "-o", join(folder, "source")],
      { cwd: root },
    );
    for (const file of ["report.json", "brief.md", "brief.html"]) {
      const [packed, source] = ["packed", "source"].map((name) =>
        readFileSync(join(folder, name, file), "utf8"),
      );
      expect(packed === source, `${file} is the same`).toBe(true);
    }
  });
});
