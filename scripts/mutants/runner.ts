import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest } from "vitest/node";
import { marked } from "./marks.ts";
import type { Answer, Task } from "./runners.ts";

// A process of its own: runs one test file at a time, with other code in the place of one source file or with marks
// in many. The files on the disk stay as they are; modules that did not change stay transformed.

const root = join(import.meta.dirname, "..", "..");
let replaced: Task["replaced"];
let marking: ReadonlySet<string> = new Set();

const vitest = await createVitest(
  {
    root,
    // Every file runs alone here, not in the groups of `npm test`.
    config: false,
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    watch: false,
    reporters: [{}],
    pool: "threads",
    maxWorkers: 1,
    fileParallelism: false,
    bail: 1,
    // Its key is the text on the disk, which is not what runs.
    fsModuleCache: false,
    setupFiles: ["test/seed.ts", "scripts/mutants/reached.ts"],
  },
  {
    plugins: [
      {
        name: "mutants",
        enforce: "pre",
        load(id) {
          const file = id.startsWith(`${root}/`) ? id.slice(root.length + 1) : id;
          if (file === replaced?.file) return replaced.code;
          return marking.has(file) ? marked(readFileSync(id, "utf8"), file) : undefined;
        },
      },
    ],
  },
);
const specifications = new Map(
  (await vitest.globTestSpecifications()).map((each) => [each.moduleId.slice(root.length + 1), each]),
);

async function run(task: Task): Promise<Answer> {
  const before = [...(replaced ? [replaced.file] : []), ...marking];
  replaced = task.replaced;
  marking = new Set(task.marked);
  for (const file of [...before, ...(replaced ? [replaced.file] : []), ...marking]) {
    if (!before.includes(file) || !task.marked?.includes(file)) vitest.invalidateFile(join(root, file));
  }
  const start = performance.now();
  const specification = specifications.get(task.test)!;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  // Those of earlier runs are told again.
  const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
  return {
    passed: unhandledErrors.length === 0 && ["passed", "skipped"].includes(module?.state() ?? "failed"),
    milliseconds: performance.now() - start,
    reached: (module?.meta() as { reached?: string[] } | undefined)?.reached ?? [],
  };
}

process.on("message", async (task: Task) => process.send!(await run(task)));
process.on("disconnect", () => process.exit());
process.send!("ready");
