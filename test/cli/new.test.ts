import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-new-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

const TEXT = "Ferry talks to resume\n\nThe line offered to talk on Monday. The union agreed.\n";
writeFileSync(join(folder, "my article.txt"), TEXT);

describe("demarche number", () => {
  it("prints the sentences with their numbers, or as data", async () => {
    const { status, out } = await call(folder, "number", "my article.txt");
    expect([status, out]).toEqual([
      0,
      "P1.S1  Ferry talks to resume\n\nP2.S1  The line offered to talk on Monday.\nP2.S2  The union agreed.\n",
    ]);
    const { numbering, sentences } = JSON.parse(
      (await call(folder, "number", "my article.txt", "--json")).out,
    );
    expect(numbering).toBe(2);
    expect(sentences[2]).toEqual({ at: "P2.S2", text: "The union agreed.", line: 3 });
  });

  it.each([
    [[], 2, "no text is named"],
    [["nowhere.txt"], 2, "there is no file nowhere.txt"],
    [["."], 2, ". is a folder"],
    [["latin1.txt"], 1, "the text has 1 fault"],
  ])("refuses %j", async (words, wanted, reason) => {
    writeFileSync(join(folder, "latin1.txt"), Buffer.from([0x66, 0xe9, 0x65]));
    const { status, error } = await call(folder, "number", ...words);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
  });
});

describe("demarche new", () => {
  it("takes the day that the article gives itself for that of the source and the analysis", async () => {
    writeFileSync(join(folder, "dated.txt"), "Talks\n\nPublished 20 May 2024.\n\nThey met.\n");
    expect((await call(folder, "new", "dated", "--from", "dated.txt")).status).toBe(0);
    const text = read("dated/case.yaml");
    expect(text).toMatch(/^ {4}issued: 2024-05-20$/m);
    expect(text).toMatch(/^asOf: 2024-05-20$/m);
    expect(text).not.toMatch(/^ {2}on: 2024-05-20$/m);
    expect((await call(folder, "check", "dated")).status).toBe(0);
  });

  it("begins a sound case beside the article and its numbered text", async () => {
    const { status, out } = await call(
      folder,
      "new",
      "ferry dispute",
      "--from",
      "my article.txt",
      "--as-of",
      "2024-05-01",
    );
    expect(status).toBe(0);
    expect(out).toContain("Next: code the article in case.yaml, then demarche check ferry dispute");
    expect(read("ferry dispute/my-article.txt")).toBe(TEXT);
    expect(read("ferry dispute/my-article.numbered.txt")).toContain("P2.S2  The union agreed.");
    const text = read("ferry dispute/case.yaml");
    expect(text).toMatch(/^id: ferry-dispute$/m);
    expect(text).toMatch(/^title: "Ferry talks to resume"$/m);
    const check = await call(folder, "check", "ferry dispute");
    expect([check.status, check.error]).toEqual([0, ""]);
    expect((await call(folder, "brief", "ferry dispute", "-o", "out", "-q")).status).toBe(0);
  });

  it("begins one with every example in use that check finds sound", async () => {
    await call(folder, "new", "used", "--from", "my article.txt", "--as-of", "2024-05-01");
    const inUse = read("used/case.yaml").replace(/^( *)# (?!yaml-language-server)/gm, "$1");
    writeFileSync(join(folder, "used/case.yaml"), inUse);
    const { status, error } = await call(folder, "check", "used");
    expect([status, error]).toEqual([0, ""]);
  });

  it("replaces nothing without --force, and leaves an article that lies in place", async () => {
    mkdirSync(join(folder, "placed"));
    writeFileSync(join(folder, "placed/a.txt"), TEXT);
    expect((await call(folder, "new", "placed", "--from", "placed/a.txt")).status).toBe(0);
    expect(read("placed/a.txt")).toBe(TEXT);
    writeFileSync(join(folder, "placed/case.yaml"), "mine");
    const again = await call(folder, "new", "placed", "--from", "placed/a.txt");
    expect([again.status, again.error]).toEqual([2, expect.stringContaining("is there already")]);
    expect(read("placed/case.yaml")).toBe("mine");
    expect((await call(folder, "new", "placed", "--from", "placed/a.txt", "--force")).status).toBe(0);
    expect(read("placed/case.yaml")).toContain("demarche: 1");
  });

  it("begins one without an article too", async () => {
    expect((await call(folder, "new", "bare")).status).toBe(0);
    expect(existsSync(join(folder, "bare/article.txt"))).toBe(false);
    expect((await call(folder, "check", "bare")).status).toBe(0);
  });

  it("asks for a name", async () => {
    const { status, error } = await call(folder, "new");
    expect([status, error]).toEqual([2, expect.stringContaining("the case has no name")]);
  });
});
