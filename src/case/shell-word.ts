/** A word as a line to copy has it: quoted where a shell would take it for several words or run a part of it. */
export function shellWord(word: string): string {
  return /^[\w./:,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
