/** Width of a brief's pictures, in pixels: 300 to the inch over the 16 cm that a page of A4 or Letter has for text. */
export const PICTURE_WIDTH = 1890;

/** A picture to be drawn, under a number of its own. */
export interface PictureWanted {
  readonly number: number;
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
}

/** The picture of that number as a PNG file, or why it could not be drawn. */
export type PictureDrawn =
  | { readonly number: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly message: string };
