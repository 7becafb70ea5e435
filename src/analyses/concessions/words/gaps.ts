import type { Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { listed } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { issueInSentence, issueName, nameOf } from "./named.ts";

/** What nobody states: issues on which somebody's assets are at stake come first, one by one. */
export function gapsOf(result: ConcessionsResult, input: ConcessionsInput): Text[] {
  const atStake = result.notStated
    .filter((cell) => cell.atStake)
    .map(
      ({ party, issue }) =>
        `${nameOf(input, party)}, on ${issueName(input, issue)}: not stated, though its own assets are at stake there.`,
    );
  const parties = [...new Set(result.notStated.map(({ party }) => party))];
  const others = parties.flatMap((party) => {
    const issues = result.notStated.filter((cell) => cell.party === party && !cell.atStake);
    if (issues.length === 0) return [];
    return [
      `${nameOf(input, party)}, on ${listed(issues.map(({ issue }) => issueName(input, issue)))}: not stated.`,
    ];
  });
  const undated = result.ledger
    .filter(({ status }) => status === "timing not stated")
    .map(
      ({ party, issue }) =>
        `${nameOf(input, party)}, on ${issueName(input, issue)}: when it was voiced is not stated, so before and after cannot be told.`,
    );
  const stating = new Set(input.statements.map(({ party }) => party));
  const unasked = input.asked
    .filter((party) => !stating.has(party))
    .map((party) => {
      const [they, have, ask] = input.plural.includes(party)
        ? ["they", "have", "ask, refuse or offer"]
        : ["it", "has", "asks, refuses or offers"];
      return (
        `${nameOf(input, party)}: to answer whether ${they} ${have} moved, enter under \`demands\` what ${they} ${ask}, ` +
        "each with its date."
      );
    });
  const open = input.issues
    .filter(
      ({ id, today }) =>
        today === null && result.ledger.some((row) => row.issue === id && row.status === "cannot be told"),
    )
    .map(
      ({ id }) =>
        `On ${issueInSentence(input, id)}: where things stand today is not stated (\`today\` of the issue), and how far ` +
        "a demand goes is counted from there.",
    );
  // Two lines of one party on one issue lack the same.
  return distinct([...unasked, ...open, ...atStake, ...others, ...undated]);
}
