import { countedInFigures } from "#case/counts-in-words.ts";
import type { Fault } from "#case/fault.ts";
import { hashOf } from "#case/sentences.ts";
import type { WrittenCase } from "#case/written.ts";
import type { ImportContext, Imported } from "../format.ts";
import { idMaker } from "../ids.ts";
import { tooLargeTogether } from "./bounded.ts";
import type { DealClause, DealModel, DealParty } from "./deal-model.ts";
import { sizeFault } from "./size-fault.ts";

/** A file that was read: its name and its text. */
export interface ReadFile {
  readonly name: string;
  readonly text: string;
}

type Written = NonNullable<WrittenCase["packages"]>;
type Terms = NonNullable<Written["parties"]>[number];

/** A case made of what the files say; every value cites the file that says it. */
export function caseOfDeals(
  model: DealModel,
  files: readonly ReadFile[],
  context: ImportContext,
  warnings: readonly Fault[],
): Imported {
  const options = model.clauses.reduce((sum, clause) => sum + clause.options.length, 0);
  const size = { clauses: model.clauses.length, options, parties: model.parties.length };
  const tooLarge = sizeFault(size, files[0]!.name);
  if (tooLarge) return { faults: [tooLarge] };
  const large = tooLargeTogether(
    model.parties,
    files.map(({ name }) => name),
  );
  if (large.length > 0) return { faults: large };
  const sourceId = idMaker("file");
  const sources = files.map(({ name, text }) => ({ id: sourceId(baseOf(name)), name: baseOf(name), text }));
  const actorId = idMaker(
    "party",
    sources.map(({ id }) => id),
  );
  const clauseId = idMaker("clause");
  const clauses = model.clauses.map((clause) => {
    const optionId = idMaker("option");
    return {
      id: clauseId(clause.name),
      name: clause.name,
      options: clause.options.map((text) => ({ id: optionId(text), text })),
    };
  });
  const parties = model.parties.map((party) => ({
    party,
    id: actorId(party.name),
    cite: [sources[party.file]!.id],
  }));
  return {
    case: {
      demarche: 1,
      id: context.id,
      title: `The deals in ${sources.map(({ name }) => name).join(", ")}`,
      asOf: context.day,
      analyst: "not stated",
      coded: {
        on: context.day,
        hindsight: false,
        note: "Made from files that do not say who gave the values, when, and how much they knew.",
      },
      questions: [
        {
          id: "q-deals",
          text: "Which packages could all accept?",
          kind: "outcome",
          cite: [sources[0]!.id],
        },
      ],
      sources: sources.map(({ id, name, text }) => ({
        id,
        title: name,
        type: "dataset",
        issued: "not stated",
        text: { sha256: hashOf(text) },
      })),
      actors: parties.map(({ party, id, cite }) => ({
        id,
        name: party.name,
        kind: "group" as const,
        party: true,
        cite,
      })),
      packages: { clauses, parties: parties.map((each) => termsOf(each.party, each.id, each.cite, clauses)) },
    },
    summary: `${countedInFigures(parties.length, "party", "parties")}, ${countedInFigures(clauses.length, "clause")}, ${numberOfDeals(model.clauses)} packages`,
    warnings,
  };
}

function termsOf(
  { values, base, walkAway, note }: DealParty,
  actor: string,
  cite: string[],
  clauses: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
): Terms {
  return {
    actor,
    ...(base === undefined || base === 0 ? {} : { base }),
    values: values.map(({ points, weight }, at) => {
      const { id, options } = clauses[at]!;
      return {
        on: id,
        points: Object.fromEntries(options.map((option, nth) => [option.id, points[nth]!])),
        ...(weight === undefined || weight === 1 ? {} : { weight }),
        cite,
      };
    }),
    ...(walkAway === undefined ? {} : { walkAway: { ...walkAwayOf(walkAway, clauses), cite } }),
    ...(note === undefined ? {} : { note }),
  };
}

function walkAwayOf(
  walkAway: NonNullable<DealParty["walkAway"]>,
  clauses: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
) {
  if ("worth" in walkAway) return walkAway;
  return {
    as: Object.fromEntries(
      walkAway.as.map((option, at) => [clauses[at]!.id, clauses[at]!.options[option]!.id]),
    ),
  };
}

/** How many deals there are, exactly; beyond a million million as a power of ten. */
function numberOfDeals(clauses: readonly DealClause[]): string {
  const count = clauses.reduce((product, { options }) => product * BigInt(options.length), 1n);
  const digits = String(count);
  if (digits.length <= 12) return digits.replace(/\B(?=(\d{3})+$)/g, digits.length > 4 ? "\u202f" : "");
  return `about 10^${digits.length - 1}`;
}

function baseOf(name: string): string {
  return name.replace(/^.*[/\\]/, "");
}
