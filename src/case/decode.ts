import type { Fault } from "./fault.ts";

/** Largest case file that is read, in bytes. The worked cases have about 0.1 MB. */
const LARGEST_FILE = 8_000_000;

/** The refusal of a file that is too large to be a case, or `undefined` for one that is not. */
export function oversize(size: number, file: string): Fault | undefined {
  if (size <= LARGEST_FILE) return undefined;
  const what = `the file has ${(size / 1e6).toFixed(0)} MB`;
  const cure = `a file of at most ${LARGEST_FILE / 1e6} MB is read; keep long texts beside it and cite them`;
  return { file, line: 0, column: 0, what, cure, severity: "error" };
}

/** The text of a file in UTF-8, or why it is none. */
export function decode(bytes: Uint8Array, file: string): { text: string } | { fault: Fault } {
  const tooLarge = oversize(bytes.length, file);
  if (tooLarge) return { fault: tooLarge };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const before = bytes.subarray(0, at);
    const lineStart = before.lastIndexOf(0x0a) + 1;
    const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
    const hex = bytes[at]?.toString(16).padStart(2, "0");
    return {
      fault: {
        file,
        line,
        column: at - lineStart + 1,
        what: `the byte 0x${hex} is not UTF-8`,
        cure: "save the file in UTF-8 (it looks like Latin-1 or Windows-1252)",
        severity: "error",
      },
    };
  }
}

/** Position of the first byte that does not belong to well-formed UTF-8 (RFC 3629). */
function firstInvalid(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index]!;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
    if (length === 4 && (lead < 0xf0 || lead > 0xf4)) return index;
    for (let k = 1; k < length; k++) {
      const byte = bytes[index + k];
      if (byte === undefined || (byte & 0xc0) !== 0x80) return index;
    }
    index += length;
  }
  return index;
}
