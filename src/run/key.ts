import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "#outcome/text.ts";

/** What was hashed last of each analysis: where a case is changed and run again, most inputs are as they were. */
const last = new Map<string, { readonly written: string; readonly key: string }>();

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
  const known = last.get(analysis);
  if (known?.written === written) return known.key;
  const key = bytesToHex(sha256(utf8ToBytes(written)));
  last.set(analysis, { written, key });
  return key;
}
