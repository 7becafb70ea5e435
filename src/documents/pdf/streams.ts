import { Unzlib } from "fflate";
import { DEEPEST_SAVED, LARGEST_UNPACKED, MOST_OPERATORS } from "../limits.ts";
import { REFUSALS, Refused } from "../refusal.ts";

const STREAM = [..."stream"].map((letter) => letter.charCodeAt(0));
const PIECE = 16_384;

/**
 * Counts how deep the operators `q` and `Q` lie that put the state of drawing aside and take it back (ISO 32000-1, 8.4.2), in
 * bytes that come in pieces. In pictures and fonts the two letters stand alone as often as each other, and seldom.
 */
function savedDepth(): (piece: Uint8Array) => void {
  let depth = 0;
  let [before, last] = [0x20, 0x20];
  return (piece) => {
    for (const byte of piece) {
      if ((last === 0x71 || last === 0x51) && before <= 0x20 && byte <= 0x20) {
        depth = Math.max(0, depth + (last === 0x71 ? 1 : -1));
        if (depth > DEEPEST_SAVED) throw new Refused(REFUSALS.deepPdf);
      }
      before = last;
      last = byte;
    }
  };
}

/** Counts what looks like an operator of drawing: up to three letters that stand alone. */
class Operators {
  count = 0;
  #length = 0;
  #isWord = false;

  look(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte <= 0x20) {
        if (this.#isWord && this.#length > 0 && this.#length <= 3) this.count++;
        [this.#isWord, this.#length] = [true, 0];
      } else {
        this.#length++;
        if (this.#isWord) this.#isWord = isOfOperator(byte);
      }
    }
  }
}

/** Whether a byte is a letter, or one of the signs that names of operators have beside them: `f*`, `'`, `"`. */
function isOfOperator(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || byte === 0x2a || byte === 0x27 || byte === 0x22;
}

/** What the largest streams of a PDF hold: bytes of one, and operators of one. */
export interface Largest {
  readonly bytes: number;
  readonly operators: number;
}

/**
 * Refuses a PDF whose compressed streams unpack to too much, before the library for PDF unpacks them without a bound. Every
 * stream that begins as zlib data does (RFC 1950) is unpacked piece by piece, counted and thrown away. In a file that
 * compresses a stream twice, only the outer one can be counted, so that is refused too. So is one that puts states of drawing
 * aside without end, or draws without end. Gives what the largest streams hold.
 */
export function refuseBombs(bytes: Uint8Array, head: string): Largest {
  if (
    /\/Filter\s*\[\s*\/(?:FlateDecode|Fl|LZWDecode|LZW)\s*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/.test(
      head,
    )
  )
    throw new Refused(REFUSALS.bombPdf);
  // Streams that are not compressed.
  savedDepth()(bytes);
  let total = 0;
  let largest = 0;
  let most = 0;
  const counted = (operators: Operators) => {
    most = Math.max(most, operators.count);
    if (most > MOST_OPERATORS + bytes.length) throw new Refused(REFUSALS.manyOperators);
  };
  for (let at = nextStream(bytes, 0), next = at; at >= 0; at = next) {
    next = nextStream(bytes, at);
    const end = keywordAt(bytes, at);
    largest = Math.max(largest, (end < 0 ? bytes.length : end) - at);
    const start = bytes[at] === 0x0d ? at + 2 : bytes[at] === 0x0a ? at + 1 : at;
    const [method, flags] = [bytes[start] ?? 0, bytes[start + 1] ?? 0];
    if ((method & 15) !== 8 || ((method << 8) | flags) % 31 !== 0) {
      const plain = new Operators();
      plain.look(bytes.subarray(at, end < 0 ? bytes.length : end));
      counted(plain);
      continue;
    }
    let came = 0;
    const before = total;
    const looked = savedDepth();
    const operators = new Operators();
    const inflate = new Unzlib((piece) => {
      came = piece.length;
      total += came;
      if (total > LARGEST_UNPACKED) throw new Refused(REFUSALS.bombPdf);
      looked(piece);
      operators.look(piece);
      counted(operators);
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
    largest = Math.max(largest, total - before);
  }
  return { bytes: largest, operators: most };
}

/** Where the next stream begins behind a place: after its keyword; -1 where there is none. */
function nextStream(bytes: Uint8Array, from: number): number {
  let at = keywordAt(bytes, from);
  // `endstream` ends one.
  while (at >= 0 && bytes[at - 1] === 0x64) at = keywordAt(bytes, at + 1);
  return at < 0 ? -1 : at + STREAM.length;
}

/** Where the keyword `stream` stands next, also as a part of `endstream`; -1 where it does not. */
function keywordAt(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(STREAM[0]!, from);
  while (at >= 0 && !STREAM.every((byte, k) => bytes[at + k] === byte))
    at = bytes.indexOf(STREAM[0]!, at + 1);
  return at;
}
