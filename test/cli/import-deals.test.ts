import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-deals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(import.meta.dirname, "..", "exchange", "deals", "fixtures"), folder, { recursive: true });

const names = (format: string, ending: string) =>
  ["domain", "town", "line"].map((name) => `${format}/${name}.${ending}`);

describe("import of what can be agreed", () => {
  it.each([
    ["genius", names("genius", "xml"), "2 parties, 3 clauses, 30 packages"],
    ["geniusweb", names("geniusweb", "json"), "2 parties, 2 clauses, 15 packages"],
    ["negmas", names("negmas", "yml"), "2 parties, 2 clauses, 15 packages"],
    ["points", ["points.csv"], "2 parties, 2 clauses, 4 packages"],
  ])("makes a sound case of the files of %s", async (format, files, summary) => {
    const { status, out } = await call(
      folder,
      "import",
      ...files,
      "-o",
      `case-${format}`,
      "--as-of",
      "2020-02-03",
    );
    expect(status).toBe(0);
    expect(out).toContain(summary);
    const check = await call(folder, "check", `case-${format}`);
    expect(check).toMatchObject({ status: 0, error: "" });
    expect(check.out).toContain("none is without a basis");
  });

  it("takes a folder for the files of one format that are in it, and leaves out what is none of them", async () => {
    writeFileSync(join(folder, "geniusweb", "specials.json"), '{"nash": [1, 1]}');
    writeFileSync(join(folder, "geniusweb", "README.txt"), "x");
    symlinkSync("/etc/hostname", join(folder, "geniusweb", "away.json"));
    const { status, out, error } = await call(folder, "import", "geniusweb", "-o", "from-folder");
    expect(status).toBe(0);
    expect(out).toContain("Read geniusweb: 2 parties, 2 clauses, 15 packages");
    expect(error).toBe(
      'geniusweb/specials.json:1:1: warning: the file is neither a domain nor a profile: it begins with "nash": it is left out\n',
    );
    expect(readFileSync(join(folder, "from-folder", "case.yaml"), "utf8")).toContain(
      "Made by `demarche import` from geniusweb:",
    );
  });

  it("asks which of several formats of a folder is meant, and refuses one that has none", async () => {
    mkdirSync(join(folder, "mixed"));
    for (const [format, ending] of [
      ["genius", "xml"],
      ["negmas", "yml"],
    ])
      for (const name of names(format!, ending!))
        cpSync(join(folder, name), join(folder, "mixed", name.replace(/.*\//, "")));
    const both = await call(folder, "import", "mixed", "-o", "m");
    expect(both).toMatchObject({ status: 2, out: "" });
    expect(both.error).toContain(
      "mixed has files of several formats: name one with --format: genius or negmas",
    );
    expect(await call(folder, "import", "mixed", "--format", "negmas", "-o", "m")).toMatchObject({
      status: 0,
    });
    mkdirSync(join(folder, "bare"));
    const none = await call(folder, "import", "bare", "-o", "b");
    expect(none).toMatchObject({ status: 2, out: "" });
    expect(none.error).toContain(
      "bare has no file that can be imported: name the files, or a folder with files that end in .xml, .json",
    );
  });

  it("refuses files of two formats, and says at which", async () => {
    const { status, error } = await call(
      folder,
      "import",
      "genius/domain.xml",
      "geniusweb/town.json",
      "-o",
      "two",
    );
    expect(status).toBe(1);
    expect(error).toContain(
      "geniusweb/town.json:1:1: error: the file is not XML: name files of one format: all of them XML",
    );
  });
});

describe("results as CSV", () => {
  it("prints the efficient packages of a table of points, and what each rule picks", async () => {
    const whole = "town,,,12\nline,,,5\n";
    writeFileSync(
      join(folder, "two.points.csv"),
      readFileSync(join(folder, "points.csv"), "utf8").replace("town,,,12\n", whole),
    );
    expect(await call(folder, "import", "two.points.csv", "-o", "two")).toMatchObject({ status: 0 });
    const front = await call(folder, "run", "deals", "two", "--csv", "front");
    // Town: low fare 30, a night boat 10; line: high fare 40, nights in 5. Only a low fare and nights in leave both what they need.
    expect(front).toMatchObject({ status: 0, out: "town,line,count,fare,night\r\n30,5,1,low,stays\r\n" });
    const points = await call(folder, "run", "deals", "two", "--csv", "points");
    expect(points.out.split("\r\n").slice(0, 2)).toEqual([
      "rule,value,level,town,line,count,fare,night",
      "nash,0,1,30,5,1,low,stays",
    ]);
  });

  it("refuses tables that there are not where values are no single numbers, and prints in what share of the readings who accepts what", async () => {
    expect(await call(folder, "run", "deals", "two", "--csv", "shares")).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining("everything is known of this case"),
    });
    const text = readFileSync(join(folder, "two", "case.yaml"), "utf8");
    mkdirSync(join(folder, "open"));
    const open = text.replace("points: {low: 30", "points: {low: [20, 30]");
    expect(open).not.toBe(text);
    writeFileSync(
      join(folder, "open", "case.yaml"),
      `${open}  offers: [{id: o, package: {fare: low, night: stays}, judgement: So}]\n`,
    );
    for (const table of ["front", "points"])
      expect(await call(folder, "run", "deals", "open", "--csv", table)).toMatchObject({
        status: 2,
        out: "",
        error: expect.stringContaining(`there is no table "${table}"`),
      });
    const { status, out } = await call(folder, "run", "deals", "open", "--csv", "shares");
    expect(status).toBe(0);
    const [head, ...rows] = out.trim().split("\r\n");
    expect(head).toBe("package,offer,town,line,made,efficient,nash,fare,night");
    // The line has by it what it has without a deal: every product of gains is nought, and the Nash rule picks what is efficient.
    expect(rows[0]).toBe("offer,1,1,1,1,1,1,low,stays");
  });

  it.each([
    [["deals", "two", "--csv", "frnt"], 'deals has no table "frnt": did you mean front?'],
    [
      ["stability", "two", "--csv", "front"],
      "stability has no tables: tables that there are: front, points, shares, options (deals)",
    ],
    [
      ["deals", "two", "--csv", "front", "--json"],
      "--json and --csv are asked for at once: keep one of the two",
    ],
  ])("%j is refused before anything is computed", async (args, message) => {
    const { status, error } = await call(folder, "run", ...args);
    expect([status, error]).toEqual([2, expect.stringContaining(message)]);
  });
});
