import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "#outcome/text.ts";

/** The hash of everything that a result is a function of: equal keys mean equal bytes. */
export function keyOf(
  analysis: string,
  version: number,
  input: Json,
  options: Json,
  seed: number,
  budget: number,
): string {
  const written = JSON.stringify([analysis, version, input, options, seed, budget]);
  return bytesToHex(sha256(utf8ToBytes(written)));
}
