import { Unzlib } from "fflate";
import { LARGEST_UNPACKED } from "../limits.ts";
import { REFUSALS, Refused } from "../refusal.ts";

const STREAM = [..."stream"].map((letter) => letter.charCodeAt(0));
const PIECE = 16_384;

/**
 * Refuses a PDF whose compressed streams unpack to too much, before the library for PDF unpacks them without a bound. Every
 * stream that begins as zlib data does (RFC 1950) is unpacked piece by piece, counted and thrown away. In a file that
 * compresses a stream twice, only the outer one can be counted, so that is refused too.
 */
export function refuseBombs(bytes: Uint8Array, head: string): void {
  if (
    /\/Filter\s*\[\s*\/(?:FlateDecode|Fl|LZWDecode|LZW)\s*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/.test(
      head,
    )
  )
    throw new Refused(REFUSALS.bombPdf);
  let total = 0;
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    const start = bytes[at] === 0x0d ? at + 2 : bytes[at] === 0x0a ? at + 1 : at;
    const [method, flags] = [bytes[start] ?? 0, bytes[start + 1] ?? 0];
    if ((method & 15) !== 8 || ((method << 8) | flags) % 31 !== 0) continue;
    let came = 0;
    const inflate = new Unzlib((piece) => {
      came = piece.length;
      total += came;
      if (total > LARGEST_UNPACKED) throw new Refused(REFUSALS.bombPdf);
    });
    try {
      for (let from = start; from < bytes.length; from += PIECE) {
        came = 0;
        inflate.push(bytes.subarray(from, from + PIECE), false);
        // Nothing comes out behind the end of a stream.
        if (came === 0) break;
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
      // The end of the stream, or damage: that is for the library to tell. What came out counts.
    }
  }
}

/** Where the next stream begins behind a place: after its keyword; -1 where there is none. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(STREAM[0]!, from); at >= 0; at = bytes.indexOf(STREAM[0]!, at + 1)) {
    if (STREAM.every((byte, k) => bytes[at + k] === byte) && bytes[at - 1] !== 0x64)
      return at + STREAM.length;
  }
  return -1;
}
