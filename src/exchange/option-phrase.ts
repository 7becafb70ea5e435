/** An option's name as the verb phrase that a case asks for. Formats that know only names are read so. */
export function phraseOf(name: string): string {
  return `chooses "${name}"`;
}

/** The name inside such a phrase; any other phrase is its own name. */
export function nameOf(phrase: string): string {
  return /^chooses "(.*)"$/s.exec(phrase)?.[1] ?? phrase;
}
