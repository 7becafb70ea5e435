import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, it } from "vitest";
import { durationCurves } from "../../../src/cli/durations/curves.ts";
import type { Durations } from "../../../src/cli/durations/result.ts";
import { call } from "../terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-durations-picture-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Twelve spells: three agreed, four collapsed, two absorbed, three open.
const TALKS =
  "time,ending\n10,agreed\n20,collapsed\n30,collapsed\n30,\n40,absorbed\n55,agreed\n60,collapsed\n70,\n80,agreed\n90,collapsed\n95,absorbed\n100,\n";
writeFileSync(join(folder, "talks.csv"), TALKS);

async function found(table: string): Promise<Durations> {
  writeFileSync(join(folder, "other.csv"), table);
  return JSON.parse((await call(folder, "durations", "other.csv", "--json")).out);
}

describe("the picture of durations", () => {
  it("has the curve with its limits, the numbers at risk, and each ending's share", async () => {
    const curves = durationCurves(await found(TALKS));
    const of = (name: string) => curves.points.filter(({ series }) => series === name);
    expect(curves.series).toEqual(["not ended", "agreed", "collapsed", "absorbed"]);
    // By hand: 12 at risk on day 10, 11 on day 20; of two on day 30 one ended.
    expect(of("not ended").map(({ x, value }) => [x, Number(value!.toFixed(6))])).toEqual([
      [0, 1],
      [10, 0.916667],
      [20, 0.833333],
      [30, 0.75],
      [40, 0.65625],
      [55, 0.5625],
      [60, 0.46875],
      [70, 0.46875],
      [80, 0.351563],
      [90, 0.234375],
      [95, 0.117188],
      [100, 0.117188],
    ]);
    expect(
      of("not ended").every(
        ({ low, high, value }) => low === undefined || (low <= value! && value! <= high!),
      ),
    ).toBe(true);
    expect(
      of("not ended")
        .filter(({ low }) => low === undefined)
        .map(({ x }) => x),
    ).toEqual([0]);
    expect(
      of("not ended")
        .filter(({ mark }) => mark)
        .map(({ x }) => x),
    ).toEqual([30, 70, 100]);
    expect(of("agreed").map(({ x }) => x)).toEqual([0, 10, 55, 80, 100]);
    expect(curves.counts!.at).toEqual([
      { x: 0, count: 12 },
      { x: 20, count: 11 },
      { x: 40, count: 8 },
      { x: 60, count: 6 },
      { x: 80, count: 4 },
      { x: 100, count: 1 },
    ]);
  });

  it("has shares that sum to one at the end, also where rare endings are put together", async () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom("", ..."abcdefghi")), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const told = await found(`time,ending\n${given.map((row) => row.join(",")).join("\n")}\n`);
        const { points, series = [] } = durationCurves(told);
        expect(series.length).toBeLessThanOrEqual(6);
        const ends = series.map((name) => points.findLast((point) => point.series === name)!);
        const sum = ends.reduce((all, { value }) => all + value!, 0);
        if (series.length > 1) expect(sum).toBeCloseTo(1, 12);
        for (const name of series) {
          const values = points.filter((point) => point.series === name).map(({ value }) => value!);
          const rising = name === "not ended" ? values.toReversed() : values;
          for (let at = 1; at < rising.length; at++)
            expect(rising[at]! - rising[at - 1]!).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("draws five endings each by itself, and of six the rarest two as one", async () => {
    const table = (kinds: string) =>
      `time,ending\n${[...kinds].map((kind, day) => `${day},${kind}`).join("\n")}\n`;
    expect(durationCurves(await found(table("aabbccdde"))).series).toEqual(["not ended", ..."abcde"]);
    expect(durationCurves(await found(table("aabbccddef"))).series).toEqual([
      "not ended",
      ..."abcd",
      "one of 2 other ways",
    ]);
  });

  it("has no curve for the one ending that there is, which would be the first upside down", async () => {
    expect(durationCurves(await found("time,ending\n3,a\n9,a\n")).series).toEqual(["not ended"]);
  });

  it("marks spells that were last seen open on up to forty days, and not on more", async () => {
    const table = (open: number) =>
      `time,ending\n0,a\n${Array.from({ length: open }, (_, day) => `${day + 1},`).join("\n")}\n`;
    const marked = async (open: number) =>
      durationCurves(await found(table(open))).points.filter(({ mark }) => mark).length;
    expect(await marked(40)).toBe(40);
    expect(await marked(41)).toBe(0);
  });

  it("tells an ending apart that is called as what has not ended", async () => {
    const { series } = durationCurves(await found("time,ending\n3,not ended\n9,b\n12,\n"));
    expect(new Set(series).size).toBe(3);
  });
});

describe("demarche durations writes", () => {
  const file = (name: string) => readFileSync(join(folder, name), "utf8");

  it("an SVG file by the ending of its name, on paper of its own so that it can be read in the dark", async () => {
    const { status, out } = await call(folder, "durations", "talks.csv", "-o", "talks.svg");
    expect([status, out]).toEqual([0, "Written: talks.svg\n"]);
    const svg = file("talks.svg");
    expect(svg).toMatch(/^<\?xml[^>]*\?>\n<svg [^>]*aria-label="By day 100: [^"]*12 % not ended/);
    expect(svg).toMatch(/^.*\n<svg [^>]*><rect fill="#fefefc" height="100%" width="100%">/);
    for (const words of ["at risk of ending", "collapsed", "agreed", "absorbed", "last seen open"])
      expect(svg).toContain(words);
    expect(svg).not.toMatch(/var\(|NaN|undefined/);
  });

  it("a page with the picture, its numbers and the endings, which fetches nothing", async () => {
    await call(folder, "durations", "talks.csv", "-o", "talks.html");
    const { document } = parseHTML(file("talks.html"));
    expect(document.querySelector("h1")!.textContent).toBe("How long spells last: talks.csv");
    expect(document.querySelectorAll("svg.picture").length).toBe(1);
    expect(document.querySelector("#result")!.textContent).toContain("Half have ended: by day 60");
    expect(file("talks.html")).not.toMatch(/https?:(?!\/\/www\.w3\.org)/);
  });

  it("the same on standard output, and Markdown and data", async () => {
    const of = async (format: string) =>
      (await call(folder, "durations", "talks.csv", "--format", format)).out;
    expect(await of("svg")).toBe(file("talks.svg"));
    expect(await of("html")).toBe(file("talks.html"));
    expect(await of("md")).toContain("| collapsed | 4 |");
    expect(await of("json")).toBe((await call(folder, "durations", "talks.csv", "--json")).out);
    expect(await of("text")).toBe((await call(folder, "durations", "talks.csv")).out);
  });

  it.each([
    [["-o", "talks.doc"], "name one with --format"],
    [["--format", "png"], "formats: text, json, md, html, svg"],
    [["--json", "--format", "svg"], "exclude each other"],
    [["-o", "talks.csv", "--format", "svg", "--force"], "is read for this"],
    [["-o", "there.svg"], "is there already"],
  ])("nothing with %j, and says why", async (flags, why) => {
    writeFileSync(join(folder, "there.svg"), "mine");
    const { status, out, error } = await call(folder, "durations", "talks.csv", ...flags);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain(why);
    expect([file("talks.csv"), file("there.svg"), existsSync(join(folder, "talks.doc"))]).toEqual([
      TALKS,
      "mine",
      false,
    ]);
  });

  it.each([
    "time,ending\n0,x\n",
    "time,ending\n5,\n9,\n",
    'time,ending\n1,"<script>"\n2,"a&b"\n',
    "time,ending,entry\n5,a,\n9,a,6\n9,,2\n",
  ])("a sound picture of %j", async (table) => {
    writeFileSync(join(folder, "odd.csv"), table);
    for (const format of ["svg", "html", "md"]) {
      const { status, out } = await call(folder, "durations", "odd.csv", "--format", format);
      expect(status).toBe(0);
      // Without the page's own script, which is no text of the table.
      const drawn = out.replace(/<script>[^<]*(<(?!\/script>)[^<]*)*<\/script>\n<\/body>/, "");
      expect(drawn).not.toMatch(/NaN|undefined|Infinity|<script/);
    }
  });
});
