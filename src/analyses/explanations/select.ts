import { inSentence } from "#case/article.ts";
import { isMissing, isStated } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import { claimsAgainst } from "#case/claims-against.ts";
import { isContested } from "#case/contest.ts";
import type { Evidence, ExplanationSet } from "#case/explanation.ts";
import type { LeftOut } from "#case/left-out.ts";
import { LIKELIHOOD_WORDS, type LikelihoodWord, likelihoodRange } from "#case/likelihood.ts";
import { nameInSentences, shortName } from "#case/membership.ts";
import { rangeOf } from "#case/quantity.ts";
import type { Source } from "#case/source.ts";
import { analysedSources, textLeftOut } from "../analysed-sources.ts";
import type { Findings, Selection } from "../analysis.ts";
import { applyRules } from "../audit/apply-rules.ts";
import { type Context, contextOf } from "../audit/context.ts";
import { effectBeforeCause } from "../audit/rules/effect-before-cause.ts";
import { distinct } from "../cites.ts";
import { isEffectItself, saysEffect } from "../effect-evidence.ts";
import { type Origins, originsOf, sourcesBehind } from "../independent-sources.ts";
import { judgeOf } from "../judges.ts";
import { quoted } from "../sentence-parts.ts";
import { twinsIn } from "../twins.ts";
import type { Interval } from "./interval.ts";
import { lateCause } from "./late-cause.ts";
import { EXPLANATIONS_LIMITS } from "./limits.ts";
import {
  type ExplanationModel,
  type ExplanationsInput,
  evidenceInUse,
  type Incomparable,
  type Item,
  isRated,
  type LateCause,
  type LostOfSet,
  type Row,
  tellsApart,
} from "./model.ts";
import { possibleRows } from "./possible.ts";
import { priorsOf } from "./priors.ts";
import type { Rating } from "./rating.ts";
import { reasonNotToCompare } from "./wording.ts";

/** The key of a rating, and the id of a hypothesis, that stands for an explanation nobody has named. */
const OTHER = "other";
/** The key of a rating that stands for each hypothesis that the evidence does not name. */
const EVERY = "every";

/** The sets of rival explanations of a case; missing where none of them can be compared. */
export function selectSets(
  c: Case,
  _: Findings = {},
  left: readonly LeftOut[] = [],
): Selection<ExplanationsInput> {
  if (c.explanations.length === 0) {
    return { missing: ["rival explanations of an effect"] };
  }
  const surroundings = surroundingsOf(c, left);
  const sets: ExplanationModel[] = [];
  const incomparable: Incomparable[] = [];
  for (const set of c.explanations) {
    const model = modelOf(set, c, surroundings, left);
    if ("why" in model) incomparable.push(model);
    else sets.push(model);
  }
  if (sets.length === 0) {
    return {
      missing: incomparable.map(({ question, why, named }) =>
        why === "one-explanation"
          ? `${named === 0 ? "explanations" : "other explanations"} of ${quoted(question)}: ${reasonNotToCompare(why)}`
          : `${isOnEvidence(why) ? "the evidence on " : ""}${quoted(question)}: ${reasonNotToCompare(why)}`,
      ),
    };
  }
  return { input: { sets, incomparable } };
}

/** Whether a set cannot be compared for want of evidence. */
function isOnEvidence(why: Incomparable["why"]): boolean {
  return why === "no-evidence" || why === "unrated";
}

/** What the sets of a case have in common, found once: a case may have thousands of sets. */
interface Surroundings {
  readonly origins: Origins;
  /** Who published or wrote a source, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of those sources that are called by their author's name, that name. */
  readonly authors: ReadonlyMap<string, string>;
  /** Sources of the text under analysis. */
  readonly analysed: ReadonlySet<string>;
  readonly context: Context;
  readonly late: LateFindings;
}

/** Who puts an explanation forward; of those whom nobody names, that they are not named. */
function namesOf(actors: readonly string[], c: Case): readonly string[] {
  const named = actors.filter((actor) => !isMissing(actor));
  const names = named.map((actor) => inSentence(nameInSentences(c, actor)));
  if (named.length === actors.length) return names;
  return [...names, named.length === 0 ? "people who are not named" : "others who are not named"];
}

function surroundingsOf(c: Case, left: readonly LeftOut[]): Surroundings {
  const context = contextOf(c, 0);
  return {
    origins: originsOf(c),
    names: new Map(c.sources.map((source) => [source.id, nameOf(source)])),
    authors: new Map(
      c.sources.flatMap((source) =>
        isStated(source.author) && nameOf(source) === source.author ? [[source.id, source.author]] : [],
      ),
    ),
    analysed: analysedSources(c, left),
    context,
    late: lateFindings(c, context),
  };
}

function modelOf(
  set: ExplanationSet,
  c: Case,
  { origins, names, authors, analysed, context, late: allLate }: Surroundings,
  left: readonly LeftOut[],
): ExplanationModel | Incomparable {
  const refuse = (why: Incomparable["why"]): Incomparable => ({
    id: set.id,
    question: set.question,
    why,
    named: set.hypotheses.length,
  });
  // What a text that does not count says of an explanation is unknown, not absent.
  const noText = textLeftOut(c, left) !== undefined;
  const rows = set.hypotheses.map(
    ({ id, name, stance, from, by: whose, causes, judgement, cite = [] }): Row => {
      const judge = judgeOf(c, judgement);
      // One that names no source but cites a sentence is put forward there.
      const by = distinct(from.length > 0 ? from : citedSources(cite));
      // A text that rejects an explanation, or sets it aside, names it and does not put it forward.
      const isSetAside = stance === "rejects" || stance === "dismisses";
      const proponents = by.filter((source) => !(isSetAside && analysed.has(source)));
      const isInText = [...by, ...citedSources(cite)].some((source) => analysed.has(source));
      return {
        id,
        name,
        stance: noText ? "untold" : stance === "open" && !isInText ? "absent" : stance,
        from: distinct(proponents.map((source) => names.get(source) ?? source)),
        signed: distinct(proponents.flatMap((source) => authors.get(source) ?? [])),
        ...(whose.length > 0 && { by: namesOf(whose, c) }),
        ...(judge !== undefined && { judge }),
        ...(by.length > 0 && proponents.length === 0 ? { setAside: true as const } : {}),
        cites: cite,
        contested: unsureCauses(causes, c),
        ...lateCause(c, set, { causes }, context),
      };
    },
  );
  const named = new Set(rows.map((row) => row.id));
  if (
    !named.has(OTHER) &&
    set.evidence.some((item) => !isEffectItself(set, item, c) && ratingOf(item, OTHER, named).range !== null)
  ) {
    rows.push({ id: OTHER, name: null, stance: "absent", from: [], cites: [], contested: [] });
  }
  if (rows.length < 2) return refuse("one-explanation");
  if (rows.length > EXPLANATIONS_LIMITS.hypotheses.most) return refuse("too-many");
  if (twinsIn(set.hypotheses, ({ name }) => name).length > 0) return refuse("twins");
  const short = set.evidence.every((item) => item.id.length <= 4);
  const evidence = set.evidence.map(
    (item, index): Item => ({
      id: item.id,
      label: short ? item.id : `e${index + 1}`,
      text: item.text,
      cites: item.cite ?? [],
      cluster: item.cluster ?? null,
      isEffect: isEffectItself(set, item, c),
      saysEffect: saysEffect(set, item, c),
      contested: contestedIn(item, c),
      ...againstIn(item, c),
      ratings: rows.map((row) => ratingOf(item, row.id, named)),
    }),
  );
  if (!evidence.some(isRated)) return refuse(evidence.length === 0 ? "no-evidence" : "unrated");
  const inUse = evidenceInUse({ evidence });
  const otherRow = rows.findIndex((row) => row.id === OTHER);
  const stated = rows.map((row) => {
    const prior = set.hypotheses.find((hypothesis) => hypothesis.id === row.id)?.prior;
    return prior === undefined ? undefined : intervalOf(prior);
  });
  const other = set.other === undefined ? undefined : intervalOf(set.other);
  const priors = priorsOf(
    stated,
    (otherRow >= 0 ? stated[otherRow] : undefined) ?? other,
    otherRow < 0 ? null : otherRow,
  );
  if ("fault" in priors) return refuse(priors.fault);
  if (!possibleRows(priors, []).some(Boolean)) return refuse("no-belief");
  if (!possibleRows(priors, inUse).some(Boolean)) return refuse("all-ruled-out");
  const late = lateIn(allLate, rows);
  const lost = lostOf(set.id, left);
  return {
    id: set.id,
    question: set.question,
    cites: set.cite ?? [],
    rows,
    ...(late.length > 0 && { late }),
    evidence,
    clusters: set.clusters.map(({ id, text, correlation }) => ({
      id,
      text: left.some(({ cluster, of }) => cluster === id && of === set.id) ? null : text,
      correlation,
    })),
    priors,
    sources: sourcesBehind(
      inUse.filter(tellsApart).map(({ cites }) => cites),
      origins,
    ),
    ...(lost.length > 0 && { lost }),
  };
}

/** How many explanations and pieces of evidence of a set do not count. */
function lostOf(id: string, left: readonly LeftOut[]): LostOfSet[] {
  return (["later", "elsewhere"] as const).flatMap((why) => {
    const own = left.filter((one) => one.of === id && one.why === why);
    const count = (kind: LeftOut["what"]) => own.filter(({ what }) => what === kind).length;
    const lost = { why, hypotheses: count("hypothesis"), evidence: count("evidence") };
    return lost.hypotheses + lost.evidence > 0 ? [lost] : [];
  });
}

/** What the audit finds of causes that came after their effect, by every entry that it is about, with its place among all. */
type LateFindings = ReadonlyMap<string, readonly { readonly at: number; readonly told: string }[]>;

function lateFindings(c: Case, context: Context): LateFindings {
  const { findings } = applyRules([effectBeforeCause], c, context);
  const found = new Map<string, { at: number; told: string }[]>();
  for (const [at, finding] of findings.entries()) {
    if (!finding.certain) continue;
    const told = effectBeforeCause.tell(finding, c).short;
    for (const id of finding.subjects) {
      const known = found.get(id);
      if (known) known.push({ at, told });
      else found.set(id, [{ at, told }]);
    }
  }
  return found;
}

/** The causes of a set that came after their effect: whoever reads which explanation leads should know. */
function lateIn(late: LateFindings, rows: readonly Row[]): LateCause[] {
  return rows
    .flatMap(({ id }) => (late.get(id) ?? []).map(({ at, told }) => ({ at, cause: { id, told } })))
    .sort((a, b) => a.at - b.at)
    .map(({ cause }) => cause);
}

/** The acts that the causes of an explanation rest on, where each of them rests on acts alleged or denied only. */
function unsureCauses(causes: ExplanationSet["hypotheses"][number]["causes"], c: Case): Row["contested"] {
  const isUnsure = ({ events }: Pick<Evidence, "events">) =>
    events.length > 0 && c.events.every((event) => !events.includes(event.id) || isContested(event));
  return causes.every(isUnsure) ? contestedIn({ events: causes.flatMap(({ events }) => events) }, c) : [];
}

/** The acts of a piece of evidence, or of causes, that somebody alleges or denies. */
function contestedIn({ events }: Pick<Evidence, "events">, c: Case): Item["contested"] {
  const names = (ids: readonly string[]) => ids.map((id) => shortName(c, id));
  return c.events
    .filter((event) => events.includes(event.id) && isContested(event))
    .map(({ what, short, alleged, denied }) => ({
      what: short ?? what,
      ...(alleged && { alleged: names(alleged) }),
      ...(denied && { denied: names(denied) }),
    }));
}

/** What the case has on record against the claims of a piece of evidence. */
function againstIn({ claims }: Evidence, c: Case): Pick<Item, "against"> {
  const against = distinctTexts(claims.flatMap((id) => claimsAgainst(c, id)));
  return against.length > 0 ? { against } : {};
}

function distinctTexts<T extends { readonly text: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [each.text, each])).values()];
}

/** Who published a source, or else who wrote it, or else its title. */
function nameOf({ publisher, author, title }: Source): string {
  return [publisher, author].find(isStated) ?? title;
}

/** The rating of an item under a hypothesis; `every` does not speak for an explanation that nobody has named. */
function ratingOf(item: Evidence, row: string, named: ReadonlySet<string>): Rating {
  const key = Object.hasOwn(item.likelihood, row) || !named.has(row) ? row : EVERY;
  const likelihood = Object.hasOwn(item.likelihood, key) ? item.likelihood[key] : undefined;
  const range = likelihood === undefined ? undefined : likelihoodRange(likelihood);
  if (!range) return { word: null, range: null };
  const isWord = typeof likelihood === "string" && Object.hasOwn(LIKELIHOOD_WORDS, likelihood);
  return {
    word: isWord ? (likelihood as LikelihoodWord) : null,
    range: { low: range.low, high: range.high },
  };
}

function intervalOf(quantity: Parameters<typeof rangeOf>[0]): Interval | undefined {
  const range = rangeOf(quantity);
  return range && { low: range.low, high: range.high };
}
