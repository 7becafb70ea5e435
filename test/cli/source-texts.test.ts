import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
        expect(error).toContain(`${name}/${FILE_OF_FIRST}: error: sources[1] (s1): the file`);
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
    for (const file of files) writeFileSync(join(top, name, file), Buffer.alloc(16_000_000, "\n"));
    expect((await call(top, "check", name)).error).toContain(
      `${name}/case.yaml:12:62: error: sources[5] (s5): the texts of the case up to this one have more than 64 MB`,
    );
    appendFileSync(join(top, name, "a.txt"), "\n");
    expect((await call(top, "check", name)).error).toContain(
      `${name}/${FILE_OF_FIRST}: error: sources[1] (s1): the file "a.txt" has more than 16 MB`,
    );
  });
});

/** Writes a case of one source with that text, in which an actor cites the given sentences; returns its folder. */
function citing(text: string, cites: readonly string[], record = ""): string {
  const name = `case-${++cases}`;
  mkdirSync(join(top, name));
  writeFileSync(join(top, name, "daily.txt"), text);
  writeFileSync(
    join(top, name, "case.yaml"),
    `demarche: 1\nid: ferry\ntitle: The ferry\nasOf: 2024-05-01\nanalyst: A. Nobody\n` +
      `coded: {on: 2024-05-02, hindsight: false}\nsources:\n` +
      `  - id: daily\n    title: A text\n    issued: 2024-05-01\n    text:\n      file: daily.txt\n${record}` +
      `actors:\n  - id: line\n    name: The line\n    kind: organisation\n    party: true\n    cite:\n` +
      cites.map((cite) => `      - daily:${cite}\n`).join(""),
  );
  return name;
}

const TWO_PARAGRAPHS = "The ferry line will talk.\n\nOn Monday it offered talks. They begin soon.\n";
const WRAPPED = "The U.S. envoy said on Feb. 12 that\nhe would come. He did.\n";

describe("a citation into a text at hand", () => {
  it.each(["check", "brief", "run"])("has to name a sentence of it, or %s ends there", async (command) => {
    const name = citing(TWO_PARAGRAPHS, ["P1.S1", "P99.S7", "P1.S2"]);
    const words = command === "run" ? ["audit", name] : [name];
    const { status, error } = await call(top, command, ...words);
    expect(error).toBe(
      `${name}/case.yaml:20:9: error: actors[1] (line): the citation \`daily:P99.S7\` names a sentence that does not exist: the last and nearest sentence is P2.S2\n` +
        `${name}/case.yaml:21:9: error: actors[1] (line): the citation \`daily:P1.S2\` names a sentence that does not exist: the nearest sentence is P1.S1, and the last P2.S2\n` +
        "demarche: the case has 2 faults; nothing was written\n",
    );
    expect(status).toBe(1);
  });

  it("may be written in small letters, and is shown as it is numbered", async () => {
    const name = citing(TWO_PARAGRAPHS, ["p2.s2"]);
    expect((await call(top, "check", name)).status).toBe(0);
    const { out } = await call(top, "brief", name, "--json", "--quiet", "-o", `${name}/out`);
    expect(JSON.parse(out).citations["daily:P2.S2"]).toMatchObject({
      status: "text",
      text: "They begin soon.",
    });
  });

  it("may name a paragraph, or a place that is not numbered", async () => {
    const name = citing(TWO_PARAGRAPHS, ["P2", "p. 7", "line 3"]);
    expect(await call(top, "check", name)).toMatchObject({ status: 0, error: "" });
    const none = citing(TWO_PARAGRAPHS, ["P3", "P2.S1-S2", "S2"]);
    expect((await call(top, "check", none)).error).toContain("the case has 3 faults");
  });

  it("is told why it finds nothing where no blank line parts the text", async () => {
    const name = citing("A heading\nA first sentence.\nA second one.", ["P2.S1"]);
    expect((await call(top, "check", name)).error).toContain(
      "blank lines part paragraphs, and the text has none",
    );
  });

  it("is told of the numbering by which it would be there", async () => {
    const name = citing(WRAPPED, ["P1.S3"]);
    expect((await call(top, "check", name)).error).toContain("by numbering 1 it is there");
    const right = citing(WRAPPED, ["P1.S3"], "      numbering: 1\n");
    expect(await call(top, "check", right)).toMatchObject({ status: 0, error: "" });
  });
});

describe("the numbering by which a text is cited", () => {
  const shown = async (name: string) => {
    const { out } = await call(top, "brief", name, "--json", "--quiet", "-o", `${name}/out`);
    return JSON.parse(out).citations["daily:P1.S1"].text;
  };

  it("is the second, and says so where that makes a difference", async () => {
    const name = citing(WRAPPED, ["P1.S1"]);
    expect(await shown(name)).toBe("The U.S. envoy said on Feb. 12 that he would come.");
    const { error, status } = await call(top, "check", name);
    expect(error).toContain("case.yaml:12:7: warning: the source `daily` does not say by which numbering");
    expect(error).toContain("write `numbering: 2` below `text:`");
    expect(status).toBe(0);
    expect((await call(top, "check", citing(TWO_PARAGRAPHS, ["P1.S1"]))).error).toBe("");
    expect((await call(top, "check", citing(WRAPPED, ["P1.S1"], "      numbering: 2\n"))).error).toBe("");
  });

  // The SHA-256 of "The U.S. envoy said on Feb. 12 that" begins so; it is the first sentence by the first numbering.
  const FIRST = "68cc9f70080d";
  const record = (hash: string, more = "") => `${more}      sentences:\n        P1.S1: {hash: "${hash}"}\n`;

  it("is the first where hashes are recorded, so that old citations keep their meaning", async () => {
    const name = citing(WRAPPED, ["P1.S1"], record(FIRST));
    expect(await call(top, "check", name)).toMatchObject({ status: 0, error: "" });
    expect(await shown(name)).toBe("The U.S. envoy said on Feb. 12 that");
  });

  it("is named where the hash tells that it is the other", async () => {
    const name = citing(WRAPPED, ["P1.S1"], record(FIRST, "      numbering: 2\n"));
    const { error, status } = await call(top, "check", name);
    expect(error).toContain("daily:P1.S1 has changed since it was cited (line 1 of the text)");
    expect(error).toContain("it was cited by the other numbering of sentences: write `numbering: 1`");
    expect(error).toMatch(/case\.yaml:15:\d+: error/);
    expect(status).toBe(1);
  });

  it("does not hide a sentence that has changed, or is gone", async () => {
    const changed = await call(top, "check", citing("Another text.\n", ["P1.S1"], record(FIRST)));
    expect(changed.error).toContain("has changed since it was cited");
    expect(changed.error).toContain("cite the sentence anew, or restore the text");
    const gone = await call(top, "check", citing("\n", ["P1.S1"], record(FIRST)));
    expect(gone.error).toContain("daily:P1.S1 is cited, but the text has no such sentence");
  });
});
