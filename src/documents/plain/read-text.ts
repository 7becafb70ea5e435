import { decode } from "#case/decode.ts";
import { placesOfOffsets } from "#case/line-places.ts";
import { byMark } from "../charset.ts";
import type { Found } from "../found.ts";
import { LARGEST_STORED } from "../limits.ts";
import { REFUSALS, Refused } from "../refusal.ts";

/** Reads a plain text: it is stored as it is, but for what nobody sees of it. */
export function readText(bytes: Uint8Array): Found {
  return { text: plainText(bytes), pieces: [], says: {}, notes: [] };
}

/** The characters of a text in UTF-8, or of one that begins with a byte order mark. */
export function plainText(bytes: Uint8Array): string {
  const text = byMark(bytes) ?? inUtf8(bytes);
  if (text.length > LARGEST_STORED)
    throw new Refused({ ...REFUSALS.tooLong, ...placesOfOffsets(text)(LARGEST_STORED) });
  return text;
}

function inUtf8(bytes: Uint8Array): string {
  const decoded = decode(bytes, "", Number.MAX_SAFE_INTEGER);
  if ("text" in decoded) return decoded.text;
  const { line, column, what, cure } = decoded.fault;
  if (isBinary(bytes)) throw new Refused({ ...REFUSALS.binary, line, column });
  throw new Refused({ what, cure: cure ?? "save it as plain text in UTF-8", line, column });
}

/** Whether bytes hold controls that no text in any encoding has: more than one in a thousand of the first of them. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if (head[0] === 0x89 || head[0] === 0x1f || head[0] === 0xff || head[0] === 0xfe) return false;
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  return controls * 1000 > head.length;
}
