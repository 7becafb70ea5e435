import { wilsonInterval } from "#math/wilson-interval.ts";

/**
 * The 95 % interval of the share of completions that a count stands for, in words. It is no likelihood: nobody says
 * that every order of preference that the sources allow is as likely as the next.
 */
export function shareInWords(count: number, completions: number): string {
  const { low, high } = wilsonInterval(count, completions);
  const [from, to] = [Math.floor(low * 100), Math.ceil(high * 100)];
  return `in ${from}–${to} %`;
}
