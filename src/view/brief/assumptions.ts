import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import type { CaseFacts } from "#outcome/report.ts";

/** The key-assumptions table: what is taken for granted, what follows if it is wrong, how to test it. */
export function assumptionsTable(assumptions: CaseFacts["assumptions"]): Table {
  return {
    kind: "table",
    title: "What is taken for granted, and what follows if it is wrong",
    columns: [
      { label: "Assumption" },
      { label: "If wrong" },
      { label: "How to test it" },
      { label: "Rests on" },
    ],
    rows: assumptions.map(({ text, flips, test, cites }) => ({
      cells: [text, flips, test ?? null, cites.length === 0 ? "the analyst's judgement" : [{ cite: cites }]],
    })),
  };
}

/** What stands in place of the table where there is none. */
export function noAssumption({ assumptionsLeftOut: why }: CaseFacts): string {
  return why === undefined
    ? "The case states no key assumption."
    : `What the case takes for granted ${WHY_LEFT_OUT[why]}.`;
}
