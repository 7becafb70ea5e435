import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import { type Moves, todayOf } from "#case/moves.ts";
import type { Statement } from "#case/moves-notation.ts";
import { FORM_NAMES, preferenceForms } from "#case/preference-forms.ts";
import type { Preferences } from "#case/preferences.ts";
import { append } from "#math/append.ts";
import type { Exported, Obstacle } from "../format.ts";
import { type GraphModel, graphModelOf, indexOf } from "../graph-model.ts";
import { nameOf } from "../option-phrase.ts";
import { orderedStatements, preferenceLevels, usedForm } from "../preference-levels.ts";
import { type Clause, normalForm } from "./normal-form.ts";

const DIRECTION = { yes: "both", "cannot be undone": "fwd", "cannot be taken up again": "back" } as const;
/** GMCR+ 0.4.1 keeps the weights of statements in 64 bits. */
const MOST_STATEMENTS = 63;

type Literals = [number, "Y" | "N"][];
type Condition = Literals | { compound: true; members: Literals[] };

/** What such a file has no place for. */
function beyondGmcr({ states, merged, barred, views }: Moves): Obstacle[] {
  const found: Obstacle[] = [];
  const cure = "a .gmcr file has options and states made of them, nothing else";
  if (states.length > 0) found.push({ what: "the states of the case are listed one by one", cure });
  if (merged.length > 0) found.push({ what: "some states of the case are merged", cure });
  if (barred.length > 0) found.push({ what: "some moves of the case are barred", cure });
  if (views.some(({ unaware, preferences }) => unaware.length > 0 || preferences.length > 0)) {
    found.push({
      what: "the case says of which options or preferences parties are mistaken",
      cure: "a .gmcr file can only say which states a party does not see",
    });
  }
  return found;
}

/** Writes a case's graph model as a `.gmcr` file, if it says everything that such a file has to say. */
export function writeGmcr(c: Case): Exported {
  const { moves } = c;
  if (!moves)
    return { obstacles: [{ what: "the case has no options and states", cure: "add `moves` to it" }] };
  const beyond = beyondGmcr(moves);
  if (beyond.length > 0) return { obstacles: beyond };
  const model = graphModelOf(moves);
  const obstacles: Obstacle[] = [];
  const warnings: Obstacle[] = [];
  const infeasibles = moves.excluded.flatMap(({ never }) => {
    const clauses = clausesOf(never, model, obstacles);
    return clauses.map((clause) => literalsOf(clause, model));
  });
  if (model.codes.length === 0) {
    obstacles.push({ what: "the exclusions leave no state", cure: "keep at least one" });
  }
  if (todayOf(moves) !== "none")
    warnings.push({ what: "today's state is not written", cure: "the format has no place for it" });

  const parties = [
    ...model.owners,
    ...moves.preferences.map(({ actor }) => actor).filter((actor) => !model.owners.includes(actor)),
  ];
  // Of a party without a statement a file says nothing; that it likes everything equally takes a ranking.
  const silent = moves.preferences.some(
    (preferences) => conditionsOf(preferences, model, "", [], []).length === 0,
  );
  const ranked = silent || moves.preferences.some((preferences) => usedForm(preferences) !== "statements");
  const decisionMakers = parties.map((actor) => {
    const preferences = moves.preferences.find((entry) => entry.actor === actor);
    const name = shortName(c, actor);
    const order =
      ranked || !preferences ? preferenceLevels(preferences, model) : orderedStatements(preferences, model);
    if ("open" in order) {
      obstacles.push({
        what: `the order of ${name} is not fully known: ${order.open}`,
        cure: "a .gmcr file holds complete orders only; say in the case what is assumed, or export the state table",
      });
    }
    const checks = ranked && preferences ? checkingStatements(preferences, model, name) : [];
    if (preferences) append(warnings, formWarnings(preferences, name, ranked, checks.length > 0));
    return {
      name,
      options: moves.options.flatMap((option, at) => (option.actor === actor ? [at] : [])),
      preferences:
        ranked || !preferences ? checks : conditionsOf(preferences, model, name, obstacles, warnings),
      ...(ranked && "levels" in order ? { preferenceRanking: rankingOf(order.levels) } : {}),
      ...misperceptionsOf(moves, actor, model, obstacles),
    };
  });
  if (obstacles.length > 0) return { obstacles };
  const document = {
    program: "demarche",
    version: "0",
    options: moves.options.map(({ text, reversible }) => ({
      name: nameOf(text),
      permittedDirection: DIRECTION[reversible],
    })),
    decisionMakers,
    infeasibles,
    useManualPreferenceRanking: ranked,
    ...coalitionsOf(moves, parties),
  };
  return { text: textOf(document), warnings };
}

/** Who acts as one with whom, by position, the others alone; left out where all stand alone. */
function coalitionsOf(
  { coalitions }: Moves,
  parties: readonly string[],
): { coalitions?: (number | number[])[] } {
  if (coalitions.length === 0) return {};
  const united = coalitions.map(({ members }) => members.map((actor) => parties.indexOf(actor)));
  const alone = [...parties.keys()].filter((party) => !united.flat().includes(party));
  return { coalitions: [...united, ...alone] };
}

/** The states that a party does not see, if there are any. */
function misperceptionsOf(
  { views }: Moves,
  actor: string,
  model: GraphModel,
  obstacles: Obstacle[],
): { misperceptions?: Literals[] } {
  const misperceptions = views
    .filter((view) => view.actor === actor)
    .flatMap(({ unseen }) => unseen.flatMap(({ never }) => clausesOf(never, model, obstacles)))
    .map((clause) => literalsOf(clause, model));
  return misperceptions.length > 0 ? { misperceptions } : {};
}

/** What is written in another form than the case has it, and what is not written. */
function formWarnings(
  preferences: Preferences,
  name: string,
  ranked: boolean,
  statementsWritten: boolean,
): Obstacle[] {
  const [used = "statements", ...others] = preferenceForms(preferences);
  const warnings: Obstacle[] = [];
  if (ranked && used !== "ranking" && (used !== "statements" || (preferences.statements ?? []).length > 0)) {
    warnings.push({
      what: `the ${FORM_NAMES[used]} of ${name} are written as the ranking that follows from them`,
      cure:
        used === "statements"
          ? "a .gmcr file has rankings for all parties or for none"
          : "a .gmcr file has only statements and rankings",
    });
  }
  for (const form of others) {
    if (form === "statements" && statementsWritten) continue;
    warnings.push({
      what: `the ${FORM_NAMES[form]} of ${name} are not written`,
      cure: `its ${FORM_NAMES[used]} ${used === "ranking" ? "counts" : "count"}; the rest is a check`,
    });
  }
  return warnings;
}

/** The statements that are a check on a party's ranking: the format keeps them beside it. None if it cannot hold them. */
function checkingStatements(preferences: Preferences, model: GraphModel, name: string): Condition[] {
  if (!preferenceForms(preferences).slice(1).includes("statements")) return [];
  const obstacles: Obstacle[] = [];
  const conditions = conditionsOf(preferences, model, name, obstacles, []);
  return obstacles.length === 0 ? conditions : [];
}

function clausesOf(
  { text, proposition }: Statement,
  model: GraphModel,
  obstacles: Obstacle[],
): readonly Clause[] {
  const clauses = normalForm(proposition, indexOf(model.options));
  if (clauses) return clauses;
  obstacles.push({
    what: `\`${text}\` would take more than 500 combinations of options`,
    cure: "a .gmcr file knows only combinations joined by or; divide the statement",
  });
  return [];
}

function literalsOf({ taken, left }: Clause, { options }: GraphModel): Literals {
  return options.flatMap((_, at): Literals => {
    if ((taken >>> at) & 1) return [[at, "Y"]];
    return (left >>> at) & 1 ? [[at, "N"]] : [];
  });
}

function conditionsOf(
  preferences: Preferences,
  model: GraphModel,
  name: string,
  obstacles: Obstacle[],
  warnings: Obstacle[],
): Condition[] {
  const ordered = orderedStatements(preferences, model);
  if ("open" in ordered) return [];
  const conditions = ordered.statements.flatMap((statement): Condition[] => {
    const clauses = clausesOf(statement, model, obstacles);
    const everywhere = clauses.some(({ taken, left }) => taken === 0 && left === 0);
    // What holds in no state, or in all, tells none apart, and the format has no word for it.
    if (clauses.length === 0 || everywhere) return [];
    const members = clauses.map((clause) => literalsOf(clause, model));
    return members.length === 1 ? [members[0]!] : [{ compound: true, members }];
  });
  if (conditions.length > MOST_STATEMENTS) {
    warnings.push({
      what: `${name} has ${conditions.length} statements`,
      cure: `GMCR+ 0.4.1 breaks off with more than ${MOST_STATEMENTS}`,
    });
  }
  return conditions;
}

/** State numbers from 1, best first; a nested list is a tie. */
function rankingOf(levels: readonly number[]): (number | number[])[] {
  const groups = new Map<number, number[]>();
  levels.forEach((level, state) => {
    groups.set(level, [...(groups.get(level) ?? []), state + 1]);
  });
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([, states]) => (states.length === 1 ? states[0]! : states));
}

/** JSON with one entry of a list on each line. */
function textOf(document: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(document).map(([key, value]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n ]`
        : JSON.stringify(value);
    return ` ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
