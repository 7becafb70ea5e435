import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-words-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("flags stand in any order, also before the command", () => {
  it.each([
    ["run", "audit", "chicken", "--seed", "3", "--json"],
    ["--json", "--seed", "3", "run", "audit", "chicken"],
    ["--seed=3", "run", "--json", "audit", "chicken"],
    ["run", "--seed", "3", "audit", "--json", "chicken"],
    ["--json", "run", "audit", "--seed", "3", "chicken"],
  ])("%s %s %s %s %s %s", async (...args) => {
    const { status, out } = await call(folder, ...args.filter((arg) => arg !== undefined));
    expect(status).toBe(0);
    const { seed, sections } = JSON.parse(out);
    expect([seed, sections[0].analysis.id]).toEqual([3, "audit"]);
  });

  it("options of an analysis too, and a case that is called as a command is", async () => {
    const before = await call(
      folder,
      "--stability.ties",
      "do-not-deter",
      "--seed",
      "2",
      "brief",
      "chicken",
      "--json",
    );
    expect(
      JSON.parse(before.out).sections.find(
        (each: { analysis: { id: string } }) => each.analysis.id === "stability",
      ).options.ties,
    ).toBe("do-not-deter");
    expect((await call(folder, "check", "list")).error).toContain("there is no file or folder list");
  });

  it("help is found wherever it is asked for", async () => {
    const { out } = await call(folder, "brief", "--help");
    for (const args of [
      ["help", "brief"],
      ["--help", "brief"],
      ["-h", "brief"],
      ["--seed", "2", "brief", "-h"],
    ])
      expect((await call(folder, ...args)).out).toBe(out);
    const general = (await call(folder)).out;
    for (const args of [["help"], ["--help"], ["-h"], ["help", "help"]])
      expect((await call(folder, ...args)).out).toBe(general);
  });
});

describe("refused with status 2 and the cure", () => {
  it.each([
    [
      ["brief", "chicken", "prisoners-dilemma"],
      '"prisoners-dilemma" is one word too many for brief: it is called as: demarche brief CASE',
    ],
    [["brief", "chicken", "out"], '"out" is one word too many for brief: did you mean --out?'],
    [["run", "audit", "chicken", "json"], '"json" is one word too many for run: did you mean --json?'],
    [["check", "chicken", "--quiet", "x"], '"x" is one word too many for check'],
    [["list", "cases"], '"cases" is one word too many for list'],
    [["export", "chicken", "states.csv"], '"states.csv" is one word too many for export'],
    [["brief", "chicken", "--out"], "--out needs a value: --out DIR"],
    [["brief", "chicken", "-o"], "-o needs a value: -o DIR"],
    [["brief", "chicken", "--out", "--force"], "--out needs a value: --out DIR"],
    [["brief", "chicken", "-o", "-q"], "-o needs a value"],
    [["brief", "chicken", "--out="], "--out needs a value"],
    [["brief", "chicken", "--out", ""], "--out needs a value"],
    [["--out", "brief", "chicken"], 'there is no command "chicken"'],
    [["brief", "chicken", "--seed"], "--seed needs a value: --seed N"],
    [["brief", "chicken", "--fromat", "md"], "brief has no option --fromat: did you mean --format?"],
    [["--fromat", "md", "brief", "chicken"], "brief has no option --fromat: did you mean --format?"],
    [["--sed", "3", "run", "audit", "chicken"], "run has no option --sed: did you mean --seed?"],
    [["brief", "chicken", "-x"], "brief has no option -x: see: demarche brief --help"],
    [["--json"], "no command is named: see: demarche --help"],
    [["chekc", "chicken"], 'there is no command "chekc": did you mean check?'],
    [["help", "bref"], 'there is no command "bref": did you mean brief?'],
    [["brief", "chicken", "--toString"], "brief has no option --toString"],
    [["constructor"], 'there is no command "constructor"'],
  ])("%j", async (args, message) => {
    const { status, out, error } = await call(folder, ...args);
    expect(error).toContain(message);
    expect([status, out]).toEqual([2, ""]);
    expect(error.trimEnd()).not.toContain("\n");
  });
});

describe("a file that is named on the command line", () => {
  it.each([
    [["check", "chicken", "--source", "a="], "--source a= names no file"],
    [["number", "."], ". is a folder"],
    [["number", "nowhere.txt"], "there is no file nowhere.txt"],
    [["number", "/dev/zero"], "/dev/zero is a device"],
    [["import", ".", "--format", "gmcr", "-o", "new"], ". is a folder"],
  ])("%j", async (args, wanted) => {
    const { status, error } = await call(folder, ...args);
    expect([status, error]).toEqual([2, expect.stringContaining(wanted)]);
  });
});

it("a number below 0 is a value that is out of bounds, and no flag", async () => {
  for (const args of [["--samples", "-5"], ["--samples=-5"]]) {
    const { status, error } = await call(folder, "run", "stability", "chicken", ...args);
    expect([status, error]).toEqual([2, expect.stringContaining("not -5")]);
  }
  const { error } = await call(folder, "run", "stability", "chicken", "--samples", "--json");
  expect(error).toContain("--samples needs a value");
});
