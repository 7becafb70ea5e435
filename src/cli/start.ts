// What the bundle of the command line begins with (launch.ts), and each of its threads (launch-worker.ts).
export { program } from "./program.ts";
export { standardStreams } from "./standard-streams.ts";

/** What such a thread does, loaded for it alone. */
export const taskServer = () => import("./serve-tasks.ts");
