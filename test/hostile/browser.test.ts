import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../browser/launch.ts";
import { call } from "../cli/terminal-io.ts";
import { sampleReport, withEveryText } from "../view/sample-report.ts";
import { deedsOf } from "./opened.ts";
import { hostileCase, PAYLOADS } from "./payloads.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-hostile-"));
const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const AT_ONCE = 6;

/** Every page and picture below a folder that a browser can open. */
const pagesIn = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:html|svg)$/.test(file),
  );

async function expectNoDeed(name: string) {
  const pages = pagesIn(name);
  expect(pages).toContain("brief.html");
  // Several at a time, since most of it is waiting for what does not come.
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const some = pages.slice(at, at + AT_ONCE);
    const deeds = await Promise.all(some.map((page) => deedsOf(browser, join(folder, name, page))));
    expect(some.map((page, nth) => [page, deeds[nth]])).toEqual(some.map((page) => [page, []]));
  }
}

describe("no script runs, nothing is fetched, and the page stays, from", { timeout: 240_000 }, () => {
  it("a page that is open to it: this test would see it", async () => {
    for (const [index, payload] of PAYLOADS.slice(0, 5).entries()) {
      const file = join(folder, `open-${index}.html`);
      writeFileSync(
        file,
        `<!doctype html><title>x</title><p title="${payload}">${payload}</p><p title='${payload}'></p>`,
      );
      expect(await deedsOf(browser, file)).not.toEqual([]);
    }
  });

  it("a case with payloads in every text, and pictures of it", async () => {
    const { text, keys } = hostileCase(readFileSync(KOREA, "utf8"));
    // That most free texts of a case are among them.
    for (const key of ["title", "text", "name", "what", "why", "summary", "analyst"])
      expect(keys).toContain(key);
    mkdirSync(join(folder, "case"));
    writeFileSync(join(folder, "case", "case.yaml"), text);
    const { status, error } = await call(
      folder,
      "brief",
      "case",
      "-o",
      "case-out",
      "--format",
      "html,md,svg",
      "--samples",
      "100",
      // A machine that is slow would tell how far it has come.
      "--quiet",
    );
    expect([status, error]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "case-out", "brief.html"), "utf8")).toContain("window.pwned");
    const changes = await call(
      folder,
      "diff",
      KOREA,
      "case",
      "-o",
      "case-out/diff.html",
      "--samples",
      "100",
      "--quiet",
    );
    expect([changes.status, changes.error]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "case-out", "diff.html"), "utf8")).toContain("window.pwned");
    await expectNoDeed("case-out");
  });

  it("the text of a source, and its name", async () => {
    mkdirSync(join(folder, "source"));
    writeFileSync(
      join(folder, "source", "text.txt"),
      PAYLOADS.map((payload) => `They said ${payload} then.`).join("\n\n"),
    );
    writeFileSync(
      join(folder, "source", "case.yaml"),
      `demarche: 1
id: source
title: A case
asOf: 2024-05-01
analyst: R
coded: {on: 2024-05-02, hindsight: false}
questions: [{id: q, text: What happened?, kind: chronology}]
sources: [{id: art, title: T, issued: 2024-04-30, text: {file: text.txt}}]
actors: [{id: a, name: Alpha, kind: state, party: true, cite: ["art:P1.S1"]}]
events:
${PAYLOADS.map((_, index) => `  - {id: e${index}, what: Something happened, by: [a], when: 2024-04-2${index}, cite: ["art:P${index + 1}.S1"]}`).join("\n")}
`,
    );
    const { status } = await call(folder, "brief", "source", "-o", "source-out", "--format", "html,svg");
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "source-out", "brief.html"), "utf8")).toContain("&lt;/script&gt;");
    await expectNoDeed("source-out");
  });

  it("a graph model of another program", async () => {
    const names = PAYLOADS.slice(0, 4);
    writeFileSync(
      join(folder, "model.gmcr"),
      JSON.stringify({
        version: "0.4",
        title: PAYLOADS[4],
        description: PAYLOADS[5],
        options: names.map((name) => ({ name, permittedDirection: "both" })),
        decisionMakers: [0, 2].map((first) => ({
          name: `Party ${PAYLOADS[first]}`,
          options: [first, first + 1],
          preferences: [],
          useManualPreferenceRanking: false,
        })),
        infeasibles: [],
      }),
    );
    const imported = await call(folder, "import", "model.gmcr", "-o", "model", "--quiet");
    expect([imported.status, imported.error]).toEqual([0, expect.any(String)]);
    expect((await call(folder, "brief", "model", "-o", "model-out", "--format", "html,svg")).status).toBe(0);
    expect(readFileSync(join(folder, "model-out", "brief.html"), "utf8")).toContain("window.pwned");
    await expectNoDeed("model-out");
  });

  it("a stored report with payloads in every text", async () => {
    const report = {
      ...withEveryText(sampleReport, PAYLOADS.join(" ")),
      format: sampleReport.format,
      program: sampleReport.program,
    };
    const sound = {
      ...report,
      case: {
        ...report.case,
        id: "hostile",
        questions: report.case.questions.map((each, at) => ({
          ...each,
          kind: sampleReport.case.questions[at]!.kind,
        })),
      },
      sections: report.sections.map((section, at) => ({
        ...section,
        analysis: sampleReport.sections[at]!.analysis,
      })),
    };
    writeFileSync(join(folder, "report.json"), JSON.stringify(sound));
    const { error } = await call(
      folder,
      "brief",
      "report.json",
      "-o",
      "report-out",
      "--format",
      "html,svg",
      "--quiet",
    );
    // One of its sections failed, and that alone is said.
    expect(error).toMatch(/^report\.json:1:\d+: warning: by the report, check failed in the run [^\n]*\n$/);
    expect(readFileSync(join(folder, "report-out", "brief.html"), "utf8")).toContain("window.pwned");
    await expectNoDeed("report-out");
  });
});
