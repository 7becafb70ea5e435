import type { Range } from "#case/quantity.ts";
import type { Inline, Text } from "#outcome/text.ts";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count in words up to twelve. */
export function count(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** "one item", "three items". */
export function counted(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** A range of shares in whole per cent, rounded outwards: "5–31 %". */
export function percentRange({ low, high }: Range): string {
  const from = wholeBelow(low);
  const to = wholeAbove(high);
  return from === to ? `${from} %` : `${from}–${to} %`;
}

/** The same range with its ends rounded outwards to whole per cent. */
export function outward({ low, high }: Range): Range {
  return { low: wholeBelow(low) / 100, high: wholeAbove(high) / 100 };
}

function wholeBelow(share: number): number {
  return Math.floor(share * 100 + 1e-7);
}

function wholeAbove(share: number): number {
  // Adding nought turns −0, which plain data cannot hold, into 0.
  return Math.ceil(share * 100 - 1e-7) + 0;
}

/** How often something holds among the sampled readings, no finer than a share based on judgement bears. */
export function often(share: number): string {
  if (share >= 0.975) return "nearly all readings";
  if (share < 0.025) return "almost no reading";
  return `about ${Math.round(share * 20) * 5} % of the readings`;
}

/** Text cut at a word, so that a label stays short. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–-]+$/, "")} …`;
}

/** A text with its citations behind it. */
export function withCites(text: string, cites: readonly string[]): Text {
  return cites.length === 0 ? text : [`${text} `, { cite: cites }];
}

/** A text in which the first mention of a reading explains what that is. */
export function explaining(text: string, samples: number): Inline[] {
  const found = /readings?/.exec(text);
  if (!found) return [text];
  const meaning = `a reading takes one value from each range that the inputs allow; ${samples} were drawn`;
  const [term] = found;
  return [text.slice(0, found.index), { term, meaning }, text.slice(found.index + term.length)];
}
