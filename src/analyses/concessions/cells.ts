import { type ConcessionsInput, isAnalysts } from "./statement.ts";

/**
 * What the case has of a party on an issue on which the party itself states nothing: what others read into it, what its
 * acts show, what is only expected of it, what somebody alleges or denies that it said; or that what the case has does not count.
 */
const SECONDHAND = [
  "read",
  "read by the analyst",
  "acted",
  "expected",
  "contested",
  "later",
  "elsewhere",
] as const;
export type Secondhand = (typeof SECONDHAND)[number];

/** A party and a substantive issue on which it states nothing itself. */
export type Unstated = {
  readonly party: string;
  readonly issue: string;
  /** Whether its own assets are at stake there. */
  readonly atStake: boolean;
  /** What there is at second hand; empty where nobody states anything of it. */
  readonly secondhand: readonly Secondhand[];
};

/**
 * The cells of party and substantive issue, by whether the party itself states anything there. An actor that is
 * no party is looked for only on the issues where its own assets are at stake.
 */
export function cellsOf(input: ConcessionsInput): { stated: number; notStated: Unstated[] } {
  const spoken = new Set<string>();
  const secondhand = new Map<string, Set<Secondhand>>();
  const add = (party: string, issue: string, how: Secondhand) => {
    const key = `${party} ${issue}`;
    secondhand.set(key, (secondhand.get(key) ?? new Set()).add(how));
  };
  for (const { party, issue, voice, act, ...one } of input.statements) {
    if (voice === "reading") add(party, issue, isAnalysts(one) ? "read by the analyst" : "read");
    else if (voice === "expected") add(party, issue, "expected");
    else if (act) add(party, issue, "acted");
    else spoken.add(`${party} ${issue}`);
  }
  for (const { said } of input.contested) if (said) add(said.party, said.issue, "contested");
  for (const { what, actor, issue, why } of input.left) {
    if (what === "demand" && actor !== undefined && issue !== undefined) add(actor, issue, why);
  }
  const cells = input.issues
    .filter(({ nature }) => nature === "substantive")
    .flatMap((issue) => {
      const looked = new Set([...input.parties.map(({ id }) => id), ...issue.assets]);
      return [...looked].map((party): Unstated => {
        const ways = secondhand.get(`${party} ${issue.id}`);
        return {
          party,
          issue: issue.id,
          atStake: issue.assets.includes(party),
          secondhand: SECONDHAND.filter((how) => ways?.has(how)),
        };
      });
    });
  const silent = cells.filter(({ party, issue }) => !spoken.has(`${party} ${issue}`));
  // Where the case marks parties, nobody else has to say anything on what is not its own.
  const marked = new Set(input.parties.flatMap((each) => (each.party ? [each.id] : [])));
  const notStated = silent.filter(({ party, atStake }) => atStake || marked.size === 0 || marked.has(party));
  return { stated: cells.length - silent.length, notStated };
}
