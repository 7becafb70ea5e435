import { TEXTBOOK } from "#graph-model/concepts/conventions.ts";
import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { Proposition } from "#math/proposition.ts";
import { listed } from "../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../input.ts";

/** Puts states, moves and statements into words. */
export interface Words {
  /** A state by its name, or by what changes against today, or by all that is done in it; without quotes. */
  state(code: number): string;
  /** The same in quotation marks. */
  quoted(code: number): string;
  /** A few characters for a picture. */
  label(code: number): string;
  /** The label; today's state is marked where its name does not say so. */
  marked(code: number): string;
  /** Labels in quotation marks. */
  labels(codes: readonly number[]): string[];
  /** All that is done in a state, party by party. */
  inFull(code: number): string;
  party(id: string): string;
  /** "North Korea and China" */
  parties(ids: readonly string[]): string;
  /** "North Korea halts its tests and no longer threatens strikes". */
  move(party: string, from: number, to: number): string;
  /** Moves one after the other, from a state on. */
  moves(from: number, steps: readonly MoveStep[]): string;
  /** The options that are taken in some of these states and not in others, by their short form. */
  varying(state: number, others: readonly number[]): string[];
  statement(statement: Proposition): string;
  option(id: string): string;
  /** How a party ends whom an answer deters. */
  readonly deterred: string;
}

/** Words for the states of one case. */
export function wordsFor(input: StabilityInput, ties: string = TEXTBOOK.ties): Words {
  const { today, listed: listedStates } = input.model;
  const parties = partiesOf(input);
  const options = input.model.options.map((option, at) => ({ ...option, text: input.options[at]! }));
  const names = new Map(input.names.map(({ state, name }) => [state, name]));
  const party = (id: string) => parties.find((candidate) => candidate.id === id)?.name ?? id;
  const taken = (code: number, mine?: number) =>
    options.filter((option, at) => (code >>> at) & 1 && (mine === undefined || option.party === mine));

  /** What a party takes, and what it no longer does. */
  function verbsOf(mine: number, now: number, gone: number): string[] {
    const dropped = taken(gone, mine).map(({ text }) => `no longer ${text}`);
    return [...taken(now, mine).map(({ text }) => text), ...dropped];
  }

  function byParty(now: number, gone: number): string {
    return parties
      .map(({ name }, index) => ({ name, verbs: verbsOf(index, now, gone) }))
      .filter(({ verbs }) => verbs.length > 0)
      .map(({ name, verbs }) => `${name} ${listed(verbs)}`)
      .join("; ");
  }

  /** A listed state; undefined where states are made of options. */
  const stateOf = (code: number) => (listedStates ? input.states[code] : undefined);

  const words: Words = {
    party,
    parties: (ids) => listed(ids.map(party)),
    quoted: (code) => `“${words.state(code)}”`,
    labels: (codes) => codes.map((code) => `“${words.label(code)}”`),
    deterred: ties === "deter" ? "no better off than before" : "worse off than before",
    state(code) {
      const name = names.get(code) ?? stateOf(code)?.name;
      if (name) return name;
      if (code === 0) return "nobody takes any of the options";
      const now = code & ~today;
      const gone = today & ~code;
      const changes = taken(now | gone).length;
      if (changes > 0 && changes < taken(code).length) return `as today, but ${byParty(now, gone)}`;
      return byParty(code, 0);
    },
    label(code) {
      const name = names.get(code) ?? stateOf(code)?.name;
      if (name) return name;
      if (code === today) return "today";
      const more = taken(code & ~today).map(({ id }) => id);
      const less = taken(today & ~code).map(({ id }) => id);
      return [
        ...(more.length > 0 ? [`with ${more.join(", ")}`] : []),
        ...(less.length > 0 ? [`without ${less.join(", ")}`] : []),
      ].join("; ");
    },
    marked(code) {
      const label = words.label(code);
      return code !== today || /\btoday\b/i.test(label) ? label : `${label} (today)`;
    },
    inFull(code) {
      const state = stateOf(code);
      if (state) return state.text;
      return code === 0 ? "nobody takes any of the options" : byParty(code, 0);
    },
    move(id, from, to) {
      const mine = parties.findIndex((candidate) => candidate.id === id);
      const verbs = verbsOf(mine, to & ~from, from & ~to);
      // Into a merged state a party may move by what the state that stands for it does not show.
      if (verbs.length === 0) return `${party(id)} brings it to ${words.quoted(to)}`;
      return `${party(id)} ${listed(verbs)}`;
    },
    moves(from, steps) {
      let at = from;
      const clauses = steps.map(({ party: mover, to }) => {
        const clause = words.move(mover, at, to);
        at = to;
        return clause;
      });
      return clauses.join("; then ");
    },
    varying(state, others) {
      return taken(others.reduce((bits, other) => bits | (other ^ state), 0)).map(({ id }) => id);
    },
    statement(statement) {
      switch (statement.is) {
        case "atom":
          return `“${words.option(statement.atom)}”`;
        case "not":
          return `not ${bracketed(statement.of)}`;
        case "iff":
          return `${bracketed(statement.left)} exactly if ${bracketed(statement.right)}`;
        case "if":
          return `${bracketed(statement.left)} if ${bracketed(statement.right)}`;
        default:
          return operands(statement, statement.is).map(bracketed).join(` ${statement.is} `);
      }
    },
    option(id) {
      const state = listedStates?.states.indexOf(id) ?? -1;
      if (state >= 0) return input.states[state]!.name;
      const option = options.find((candidate) => candidate.id === id);
      return option ? `${parties[option.party]!.name} ${option.text}` : id;
    },
  };

  /** What `and` or `or` joins, however it is grouped. */
  function operands(statement: Proposition, is: "and" | "or"): Proposition[] {
    if (statement.is !== is) return [statement];
    return [...operands(statement.left, is), ...operands(statement.right, is)];
  }

  function bracketed(part: Proposition): string {
    const text = words.statement(part);
    return part.is === "atom" || part.is === "not" ? text : `(${text})`;
  }
  return words;
}
