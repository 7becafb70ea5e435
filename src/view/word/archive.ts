import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from "fflate";

/** The parts of a word processor's document by their paths. */
export type Parts = Unzipped;

/** The first moment that ZIP archives know, as the digits of a clock: they are the same wherever it stands. */
const NO_TIME = new Date(1980, 0, 1);

/** The parts of an archive; undefined if it is none, or if it would unpack to more than `largest` bytes. */
export function unpacked(archive: Uint8Array, largest: number): Parts | undefined {
  let size = 0;
  try {
    return unzipSync(archive, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > largest) throw new Error("too large");
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

/** An archive of parts that has the same bytes whenever it is made. */
export function packed(parts: Parts): Uint8Array<ArrayBuffer> {
  // Readers want to find the list of types first.
  const { "[Content_Types].xml": types, ...others } = parts;
  const first = types === undefined ? {} : { "[Content_Types].xml": types };
  const entries = Object.entries({ ...first, ...others }).map(([path, bytes]): [string, Zippable[string]] => [
    path,
    // Pictures of pixels are packed already.
    [bytes, { level: path.endsWith(".png") ? 0 : 6 }],
  ]);
  // A copy, whose memory is known to be its own.
  return Uint8Array.from(zipSync(Object.fromEntries(entries), { mtime: NO_TIME }));
}

/** The text of a part; undefined if there is none. */
export function textOf(parts: Parts, path: string): string | undefined {
  const part = parts[path];
  return part === undefined ? undefined : strFromU8(part);
}

/** The parts with one of them written anew. */
export function withText(parts: Parts, path: string, text: string): Parts {
  return { ...parts, [path]: strToU8(text) };
}
