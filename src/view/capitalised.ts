/** A clause as the beginning of a sentence or cell, also where it begins with a quotation. */
export function capitalised(text: string): string {
  return text.replace(/^[“‘]?\p{Ll}/u, (begin) => begin.toUpperCase());
}
