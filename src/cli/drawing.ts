import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { pngOf } from "./png.ts";

const WASM = "@resvg/resvg-wasm/index_bg.wasm";
const TYPEFACES = [
  "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
];

/** What pictures are drawn with: files of packages, which the bundle has beside itself. */
export const DRAWING_FILES: readonly string[] = [WASM, ...TYPEFACES];

/** Draws an SVG picture as a PNG file, so many pixels wide, on white. */
export type Drawing = (svg: string, width: number) => Uint8Array<ArrayBuffer>;

/** The newest engine in which the flag below is known to be: one that does not know it would complain. */
const KNOWN_V8 = 14;

/** Starts the library that makes pictures of pixels; it is loaded only here. */
export async function startDrawing(): Promise<Drawing> {
  // A brief's few pictures are drawn before it pays to compile the library a second time, for speed: that would take more
  // time than the drawing does.
  if (Number.parseInt(process.versions.v8, 10) <= KNOWN_V8) {
    setFlagsFromString("--wasm-tiering-budget=1000000000");
  }
  const { rasteriser } = await import("#view/raster.ts");
  const raster = await rasteriser(bytesFrom(WASM), TYPEFACES.map(bytesFrom));
  return (svg, width) => pngOf(raster(svg, width));
}

function bytesFrom(file: string): Uint8Array<ArrayBuffer> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), file.split("/").at(-1)!);
  return readFileSync(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
