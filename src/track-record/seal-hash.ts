import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SealedRegister } from "./sealed-register.ts";

/**
 * The hash of a register without its own: SHA-256 of its JSON in UTF-8, without blanks, the keys of every map in the order of
 * their code units. So a file that was written anew with other blanks or another order of keys still has its hash, and one with another
 * word has not.
 */
export function hashOf(register: Omit<SealedRegister, "sha256">): string {
  const { sha256: _, ...rest } = register as SealedRegister;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(rest)))));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, part]) => [key, inOrder(part)]),
  );
}

/** The line that whoever seals a register publishes, so that others can check later that nothing was changed. */
export function lineToPublish({
  case: { id },
  asOf,
  sealedOn,
  questions,
  sha256: hash,
}: SealedRegister): string {
  return `demarche seal: ${id}, as of ${asOf}, ${questions.length} ${questions.length === 1 ? "question" : "questions"}, sealed on ${sealedOn}, sha256:${hash}`;
}
