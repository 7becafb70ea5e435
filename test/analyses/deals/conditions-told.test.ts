import { expect, it } from "vitest";
import { deals } from "#analyses/deals/deals.ts";
import { ANALYSES } from "#analyses/index.ts";
import { Random } from "#math/random.ts";
import type { List } from "#outcome/block.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../../worked-cases.ts";

// What every package has to keep to decides which there are, so a reader is told it, once.

const analysis = ANALYSES.find(({ id }) => id === deals.id)!;

function told(c: ReturnType<typeof workedCases>[number]) {
  const options = analysis.readOptions({ samples: 50 });
  if ("faults" in options) throw new Error("the options are faulty");
  const outcome = analysis.perform(c, options.values, new Random(1, "deals"));
  if (outcome.status !== "done") throw new Error(outcome.status);
  const lists = outcome.explanation.blocks.filter(
    (block): block is List => block.kind === "list" && block.title === "What every package has to keep to",
  );
  return { lists, blocks: outcome.explanation.blocks };
}

it("has each condition with who insists on it and its citations, right after the terms", () => {
  const korea = workedCases().find(({ id }) => id === "korea-2018")!;
  const { lists, blocks } = told(korea);
  expect(lists).toHaveLength(1);
  const [list] = lists;
  expect(list!.items).toHaveLength(korea.packages!.conditions.length);
  expect(list!.items.map((item) => plainText(item, "icd203"))).toEqual([
    expect.stringMatching(
      /^“Production frozen .*” on North Korea's nuclear programme needs “A promise .*” on the guarantee of the North's security \(on this North Korea insists\)/,
    ),
    expect.stringMatching(
      /^“A guarantee made good by US military withdrawal” on .* needs “Forces withdrawn” on .* \(judged\)$/,
    ),
  ]);
  expect(JSON.stringify(list!.items[0])).toContain('{"cite":["art:P14.S1","chung0306"]}');
  const at = blocks.indexOf(list!);
  expect(blocks[at - 1]).toMatchObject({ kind: "table", title: "What each party wants" });
});

it("has no list where packages may be anything", () => {
  expect(told(workedCases().find(({ id }) => id === "camp-david-1978")!).lists).toEqual([]);
});
