/** A moment of the visitor's day, as the brief writes days: `30 November 2026, 07:51`. */
export function momentInWords(milliseconds: number): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" })
    .format(milliseconds)
    .replace(" at ", ", ");
}

/** A day as a case writes it, in words: `16 April 2018`; what is no whole day stays as it is. */
export function dayInWords(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
