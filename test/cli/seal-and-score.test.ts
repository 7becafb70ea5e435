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
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestToday } from "#cli/latest-today.ts";
import { hashOf } from "#track-record/seal-hash.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-score-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const CASE = `demarche: 1
id: strike
title: The strike at the port
asOf: 2018-04-16
analyst: A. Tester
coded: {on: 2018-04-16, hindsight: false}
sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: organisation, party: true, cite: [s]}]
forecasts:
  - id: F
    text: They sign in May
    by: U
    words: likely
    cite: [s]
    question:
      text: Do they sign by the end of May?
      criteria: Both sign one text
      opens: 2018-04-16
      closes: 2018-05-31
      settledBy: The Daily
      outside: {counts: {yes: 3, of: 11}, what: A strike settled within six weeks, judgement: As counted.}
      reasons: [{text: They have met twice, odds: 2, cite: [s]}]
      estimates: [{by: A. Tester, on: 2018-04-16, chance: 0.4, judgement: A guess.}]
register:
  - {id: walkout, text: Is there a new walkout by the end of June?, criteria: The union says so, opens: 2018-04-16, closes: 2018-06-30, settledBy: The Daily, estimates: [{by: A. Tester, on: 2018-04-16, chance: [0.1, 0.3], judgement: A guess.}]}
`;
const RESOLUTIONS = `demarche-resolutions: 1
case: strike
by: A. Tester
on: 2018-07-10
resolutions:
  - {question: F, answer: yes, on: 2018-05-20, source: The Daily of 21 May 2018}
  - {question: walkout, as: ambiguous, on: 2018-07-01, source: The Daily, why: Nobody could say who had walked out.}
recorded:
  - {question: F, by: The betting shop, as: market, on: 2018-05-01, chance: 0.7, source: Its page of that day}
`;

beforeAll(() => write("strike/case.yaml", CASE));

describe("demarche seal", () => {
  it("freezes the register and prints the line to publish", async () => {
    const { status, out, error } = await call(folder, "seal", "strike", "--on", "2018-04-17");
    expect([status, error]).toEqual([0, "Written: strike/seals/2018-04-16.json\n"]);
    const sealed = JSON.parse(read("strike/seals/2018-04-16.json"));
    expect(out).toBe(
      `demarche seal: strike, as of 2018-04-16, 2 questions, sealed on 2018-04-17, sha256:${sealed.sha256}\n`,
    );
    const [first, second] = sealed.questions;
    // (3 + ½) / (11 + 1), and twice its odds.
    expect(first.base.best).toBeCloseTo(3.5 / 12, 12);
    expect(first.answered.best).toBeCloseTo((2 * 3.5) / (2 * 3.5 + 8.5), 12);
    expect(first.reasons[0].without).toBeCloseTo(3.5 / 12, 12);
    expect(first.statement).toEqual({
      text: "They sign in May",
      by: expect.stringMatching(/union/),
      words: "likely",
    });
    expect(second).toMatchObject({ base: null, answered: { low: 0.1, high: 0.3 }, reasons: [] });
  });

  it("is the same to the last byte on the same day, and replaces nothing", async () => {
    const before = read("strike/seals/2018-04-16.json");
    const again = await call(folder, "seal", "strike", "--on", "2018-04-17", "-o", "again.json");
    expect(again.status).toBe(0);
    expect(read("again.json")).toBe(before);
    const refused = await call(folder, "seal", "strike", "--on", "2018-04-18");
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining("is there already")]);
    expect(read("strike/seals/2018-04-16.json")).toBe(before);
  });

  it("refuses a day that is still to come, made or read", async () => {
    const early = await call(folder, "seal", "strike", "--on", "2999-01-01", "-o", "x.json");
    expect([early.status, early.error]).toEqual([
      2,
      expect.stringContaining("--on 2999-01-01 is still to come"),
    ]);
    expect(existsSync(join(folder, "x.json"))).toBe(false);
    const made = { ...JSON.parse(read("strike/seals/2018-04-16.json")), sealedOn: "2999-01-01" };
    write("later.json", JSON.stringify({ ...made, sha256: hashOf(made) }, null, 2));
    const late = await call(folder, "score", "strike", "--seal", "later.json", "--on", "2020-01-01");
    expect(late.status).toBe(1);
    expect(late.error).toContain("sealed on 2999-01-01, a day still to come");
    expect(late.error).toMatch(/later\.json:\d+:\d+/);
    expect(latestToday() >= new Date().toISOString().slice(0, 10)).toBe(true);
  });

  it("refuses a day before the case, and a case that asks nothing", async () => {
    const early = await call(folder, "seal", "strike", "--on", "2018-04-15", "-o", "x.json");
    expect([early.status, early.error]).toEqual([2, expect.stringContaining("before the day of the case")]);
    write("quiet/case.yaml", CASE.slice(0, CASE.indexOf("forecasts:")).replace("id: strike", "id: quiet"));
    const quiet = await call(folder, "seal", "quiet");
    expect([quiet.status, quiet.error]).toEqual([2, expect.stringContaining("asks no dated question")]);
    expect(existsSync(join(folder, "quiet/seals"))).toBe(false);
  });
});

describe("what is read", () => {
  it("is never written over, whatever --force says", async () => {
    write("strike/resolutions.yaml", RESOLUTIONS);
    for (const words of [
      ["seal", "strike", "-o", "strike/case.yaml", "--force"],
      ["seal", "strike", "-o", "strike/resolutions.yaml", "--force"],
      ["score", "strike", "-o", "strike/resolutions.yaml", "--force", "--format", "md"],
      ["score", "strike", "-o", "strike/seals/2018-04-16.json", "--force"],
      ["score", "strike", "-o", join(folder, "strike/case.yaml"), "--force", "--format", "md"],
    ]) {
      const before = ["case.yaml", "resolutions.yaml", "seals/2018-04-16.json"].map((name) =>
        read(`strike/${name}`),
      );
      const found = await call(folder, ...words);
      expect([found.status, found.error], words.join(" ")).toEqual([
        2,
        expect.stringContaining("is read for this and is not written over"),
      ]);
      expect(
        ["case.yaml", "resolutions.yaml", "seals/2018-04-16.json"].map((name) => read(`strike/${name}`)),
      ).toEqual(before);
    }
  });

  it("does not write through a link that leads out of the folder of the case", async () => {
    write("lent/case.yaml", CASE);
    mkdirSync(join(folder, "abroad"));
    symlinkSync(join(folder, "abroad"), join(folder, "lent/seals"));
    for (const words of [[], ["--force"]]) {
      const { status, error } = await call(folder, "seal", "lent", ...words);
      expect([status, error]).toEqual([2, expect.stringContaining("lies outside the folder of the case")]);
    }
    expect(readdirSync(join(folder, "abroad"))).toEqual([]);
    rmSync(join(folder, "lent"), { recursive: true });
  });

  it("does not keep a seal from an absolute path", async () => {
    const path = join(folder, "elsewhere.json");
    expect((await call(folder, "seal", "strike", "-o", path)).status).toBe(0);
    expect(JSON.parse(readFileSync(path, "utf8")).case.id).toBe("strike");
  });
});

describe("demarche score", () => {
  beforeAll(() => write("strike/resolutions.yaml", RESOLUTIONS));

  it("scores the last seal, with what others held and what is void", async () => {
    const { status, out } = await call(folder, "score", "strike", "--on", "2018-07-10");
    expect(status).toBe(0);
    expect(out).toContain("# What came of the forecasts: The strike at the port");
    // The answer 7 / 15.5 stood on all days: (1 − 0.4516)² = 0.301; an even chance has 0.25, 7/24 has 0.502.
    expect(out).toContain("0.301");
    expect(out).toContain("an even chance has 0.250");
    expect(out).toContain("the base rates alone have 0.502");
    expect(out).toContain("The betting shop");
    expect(out).toContain("One question of two was annulled, ambiguous or withdrawn, and has no score.");
    expect(out).toContain("Of calibration nothing is told");
    expect(out).toContain("| They have met twice \\[s\\] | from 29 to 45 % | 29 % | +0.201 earned |");
    expect(out).toContain("| A report | 1 | +0.201 earned |");
  });

  it("is the same to the last byte on the same day, in every format", async () => {
    for (const format of ["md", "html", "json"]) {
      const one = await call(folder, "score", "strike", "--on", "2018-07-10", "--format", format);
      const two = await call(folder, "score", "strike", "--on", "2018-07-10", "--format", format);
      expect(one.status).toBe(0);
      expect(two.out).toBe(one.out);
      expect(one.out.length).toBeGreaterThan(500);
    }
  });

  it("knows on an earlier day only what had come out by then", async () => {
    const { out } = await call(folder, "score", "strike", "--on", "2018-05-19");
    expect(out).toContain("None of two questions has come out yet.");
    const json = JSON.parse(
      (await call(folder, "score", "strike", "--on", "2018-05-20", "--format", "json")).out,
    );
    expect(json.counts).toMatchObject({ resolved: 1, open: 1, void: 0 });
  });

  it("keeps a record over all sealed cases of a folder, and passes what is not sealed", async () => {
    const { status, out } = await call(folder, "score", "--all", ".", "--on", "2018-07-10");
    expect(status).toBe(0);
    expect(out).toContain("The strike at the port");
    const none = await call(folder, "score", "--all", "quiet");
    expect([none.status, none.error]).toEqual([
      2,
      expect.stringContaining("no case in quiet has been sealed"),
    ]);
  });

  describe("over a folder in which one case is broken", () => {
    const home = "years";
    const seal = () => read("strike/seals/2018-04-16.json");
    beforeAll(() => {
      for (const name of ["a", "b", "c"]) {
        write(`${home}/${name}/case.yaml`, CASE);
        write(`${home}/${name}/seals/2018-04-16.json`, seal());
        write(`${home}/${name}/resolutions.yaml`, RESOLUTIONS);
      }
    });
    const all = (...words: string[]) => call(folder, "score", "--all", home, "--on", "2018-07-10", ...words);

    it.each([
      [
        "seal",
        () => write(`${home}/b/seals/2018-04-16.json`, seal().replace("Both sign", "One signs")),
        "its record has 1 fault",
      ],
      [
        "file of resolutions",
        () => write(`${home}/b/resolutions.yaml`, RESOLUTIONS.replaceAll("answer: yes", "anwser: yes")),
        "its record has 1 fault",
      ],
    ])("scores the others, says which it is by its %s, and ends with 1", async (_, breakIt, why) => {
      try {
        breakIt();
        const { status, out, error } = await all();
        expect(status).toBe(1);
        expect(error).toContain(`demarche: b is left out: ${why}\n`);
        expect(error).toMatch(/b\/\S+:\d+:\d+: error: /);
        expect(out).toContain("two sealed registers");
        const place = `${home}-record.md`;
        expect((await all("-o", place, "--force")).status).toBe(1);
        expect(read(place)).toBe(out);
      } finally {
        write(`${home}/b/seals/2018-04-16.json`, seal());
        write(`${home}/b/resolutions.yaml`, RESOLUTIONS);
      }
    });

    it("ends with 0 where none is", async () => {
      const { status, out, error } = await all();
      expect([status, error]).toEqual([0, ""]);
      expect(out).toContain("three sealed registers");
    });

    it("writes nothing where all are", async () => {
      for (const name of ["a", "b", "c"]) write(`${home}/${name}/resolutions.yaml`, "");
      const { status, out, error } = await all("-o", "none.md");
      for (const name of ["a", "b", "c"]) write(`${home}/${name}/resolutions.yaml`, RESOLUTIONS);
      expect([status, out, existsSync(join(folder, "none.md"))]).toEqual([1, "", false]);
      expect(error.match(/is left out/g)).toHaveLength(3);
    });

    it("leaves out what came after the day, and refuses a day before all", async () => {
      write(`${home}/d/case.yaml`, CASE.replace("asOf: 2018-04-16", "asOf: 2018-04-17"));
      expect((await call(folder, "seal", `${home}/d`, "--on", "2018-04-18")).status).toBe(0);
      const some = await call(folder, "score", "--all", home, "--on", "2018-04-16");
      expect(some.status).toBe(0);
      expect(some.error).toBe(
        "demarche: d is left out: --on 2018-04-16 is before 2018-04-17, the day of the case strike\n",
      );
      expect(some.out).toContain("three sealed registers");
      const none = await call(folder, "score", "--all", home, "--on", "2018-04-15");
      expect([none.status, none.out]).toEqual([2, ""]);
      expect(none.error).toContain("is before the day of every case in years");
      rmSync(join(folder, home, "d"), { recursive: true });
    });
  });

  it.each([
    [
      "2018-05-30",
      "",
      "closes on 2018-05-31, and is resolved as no (2018-05-30) while it could still come true",
    ],
    ["2018-05-30", ", why: The port was closed for good.", ""],
    ["2018-05-31", "", ""],
  ])("takes a no of %s%s for one before the close that needs a reason, or not", async (on, why, reason) => {
    const no = RESOLUTIONS.replace("answer: yes, on: 2018-05-20", `answer: no, on: ${on}${why}`);
    try {
      write("strike/resolutions.yaml", no);
      const { status, error } = await call(folder, "score", "strike", "--on", "2018-07-10");
      expect([status, error]).toEqual([reason === "" ? 0 : 1, expect.stringContaining(reason)]);
    } finally {
      write("strike/resolutions.yaml", RESOLUTIONS);
    }
  });

  it("takes a line of others of one in a million, and none of less", async () => {
    for (const [chance, status] of [
      ["0.000001", 0],
      ["0.0000009", 1],
    ] as const) {
      try {
        write("strike/resolutions.yaml", RESOLUTIONS.replace("chance: 0.7", `chance: ${chance}`));
        expect((await call(folder, "score", "strike", "--on", "2018-07-10")).status).toBe(status);
      } finally {
        write("strike/resolutions.yaml", RESOLUTIONS);
      }
    }
  });

  it.each([
    [["quiet"], 2, "nothing is sealed"],
    [["nowhere"], 2, "there is no file or folder nowhere"],
    [[], 2, "no case is named"],
    [["strike", "--on", "soon"], 2, "must be a day"],
    [["strike", "--format", "docx"], 2, 'no format "docx"'],
    [["strike", "--seal", "none.json"], 2, "none.json"],
    [["strike", "--on", "2018-04-15"], 2, "is before 2018-04-16, the day of the case strike"],
    [["--all", "."], 0, ""],
    [["--all", ".", "--seal", "again.json"], 2, "is of one case"],
  ])("%j", async (words, status, reason) => {
    const found = await call(folder, "score", ...words);
    expect([found.status, found.error]).toEqual([status, expect.stringContaining(reason)]);
  });

  it.each([
    [
      "a seal in which a word was changed",
      "strike/seals/2018-04-16.json",
      (text: string) => text.replace("Both sign", "One signs"),
      "was changed after it was sealed",
    ],
    [
      "half of a seal",
      "strike/seals/2018-04-16.json",
      (text: string) => text.slice(0, 300),
      "2018-04-16.json:",
    ],
    [
      "resolutions of another case",
      "strike/resolutions.yaml",
      (text: string) => text.replace("case: strike", "case: other"),
      "these are the resolutions of the case `other`",
    ],
    [
      "a misspelt key",
      "strike/resolutions.yaml",
      (text: string) => text.replace("answer: yes", "anwser: yes"),
      "did you mean `answer`?",
    ],
    [
      "a misspelt question",
      "strike/resolutions.yaml",
      (text: string) => text.replace("question: walkout", "question: walkuot"),
      "did you mean `walkout`?",
    ],
    [
      "an empty file",
      "strike/resolutions.yaml",
      () => "",
      "the file is empty: name the file that was written",
    ],
    ["no YAML", "strike/resolutions.yaml", () => "{", "resolutions.yaml:"],
  ])("refuses %s with its place, and writes nothing", async (_, name, change, reason) => {
    const before = read(name);
    try {
      write(name, change(before));
      const found = await call(folder, "score", "strike", "-o", "not-written.md");
      expect([found.status, found.error]).toEqual([1, expect.stringContaining(reason)]);
      expect(found.error).toMatch(/:\d+:\d+: error: /);
      expect(existsSync(join(folder, "not-written.md"))).toBe(false);
    } finally {
      write(name, before);
    }
  });
});
