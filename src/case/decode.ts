import type { Fault } from "./fault.ts";
import { otherKind } from "./file-kind.ts";
import { placesOfOffsets } from "./line-places.ts";
import { malformedAt } from "./utf8.ts";

/** Largest case file that is read, in bytes. The worked cases have about 0.1 MB. */
export const LARGEST_CASE_FILE = 8_000_000;

/** The refusal of a file that has more than `most` bytes, or `undefined` for one that has not. */
export function oversize(size: number, file: string, most = LARGEST_CASE_FILE): Fault | undefined {
  if (size <= most) return undefined;
  const what = `the file has more than ${most / 1e6} MB`;
  const cure =
    most === LARGEST_CASE_FILE
      ? "keep long texts beside the case and cite them"
      : "name a smaller file, or split it";
  return { file, line: 1, column: 1, what, cure, severity: "error" };
}

/** The text of a file in UTF-8, or why it is none; `most` as for {@link oversize}. */
export function decode(
  bytes: Uint8Array,
  file: string,
  most = LARGEST_CASE_FILE,
): { text: string } | { fault: Fault } {
  const tooLarge = oversize(bytes.length, file, most);
  if (tooLarge) return { fault: tooLarge };
  const other = otherKind(bytes);
  if (other) return { fault: { file, line: 1, column: 1, ...other, severity: "error" } };
  if (BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte && bytes[at + 3] === byte)) {
    const what = "the file begins with two byte order marks (U+FEFF)";
    const cure = "keep one at most: UTF-8 needs none";
    return { fault: { file, line: 1, column: 1, what, cure, severity: "error" } };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { fault: { file, ...malformed(bytes), severity: "error" } };
  }
  const nul = text.indexOf("\0");
  if (nul < 0) return { text };
  const what = "a NUL (U+0000), which no text has";
  const cure = "remove it, or save the file anew from where it comes: it may be damaged, or no text file";
  return { fault: { file, ...placesOfOffsets(text)(nul), what, cure, severity: "error" } };
}

const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** The place of what is not UTF-8, counted in characters as an editor counts them, and what it looks like. */
function malformed(bytes: Uint8Array): Pick<Fault, "line" | "column" | "what" | "cure"> {
  const { at, length } = malformedAt(bytes) ?? { at: 0, length: 1 };
  const before = bytes.subarray(0, at);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  const column = new TextDecoder("utf-8", { fatal: false }).decode(before.subarray(lineStart)).length + 1;
  const hex = [...bytes.subarray(at, at + length)].map((byte) => `0x${byte.toString(16).padStart(2, "0")}`);
  const what =
    length === 1 ? `the byte ${hex[0]} is not UTF-8` : `the bytes ${hex.join(" ")} are not UTF-8 together`;
  const cure =
    length > 1
      ? "save the file in UTF-8, or remove what stands there"
      : // Letters with accents stand alone among others; those of other scripts, and of East Asia, stand together.
        (bytes[at + 1] ?? 0) < 0x80
        ? "save the file in UTF-8 (it looks like Latin-1 or Windows-1252)"
        : "save the file in UTF-8 (it looks like an older encoding, such as Windows-1252, Windows-1251, GB 18030, Shift-JIS or EUC-KR)";
  return { line, column, what, cure };
}
