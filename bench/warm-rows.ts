import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Order } from "./meter.ts";
import { type Row, type Side, timed } from "./row.ts";

/** Asks the meter of a checkout, and waits for its answer. */
function asking(side: Side): { ask: (order: Order) => Promise<Answer>; stop: () => void } {
  const child: ChildProcess = fork(join(import.meta.dirname, "meter.ts"), [side.root], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr!.on("data", (text) => {
    said += text;
  });
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        child.once("exit", () => reject(new Error(`the rows of ${side.root} cannot be run:\n${said}`)));
        child.once("message", (answer) => {
          child.removeAllListeners("exit");
          resolve(answer as Answer);
        });
        child.send(order);
      }),
    stop: () => void child.kill(),
  };
}

/** The rows that stay in one process, which is warm when they are timed. Each row has a process to itself. */
export async function warmRows(side: Side): Promise<Row[]> {
  const { ask, stop } = asking(side);
  const answer = await ask({ ask: "rows" });
  stop();
  if (!("rows" in answer)) throw new Error("the meter did not say its rows");
  for (const why of answer.broken) console.error(`left out, it cannot be loaded: ${why}`);
  return answer.rows.map((name) => ({
    name,
    async start(at, seconds) {
      const meter = asking(at);
      await meter.ask({ ask: "ready", row: name, seconds });
      let result: number | undefined;
      return {
        async lap() {
          const done = await meter.ask({ ask: "lap" });
          if (!("milliseconds" in done)) throw new Error("the meter did not run");
          result = done.result;
          return timed(done.milliseconds);
        },
        result: () => result,
        stop: meter.stop,
      };
    },
  }));
}
