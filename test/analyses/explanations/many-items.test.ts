import { expect, it } from "vitest";
import type { Table } from "#outcome/block.ts";
import { plain } from "./compared.ts";
import { doneOf } from "./perform.ts";
import type { SampleItem } from "./sample-set.ts";

const many = (count: number): SampleItem[] =>
  Array.from({ length: count }, (_, at) => ({
    ratings: at % 3 === 0 ? { A: "likely", B: "unlikely" } : { A: "even", B: "even" },
    text: `sign ${String(at).padStart(3, "0")}`,
  }));

function tableOf(items: readonly SampleItem[]): Table {
  const { said } = doneOf({ hypotheses: { A: undefined, B: undefined }, other: 0.1, evidence: items });
  return said.blocks.find(
    (block): block is Table => block.kind === "table" && block.title?.endsWith("The evidence") === true,
  )!;
}

it("shows of very many items those that tell most, in their order, and says how many there are", () => {
  const table = tableOf(many(60));
  expect(table.rows).toHaveLength(40);
  const texts = table.rows.map(({ cells }) => plain(cells[1] as string));
  expect(texts).toEqual([...texts].sort());
  // All twenty that tell anything are among them.
  expect(table.rows.filter(({ cells }) => cells[2] !== 0)).toHaveLength(20);
  expect(plain(table.note!)).toContain(
    "Of 60 items the 40 that tell most are shown; dropping one of the others does not change the leader.",
  );
  expect(plain(table.note!)).toContain("and 17 more are equally likely under every explanation rated");
});

it("shows all where they are few, and says nothing of others", () => {
  const table = tableOf(many(40));
  expect(table.rows).toHaveLength(40);
  expect(plain(table.note!)).not.toContain("shown");
});
