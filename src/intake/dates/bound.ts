/**
 * Which end of something a date gives: `start` (since May), `end` (until 2012), or the least (`earliest`: as soon as May)
 * or the most (`latest`: by Friday) that it can be; `null` where it is the day itself.
 */
export type Bound = "start" | "end" | "earliest" | "latest" | null;

const SIGNALS: readonly (readonly [Exclude<Bound, null>, RegExp])[] = [
  ["earliest", /\b(?:as soon as|as early as|no earlier than|not before|after) "?$/],
  ["start", /\b(?:since|starting|starting in|beginning in|as of|effective) "?$/],
  ["end", /\b(?:until|till|up to) "?(?:the )?$/],
  ["latest", /\b(?:by|before|no later than|ahead of|not later than) "?(?:the )?$/],
];

/** The bound that the words before a date give, in lower case. */
export function boundAfter(before: string): Bound {
  return SIGNALS.find(([, signal]) => signal.test(before))?.[0] ?? null;
}
/** A date as the case has it where it bounds something: from, until, not before or not after it. */
export function bounded(edtf: string, bound: Bound): string {
  if (bound === null || /[[\]/]/.test(edtf)) return edtf;
  switch (bound) {
    case "start":
      return `${edtf}/..`;
    case "end":
      return `../${edtf}`;
    case "earliest":
      return `[${edtf}..]`;
    default:
      return `[..${edtf}]`;
  }
}

/** Whether what follows is the last day that something may take: `until the end of …`. */
export function isLimit(before: string): boolean {
  return /\b(?:by|before|ahead of|until|till|no later than|not later than) $/.test(before);
}
