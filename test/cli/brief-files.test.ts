import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../src/cli/find-chromium.ts";
import { namesIn } from "./names-in.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const CASE = join(import.meta.dirname, "..", "..", "cases", "cuba-1962");

describe("the files of a brief", () => {
  it("are tables and pictures, in folders of their own, where they are asked for", async () => {
    const { status, out } = await call(folder, "brief", CASE, "-o", "parts", "--format", "csv,svg,png");
    expect(status).toBe(0);
    expect(namesIn(join(folder, "parts"))).toEqual(["pictures", "tables"]);
    const pictures = readdirSync(join(folder, "parts/pictures"));
    const of = (ending: string) =>
      pictures.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -4));
    expect(of(".svg").length).toBeGreaterThan(1);
    expect(of(".png")).toEqual(of(".svg"));
    const tables = readdirSync(join(folder, "parts/tables"));
    expect(tables.some((name) => /^stability-.*-numbers\.csv$/.test(name))).toBe(true);
    expect(out).toContain(join("parts", "tables", tables[0]!));
    for (const name of tables) {
      const text = readFileSync(join(folder, "parts/tables", name), "utf8");
      expect(text.split("\r\n").length, name).toBeGreaterThan(2);
    }
  });

  it.skipIf(findChromium() === undefined)("are a PDF that a browser prints", async () => {
    const { status } = await call(folder, "brief", CASE, "-o", "printed", "--format", "pdf");
    expect(status).toBe(0);
    expect(namesIn(join(folder, "printed"))).toEqual(["brief.pdf"]);
    const pdf = readFileSync(join(folder, "printed/brief.pdf"), "latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  });

  it("are refused before anything is run where nothing can print", async () => {
    vi.stubEnv("CHROMIUM", join(folder, "no-such-browser"));
    const { status, error } = await call(folder, "brief", CASE, "-o", "unprinted", "--format", "html,pdf");
    expect(status).toBe(2);
    expect(error).toContain("no such file");
    expect(existsSync(join(folder, "unprinted"))).toBe(false);
  });
});
