// A thread that runs tasks, from the sources; what the package's begins with is launch-worker.ts.
import { parentPort } from "node:worker_threads";
import { serveTasks } from "./serve-tasks.ts";

serveTasks(parentPort!);
