import { dateOf } from "#case/date.ts";
import { type Day, isoDay } from "#case/day.ts";
import { hashOf } from "#case/sentences.ts";
import type { Draft } from "./draft.ts";
import type { Act } from "./events/act.ts";
import { spellsOf } from "./events/spells.ts";
import { analogyDrafts } from "./explanations/analogies.ts";
import { explanationDrafts } from "./explanations/drafts.ts";
import { entryIdOf, identified } from "./identified.ts";
import { conditionDrafts } from "./positions/conditions.ts";
import { demandDrafts } from "./positions/demands.ts";
import { forecastDrafts } from "./positions/forecasts.ts";
import { nominalDemandDrafts } from "./positions/nominal-demands.ts";
import { questionDrafts } from "./positions/questions.ts";
import type { Proposal, Proposals } from "./proposal.ts";
import { actorDrafts } from "./proposals/actors.ts";
import { eventDrafts } from "./proposals/events.ts";
import { partiesIn } from "./proposals/parties.ts";
import { roundDrafts } from "./proposals/rounds.ts";
import { sanctionDrafts } from "./proposals/sanctions.ts";
import { tieDrafts } from "./proposals/ties.ts";
import { type Reading, readingOf } from "./reading.ts";
import { claimDrafts } from "./statements/claims.ts";
import type { Apart } from "./text/apart.ts";
import { type Passage, passagesOf } from "./text/passage.ts";
import { publicationOf } from "./text/publication.ts";
import { stampsOf } from "./text/stamps.ts";

/** What is known of a text before it is read. */
export interface IntakeSource {
  /** The id under which the case cites it. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** EDTF; where it is absent, a line near the beginning of the text that holds a date and little else says it. */
  readonly issued?: string | undefined;
  /** First and last line of the body, from 1. */
  readonly body?: readonly [first: number, last: number] | undefined;
  /** What of the text is not of what the article says: nothing is made of it, but that the stamps of a live blog date what follows. */
  readonly apart?: readonly Apart[] | undefined;
}

export interface IntakeOptions {
  /** Whether seasons are those of the southern half of the earth. */
  readonly southern?: boolean | undefined;
  /** Whether 4/5/2018 is the 4th of May. */
  readonly dayFirst?: boolean | undefined;
  /** Names of persons who are known already, from another text: where they stand here, they are meant. */
  readonly persons?: ReadonlySet<string> | undefined;
  /** What is proposed besides what the rules propose, such as what a language model marked (`model/drafts.ts`): loaded by whoever asks for it. */
  readonly beyond?: ((reading: Reading, ofRules: readonly Draft[]) => Draft[]) | undefined;
}

/**
 * Reads a text and proposes entries of a case, each pinned to its sentence. A function of its arguments alone: the same text
 * gives the same bytes wherever it runs. Time grows with the length of the text.
 */
export function intake(text: string, source: IntakeSource, options: IntakeOptions = {}): Proposals {
  const sha256 = hashOf(text);
  const published = publishedOn(text, source.issued);
  const passages = readablePassages(text, source, published?.day);
  const reading = readingOf(passages, published?.day, options);
  const plain = draftsOf(reading, source.id);
  const ofRules = [...plain, ...analogyDrafts(reading, plain, (draft) => entryIdOf(draft, sha256))];
  const drafts = [...ofRules, ...(options.beyond?.(reading, ofRules) ?? [])];
  const id = { id: source.id, sha256 };
  const proposals = distinct([
    sourceProposal(text, source, sha256, published?.value),
    ...inOrder(drafts).map((draft) => identified(draft, text, id)),
  ]);
  const cited = new Set(proposals.flatMap(({ cite }) => cite));
  return {
    format: "demarche-proposals/1",
    source: { ...id, sentences: passages.length },
    published: published ? { value: published.value, origin: published.origin } : null,
    proposals,
    untouched: passages.flatMap((each) =>
      each.apart || cited.has(`${source.id}:${each.at}`) ? [] : [each.at],
    ),
    apart: passages.flatMap((each) => (each.apart ? [each.at] : [])),
  };
}

/** The sentences of a text as they are read. */
export function readablePassages(
  text: string,
  { body, apart = [], issued }: IntakeSource,
  published: Day | undefined = publishedOn(text, issued)?.day,
): Passage[] {
  return passagesOf(text, { body, apart, stamps: stampsOf(text, apart, published) });
}

function publishedOn(
  text: string,
  issued: string | undefined,
): { day: number; value: string; origin: "given" | "text" } | undefined {
  if (issued !== undefined) {
    const day = dateOf(issued)?.named.earliest;
    return day == null ? undefined : { day, value: issued, origin: "given" };
  }
  const told = publicationOf(text);
  return told && { day: told.day, value: isoDay(told.day), origin: "text" };
}

function draftsOf(reading: Reading, source: string): Draft[] {
  const spells = spellsOf(reading);
  const spellOf = new Map(spells.flatMap((spell) => spell.acts.map((act) => [act, spell] as const)));
  /** The parties of the talks that an act belongs to; of one that belongs to none the sides that the text is about. */
  const partiesOf = (act: Act) =>
    spellOf.get(act) ?? {
      parties: /^talks\./.test(act.pattern.id) && reading.mainSides.length > 1 ? reading.mainSides : [],
      named: false,
    };
  const drafts = [
    ...tieDrafts(reading),
    ...eventDrafts(reading, partiesOf),
    ...sanctionDrafts(reading),
    ...roundDrafts(reading, spells),
    ...claimDrafts(reading),
    ...demandDrafts(reading),
    ...nominalDemandDrafts(reading),
    ...conditionDrafts(reading),
    ...forecastDrafts(reading),
    ...questionDrafts(reading),
    ...explanationDrafts(reading, source),
  ];
  // Whoever has no name is proposed only where something proposed is of him.
  const used = new Set(drafts.flatMap(({ entry }) => Object.values(entry).flat()));
  return [
    ...actorDrafts(reading, partiesIn(reading, drafts)).filter(
      ({ entry }) => entry.named !== false || used.has(entry.id),
    ),
    ...drafts,
  ];
}

/** By sentence, then by place in it. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts
    .map((draft, index) => ({ draft, index }))
    .sort(
      (a, b) =>
        a.draft.passage.index - b.draft.passage.index || a.draft.from - b.draft.from || a.index - b.index,
    )
    .map(({ draft }) => draft);
}

/** Each id once: two rules of one family that fit at one place propose one thing. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function sourceProposal(
  text: string,
  source: IntakeSource,
  sha256: string,
  issued: string | undefined,
): Proposal {
  const { id, title, author = "not stated", publisher = "not stated", url, body } = source;
  const file = { file: `sources/${id}.txt`, sha256, ...(body && { body: [...body] }), numbering: 2 };
  return {
    id: `source:${hashOf(`${sha256}\nsource`).slice(0, 12)}`,
    kind: "source",
    cite: [id],
    entry: {
      id,
      title:
        title ??
        text
          .split("\n", 5)
          .find((line) => line.trim().length > 8)
          ?.trim()
          .slice(0, 160) ??
        id,
      author,
      publisher,
      issued: issued ?? "not stated",
      ...(url && { url }),
      text: file,
    },
    grounds: { rule: "source" },
    needs: [...(title ? [] : ["title"]), ...(issued ? [] : ["issued"])],
    confidence: "high",
    status: "open",
  };
}
