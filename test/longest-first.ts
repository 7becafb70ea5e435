import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, each as long as several hundred others: in a fresh clone nothing else tells that they do. */
const LONG = [
  "test/case/breakages.test.ts",
  "test/case/edit/worked-cases.test.ts",
  "test/case/parse-in-parts.test.ts",
  "test/case/parts-of-a-case.test.ts",
  "test/cli/packed.test.ts",
  "test/cli/streams.test.ts",
  "test/laws/replay.test.ts",
  "test/laws/laws.test.ts",
  "test/intake/hostile.test.ts",
  "test/documents/hostile.test.ts",
  "test/case/mutants.test.ts",
  "test/web/focus.test.ts",
  "test/web/accessibility.test.ts",
  "test/web/workbench.test.ts",
  "test/hostile/browser.test.ts",
  "test/web/answers.test.ts",
  "test/web/text.test.ts",
];

/** Starts the long files before the others of their project, so that none of them is left alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.includes(relative(this.ctx.config.root, moduleId));
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}
