import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
    [["unseen.txt"], 1, "unseen.txt:1:1: error: there is no text in it but blanks"],
  ])("refuses %j", async (words, wanted, reason) => {
    writeFileSync(join(folder, "latin1.txt"), Buffer.from([0x66, 0xe9, 0x65]));
    writeFileSync(join(folder, "unseen.txt"), "\u200b\u200d\n\u2060\n");
    const { status, error } = await call(folder, "number", ...words);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
  });
});

describe("demarche new", () => {
  it("makes no case of a text that nobody sees", async () => {
    writeFileSync(join(folder, "unseen.txt"), "\u200b\u200d\n\u2060\n");
    const { status, error } = await call(folder, "new", "unseen", "--from", "unseen.txt");
    expect([status, error]).toEqual([1, expect.stringContaining("characters that nobody sees")]);
    expect(existsSync(join(folder, "unseen"))).toBe(false);
  });

  it("takes the day that the article gives itself for that of the source and the analysis", async () => {
    writeFileSync(join(folder, "dated.txt"), "Talks\n\nPublished 20 May 2024.\n\nThey met.\n");
    expect((await call(folder, "new", "dated", "--from", "dated.txt")).status).toBe(0);
    const text = read("dated/case.yaml");
    expect(text).toMatch(/^ {4}issued: 2024-05-20$/m);
    expect(text).toMatch(/^asOf: 2024-05-20$/m);
    expect(text).not.toMatch(/^ {2}on: 2024-05-20$/m);
    expect((await call(folder, "check", "dated")).status).toBe(0);
  });

  it("says which day it took, and that it found none", async () => {
    writeFileSync(
      join(folder, "byline.txt"),
      "Talks\n\nBy A Reporter, The Paper, 20 May 2024\n\nThey met.\n",
    );
    const { out } = await call(folder, "new", "bylined", "--from", "byline.txt");
    expect(out).toContain("asOf is 2024-05-20, the day on which the article says it appeared.");
    const undated = await call(folder, "new", "undated", "--from", "my article.txt");
    expect(undated.out).toMatch(
      /The text does not say when it appeared: asOf is today, \d{4}-\d\d-\d\d\. Put the day of the article into asOf and issued\./,
    );
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
    expect(out).toContain("Next: code the article in case.yaml, then demarche check 'ferry dispute'");
    expect(read("ferry dispute/my-article.txt")).toBe(TEXT);
    expect(read("ferry dispute/my-article.numbered.txt")).toContain("P2.S2  The union agreed.");
    const text = read("ferry dispute/case.yaml");
    expect(text).toMatch(/^id: ferry-dispute$/m);
    expect(text).toMatch(/^title: "Ferry talks to resume"$/m);
    const check = await call(folder, "check", "ferry dispute");
    expect([check.status, check.error]).toEqual([0, ""]);
    expect((await call(folder, "brief", "ferry dispute", "-o", "out", "-q")).status).toBe(0);
  });

  it("tells editors where the schema of a case is, from wherever the case lies", async () => {
    for (const name of ["near", "deep/in folders/far"]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      expect((await call(folder, "new", name)).status).toBe(0);
      const [, place] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(read(`${name}/case.yaml`))!;
      const schema = /^file:/.test(place!) ? fileURLToPath(place!) : join(folder, name, place!);
      expect(JSON.parse(readFileSync(schema, "utf8")).title).toBe("Demarche case, format 1");
    }
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

  it.each([
    ["..", "`..` at the end names no new folder: go to the folder in which the case is to be, and name it"],
    ["deep/../..", "`..` at the end names no new folder"],
    ["deep/.", "`.` at the end names no new folder"],
    ["/", "that is no name"],
    ["", "a word is empty"],
    ["  ", "that is no name"],
    ["a\\b", "not every machine can write `\\`"],
    ["deep/what?", "not every machine can write `?`"],
    ["con", "Windows keeps that name for a device"],
    ["deep/LPT1.case", "Windows keeps that name for a device"],
    ["talks.", "easily lost"],
    ["talks\u001b[2J", "characters in it that cannot be seen"],
    ["talks\u202e", "characters in it that cannot be seen"],
    ["two\nlines", "characters in it that cannot be seen"],
    [".demarche-x", "kept for files being written"],
    ["n".repeat(300), "it is too long"],
  ])("does not begin one called %j", async (name, reason) => {
    const here = mkdtempSync(join(folder, "names-"));
    mkdirSync(join(here, "in"));
    const before = readdirSync(here);
    const { status, error } = await call(join(here, "in"), "new", name);
    expect([status, error]).toEqual([2, expect.stringContaining(reason)]);
    expect(error.trimEnd()).not.toMatch(/[^ -~“”…]/);
    expect(readdirSync(join(here, "in"))).toEqual([]);
    expect(readdirSync(here)).toEqual(before);
  });

  it("begins one where the path that is named says, and in the folder it is called in", async () => {
    const here = mkdtempSync(join(folder, "paths-"));
    mkdirSync(join(here, "in"));
    for (const name of ["deep/ferry", "../beside", join(here, "absolute"), "slash/", ".", "b/../c"])
      expect((await call(join(here, "in"), "new", name)).status, name).toBe(0);
    for (const place of ["in/deep/ferry", "beside", "absolute", "in/slash", "in", "in/c"])
      expect(existsSync(join(here, place, "case.yaml")), place).toBe(true);
    const again = await call(join(here, "in"), "new", ".");
    expect([again.status, again.error]).toEqual([2, expect.stringContaining("case.yaml is there already")]);
  });

  it("follows no link, and takes no file for a folder", async () => {
    const here = mkdtempSync(join(folder, "links-"));
    mkdirSync(join(here, "elsewhere"));
    symlinkSync("elsewhere", join(here, "link"));
    symlinkSync("nowhere", join(here, "dangling"));
    writeFileSync(join(here, "file"), "mine");
    for (const [name, reason] of [
      ["link", /link is a link to \S+elsewhere: name that folder itself/],
      ["dangling", /dangling is a link to nothing/],
      [
        "file",
        /cannot write to file\/case\.yaml: a part of the path is a file, not a folder: name another place\n/,
      ],
    ] as const) {
      const { status, error } = await call(here, "new", name);
      expect([status, error]).toEqual([2, expect.stringMatching(reason)]);
    }
    expect(readdirSync(join(here, "elsewhere"))).toEqual([]);
    expect(readFileSync(join(here, "file"), "utf8")).toBe("mine");
  });

  it("asks for a name", async () => {
    const { status, error } = await call(folder, "new");
    expect([status, error]).toEqual([2, expect.stringContaining("the case has no name")]);
  });
});
