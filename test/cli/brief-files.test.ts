import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../src/cli/find-chromium.ts";
import { docxFaults, textParts } from "../view/word/docx-faults.ts";
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

  it("have the same pictures in the Word file and beside it", async () => {
    expect((await call(folder, "brief", CASE, "-o", "both", "--format", "docx,png")).status).toBe(0);
    const parts = unzipSync(readFileSync(join(folder, "both/brief.docx")));
    const inside = Object.keys(parts).filter((path) => path.endsWith(".png"));
    const beside = readdirSync(join(folder, "both/pictures"));
    const sorted = (files: readonly Uint8Array[]) =>
      files.map((bytes) => Buffer.from(bytes).toString("base64")).toSorted();
    expect(beside.length).toBeGreaterThan(1);
    expect(sorted(inside.map((path) => parts[path]!))).toEqual(
      sorted(beside.map((name) => readFileSync(join(folder, "both/pictures", name)))),
    );
  });

  it("are a Word file, in the styles of the user's own where one is named", async () => {
    const { status } = await call(folder, "brief", CASE, "-o", "word", "--format", "docx");
    expect(status).toBe(0);
    const own = join("word", "brief.docx");
    expect(docxFaults(readFileSync(join(folder, own)))).toEqual([]);
    expect(
      (await call(folder, "brief", CASE, "-o", "desk", "--format", "docx", "--template", own)).status,
    ).toBe(0);
    const styles = (place: string) => textParts(readFileSync(join(folder, place)))["word/styles.xml"];
    expect(styles("desk/brief.docx")).toBe(styles(own));
  });

  it.each([
    [
      ["--format", "html", "--template", "desk.docx"],
      2,
      "--template is for the Word file: add --format docx",
    ],
    [["--format", "docx", "--template", "nowhere.docx"], 2, "there is no file nowhere.docx"],
    [["--format", "docx", "--template", "desk.docx"], 1, "desk.docx: error: it is no .docx file"],
  ])("are refused with %j", async (flags, wanted, reason) => {
    writeFileSync(join(folder, "desk.docx"), "not an archive");
    const { status, error } = await call(folder, "brief", CASE, "-o", "refused", ...flags);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
    expect(existsSync(join(folder, "refused"))).toBe(false);
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
