import type { Fault } from "#case/fault.ts";
import { RESERVED } from "#case/logic.ts";
import { Statement } from "#case/moves-notation.ts";
import { hashOf } from "#case/sentences.ts";
import type { WrittenCase } from "#case/written.ts";
import { append } from "#math/append.ts";
import type { GivenFile, ImportContext, Imported } from "../format.ts";
import { graphModelOf, stateName } from "../graph-model.ts";
import { idMaker } from "../ids.ts";
import { phraseOf } from "../option-phrase.ts";
import { crossFaults } from "./check.ts";
import { alternativesOf, type GmcrDocument } from "./document.ts";
import { type ParsedGmcr, parseGmcr } from "./parse.ts";
import { rankingOf } from "./ranking.ts";
import { holdsEverywhere, statementText } from "./statements.ts";

const SOURCE = "file";
const CITE = [SOURCE];
const REVERSIBLE = { both: "yes", fwd: "cannot be undone", back: "cannot be taken up again" } as const;

type Written = NonNullable<WrittenCase["moves"]>;
type Condition = GmcrDocument["infeasibles"][number];
type Entry<List> = NonNullable<List> extends (infer Item)[] ? Item : never;

/** Makes a case of one `.gmcr` file. */
export function readGmcr(files: readonly GivenFile[], context: ImportContext): Imported {
  const [file, second] = files;
  if (!file) throw new Error("no file is given");
  if (second) {
    const what = "a second .gmcr file";
    const cure = "each holds a whole model; import them one by one";
    return { faults: [{ file: second.name, line: 0, column: 0, what, cure, severity: "error" }] };
  }
  const parsed = parseGmcr(file);
  if ("faults" in parsed) return parsed;
  const faults = crossFaults(parsed);
  if (faults.length > 0) return { faults };
  return caseOf(parsed, file.name, context);
}

function caseOf({ document, text, fault }: ParsedGmcr, name: string, context: ImportContext): Imported {
  const optionId = idMaker("option", RESERVED);
  const actorId = idMaker("party", [SOURCE]);
  const actors = document.decisionMakers.map((maker) => ({ ...maker, id: actorId(maker.name) }));
  const ids = document.options.map((option) => optionId(option.name));
  const options = document.options.map(
    (option, at): Entry<Written["options"]> => ({
      id: ids[at]!,
      actor: actors.find((maker) => maker.options.includes(at))!.id,
      text: phraseOf(option.name),
      ...(option.permittedDirection === "both" ? {} : { reversible: REVERSIBLE[option.permittedDirection] }),
      cite: CITE,
    }),
  );
  const excluded = document.infeasibles
    .map(alternativesOf)
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => ({ never: statementText(alternatives, ids), cite: CITE }));
  const model = graphModelOf({
    options,
    excluded: excluded.map(({ never }) => ({ never: Statement.parse(never) })),
  });
  const [first] = model.codes;
  if (first === undefined) {
    const cure = "keep at least one state";
    return { faults: [fault(["infeasibles"], "the exclusions leave no state", cure)] };
  }

  const read = preferencesOf(document, actors, model.codes, ids, fault);
  const faults = read.faults.filter(({ severity }) => severity === "error");
  if (faults.length > 0) return { faults };
  const stem = name.replace(/^.*[/\\]/, "");
  return {
    case: {
      demarche: 1,
      id: context.id,
      title: `The graph model in ${stem}`,
      asOf: context.day,
      analyst: "not stated",
      coded: {
        on: context.day,
        // The case is of the day on which it is made: on its own day nobody knows how it went on.
        hindsight: false,
        note: "Made from a file that does not say who coded the model, when, and how much they knew.",
      },
      questions: [{ id: "q-outcome", text: "Which outcomes would hold?", kind: "outcome", cite: CITE }],
      sources: [
        { id: SOURCE, title: stem, type: "dataset", issued: "not stated", text: { sha256: hashOf(text) } },
      ],
      actors: [
        ...actors.map(({ id, name: label, options: own }) => ({
          id,
          name: label,
          kind: "group" as const,
          ...(own.length > 0 ? { party: true } : {}),
          cite: CITE,
        })),
      ],
      moves: {
        options,
        ...(excluded.length > 0 ? { excluded } : {}),
        today: ids.filter((_, bit) => ((first >>> bit) & 1) === 1),
        todayBasis: {
          judgement: `The file does not say which state is today's; \`${stateName(first, ids)}\` is assumed.`,
        },
        preferences: read.preferences,
        ...viewsOf(document, actors, ids),
        ...coalitionsOf(document, actors),
      },
    },
    summary: `${count(actors.length, "party", "parties")}, ${count(ids.length, "option")}, ${count(model.codes.length, "state")}; preferences as ${manual(document) ? "rankings" : "statements"}`,
    warnings: [...read.faults, ...notTakenOver(document, fault)],
  };
}

/** Decision makers that act as one. */
function coalitionsOf(
  { coalitions }: GmcrDocument,
  actors: readonly { readonly id: string }[],
): Pick<Written, "coalitions"> {
  const united = coalitions.flatMap((members) =>
    typeof members === "number" || members.length < 2
      ? []
      : [{ members: members.map((member) => actors[member]!.id), cite: CITE }],
  );
  return united.length > 0 ? { coalitions: united } : {};
}

/** What the parties do not see: states that they take to be impossible. */
function viewsOf(
  document: GmcrDocument,
  actors: readonly { readonly id: string }[],
  options: readonly string[],
): Pick<Written, "views"> {
  const views = document.decisionMakers.flatMap(({ misperceptions }, at) => {
    const unseen = statementTexts(misperceptions, options).map((never) => ({ never }));
    return unseen.length > 0 ? [{ actor: actors[at]!.id, unseen, cite: CITE }] : [];
  });
  return views.length > 0 ? { views } : {};
}

function preferencesOf(
  document: GmcrDocument,
  actors: readonly (GmcrDocument["decisionMakers"][number] & { readonly id: string })[],
  codes: Int32Array,
  options: readonly string[],
  fault: ParsedGmcr["fault"],
): { preferences: Entry<Written["preferences"]>[]; faults: Fault[] } {
  const faults: Fault[] = [];
  if (!manual(document) && actors.every(({ preferences }) => preferences.length === 0)) {
    const what = "the file says nothing of anybody's preferences";
    const cure = "they count as unknown; add them to the case";
    return { preferences: [], faults: [fault(["decisionMakers"], what, cure, "warning")] };
  }
  const preferences = actors.flatMap((maker, at): Entry<Written["preferences"]>[] => {
    const path = ["decisionMakers", at];
    const statements = statementTexts(maker.preferences, options).map((prefers) => ({ prefers }));
    if (manual(document)) {
      const key = maker.preferenceRanking ? "preferenceRanking" : "preferenceVector";
      const given = maker.preferenceRanking ?? maker.preferenceVector ?? [];
      const read = rankingOf(given, [...path, key], maker.name, codes, options, fault);
      append(faults, read.faults);
      // The file says that its rankings count; the statements beside them are a check.
      if (statements.length > 0)
        return [{ actor: maker.id, ranking: read.ranking, statements, rest: "indifferent", cite: CITE }];
      return [{ actor: maker.id, ranking: read.ranking, cite: CITE }];
    }
    // Of whom the file says nothing nothing is known: an empty list is what a new file has, not that a party does not care.
    if (maker.preferences.length === 0) {
      const what = `the file says nothing of what ${maker.name} would rather see`;
      const cure = "its preferences count as unknown; add them to the case";
      if (maker.options.length > 0) faults.push(fault(path, what, cure, "warning"));
      return [];
    }
    // A list of statements is complete: what they do not tell apart is liked equally.
    return [{ actor: maker.id, statements, rest: "indifferent", cite: CITE }];
  });
  return { preferences, faults };
}

/** Conditions as statements of a case; those that hold nowhere or everywhere say nothing and are left out. */
function statementTexts(conditions: readonly Condition[], options: readonly string[]): string[] {
  return conditions
    .map(alternativesOf)
    .filter((alternatives) => alternatives.length > 0 && !holdsEverywhere(alternatives))
    .map((alternatives) => statementText(alternatives, options));
}

/** Whether rankings count, under the key of either generation. */
function manual(document: GmcrDocument): boolean {
  return document.useManualPreferenceRanking ?? document.useManualPreferenceVectors ?? false;
}

function notTakenOver({ decisionMakers }: GmcrDocument, fault: ParsedGmcr["fault"]): Fault[] {
  const found: Fault[] = [];
  decisionMakers.forEach(({ name, options, misperceptions }, at) => {
    if (misperceptions.map(alternativesOf).some(holdsEverywhere)) {
      const what = `a misperception of ${name} covers all states and is not taken over`;
      const cure = "who sees no state at all has no part in the conflict";
      found.push(fault(["decisionMakers", at, "misperceptions"], what, cure, "warning"));
    }
    if (options.length === 0) {
      const what = `${name} owns no option`;
      found.push(
        fault(["decisionMakers", at], what, "its preferences are kept but decide nothing", "warning"),
      );
    }
  });
  return found;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
