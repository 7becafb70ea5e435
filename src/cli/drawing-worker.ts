import { parentPort } from "node:worker_threads";
import { startDrawing } from "./drawing.ts";
import type { PictureDrawn, PictureWanted } from "./drawing-messages.ts";

const drawing = startDrawing();
// Whoever asks for a picture is told why there is none.
drawing.catch(() => undefined);

parentPort?.on("message", async ({ number, svg, width }: PictureWanted) => {
  const answer = (drawn: PictureDrawn) => parentPort?.postMessage(drawn);
  try {
    const draw = await drawing;
    answer({ number, png: draw(svg, width) });
  } catch (error) {
    answer({ number, message: error instanceof Error ? error.message : String(error) });
  }
});
