/** A reference with its year, which is added where the text does not state it. */
export function withYear(text: string, year: number): string {
  return text.includes(String(year)) ? text : `${text} (${year})`;
}
