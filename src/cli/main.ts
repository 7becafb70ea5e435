#!/usr/bin/env node
import { keepCompiledCode } from "./compiled-code.ts";

// Before any of the program is loaded.
keepCompiledCode();
const [{ program }, { standardStreams }] = await Promise.all([
  import("./program.ts"),
  import("./standard-streams.ts"),
]);
const { io, settle } = standardStreams();
process.exitCode = await settle(await program(process.argv.slice(2), io));
