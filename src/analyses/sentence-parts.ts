/** Parts from which every analysis makes its sentences, so that they all count, list and quote alike. */

/** `a`, `a and b`, `a, b and c`; or with another word before the last. */
export function listed(items: readonly string[], joint: "and" | "or" = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** `1 act`, `3 acts`; the plural is given where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A text of the case in quotation marks, without its full stop. */
export function quoted(text: string): string {
  return `“${text.replace(/\.$/, "")}”`;
}

/** A text that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
