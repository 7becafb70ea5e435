import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "#analyses/analysis.ts";
import { stability } from "#analyses/stability/stability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { workedCases } from "./worked-cases.ts";

const root = join(import.meta.dirname, "..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const methods = readdirSync(join(root, "docs", "methods")).map((name) => `docs/methods/${name}`);

describe("what the documentation shows works", () => {
  it.each([...pages, ...methods])("the links of %s lead somewhere", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it("the analysis of docs/adding-an-analysis.md runs", async () => {
    const text = readFileSync(join(root, "docs/adding-an-analysis.md"), "utf8");
    const code = /```ts\n([\s\S]*?)```/.exec(text)![1]!.replace(/^ {3}/gm, "");
    const folder = join(root, ".cache", "docs");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "rounds-count.ts");
    writeFileSync(file, `import { defineAnalysis } from "#analyses/analysis.ts";\n${code}`);
    const { roundsCount } = (await import(file)) as { roundsCount: Analysis };
    const korea = workedCases().find(({ id }) => id === "korea-2018")!;
    const outcome = roundsCount.perform(korea, { openToo: true }, new Random(1));
    expect(outcome).toMatchObject({ status: "done", result: { count: korea.rounds.length } });
    expect(roundsCount.perform({ ...korea, rounds: [] }, { openToo: true }, new Random(1)).status).toBe(
      "not-applicable",
    );
  });

  it("the example of docs/case-format.md is a sound case", () => {
    const text = readFileSync(join(root, "docs/case-format.md"), "utf8");
    const example = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
      .map((match) => match[1]!)
      .find((block) => block.startsWith("demarche:"))!;
    const reading = readCaseText(example, "example");
    expect("faults" in reading ? reading.faults.map(faultInWords) : []).toEqual([]);
  });

  it("the graph models of docs/case-format.md are sound, and can be run", () => {
    const text = readFileSync(join(root, "docs/case-format.md"), "utf8");
    const models = [...text.matchAll(/```yaml\n(moves:[\s\S]*?)```/g)].map((match) => match[1]!);
    expect(models).toHaveLength(2);
    const head = [
      "demarche: 1\nid: example\ntitle: Example\nasOf: 2024-05-01\nanalyst: A",
      "coded: {on: 2024-05-02, hindsight: false}\nsources: [{id: daily, title: T, issued: 2024-05-01}]",
      "actors: [{id: union, name: U, kind: group}, {id: line, name: L, kind: group}, {id: north, name: N, kind: state}, {id: south, name: S, kind: state}]",
    ].join("\n");
    for (const model of models) {
      const reading = readCaseText(`${head}\n${model}`, "example");
      if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
      const outcome = stability.perform(reading.case, defaults(stability), new Random(1));
      expect(outcome.status).toBe("done");
    }
  });
});

function defaults(analysis: Analysis): Readonly<Record<string, string | number | boolean>> {
  const options = analysis.readOptions({});
  if ("faults" in options) throw new Error(`the defaults of ${analysis.id} are faulty`);
  return options.values;
}
