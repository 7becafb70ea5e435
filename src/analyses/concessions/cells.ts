import type { ConcessionsInput } from "./statement.ts";

/**
 * The cells of party and substantive issue, by whether the party itself states anything there. An actor that is
 * no party is looked for only on the issues where its own assets are at stake.
 */
export function cellsOf(input: ConcessionsInput): {
  stated: number;
  notStated: { party: string; issue: string; atStake: boolean }[];
} {
  const cells = input.issues
    .filter(({ nature }) => nature === "substantive")
    .flatMap((issue) => {
      const looked = new Set([...input.parties.map(({ id }) => id), ...issue.assets]);
      return [...looked].map((party) => ({ party, issue: issue.id, atStake: issue.assets.includes(party) }));
    });
  const spoken = new Set(
    input.statements
      .filter(({ voice, act }) => voice === "stated" && act === null)
      .map(({ party, issue }) => `${party} ${issue}`),
  );
  const notStated = cells.filter(({ party, issue }) => !spoken.has(`${party} ${issue}`));
  return { stated: cells.length - notStated.length, notStated };
}
