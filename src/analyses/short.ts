/** Text cut at a word, so that a label stays short. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–-]+$/, "")} …`;
}
