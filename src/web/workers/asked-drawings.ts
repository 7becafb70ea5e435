import type { Bytes, Order, Told } from "./messages.ts";

/** Pictures in pixels, for which a worker has to ask the page. */
export interface AskedDrawings {
  draw(svg: string, width: number): Promise<Bytes>;
  /** A picture has come, or cannot be had. */
  take(order: Extract<Order, { do: "drawn" }>): void;
}

export function askedDrawings(post: (told: Told) => void): AskedDrawings {
  const waiting = new Map<number, { resolve(png: Bytes): void; reject(error: Error): void }>();
  let count = 0;
  return {
    draw: (svg, width) =>
      new Promise((resolve, reject) => {
        const picture = ++count;
        waiting.set(picture, { resolve, reject });
        post({ number: 0, of: "draw", picture, svg, width });
      }),
    take({ picture, png, message }) {
      const asked = waiting.get(picture);
      waiting.delete(picture);
      if (png) asked?.resolve(png);
      else asked?.reject(new Error(message));
    },
  };
}
