import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { chancesAtOdds } from "./register/chances-at-odds.ts";
import { type GivenFamily, MEND_ANSWER, oddInFamily } from "./register/odd-family.ts";
import { answerKind, type PlacedQuestion, placedQuestions } from "./register/placed-question.ts";

const ROLES = ["event", "condition", "ifSo", "ifNot", "both"] as const;

/**
 * Families of questions that constrain nothing, or that are not of yes or no; deadlines that do not follow one another; answers
 * and chances that exclude each other.
 */
export function families(c: LenientCase): Contradiction[] {
  const byId = new Map(placedQuestions(c).map((question) => [question.id, question]));
  return [...told(c, byId), ...twiceTold(c), ...answeredAtOdds(c, byId), ...chancesAtOdds(c, byId)];
}

/** Questions that came out as they cannot beside others of their family. */
function answeredAtOdds(
  c: LenientCase,
  byId: ReadonlyMap<string | undefined, PlacedQuestion>,
): Contradiction[] {
  return listed(c.families).flatMap(({ of }): Contradiction[] => {
    const odd = oddInFamily(of as GivenFamily, (id) => {
      const { as = "resolved", answer } = byId.get(id)?.of.resolution ?? {};
      return as !== "resolved" ? undefined : answer === "yes" ? true : answer === "no" ? false : undefined;
    });
    const question = odd && byId.get(odd.id);
    return question
      ? [{ path: [...question.path, "resolution", "answer"], what: odd.what, cure: MEND_ANSWER }]
      : [];
  });
}

/** Families of one kind and the same questions. */
function twiceTold(c: LenientCase): Contradiction[] {
  const seen = new Set<string>();
  return listed(c.families).flatMap(({ at, of }): Contradiction[] => {
    const { kind, questions, ...roles } = of as Readonly<Record<string, unknown>>;
    const members = Array.isArray(questions)
      ? questions.toSorted()
      : ROLES.map((role) => roles[role] ?? null);
    const key = JSON.stringify([kind, members]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      warning(
        ["families", at],
        "the same questions are in a family of this kind already",
        "remove one of the two",
      ),
    ];
  });
}

function told(c: LenientCase, byId: ReadonlyMap<string | undefined, PlacedQuestion>): Contradiction[] {
  return listed(c.families).flatMap(({ at, of }): Contradiction[] => {
    const path = ["families", at];
    // What could be read of a family in parts has the keys of any kind.
    const family = of as Readonly<Record<string, unknown>>;
    const members =
      family.kind === "conditional"
        ? ROLES.flatMap((role) =>
            typeof family[role] === "string" ? [{ id: family[role], path: [...path, role] }] : [],
          )
        : listed(family.questions as readonly string[] | undefined).map(({ at: place, of: id }) => ({
            id,
            path: [...path, "questions", place],
          }));
    const odd = members.find(({ id }) => {
      const kind = byId.has(id) ? answerKind(byId.get(id)!) : undefined;
      return kind !== undefined && kind !== "yes-no";
    });
    if (odd)
      return [
        {
          path: odd.path,
          what: `\`${odd.id}\` is no question of yes or no`,
          cure: "families are of questions of yes or no; the outcomes of one question are coherent by themselves",
        },
      ];
    if (family.kind === "conditional") {
      const twice = members.find(({ id }, place) => members.findIndex((one) => one.id === id) < place);
      if (twice)
        return [
          {
            path: twice.path,
            what: `\`${twice.id}\` stands in two places of one family`,
            cure: "each place is a question of its own",
          },
        ];
      return members.length < 2
        ? [
            {
              path,
              what: "a conditional of fewer than two questions constrains nothing",
              cure: "name the `event`, its `condition`, and the questions of the chance under it: `ifSo`, `ifNot`, `both`",
            },
          ]
        : [];
    }
    if (family.kind !== "deadlines") return [];
    for (const [place, { id, path: here }] of members.entries()) {
      const [before, now] = [members[place - 1]?.id, id].map((one) => byId.get(one)?.of.closes);
      if (before && now && before.latest! >= now.latest!)
        return [
          {
            path: here,
            what: `\`${id}\` closes (${now.edtf}) no later than the question before it (${before.edtf})`,
            cure: "put them in the order of their days, each by a day of its own",
          },
        ];
    }
    return [];
  });
}
