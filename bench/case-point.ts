// One point of the growth of a case, in a process of its own so that its peak memory can be told: takes the kind and the
// size from the command line, prints milliseconds of each step and the peak as JSON.
import { parseHTML } from "linkedom";
import { readCaseText } from "#case/read.ts";
import { sentencesOf } from "#case/sentences.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { htmlBrief } from "#view/html.ts";
import { type Grows, grownCase } from "./grown-case.ts";

const kind = process.argv[2] as Grows;
const { yaml, text } = grownCase(kind, Number(process.argv[3]));
const steps: Record<string, number> = {};
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  steps[name] = performance.now() - start;
  return made;
}

if (text !== "") await step("text", () => sentencesOf(text));
const reading = await step("read", () => readCaseText(yaml, "case.yaml"));
if ("case" in reading) {
  const plan = await step("plan", () =>
    planOf({ case: reading.case, restriction: {}, texts: new Map(), options: {}, seed: 1 }),
  );
  if ("faults" in plan) throw new Error("the options are at fault");
  const { report } = await step("run", () => run(plan));
  const { document } = parseHTML("<!doctype html><html></html>");
  await step("page", () => htmlBrief(report, { document: document as never, scheme: "icd203" }));
} else if (kind !== "misspelt ids") {
  throw new Error(`the grown case is at fault: ${reading.faults[0]?.what}`);
}
console.log(JSON.stringify({ steps, peak: process.resourceUsage().maxRSS / 1024 }));
