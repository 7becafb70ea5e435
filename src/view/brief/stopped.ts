/** A text of the case as a sentence among others: with a stop at its end. */
export function stopped(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}
