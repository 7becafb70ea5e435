import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, it } from "vitest";
import { csvTable } from "#exchange/csv.ts";
import { hasLibreOffice, savedByLibreOffice } from "../libreoffice.ts";

/** Texts that a spreadsheet runs, or would if it read them another way. */
const FORMULAS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u3000=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u202e=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "﹦1+1",
  "−1+1",
  '"=1+1',
  "x;=1+1",
  "x\t=1+1",
  "x|=1+1",
  'x";=1+1',
  'x,"=1+1',
  '=HYPERLINK("http://example.org","x")',
  "x\r\n=1+1",
  "@SUM(1)\u0000",
];

describe("a cell", () => {
  it.each(FORMULAS)("%j is no formula, however the cells are separated", (text) => {
    const written = csvTable([["a", text, "b"]]);
    for (const piece of written.split(/[;,|\t\r\n]/)) {
      const cell = piece.replace(/^"+/, "").normalize("NFKC").trimStart();
      expect(cell).not.toMatch(/^[=+@−-]/);
    }
    expect(written.trimEnd()).not.toMatch(/[\r\n]|[\p{Bidi_Control}\u200b\ufeff]|\p{Cc}/u);
  });

  it("is a number where it is one, and a text as it stands elsewhere", () => {
    expect(csvTable([[-5, 0.25, null, "-5", "+3.5e2", "a - b", "it's", ""]])).toBe(
      "-5,0.25,,-5,+3.5e2,a - b,it's,\r\n",
    );
  });

  it("keeps quotes, commas and the spaces at its ends", () => {
    expect(csvTable([['rest, "quiet"', " a "], ["x"]])).toBe('"rest, ""quiet"""," a "\r\nx\r\n');
  });
});

describe("in LibreOffice", { skip: !hasLibreOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-csv-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The cells of a CSV as LibreOffice reads it with these separators: the formula if it is one, its type and its text. */
  function opened(csv: string, separators: string) {
    const file = join(folder, "table.csv");
    writeFileSync(file, csv);
    // Separators, quote, UTF-8; the quotes say nothing of the type; formulas are read as such.
    const saved = savedByLibreOffice(
      file,
      "fods",
      `CSV:${separators},34,76,1,,0,false,true,false,false,false,-1,true`,
    );
    const { document } = parseHTML(readFileSync(saved, "utf8").replace(/<\?xml.*?\?>/, ""));
    return [...document.querySelectorAll("table\\:table-cell")].map((cell) => ({
      formula: cell.getAttribute("table:formula"),
      type: cell.getAttribute("office:value-type"),
      text: cell.textContent?.trim(),
    }));
  }

  it("a plain formula is run, so that this test would see one", () => {
    expect(opened("=1+1,a\r\n", "44")[0]).toMatchObject({ formula: "of:=1+1", text: "2" });
  });

  it.each([
    ["commas", "44"],
    ["semicolons", "59"],
    ["tabs", "9"],
    ["all of them, as its window offers", "44/59/9"],
  ])("no text is a formula, nor a link, where %s separate cells", (_, separators) => {
    const cells = opened(
      csvTable([["head", "n"], ...FORMULAS.map((text, index) => [text, index])]),
      separators,
    );
    expect(cells.length).toBeGreaterThan(FORMULAS.length);
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it("numbers are numbers, and a text says what it said", () => {
    const cells = opened(csvTable([[-5, 0.25, "-7", "=1+1", "a - b"]]), "44");
    expect(cells.map(({ type }) => type)).toEqual(["float", "float", "float", "string", "string"]);
    expect(cells.map(({ text }) => text)).toEqual(["-5", "0.25", "-7", "'=1+1", "a - b"]);
  });
});
