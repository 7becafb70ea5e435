import type { Bytes } from "./messages.ts";

/** Draws an SVG picture as a PNG file, so many pixels wide, on white. */
export async function drawnByPage(svg: string, width: number): Promise<Bytes> {
  const [, , across, down] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "").split(/[ ,]+/).map(Number);
  if (!(across! > 0 && down! > 0)) throw new Error("a picture has no size");
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.round((width * down!) / across!);
    const paper = canvas.getContext("2d")!;
    paper.fillStyle = "#ffffff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the browser made no picture of it");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
