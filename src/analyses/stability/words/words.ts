import { inSentence } from "#case/article.ts";
import { TEXTBOOK } from "#graph-model/concepts/conventions.ts";
import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import { bitCount } from "#math/gather-bits.ts";
import type { Proposition } from "#math/proposition.ts";
import { infinitive, negated, ofSeveral } from "../../agreement.ts";
import { listed } from "../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../input.ts";
import { SHORT_LABEL } from "../thresholds.ts";
import { groupLabel } from "./group-label.ts";

/** Puts states, moves and statements into words. */
export interface Words {
  /**
   * A state by its name, or else by another that has one and by what is otherwise, or by all that is done in it; without quotes.
   * Where every state is told in a table, one without a name of its own is called by what is done, or by what is done otherwise
   * than today: a name may promise what is otherwise there, “nothing is done, with an air strike”, and no rule can read that off
   * its words.
   */
  state(code: number): string;
  /** The same, today's by that word where the case does not name it. */
  named(code: number): string;
  /** A state in quotation marks. */
  quoted(code: number): string;
  /** A state in quotation marks beside the options that it is made of: one that has the name of its one option is told apart. */
  besideOptions(code: number): string;
  /** An outcome that variants may stand for too: "“guidelines only” or a variant of it"; today's is so named. */
  outcome(code: number, variants: number): string;
  /** A state as a cell has it; today's is marked where its name does not say so. */
  marked(code: number): string;
  /** Names of states in quotation marks. */
  labels(codes: readonly number[]): string[];
  /** All that is done in a state, party by party. */
  inFull(code: number): string;
  /** The name of a party, as a cell has it. */
  party(id: string): string;
  /** The name in the middle of a sentence: "the others". */
  subject(id: string): string;
  /** A party and what it does, in agreement: "the others remove". */
  does(id: string, phrase: string): string;
  /** What a party wants to do, or others to do, or that it does not: "the United States wants to add sanctions". */
  wants(id: string, option: string, wanted: boolean): string;
  /** What a party would rather do, or have others do, or that it would not: "the union would rather have the line halve its fleet". */
  prefers(id: string, option: string, wanted: boolean): string;
  /** The same as it stands behind “wants”: "to add sanctions", "the United States not to add sanctions"; of what is no act by its name. */
  wish(id: string, option: string, wanted: boolean): string;
  /** Whether what parties do takes a plural verb. */
  are(ids: readonly string[]): boolean;
  /** "North Korea and China" */
  parties(ids: readonly string[]): string;
  /** "North Korea halts its tests and no longer threatens strikes". */
  move(party: string, from: number, to: number): string;
  /** Moves one after the other, from a state on. */
  moves(from: number, steps: readonly MoveStep[]): string;
  /**
   * What the name of an outcome must not be taken to promise, as its variants do without it: "with or without “a” or “b”"
   * where each way to take or leave these few options is one of them, else what it takes and some of them do without, "perhaps
   * without “a” or “b”". Empty where there is none.
   */
  whatVaries(state: number, variants: readonly number[]): string;
  /**
   * What is done in some variants of a state and not in others, as a clause, "whether a does this and whether b does that", where
   * each way to take or leave these few options is one of them; empty else.
   */
  whether(state: number, variants: readonly number[]): string;
  /** What makes the label of a state one of its variants too, and of no other state: ", with or without a or b". */
  inShort(state: number, variants: readonly number[]): string;
  /**
   * In what the variants of a state differ from it: "with or without “a” or “b”" where each way to take or leave these
   * options is one of them, and otherwise one by one. Empty where there are none.
   */
  differing(state: number, variants: readonly number[]): string;
  /** How one state differs from another: `with “…” and without “…”`. */
  beside(state: number, other: number): string;
  /** A statement in words; what `own`, if given, can do itself is said without its name. */
  statement(statement: Proposition, own?: string): string;
  option(id: string): string;
  /** That an option is taken, or not, or a listed state holds, or not, as a clause: "the bank does not lend". */
  clause(id: string, taken: boolean): string;
  /** The same in a few words, for heads and pictures. */
  shortOption(id: string): string;
  /** How a party ends whom an answer deters. */
  readonly deterred: string;
}

/** A state is told by a named one from which it differs in so many options at most. */
const MOST_CHANGES = 2;

/** Variants that differ in so few options are told by all of them. */
const FEW_OPTIONS = 3;

const NOTHING_TAKEN = "nobody takes any of the options";

/** The shorter text first, and of equal lengths the one that comes first in the alphabet. */
function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Tells of every state once: tables name the same states over and over. */
function once(tell: (code: number) => string): (code: number) => string {
  const told = new Map<number, string>();
  return (code) => {
    const text = told.get(code) ?? tell(code);
    told.set(code, text);
    return text;
  };
}

/** Words for the states of one case; `isTold`: every state is told in a table, by all that is done in it. */
export function wordsFor(input: StabilityInput, ties: string = TEXTBOOK.ties, isTold = false): Words {
  const { today, listed: listedStates } = input.model;
  const parties = partiesOf(input);
  const options = input.model.options.map((option, at) => ({
    ...option,
    text: input.options[at]!,
    short: input.shortOptions[at]!,
    // What the case does not name in short is called by its first words, which may end anywhere.
    named: !input.shortOptions[at]!.startsWith("“"),
  }));
  const names = new Map(input.names.map(({ state, name }) => [state, name]));
  const known = (id: string) => parties.find((candidate) => candidate.id === id);
  const party = (id: string) => known(id)?.name ?? id;
  const subject = (id: string) => inSentence(party(id));
  const doing = ({ name, plural }: (typeof parties)[number], verbs: readonly string[]) =>
    `${inSentence(name)} ${listed(plural ? verbs.map(ofSeveral) : verbs)}`;
  const taken = (code: number, mine?: number) =>
    options.filter((option, at) => (code >>> at) & 1 && (mine === undefined || option.party === mine));

  /** What a party takes, and what it no longer does or, against a state that is not where it stands, does not do. */
  function verbsOf(mine: number, now: number, gone: number, isDropped = true): string[] {
    const dropped = taken(gone, mine).map(({ text }) => (isDropped ? `no longer ${text}` : negated(text)));
    return [...taken(now, mine).map(({ text }) => text), ...dropped];
  }

  function byParty(now: number, gone: number, isDropped = true): string {
    return parties
      .map((each, index) => ({ each, verbs: verbsOf(index, now, gone, isDropped) }))
      .filter(({ verbs }) => verbs.length > 0)
      .map(({ each, verbs }) => doing(each, verbs))
      .join("; ");
  }

  /** The states that others are told by: today's, and those that have a name. */
  const bases = [
    { code: today, name: "as today" },
    ...[...names].filter(([code]) => code !== today).map(([code, name]) => ({ code, name })),
  ];

  /**
   * The states that a state is told by, with the name of each: today's, and those with a name that differ little and of which it
   * lacks nothing: what a name promises would else be taken back, “back to the threats, without tests and threats”.
   */
  function basesOf(code: number): typeof bases {
    return bases.filter(
      (base) =>
        base.code === today || ((base.code & ~code) === 0 && bitCount(base.code ^ code) <= MOST_CHANGES),
    );
  }

  /** The base from which a state differs in the fewest options: today's, or the one with the shortest name. */
  function nearest(code: number): (typeof bases)[number] {
    const far = (base: { readonly code: number }) => bitCount(base.code ^ code);
    const isToday = (base: { readonly code: number }) => Number(base.code === today);
    return basesOf(code).reduce((best, base) =>
      (far(base) - far(best) || isToday(best) - isToday(base) || byLength(base.name, best.name)) < 0
        ? base
        : best,
    );
  }

  /** A listed state; undefined where states are made of options. */
  const stateOf = (code: number) => (listedStates ? input.states[code] : undefined);

  const words: Words = {
    party,
    subject,
    does: (id, phrase) => doing(known(id)!, [phrase]),
    wants(id, option, wanted) {
      const found = options.find((candidate) => candidate.id === option);
      const phrase = found ? infinitive(found.text) : null;
      const verb = wanted ? "wants" : "does not want";
      if (!found || phrase === null) return words.does(id, `${verb} this: “${words.option(option)}”`);
      const { id: owner } = parties[found.party]!;
      return `${words.does(id, verb)}${owner === id ? "" : ` ${subject(owner)}`} to ${phrase}`;
    },
    prefers(id, option, wanted) {
      const found = options.find((candidate) => candidate.id === option);
      const phrase = found ? infinitive(found.text) : null;
      const rather = words.does(id, "would rather");
      if (!found || phrase === null)
        return `${rather} ${wanted ? "have" : "be without"} this: “${words.option(option)}”`;
      const { id: owner } = parties[found.party]!;
      const not = wanted ? "" : " not";
      return owner === id ? `${rather}${not} ${phrase}` : `${rather}${not} have ${subject(owner)} ${phrase}`;
    },
    wish(id, option, wanted) {
      const found = options.find((candidate) => candidate.id === option);
      const phrase = found ? infinitive(found.text) : null;
      const not = wanted ? "" : "not ";
      if (!found || phrase === null) return `${not}“${words.option(option)}”`;
      const { id: owner } = parties[found.party]!;
      return `${owner === id ? "" : `${subject(owner)} `}${not}to ${phrase}`;
    },
    are: (ids) => ids.length > 1 || ids.some((id) => known(id)?.plural === true),
    parties: (ids) => listed(ids.map(subject)),
    quoted: (code) => `“${words.state(code)}”`,
    besideOptions: (code) =>
      bitCount(code) === 1 && !listedStates && !names.has(code) && words.state(code) === byParty(code, 0)
        ? `${words.quoted(code)} alone`
        : words.quoted(code),
    outcome(code, variants) {
      const name = code === today ? "today's state" : words.quoted(code);
      return variants === 0 ? name : `${name} or ${variants === 1 ? "its variant" : "a variant of it"}`;
    },
    labels: (codes) => codes.map((code) => `“${words.named(code)}”`),
    deterred: ties === "deter" ? "no better off than before" : "worse off than before",
    state: once((code) => {
      const name = names.get(code) ?? stateOf(code)?.name;
      if (name) return name;
      if (code === 0) return NOTHING_TAKEN;
      const whole = byParty(code, 0);
      if (code === today || (whole.length <= SHORT_LABEL && !whole.includes(";"))) return whole;
      const base = isTold ? bases[0]! : nearest(code);
      const [now, gone] = [code & ~base.code, base.code & ~code];
      const isShort = !isTold && taken(now | gone).every(({ named }) => named);
      const against = isShort
        ? `${base.name}, ${withAndWithout(now, gone)}`
        : `${base.name}, but ${byParty(now, gone, base.code === today)}`;
      // Short names are longer or shorter without meaning more, so that behind a name their length does not decide.
      if (isShort && base.code !== today) return against;
      return byLength(whole, against) < 0 ? whole : against;
    }),
    named: (code) => (code === today && !names.has(code) && !stateOf(code) ? "today" : words.state(code)),
    marked(code) {
      const label = words.named(code);
      return code !== today || /\btoday\b/i.test(label) ? label : `${label} (today)`;
    },
    inFull(code) {
      const state = stateOf(code);
      if (state) return state.text;
      return code === 0 ? NOTHING_TAKEN : byParty(code, 0);
    },
    move(id, from, to) {
      const mine = parties.findIndex((candidate) => candidate.id === id);
      const verbs = verbsOf(mine, to & ~from, from & ~to);
      // Into a merged state a party may move by what the state that stands for it does not show.
      return doing(parties[mine]!, verbs.length > 0 ? verbs : [`brings it to ${words.quoted(to)}`]);
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
    whatVaries(state, variants) {
      const open = openIn(state, variants);
      if (open !== 0 && bitCount(open) <= FEW_OPTIONS && isEveryWay(open, variants))
        return `with or without ${namedOptions(open, "or")}`;
      const left = open & state;
      return left === 0 ? "" : `perhaps without ${namedOptions(left, "or")}`;
    },
    whether(state, variants) {
      const open = openIn(state, variants);
      return open !== 0 && bitCount(open) <= FEW_OPTIONS && isEveryWay(open, variants)
        ? listed(taken(open).map(({ id }) => `whether ${words.option(id)}`))
        : "";
    },
    inShort: (state, variants) =>
      groupLabel(state, variants, (code, joint) =>
        listed(
          taken(code).map((one) => one.short),
          joint,
        ),
      ),
    differing(state, variants) {
      if (variants.length === 0) return "";
      const open = openIn(state, variants);
      if (isEveryWay(open, variants)) return `with or without ${namedOptions(open, "or")}`;
      const each = variants.map((other) => words.beside(state, other));
      return each.length === 1 ? each[0]! : `one ${each.join(", one ")}`;
    },
    beside(state, other) {
      const part = (word: string, code: number) =>
        code === 0 ? [] : [`${word} ${namedOptions(code, "and")}`];
      return [...part("with", other & ~state), ...part("without", state & ~other)].join(" and ");
    },
    statement(statement, own) {
      const part = (of: Proposition) => bracketed(of, own);
      switch (statement.is) {
        case "atom":
          return `“${ownText(statement.atom, own) ?? words.option(statement.atom)}”`;
        case "not":
          return `not ${part(statement.of)}`;
        case "iff":
          return `${part(statement.left)} if and only if ${part(statement.right)}`;
        case "if":
          return `${part(statement.left)} if ${part(statement.right)}`;
        default:
          return operands(statement, statement.is).map(part).join(` ${statement.is} `);
      }
    },
    option(id) {
      const state = listedStates?.states.indexOf(id) ?? -1;
      if (state >= 0) return input.states[state]!.name;
      const option = options.find((candidate) => candidate.id === id);
      return option ? doing(parties[option.party]!, [option.text]) : id;
    },
    clause(id, isTaken) {
      const option = options.find((candidate) => candidate.id === id);
      if (!option) return `“${words.option(id)}” ${isTaken ? "holds" : "does not hold"}`;
      return doing(parties[option.party]!, [isTaken ? option.text : negated(option.text)]);
    },
    shortOption: (id) => options.find((candidate) => candidate.id === id)?.short ?? id,
  };

  /** The options in which some variants differ from a state, as bits of a code. */
  function openIn(state: number, variants: readonly number[]): number {
    return variants.reduce((bits, other) => bits | (other ^ state), 0);
  }

  /** Whether each way to take or leave these options is a variant or the state itself. */
  function isEveryWay(open: number, variants: readonly number[]): boolean {
    return variants.length + 1 === 2 ** bitCount(open);
  }

  /** Options in quotation marks, with who takes them. */
  function namedOptions(code: number, joint: "and" | "or"): string {
    return listed(
      taken(code).map(({ id }) => `“${words.option(id)}”`),
      joint,
    );
  }

  /** What `and` or `or` joins, however it is grouped. */
  function operands(statement: Proposition, is: "and" | "or"): Proposition[] {
    if (statement.is !== is) return [statement];
    return [...operands(statement.left, is), ...operands(statement.right, is)];
  }

  /** What is taken and what is left, by the short names of options: "with a and b, without c". */
  function withAndWithout(now: number, gone: number): string {
    const part = (word: string, code: number) =>
      code === 0 ? [] : [`${word} ${listed(taken(code).map((option) => option.short))}`];
    return [...part("with", now), ...part("without", gone)].join(", ");
  }

  /** An option of a party as its own verb phrase; undefined of what others can do. */
  function ownText(id: string, own: string | undefined): string | undefined {
    const option = options.find((candidate) => candidate.id === id);
    return option && own !== undefined && parties[option.party]?.id === own ? option.text : undefined;
  }

  function bracketed(part: Proposition, own: string | undefined): string {
    const text = words.statement(part, own);
    return part.is === "atom" || part.is === "not" ? text : `(${text})`;
  }
  return words;
}
