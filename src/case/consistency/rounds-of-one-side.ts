import { type Contradiction, warning } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/** Rounds whose parties all act for one and the same: nobody negotiates with those who speak for him. Warnings. */
export function roundsOfOneSide(c: LenientCase): Contradiction[] {
  const sound = ofSoundEntries(c);
  return listed(c.rounds).flatMap(({ at, of: { id, parties, start } }): Contradiction[] => {
    const named = [...new Set(listed(parties).map(({ of }) => of))];
    if (named.length < 2 || named.length < (parties?.length ?? 0)) return [];
    const when = typeof start === "object" ? start : UNDATED;
    const principals = new Set(named.map((actor) => principalOf(sound, actor, when)));
    if (principals.size > 1) return [];
    const [only] = principals;
    return [
      warning(
        ["rounds", at, "parties"],
        `the parties of the round \`${id ?? at + 1}\` all act for \`${only}\`: ${named.map((each) => `\`${each}\``).join(", ")}`,
        "name who negotiated with it, or mend `memberOf`, or say when the membership began or ended",
      ),
    ];
  });
}
