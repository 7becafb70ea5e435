/**
 * Whether a text is a number as people write it: digits, perhaps with a point and a sign before them. What programming
 * languages also read, `0x10`, `1e3`, ` 5`, is more often a slip than meant.
 */
export function isPlainDecimal(text: string): boolean {
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text);
}
