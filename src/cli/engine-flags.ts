import { setFlagsFromString } from "node:v8";

/** The newest engine in which the flags below are known to be: one that does not know them would complain. */
const KNOWN_V8 = 14;

function set(flag: string): void {
  if (Number.parseInt(process.versions.v8, 10) <= KNOWN_V8) setFlagsFromString(flag);
}

/**
 * A brief's few pictures are drawn before it pays to compile the library that draws a second time, for speed: that would take
 * more time than the drawing does.
 */
export function quickDrawing(): void {
  set("--wasm-tiering-budget=1000000000");
}

/**
 * Three times as much of a function is run as usual before the engine compiles it anew, for speed. Most functions of a command are
 * called for a second at most: to compile them takes more than it saves, and takes a core from what is done beside.
 */
export function patientCompiler(): void {
  set("--interrupt-budget=200000");
}

/** What is made of a function's text stays until the end, however long ago it was called. */
export function keepFunctions(): void {
  set("--no-flush-bytecode");
}
