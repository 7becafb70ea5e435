// A program that says what it does and is then too busy to say anything, for as many milliseconds as it is told.
import { standardStreams } from "../../src/cli/standard-streams.ts";

const [busy, isLong] = process.argv.slice(2);
const { io, settle } = standardStreams();
io.doing?.("reading and checking the case", isLong === "long");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(busy));
io.error("demarche: done\n");
process.exitCode = await settle(1);
