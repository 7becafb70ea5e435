import { isMissing } from "./basis.ts";
import type { Case } from "./case.ts";
import { graphModelFaults } from "./graph-model-faults.ts";
import { ledgerFaults } from "./ledger-faults.ts";
import { nearest } from "./nearest.ts";
import type { Contradiction } from "./references.ts";
import type { Path } from "./walk.ts";

/** What the schema cannot see: names that depend on another entry, orders that repeat a state, spells that end first. */
export function contradictions(c: Case): Contradiction[] {
  return [
    ...questions(c),
    ...scales(c),
    ...spells(c),
    ...likelihoods(c),
    ...ledgerFaults(c),
    ...(c.moves ? graphModelFaults(c.moves) : []),
  ];
}

function unknownName(path: Path, what: string, name: string, known: readonly string[]): Contradiction {
  const near = nearest(name, known);
  return {
    path,
    what: `${what} \`${name}\``,
    cure: near ? `did you mean \`${near}\`?` : `known here: ${known.join(", ")}`,
  };
}

function questions(c: Case): Contradiction[] {
  const topics: Record<string, readonly { id: string }[]> = {
    "backing-down": c.actors,
    cause: c.explanations,
    occurrence: c.forecasts,
  };
  return c.questions.flatMap((question, index) => {
    const known = topics[question.kind]?.flatMap((entry) => [entry.id]);
    if (question.about === undefined || !known || known.includes(question.about)) return [];
    return [
      unknownName(
        ["questions", index, "about"],
        `a question of kind ${question.kind} about an unknown`,
        question.about,
        known,
      ),
    ];
  });
}

function scales(c: Case): Contradiction[] {
  const found: Contradiction[] = [];
  const points = new Map(
    c.issues.flatMap((issue) => [[issue.id, issue.scale.map((point) => point.id)] as const]),
  );
  c.issues.forEach((issue, index) => {
    const known = points.get(issue.id)!;
    if (new Set(known).size < known.length) {
      found.push({
        path: ["issues", index, "scale"],
        what: `the scale of \`${issue.id}\` names a point twice`,
        cure: "give each point an id of its own",
      });
    }
    if (!isMissing(issue.today) && !known.includes(issue.today)) {
      found.push(unknownName(["issues", index, "today"], "unknown point of the scale", issue.today, known));
    }
  });
  c.demands.forEach((demand, index) => {
    const known = points.get(demand.issue);
    if (known && !isMissing(demand.level) && !known.includes(demand.level)) {
      found.push(
        unknownName(
          ["demands", index, "level"],
          `unknown point of the scale of \`${demand.issue}\`:`,
          demand.level,
          known,
        ),
      );
    }
  });
  return found;
}

function spells(c: Case): Contradiction[] {
  return c.rounds.flatMap((round, index) => {
    if (typeof round.start === "string" || typeof round.end === "string") return [];
    const [start, end] = [round.start.earliest, round.end.latest];
    if (start === null || end === null || start <= end) return [];
    return [
      {
        path: ["rounds", index, "end"],
        what: `the round \`${round.id}\` ends (${round.end.edtf}) before it starts (${round.start.edtf})`,
        cure: "exchange or mend the dates",
      },
    ];
  });
}

function likelihoods(c: Case): Contradiction[] {
  return c.explanations.flatMap((set, setIndex) => {
    const known = [...set.hypotheses.map((hypothesis) => hypothesis.id), "every", "other"];
    const clusters = set.clusters.map((cluster) => cluster.id);
    return set.evidence.flatMap((item, index) => {
      const path: Path = ["explanations", setIndex, "evidence", index];
      const found = Object.keys(item.likelihood)
        .filter((name) => !known.includes(name))
        .map((name) =>
          unknownName(
            [...path, "likelihood", name],
            `a likelihood under an unknown hypothesis of \`${set.id}\`:`,
            name,
            known,
          ),
        );
      if (item.cluster !== undefined && !clusters.includes(item.cluster)) {
        found.push(unknownName([...path, "cluster"], "unknown cluster", item.cluster, clusters));
      }
      return found;
    });
  });
}
