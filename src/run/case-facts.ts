import { listed, quoted } from "#analyses/sentence-parts.ts";
import { inSentence } from "#case/article.ts";
import { type AvailableCase, knownBy } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { citedSources, splitCitation } from "#case/citation.ts";
import { claimsAgainst } from "#case/claims-against.ts";
import { dateInWords } from "#case/date-words.ts";
import { type CaseEntry, entriesOf, entryByName, hasBasis, isUnsourced } from "#case/entries.ts";
import { standsByName } from "#case/judged-on.ts";
import { type LeftOut, withoutTheirSources } from "#case/left-out.ts";
import { shortName } from "#case/membership.ts";
import { topicOf } from "#case/question.ts";
import type { Source } from "#case/source.ts";
import { visitNotations } from "#case/walk.ts";
import type { CaseFacts, SourceFacts } from "#outcome/report.ts";
import type { Plan } from "./plan.ts";

/** The facts of the case that a brief prints around the analyses, but for the sources. */
export function caseFacts({ request, available }: Plan): Omit<CaseFacts, "sources"> {
  const c = available.case;
  const { asOf, only } = request.restriction;
  const counting = countingSources(request, available);
  const assumptionsLeft = available.leftOut.find(({ assumption }) => assumption)?.why;
  return {
    id: c.id,
    title: c.title,
    ...(c.summary === undefined ? {} : { summary: c.summary }),
    analyst: c.analyst,
    codedOn: c.coded.on.edtf,
    hindsight: c.coded.hindsight,
    ...(c.coded.note === undefined ? {} : { hindsightNote: c.coded.note }),
    asOf: c.asOf.edtf,
    ...(asOf === undefined || asOf === request.case.asOf.edtf ? {} : { replayOf: request.case.asOf.edtf }),
    ...(only === undefined ? {} : { only }),
    // The questions are those of the case as written: a question whose grounds do not count is still asked.
    questions: request.case.questions.map(({ id, text, kind, about, order, cite = [] }) => ({
      id,
      text,
      kind,
      ...(about === undefined
        ? {}
        : { about, ...nameOf(request.case, about), ...leftOutBy(about, request.case, available) }),
      ...(order === undefined ? {} : orderAsked(order, request.case, available)),
      // A question may be asked of a text that does not count.
      cite: cite.filter((citation) => counting.has(splitCitation(citation).source)),
    })),
    census: census(request.case, available),
    ...([available.leftOut, available.partlyLater, available.laterAlone, available.partlyElsewhere].some(
      (names) => names.length > 0,
    )
      ? {
          leftOut: {
            later: namesLeft(available, "later"),
            elsewhere: namesLeft(available, "elsewhere"),
            sources: {
              later: sourcesLeft(available, "later"),
              elsewhere: sourcesLeft(available, "elsewhere"),
            },
            ...(available.partlyLater.length > 0 ? { partly: [...available.partlyLater] } : {}),
            ...(available.laterAlone.length > 0 ? { laterAlone: [...available.laterAlone] } : {}),
            ...(available.partlyElsewhere.length > 0
              ? { partlyElsewhere: [...available.partlyElsewhere] }
              : {}),
          },
        }
      : {}),
    ...(request.intake === undefined ? {} : { intake: request.intake }),
    ...(assumptionsLeft === undefined ? {} : { assumptionsLeftOut: assumptionsLeft }),
    assumptions: c.claims.flatMap((claim) =>
      claim.assumption
        ? [
            {
              text: claim.text,
              flips: claim.assumption.flips,
              ...(claim.assumption.test === undefined ? {} : { test: claim.assumption.test }),
              ...(against(c, claim.id) ?? {}),
              cites: claim.cite ?? [],
            },
          ]
        : [],
    ),
  };
}

function against(c: Case, id: string) {
  const found = claimsAgainst(c, id);
  return found.length === 0
    ? undefined
    : { against: found.map((one) => ({ ...one, cites: [...one.cites] })) };
}

/** The sources that had appeared on the day, of those selected. */
function countingSources(
  { restriction: { only } }: Plan["request"],
  { case: { sources, asOf } }: AvailableCase,
): ReadonlySet<string> {
  const selected = sources.filter(({ id }) => only?.includes(id) ?? true);
  return new Set(selected.filter(({ issued }) => knownBy(issued, asOf.latest!)).map(({ id }) => id));
}

/** What does not count, by its name. */
function namesLeft({ leftOut }: AvailableCase, why: LeftOut["why"]): string[] {
  // An entry that only lost a citation counts; it is named among those that may say more than was known.
  return leftOut.filter((each) => each.why === why && each.what !== "citation").map(({ name }) => name);
}

/** How many of these are sources. */
function sourcesLeft({ leftOut }: AvailableCase, why: LeftOut["why"]): number {
  return leftOut.filter((each) => each.why === why && each.what === "source").length;
}

/** What a question is about, by name: a party, an effect to be explained, a forecast, a round of talks or a phase; absent for what is none. */
function nameOf(c: Case, about: string): { readonly aboutName?: string } {
  const is = ({ id }: { readonly id: string }) => id === about;
  const text = c.explanations.find(is)?.question ?? c.forecasts.find(is)?.text ?? c.rounds.find(is)?.name;
  const phase = c.phases.find(is);
  if (phase) return { aboutName: phase.name };
  if (c.actors.some(is)) return { aboutName: inSentence(shortName(c, about)) };
  return text === undefined ? {} : { aboutName: quoted(text) };
}

/** Why what a question is about does not count, where it does not. */
function leftOutBy(
  about: string,
  whole: Case,
  { case: c, dated }: AvailableCase,
): Pick<CaseFacts["questions"][number], "aboutLeftOut"> {
  const has = ({ actors, explanations, forecasts, rounds, phases }: Case) =>
    [actors, explanations, forecasts, rounds, phases].some((list) => list.some(({ id }) => id === about));
  if (has(c) || !has(whole)) return {};
  return { aboutLeftOut: has(dated) ? "elsewhere" : "later" };
}

/** Which order of two events a question asks for, and why one of these does not count, where it does not. */
function orderAsked(
  order: readonly string[],
  whole: Case,
  { case: c, dated }: AvailableCase,
): Pick<CaseFacts["questions"][number], "about" | "aboutName" | "aboutLeftOut"> {
  const names = order.map((id) => {
    const event = whole.events.find((each) => each.id === id);
    return quoted(event?.short ?? event?.what ?? id);
  });
  const has = ({ events }: Case) => order.every((id) => events.some((event) => event.id === id));
  return {
    about: topicOf({ order: [...order] })!,
    aboutName: `the order of ${listed(names)}`,
    ...(has(c) || !has(whole) ? {} : { aboutLeftOut: has(dated) ? "elsewhere" : "later" }),
  };
}

/** The sources that count, each with how often what counts of the case cites it, or takes an explanation from it. */
export function sourcesOf({ request, available }: Plan): SourceFacts[] {
  const cited = new Map<string, number>();
  visitNotations(Case, available.case, (notation, text) => {
    if (notation !== "citation") return;
    const { source } = splitCitation(text);
    cited.set(source, (cited.get(source) ?? 0) + 1);
  });
  for (const { hypotheses } of available.case.explanations)
    for (const { from, cite = [] } of hypotheses) {
      const known = citedSources(cite);
      for (const source of from) if (!known.includes(source)) cited.set(source, (cited.get(source) ?? 0) + 1);
    }
  return available.case.sources.map((source) => ({
    ...sourceFacts(source, cited.get(source.id) ?? 0, request.texts.has(source.id)),
    ...(knownBy(source.issued, available.case.asOf.latest!) ? {} : { later: true as const }),
  }));
}

function sourceFacts(source: Source, cited: number, textAtHand: boolean): SourceFacts {
  return {
    id: source.id,
    title: source.title,
    line: sourceLine(source),
    external: source.external,
    ...(source.reliability ? { grade: source.reliability.grade, gradeReason: source.reliability.why } : {}),
    ...(source.stipulates ? { stipulates: true as const } : {}),
    cited,
    textAtHand,
  };
}

/**
 * Author, publisher, date and reference of a source, as a list of sources prints them behind its title; a publisher that
 * the title is the name of is not told twice.
 */
function sourceLine(source: Source): string {
  const parts = [
    source.author ?? undefined,
    source.publisher === source.title ? undefined : source.publisher,
    typeof source.issued === "string" ? `date ${source.issued}` : dateInWords(source.issued),
    source.locator,
    source.url,
  ];
  return `${parts.filter((part) => part !== undefined && part !== "not stated").join(". ")}.`;
}

/** The entries that are counted: what is only a name, and carries nothing, is neither counted nor missed. */
function counted(c: Case): readonly CaseEntry[] {
  return entriesOf(c).filter((entry) => entry.asserts || hasBasis(entry.basis));
}

function census(whole: Case, { dated, case: c }: AvailableCase): CaseFacts["census"] {
  const entries = counted(c);
  // Where nothing is left out the three are one case, whose entries need to be gone through once.
  const onDay = dated === c ? entries : counted(dated);
  const all = whole === dated ? onDay : counted(whole);
  const unsourced = entries.filter(isUnsourced);
  const cited = entries.filter(({ basis }) => basis.cite !== undefined);
  const framed = withoutTheirSources(whole, c).length;
  const undated = entries.filter(
    ({ basis }) => basis.cite === undefined && isUndated(basis.judgement) && !standsByName(basis),
  ).length;
  return {
    entries: entries.length,
    cited: cited.length,
    judged: entries.length - cited.length - unsourced.length - framed,
    ...(undated > 0 && whole.asOf.edtf !== c.asOf.edtf ? { undated } : {}),
    unsourced: unsourced.length,
    ...(framed > 0 ? { framed } : {}),
    unsourcedEntries: unsourced.map((entry) => entryByName(entry, c)),
    ...marksOf(entries),
    // With those that count they add up to the entries of the case as written.
    leftOutAsLater: all.length - onDay.length,
    leftOutByOnly: onDay.length - entries.length,
  };
}

/** Whether there is a judgement that does not say when it was made. */
function isUndated(judgement: CaseEntry["basis"]["judgement"]): boolean {
  return typeof judgement === "string" || (judgement !== undefined && judgement.on === undefined);
}

/** How many entries say that nobody has looked at them, or that their words are of a template. */
function marksOf(entries: readonly CaseEntry[]): Pick<CaseFacts["census"], "unseen" | "template"> {
  const unseen = entries.filter(({ value }) => value.accepted === "unseen").length;
  const template = entries.filter(({ value }) => value.wording === "template").length;
  return { ...(unseen > 0 ? { unseen } : {}), ...(template > 0 ? { template } : {}) };
}
