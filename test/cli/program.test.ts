import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { namesIn } from "./names-in.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018");

describe("help", () => {
  it.each([[], ["--help"], ["help"]])("%j shows every command with an example", async (...args) => {
    const { status, out } = await call(folder, ...args.flat());
    expect(status).toBe(0);
    for (const word of ["brief", "run", "check", "list"]) expect(out).toContain(`e.g. demarche ${word}`);
  });

  it.each(["brief", "intake", "review", "run", "check", "list"])(
    "%s --help shows its options and an example",
    async (word) => {
      const { status, out } = await call(folder, word, "--help");
      expect(status).toBe(0);
      expect(out).toContain("--help");
      expect(out).toContain(`e.g. demarche ${word}`);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  it("shows an analysis's own options", async () => {
    const { out } = await call(folder, "run", "stability", "--help");
    expect(out).toContain("options of stability:");
    expect(out).toContain("--samples");
  });
});

describe("a faulty command line gets exit status 2, the reason and the cure", () => {
  it.each([
    [["breif"], 'there is no command "breif": did you mean brief?'],
    [["brief", KOREA, "--onyl", "art"], "brief has no option --onyl: did you mean --only?"],
    [["brief"], "no case is named"],
    [
      ["brief", "korea-2081"],
      "there is no file or folder korea-2081: did you mean the worked case korea-2018?",
    ],
    [["brief", KOREA, "--only", "atr"], "the case has no source atr: did you mean art?"],
    [["brief", KOREA, "--as-of", "yesterday"], "--as-of must be a day"],
    [["brief", KOREA, "--as-of", "2030-01-01"], "is after the day of the case"],
    [["brief", KOREA, "--format", "pfd"], 'there is no format "pfd": did you mean pdf?'],
    [["brief", KOREA, "--words", "icd"], "there is no scheme of words"],
    [["brief", KOREA, "--seed", "x"], "--seed must be a whole number"],
    [["brief", KOREA, "--seed"], "--seed needs a value"],
    [["brief", KOREA, "--source", "art"], "--source art names no file"],
    [["brief", KOREA, "--source", "art=nowhere.txt"], "there is no file nowhere.txt"],
    [["run"], "no analysis is named"],
    [["run", "stabilty", KOREA], 'there is no analysis "stabilty": did you mean stability?'],
    [["run", "stability", KOREA, "--samples", "0"], "--samples must lie between"],
    [["list", "--json=yes"], "--json takes no value"],
    [["run", "--seed", "3", "--horizn", "2", "stability", KOREA], "did you mean --horizon?"],
    [["run", "audit", KOREA, "--horizon", "2"], "run has no option --horizon"],
    [["brief", KOREA, "--stability.tis", "deter"], "did you mean --stability.ties?"],
    [
      ["brief", KOREA, "--stability.ties", "never"],
      "--stability.ties must be one of deter, do-not-deter, not never",
    ],
    [["run", "stability", KOREA, "--budget", "0"], "--budget must be a number from 0.001 to 1000"],
    ...["0x10", "1e3", " 5", "5 ", "+5", "1_0", "5."].map((text): [string[], string] => [
      ["run", "stability", KOREA, "--budget", text],
      `--budget must be a number from 0.001 to 1000 in plain digits, not "${text}"`,
    ]),
    ...["seed", "workers", "samples"].flatMap((flag) =>
      ["0x10", "1e3", " 5", "+5", "5.0"].map((text): [string[], string] => [
        ["run", "stability", KOREA, `--${flag}`, text],
        `--${flag} must be`,
      ]),
    ),
  ])("%j", async (args, message) => {
    const { status, out, error } = await call(folder, ...args);
    expect(status).toBe(2);
    expect(error).toContain(message);
    expect(out).toBe("");
  });
});

describe("a faulty case gets exit status 1 and every fault, and nothing is written", () => {
  const cases = join(folder, "faulty");
  mkdirSync(cases);
  writeFileSync(join(cases, "broken.yaml"), 'a: "x\n');
  writeFileSync(join(cases, "empty.yaml"), "");
  writeFileSync(join(cases, "latin1.yaml"), Buffer.from("title: caf\xe9\n", "latin1"));
  mkdirSync(join(cases, "nothing"));

  it.each([
    ["broken.yaml", /broken\.yaml:\d+:\d+: error: not valid YAML/],
    ["empty.yaml", /empty\.yaml:1:1: error: the file is empty/],
    ["latin1.yaml", /latin1\.yaml:1:11: error: the byte 0xe9 is not UTF-8/],
    ["nothing", /nothing: error: the folder has no case\.yaml/],
  ])("%s", async (name, message) => {
    const { status, error } = await call(cases, "brief", name, "-o", "out");
    expect(status).toBe(1);
    expect(error).toMatch(message);
    expect(error).not.toMatch(/\n\s+at /);
    expect(existsSync(join(cases, "out"))).toBe(false);
  });

  it("check --json prints the faults as data", async () => {
    const { status, out } = await call(cases, "check", "empty.yaml", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      faults: [{ file: "empty.yaml", severity: "error" }],
    });
  });
});

describe("brief", () => {
  it("writes the three files whole, prints a summary of 80 columns and says where they are", async () => {
    const { status, out } = await call(folder, "brief", KOREA, "-o", "brief");
    expect(status).toBe(0);
    expect(namesIn(join(folder, "brief"))).toEqual(["brief.html", "brief.md", "report.json"]);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain("brief/brief.html");
    expect(JSON.parse(readFileSync(join(folder, "brief", "report.json"), "utf8"))).toMatchObject({
      format: "demarche-report/2",
      case: { id: "korea-2018", asOf: "2018-04-16" },
    });
  });

  it("gives the same bytes for the same seed, on no worker or on two, and other draws for another", async () => {
    const json = async (...flags: string[]) =>
      (await call(folder, "brief", KOREA, "-o", "same", "--json", ...flags)).out;
    const first = await json("--seed", "7", "--format", "json");
    expect(await json("--seed", "7", "--format", "json", "--workers", "2")).toBe(first);
    expect(await json("--seed", "8", "--format", "json")).not.toBe(first);
    expect(readFileSync(join(folder, "same", "report.json"), "utf8")).not.toBe(first);
  });

  it("prints in its first lines which day is replayed and which sources count", async () => {
    const { out } = await call(
      folder,
      "brief",
      KOREA,
      "-o",
      "only",
      "--only",
      "art",
      "--as-of",
      "2018-04-16",
    );
    expect(out.split("\n").slice(0, 8).join("\n")).toMatch(/art/);
    const markdown = readFileSync(join(folder, "only", "brief.md"), "utf8");
    expect(markdown.split("\n").slice(0, 12).join("\n")).toMatch(/art/);
  });

  it("writes only the formats asked for", async () => {
    await call(folder, "brief", KOREA, "-o", "formats", "--format", "md,json");
    expect(namesIn(join(folder, "formats"))).toEqual(["brief.md", "report.json"]);
  });

  it("says so when the folder cannot be written, and leaves no half files", async () => {
    writeFileSync(join(folder, "a-file"), "mine");
    const { status, error } = await call(folder, "brief", KOREA, "-o", "a-file");
    expect(status).toBe(2);
    expect(error).toContain("cannot write to");
    expect(readFileSync(join(folder, "a-file"), "utf8")).toBe("mine");
  });
});

describe("run, check and list", () => {
  it("runs one analysis, with its own options, as data", async () => {
    const { status, out } = await call(folder, "run", "stability", KOREA, "--json", "--samples", "50");
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(report.sections).toHaveLength(1);
    expect(report.sections[0]).toMatchObject({
      analysis: { id: "stability" },
      options: { samples: 50 },
      outcome: { status: "done" },
    });
  });

  it("takes flags before the analysis and after it", async () => {
    const before = await call(folder, "run", "--json", "--samples", "30", "--seed", "3", "stability", KOREA);
    const after = await call(folder, "run", "stability", KOREA, "--seed", "3", "--samples", "30", "--json");
    expect(before.error).toBe(after.error);
    expect(before.status).toBe(0);
    expect(before.out).toBe(after.out);
  });

  it("switches a flag of an analysis on and off", async () => {
    const value = async (...flags: string[]) => {
      const { out } = await call(folder, "run", "stability", "chicken", "--json", ...flags);
      return JSON.parse(out).sections[0].options.coalitions;
    };
    expect(await value()).toBe(false);
    expect(await value("--coalitions")).toBe(true);
    expect(await value("--no-coalitions")).toBe(false);
  });

  it("sets the options of each analysis of a brief", async () => {
    const { out } = await call(
      folder,
      "brief",
      "chicken",
      "-o",
      "set",
      "--json",
      "--stability.ties",
      "do-not-deter",
      "--chronology.recent-months=3",
    );
    const options = Object.fromEntries(
      JSON.parse(out).sections.map((section: { analysis: { id: string }; options: object }) => [
        section.analysis.id,
        section.options,
      ]),
    );
    expect(options.stability.ties).toBe("do-not-deter");
    expect(options.chronology.recentMonths).toBe(3);
    expect(options.audit.recentMonths).toBe(12);
  });

  it("runs a worked case by its name", async () => {
    const { status, out } = await call(folder, "run", "chronology", "korea-2018");
    expect(status).toBe(0);
    expect(out).not.toBe("");
  });

  it("checks a sound case", async () => {
    const { status, out } = await call(folder, "check", KOREA);
    expect(status).toBe(0);
    expect(out).toContain("sound");
    expect(out).toMatch(/case\.yaml: sound\. \d+ entries: \d+ cite a source, .*none is without a basis\./);
  });

  it("reports a citation whose sentence has changed", async () => {
    const own = join(folder, "changed");
    mkdirSync(own);
    const text = "One sentence. Another one.\n";
    writeFileSync(join(own, "text.txt"), text);
    // SHA-256 of "One sentence." begins so (computed with sha256sum).
    writeFileSync(
      join(own, "case.yaml"),
      `demarche: 1
id: changed
title: Changed
asOf: 2024-01-01
analyst: A
coded: {on: 2024-01-01, hindsight: false}
sources:
  - id: s
    title: S
    issued: 2024
    text: {file: text.txt, sentences: {P1.S1: {hash: "HASH1"}, P1.S2: {hash: "000000000000"}}}
`.replace("HASH1", "c580b4194ddc"),
    );
    const { status, error } = await call(folder, "check", "changed");
    expect(status).toBe(1);
    expect(error).toContain("s:P1.S2 has changed since it was cited (line 1 of the text)");
    expect(error).not.toContain("s:P1.S1");
  });

  it("lists analyses, formats and worked cases", async () => {
    const { out } = await call(folder, "list", "--json");
    const listed = JSON.parse(out);
    expect(listed.cases).toContain("korea-2018");
    expect(listed.formats).toEqual(expect.arrayContaining(["html", "md", "json", "pdf", "csv"]));
    expect(listed.analyses.map(({ id }: { id: string }) => id)).toContain("audit");
  });
});
