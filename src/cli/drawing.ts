import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Rasteriser } from "#view/raster.ts";

const WASM = "@resvg/resvg-wasm/index_bg.wasm";
const TYPEFACES = [
  "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
];

/** What a rasteriser is made of: files of packages, which the bundle has beside itself. */
export const DRAWING_FILES: readonly string[] = [WASM, ...TYPEFACES];

/** Starts the library that makes pictures of pixels; it is loaded only here. */
export async function startDrawing(): Promise<Rasteriser> {
  const { rasteriser } = await import("#view/raster.ts");
  return rasteriser(bytesFrom(WASM), TYPEFACES.map(bytesFrom));
}

function bytesFrom(file: string): Uint8Array<ArrayBuffer> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), file.split("/").at(-1)!);
  return readFileSync(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
