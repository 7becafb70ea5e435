import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-exchange-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NORTH_KOREA = join(import.meta.dirname, "..", "..", "cases", "us-north-korea-2017");

writeFileSync(
  join(folder, "chicken.gmcr"),
  JSON.stringify({
    options: [{ name: "Swerve 1" }, { name: "Swerve 2" }],
    decisionMakers: [
      { name: "Driver 1", options: [0], preferenceRanking: [3, 4, 2, 1] },
      { name: "Driver 2", options: [1], preferenceRanking: [2, 4, 3, 1] },
    ],
    useManualPreferenceRanking: true,
  }),
);
writeFileSync(
  join(folder, "broken.gmcr"),
  '{"options": [{"name": "x"}], "decisionMakers": [{"name": "A", "options": []}]}',
);
writeFileSync(join(folder, "thing.doc"), "x");

describe("import", () => {
  it("writes a case that the analyses run on, and says what it read", async () => {
    const { status, out, error } = await call(
      folder,
      "import",
      "chicken.gmcr",
      "-o",
      "game",
      "--as-of",
      "2020-02-03",
    );
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(out).toContain("Read chicken.gmcr: 2 parties, 2 options, 4 states; preferences as rankings");
    expect(out).toContain("Written: game/case.yaml");
    expect(readFileSync(join(folder, "game", "case.yaml"), "utf8")).toContain("id: game\n");
    expect(await call(folder, "check", "game")).toMatchObject({ status: 0 });
    const run = await call(folder, "run", "stability", "game", "--json");
    const { result } = JSON.parse(run.out).sections[0].outcome;
    expect(result.model.states).toEqual([0, 1, 2, 3]);
    expect(result.concepts.nash.equilibria.states).toEqual([1, 2]);
    expect(result.concepts.nash.stable["driver-1"].states).toEqual([1, 2]);
  });

  it("leaves a case that is there alone, unless it is told to replace it", async () => {
    writeFileSync(join(folder, "mine.yaml"), "mine");
    const refused = await call(folder, "import", "chicken.gmcr", "-o", "mine.yaml");
    expect(refused).toMatchObject({ status: 2, out: "" });
    expect(refused.error).toContain(
      "mine.yaml is there already: name another place, or replace it with --force",
    );
    expect(readFileSync(join(folder, "mine.yaml"), "utf8")).toBe("mine");
    expect(await call(folder, "import", "chicken.gmcr", "-o", "mine.yaml", "--force")).toMatchObject({
      status: 0,
    });
    expect(readFileSync(join(folder, "mine.yaml"), "utf8")).toContain("id: mine\n");
  });

  it("reports a faulty file and writes nothing", async () => {
    const { status, error } = await call(folder, "import", "broken.gmcr");
    expect(status).toBe(1);
    expect(error).toMatch(/broken\.gmcr:1:\d+: error: nobody owns the option "x"/);
    expect(existsSync(join(folder, "broken"))).toBe(false);
  });

  it.each([
    [["import"], "no file is named"],
    [["import", "nowhere.gmcr"], "there is no file nowhere.gmcr"],
    [["import", "thing.doc"], "the format of thing.doc is not known by its ending: name one with --format"],
    [["import", "chicken.gmcr", "--format", "gmrc"], 'there is no format "gmrc" here: did you mean gmcr?'],
    [["import", "chicken.gmcr", "--format", "csv"], 'there is no format "csv" here'],
    [["import", "chicken.gmcr", "-o", "x", "--as-of", "today"], "--as-of must be a day"],
    [["export", "us-north-korea-2017"], "no format is named"],
    [["export", "--format", "csv"], "no case is named"],
    [["export", "us-north-korea-2017", "-o", "x.xls"], "the format of x.xls is not known by its ending"],
  ])("%j is refused with exit status 2", async (args, message) => {
    const { status, error } = await call(folder, ...args);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });
});

describe("export", () => {
  it("prints a table of states, or writes it", async () => {
    const printed = await call(folder, "export", NORTH_KOREA, "--format", "csv");
    expect(printed.status).toBe(0);
    expect(printed.out.split("\r\n")[1]).toBe("1,0,none,the tense status quo,N,N,N,N,11,8,Y");
    const written = await call(folder, "export", NORTH_KOREA, "-o", "states.csv");
    expect(written.out).toContain("Written: states.csv");
    expect(readFileSync(join(folder, "states.csv"), "utf8")).toBe(printed.out);
    expect(await call(folder, "export", NORTH_KOREA, "-o", "states.csv")).toMatchObject({ status: 2 });
  });

  it("writes a .gmcr file that comes back as the same model", async () => {
    expect(await call(folder, "export", NORTH_KOREA, "-o", "nk.gmcr")).toMatchObject({ status: 0 });
    expect(await call(folder, "import", "nk.gmcr")).toMatchObject({ status: 0 });
    const concepts = async (name: string) => {
      const { out } = await call(folder, "run", "stability", name, "--json");
      const { concepts: found } = JSON.parse(out).sections[0].outcome.result;
      return Object.values(found).map((concept) => (concept as { equilibria: unknown }).equilibria);
    };
    expect(await concepts("nk")).toEqual(await concepts(NORTH_KOREA));
  });

  it("refuses what the format cannot hold, and writes nothing", async () => {
    const { status, error } = await call(folder, "export", "korea-2018", "-o", "korea.gmcr");
    expect(status).toBe(1);
    expect(error).toContain("is not fully known");
    expect(error).toContain("a .gmcr file holds complete orders only");
    expect(existsSync(join(folder, "korea.gmcr"))).toBe(false);
  });
});

it("list tells which formats are read and written", async () => {
  const { out } = await call(folder, "list", "--json");
  expect(JSON.parse(out).exchange).toEqual([
    { id: "gmcr", title: "graph model of GMCR+ (JSON)", extensions: [".gmcr"], reads: true, writes: true },
    { id: "csv", title: "table of states (CSV)", extensions: [".csv"], reads: false, writes: true },
    ...["events", "demands", "claims", "evidence"].map((table) => ({
      id: `${table}.csv`,
      title: `table of ${table} (CSV)`,
      extensions: [],
      reads: true,
      writes: true,
    })),
    ...[
      { id: "genius", title: "domain and profiles of Genius (XML)", extensions: [".xml"] },
      { id: "geniusweb", title: "domain and profiles of GeniusWeb (JSON)", extensions: [".json"] },
      { id: "negmas", title: "domain and utility functions of NegMAS (YAML)", extensions: [".yml", ".yaml"] },
      {
        id: "points.csv",
        title: "table of points: party, issue, option, value (CSV)",
        extensions: [],
      },
    ].map((format) => ({ ...format, reads: true, writes: format.id === "points.csv" })),
  ]);
  expect((await call(folder, "list")).out).toContain("graph model of GMCR+ (JSON): import, export");
});
