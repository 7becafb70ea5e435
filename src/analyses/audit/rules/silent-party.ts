import type { Issue } from "#case/demand.ts";
import { principalOf, shortName } from "#case/membership.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { defineRule, type Finding } from "../rule.ts";

/** Stakes without a voice. */
export const silentParty = defineRule<{ issue: Issue; actor: string }>({
  id: "silent-party",
  title: "A party whose assets are at stake but whose position nobody gives",
  definition:
    "An issue that is bargained over concerns an actor's territory, forces or goods, and the case holds no demand, " +
    "offer or refusal on that issue by the actor, by those who act for it or by the one it acts for.",
  reason:
    "Who must live with a deal can undo it; its absence from the account hides a condition of any deal.",
  of: "stakes in issues that are bargained over",
  summary(findings, _, c) {
    const issues = c.issues.filter(({ id }) => findings.some(({ subjects }) => subjects[1] === id));
    const silent = issues.map(({ id, name }) => {
      const names = findings
        .filter(({ subjects }) => subjects[1] === id)
        .map(({ subjects }) => shortName(c, subjects[0]!));
      return `on ${quoted(name)} ${names.length === 1 ? "that" : "those"} of ${listed(names)}`;
    });
    return `Assets are at stake, but nobody gives the position: ${listed(silent)}.`;
  },
  data: (c) =>
    c.issues
      .filter((issue) => issue.nature !== "payoff")
      .flatMap((issue) => issue.assets.map((actor) => ({ issue, actor }))),
  check({ issue, actor }, c): Finding[] {
    const voices = c.demands.filter(
      (demand) => demand.issue === issue.id && principalOf(c, demand.actor) === principalOf(c, actor),
    );
    if (voices.length > 0) return [];
    return [
      {
        subjects: [actor, issue.id],
        short: `${shortName(c, actor)} has assets at stake in ${quoted(issue.name)}, but nobody gives its position.`,
        cites: citesOf(issue),
        severity: "weakens",
      },
    ];
  },
});
