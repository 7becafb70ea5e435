import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text in UTF-8, in Base64, as a page's policy names its scripts and style sheets. */
export function sha256InBase64(text: string): string {
  return btoa(Array.from(sha256(utf8ToBytes(text)), (byte) => String.fromCharCode(byte)).join(""));
}
