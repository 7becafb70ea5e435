import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-diff-"));
const KOREA = resolve("cases/korea-2018");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the brief of Korea beside a replay of the week before", { timeout: 120_000 }, () => {
  it("withdraws no forecast that both make, and compares no chances of different days", async () => {
    for (const [name, ...options] of [["old", "--as-of", "2018-04-10"], ["new"]])
      await call(folder, "brief", KOREA, "-o", name!, "--format", "json", "--samples", "100", ...options);
    const { status, out } = await call(folder, "diff", "old/report.json", "new/report.json");
    expect(status).toBe(0);
    // What the case asks is not known on the earlier day; its other dated questions are answered on both, in a table.
    expect(out).not.toContain("no longer made");
    const lasting = out
      .split(/^### /m)
      .find((part) => part.startsWith("How long will the good phase last?"))!;
    expect(lasting).toContain("by 31 December 2018");
    expect(lasting).toContain("by 16 April 2019");
    expect(lasting).not.toContain("Likelihood");
  });
});
