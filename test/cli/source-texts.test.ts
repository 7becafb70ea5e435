import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const top = mkdtempSync(join(tmpdir(), "demarche-texts-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let cases = 0;

/** Writes a case with one source a file, and those files; returns the name of its folder. */
function caseWith(files: readonly string[], texts: Readonly<Record<string, string | Uint8Array>>): string {
  const name = `case-${++cases}`;
  mkdirSync(join(top, name, "texts"), { recursive: true });
  const sources = files.map(
    (file, index) => `  - {id: s${index + 1}, title: A text, issued: 2024-05-01, text: {file: ${file}}}\n`,
  );
  writeFileSync(
    join(top, name, "case.yaml"),
    `demarche: 1\nid: ferry\ntitle: The ferry\nasOf: 2024-05-01\nanalyst: A. Nobody\n` +
      `coded: {on: 2024-05-02, hindsight: false}\nsources:\n${sources.join("")}` +
      `actors:\n  - {id: line, name: The line, kind: organisation, party: true, cite: [s1]}\n`,
  );
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(top, name, file), text);
  return name;
}

const FILE_OF_FIRST = "case.yaml:8:62";

describe("the text that a source names", () => {
  it.each(["check", "brief"])(
    "has to be an ordinary file in the folder, or %s ends there",
    async (command) => {
      for (const [file, what] of [
        ["nosuch.txt", 'the file "nosuch.txt" is not there'],
        ["../../../../../../../../../../etc/hostname", "lies outside the folder"],
        ["texts", 'the file "texts" is a folder'],
        ["/etc/hostname", "is named from the root of the machine"],
      ] as const) {
        const name = caseWith([file], {});
        const { status, error, out } = await call(top, command, name);
        expect(error).toContain(`${name}/${FILE_OF_FIRST}: error: the file`);
        expect(error).toContain(what);
        expect(out).toBe("");
        expect(status).toBe(1);
      }
    },
  );

  it("has to be text in UTF-8", async () => {
    const name = caseWith(["a.txt"], { "a.txt": Uint8Array.of(0x61, 0x0a, 0xe9, 0x20) });
    const { status, error } = await call(top, "check", name);
    expect(error).toContain(`${name}/a.txt:2:1: error: the byte 0xe9 is not UTF-8`);
    expect(status).toBe(1);
  });

  it("is told with every other that is not there", async () => {
    const name = caseWith(["one.txt", "two.txt"], {});
    const { error } = await call(top, "check", name);
    expect(error).toContain('the file "one.txt" is not there');
    expect(error).toContain('the file "two.txt" is not there');
  });

  it("need not be there where --source names another", async () => {
    const name = caseWith(["nosuch.txt"], { "other.txt": "A sentence." });
    const { status, error } = await call(top, "check", name, "--source", `s1=${name}/other.txt`);
    expect(error).toBe("");
    expect(status).toBe(0);
  });

  it("may have 16 MB, and all together 64 MB", async () => {
    const files = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];
    const blank = Object.fromEntries(files.map((file) => [file, ""]));
    const name = caseWith(files, blank);
    for (const file of files) truncateSync(join(top, name, file), 16_000_000);
    expect((await call(top, "check", name)).error).toContain(
      `${name}/case.yaml:12:62: error: the texts of the case up to this one have more than 64 MB`,
    );
    truncateSync(join(top, name, "a.txt"), 16_000_001);
    expect((await call(top, "check", name)).error).toContain(
      `${name}/${FILE_OF_FIRST}: error: the file "a.txt" has more than 16 MB`,
    );
  });
});
