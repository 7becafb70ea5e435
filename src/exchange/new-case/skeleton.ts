import { stringify } from "yaml";
import { dayOfIso, isoDay } from "#case/day.ts";
import { SCHEMA } from "../schema-path.ts";

/** What is known of a case before anything is coded. */
export interface NewCase {
  readonly id: string;
  readonly title: string;
  /** The day of the analysis, as 2018-04-16. */
  readonly day: string;
  /** The day of the coding; that of the analysis where it is absent. */
  readonly codedOn?: string;
  readonly analyst: string;
  /** Where the schema of a case is, seen from the folder of this one; beside the worked cases where it is absent; `null` names none. */
  readonly schema?: string | null;
  readonly article?: NewArticle;
}

/** The article of a new case: its heading, its file beside the case, the hash of its text, and what it says of itself. */
export interface NewArticle {
  /** Id of the source; `art` where it is absent. */
  readonly id?: string;
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  /** The day on which it appeared, as 2018-04-16. */
  readonly issued?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** First and last line of the body, where not all lines are numbered. */
  readonly body?: readonly [first: number, last: number];
  /** Where the above was found. */
  readonly note?: string;
}

/**
 * A case in which nothing is coded yet but its article: it is sound as it is. Every part stands there as an example behind
 * a `#`, and is sound too once that is taken away; what explains stands behind `##`.
 */
export function caseSkeleton({
  id,
  title,
  day,
  codedOn = day,
  analyst,
  schema = SCHEMA,
  article,
}: NewCase): string {
  const source = article?.id ?? "art";
  const at = (sentence: string) => (article === undefined ? source : `${source}:${sentence}`);
  const nextYear = isoDay(dayOfIso(day) + 365);
  return `${schema === null ? "" : `# yaml-language-server: $schema=${schema}\n##\n`}## Lines that begin with ## explain. Take the # and the blank after it away from a line below one to use it, and put what
## the article says in place of the example. Every entry rests on a sentence (cite: ["${source}:P3.S2"]) or on your own
## judgement (judgement: why you hold it); numbers of sentences stand in the numbered text beside this file.
## What the article does not say stays away, or is \`not stated\`: nothing is filled in for it.
## \`demarche check ${id}\` says what is wrong, line by line; \`demarche brief ${id}\` writes the brief.

demarche: 1
id: ${asText(id)}
title: ${quoted(title)}
## What it is about, in two or three sentences of your own.
# summary: Two parties bargain over one matter.
## The day that the brief speaks of: what became known later does not count.
asOf: ${day}
analyst: ${quoted(analyst)}
coded:
  on: ${codedOn}
  ## true if you know how it went on
  hindsight: ${dayOfIso(codedOn) - dayOfIso(day) > 365}

## What the brief shall answer, the most important first. Kinds: soundness (does the argument hold), chronology (what
## happened when), backing-down (who gives way), cause (why), outcome (where does it go), duration, occurrence.
questions:
  - {id: q-argument, text: Does the argument of the article hold together?, kind: soundness}
#   - {id: q-when, text: What happened when?, kind: chronology}
#   - {id: q-yields, text: Does the first party back down?, kind: backing-down, about: first}
#   - {id: q-why, text: Why did the first party come to the table?, kind: cause, about: why}
#   - {id: q-where, text: Which outcome would last?, kind: outcome}
#   - {id: q-deal, text: Will they agree by the end of the year?, kind: occurrence, about: deal}

## The texts. Grade them A (reliable) to E, F if that cannot be judged, and say why.
sources:
  - id: ${asText(source)}
    title: ${quoted(article?.title ?? "The article")}
    author: ${stated(article?.author)}
    publisher: ${stated(article?.publisher)}
    issued: ${article?.issued ?? "not stated"}
${article?.url === undefined ? "" : `    url: ${quoted(article.url)}\n`}    reliability: {grade: F, why: Not judged yet.}
${article?.note === undefined ? "" : `    note: ${quoted(article.note)}\n`}${article === undefined ? "    # text: {file: article.txt, numbering: 2}" : `    text: {file: ${quoted(article.file)}, sha256: ${quoted(article.sha256)},${article.body === undefined ? "" : ` body: [${article.body.join(", ")}],`} numbering: 2}`}

## Who acts, speaks or is spoken for. Kinds: state, organisation, person, group, media, coalition. party: true for those who
## bargain; a spokesman is memberOf whom he speaks for.
# actors:
#   - {id: first, name: the first party, kind: state, party: true, cite: ["${at("P1.S1")}"]}
#   - {id: second, name: the second party, kind: state, party: true, cite: ["${at("P1.S1")}"]}
#   - {id: minister, name: the minister, kind: person, memberOf: [{of: first}], cite: ["${at("P1.S1")}"]}

## Who backs, threatens, trades with or mediates for whom. Kinds: alliance, patronage, mediation, threat, rivalry, trade.
# ties:
#   - {kind: rivalry, from: first, to: second, cite: ["${at("P1.S1")}"]}

## What happened. when is a date as the sentence supports it: 2024-04-29, 2024-04, 2024, \`not stated\`; phrase keeps the
## article's words for it. mode: future, hypothetical or negated for what did not happen; alleged: who says so.
# events:
#   - {id: offer, what: the first party offers talks, by: [first], to: [second], when: not stated, phrase: last week, cite: ["${at("P1.S1")}"]}

## The change of course that is to be explained, if there is one: before and after it are compared.
# turn: {text: the first party comes to the table, of: first, events: [offer]}

## What somebody claims. Kinds: fact, causal, intent, interest, evaluation, interpretation, premise, inference.
# claims:
#   - {id: pressure, text: pressure brought the first party to the table, by: [second], kind: causal, cite: ["${at("P1.S1")}"]}

## What is bargained over, as a scale in words from one end to the other.
# issues:
#   - id: inspections
#     name: inspections
#     scale: [{id: none, text: no inspections}, {id: some, text: inspections with notice}, {id: full, text: inspections at any time}]
#     today: none
#     nature: substantive
#     cite: ["${at("P1.S1")}"]

## Who asks, requires, offers, refuses or threatens what. Kinds: ask, precondition, offer, refusal, threat, withdrawal,
## acceptance, abstention, undecided. level is a point of the scale.
# demands:
#   - {id: wants-inspections, actor: second, issue: inspections, kind: ask, text: inspections at any time, level: full, when: not stated, cite: ["${at("P1.S1")}"]}

## Why something happened: rival explanations, and how expected each piece of evidence is under each of them (very
## unlikely, unlikely, even, likely, very likely); every stands for those that are not named.
# explanations:
#   - id: why
#     question: Why did the first party come to the table?
#     effect: {text: the first party comes to the table, of: first, events: [offer]}
#     hypotheses:
#       - {id: squeezed, name: Pressure worked, from: [${source}], cite: ["${at("P1.S1")}"]}
#       - {id: strong, name: It could talk from strength, judgement: "Nobody names it, and it fits as well."}
#     evidence:
#       - {id: e1, text: The offer came after new sanctions, likelihood: {squeezed: likely, every: even}, judgement: Sanctions fit pressure somewhat better.}

## What the parties can do and prefer: which outcomes would last. Statements are in order, the most important first.
# moves:
#   options:
#     - {id: open, actor: first, text: opens its sites, cite: ["${at("P1.S1")}"]}
#     - {id: lift, actor: second, text: lifts the sanctions, cite: ["${at("P1.S1")}"]}
#   today: []
#   todayBasis: {judgement: Neither has moved yet.}
#   preferences:
#     - actor: first
#       statements: [{prefers: lift, cite: ["${at("P1.S1")}"]}, {prefers: not open, cite: ["${at("P1.S1")}"]}]
#     - actor: second
#       statements: [{prefers: open, cite: ["${at("P1.S1")}"]}]

## What can be agreed in one piece, clause by clause, and what each party wants of it: which packages all could accept. A
## clause takes the points of an issue's scale, or has options of its own; an order has the best first.
# packages:
#   clauses:
#     - {issue: inspections}
#     - {id: sanctions, name: the sanctions, options: [{id: kept, text: stay in force}, {id: lifted, text: are lifted}], today: kept, cite: ["${at("P1.S1")}"]}
#   parties:
#     - actor: first
#       values: [{on: sanctions, order: [lifted, kept], cite: ["${at("P1.S1")}"]}, {on: inspections, order: [none, some, full], cite: ["${at("P1.S1")}"]}]
#       walkAway: {as: today, judgement: Without a deal all stays as it is.}
#     - actor: second
#       values: [{on: inspections, order: [full, some, none], cite: ["${at("P1.S1")}"]}]
#   offers:
#     - {id: notice-for-sanctions, by: [first], package: {inspections: some, sanctions: lifted}, cite: ["${at("P1.S1")}"]}

## What is forecast, so that it can be scored: what must happen, by when.
# forecasts:
#   - {id: deal, text: the two parties agree, by: second, criterion: both governments say that they have signed, horizon: ${day.slice(0, 4)}-12-31, cite: ["${at("P1.S1")}"]}

## What may happen by when, and how likely that is: like cases first, then what this one adds, then who holds what.
# register:
#   - id: deal-in-a-year
#     text: Will the two parties have signed within a year?
#     criteria: Both governments say that they have signed
#     closes: ${nextYear}
#     settledBy: Announcements of both governments
#     outside: {counts: {yes: 3, of: 20}, what: An agreement signed within a year, judgement: The cases that came to mind.}
#     reasons: [{text: both sides have named negotiators, odds: [1, 2], cite: ["${at("P1.S1")}"]}]
#     estimates: [{by: the analyst, on: ${day}, chance: [0.2, 0.4], judgement: A first guess.}]

## How long something will last, by what comparable things did (\`demarche classes\` lists those that come with the program).
# classes: [{id: calm, shipped: calm/agreement}]
# phases:
#   - id: calm-between-them
#     name: the calm between the two
#     start: ${day}
#     ends: either side takes back what it offered
#     classes: [{class: calm, why: It too began with an agreement.}]
#     days: [${nextYear}]
#     judgement: Counted from the day of the article.
`;
}

/** An id, in quotes where a reader of YAML 1.2 or 1.1 would take it for something else: `null`, `1e5`, `yes`, `2024-05-01`. */
function asText(id: string): string {
  return stringify(id, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd();
}

/** What the article says of itself, in quotes; `not stated` for what it does not say. */
function stated(text: string | undefined): string {
  return text === undefined ? "not stated" : quoted(text);
}

/** A text as YAML has it on one line, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
