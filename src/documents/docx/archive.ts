import { Inflate } from "fflate";
import { latin1 } from "../form-of.ts";
import { LARGEST_UNPACKED } from "../limits.ts";
import { REFUSALS, Refused } from "../refusal.ts";

/** A part of an archive as its list names it. */
interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** Where its own head is. */
  readonly offset: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** Length of the end record, and of the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 20_000;
/** Bytes that are unpacked at a time: what comes out is counted after each. */
const PIECE = 16_384;

/**
 * A ZIP archive (PKWARE's APPNOTE) that is read part by part. Sizes that it states are believed in nothing: what comes out is
 * counted, over all parts together, and checked against the sum that the archive gives of it.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws {Refused} where the list of its parts is damaged or away */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const list = this.#list();
    this.#entries = new Map(list.map((entry) => [entry.name, entry]));
    // Of two parts of one name nobody knows which is meant; programs differ in which they take.
    if (this.#entries.size < list.length) throw new Refused(REFUSALS.brokenArchive);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The bytes of a part; undefined if there is none.
   * @throws {Refused} where it is damaged, encrypted, or unpacks to too much
   */
  part(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new Refused(REFUSALS.encryptedDocx);
    const { offset } = entry;
    if (this.#number(offset, 4) !== LOCAL) throw new Refused(REFUSALS.brokenArchive);
    const start = offset + 30 + this.#number(offset + 26, 2) + this.#number(offset + 28, 2);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw new Refused(REFUSALS.brokenArchive);
    const whole =
      entry.method === 0 ? this.#counted(packed) : entry.method === 8 ? this.#inflated(packed) : undefined;
    if (whole === undefined || crcOf(whole) !== entry.crc) throw new Refused(REFUSALS.brokenArchive);
    return whole;
  }

  #counted(bytes: Uint8Array): Uint8Array {
    this.#unpacked += bytes.length;
    if (this.#unpacked > LARGEST_UNPACKED) throw new Refused(REFUSALS.bomb);
    return bytes;
  }

  #inflated(packed: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    let ended = false;
    const inflate = new Inflate((piece, final) => {
      pieces.push(this.#counted(piece));
      ended = final;
    });
    try {
      for (let at = 0; at < packed.length || at === 0; at += PIECE)
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused(REFUSALS.brokenArchive);
    }
    if (!ended) throw new Refused(REFUSALS.brokenArchive);
    return together(pieces);
  }

  #list(): Entry[] {
    const end = this.#endRecord();
    const count = this.#number(end + 10, 2);
    const entries: Entry[] = [];
    let at = this.#number(end + 16, 4);
    for (let index = 0; index < count && index < MOST_ENTRIES; index++) {
      if (this.#number(at, 4) !== LISTED) throw new Refused(REFUSALS.brokenArchive);
      const [nameLength, extra, comment] = [28, 30, 32].map((place) => this.#number(at + place, 2)) as [
        number,
        number,
        number,
      ];
      const flags = this.#number(at + 8, 2);
      entries.push({
        name: latin1(this.#bytes, at + 46, nameLength),
        encrypted: (flags & 1) === 1,
        method: this.#number(at + 10, 2),
        crc: this.#number(at + 16, 4),
        packed: this.#number(at + 20, 4),
        offset: this.#number(at + 42, 4),
      });
      at += 46 + nameLength + extra + comment;
    }
    return entries;
  }

  #endRecord(): number {
    const last = this.#bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
      if (this.#bytes[at] === 0x50 && this.#number(at, 4) === END) return at;
    throw new Refused(REFUSALS.brokenArchive);
  }

  #number(at: number, length: 2 | 4): number {
    if (at < 0 || at + length > this.#bytes.length) throw new Refused(REFUSALS.brokenArchive);
    return length === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }
}

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

let table: Uint32Array | undefined;

/** CRC-32 as ZIP has it (polynomial 0xEDB88320, reflected). */
function crcOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
