import { RULES } from "#analyses/audit/rules/index.ts";
import { ANALYSES } from "#analyses/index.ts";
import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { clausesOf } from "#case/clauses.ts";
import { nameInSentences } from "#case/membership.ts";
import { Random } from "#math/random.ts";
import { capitalised } from "#view/capitalised.ts";
import { PAIRS } from "../analyses/audit/pairs.ts";
import { syntheticCase } from "../analyses/audit/synthetic-case.ts";
import { WORDINGS } from "../analyses/audit/wordings.ts";
import { canalCase } from "../analyses/chronology/canal-case.ts";
import { historyCase } from "../analyses/chronology/history-case.ts";
import { lakeCouncil } from "../analyses/concessions/lake-council.ts";
import { TOLD_DEALS } from "../analyses/deals/told-cases.ts";
import { ferryCase } from "../analyses/endings/ferry-case.ts";
import { TOLD_CASES } from "../analyses/stability/told-cases.ts";
import { strikeCase } from "../analyses/strike-case.ts";
import { workedCases } from "../worked-cases.ts";
import { type Said, sentencesOf } from "./said.ts";

/** The cases that between them make the analyses say what they can say: worked cases, and those made for tests. */
export function allCases(): readonly Case[] {
  return [
    ...workedCases(),
    strikeCase,
    canalCase(),
    historyCase(),
    lakeCouncil(),
    ferryCase,
    ...Object.values(TOLD_CASES).map(({ case: told }) => told),
    ...[...PAIRS, ...WORDINGS].map(({ parts }) => syntheticCase(parts)),
  ];
}

/** Cases made for one analysis, of which the others would say what they say of any. */
const ONLY_FOR: Readonly<Record<string, readonly Case[]>> = { deals: TOLD_DEALS };

/** What a case may call things that the program says too. */
const OWN = new Set([
  "not stated",
  "unknown",
  "open",
  "text",
  "The text",
  "less",
  "the offer",
  "pay",
  "place",
]);

/** Everything that the analyses say of some cases, and what of that is only a name. */
export function saidOf(cases: readonly Case[]): {
  readonly said: readonly Said[];
  readonly names: readonly string[];
} {
  const said = ANALYSES.flatMap((analysis) =>
    [...cases, ...(ONLY_FOR[analysis.id] ?? [])].flatMap((c) => {
      const options = analysis.readOptions("samples" in analysis.options ? { samples: 100 } : {});
      if ("faults" in options) throw new Error(`the options of ${analysis.id} are faulty`);
      const outcome = analysis.perform(c, options.values, new Random(1, analysis.id));
      if (outcome.status === "not-applicable")
        return outcome.missing.map((sentence) => ({ by: analysis.title, as: "what is missing", sentence }));
      if (outcome.status === "failed")
        throw new Error(`${analysis.id} failed on ${c.id}: ${outcome.message}`);
      return sentencesOf(analysis.title, outcome.explanation);
    }),
  );
  return {
    said,
    names: [...cases, ...Object.values(ONLY_FOR).flat()]
      .flatMap(namesOf)
      .filter((name) => !OWN.has(name))
      // A name that begins a sentence is the same name.
      .flatMap((name) => [...new Set([name, capitalised(`“${name}`).slice(1)])]),
  };
}

/** Texts of a case, which may be several sentences, as the sentences that a brief makes of them. */
function textsIn(...texts: readonly (string | undefined)[]): string[] {
  return texts
    .flatMap((text) => (text ?? "").split(/(?<=[.;?!])\s+/))
    .map((text) => text.replace(/[.?!;]$/, ""));
}

/** The words in which a judgement gives its reason. */
function reasonOf(basis: NonNullable<Case["moves"]>["todayBasis"]): string | undefined {
  const judgement = basis?.judgement;
  return typeof judgement === "string" ? judgement : judgement?.why;
}

/** What a case calls things: these are its words and not the program's. */
function namesOf(c: Case): string[] {
  return [
    ...judgesOf(c),
    ...c.actors.flatMap(({ id, name, short = name }) => [name, short, inSentence(nameInSentences(c, id))]),
    ...c.issues.flatMap(({ name, scale }) => [
      name,
      name.charAt(0).toLowerCase() + name.slice(1),
      ...scale.map(({ text }) => text),
    ]),
    ...c.events.flatMap(({ what, short }) => [what, ...(short === undefined ? [] : [short])]),
    ...c.sanctions.flatMap(({ what, short }) => [what, ...(short === undefined ? [] : [short])]),
    ...c.rounds.map(({ name }) => name),
    ...c.claims.flatMap(({ text, assumption }) => textsIn(text, assumption?.flips, assumption?.test)),
    ...c.demands.map(({ text }) => text.replace(/\.$/, "")),
    ...c.forecasts.flatMap(({ text, criterion, question }) =>
      textsIn(text, criterion, question?.text, question?.criteria, question?.settledBy),
    ),
    ...c.explanations.flatMap(({ question, hypotheses, evidence }) => [
      question,
      ...hypotheses.map(({ name }) => name),
      ...evidence.map(({ text }) => text),
    ]),
    ...textsIn(reasonOf(c.moves?.todayBasis)),
    ...(c.moves?.options ?? []).map(({ text }) => text),
    ...(c.moves?.names ?? []).map(({ name }) => name),
    ...(c.moves?.states ?? []).map(({ name }) => name),
    ...clausesOf(c).flatMap(({ name, options }) => [name, ...options.map(({ text }) => text)]),
    ...c.sources.map(({ title }) => title),
    ...RULES.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)),
  ];
}

/** Who the case says judged what parties would rather see. */
function judgesOf({ moves }: Case): string[] {
  return (moves?.preferences ?? []).flatMap(({ judgement }) =>
    typeof judgement === "object" && judgement.by !== undefined ? [judgement.by] : [],
  );
}
