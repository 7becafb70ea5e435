import { expect, it } from "vitest";
import { parseGmcr } from "#exchange/gmcr/parse.ts";

const faultsOf = (text: string) => {
  const read = parseGmcr({ name: "m.gmcr", bytes: new TextEncoder().encode(text) });
  return "faults" in read ? read.faults.map(({ line, column, what }) => ({ line, column, what })) : [];
};

const model = (more: string) =>
  `{"options": [{"name": "a"}],\n "decisionMakers": [{"name": "X", "options": [0]}],\n ${more}}`;

it("refuses a key that is given twice, of which one would be lost", () => {
  expect(faultsOf(model('"infeasibles": [],\n "infeasibles": []'))).toEqual([
    { line: 4, column: 2, what: expect.stringContaining('"infeasibles" is given twice') },
  ]);
  expect(faultsOf(model('"infeasibles": []'))).toEqual([]);
});

it("has the place of a fault in what no reader of YAML takes, too", () => {
  expect(faultsOf(model('"infeasibles": {"__proto__": 1}'))).toEqual([
    { line: 3, column: 17, what: expect.stringContaining("infeasibles") },
  ]);
});
