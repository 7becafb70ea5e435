import { describe, expect, it } from "vitest";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { stability } from "#analyses/stability/stability.ts";
import { preferenceForms } from "#case/preference-forms.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { OutcomeReach } from "#graph-model/sanctions/outcome-reach.ts";
import { atomsIn, holds, type Proposition } from "#math/proposition.ts";
import type { Text } from "#outcome/text.ts";
import { always, type Told } from "./always.ts";
import { perform, plain, type StabilityResult } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/**
 * Every sentence of every judgement, and the headline, against the result that they were made from. A sentence of a form
 * that is not listed here fails: each form has a reader that says when it is true.
 */

type Result = StabilityResult;

/** What a sentence says is true, given the names that it quotes; throws where it is not. */
type Reader = (told: Told, found: RegExpExecArray, names: readonly string[]) => void;

const CLAIMS = {
  seq: "any party that left to gain would be answered, by moves in the others' own interest, and end (?:no better|worse) off than before",
  nash: "no party could gain by leaving it",
} as const;

const ORDERS = "the orders of preference drawn";
const SHARE = `(in (?:none|all) of the orders drawn|in hardly any|in nearly all|in about \\d+ %)`;
const NAME = "(?:Today's state|#\\d+)";

/** Where interests lead oftener than to the outcome that holds most often. */
const ELSEWHERE = new RegExp(
  `^They settle at (${NAME}(?: or (?:its variant|a variant of it))?) ${SHARE}(?: of the orders)?\\.$`,
);

/** To how many points a share is told: one near none or all, else five. */
const unitOf = (share: number) => (Math.min(share, 1 - share) < 0.1 ? 0.01 : 0.05);

/** How far a share may lie from what is said of it. */
function isShare(said: string, count: number, completions: number): boolean {
  try {
    expectShare(said, count, completions);
    return true;
  } catch {
    return false;
  }
}

function expectShare(said: string, count: number, completions: number): void {
  const share = count / completions;
  // To one point near none or all; else to five.
  const unit = unitOf(share);
  if (said.includes("none")) expect(count).toBe(0);
  else if (/\ball\b/.test(said) && !said.includes("nearly")) expect(count).toBe(completions);
  else if (said.includes("hardly")) expect(share > 0 && share <= unit / 2).toBe(true);
  else if (said.includes("nearly")) expect(share < 1 && share >= 1 - unit / 2).toBe(true);
  else {
    const percent = Number(/\d+/.exec(said)![0]);
    expect(Math.abs(percent / 100 - share)).toBeLessThanOrEqual(unit / 2 + 1e-9);
    expect(percent > 0 && percent < 100).toBe(true);
  }
}

/** The states of the first outcome, and of those that cannot be told apart from it, as far as the result names them. */
function levelStates({ leading, level }: Result): number[] {
  const named = leading.filter(({ state }, at) => at === 0 || level.states.includes(state));
  return [...new Set([...named.flatMap(({ state, variants }) => [state, ...variants]), ...level.states])];
}

const countOf = (result: Result, state: number) => {
  const { states, counts } = result.concepts.seq.equilibria;
  return counts[states.indexOf(state)] ?? 0;
};

/** How many outcomes a subject names: some in quotation marks, a number of "the others", or none of them. */
function howMany(subject: string, others: number): number {
  const counted = /^(\w+) of these others$/.exec(subject)?.[1]?.toLowerCase();
  if (counted === "none") return others;
  return counted === undefined ? subject.split("#").length - 1 : NUMBERS.indexOf(counted);
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const numberOf = (word: string) => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word));

/** The outcomes beside the first to which interests may lead, today's apart. */
const othersOf = ({ leading, today }: Result) => leading.slice(1).filter(({ state }) => state !== today);

/** What a sentence says of where interests lead oftener than to the first outcome. */
function expectElsewhere(result: Result, name: string, share: string): void {
  const most = Math.max(...othersOf(result).map(({ reach }) => reach.lasting));
  const other = othersOf(result).find(({ reach }) => reach.lasting === most)!;
  expect(most).toBeGreaterThan(result.leading[0]!.reach.lasting);
  expectNamed(name, other, result.today);
  expectShare(share, most, result.completions);
}

/** The sentence that says so, of some text, and the text without it. */
function elsewhereIn(text: string): { readonly said: string | undefined; readonly rest: string } {
  const said = / (They (?:can )?settle [^.]*\.)/.exec(text)?.[1];
  return { said, rest: said === undefined ? text : text.replace(` ${said}`, "") };
}

/** What is said where no other outcome stands out: how often interests lead anywhere else. */
const ANYWHERE = new RegExp(
  `^They can settle elsewhere ${SHARE}(?:, ${SHARE} by (?:such moves|moves that no answer would spoil))?\\.$`,
);

/** The same as the shares have it: not clearly less often than to the first outcome, by 3.29 standard errors of two counts. */
function expectAnywhere({ leading, elsewhere, completions }: Result, share: string): void {
  const { lasting } = leading[0]!.reach;
  expect(lasting).toBeGreaterThan(0);
  expect(lasting - elsewhere!.lasting).toBeLessThanOrEqual(3.29 * Math.sqrt(lasting + elsewhere!.lasting));
  expectShare(share, elsewhere!.lasting, completions);
}

/** The same where the sentence says also how often by moves that no answer would spoil. */
function expectAnywhereFreely(result: Result, share: string, freely?: string): void {
  expectAnywhere(result, share);
  expectShare(freely ?? share, result.elsewhere!.unanswered!.lasting, result.completions);
}

/**
 * A text, its names replaced by numbers, without what it says of parties that leave together, of which `jointly-left.test.ts` has the law,
 * and of where one gets once today's state has run out, of which `lapse.test.ts` has it.
 */
const withoutJointly = (text: string): string =>
  text
    .replace(
      / [^.:;]* holds? only while each party (?:moves alone|acts for itself)(?:: [^.]*? could leave [^.]*)?\./,
      "",
    )
    .replace(/ [^.:;]* could leave #\d+, to (?:their gain|the gain of [^,]*), for [^.]*\./, "")
    .replace(/ In [^.]* looked at in which [^.]* holds, [^.]* together could leave it to their gain\./g, "")
    .replace(
      / (?:(?:From there|Once today's state has run out on [^,]*,) the parties' own interests|(?:Then|If .{1,60}? (?:do|does)(?: not)?), the parties' own interests settle from there) [^.]*\./,
      "",
    );

/** The outcomes that cannot be told apart, the first of them in front, and in how many orders each is reached. */
function reachOf({ leading, level, completions, today }: Result) {
  const { state, held, reach } = leading[0]!;
  const first = { state, held, ...reach };
  const rest = level.states.map((state, at) => ({
    state,
    held: level.held[at]!,
    ...level.reach[at]!,
  }));
  return [first, ...rest].map((one) => (one.state === today ? { ...one, reached: completions } : one));
}

/** Outcomes to which one gets in some orders, and in none without a move that an answer deters. */
const deterredOf = <One extends Pick<OutcomeReach, "reached" | "unanswered">>(some: readonly One[]) =>
  some.filter(({ reached, unanswered }) => reached > 0 && unanswered!.reached === 0);

/** Of outcomes that can be reached, in how many of the orders each then holds, as a text has it, and that answers deter. */
function expectReachShares(
  text: string,
  some: readonly (OutcomeReach & { readonly held: number })[],
  completions: number,
): void {
  const reached = some.filter((one) => one.reached > 0);
  if (reached.length === 0) return;
  const deterred = deterredOf(reached);
  const way = /, (and|to (.*?)) only by moves that an answer would spoil/.exec(text);
  expect(way === null, text).toBe(deterred.length === 0);
  if (way) expect(way[1] === "and").toBe(deterred.length === reached.length);
  if (way?.[2])
    expect(numberOf(/^(\w+) of these$/.exec(way[2])?.[1] ?? String(way[2].split(/[“#]/).length - 1))).toBe(
      deterred.length,
    );
  const open = reached.map(({ lasting }) => lasting);
  const said = new RegExp(
    `where (?:it then holds|they then hold)(?: ${SHARE}(?: of the orders)?|, each ${SHARE}|, each in about (\\d+)–(\\d+) %|, .*? ${SHARE}(?: of the orders)? and .*? ${SHARE})`,
  ).exec(text);
  if (said === null) {
    // Of one that holds in the same share as without looking at the way, that is said once.
    expect(open, text).toHaveLength(1);
    expect(Math.abs(open[0]! - reached[0]!.held) / completions).toBeLessThanOrEqual(0.05);
    return;
  }
  const [, alone, each, least, greatest, first, second] = said;
  if (alone) expect(open.length).toBe(1);
  if (first) {
    expect(open.length).toBe(2);
    expectShare(first, open[0]!, completions);
    expectShare(second!, open[1]!, completions);
  } else if (least) {
    expect(open.length).toBeGreaterThan(2);
    const shares = open.map((reached) => reached / completions);
    for (const [said, share] of [
      [least, Math.min(...shares)],
      [greatest, Math.max(...shares)],
    ] as const)
      expect(Math.abs(Number(said) / 100 - share)).toBeLessThanOrEqual(unitOf(share) / 2 + 1e-9);
  } else for (const reached of open) expectShare((alone ?? each)!, reached, completions);
}

/** What a text says of which of the level outcomes can be reached, against the counts. */
function expectReach(text: string, result: Result): void {
  const { level, today, completions } = result;
  const all = reachOf(result);
  const others = all.filter(({ state }) => state !== today);
  const open = others.filter(({ reached }) => reached > 0).length;
  const isOnly = text.startsWith("The parties' own interests lead from today to ");
  const told = isOnly
    ? text
    : /as far as the draws tell(?:\. W|, so that w)hich of (?:them|the \w+) would last most often cannot be said\. (.*?)(?: Where|$)/.exec(
        text,
      )?.[1];
  const said = told?.includes("own interests") === true;
  expect(said, text).toBe(level.total <= level.states.length);
  if (!said) return;
  expect(isOnly).toBe(open === 1 && others.length === all.length && open < all.length);
  if (isOnly) {
    const [, only] = /lead from today to (“.*?”.*?)(?:, only by moves that an answer would spoil)?\. /.exec(
      text,
    )!;
    const [one] = others.filter(({ reached }) => reached > 0);
    expect(only!.split("“").length).toBe(2);
    expect(text.includes(", only by moves that an answer would spoil")).toBe(deterredOf([one!]).length === 1);
    const [, held, , lasting] = new RegExp(
      `(?:It|One of these) holds ${SHARE}(?: of ${ORDERS})?(?:, today's state in [^;.]*?)?(; ${SHARE} they lead there and it holds)?[.]`,
    ).exec(text)!;
    expectShare(held!, one!.held, completions);
    if (lasting) expectShare(lasting, one!.lasting, completions);
    else expect(Math.abs(one!.lasting - one!.held) / completions).toBeLessThanOrEqual(0.05);
  } else if (/lead from today to none of|do not lead there/.test(told!)) expect(open).toBe(0);
  else if (/ lead from today (?:to both of them|to all of|there too)/.test(told!))
    expect(open).toBe(others.length);
  else {
    const [, which, of, count] =
      /^Of (the|these) (\w+)(?: besides today's)? the parties' own interests lead from today only to (\w+)?/.exec(
        told!,
      )!;
    expect(open > 0 && open < others.length).toBe(true);
    expect(numberOf(of!)).toBe(others.length);
    // “These” are those that are named beside today's, or all of them.
    expect(which === "the").toBe(others.length < all.length && all[0]!.state !== today);
    if (NUMBERS.includes(count!)) expect(numberOf(count!)).toBe(open);
  }
  if (/ to both of them/.test(told!)) expect(others.length).toBe(2);
  if (!isOnly) expectReachShares(told!, others, completions);
  for (const { state, reached } of all) {
    const row = result.leading.find((one) => one.state === state);
    if (row && state !== today) expect(row.reach.reached).toBe(reached);
    expect(reached).toBeLessThanOrEqual(completions);
  }
}

/** Of the level outcomes the one to which one gets, if its reasons were looked at. */
function onlyReachedOf(result: Result) {
  const [only] = reachOf(result).filter(({ reached }) => reached > 0);
  return result.leading.find(({ state }) => state === only?.state);
}

/** That the first, any of its variants counting, holds more often than whatever else there is, variants counting too. */
function expectLead(result: Result): void {
  const [first, ...others] = result.leading;
  const { states, counts } = result.concepts.seq.equilibria;
  const isWithin = (state: number) => state === first!.state || first!.variants.includes(state);
  expect(result.level.total).toBe(0);
  states.forEach((state, at) => {
    if (!isWithin(state)) expect(counts[at]!).toBeLessThan(first!.held);
  });
  for (const other of others) expect(other.held).toBeLessThan(first!.held);
  // Never of an outcome below today's state.
  if (!isWithin(result.today)) expect(countOf(result, result.today)).toBeLessThan(first!.held);
}

/** An outcome as a sentence names it: with variants where it has any. */
function expectNamed(name: string, { state, variants }: Result["leading"][number], today: number): void {
  expect(/^today's state/i.test(name), name).toBe(state === today);
  const also = variants.length === 0 ? "" : variants.length === 1 ? " or its variant" : " or a variant of it";
  expect(name.replace(/^(?:today's state|#\d+)/i, "")).toBe(also);
}

/**
 * Of some outcomes that hold, what is said of leaving them: that a gain is answered only where some party can gain, and that
 * none can only where none can. Seen in the moves where all is known, and in the counts by Nash where orders were drawn.
 */
function expectClaim({ result }: Told, states: readonly number[], answered: boolean): void {
  const { seq, nash } = result.concepts;
  const often = ({ equilibria }: typeof seq, state: number) =>
    equilibria.counts[equilibria.states.indexOf(state)] ?? 0;
  for (const state of states) expect(often(seq, state)).toBeGreaterThan(0);
  expect(answered).toBe(states.some((state) => often(nash, state) < often(seq, state)));
  const [first] = result.leading;
  if (states.includes(first!.state) && first!.restraints.some(({ deterred }) => deterred > 0))
    expect(answered).toBe(true);
  if (!result.exact || !result.why) return;
  const moves = result.why.improvements.filter(({ from }) => states.includes(from));
  // Only the told states are explained move by move.
  if (moves.length > 0) expect(answered).toBe(true);
  for (const { seq: answers } of moves) expect(answers.length).toBeGreaterThan(0);
}

/** What of the unknown leaves what leads now no answer: beside others whichever way it turns out, and one way behind. */
function splitOf(result: Result): readonly [PreferenceFlip, PreferenceFlip] | undefined {
  const either = eitherOf(result);
  return either?.every(({ ties }) => ties) ? undefined : either;
}

/** What of the unknown puts something beside what leads now, whichever way it turns out: its two changes, as the party wants. */
function eitherOf({ level, flips, exact }: Result): readonly [PreferenceFlip, PreferenceFlip] | undefined {
  if (exact || level.total > 0) return undefined;
  const open = flips.filter(({ kind, leads }) => kind === "resolve" && leads !== null);
  for (const one of open)
    for (const other of open)
      if (
        one !== other &&
        one.party === other.party &&
        one.option === other.option &&
        one.entries.join() === other.entries.join()
      )
        return [one, other];
  return undefined;
}

const SPLIT =
  /^Which outcome would last most often hangs on whether .+?, which is not known: if so, (.+) would hold (as|more) often (?:as|than) (.+); if not, (.+) would hold (as|more) often (?:as|than) (.+)\.$/;

const EITHER = new RegExp(
  SPLIT.source.replace(
    "Which outcome would last most often hangs on whether .+?, which is not known",
    "What would hold as often hangs on whether .+?",
  ),
);

/** That neither way leaves what leads now alone in front, and that it is the answer where neither puts it behind. */
function expectSplit({ case: c, result }: Told, [said, , so, , , not]: readonly string[]): void {
  const split = eitherOf(result);
  expect(split).toBeDefined();
  expect(said!.startsWith("What would hold as often")).toBe(splitOf(result) === undefined);
  const isWanted = (flip: PreferenceFlip) => wantsAfter(c, flip) ?? flip.wanted!;
  expect(split!.map(isWanted).sort()).toEqual([false, true]);
  for (const flip of split!) {
    expect((isWanted(flip) ? so : not) === "as").toBe(flip.ties);
    expect(flip.leads!.count).toBeGreaterThanOrEqual(flip.before!.count);
  }
}

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [SPLIT, expectSplit],
  [EITHER, expectSplit],
  [
    new RegExp(
      `^(?:Over both answers together: )?(${NAME}(?: or (?:its variant|a variant of it))?) holds ${SHARE}(?: of ${ORDERS})?, and no other outcome in as many\\.$`,
    ),
    ({ result }, [, name, share]) => {
      expectLead(result);
      expectNamed(name!, result.leading[0]!, result.today);
      expectShare(share!, result.leading[0]!.held, result.completions);
    },
  ],
  [
    new RegExp(`^${NAME} itself holds ${SHARE}(?: of the orders\\.|\\.)$`),
    ({ result }, [, share]) => {
      if (result.level.total > 0) return;
      expect(result.leading[0]!.variants.length).toBeGreaterThan(0);
      expectShare(share!, result.leading[0]!.counts.seq, result.completions);
    },
  ],
  [
    // Of an outcome to which interests lead, and that only together with its variants holds as often as is said.
    new RegExp(
      `^${NAME} itself holds (?:${SHARE}|only if .+, which is not known)(; else (?:with|without) .+)?\\.$`,
    ),
    ({ result }, [, share, other]) => {
      expect(result.level.total).toBeGreaterThan(0);
      const rows = result.leading.filter(
        ({ state, held, counts, reach }) =>
          state !== result.today &&
          reach.reached > 0 &&
          counts.seq < held &&
          (share === undefined ? counts.seq > 0 : isShare(share, counts.seq, result.completions)),
      );
      expect(rows.length).toBeGreaterThan(0);
      const one = rows.some(({ variants }) => variants.length === 1);
      expect(other === undefined ? rows.some(({ variants }) => variants.length > 1) : one).toBe(true);
    },
  ],
  [
    new RegExp(
      `^(Where it holds,|Where one of them holds,|In it|In each of them) (?:(${CLAIMS.seq})|${CLAIMS.nash})\\.$`,
    ),
    (told, [, where, seq]) => {
      const { leading, level, concepts } = told.result;
      const [first] = leading;
      expect(where === "Where one of them holds,").toBe(level.total > 0 || first!.variants.length > 0);
      if (level.total > level.states.length) return;
      const states = where!.startsWith("In") ? concepts.seq.equilibria.states : levelStates(told.result);
      expectClaim(told, states, seq !== undefined);
    },
  ],
  [
    new RegExp(`^In (\\w+) of them ${CLAIMS.nash}; in the others? ${CLAIMS.seq}\\.$`),
    ({ result: { concepts, exact } }, [, count]) => {
      const { nash, seq } = concepts;
      expect(exact).toBe(true);
      const none = numberOf(count!);
      expect(none).toBe(nash.equilibria.states.length);
      expect(none).toBeLessThan(seq.equilibria.states.length);
    },
  ],
  [
    new RegExp(`^${SHARE} of these orders no answer is needed(?: there)?: ${CLAIMS.nash}\\.$`, "i"),
    ({ result }, [, share]) => {
      // Behind "where it holds" a share is one of the orders in which it does.
      const { nash, seq } = result.leading[0]!.counts;
      expectShare(share!.toLowerCase(), nash, seq);
    },
  ],
  [
    /^In each of these orders some party stays (?:there )?only because it would be answered\.$/,
    ({ result }) => {
      expect(result.leading[0]!.counts.nash).toBe(0);
      expect(result.leading[0]!.counts.seq).toBeGreaterThan(0);
    },
  ],
  [
    new RegExp(
      `^The parties' own interests (?:(do not) lead (?:there|to ${NAME}(?: or (?:its variant|a variant of it))?) from today|also settle (?:there|at ${NAME}(?: or (?:its variant|a variant of it))?) from today ${SHARE}(?: of the orders)?(?:, ${SHARE} by moves that no answer would spoil)?)\\.$`,
    ),
    ({ result }, [, not, share, freely]) => {
      const { reach } = result.leading[0]!;
      expect(not !== undefined).toBe(reach.reached === 0);
      if (!share) return;
      expectShare(share, reach.lasting, result.completions);
      expectShare(freely ?? share, reach.unanswered!.lasting, result.completions);
    },
  ],
  [
    /^The parties' own interests (do not lead|lead) from today( also)? to (.+?)(, (?:where|and only|to) .*?)?(?:; to (.+) they do not)?\.$/,
    ({ result }, [whole, leads, also, subject, , shut]) => {
      const [first, ...rest] = reachOf(result);
      const others = rest.filter(({ state }) => state !== result.today);
      const reached = others.filter((one) => one.reached > 0).length;
      if (leads === "do not lead" || subject === "none of these others") {
        expect(reached).toBe(0);
        if (leads === "do not lead") expect(howMany(subject!, others.length), whole).toBe(others.length);
      } else {
        expect(also !== undefined).toBe(first!.reached > 0 && first!.state !== result.today);
        expect(howMany(subject!, others.length), whole).toBe(reached);
        if (shut) expect(howMany(shut, others.length), whole).toBe(others.length - reached);
        else expect(reached).toBe(others.length);
        expectReachShares(whole!, others, result.completions);
      }
    },
  ],
  [ELSEWHERE, ({ result }, [, name, share]) => expectElsewhere(result, name!, share!)],
  [ANYWHERE, ({ result }, [, share, freely]) => expectAnywhereFreely(result, share!, freely)],
  [
    /^Unless somebody acts, on \d+ \w+ \d+ today's state turns into .*\.$/,
    ({ result }) => expect(result).toBeDefined(),
  ],
  [
    /^Which of them would last most often cannot be said\.$/,
    ({ result }) => {
      expect(result.exact).toBe(false);
      expect(result.level.total).toBeGreaterThan(0);
    },
  ],
  [
    new RegExp(`^(${NAME}(?: or (?:its variant|a variant of it))?) holds ${SHARE}(?: of ${ORDERS})?\\.$`),
    ({ result }, [, name, share]) => {
      // Of today's state it is said, too, where something else leads.
      const isToday = /^today/i.test(name!);
      const first = isToday ? result.todayState : result.leading[0]!;
      if (!isToday) expectNamed(name!, first, result.today);
      expectShare(share!, isToday ? first.counts.seq : first.held, result.completions);
    },
  ],
  [
    /^(\w+) other outcomes? holds? as often, as far as the draws tell(, among them|:) .*\.$/,
    ({ result }, [, count, how]) => {
      const [first, ...others] = result.leading;
      expect(numberOf(count!.toLowerCase())).toBe(result.level.total);
      expect(how === ":").toBe(result.level.total <= 2);
      // No other holds clearly more often: not even if the two never hold together.
      for (const held of [...others.map((other) => other.held), ...result.level.held])
        expect(held - first!.held).toBeLessThanOrEqual(3.29 * Math.sqrt(held + first!.held));
    },
  ],
  [
    new RegExp(`^Today's state holds ${SHARE}(?: of ${ORDERS})?\\.$`),
    ({ result }, [, share]) => expectShare(share!, result.todayState.counts.seq, result.completions),
  ],
  [
    /^(What|Among what) can upset it: .*, and no answer in the others' own interest takes that gain away \(so in (?:(\w+) of the |all |the (?=one order ))(\w+) orders? looked at in which it does not hold\)\.$/,
    ({ result: { todayState } }, [, how, count, examined]) => {
      expect(todayState.holdsInExamined).toBe(false);
      expect(todayState.examined).toBe(numberOf(examined!));
      expect(todayState.restraints.some(({ gain }) => gain?.count === numberOf(count ?? examined!))).toBe(
        true,
      );
      if (numberOf(examined!) > 1) expect(count).not.toBe(examined);
      // What is named alone is so clearly more often than any other move; seen in the same orders, some of them in both.
      const most = numberOf(count ?? examined!);
      const moves = todayState.restraints.flatMap(({ gain }) => (gain ? [gain.count, gain.next] : []));
      const others = moves.toSorted((a, b) => b - a).slice(1);
      expect(Math.max(...moves)).toBe(most);
      expect(how === "What").toBe(
        others.every((other) => other === 0 || most - other > 3.29 * Math.sqrt(most + other)),
      );
    },
  ],
  [
    /^(Beside )?(?:#\d+|[Tt]oday's state)( and)? (one variant|(\w+) variants) of it (holds|hold) about as often(?:: .*)?, ((?:with or without|with|without|one with|one without) #.*)\.$/,
    ({ result }, [, beside, and, one, many, verb, how]) => {
      const [{ variants, state, counts }] = result.leading as [Result["leading"][number]];
      expect(variants.length).toBe(one === "one variant" ? 1 : numberOf(many!));
      expect(verb).toBe(variants.length === 1 && beside ? "holds" : "hold");
      const varying = variants.reduce((bits, other) => bits | (other ^ state), 0);
      const ways = 2 ** [...varying.toString(2)].filter((bit) => bit === "1").length;
      expect(how!.startsWith("with or without")).toBe(ways === variants.length + 1);
      // What is with or without something is told of the outcome and its variants, the rest of the variants alone.
      expect([beside, and]).toEqual(
        ways === variants.length + 1 ? [undefined, " and"] : ["Beside ", undefined],
      );
      if (ways === variants.length + 1) return;
      // One by one, each with as many options as it differs in.
      const said = how!.split(/, one |^one /).filter((each) => each !== "");
      const sizes = variants.map(
        (other) => [...(other ^ state).toString(2)].filter((bit) => bit === "1").length,
      );
      expect(said.map((each) => each.split("#").length - 1)).toEqual(sizes);
      // Told apart by less than a tenth, or not at all: of so many draws 3.29 standard errors are less than this.
      const slack = 3.29 * Math.sqrt(result.completions);
      for (const variant of variants)
        expect(countOf(result, variant)).toBeGreaterThanOrEqual(
          Math.min(0.9 * counts.seq, counts.seq - slack),
        );
    },
  ],
  [
    /^Given the stated preferences, (this outcome|these (\w+) outcomes) would hold once reached: (.*?)(?:; and (\w+) more)?\.$/,
    ({ result }, [, , many = "one", listing, more = "no"]) => {
      expect(result.exact).toBe(true);
      expect(numberOf(many)).toBe(result.concepts.seq.equilibria.states.length);
      expect(listing!.split("; ").length).toBe(result.leading.length);
      expect(result.leading.length + numberOf(more)).toBe(numberOf(many));
    },
  ],
  [
    /^Today's state is one that holds\.$/,
    ({ result }) => expect(result.concepts.seq.equilibria.states).toContain(result.today),
  ],
  [
    /^Today's state would not hold: .*, and no answer in the others' own interest takes that gain away\.$/,
    ({ result }) => {
      expect(result.exact).toBe(true);
      expect(result.concepts.seq.equilibria.states).not.toContain(result.today);
      expect(result.todayState.restraints.some(({ free }) => free > 0)).toBe(true);
    },
  ],
  [
    /^With .* acting as one, (one outcome|(\w+) outcomes) would hold( in at least one of the orders drawn)?\.$/,
    ({ result }, [, , many = "one", drawn]) => {
      expect(numberOf(many)).toBe(result.together!.equilibria.seq.total);
      expect(drawn !== undefined).toBe(!result.exact);
    },
  ],
  [
    /^No outcome would hold( in any of the (\d+) orders of preference drawn)?: from each of them some party has a move that pays in the end\.$/,
    ({ result }, [, drawn, count]) => {
      expect(result.concepts.seq.equilibria.states).toEqual([]);
      expect(drawn === undefined).toBe(result.exact);
      if (count) expect(Number(count)).toBe(result.completions);
    },
  ],
  [
    /^Of what .* would rather see, what .* counts as unknown\.$/,
    ({ result }) => expect(result.exact).toBe(false),
  ],
  [/^Today's state is assumed: .*/, ({ result }) => expect(result).toBeDefined()],
  [/^The rest is told by their real preferences\.$/, ({ result }) => expect(result.hypergame).not.toBeNull()],
  [
    new RegExp(
      `^As each party sees the conflict today's state would last ${SHARE}(?: of the ways to fill in what is not known of what they believe)?; (?:it would (not )?|${SHARE} )if nobody were mistaken\\.$`,
    ),
    ({ result }, [, seen, not, truth]) => {
      const views = result.hypergame!;
      const { count, heldByTruth } = views.leading.find(({ state }) => state === result.today)!;
      expectShare(seen!, count, views.completions);
      if (truth) expectShare(truth, heldByTruth, views.completions);
      else expect(heldByTruth > 0).toBe(not === undefined);
    },
  ],
  [
    /^As each party sees the conflict today's state would (not )?last(?: too: the mistakes change nothing about it| either|, as long as .* (?:is|are) mistaken|, although it would if .* were not mistaken)\.$/,
    ({ result }, [sentence, not]) => {
      const { count, heldByTruth } = result.hypergame!.leading.find(({ state }) => state === result.today)!;
      expect(count > 0).toBe(not === undefined);
      expect(heldByTruth > 0).toBe(/too: the mistakes|although it would/.test(sentence));
    },
  ],
  [
    /^#\d+ is today's state\.$/,
    ({ result }) => expect(result.leading.map(({ state }) => state)).toContain(result.today),
  ],
  [
    /^Else today's state holds: whoever left it to gain would be answered\.$/,
    ({ result }) => {
      const [turn, ...others] = result.todayTurns;
      expect(others).toEqual([]);
      expect(turn!.holds).toBe(turn!.completions);
    },
  ],
  [
    /^Today's state (hangs|fails) on what is the analyst's judgement alone(?:: that .* (?:wants?|do(?:es)? not want) .*|, that .* (?:wants?|do(?:es)? not want) .*, and as much on .+)\.$/,
    ({ result }, [, verb]) => {
      expect(result.todayTurns.length).toBeGreaterThan(0);
      if (verb === "fails") expect(result.todayTurns.some(({ stated, holds }) => holds > stated)).toBe(true);
      else expect(result.todayTurns.some(({ stated, holds }) => holds < stated)).toBe(true);
      for (const { stated, holds, completions } of result.todayTurns) {
        expect(Math.min(stated, holds)).toBeLessThanOrEqual(completions / 20);
        expect(Math.max(stated, holds)).toBeGreaterThanOrEqual((completions * 19) / 20);
      }
    },
  ],
];

/** The sentences of a text, what it quotes replaced by numbers. */
function sentencesOf(text: string): { sentences: string[]; names: string[] } {
  const names: string[] = [];
  const plainText = text.replaceAll(/“([^”]*)”/g, (_, name: string) => `#${names.push(name) - 1}`);
  return {
    sentences: withoutJointly(plainText)
      .split(
        /(?<=[.:]) (?=(?:[A-Z]|#\d+ (?:is today's state|(?:itself |or (?:its variant|a variant of it) )?holds|(?:or (?:its variant|a variant of it) )?and #\d+ (?:or (?:its variant|a variant of it) )?can be reached)))/,
      )
      .flatMap(joinedColon),
    names,
  };
}

/** A colon ends no sentence. */
function joinedColon(sentence: string, at: number, all: readonly string[]): string[] {
  const isOpen = (text: string | undefined) => text?.endsWith(":") === true;
  if (isOpen(all[at - 1])) return [];
  let whole = sentence;
  for (let next = at + 1; isOpen(whole); next++) whole = `${whole} ${all[next]}`;
  return [whole];
}

describe("every sentence of a judgement", () => {
  it("is of a form that is known, and true of the result", () => {
    always((told) => {
      for (const { text } of told.explanation.judgements) {
        const { sentences, names } = sentencesOf(plain(text));
        for (const sentence of sentences) {
          const form = FORMS.find(([pattern]) => pattern.test(sentence));
          expect(form, sentence).toBeDefined();
          form![1](told, form![0].exec(sentence)!, names);
        }
      }
    });
  });

  it("speaks of shares where orders were drawn, and of none where one run decides", () => {
    always(({ result, explanation }) => {
      if (!result.exact || result.hypergame) return;
      for (const { text } of explanation.judgements)
        expect(plain(text)).not.toMatch(/ %|orders of preference/);
    });
  });
});

/** The places of today, and of others, among outcomes that a sentence tells together, as it says where interests lead. */
function expectLed(
  text: string,
  all: readonly ({ readonly isToday: boolean } & Pick<OutcomeReach, "reached" | "unanswered">)[],
): void {
  const others = all.filter(({ isToday }) => !isToday);
  const open = others.filter(({ reached }) => reached > 0).length;
  const THOSE = "the other \\w+|the \\w+ besides today's";
  const said = new RegExp(
    `(?:; |, )((?:of (?:them|${THOSE}) )?the parties' own interests .*?)(?:, (and|to .*?) (only by moves that an answer would spoil))?\\.?$`,
  ).exec(text);
  const clause = said?.[1];
  const deterred = deterredOf(others);
  expect(said?.[3] === undefined, text).toBe(deterred.length === 0);
  if (said?.[2] === "and") expect(deterred.length).toBe(open);
  if (others.length === 0) {
    expect(clause).toBeUndefined();
    return;
  }
  expect(clause, text).toBeDefined();
  if (/ lead from today to none of| do not lead from today to /.test(clause!)) expect(open).toBe(0);
  else if (/ only$/.test(clause!)) {
    expect(open > 0 && open < others.length).toBe(true);
    const count = / to (\w+) only$/.exec(clause!)?.[1];
    if (count && NUMBERS.includes(count)) expect(numberOf(count)).toBe(open);
    // What is said of these outcomes alone says so: interests may lead to others beside them.
    expect(clause).toMatch(new RegExp(`\\bof (?:them|${THOSE})\\b`));
  } else {
    expect(clause).toMatch(
      new RegExp(` can lead from today to (?:it|each of (?:them|${THOSE})|#\\d+.*|today's state)$`),
    );
    expect(open).toBe(others.length);
  }
  if (/^of them /.test(clause!)) expect(all[0]!.isToday).toBe(false);
  const [, one, many] = /of the (?:(other) )?(\w+)/.exec(clause!) ?? [];
  if (many) {
    expect([numberOf(many), others.length]).toEqual([all.length - 1, all.length - 1]);
    expect(one === "other").toBe(all[0]!.isToday);
  }
}

/** What the bottom line says of the way to an outcome that leads. */
function expectWayInShort(way: string, { reach }: Result["leading"][number], result: Result): void {
  const { completions } = result;
  const { reached, lasting, unanswered } = reach;
  const INTERESTS = "The parties' own interests";
  if (reached === 0) {
    expect(way).toBe(`. ${INTERESTS} do not lead there from today`);
    return;
  }
  const said = new RegExp(
    `^\\. ${INTERESTS} (?:also settle there from today ${SHARE}(?: of the orders)?|do not settle there from today in any of the orders drawn)(, but only by moves that an answer would spoil)?(?:(?:, and|; they) can settle elsewhere ${SHARE})?$`,
  ).exec(way);
  expect(said, way).not.toBeNull();
  expectShare(said![1] ?? "in none of the orders drawn", lasting, completions);
  expect(said![2] !== undefined).toBe(unanswered!.lasting === 0 && lasting > 0);
  if (said![3] !== undefined) expectAnywhere(result, said![3]);
}

/** The sentence of the bottom line, by its forms. */
const SHORT_FORMS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(SPLIT.source.replace(", which is not known", "")), expectSplit],
  [
    new RegExp(
      `^(${NAME}(?: or (?:its variant|a variant of it))?)(?:, (?:with or|perhaps) without #.*?,)? would last most often: ${SHARE}(?: of the orders of preference drawn)? \\(no measure of likelihood\\)(\\. .*)?\\.$`,
    ),
    ({ result }, [, name, share, way]) => {
      const [first] = result.leading;
      expectLead(result);
      expectNamed(name!, first!, result.today);
      expectShare(share!, first!.held, result.completions);
      expect(way === undefined).toBe(first!.state === result.today);
      if (way) expectWayInShort(way, first!, result);
    },
  ],
  [
    new RegExp(
      `^The parties' own interests lead from today to (#\\d+.*?)(?: ${SHARE}(?: of the orders)?)?(, only by moves that an answer would spoil)?\\. (It|One of these) would last ${SHARE}(?: of the orders of preference drawn)? \\(no measure of likelihood\\); (\\S+) other outcomes? holds? as often, as far as the draws tell, but they do not lead there\\.$`,
    ),
    ({ result }, [, , led, deterred, it_, share, count]) => {
      const all = reachOf(result);
      expect(deterred === undefined).toBe(deterredOf(all).length === 0);
      const open = all.filter(({ reached }) => reached > 0);
      expect(numberOf(count!)).toBe(result.level.total);
      expect(open).toHaveLength(1);
      expect(open[0]!.state).not.toBe(result.today);
      expectShare(led ?? "in all of the orders drawn", open[0]!.reached, result.completions);
      expectShare(share!, open[0]!.held, result.completions);
      const row = result.leading.find(({ state }) => state === open[0]!.state);
      if (row) expect(it_ === "It").toBe(row.variants.length === 0);
    },
  ],
  [
    new RegExp(
      `^((?:[Tt]oday's state|#\\d+)(?: or (?:its variant|a variant of it))?)(?:, (?:with or|perhaps) without #.*?,)? holds ${SHARE}(?: of the orders of preference drawn)? \\(no measure of likelihood\\); (?:(\\S+) other outcomes hold|((?:[Tt]oday's state|#\\d+)(?: or (?:its variant|a variant of it))?) holds) as often, as far as the draws tell, so that which of the (\\S+) would last most often cannot be said(?:; .*)?\\.$`,
    ),
    ({ result }, [text, name, share, others, other, count]) => {
      expect(numberOf(count!)).toBe(result.level.total + 1);
      // Of two each is named.
      expect(other === undefined).toBe(result.level.total > 1);
      if (others !== undefined) expect(numberOf(others)).toBe(result.level.total);
      expectNamed(name!, result.leading[0]!, result.today);
      expectShare(share!, result.leading[0]!.held, result.completions);
      expect(text!.includes("own interests")).toBe(
        result.level.total <= result.level.states.length &&
          reachOf(result).some(({ state }) => state !== result.today),
      );
      if (result.level.total > result.level.states.length) return;
      expectLed(
        text!,
        reachOf(result).map((one) => ({ ...one, isToday: one.state === result.today })),
      );
    },
  ],
  [
    /^Given the stated preferences (?:only (?:#\d+|today's state)|(\S+) (?:of the (\w+) )?outcomes(?: that can occur)?) would hold once reached(?:: (.*?))?(?:; .*)?\.$/,
    ({ result }, [text, many = "one", of, listing]) => {
      const { exact, leading, concepts, today } = result;
      expect(exact).toBe(true);
      expect(numberOf(many)).toBe(concepts.seq.equilibria.states.length);
      if (of) {
        expect(numberOf(of)).toBe(result.stateCount);
        return;
      }
      if (listing) expect(listing.split(/, | and /).length).toBe(leading.length);
      expectLed(
        text!,
        leading.map(({ state, reach }) => ({ isToday: state === today, ...reach })),
      );
    },
  ],
  [
    /^Nothing would last(, in any of the orders of preference drawn)?: from every outcome some party has a move that pays in the end\.$/,
    ({ result }, [, drawn]) => {
      expect(result.concepts.seq.equilibria.states).toEqual([]);
      expect(drawn === undefined).toBe(result.exact);
    },
  ],
  [
    new RegExp(
      `^Today's state would last, as the parties see things, ${SHARE}(?: of the ways to fill in what they may believe)?\\.$`,
    ),
    ({ result }, [, seen]) => {
      const views = result.hypergame!;
      const { count } = views.leading.find(({ state }) => state === result.today)!;
      expectShare(seen!, count, views.completions);
    },
  ],
  [
    /^Today's state would (not )?last(, whether anybody is mistaken or not| only while .* (?:is|are) mistaken| while .* (?:is|are) mistaken)\.$/,
    ({ result }, [, not, how]) => {
      const { count, heldByTruth } = result.hypergame!.leading.find(({ state }) => state === result.today)!;
      expect(count > 0).toBe(not === undefined);
      expect(heldByTruth > 0).toBe(how!.startsWith(", whether") ? count > 0 : count === 0);
    },
  ],
];

describe("the sentence of the bottom line", () => {
  it("is of a form that is known, and true of the result", () => {
    const seen = new Set<RegExp>();
    always((told) => {
      const [main, ...others] = told.explanation.judgements;
      expect(others.some(({ inShort }) => inShort !== undefined)).toBe(false);
      const names: string[] = [];
      const text = plain(main!.inShort!).replaceAll(
        /“([^”]*)”/g,
        (_, name: string) => `#${names.push(name) - 1}`,
      );
      const { said, rest } = elsewhereIn(withoutJointly(text));
      expect(said === undefined || !ANYWHERE.test(said), said).toBe(true);
      const form = SHORT_FORMS.find(([pattern]) => pattern.test(rest));
      expect(form, text).toBeDefined();
      form![1](told, form![0].exec(rest)!, names);
      seen.add(form![0]);
      // What it says the judgement puts first it has by name.
      for (const name of (main!.leads ?? []).length > 0 ? names.slice(0, 1) : [])
        if (!/with or without #0/.test(text))
          expect(plain(main!.text).toLowerCase()).toContain(name.toLowerCase());
    }, 120);
    // The rarest form may stay away from random cases.
    expect(seen.size).toBeGreaterThanOrEqual(SHORT_FORMS.length - 2);
  });
});

describe("where the parties' own interests lead", () => {
  it("is told beside the outcome that holds most often, in every sentence that names it, where they lead elsewhere oftener", () => {
    let told = 0;
    always(({ result, explanation }) => {
      const [main] = explanation.judgements;
      const [first] = result.leading;
      if (!first || result.exact || result.hypergame || result.level.total > 0) return;
      const texts = [main!.text, main!.gist!, main!.inShort!].map((text) => {
        const { said } = elsewhereIn(plain(text));
        return said !== undefined && ANYWHERE.test(said) ? undefined : said;
      });
      // Page one says it only where other draws would say the same.
      expect(texts[2]).toBe(texts[1]);
      if (texts[1] !== undefined) {
        expect(texts[1]).toBe(texts[0]);
        const [next, most] = result.leading
          .map(({ reach }) => reach.lasting)
          .toSorted((a, b) => a - b)
          .slice(-2);
        expect(most! - next!).toBeGreaterThan(3.29 * Math.sqrt(most! + next!));
        const { counts, held } = othersOf(result).find(({ reach }) => reach.lasting === most)!;
        expect((held - counts.seq) / result.completions).toBeLessThan(0.05 + 1e-9);
      }
      const ahead = othersOf(result).map(({ reach }) => reach.lasting - first.reach.lasting);
      if (texts[0] !== undefined) {
        told++;
        expect(Math.max(...ahead)).toBeGreaterThan(0);
      } else if (first.state !== result.today)
        // What reads alike, to five points, is not told.
        for (const lead of ahead) expect(lead / result.completions).toBeLessThan(0.05 + 1e-9);
    });
    expect(told).toBeGreaterThan(0);
  });
});

describe("the judgement in short", () => {
  it("says of leaving what the result has, and counts all that cannot be told apart", () => {
    always((told) => {
      const { result, explanation } = told;
      const { rest: gist } = elsewhereIn(withoutJointly(plain(explanation.judgements[0]!.gist ?? "")));
      if (gist === "" || result.exact) return;
      const [first] = result.leading;
      const isLevel = result.level.total > 0;
      const lead = /^[^.]* would last most often: /.test(gist);
      const split = splitOf(result);
      expect(lead).toBe(!isLevel && !split);
      expect(gist.startsWith("Which outcome would last most often hangs on")).toBe(split !== undefined);
      const claim =
        /Where (it|one of them) holds, (.*?); that says nothing of how likely it is\.(?: .*)?$/.exec(gist);
      expect(claim === null).toBe(result.level.total > result.level.states.length);
      if (claim) {
        // Where one gets to one of several only, what is said is said of that one.
        const isOnly = gist.startsWith("The parties' own interests lead from today to ");
        const only = isOnly ? onlyReachedOf(result) : undefined;
        const states = only ? [only.state, ...only.variants] : levelStates(result);
        expect(claim[1] === "it").toBe(
          only ? only.variants.length === 0 : !isLevel && first!.variants.length === 0,
        );
        expectClaim(told, states, claim[2]!.includes("would be answered"));
      }
      const held = new RegExp(`(?:holds|often:) ${SHARE}`).exec(gist);
      expect(held, gist).not.toBeNull();
      if (!gist.startsWith("The parties'")) expectShare(held![1]!, first!.held, result.completions);
      if (!isLevel) {
        const qualified = plain(explanation.judgements[0]!.qualified ?? "");
        const itself = / itself holds (in .*?)\./.exec(qualified);
        expect(itself === null).toBe(first!.variants.length === 0);
        if (itself) expectShare(itself[1]!, first!.counts.seq, result.completions);
        const way =
          /\. The parties' own interests (?:(also) settle there from today|do not lead there from today)(?: (in .*?))?(, but only by moves that an answer would spoil)?[.,;](?: |$)/.exec(
            gist,
          );
        const { reached, lasting, unanswered } = first!.reach;
        const sure =
          first!.state === result.today || (lasting === first!.held && unanswered!.lasting === lasting);
        expect(way === null, gist).toBe(sure && reached > 0);
        if (!way) return;
        expect(way[1] === undefined).toBe(reached === 0);
        if (reached === 0) {
          expect(way[2]).toBeUndefined();
          return;
        }
        expectShare(way[2]!, lasting, result.completions);
        expect(way[3] !== undefined, gist).toBe(unanswered!.lasting === 0 && lasting > 0);
        // How much of it is by moves that no answer would spoil stands on page two.
        const bound =
          /By moves that no answer would spoil .*? settle at .*? (in [^;,.]*?) ?(?:of the orders)?[,.]/.exec(
            qualified,
          )?.[1];
        if (way[3] === undefined) expectShare(bound ?? way[2]!, unanswered!.lasting, result.completions);
        return;
      }
      expectReach(gist, result);
      const count = /(\w+) other outcomes? holds? as often, as far as the draws tell/.exec(gist)?.[1];
      expect(numberOf(count!.toLowerCase())).toBe(result.level.total);
      const share = /, today's state (in .*?)[.;] /.exec(gist)?.[1];
      expect(share === undefined).toBe(reachOf(result).some(({ state }) => state === result.today));
      if (share) expectShare(share, result.todayState.counts.seq, result.completions);
    });
  });

  it("has low confidence where no outcome can be put first", () => {
    always(({ result, explanation }) => {
      if (result.level.total === 0 || result.hypergame) return;
      expect(explanation.judgements[0]!.confidence.level).toBe("low");
    });
  });

  it("leaves out no outcome that holds as often as the first", () => {
    always(({ result }) => {
      const [first] = result.leading;
      if (!first || result.exact) return;
      const told = [
        first.state,
        ...first.variants,
        ...result.leading.flatMap((one) => [one.state, ...one.variants]),
      ];
      const { states, counts } = result.concepts.seq.equilibria;
      const as = states.filter((state, at) => counts[at]! >= first.held && !told.includes(state)).length;
      expect(result.level.total).toBeGreaterThanOrEqual(as);
    });
  });

  it("takes no outcome with a name of its own, nor today's, for a variant of another", () => {
    always(({ case: c, result }) => {
      const selection = stability.select(c, {});
      if ("missing" in selection) throw new Error("no model");
      const { names } = selection.input as unknown as StabilityInput;
      const apart = [result.today, ...names.map(({ state }) => state)];
      for (const { variants } of result.leading)
        expect(variants.filter((other) => apart.includes(other))).toEqual([]);
    });
  });

  it("tells an outcome by no name that promises what one of its variants lacks", () => {
    let named = 0;
    let bare = 0;
    always(({ case: c, result }) => {
      const selection = stability.select(c, {});
      if ("missing" in selection) throw new Error("no model");
      const names = (selection.input as unknown as StabilityInput).names.map(({ state }) => state);
      for (const { state, variants, core } of result.leading) {
        const lacking = variants.filter((other) => (state & ~other) !== 0);
        if (names.includes(state) && state !== result.today) {
          expect(lacking).toEqual([]);
          if (variants.length > 0) named++;
        } else if (state !== result.today && lacking.length > 0) {
          // None of them takes only what all do.
          expect([state, ...variants].filter((other) => (other & ~core) === 0)).toEqual([]);
        } else if (variants.length > 0) bare++;
      }
    });
    expect([named > 0, bare > 0]).toEqual([true, true]);
  });
});

describe("what a judgement puts first", () => {
  it("is what its sentence names so: the leader, all that are level, or all that hold", () => {
    let unnamed = 0;
    always(({ result, explanation }) => {
      const [judgement] = explanation.judgements;
      const { leads = [], leadsInAll = leads.length, text } = judgement!;
      const { exact, leading, level, concepts } = result;
      // Whoever compares two judgements has to know of how many these are some.
      if (splitOf(result)) {
        const [first, ...others] = leads;
        expect(plain(text).toLowerCase()).toContain(`“${first!.toLowerCase()}”`);
        expect(others.length).toBeGreaterThan(0);
        return;
      }
      if (leads.length > 0)
        expect(leadsInAll).toBe(exact ? concepts.seq.equilibria.states.length : 1 + level.total);
      if (leadsInAll > leads.length) unnamed++;
      expect(leads).toHaveLength(exact ? leading.length : leading.length === 0 ? 0 : 1 + level.states.length);
      if (exact && !result.hypergame)
        for (const name of leads) expect(plain(text).toLowerCase()).toContain(`“${name.toLowerCase()}”`);
      if (!exact && leading.length > 0 && leading[0]!.state !== result.today && !result.hypergame)
        expect(plain(text)).toMatch(/“[^”]*”(?: or (?:its variant|a variant of it))? holds/);
      if (!exact && leading.length > 0 && leading[0]!.state !== result.today && !result.hypergame)
        expect(plain(text).toLowerCase()).toContain(`“${leads[0]!.toLowerCase()}”`);
    });
    expect(unnamed).toBeGreaterThan(0);
  });
});

describe("the headline", () => {
  it("of drawn orders says which outcome leads, or that none can be said to", () => {
    always(({ result, explanation }: Told) => {
      const [first] = result.leading;
      if (result.exact || !first) return;
      const text = plain(explanation.headline);
      expect(
        text.startsWith("Which outcome would last most often hangs on one thing that is not known;"),
      ).toBe(splitOf(result) !== undefined);
      if (splitOf(result)) return;
      // A figure would change with the draws.
      expect(text.replaceAll(/“[^”]*”/g, "")).not.toMatch(/\d/);
      expectClass(text, result);
    });
  });
});

it("nothing that is told begins with what cannot be said, where something can", () => {
  let seen = 0;
  always(({ result, explanation }) => {
    const [main] = explanation.judgements;
    if (result.exact || result.level.total === 0) return;
    for (const text of [explanation.headline, main!.text, main!.gist ?? "", main!.inShort ?? ""])
      expect(plain(text)).not.toMatch(/^[^.;:]* cannot be said[.;:]/);
    seen++;
  });
  expect(seen).toBeGreaterThan(1);
});

function expectClass(text: string, result: Result): void {
  const isOnly = text.startsWith(
    "Of the outcomes that hold most often the parties' own interests lead from today only to ",
  );
  const isLevel = isOnly || text.endsWith("; which outcome would last most often cannot be said.");
  expect(isLevel).toBe(result.level.total > 0);
  if (isOnly) expect(reachOf(result).filter(({ reached }) => reached > 0)).toHaveLength(1);
  const count = isLevel ? result.todayState.counts.seq : result.leading[0]!.held;
  const share = count / result.completions;
  if (!isLevel) {
    expectLead(result);
    const name = /^(.*?) holds /.exec(text.replaceAll(/“[^”]*”/g, "#0"))![1]!;
    expectNamed(name, result.leading[0]!, result.today);
    expect(text).toContain("no other outcome in as many");
  }
  const outside = text.replaceAll(/“[^”]*”/g, "");
  if (outside.includes("in none of")) expect(share).toBe(0);
  else if (outside.includes("in all of")) expect(share).toBe(1);
  else if (outside.includes("in most of") || outside.includes("in more than half"))
    expect(share).toBeGreaterThan(0.5);
  else if (outside.includes("in fewer than half")) expect(share).toBeLessThan(0.5);
  else {
    expect(outside).toContain("in about half of");
    expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.1);
  }
  const rest = / today's state holds in (none|fewer)\.$/.exec(outside)?.[1];
  if (rest && !isLevel) {
    expect(countOf(result, result.today)).toBeLessThan(count);
    expect(countOf(result, result.today) === 0).toBe(rest === "none");
  }
}

describe("what is said of a result besides", () => {
  it("is sure of itself only as far as a change of what is unknown or judged leaves it", () => {
    always(({ result, explanation }) => {
      for (const judged of explanation.judgements) {
        const { confidence } = judged;
        const turned = plain(confidence.why).includes("alone would change the answer");
        if (turned) expect(result.flips.length).toBeGreaterThan(0);
        // A flip changes which outcome is first; what is said beside it stands, unless that is of the first one.
        const ofFirst =
          confidence === explanation.judgements[0]!.confidence ||
          (judged.text !== undefined &&
            result.leading[0]?.state === result.today &&
            judged === explanation.judgements[1]);
        if (!ofFirst) expect(turned).toBe(false);
        else if (result.flips.some(({ kind }) => kind === "resolve")) expect(turned).toBe(true);
      }
    });
  });

  it("says that nothing holds a party where the result has it leave, and names an answer where it has one", () => {
    always(({ result, explanation }) => {
      if (!result.exact) return;
      const table = explanation.blocks.find(
        (block) => block.kind === "table" && block.title === "What holds it",
      );
      if (table?.kind !== "table") throw new Error("no table of what holds outcomes");
      const reasons = table.rows.map(({ cells }) => plain(cells[2] as string));
      const states = [...new Set([...result.leading.slice(0, 3).map(({ state }) => state), result.today])];
      const seq = result.concepts.seq.stable;
      if (!seq) return;
      const leaves = states.flatMap((state) =>
        result.parties.filter(({ id }) => !seq[id]!.states.includes(state)),
      );
      expect(reasons.filter((text) => text.startsWith("Nothing: if")).length).toBe(leaves.length);
    });
  });

  it("says of a state asked for whether it holds by each concept, as the concepts do", () => {
    always(({ result, explanation }) => {
      const target = result.target;
      if (!target?.concepts) return;
      const table = explanation.blocks.find(
        (block) => block.kind === "table" && block.title === "What it would take",
      );
      if (table?.kind !== "table") throw new Error("no table of what it would take");
      const said = table.rows.map(({ cells }) => cells[1]);
      const holds = (["nash", "gmr", "smr", "seq"] as const).map((concept) =>
        result.concepts[concept].equilibria.states.includes(target.state) ? "yes" : "no",
      );
      expect(said).toEqual(holds);
    });
  });

  it("moves the shares of a picture of single inputs as the result does", () => {
    always(({ result, explanation }) => {
      if (result.exact) return;
      for (const block of explanation.blocks) {
        if (block.kind !== "plot" || !block.title.startsWith("What moves")) continue;
        const ends = result.tornado.inputs.flatMap((input) =>
          input.ends.flatMap(({ holds, completions }) =>
            holds.map((count) => count / Math.max(1, completions)),
          ),
        );
        for (const { low, high, value } of block.points) {
          expect(ends.some((end) => Math.abs(end - low!) < 1e-12) || low === value).toBe(true);
          expect(ends.some((end) => Math.abs(end - high!) < 1e-12) || high === value).toBe(true);
        }
      }
    });
  });
});

/** What a party's statement or weight says, as the case has it: by its place in the form that is used. */
function statementsOf(c: Told["case"], party: string): Proposition[] {
  const own = c.moves!.preferences!.find(({ actor }) => actor === party);
  const [form = "statements"] = own ? preferenceForms(own) : [];
  if (form === "weights") return own!.weights!.map(({ when }) => when.proposition);
  if (form !== "statements") return [];
  return (own?.statements ?? [])
    .flatMap((entry) => ("unordered" in entry ? entry.unordered : [entry]))
    .map((entry) => ("prefers" in entry ? entry.prefers : entry.unknown).proposition);
}

/** Whether a party likes the one option of a statement taken, if it likes what the statement says; null of several options. */
function likesTaken(statement: Proposition): boolean | null {
  const atoms = new Set(atomsIn(statement).map(({ atom }) => atom));
  const [taken, left] = [true, false].map((is) => holds(statement, () => is));
  return atoms.size > 1 || taken === left ? null : taken!;
}

/** Whether after a flip the party wants an option taken, by the case's own statement; null where it is of no one option. */
function wantsAfter(
  c: Told["case"],
  { kind, party, option, entries, wanted }: PreferenceFlip,
): boolean | null {
  if (kind === "swap") return null;
  if (option !== null) return wanted;
  const likes = likesTaken(statementsOf(c, party)[entries[0]!]!);
  return likes === null ? null : likes === wanted;
}

/** The one option that a flip is about; null where states are listed, or it is about several. */
function wishOf(c: Told["case"], { kind, party, option, entries }: PreferenceFlip): string | null {
  if (kind === "swap" || c.moves!.options.length === 0) return null;
  if (option !== null) return option;
  const atoms = new Set(atomsIn(statementsOf(c, party)[entries[0]!]!).map(({ atom }) => atom));
  return atoms.size === 1 ? [...atoms][0]! : null;
}

describe("what a party is said to turn out to want", () => {
  /** Of what is not known, with what follows either way; the result has no lead that it would change. */
  const isEitherWay = ({ change }: { readonly change: Text }) =>
    plain(change).startsWith("If it becomes known whether ");
  const SENSES = [
    [/(?<! not) wants? (?:(?:this: )?“[^“]*”|(?:.+ )?to .+)$/, true],
    [/ (?:does|do) not want (?:(?:this: )?“[^“]*”|(?:.+ )?to .+)$/, false],
    [/ would rather (?!not |be without this: ).+$/, true],
    [/ would rather (?:not .+|be without this: “[^“]*”)$/, false],
  ] as const;

  it("is the opposite of what the case states of it, or either of what the case leaves open", () => {
    const seen = new Set<string>();
    always(({ case: c, result, explanation }) => {
      const changes = explanation.flips.filter((flip) => !isEitherWay(flip));
      for (const [at, flip] of result.flips.entries()) {
        const sense = wantsAfter(c, flip);
        const change = plain(changes[at]!.change);
        if (sense === null) continue;
        const said = SENSES.find(([form]) => form.test(change));
        expect(said, change).toBeDefined();
        expect(said![1], change).toBe(sense);
        seen.add(`${flip.kind} ${sense}`);
      }
    });
    expect([...seen].sort()).toEqual(["resolve false", "resolve true", "reverse false", "reverse true"]);
  });

  it("is what a signpost takes it for, if so or if not", () => {
    always(({ case: c, result, explanation }) => {
      // What the case states is no open question.
      const split = eitherOf(result);
      const open = result.flips.filter((flip) => flip.kind === "resolve" && !split?.includes(flip));
      const bits = c.moves!.options.map(({ id }) => id);
      // Of what then leads without what is wanted nobody is told to watch for it.
      const senses = open
        .filter((flip) => {
          const wish = wishOf(c, flip);
          return (
            !flip.leads ||
            wish === null ||
            ((flip.leads.state >> bits.indexOf(wish)) & 1) === Number(wantsAfter(c, flip))
          );
        })
        .map((flip) => wantsAfter(c, flip))
        .filter((sense) => sense !== null);
      const told = explanation.signposts ?? [];
      if (split) expect(plain(told[0]!.means!)).toMatch(/^if so, .+; if not, .+$/);
      // Then that on which most hangs, with both its answers.
      const decisive = explanation.flips.filter(isEitherWay).length;
      const before = (split ? 1 : 0) + decisive;
      for (const { means } of told.slice(split ? 1 : 0, before))
        expect(plain(means!)).toMatch(/^if so, .+; if not, .+$/);
      const signposts = told.slice(before);
      senses.splice(Math.max(0, 2 - before));
      expect(signposts.length).toBe(senses.length);
      for (const [at, { watch, means }] of signposts.entries()) {
        expect(plain(watch)).toMatch(/^whether .+ wants? (?:this: “[^“]+”|(?:.+ )?to .+)$/);
        expect(plain(means!).startsWith(senses[at] ? "if so, " : "if not, ")).toBe(true);
      }
    });
  });

  it("clearly leads only where no other outcome holds as often", () => {
    // Two options that exclude each other, and an answer to one of them that may as well be left or given.
    const saying = (last: object) =>
      perform(
        caseWith({
          options: [
            { id: "accept", actor: "A", text: "accepts" },
            { id: "nolimit", actor: "A", text: "fishes without limit" },
            { id: "half", actor: "B", text: "halves" },
            { id: "arrest", actor: "B", text: "arrests" },
          ],
          excluded: [{ never: "accept and nolimit" }, { never: "accept and half" }],
          today: ["accept"],
          names: [{ state: "nolimit + arrest", name: "the quarrel" }],
          preferences: [
            {
              actor: "B",
              statements: [{ prefers: "not half" }, { prefers: "accept" }, { prefers: "arrest if nolimit" }],
              cite: ["paper"],
            },
            {
              actor: "A",
              statements: [{ prefers: "half" }, { prefers: "not accept" }, last],
              cite: ["paper"],
            },
          ],
        }),
        { samples: 200 },
      );
    const { result, explanation } = saying({ unknown: "nolimit" });
    const flips = result.flips.map((flip, at) => ({ flip, effect: plain(explanation.flips[at]!.effect) }));
    const resolved = flips.filter(({ flip }) => flip.kind === "resolve" && flip.entries[0] === 2);
    expect(resolved.map(({ flip }) => flip.wanted).sort()).toEqual([false, true]);
    for (const { flip, effect } of resolved) {
      const { states, counts } = saying({ prefers: flip.wanted ? "nolimit" : "not nolimit" }).result.concepts
        .seq.equilibria;
      const most = Math.max(...counts);
      const first = states.filter((_, at) => counts[at] === most);
      expect(first).toContain(flip.leads!.state);
      expect(effect).toMatch(/, no other outcome in (?:any|more than \w+)\.$/);
      expect(/ or its variant then (?:clearly leads: it )?holds/.test(effect)).toBe(first.length === 2);
    }
  });

  it("has the effect that is told, once the case says so", () => {
    const saying = (statement: string) =>
      perform(
        caseWith({
          options: [
            { id: "accept", actor: "A", text: "accepts" },
            { id: "arrest", actor: "B", text: "arrests" },
          ],
          today: [],
          preferences: [
            { actor: "A", statements: [{ prefers: "not accept", cite: ["paper"] }] },
            { actor: "B", statements: [{ prefers: statement, cite: ["paper"] }] },
          ],
        }),
        { samples: 40 },
      );
    const { explanation } = saying("not arrest");
    // It is stated, so nobody is sent to find it out.
    expect(explanation.signposts ?? []).toEqual([]);
    const flip = explanation.flips.find(({ change }) => plain(change).includes("Party B"))!;
    expect(plain(flip.change)).toBe("If, against what the case states, Party B would rather arrest");
    expect(plain(flip.effect)).toMatch(
      /^“Party B arrests” alone then holds in (\d+) of \1 orders of preference, what leads now in none\.$/,
    );
    // What leads once B is said to want it, by its code.
    expect(saying("arrest").result.leading[0]!.state).toBe(0b10);
    expect(saying("not arrest").result.leading[0]!.state).toBe(0);
  });
});
