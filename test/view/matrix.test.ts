import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Matrix, Table } from "#outcome/block.ts";
import { columnInWords, markOf, matrixReading } from "#view/brief/matrix-reading.ts";
import { blockMarkup } from "#view/html/block.ts";
import { newReading } from "#view/reading.ts";

const WORDS = ["very unlikely", "unlikely", "even", "likely", "very likely"] as const;

/** A grid of levels from 0, very unlikely, to 4, very likely: a row each. */
function matrixOf(levels: readonly (readonly number[])[]): Matrix {
  return {
    kind: "matrix",
    title: "Grid",
    legend: "from low to high",
    columns: (levels[0] ?? []).map((_, column) => ({
      label: `c${column}`,
      detail: [`what c${column} is `, { cite: ["art:P1.S1"] }],
    })),
    rows: levels.map((row, index) => ({
      label: `row ${index}`,
      cells: row.map((level) => ({ text: WORDS[level]!, level: level / 2 - 1 })),
    })),
  };
}

function drawn(block: Matrix | Table) {
  const reading = newReading({ scheme: "icd203" }, { numbers: new Map([["art:P1.S1", 1]]) });
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const { text } = blockMarkup(block, reading, document as unknown as Document);
  return { text, document: parseHTML(`<!doctype html><html><body>${text}</body></html>`).document };
}

describe("a narrow matrix", () => {
  it("is shown with its words", () => {
    const matrix = matrixOf([
      [0, 2, 4, 2, 2, 2, 2, 2],
      [2, 2, 2, 2, 2, 2, 2, 2],
    ]);
    expect(matrixReading(matrix)).toMatchObject({ cells: "words", shown: [0, 1, 2, 3, 4, 5, 6, 7] });
    const { document } = drawn(matrix);
    expect(document.querySelector("td.shade-low-2")?.textContent).toBe("very unlikely");
    expect(document.querySelector("details")).toBeNull();
  });
});

describe("a wide matrix", () => {
  const even = Array.from({ length: 7 }, () => 2);
  const matrix = matrixOf([
    [...even, 4, 2, 3],
    [...even, 0, 2, 2],
    [...even, 2, 2, 2],
  ]);

  it("shows the columns that tell rows apart, and names those that do not", () => {
    expect(matrixReading(matrix)).toEqual({
      cells: "marks",
      shown: [7, 9],
      same: [0, 1, 2, 3, 4, 5, 6, 8],
      further: [],
    });
    const { document } = drawn(matrix);
    expect([...document.querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual([
      "c7",
      "c9",
    ]);
    expect([...document.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toEqual([
      "++",
      "+",
      "−−",
      "·",
      "·",
      "·",
    ]);
    expect(document.querySelector(".note")?.textContent).toContain(
      "Not shown, as every row has the same there: c0, c1, c2, c3, c4, c5, c6, c8.",
    );
  });

  it("says every column in words behind a fold, those with few rows first", () => {
    const items = [...drawn(matrix).document.querySelectorAll("details li")].map(
      ({ textContent }) => textContent,
    );
    expect(items).toHaveLength(10);
    expect(items[7]).toBe(
      "c7 (what c7 is [art:P1.S1]): very likely for “row 0”; very unlikely for “row 1”; even for “row 2”.",
    );
    expect(items[9]).toContain("likely for “row 0”; even in the other 2.");
    expect(items[0]).toContain("even in every row.");
    expect(columnInWords(matrix, 0)).toContainEqual({ cite: ["art:P1.S1"] });
  });

  it("keeps to 24 columns, those that tell most, in the given order", () => {
    const levels = Array.from({ length: 40 }, (_, column) => (column % 2 === 0 ? 3 : 4));
    const { shown, further, same } = matrixReading(matrixOf([levels, levels.map(() => 2)]));
    expect(shown).toHaveLength(24);
    expect(shown.filter((column) => column % 2 === 1)).toHaveLength(20);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect([further.length, same.length]).toEqual([16, 0]);
  });
});

describe("a mark", () => {
  it.each([
    [-1, "−−"],
    [-0.5, "−"],
    [0, "·"],
    [0.5, "+"],
    [1, "++"],
    [0.26, "+"],
    [0.24, "·"],
    [7, "++"],
    [null, "?"],
    [Number.NaN, "?"],
  ])("of %s is %s", (level, mark) => expect(markOf(level)).toBe(mark));
});

describe("a block for those who check", () => {
  const table: Table = {
    kind: "table",
    aside: true,
    title: "All of it",
    columns: [{ label: "A" }],
    rows: [{ cells: [["a ", { term: "port call", meaning: "a visit by a naval ship" }]] }],
  };

  it("stands behind a fold with its title, and what it explains does not count as explained", () => {
    const reading = newReading({ scheme: "icd203" });
    const { text } = blockMarkup(table, reading, undefined as never);
    expect(text).toContain('<details class="aside"><summary>All of it</summary>');
    expect(text).toContain("a visit by a naval ship");
    expect(reading.isExplained("port call")).toBe(false);
  });
});
