import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Draws an SVG picture as a PNG of a width in pixels, on white. */
export type Rasteriser = (svg: string, width: number) => Uint8Array<ArrayBuffer>;

let ready: Promise<void> | undefined;

/**
 * Makes pictures of pixels, the same on every machine: from the bytes of the drawing library's WebAssembly, and of the
 * typefaces, the only ones that it knows.
 */
export async function rasteriser(
  wasm: Uint8Array<ArrayBuffer>,
  fonts: readonly Uint8Array[],
): Promise<Rasteriser> {
  // The library can be started once in a process.
  ready ??= initWasm(wasm);
  await ready;
  return (svg, width) => {
    const drawing = new Resvg(svg, {
      background: "#ffffff",
      fitTo: { mode: "width", value: width },
      font: { fontBuffers: [...fonts], defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" },
    });
    const picture = drawing.render();
    const png = Uint8Array.from(picture.asPng());
    picture.free();
    drawing.free();
    return png;
  };
}
