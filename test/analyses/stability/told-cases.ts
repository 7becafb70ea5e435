import type { Case } from "#case/case.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

/** A small case, what is asked of the analysis, and so what its explanation is to show. */
interface ToldCase {
  readonly case: Case;
  readonly options?: Readonly<Record<string, unknown>>;
}

const options = (owners: string) =>
  [...owners].map((actor, at) => ({ id: "abcdef"[at]!, actor, text: `takes ${"abcdef"[at]}` }));

const cited = (page: number) => ({ cite: [`paper:p. ${page}`] });

/** Cases that between them show every kind of sentence and table, by what they are about. */
export const TOLD_CASES: Readonly<Record<string, ToldCase>> = {
  "a dilemma": {
    case: twoByTwo(["a", "none", "a + b", "b"], ["b", "none", "a + b", "a"]),
    options: { coalitions: true, horizon: 8, target: "none; a + b", concepts: "A = L1, B = nash" },
  },
  "statements of three": {
    case: caseWith({
      options: options("ABCC"),
      today: ["a"],
      todayBasis: cited(1),
      names: [{ state: "b + c", name: "the accord" }],
      preferences: [
        {
          actor: "A",
          statements: [
            { prefers: "not a if c", ...cited(2) },
            { prefers: "b", ...cited(3) },
            { prefers: "a iff d", judgement: "it seems so" },
          ],
          rest: "indifferent",
        },
        {
          actor: "B",
          statements: [
            { prefers: "not (a or d)", ...cited(4) },
            { prefers: "b", ...cited(4) },
          ],
          weights: [
            { when: "b", weight: -3 },
            { when: "a", weight: -1 },
          ],
          rest: "indifferent",
        },
        {
          actor: "C",
          statements: [
            { prefers: "d if a", ...cited(5) },
            { prefers: "not c", ...cited(6) },
          ],
          rest: "indifferent",
        },
      ],
      coalitions: [{ members: ["A", "B"] }],
    }),
    options: { coalitions: true, target: "b + c; d", concepts: "A = smr, B = gmr, C = sim" },
  },
  "little known": {
    case: caseWith({
      options: options("AABBC"),
      today: ["a", "c"],
      names: [{ state: "b", name: "the offer" }],
      preferences: [
        {
          actor: "A",
          statements: [
            { prefers: "b if not c", ...cited(2) },
            { unknown: "d", ...cited(3) },
          ],
        },
        {
          actor: "B",
          statements: [
            {
              unordered: [
                { prefers: "not c", ...cited(4) },
                { prefers: "a", judgement: "it seems so" },
              ],
            },
          ],
        },
        { actor: "C", statements: [] },
      ],
      coalitions: [{ members: ["A", "C"] }],
    }),
    options: { samples: 40, coalitions: true, simultaneous: true, target: "b", concepts: "A = nash" },
  },
  "today leads": {
    case: caseWith({
      options: options("AB"),
      today: [],
      preferences: [
        {
          actor: "A",
          statements: [{ prefers: "not a", ...cited(2) }, { unknown: "b" }],
          rest: "indifferent",
        },
        {
          actor: "B",
          statements: [{ prefers: "not b", ...cited(3) }, { unknown: "a" }],
          rest: "indifferent",
        },
      ],
    }),
    options: { samples: 40, horizon: 3 },
  },
  "weights and values in ranges": {
    case: caseWith({
      options: options("AB"),
      today: [],
      preferences: [
        {
          actor: "A",
          weights: [
            { when: "a", weight: [-2, 3], ...cited(2) },
            { when: "a and b", weight: "not stated" },
            { when: "b", weight: 1, judgement: "it seems so" },
          ],
        },
        {
          actor: "B",
          utilities: [
            { state: "a", value: [1, 4], ...cited(3) },
            { state: "b", value: 2, ...cited(3) },
            { state: "none", value: "not stated" },
          ],
        },
      ],
    }),
    options: { samples: 40, error: 0.1 },
  },
  "weights and values known": {
    case: caseWith({
      options: options("AB"),
      today: ["b"],
      preferences: [
        {
          actor: "A",
          weights: [
            { when: "a", weight: 2, ...cited(2) },
            { when: "b if a", weight: -1, ...cited(2) },
          ],
          rest: "indifferent",
        },
        {
          actor: "B",
          utilities: ["none", "a", "b", "a + b"].map((state, at) => ({
            state,
            value: [3, 1, 3, 2][at]!,
            ...cited(3),
          })),
          statements: [{ prefers: "b", ...cited(4) }, { prefers: "not a" }],
          rest: "indifferent",
        },
      ],
    }),
    options: { target: "b" },
  },
  mistaken: {
    case: caseWith({
      options: options("ABB"),
      today: ["b"],
      preferences: [
        { actor: "A", ranking: ["a + b", "b", "none", "a", "a + c", "c", "b + c", "a + b + c"], ...cited(2) },
        { actor: "B", ranking: ["c", "b + c", "none", "b", "a", "a + b", "a + c", "a + b + c"], ...cited(3) },
      ],
      views: [
        {
          actor: "A",
          unaware: ["c"],
          preferences: [{ actor: "B", ranking: ["b", "a + b", "a", "none"], ...cited(4) }],
          ...cited(5),
        },
        { actor: "B", unseen: [{ never: "a and not b", ...cited(6) }] },
      ],
    }),
  },
  "mistaken and open": {
    case: caseWith({
      options: options("AB"),
      today: [],
      preferences: [
        { actor: "A", ranking: ["a", "none", "a + b", "b"], ...cited(2) },
        { actor: "B", ranking: ["b", "none", "a + b", "a"], ...cited(3) },
      ],
      views: [{ actor: "A", preferences: [{ actor: "B", ranking: ["none", "b"] }], ...cited(5) }],
    }),
    options: { samples: 40 },
  },
  "listed states": {
    case: caseWith({
      states: ["truce", "probe", "clash", "war", "peace"].map((id) => ({
        id,
        name: `the ${id}`,
        text: `there is ${id}`,
      })),
      transitions: [
        { actor: "A", from: "truce", to: ["probe", "peace"], reversible: true },
        { actor: "B", from: "probe", to: "clash" },
        { actor: "C", from: "clash", to: "war" },
        { actor: "B", from: "peace", to: "truce" },
      ],
      today: "probe",
      preferences: [
        { actor: "A", ranking: ["probe", "peace", "truce", ["clash", "war"]], ...cited(2) },
        { actor: "B", ranking: ["clash", "peace", "truce", "probe", "war"], ...cited(3) },
        { actor: "C", ranking: ["peace", "truce", "war", "clash", "probe"], ...cited(4) },
        { actor: "D", ranking: ["peace"] },
      ],
      coalitions: [{ members: ["A", "D"] }],
      views: [{ actor: "D" }],
    }),
    options: { coalitions: true, target: "peace" },
  },
  "listed states, half known": {
    case: caseWith({
      states: ["truce", "clash", "peace"].map((id) => ({ id, name: id })),
      transitions: [
        { actor: "A", from: "truce", to: "clash", reversible: true },
        { actor: "B", from: "truce", to: "peace" },
      ],
      today: "truce",
      preferences: [
        { actor: "A", ranking: [{ unordered: ["truce", "clash"] }, "peace"], ...cited(2) },
        { actor: "B", ranking: ["clash"], ...cited(3) },
      ],
    }),
    options: { samples: 40, coalitions: true },
  },
  "no outcome holds": {
    case: twoByTwo(
      [
        ["none", "a + b"],
        ["a", "b"],
      ],
      [
        ["a", "b"],
        ["none", "a + b"],
      ],
    ),
    options: { ties: "do-not-deter", horizon: 3 },
  },
  "one way, merged and barred": {
    case: caseWith({
      options: options("ABB").map((option, at) => ({
        ...option,
        reversible: ["cannot be undone", "yes", "cannot be taken up again"][at]!,
      })),
      merged: [{ when: "a and b" }],
      barred: [
        { actor: "B", from: "a", to: "c" },
        { actor: "A", to: "b and c" },
      ],
      today: ["c"],
      preferences: [
        { actor: "A", ranking: ["a", "c", "b", "none", "a + b", "a + b + c", "a + c"], ...cited(2) },
        { actor: "B", ranking: ["b", "a + b", "c", "b + c", "a + c", "a", "none"], ...cited(3) },
        { actor: "B", ranking: ["b"] },
      ],
    }),
  },
  "rankings that err": {
    case: caseWith({
      options: options("AAB"),
      today: ["a"],
      preferences: [
        {
          actor: "A",
          ranking: ["b + c", "none", "a", "b", ["c", "a + c"], "a + b", "a + b + c"],
          ...cited(2),
        },
        { actor: "B", ranking: ["b", "a + b", "c", "b + c", "a + c", "a", "none", "a + b + c"], ...cited(3) },
      ],
    }),
    options: {
      samples: 40,
      error: 0.1,
      coalitions: true,
      coalitionGain: "none-worse",
      horizon: 3,
      target: "b + c",
      concepts: "A = nonMyopic, B = seqOrSim",
    },
  },
  "one party": {
    case: caseWith({
      options: options("A"),
      today: [],
      preferences: [{ actor: "A", ranking: ["a", "none"], ...cited(2) }],
    }),
  },
};
