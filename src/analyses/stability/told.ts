import { byConcept, type Concept } from "#graph-model/concepts/concept.ts";
import type { PreferenceCheck } from "#graph-model/preferences/preference-checks.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type {
  StatementChange,
  StatementChanges,
  StatementRobustness,
} from "#graph-model/robustness/statement-changes.ts";
import type { Tornado, TornadoInput } from "#graph-model/robustness/tornado.ts";
import { distinct } from "../cites.ts";
import { type GivenPreferences, partyOf, type StabilityInput } from "./input.ts";

// What the engine says of entries by their places, with the texts and citations of the case. Types, not interfaces, so
// that they count as plain JSON.

/** What an input is about: a statement or option as the case writes it, and what is cited for it. */
type About = {
  /** The statement or option; empty for a swap, and for the value of a state. */
  readonly subject: string;
  readonly cites: readonly string[];
};

/** What would follow from one changed or resolved input. */
export type ToldFlip = Omit<PreferenceFlip, "entries" | "option"> & About;

/** One input of the preferences, changed while all others stay. */
export type ToldTornadoInput = Omit<TornadoInput, "entries" | "option"> & About;

/** How far each single input of the preferences moves the leading outcomes and today's state. */
export type ToldTornado = Omit<Tornado, "inputs"> & { readonly inputs: readonly ToldTornadoInput[] };

/** A party's list of statements after a change, the most important first; `reversed` ones are wanted the other way round. */
export type ChangedStatements = {
  readonly party: string;
  readonly statements: readonly { readonly text: string; readonly reversed: boolean }[];
};

/** The smallest number of changes of statements that makes or breaks an equilibrium, and one way to do it. */
export type ToldStatementChange = Omit<StatementChange, "lists"> & {
  readonly lists: readonly ChangedStatements[];
};

type ToldChanges = {
  readonly holds: boolean;
  readonly overall: ToldStatementChange | null;
  readonly byParty: { readonly [party: string]: ToldStatementChange | null };
};

/** What changes of statements would do for one state, or for several together. */
export type ToldStatements = {
  readonly [kind in keyof StatementRobustness]: { readonly [concept in Concept]: ToldChanges };
};

/** How a party's order of the states agrees with what the case says of it in another form. */
export type ToldCheck = Omit<PreferenceCheck, "opposed"> & {
  readonly opposed: readonly (Omit<PreferenceCheck["opposed"][number], "entry"> & {
    readonly statement: string | null;
  })[];
};

function aboutOf(
  { party, kind, entries, option }: Pick<TornadoInput, "party" | "kind" | "entries" | "option">,
  input: StabilityInput,
): About {
  const grounds = entries.map((entry) => partyOf(input, party).entries[entry]!);
  return {
    subject: option ?? (kind === "swap" ? "" : grounds.map(({ text }) => text).join()),
    cites: distinct(grounds.flatMap(({ cites }) => cites)),
  };
}

/** A flip with its subject and citations. */
export function toldFlip(flip: PreferenceFlip, input: StabilityInput): ToldFlip {
  const { subject, cites } = aboutOf(flip, input);
  const { party, kind, swapped, wanted, completions, leads, before, gained, lost } = flip;
  const change = { party, kind, subject, swapped, wanted, completions };
  const effect = { leads, before, gained, lost };
  // The order in which reports have these keys.
  return kind === "resolve" ? { ...change, ...effect, cites } : { ...change, cites, ...effect };
}

/** The inputs with their subjects and citations. */
export function toldTornado(tornado: Tornado, input: StabilityInput): ToldTornado {
  return {
    ...tornado,
    inputs: tornado.inputs.map((each) => {
      const { subject, cites } = aboutOf(each, input);
      const { party, kind, state, swapped, ends, swing, clear } = each;
      return { party, kind, subject, state, swapped, cites, ends, swing, clear };
    }),
  };
}

/** Changes of statements with the statements as the case writes them. */
export function toldStatements(
  { exchanges, changes }: StatementRobustness,
  input: StabilityInput,
): ToldStatements {
  const change = (found: StatementChange | null): ToldStatementChange | null =>
    found && {
      ...found,
      lists: found.lists.map(({ party, statements }) => ({
        party,
        statements: statements.map(({ statement, reversed }) => ({
          text: partyOf(input, party).entries[statement]!.text,
          reversed,
        })),
      })),
    };
  const all = (of: Readonly<Record<Concept, StatementChanges>>) =>
    byConcept((concept): ToldChanges => {
      const { holds, overall, byParty } = of[concept];
      return {
        holds,
        overall: change(overall),
        byParty: Object.fromEntries(Object.entries(byParty).map(([id, found]) => [id, change(found)])),
      };
    });
  return { exchanges: all(exchanges), changes: all(changes) };
}

/** A check with the statements that decide, each as the party would rather it held. */
export function toldCheck(check: PreferenceCheck, input: StabilityInput): ToldCheck {
  const given = partyOf(input, check.party).checks.find(
    ({ preferences }) => preferences.by === check.against,
  )!;
  return {
    ...check,
    opposed: check.opposed.map(({ entry, ...rest }) => ({
      statement: entry === null ? null : wish(given, entry),
      ...rest,
    })),
  };
}

/** What an entry says that the party would rather held. */
function wish({ preferences, entries }: GivenPreferences, entry: number): string {
  const { text } = entries[entry]!;
  if (preferences.by !== "weights") return text;
  const { weight } = preferences.entries[entry]!;
  return weight !== null && weight.high <= 0 ? `not (${text})` : text;
}
