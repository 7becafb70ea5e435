import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-place-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CASES = join(import.meta.dirname, "..", "..", "cases");
const KOREA = join(CASES, "korea-2018");
const briefOf = (...args: string[]) => call(folder, "brief", ...args, "--format", "md", "--samples", "100");
const headOf = (place: string) => readFileSync(join(folder, place, "brief.md"), "utf8").slice(0, 2000);

describe("two briefs do not share a folder", () => {
  it("by default it is named for the case, the day that is replayed, and the sources that count", async () => {
    await briefOf(KOREA);
    await briefOf(KOREA, "--as-of", "2018-03-09", "--only", "art");
    await briefOf(KOREA, "--only", "crs,art");
    await briefOf(KOREA, "--only", "art", "--only", "crs");
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      "korea-2018",
      "korea-2018-as-of-2018-03-09-only-art",
      "korea-2018-only-art-crs",
    ]);
  });

  it("a folder with the brief on another day, other sources or another case is refused before any work", async () => {
    expect((await briefOf(KOREA, "-o", "own")).status).toBe(0);
    const before = headOf("own");
    for (const [args, said] of [
      [[KOREA, "--as-of", "2018-03-09"], "as of 2018-03-09"],
      [[KOREA, "--only", "art"], "only art"],
      [["chicken"], "(chicken)"],
    ] as const) {
      const { status, out, error } = await briefOf(...args, "-o", "own");
      expect([status, out]).toEqual([2, ""]);
      expect(error).toMatch(
        /^demarche: own holds the brief on “[^\n]*” \(korea-2018\) as of 2018-04-16, not on /,
      );
      expect(error).toContain(said);
      expect(error).toContain("name another folder with -o, or replace it with --force");
    }
    expect(headOf("own")).toBe(before);
    expect((await briefOf("chicken", "-o", "own", "--force")).status).toBe(0);
    expect(headOf("own")).not.toBe(before);
  });

  it("nor do two cases of one id", async () => {
    for (const name of ["one", "two"]) {
      cpSync(join(CASES, "chicken"), join(folder, name), { recursive: true });
      const file = join(folder, name, "case.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: Case ${name}`));
    }
    expect((await briefOf("one", "-o", "same-id")).status).toBe(0);
    expect(await briefOf("two", "-o", "same-id")).toMatchObject({
      status: 2,
      error: expect.stringContaining("holds the brief on “Case one” (chicken)"),
    });
  });

  it("a stored report is drawn again into the folder that it came from, and into no other's", async () => {
    await call(folder, "brief", "chicken", "-o", "stored");
    expect(
      (await call(folder, "brief", "stored/report.json", "-o", "stored", "--words", "phia")).status,
    ).toBe(0);
    expect((await call(folder, "brief", "stored/report.json", "-o", "own-2")).status).toBe(0);
    await briefOf(KOREA, "-o", "korea");
    expect((await call(folder, "brief", "stored/report.json", "-o", "korea")).status).toBe(2);
  });

  it("a report from elsewhere cannot choose a folder outside", async () => {
    await call(folder, "brief", "chicken", "-o", "honest");
    const report = JSON.parse(readFileSync(join(folder, "honest", "report.json"), "utf8"));
    report.case.only = ["../../../escaped", "\u001b/etc"];
    report.case.asOf = "../..";
    report.case.replayOf = "2020";
    writeFileSync(join(folder, "report.json"), JSON.stringify(report));
    const here = mkdirSync(join(folder, "a", "b"), { recursive: true })!;
    const { status } = await call(join(folder, "a", "b"), "brief", "../../report.json");
    expect(status).toBe(0);
    expect(readdirSync(here)).toEqual(["b"]);
    expect(readdirSync(join(folder, "a", "b", "out"))).toHaveLength(1);
    expect(existsSync(join(folder, "escaped"))).toBe(false);
  });
});

it("says what it wrote, and what of an earlier run is gone", async () => {
  await call(folder, "brief", "chicken", "-o", "told", "--seed", "1");
  const { out } = await briefOf("chicken", "-o", "told", "--seed", "2");
  expect(out).toContain("Written:\n  told/brief.md\n");
  expect(out).toContain("Removed, of an earlier run:\n  told/brief.html\n  told/report.json\n");
});
