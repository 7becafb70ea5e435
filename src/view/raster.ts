import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** A picture of pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red, green, blue and opacity, row by row from the top; nothing is less than opaque. */
  readonly rgba: Uint8Array;
}

/** Draws an SVG picture in pixels, so many wide, on white. */
export type Rasteriser = (svg: string, width: number) => Pixels;

let ready: Promise<void> | undefined;

/**
 * Makes pictures of pixels, the same on every machine: from the bytes of the drawing library's WebAssembly, and of the
 * typefaces, the only ones that it knows.
 */
export async function rasteriser(
  wasm: Uint8Array<ArrayBuffer>,
  fonts: readonly Uint8Array[],
): Promise<Rasteriser> {
  ready ??= started(wasm);
  await ready;
  return (svg, width) => {
    const drawing = new Resvg(svg, {
      background: "#ffffff",
      fitTo: { mode: "width", value: width },
      font: { fontBuffers: [...fonts], defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" },
    });
    const picture = drawing.render();
    const pixels = { width: picture.width, height: picture.height, rgba: picture.pixels };
    picture.free();
    drawing.free();
    return pixels;
  };
}

/** Starts the library, which can be done once in a process; where this module is there twice, the other has done it. */
async function started(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await initWasm(wasm);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("Already initialized")) throw error;
  }
}
