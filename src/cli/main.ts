#!/usr/bin/env node
import { loadKept } from "./compiled-code.ts";

const { program, standardStreams } = await loadKept(() => import("./start.ts"));
const { io, settle } = standardStreams();
process.exitCode = await settle(await program(process.argv.slice(2), io));
