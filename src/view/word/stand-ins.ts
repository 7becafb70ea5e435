import { strFromU8, strToU8 } from "fflate";
import type { Parts, PartsToCome } from "./archive.ts";

/** No stand-in is longer, in bytes. */
const LONGEST = 32;

/**
 * What stands for pictures of pixels while a file is composed. The library packs whatever it is given and names it by a
 * check sum, which for pictures, packed already, is much work for nothing; and they may be drawn in the meantime.
 */
export class StandIns {
  readonly #pictures = new Map<string, Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>>();

  /** What stands for a picture. */
  of(picture: Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>): Uint8Array {
    const name = `picture ${this.#pictures.size + 1}`;
    this.#pictures.set(name, picture);
    return strToU8(name);
  }

  /** The parts of the file, with the pictures in place of what stands for them, drawn or not. */
  replaced(parts: Parts): PartsToCome {
    return Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => {
        const mayBe = path.endsWith(".png") && bytes.length <= LONGEST;
        return [path, (mayBe ? this.#pictures.get(strFromU8(bytes)) : undefined) ?? bytes];
      }),
    );
  }
}
