import { inSentence } from "#case/article.ts";
import { THE_ANALYST } from "#case/demand.ts";
import { listed } from "../../sentence-parts.ts";
import { type ConcessionsInput, OTHERS } from "../statement.ts";
import type { Status } from "../status.ts";
import type { Told } from "../verdict.ts";
import { issueInSentence } from "./named.ts";

/** `as the analyst reads it`, `as the RMT reads it`, `as others read it`: who reads something into a party. */
export function asReadBy(
  readers: readonly string[],
  input: Pick<ConcessionsInput, "names" | "plural">,
): string {
  return `as ${readBy(readers, input)} it`;
}

/** The same of lines that come out so only as somebody reads the party; of all of them together. */
export function asLinesRead(lines: readonly Told[], input: ConcessionsInput): string {
  return asReadBy(
    lines.flatMap(({ readers }) => readers ?? []),
    input,
  );
}

/** `the analyst reads`, `the RMT reads`, `others read`. */
export function readBy(
  readers: readonly string[],
  { names, plural }: Pick<ConcessionsInput, "names" | "plural">,
): string {
  const analyst = readers.includes(THE_ANALYST);
  const named = [...new Set(readers)].filter((reader) => reader !== THE_ANALYST);
  const [only] = named;
  const isOne = named.length === 1 && only !== OTHERS;
  const who = [
    ...(named.length === 0 && analyst ? [] : [isOne ? inSentence(names[only!]!) : "others"]),
    ...(analyst ? ["the analyst"] : []),
  ];
  const reads = who.length === 1 && (analyst || (isOne && !plural.includes(only!)));
  return `${listed(who)} ${reads ? "reads" : "read"}`;
}

/** The same in brackets behind a line of a table, where that others read it is the rule. */
export function markOfReaders(line: Told, input: ConcessionsInput): string {
  const readers = line.readers ?? [];
  return readers.every((reader) => reader === OTHERS) ? "as read" : asReadBy(readers, input);
}

/**
 * Whose reading of some lines is what, where the analyst's and that of others differ, behind that it cannot be told what became
 * of them: `: the RMT reads it as softened, the analyst as kept`; empty where there is no such thing to tell.
 */
export function disputesInWords(lines: readonly Told[], input: ConcessionsInput, own: string): string {
  const told = lines.flatMap((line) => {
    const { disputed, family, issue } = line;
    if (disputed === undefined) return [];
    const it =
      lines.length === 1 ? `${own} ${family}` : `${own} ${family} on ${issueInSentence(input, issue)}`;
    const { by, others, analyst } = disputed;
    return by.length === 0
      ? [`by ${own} own words ${it} is ${AS[others]}, as the analyst reads it ${AS[analyst]}`]
      : [`${readBy(by, input)} ${it} as ${AS[others]}, the analyst as ${AS[analyst]}`];
  });
  return told.length === 0 ? "" : `: ${listed(told)}`;
}

const AS: Readonly<Record<Status, string>> = {
  hardened: "hardened",
  new: "new",
  softened: "softened",
  dropped: "dropped",
  "re-worded": "re-worded",
  "left aside": "not repeated",
  silent: "not said again",
  offered: "a move towards the others",
  "takes no side": "taking no side",
  met: "met",
  repeated: "kept",
  "too early to tell": "not told yet",
  "read together": "put in place of something else",
  gone: "given up before",
};
