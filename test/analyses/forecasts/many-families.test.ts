import { expect, it } from "vitest";
import { caseOf, held, perform, question } from "./register.ts";

/** So many pairs of deadlines, of which those at these places fall. */
function blocksOf(count: number, falling: readonly number[]) {
  const pairs = Array.from({ length: count }, (_, at) => ({
    ids: [`a${at}`, `b${at}`],
    chances: falling.includes(at) ? [0.7, 0.5] : [0.2, 0.6],
  }));
  const { explanation } = perform(
    caseOf({
      register: pairs.flatMap(({ ids, chances }) =>
        ids.map((id, at) =>
          question(id, { closes: `2024-0${at + 2}-01`, estimates: [held("B", chances[at])] }),
        ),
      ),
      families: pairs.map(({ ids }) => ({ kind: "deadlines", questions: ids })),
    }),
  );
  const { blocks } = explanation;
  return {
    inFull: blocks.filter((block) => block.kind === "list" && block.title?.startsWith("Deadlines: ")),
    others: blocks.filter(
      (block) => block.kind === "table" && block.title === "The other families of questions",
    ),
  };
}

it("tells sixty families in full, those at odds first, and puts the others in one table", () => {
  const { inFull, others } = blocksOf(70, [3, 68]);
  expect(inFull).toHaveLength(60);
  expect(JSON.stringify(inFull.at(-1))).toContain("a68");
  const [table] = others as { rows: readonly { cells: readonly unknown[] }[] }[];
  expect(table!.rows).toHaveLength(10);
  expect(table!.rows[0]!.cells).toEqual([
    "Deadlines",
    "“Will a59 come about?” and “Will b59 come about?”",
    "agree with one another",
  ]);
});

it("tells all of sixty in full, with no table of others", () => {
  const { inFull, others } = blocksOf(60, []);
  expect(inFull).toHaveLength(60);
  expect(others).toEqual([]);
});
