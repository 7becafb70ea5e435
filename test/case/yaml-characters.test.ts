import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readCase, readCaseText } from "#case/read.ts";
import { HEAD, saidOf } from "./small-case.ts";

function saidOfWhole(text: string): string[] {
  const reading = readCaseText(text, "case.yaml");
  return ("faults" in reading ? reading.faults : reading.warnings).map(faultInWords);
}

describe("characters that a YAML file cannot have", () => {
  it.each([
    ["an escape", "summary: a\u001bb\n", "9:11", "the control character U+001B"],
    ["a vertical tab", "# a\u000bb\n", "9:4", "the control character U+000B"],
    ["a delete", "summary: a\u007fb\n", "9:11", "the control character U+007F"],
    [
      "a quote of Windows-1252 read as Latin-1",
      "summary: a\u0093b\n",
      "9:11",
      "the control character U+0093",
    ],
    ["a NUL", "summary: a\0b\n", "9:11", "the control character U+0000"],
    ["what is no character", "summary: a\uffffb\n", "9:11", "U+FFFF, which is no character"],
    [
      "a carriage return alone",
      "summary: a\rquestions: []\n",
      "9:11",
      "a carriage return without a line feed",
    ],
  ])("%s is refused with its place", (_, written, place, says) => {
    const found = saidOf(written);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`case.yaml:${place}: error: ${says}`);
  });

  it.each([
    ["the line ends of Windows", HEAD.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${HEAD}`],
    ["letters of every kind", `${HEAD}summary: "é 南 😀 ﺍ"\n`],
  ])("%s are none", (_, text) => {
    expect(saidOfWhole(text)).toEqual([]);
  });

  it("are told up to ten", () => {
    expect(saidOf(`summary: "${"\u0001".repeat(500)}"\n`)).toHaveLength(10);
  });
});

describe("line ends that are none", () => {
  it("of the first Macs are told with the cure", () => {
    expect(saidOfWhole(HEAD.replaceAll("\n", "\r"))).toEqual([
      "case.yaml:1:12: error: the lines end with carriage returns alone, as on the first Macs: save the file with LF, or CR LF, at the end of each line",
    ]);
  });

  it.each(["\u0085", "\u2028", "\u2029"])("of YAML 1.1, %j, are told with the cure", (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    for (const text of [HEAD.replaceAll("\n", sign), HEAD.replace("title: Small\n", `title: Small${sign}`)]) {
      const found = saidOfWhole(text);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`U+${code} where a line should end: save the file with LF`);
    }
  });
});

describe("instructions to readers of YAML", () => {
  it.each([
    ["another version", "%YAML 9.9\n---\n", "the line `%YAML 9.9`: remove it: a case is YAML 1.2"],
    ["no version", "%YAML foo\n---\n", "the line `%YAML foo`"],
    ["the version twice", "%YAML 1.2\n%YAML 1.2\n---\n", "`%YAML 1.2` for the second time"],
    ["a tag", "# a remark\n%TAG ! tag:example.org,2000:\n---\n", "a case has no tags"],
    ["one that nobody knows", "%FOO bar\n---\n", "a line that begins with `%`"],
    ["a version and no document", "%YAML 1.2\n", "no line `---` below it"],
  ])("%s is refused", (_, directive, says) => {
    const found = saidOfWhole(directive + HEAD);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
    expect(found[0]).toMatch(/^case\.yaml:[1-3]:1: error: /);
  });

  it.each([
    ["the version of the format", `%YAML 1.2\n---\n${HEAD}`],
    ["the version and a remark", `%YAML 1.2 # of 2009\n---\n${HEAD}`],
    ["a per cent sign in a text", `${HEAD}summary: >-\n  some\n  %TAG\n`],
  ])("%s is none", (_, text) => {
    expect(saidOfWhole(text)).toEqual([]);
  });
});

describe("numbers that readers of YAML differ about", () => {
  const body = (first: string) =>
    HEAD.replace("issued: 2018-04-01}", `issued: 2018-04-01, text: {body: [${first}, 90]}}`);

  it.each([
    ["010", 10],
    ["0x10", 16],
    ["0o17", 15],
  ])("%s is refused", (written, value) => {
    const found = saidOfWhole(body(written));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`\`${written}\` is ${value} to some readers`);
    expect(found[0]).toContain(`write ${value}, or put it in quotes`);
  });

  it.each(["10", "1e1"])("%s is not", (written) => {
    expect(saidOfWhole(body(written))).toEqual([]);
  });
});

it("a web page is told as one", () => {
  const reading = readCase(new TextEncoder().encode("<!doctype html>\n<html></html>\n"), "case.yaml");
  expect("faults" in reading && reading.faults.map(({ what }) => what)).toEqual([
    "the file is a web page or other markup (HTML, XML)",
  ]);
});

describe("marks that turn the direction of writing", () => {
  it.each([
    ["# \u202e gnp\n", "9:3"],
    ["notes: x # \u2066 gnp\n".replace("notes", "summary"), "9:14"],
    ["summary: >- # \u202b\n  a text\n", "9:15"],
  ])("are told of in a comment: %j", (rest, place) => {
    const [said, ...others] = saidOf(rest).filter((each) => each.includes("a comment has U+"));
    expect(others).toEqual([]);
    expect(said).toContain(`case.yaml:${place}: warning: `);
  });

  it("are told of in a text once, as what nobody sees there", () => {
    expect(saidOf('summary: "a\u202eb" # and a remark\n')).toEqual([
      expect.stringContaining("has a character that nobody sees"),
    ]);
    expect(saidOf("# nothing of the kind, \u200f but a mark that only stands where it is\n")).toEqual([]);
  });
});

describe("a quote that is not closed", () => {
  it.each(['title: "\\"\\"\\"', 'title: "a\\"', `${HEAD}summary: "a\\"`])("is told as that: %j", (text) => {
    expect(saidOfWhole(text)).toEqual([expect.stringContaining("a quote that is opened is not closed")]);
  });

  it("is told from one that is closed behind a backslash", () => {
    expect(saidOfWhole(`${HEAD}summary: "a\\\\"`)).toEqual([]);
    expect(saidOfWhole(`${HEAD}summary: "a\\""`)).toEqual([]);
  });
});

it("a line `%YAML` below `---` is no text to be put in quotes", () => {
  expect(saidOfWhole(`---\n%YAML 1.1\n---\n${HEAD}`)[0]).toMatch(
    /below `---`: remove it: a case is YAML 1\.2/,
  );
});
