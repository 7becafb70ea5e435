import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { guardedIo } from "../../src/cli/guarded-io.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-printed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = `demarche: 1
id: h
title: T
asOf: 2024-05-01
analyst: R
coded: {on: 2024-05-02, hindsight: false}
`;

/** Nothing of this may stand in what is printed: it acts on a terminal, turns the direction, or is not seen. */
const ACTS = /(?!\n)\p{Cc}|[\p{Bidi_Control}\u200b\ufeff\u2028]/u;

const HOSTILE = "\\e]0;pwned\\a\\e[2J\\x9b1m\\u202e\\u200b\\u2028";

function written(name: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "case.yaml"), HEAD + text);
  return name;
}

/** A case with a hostile text in every place that a message or a brief quotes. */
const everywhere = written(
  "everywhere",
  `sources: [{id: art, title: "S ${HOSTILE}\\nsecond", issued: 2024-04-30, url: "https://example.org/${HOSTILE}"}]
questions: [{id: q, text: "Q ${HOSTILE}\\nsecond?", kind: outcome}]
actors:
  - {id: a, name: "A ${HOSTILE}\\nsecond", kind: state, party: true, cite: [art]}
  - {id: b, name: "B ${HOSTILE}", kind: state, party: true}
events: [{id: e, what: "E ${HOSTILE}\\nsecond", by: [a], when: 2024-04-29}]
moves:
  options:
    - {id: o1, actor: a, text: "acts ${HOSTILE}\\nsecond"}
    - {id: o2, actor: b, text: "reacts ${HOSTILE}"}
  today: []
  names: [{state: none, name: "N ${HOSTILE}\\nsecond"}]
  preferences: [{actor: a, statements: [{prefers: o1}]}, {actor: b, statements: [{prefers: not o1}]}]
`,
);

describe("no text of a file acts on a terminal", () => {
  it.each([
    ["check", [everywhere]],
    ["brief", [everywhere, "-o", "out"]],
    ["run", ["stability", everywhere]],
    ["run", ["chronology", everywhere]],
    ["export", [everywhere, "--format", "csv"]],
    ["export", [everywhere, "--format", "gmcr"]],
  ])("%s %j", async (command, args) => {
    const { out, error } = await call(folder, command, ...args);
    expect(out.replaceAll("\r\n", "\n") + error).not.toMatch(ACTS);
    // The audit quotes none of it.
    if (command !== "check") expect(out + error).toContain("\\u001b");
  });

  it("nor makes a line of its own among messages or in a table", async () => {
    const { out, error } = await call(folder, "export", everywhere, "--format", "csv");
    expect(out + error).not.toMatch(/^second/m);
  });

  it.each([
    ["check", [everywhere]],
    ["brief", [everywhere, "-o", "out-json"]],
    ["run", ["stability", everywhere]],
  ])("%s %j --json, in which it is escaped and the same data", async (command, args) => {
    const { out } = await call(folder, command, ...args, "--json");
    expect(out).not.toMatch(ACTS);
    const { report = JSON.parse(out) } = JSON.parse(out);
    expect(JSON.stringify(report)).toContain("\\u001b]0;pwned\\u0007\\u001b[2J\u009b1m\u202e\u200b\u2028");
  });

  it("in the files of a brief neither", async () => {
    await call(folder, "brief", everywhere, "-o", "files");
    for (const file of ["brief.html", "brief.md", "report.json"]) {
      const text = readFileSync(join(folder, "files", file), "utf8");
      expect(text).not.toMatch(ACTS);
      expect(text).toContain("u001b");
    }
  });
});

describe("a fault is one line of bounded length", () => {
  it.each([
    ["an unknown key", `"${HOSTILE}": 1\n`],
    ["an unknown key with a line break", '"a\\n/etc/x.yaml:1:1: error: forged": 1\n'],
    ["a value", `questions: [{id: q, text: x, kind: "out\\n${HOSTILE}"}]\n`],
    ["a reference", `events: [{id: e, what: x, by: ["${HOSTILE}\\nx"], when: 2024-04-29}]\n`],
    ["a date", `events: [{id: e, what: x, when: "2024\\n${HOSTILE}"}]\n`],
    ["a text of a megabyte", `"${"k".repeat(1_000_000)}": 1\n`],
  ])("%s", async (name, text) => {
    const { status, error } = await call(folder, "check", written(name.replaceAll(" ", "-"), text));
    expect(status).toBe(1);
    expect(error).not.toMatch(ACTS);
    for (const line of error.trimEnd().split("\n")) {
      expect(line).toMatch(/^\S+case\.yaml:\d+:\d+: error: |^demarche: the case has \d+ faults?/);
      expect(line.length).toBeLessThan(2100);
    }
  });

  it("also where the name of a file or a word of the command line is hostile", async () => {
    for (const args of [
      ["check", "no\u001b[2J\nsuch"],
      ["run", "x\u202e\ny", everywhere],
      ["brief", everywhere, "--only", "a\u0007\nb"],
      ["x".repeat(100_000)],
      ["import", "a\u001bb\nc.gmcr"],
    ]) {
      const { status, error } = await call(folder, ...args);
      expect(status).toBe(2);
      expect(error).not.toMatch(ACTS);
      // What is odd in the texts of the case is warned of first, a line for each.
      const refusal = error.replace(/^[^\n]*case\.yaml:\d+:\d+: warning: [^\n]*\n/gm, "");
      expect(refusal).toMatch(/^demarche: [^\n]*\n$/);
      expect(refusal.length).toBeLessThan(2000);
    }
  });
});

describe("the last guard at a stream", () => {
  const guarded = (colour: boolean) => {
    let out = "";
    const keep = (text: string) => {
      out += text;
    };
    const io = guardedIo({ out: keep, error: keep, redraw: keep, colour, width: 80, directory: "." });
    return { io, printed: () => out };
  };

  it("lets colours pass where they are used, and nothing else", () => {
    const { io, printed } = guarded(true);
    io.out("\u001b[1;36mtitle\u001b[0m \u001b[2J\u001b]0;x\u0007");
    expect(printed()).toBe("\u001b[1;36mtitle\u001b[0m \\u001b[2J\\u001b]0;x\\u0007");
  });

  it("lets no colour pass where none are used, nor on the other streams", () => {
    for (const [colour, stream] of [
      [false, "out"],
      [true, "error"],
      [true, "redraw"],
    ] as const) {
      const { io, printed } = guarded(colour);
      io[stream]!("\u001b[31mred");
      expect(printed()).toBe("\\u001b[31mred");
    }
  });
});
