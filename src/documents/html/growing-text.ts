/** How much of its end is at hand, in UTF-16 units. */
const END = 40;

/** A text that grows piece by piece. What is asked of it on the way takes no longer the longer it is. */
export class GrowingText {
  #pieces: string[] = [];
  #end = "";
  #blank = true;

  /** Its last signs. */
  get end(): string {
    return this.#end;
  }

  /** Whether it holds nothing but white space. */
  get blank(): boolean {
    return this.#blank;
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.#end = piece.length >= END ? piece.slice(-END) : (this.#end + piece).slice(-END);
    this.#blank &&= piece.trim() === "";
  }

  /** Gives the text, and begins anew. */
  take(): string {
    const text = this.#pieces.join("");
    this.#pieces = [];
    this.#end = "";
    this.#blank = true;
    return text;
  }
}
