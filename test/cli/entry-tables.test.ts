import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RAIL = readFileSync(
  join(import.meta.dirname, "..", "..", "cases", "network-rail-2023", "case.yaml"),
  "utf8",
);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

beforeEach(() => {
  mkdirSync(join(folder, "rail"), { recursive: true });
  writeFileSync(join(folder, "rail/case.yaml"), RAIL);
});

describe("tables of entries", () => {
  it("go out by their name or format, and back in without a change", async () => {
    for (const table of ["events", "demands", "claims"]) {
      const { status } = await call(folder, "export", "rail", "-o", `${table}.csv`, "--force");
      expect(status).toBe(0);
      expect((await call(folder, "export", "rail", "--format", `${table}.csv`)).out).toBe(
        read(`${table}.csv`),
      );
      const back = await call(folder, "import", `${table}.csv`, "-o", "rail");
      expect(back.out).toMatch(/^rail\/case\.yaml: 0 added, 0 changed, [1-9]\d* as they were\n$/);
      expect(read("rail/case.yaml")).toBe(RAIL);
    }
  });

  it("change a case at once, comments and all else left as they are", async () => {
    const [, id] = /\n {2}- id: (\S+)\n {4}what: /.exec(RAIL) ?? /- \{id: (\S+), what:/.exec(RAIL)!;
    writeFileSync(join(folder, "events.csv"), `id,note\n${id},as two papers say\n`);
    const { status, out } = await call(folder, "import", "events.csv", "-o", "rail");
    expect([status, out]).toEqual([0, "rail/case.yaml: 0 added, 1 changed, 0 as they were\n"]);
    const lost = RAIL.split("\n").filter((line) => !read("rail/case.yaml").split("\n").includes(line));
    expect(lost.length).toBeLessThanOrEqual(1);
    expect(readdirSync(join(folder, "rail"))).toEqual(["case.yaml"]);
  });

  it("are known by a name that ends in that of the table, and by no other", async () => {
    for (const name of ["rail.events.csv", "rail-events.csv", "rail events.csv"]) {
      writeFileSync(join(folder, name), "id,what,when\nnew,They meet,2023-01\n");
      const { out } = await call(folder, "import", name, "-o", "rail");
      expect(out).toMatch(/1 added|1 as they were/);
    }
    writeFileSync(join(folder, "prevents.csv"), "id\n");
    expect((await call(folder, "import", "prevents.csv", "-o", "rail")).error).toContain("not known by its");
  });

  it("are said to take a while where they are large, unless that is not to be heard", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `new${at},${at} ${"long words ".repeat(1600)},2023-01`,
    );
    writeFileSync(join(folder, "large.events.csv"), `id,what,when\n${rows.join("\n")}\n`);
    const said = async (...flags: string[]) =>
      (await call(folder, "import", "large.events.csv", "-o", "rail", ...flags)).error;
    expect(await said()).toContain("demarche: reading large.events.csv (1.1 MB) may take some seconds\n");
    expect(await said("--quiet")).toBe("");
    writeFileSync(join(folder, "small.events.csv"), "id,what,when\nnew,They meet,2023-01\n");
    expect((await call(folder, "import", "small.events.csv", "-o", "rail")).error).toBe("");
  });

  it("are called the file in the count of their faults", async () => {
    writeFileSync(join(folder, "events.csv"), "id,when\nnew,soon\n");
    const { error } = await call(folder, "import", "events.csv", "-o", "rail");
    expect(error).toContain("demarche: the file has ");
  });

  it.each([
    [["events.csv", "-o", "rail"], 1, "events.csv:2:7: error:"],
    [["events.csv"], 2, "events.csv goes into a case: name it: demarche import events.csv -o my-case"],
    [["events.csv", "more.csv", "-o", "rail"], 2, "one table goes into a case at a time"],
    [["events.csv", "-o", "nowhere"], 2, "there is no file or folder nowhere"],
  ])("are refused with %j, and nothing is written", async (args, wanted, reason) => {
    writeFileSync(join(folder, "events.csv"), "id,when\nE-new,some day\n");
    writeFileSync(join(folder, "more.csv"), "id\n");
    const { status, error } = await call(folder, "import", ...args);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
    expect(read("rail/case.yaml")).toBe(RAIL);
  });
});
