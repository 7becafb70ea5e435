import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { keepFunctions } from "./engine-flags.ts";

/** A script that is loaded, and what it exports. */
export interface LoadedScript<Exports> {
  readonly exports: Exports;
  /** Keeps what the engine has made of the functions that were called by now, for the next start. */
  keep(): void;
}

/** Where to keep what is made of a script, and for which use: other uses call other functions. */
export interface Kept {
  readonly folder: string;
  readonly use: string;
}

/** So many starts for one use add the functions that those before them had no need of. */
const GENERATIONS = 3;
/** What is older than so many milliseconds is removed when something is written: that of earlier versions, mostly. */
const LONGEST_KEPT = 60 * 24 * 3600 * 1000;
/** So many are kept, of five to eight megabytes each; of more the oldest go. */
export const MOST_KEPT = 20;

/**
 * Loads a bundle: the text of a function of `exports`, `require` and `module`, as CommonJS has it, of `bundleUrl`, which is
 * `url`, what it takes for its own place, and of `importBeside`, which imports a module from there.
 *
 * Node can keep by itself what it makes of a program's text when it loads it; most of that is then of functions that nobody
 * calls, or else lacks those that somebody does. What is kept here are those that were called: it is made when the work is
 * done. What cannot be kept is made again, and nothing is said.
 */
export function loadScript<Exports>(
  file: URL,
  { url, kept }: { readonly url: string; readonly kept?: Kept },
): LoadedScript<Exports> {
  const path = fileURLToPath(file);
  if (kept) keepFunctions();
  const place = kept && placeOf(path, kept);
  const before = place === undefined ? undefined : readKept(place);
  const script = new Script(readFileSync(path, "utf8"), {
    filename: path,
    ...(before && { cachedData: before.data }),
  });
  const isUsed = before !== undefined && script.cachedDataRejected === false;
  const generation = isUsed ? before.generation + 1 : 0;
  const module = { exports: {} };
  script.runInThisContext()(
    module.exports,
    builtin,
    module,
    url,
    (name: string) => import(new URL(name, url).href),
  );
  return {
    exports: module.exports as Exports,
    keep() {
      if (place === undefined || generation >= GENERATIONS) return;
      try {
        writeKept(place, generation, script.createCachedData());
      } catch {
        // A folder where nothing can be written, a full disk.
      }
    },
  };
}

/** Whoever asks for anything else is to do without. */
function builtin(name: string): unknown {
  const found = process.getBuiltinModule(name);
  if (found === undefined) throw new Error(`there is no module ${name}`);
  return found;
}

/** What is kept depends on the script, the use, the engine and its flags. */
function placeOf(path: string, { folder, use }: Kept): string | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    const key = crc32(JSON.stringify([path, size, mtimeMs, process.arch, cachedDataVersionTag()]));
    return join(folder, "kept", `${use}-${key.toString(16)}`);
  } catch {
    return undefined;
  }
}

/** A checksum of all that follows, the generation, and the engine's data, which it takes without a look. */
const CHECKSUM_BYTES = 4;
const HEAD_BYTES = 5;

function readKept(place: string): { readonly generation: number; readonly data: Buffer } | undefined {
  try {
    const bytes = readFileSync(place);
    if (bytes.length <= HEAD_BYTES || bytes.readUInt32LE(0) !== crc32(bytes.subarray(CHECKSUM_BYTES)))
      return undefined;
    return { generation: bytes[CHECKSUM_BYTES]!, data: bytes.subarray(HEAD_BYTES) };
  } catch {
    return undefined;
  }
}

function writeKept(place: string, generation: number, data: Buffer): void {
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bytes = Buffer.concat([Buffer.alloc(HEAD_BYTES), data]);
  bytes[CHECKSUM_BYTES] = generation;
  bytes.writeUInt32LE(crc32(bytes.subarray(CHECKSUM_BYTES)));
  const beside = `${place}.${process.pid}`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, place);
  const all = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const [place, { file, at }] of all.entries())
    if (place >= MOST_KEPT || Date.now() - at > LONGEST_KEPT) rmSync(file, { force: true });
}
