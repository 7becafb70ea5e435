// What the command line begins with, to be loaded in one step.
export { program } from "./program.ts";
export { standardStreams } from "./standard-streams.ts";
