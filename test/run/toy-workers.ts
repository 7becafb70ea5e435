import type { Answer, Order } from "#run/worker-messages.ts";
import type { WorkerPort } from "#run/worker-pool.ts";
import { workerSide } from "#run/worker-side.ts";
import { TOYS } from "./toy.ts";

/** Workers that live in this thread: messages are copied as between threads, and arrive later. */
export function makeWorkers({ dying = () => false }: { dying?: (order: Order) => boolean } = {}) {
  const orders: Order[][] = [];
  const start = (): WorkerPort => {
    const own: Order[] = [];
    orders.push(own);
    let alive = true;
    let hear: (answer: Answer) => void = () => {};
    let die: (error: Error) => void = () => {};
    const serve = workerSide((answer) => {
      const copy = structuredClone(answer);
      setTimeout(() => alive && hear(copy));
    }, TOYS);
    return {
      post(order) {
        const copy = structuredClone(order);
        own.push(copy);
        setTimeout(() => {
          if (!alive) return;
          if (dying(copy)) {
            alive = false;
            die(new Error("the worker died"));
          } else serve(copy);
        });
      },
      listen(onAnswer, onDeath) {
        hear = onAnswer;
        die = onDeath;
      },
      terminate() {
        alive = false;
      },
    };
  };
  return { orders, start };
}
