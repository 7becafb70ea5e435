import type { Speaker } from "./find-statements.ts";

/** Nouns for one person; the others are for several. */
const ONE =
  /^(?:official|source|spokesman|spokeswoman|spokesperson|analyst|expert|observer|diplomat|aide|adviser|minister|representative|negotiator|envoy|leader|member|manager|judge|mediator|arbitrator|regulator|prosecutor|inspector|investigator|court|ministry|tribunal|panel)$/;

/** The id of people who are not named: `KOR-OFFICIAL`, `UNNAMED-ANALYSTS`. */
export function unnamedId({ unnamed, affiliation }: Speaker): string {
  return `${affiliation ?? "UNNAMED"}-${nounOf(unnamed!).toUpperCase()}`;
}

/** What they are called: `an unnamed official (South Korea)`. */
export function unnamedName({ unnamed, affiliation }: Speaker, nameOf: (id: string) => string): string {
  const noun = nounOf(unnamed!);
  const article = ONE.test(noun) ? "an unnamed" : "unnamed";
  return `${article} ${noun}${affiliation ? ` (${nameOf(affiliation)})` : ""}`;
}

export function isOne({ unnamed }: Speaker): boolean {
  return ONE.test(unnamed!);
}

/** Nouns for a body, which acts as one and is no person. */
const BODY = /^(?:court|ministry|tribunal|panel|regulator)$/;

export function isBody({ unnamed }: Speaker): boolean {
  return BODY.test(unnamed!);
}

function nounOf(word: string): string {
  return /^(?:some|many|others?|several|theories|perspective)$/.test(word)
    ? "commentators"
    : word === "reports" || word === "report"
      ? "media"
      : word;
}
