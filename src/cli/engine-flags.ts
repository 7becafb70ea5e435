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
 * Much more of a function is run than usual before the engine compiles it for speed: three times as much where there is but
 * one number for that, later thirty times before the last and slowest of its compilers. Most functions of a command are
 * called for a second at most: to compile them takes more than it saves, and takes a core from what is done beside.
 */
export function patientCompiler(): void {
  if (hasLastCompiler()) setFlagsFromString("--invocation-count-for-turbofan=100000");
  else set("--interrupt-budget=200000", 11);
}

/** A regular expression is compiled once, for speed, not first for a quick start and then again: a text of some pages runs each often enough. */
export function patternsAtOnce(): void {
  set("--no-regexp-tier-up", 14);
}

/** For work that turns out to be long: the last compiler comes as soon as it usually does. */
export function usualCompiler(): void {
  if (hasLastCompiler()) setFlagsFromString("--invocation-count-for-turbofan=3000");
}

/** Whether the engine compiles in between, and has a number for the last compiler of its own. */
function hasLastCompiler(): boolean {
  return Number.parseInt(process.versions.v8, 10) === 13;
}

/** What is made of a function's text stays until the end, however long ago it was called. */
export function keepFunctions(): void {
  set("--no-flush-bytecode", 14);
}
