import { wilsonInterval } from "#math/wilson-interval.ts";

/**
 * The 95 % interval of the share of completions that a count stands for, in words. It is no likelihood: nobody says
 * that every order of preference that the sources allow is as likely as the next.
 */
export function shareInWords(count: number, completions: number): string {
  const { low, high } = wilsonInterval(count, completions);
  return `in ${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}
