import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Cell, Table } from "#outcome/block.ts";
import type { CaseFacts } from "#outcome/report.ts";
import type { Inline } from "#outcome/text.ts";

type Assumption = CaseFacts["assumptions"][number];

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
    rows: assumptions.map(({ text, flips, test, against = [], cites }) => ({
      cells: [
        text,
        flips,
        testCell(test, against),
        cites.length === 0 ? "judgement alone" : [{ cite: cites }],
      ],
    })),
  };
}

/** How to test it, and what the case has against it already. */
function testCell(test: string | undefined, against: NonNullable<Assumption["against"]>): Cell {
  if (against.length === 0) return test ?? null;
  const claims = against.flatMap(({ text, cites }, at): Inline[] => [
    `${at === 0 ? "On record against it: " : "; "}“${text}”`,
    ...(cites.length === 0 ? [] : [" ", { cite: cites }]),
  ]);
  return [...(test === undefined ? [] : [`${test} `]), ...claims];
}

/** What stands in place of the table where there is none. */
export function noAssumption({ assumptionsLeftOut: why }: CaseFacts): string {
  return why === undefined
    ? "The case states no key assumption."
    : `What the case takes for granted ${WHY_LEFT_OUT[why]}.`;
}
