import type { Browser, Page } from "playwright-core";

/** What Chromium tells of a task: times in microseconds. */
export interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What was traced while something was done in a page, and the thread of that page. */
export interface Trace {
  readonly events: readonly Traced[];
  readonly main: Traced;
}

/** Does something in a page, and gives what Chromium traced of it. */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly Traced[];
  };
  // Other pages and spare processes have such a thread, too: that of this page did the most.
  const work = ({ pid, tid }: Traced) =>
    traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith("::RunTask"))
      .reduce((sum, { tdur }) => sum + (tdur ?? 0), 0);
  const [main] = traceEvents
    .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
    .sort((a, b) => work(b) - work(a));
  return { events: traceEvents, main: main! };
}

/** The longest task of the page, in a line: by the clock, and of what its thread itself computed. */
export function longestTask({ events, main }: Trace): string {
  const tasks = events.filter(
    ({ name, pid, tid, dur }) =>
      name.endsWith("::RunTask") && pid === main.pid && tid === main.tid && dur !== undefined,
  );
  const longest = (length: (task: Traced) => number) =>
    tasks
      .map((task) => length(task) / 1000)
      .sort((x, y) => y - x)[0]!
      .toFixed(0);
  return `longest task of the page: ${longest(({ dur }) => dur!)} ms by the clock, ${longest(({ tdur }) => tdur ?? 0)} ms of processor time`;
}
