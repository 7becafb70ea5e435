import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { PictureDrawn, PictureWanted } from "./drawing-messages.ts";

/** Draws an SVG picture as a PNG file, so many pixels wide, on white, while this thread does something else. */
export type Draws = (svg: string, width: number) => Promise<Uint8Array<ArrayBuffer>>;

interface Waiting {
  readonly resolve: (png: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that makes pictures of pixels; it makes itself ready at once, and draws none of them twice. It does not
 * keep the process alive when nothing is wanted of it.
 */
export function drawingThread(): Draws {
  // The source runs as .ts, the bundle as .js; the worker lies beside this file in both.
  const worker = new Worker(new URL(`./drawing-worker${extname(import.meta.url)}`, import.meta.url));
  const waiting = new Map<number, Waiting>();
  const pictures = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let fallen: Error | undefined;
  const fall = (error: Error) => {
    fallen ??= error;
    for (const { reject } of waiting.values()) reject(fallen);
    waiting.clear();
  };
  worker.on("message", (drawn: PictureDrawn) => {
    const { resolve, reject } = waiting.get(drawn.number)!;
    waiting.delete(drawn.number);
    if (waiting.size === 0) worker.unref();
    if ("png" in drawn) resolve(drawn.png);
    else reject(new Error(drawn.message));
  });
  worker.on("error", fall);
  worker.on("exit", (status) => fall(new Error(`the thread that draws ended with status ${status}`)));
  worker.unref();

  const ask = (svg: string, width: number) =>
    new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      if (fallen) {
        reject(fallen);
        return;
      }
      const number = pictures.size;
      waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, svg, width } satisfies PictureWanted);
    });
  return (svg, width) => {
    const key = `${width} ${svg}`;
    const known = pictures.get(key);
    if (known) return known;
    const made = ask(svg, width);
    // Whoever waits for it is told; nobody does where something else fails first.
    made.catch(() => undefined);
    pictures.set(key, made);
    return made;
  };
}
