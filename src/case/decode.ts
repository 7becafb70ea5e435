import type { Fault } from "./fault.ts";

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
  return { file, line: 0, column: 0, what, cure, severity: "error" };
}

/** The text of a file in UTF-8, or why it is none; `most` as for {@link oversize}. */
export function decode(
  bytes: Uint8Array,
  file: string,
  most = LARGEST_CASE_FILE,
): { text: string } | { fault: Fault } {
  const tooLarge = oversize(bytes.length, file, most);
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
