import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explanations } from "#analyses/explanations/explanations.ts";
import { readCase } from "#case/read.ts";
import { Random } from "#math/random.ts";

// The figures that the case's own page tells, read from it and compared with the case and with a run of it.

const README = readFileSync("cases/korea-2018/README.md", "utf8");
const FILE = "cases/korea-2018/case.yaml";
const reading = readCase(readFileSync(FILE), FILE);
if (!("case" in reading)) throw new Error("the case is faulty");
const c = reading.case;

/** The cells of the table whose first row is this one. */
function tableAfter(head: string): string[][] {
  const rows = README.slice(README.indexOf(head)).split("\n").slice(2);
  const cells = rows.slice(
    0,
    rows.findIndex((row) => !row.startsWith("|")),
  );
  return cells.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it("counts the parts of the case as its page does", () => {
  const parts = Object.fromEntries(
    tableAfter("| part | from the article | from outside |").map(
      ([part, ...cells]) => [part!, cells] as const,
    ),
  );
  const ids = (cell: string) => [...cell.matchAll(/`([A-Z]*[a-z]*)0?(\d+)` to `\1(\d+)`/g)];
  const lists = {
    events: c.events,
    sanctions: c.sanctions,
    "rounds of talks": c.rounds,
    claims: c.claims,
    issues: c.issues,
    demands: c.demands,
  };
  let checked = 0;
  for (const [part, list] of Object.entries(lists)) {
    for (const [, stem, first, last] of parts[part]!.flatMap(ids)) {
      const numbers = list.flatMap(({ id }) => {
        const found = new RegExp(`^${stem}(\\d+)$`).exec(id);
        return found ? [Number(found[1])] : [];
      });
      expect([part, stem, Math.min(...numbers)]).toEqual([part, stem, Number(first)]);
      // One more that is named apart: the name of the region.
      expect([part, stem, Math.max(...numbers) - (stem === "C" ? 1 : 0)]).toEqual([part, stem, Number(last)]);
      checked++;
    }
  }
  expect(checked).toBeGreaterThanOrEqual(9);
  expect(parts["sources"]![1]).toBe(
    `${c.sources.filter(({ external }) => external).length}, each \`external: true\``,
  );
  expect(parts["moves"]![0]).toBe(
    `${c.moves!.options.length} options of ${new Set(c.moves!.options.map(({ actor }) => actor)).size} players`,
  );
  expect(parts.forecasts![0]).toMatch(new RegExp(`^${c.forecasts.length},`));
  const outside = [...parts.actors![1]!.matchAll(/`/g)].length / 2;
  expect(Number(parts.actors![0]) + outside).toBe(c.actors.length);
  const sentences = c.sources.find(({ id }) => id === "art")!.text!.sentences!;
  expect(README).toContain(`For each of its ${Object.keys(sentences).length} sentences`);
});

it("tells of each explanation what a run of it gives", () => {
  const options = explanations.readOptions({});
  if ("faults" in options) throw new Error("faulty");
  const outcome = explanations.perform(c, options.values, new Random(1, explanations.id));
  if (outcome.status !== "done") throw new Error(outcome.status);
  const result = outcome.result as unknown as { sets: readonly { hypotheses: readonly Found[] }[] };
  const [why, washington] = result.sets;
  // A share to the nearest per cent; a range to the whole per cents that hold it.
  const inPercent = (share: number) => Number((share * 100).toFixed(6));
  const found = why!.hypotheses.map(({ leads, central: { low, high } }) => {
    const first = leads > 0 && leads < 0.01 ? "under 1 %" : `${Math.round(inPercent(leads))} %`;
    return `${first}, ${Math.floor(inPercent(low))}–${Math.ceil(inPercent(high))} %`;
  });
  const told = tableAfter("| explanation | counts against it |").map((row) => row[3]!);
  expect(told).toHaveLength(7);
  expect(told.toSorted()).toEqual(found.toSorted());
  const [first, second] = washington!.hypotheses.toSorted((a, b) => b.leads - a.leads);
  const broker = washington!.hypotheses.find(({ id }) => id === "broker")!.central;
  const text = README.replaceAll(/\s+/g, " ");
  expect(text).toContain(`stays first, in ${Math.round(inPercent(first!.leads))} % of readings`);
  expect(text).toContain(`closer behind (${Math.round(inPercent(second!.leads))} %)`);
  expect(text).toContain(`to ${Math.floor(inPercent(broker.low))}–${Math.ceil(inPercent(broker.high))} %.`);
});

interface Found {
  readonly id: string;
  readonly leads: number;
  readonly central: { readonly low: number; readonly high: number };
}

it("lets the talks of three end between their own meeting and the first of six, which they agreed on", () => {
  const [three, six] = ["R2", "R3"].map((id) => c.rounds.find((round) => round.id === id)!.otherDates);
  const met = c.events.find(({ id }) => id === "E06")!.otherDates[0]!.when;
  const end = three!.find((dating) => dating.end !== undefined)!.end;
  if (typeof end !== "object" || typeof met !== "object") throw new Error("no dates");
  expect(end.earliest).toBeGreaterThan(met.latest!);
  expect(end.latest).toBe((six![0]!.start as typeof end).latest);
});
