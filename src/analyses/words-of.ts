/** The words of a text in small letters: a comma, a capital or a line break more makes no other text of it. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s.,;:!?'"“”„‘’()–—-]+/)
    .join(" ")
    .trim();
}

/** The same without articles, so that two names for one thing are told to be one. */
export function nameInWords(name: string): string {
  return wordsOf(name)
    .split(" ")
    .filter((word) => !["a", "an", "the"].includes(word))
    .join(" ");
}
