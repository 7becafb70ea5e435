// Rows about Korea for checkouts that have no `bench/rows`, so that a commit can be compared with those before it. They
// go by the file names of that time; types are not known. To be deleted when nobody compares with such commits any more.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { editsOf } from "./edits.ts";
import type { Benchmark } from "./row.ts";

/** The rows of `rows/korea.ts` on the sources of another checkout. */
export async function koreaOf(root: string): Promise<readonly Benchmark[]> {
  // biome-ignore lint/suspicious/noExplicitAny: the sources of another commit have no types here.
  const load = (file: string): Promise<any> => import(pathToFileURL(join(root, "src", file)).href);
  const [{ readCaseText }, { Random }, { planOf }, { ANALYSES }, { assemble }] = await Promise.all(
    ["case/read.ts", "math/random.ts", "run/plan.ts", "analyses/index.ts", "run/assemble.ts"].map(load),
  );
  const executed = existsSync(join(root, "src/run/execute.ts"));
  const { execute } = executed ? await load("run/execute.ts") : {};
  const [{ run }, { inPlace }, { memoryCache }] = executed
    ? [{}, {}, {}]
    : await Promise.all(["run/run.ts", "run/executor.ts", "run/cache.ts"].map(load));
  const cache = executed ? null : memoryCache(100);
  const text = readFileSync(join(root, "cases/korea-2018/case.yaml"), "utf8");
  const requestOf = (written: string) => {
    const reading = readCaseText(written, "korea-2018");
    return { case: reading.case, restriction: {}, texts: new Map(), options: {}, seed: 1 };
  };
  const request = requestOf(text);
  const edited = editsOf(text);
  const job = (id: string, plan: { jobs: { analysis: string; options: unknown }[] }) =>
    plan.jobs.find(({ analysis }) => analysis === id)!;
  return [
    ...ANALYSES.map(
      (analysis: {
        id: string;
        perform: (...given: unknown[]) => unknown;
        readOptions: (o: unknown) => { values: unknown };
      }): Benchmark => {
        const options = executed
          ? job(analysis.id, planOf(request)).options
          : analysis.readOptions({}).values;
        return {
          name: `korea-2018, warm: ${analysis.id}`,
          run: () => void analysis.perform(request.case, options, new Random(1, analysis.id)),
        };
      },
    ),
    { name: "korea-2018, warm: plan", run: () => void planOf(request) },
    { name: "korea-2018, warm: read the case", run: () => void readCaseText(text, "korea-2018") },
    {
      name: "korea-2018, warm: one likelihood edited, read, planned and run",
      run: async () => {
        const plan = planOf(requestOf(edited()));
        if (executed)
          assemble(
            plan,
            plan.jobs.map((each: unknown) => execute(each)),
          );
        else await run(plan, inPlace, { cache });
      },
    },
  ];
}
