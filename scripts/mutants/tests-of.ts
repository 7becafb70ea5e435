import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { ImportGraph } from "./reach.ts";

/**
 * The tests that are to find a fault in a source file: those of its folder (`test` mirrors `src`), and those for the
 * whole, as far as they load the file.
 */
export function testsOf(file: string, root: string, graph: ImportGraph): string[] {
  const [, top, below] = file.split("/");
  const own = below && existsSync(join(root, "test", top!, below)) ? `${top}/${below}` : top;
  const tests = [`test/${own}/**/*.test.ts`, "test/*.test.ts"];
  return globSync(tests, { cwd: root })
    .filter((test) => graph.from(test).has(file))
    .sort();
}
