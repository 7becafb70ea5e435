import { inSentence } from "#case/article.ts";
import type { Issue } from "#case/demand.ts";
import { boundsOf } from "#case/effective-date.ts";
import { dayOfAnalysis, membersOf, nameInSentences, principalOf } from "#case/membership.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { entry, subject } from "../named.ts";
import { defineRule } from "../rule.ts";

/** An actor whose assets are at stake in an issue. */
type Stake = { readonly issue: string; readonly actor: string };

/** Stakes without a voice. */
export const silentParty = defineRule<{ readonly issue: Issue; readonly actor: string }, Stake>({
  id: "silent-party",
  title: "A party whose assets are at stake but whose position nobody gives",
  definition:
    "An issue that is bargained over concerns an actor's territory, forces or goods, and the case holds no demand, " +
    "offer or refusal on that issue by the actor, by those who act for it, by the one it acts for or by a group of which " +
    "it is a member.",
  reason:
    "Who must live with a deal can undo it; its absence from the account hides a condition of any deal.",
  of: "stakes in issues that are bargained over",
  data: (c) =>
    c.issues
      .filter((issue) => issue.nature !== "payoff")
      .flatMap((issue) => issue.assets.map((actor) => ({ issue, actor }))),
  check({ issue, actor }, c, { left }) {
    const owner = principalOf(c, actor, dayOfAnalysis(c));
    const voices = c.demands.filter((demand) => {
      if (demand.issue !== issue.id) return false;
      const when = boundsOf(demand.when);
      const speaker = principalOf(c, demand.actor, when);
      return speaker === owner || membersOf(c, speaker, when).some(({ id }) => id === owner);
    });
    const now = dayOfAnalysis(c);
    const unheard = left.some(
      (each) =>
        each.what === "demand" &&
        each.issue === issue.id &&
        (each.actor === owner || membersOf(c, each.actor!, now).some(({ id }) => id === owner)),
    );
    if (voices.length > 0 || unheard) return [];
    return [
      {
        subjects: [actor, issue.id],
        facts: { issue: issue.id, actor },
        cites: citesOf(issue),
        severity: "weakens" as const,
      },
    ];
  },
  tell({ issue, actor }, c) {
    const { name, plural } = subject(c, actor);
    return {
      short: `${name} ${plural ? "have" : "has"} assets at stake in ${quoted(entry(c.issues, issue).name)}, but nobody gives ${plural ? "their" : "its"} position.`,
    };
  },
  summary(found, _, c) {
    const silent = [...new Set(found.map(({ issue }) => issue))].map((issue) => {
      const names = found
        .filter((stake) => stake.issue === issue)
        .map(({ actor }) => inSentence(nameInSentences(c, actor)));
      return `on ${quoted(entry(c.issues, issue).name)} ${names.length === 1 ? "that" : "those"} of ${listed(names)}`;
    });
    return `Assets are at stake, but nobody gives the position: ${listed(silent)}.`;
  },
});
