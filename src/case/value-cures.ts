import { codeOf, lookAlikeOf } from "./look-alikes.ts";
import { unseenIn } from "./printable.ts";
import { an } from "./reference.ts";

/** A value as a fault shows it: the beginning of it, in the notation of JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What would be right where a value of another type is needed. */
export function cureForType(expected: string, value: unknown): string {
  if (expected === "string" && typeof value === "number") return "a text is needed: put it in quotes";
  if (expected === "boolean" && typeof value === "string" && /^(y|yes|on)$/i.test(value)) return "write true";
  if (expected === "boolean" && typeof value === "string" && /^(n|no|off)$/i.test(value))
    return "write false";
  if ((expected === "number" || expected === "int") && typeof value === "string") {
    const meant = numberMeant(value);
    if (meant) return `write ${meant}`;
  }
  const words: Readonly<Record<string, string>> = {
    string: "a text is needed",
    array: "a list is needed: lines that begin with `- `, or [ ]",
    object: "a map of keys is needed",
    record: "a map of keys is needed",
    number: "a number is needed",
    boolean: "true or false is needed",
    int: "a whole number is needed",
    tuple: "a list of as many parts as the form asks for is needed",
    null: "null is needed",
  };
  return Object.hasOwn(words, expected) ? words[expected]! : `${an(expected)} is needed`;
}

/** How a number or range is written that somebody wrote as `70%`, `0,7`, `60-80 %` or `1/2`; `undefined` for other texts. */
export function numberMeant(written: string): string | undefined {
  const [one, other] = [...written.matchAll(/\d+(?:[.,]\d+)?/g)].map(([digits]) =>
    Number(digits.replace(",", ".")),
  );
  if (one === undefined) return undefined;
  const share = /%|per ?cent/i.test(written);
  const number = (value: number) => String(share ? Number((value / 100).toPrecision(12)) : value);
  const form = written.trim().replace(/\d+(?:[.,]\d+)?/g, "1");
  if (/^(?:about |c\. ?|~)?1 ?(?:%|per ?cent)?$/i.test(form)) return number(one);
  if (other !== undefined && /^1 ?%? ?(?:-|–|to|\.\.) ?1 ?(?:%|per ?cent)?$/i.test(form))
    return `[${number(Math.min(one, other))}, ${number(Math.max(one, other))}]`;
  return undefined;
}

/** How a list of two numbers is written that somebody wrote as `[60%, 70%]`; `undefined` where no number needs mending. */
export function rangeMeant(written: unknown): string | undefined {
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const ends = written.map((end: unknown) =>
    typeof end === "string" ? numberMeant(end) : typeof end === "number" ? String(end) : undefined,
  );
  const isMended = written.some((end) => typeof end === "string");
  return isMended && ends.every((end) => end !== undefined && !end.startsWith("["))
    ? `[${ends.join(", ")}]`
    : undefined;
}

/** What to do about a text that typographic quotes are part of, since YAML takes them for letters. */
export function quotesCure(written: string): string | undefined {
  return /^[“”„‘’«»‹›]|[“”„‘’«»‹›]$/.test(written)
    ? "typographic quotes are letters in YAML: write straight ones, \" or ', or none"
    : undefined;
}

/** What to do about a word with letters that are not of ASCII and look as if they were. */
export function lookAlikeCure(written: string): string | undefined {
  for (const letter of written) {
    const alike = lookAlikeOf(letter);
    if (alike)
      return `${letter} is ${alike.script} (${codeOf(letter)}) and only looks like ${alike.like}: write that`;
  }
  const unseen = unseenIn(written);
  return unseen && `it has a character that nobody sees, ${codeOf(unseen.mark)}: remove it`;
}
