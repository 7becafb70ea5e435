// The command line from the sources; what the package begins with is launch.ts.
import { program } from "./program.ts";
import { standardStreams } from "./standard-streams.ts";

const { io, settle } = standardStreams();
process.exitCode = await settle(await program(process.argv.slice(2), io));
