import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PICTURE_WIDTH } from "./drawing-messages.ts";
import { quickDrawing } from "./engine-flags.ts";
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

/**
 * Has something of all that the pictures of a brief have. Drawing it makes the library compile what they take, while there
 * is none yet to wait for.
 */
const REHEARSAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="Arial, Helvetica, sans-serif" font-size="12" fill="#1d1d1b">
<g transform="translate(1,1)" stroke="#888"><line x1="0" y1="1" x2="30" y2="9" stroke-dasharray="2 2"/><rect x="2" y="2" width="8" height="8" rx="2"/>
<circle cx="20" cy="8" r="4" fill="none"/><path d="M1 9L9 2Q20 4 30 8C31 9 33 9 34 2A3 3 0 0 1 38 6Z" stroke-width="1.5" stroke-linejoin="round" fill="none"/></g>
<text x="20" y="12" text-anchor="middle">Today 1990–94, “f” fi<tspan x="20" dy="1em" font-weight="bold">Kǎ 2</tspan></text></svg>`;

/** Starts the library that makes pictures of pixels; it is loaded only here. */
export async function startDrawing(): Promise<Drawing> {
  quickDrawing();
  const { rasteriser } = await import("#view/raster.ts");
  const raster = await rasteriser(bytesFrom(WASM), TYPEFACES.map(bytesFrom));
  // As wide as those of a brief, so that the memory that they take is at hand.
  pngOf(raster(REHEARSAL, PICTURE_WIDTH));
  return (svg, width) => pngOf(raster(svg, width));
}

function bytesFrom(file: string): Uint8Array<ArrayBuffer> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), file.split("/").at(-1)!);
  return readFileSync(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
