import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { joinArchives } from "./join-archives.ts";

/** The parts of a word processor's document by their paths. */
export type Parts = Unzipped;

/** Such parts, some of which are still being made. */
export type PartsToCome = Readonly<Record<string, Uint8Array | Promise<Uint8Array>>>;

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
  return joinArchives(inOrder(parts).map(([path, part]) => packedAlone(path, part)));
}

/** The same archive, of parts to come: what is there is packed while the others are made. */
export async function packedMeanwhile(parts: PartsToCome): Promise<Uint8Array<ArrayBuffer>> {
  const archives = inOrder(parts).map(([path, part]) =>
    part instanceof Uint8Array ? packedAlone(path, part) : part.then((made) => packedAlone(path, made)),
  );
  return joinArchives(await Promise.all(archives));
}

/** Readers want to find the list of types first. */
function inOrder<Part>(parts: Readonly<Record<string, Part>>): readonly (readonly [string, Part])[] {
  const isTypes = ([path]: readonly [string, Part]) => path === "[Content_Types].xml";
  const all = Object.entries(parts);
  return [...all.filter(isTypes), ...all.filter((each) => !isTypes(each))];
}

function packedAlone(path: string, bytes: Uint8Array): Uint8Array {
  // Pictures of pixels are packed already.
  return zipSync({ [path]: [bytes, { level: path.endsWith(".png") ? 0 : 6 }] }, { mtime: NO_TIME });
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
