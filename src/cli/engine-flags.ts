import { setFlagsFromString } from "node:v8";

/** Sets a flag up to the newest engine in which it is known to be: one that does not know it would complain on standard error. */
function set(flag: string, newest: number): void {
  if (Number.parseInt(process.versions.v8, 10) <= newest) setFlagsFromString(flag);
}

/**
 * A brief's few pictures are drawn before it pays to compile the library that draws a second time, for speed: that would take
 * more time than the drawing does.
 */
export function quickDrawing(): void {
  set("--wasm-tiering-budget=1000000000", 14);
}

/**
 * Three times as much of a function is run as usual before the engine compiles it anew, for speed. Most functions of a command are
 * called for a second at most: to compile them takes more than it saves, and takes a core from what is done beside. Later
 * engines compile in between, and have no such number.
 */
export function patientCompiler(): void {
  set("--interrupt-budget=200000", 11);
}

/** What is made of a function's text stays until the end, however long ago it was called. */
export function keepFunctions(): void {
  set("--no-flush-bytecode", 14);
}
