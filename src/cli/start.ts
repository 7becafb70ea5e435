// What the bundle of the command line begins with (launch.ts).
export { program } from "./program.ts";
export { standardStreams } from "./standard-streams.ts";
