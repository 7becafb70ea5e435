import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { Demand } from "#case/demand.ts";
import { Event, Round, SanctionEpisode } from "#case/event.ts";
import { Question } from "#case/question.ts";
import { hashOf, sentencesOf } from "#case/sentences.ts";
import { type Span, type Truth, truths } from "./truth.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const ALL = [...truths("truth"), ...truths("held-out"), ...truths("closed")];

describe.each(ALL)("the truth of $name", ({ text, page, truth }) => {
  const { document } = truth;
  const sentences = sentencesOf(text, { body: document.body });

  it("belongs to the text beside it", () => {
    expect(document).toMatchObject({
      sha256: hashOf(text),
      length: text.length,
      sentences: sentences.length,
    });
    expect(text).toContain(document.title);
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThan(200);
    expect(words).toBeLessThan(500);
  });

  it("quotes the text at each of its spans, within the sentence that it names", () => {
    const spans = spansIn(truth);
    expect(spans.length / text.split(/\s+/).length).toBeGreaterThan(document.mentions ? 0.22 : 0.38);
    for (const { at, start, end, text: exact } of spans) {
      expect(text.slice(start, end)).toBe(exact);
      if (at === undefined) continue;
      const sentence = sentences.find((sentence) => sentence.at === at);
      expect(sentence?.start, `${at} ${exact}`).toBeLessThanOrEqual(start);
      expect(sentence?.end, `${at} ${exact}`).toBeGreaterThanOrEqual(end);
    }
  });

  it("dates by what the reader of a case takes, or says why not", () => {
    for (const date of datesIn(truth)) expect(dateOf(date), date).toBeDefined();
    for (const { text, edtf, reason } of truth.dates) expect(edtf === null, text).toBe(reason !== undefined);
  });

  it("gives weekdays to days that are such", () => {
    const { value, weekday, quote } = document.published;
    expect(weekdayOf(value)).toBe(weekday);
    expect(WEEKDAYS.every((day) => !quote.text.includes(day) || day === weekday)).toBe(true);
    for (const { text, edtf } of truth.dates) {
      const named = WEEKDAYS.find((day) => text === day);
      if (named !== undefined) expect(weekdayOf(edtf!), `${text} ${edtf}`).toBe(named);
    }
  });

  it("speaks of no actor that it does not name, and names none twice", () => {
    const known = new Set(truth.actors.map(({ id }) => id));
    for (const actor of actorsIn(truth)) expect(known).toContain(actor);
    const ids = [truth.actors, truth.mentions, truth.dates, truth.statements, truth.events, truth.sanctions]
      .concat([truth.demands, truth.forecasts, truth.rounds, truth.questions] as never[])
      .flatMap((entries) => (entries as readonly { readonly id: string }[]).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { accepts = [] } of truth.demands) for (const id of accepts) expect(ids).toContain(id);
  });

  it("has the kinds that a case has", () => {
    const all = (kind: { parse(value: unknown): unknown }, entries: readonly object[], key: string) => {
      for (const entry of entries) for (const value of givenFor(entry, key)) kind.parse(value);
    };
    all(Event.shape.mode, truth.events, "mode");
    all(SanctionEpisode.shape.kind, truth.sanctions, "kind");
    all(Demand.shape.kind, truth.demands, "kind");
    all(Round.shape.ending, truth.rounds, "ending");
    all(Question.shape.kind, truth.questions, "kind");
  });

  it.runIf(page !== undefined)("has a page that holds the body and, apart from it, its furniture", () => {
    const shown = textOf(page!);
    const body = text
      .split("\n")
      .slice(document.body[0] - 1, document.body[1])
      .filter((line) => line !== "");
    for (const line of body) expect(shown).toContain(line);
    const { title, publisher, published, furniture } = document.ofPage!;
    for (const given of [title, publisher, published.value]) expect(page).toContain(given);
    for (const piece of furniture) {
      expect(shown).toContain(piece);
      expect(body.join("\n")).not.toContain(piece);
    }
  });
});

it("keeps four articles closed and three held out, and none of them open", () => {
  const names = (folder: Parameters<typeof truths>[0]) => truths(folder).map(({ name }) => name);
  expect(names("closed")).toEqual(["communique", "fisheries", "hostages", "labour"]);
  expect(names("held-out")).toEqual(["coalition", "prisoners", "water"]);
  expect(names("truth")).toHaveLength(11);
});

function spansIn(value: unknown): (Omit<Span, "at"> & { at?: string })[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && typeof value.start === "number" ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

/** What an entry gives for a key, and what is as right. */
function givenFor(entry: object, key: string): unknown[] {
  const { [key]: given, or } = entry as { [key: string]: unknown; or?: Record<string, unknown[]> };
  return [given, ...(or?.[key] ?? [])].filter((value) => value !== undefined);
}

/** Every date that is given anywhere, without what the case writes where there is none. */
function datesIn({ document, dates, events, sanctions, demands, forecasts, rounds }: Truth): string[] {
  const steps = rounds.flatMap(({ steps }) => steps);
  const pauses = rounds.flatMap((round) => givenFor(round, "pauses").flat()) as object[];
  const given = [
    ...dates.flatMap((date) => [...givenFor(date, "edtf"), ...givenFor(date, "stamp")]),
    ...[...events, ...sanctions, ...demands, ...steps].flatMap((entry) => givenFor(entry, "when")),
    ...forecasts.flatMap((forecast) => givenFor(forecast, "horizon")),
    ...rounds.flatMap((round) => [...givenFor(round, "start"), ...givenFor(round, "end")]),
    ...pauses.flatMap(Object.values),
    document.published.value.slice(0, 10),
    ...(document.ofPage ? [document.ofPage.published.value] : []),
  ];
  return (given as (string | null)[]).filter(
    (date) => date !== null && !["not stated", "unknown", "open"].includes(date),
  ) as string[];
}

function actorsIn(truth: Truth): string[] {
  const keys = [
    "by",
    "to",
    "actors",
    "sender",
    "target",
    "parties",
    "memberOf",
    "members",
    "alleged",
    "denied",
  ];
  const entries: readonly object[] = [
    ...[truth.actors, truth.mentions, truth.statements, truth.events, truth.sanctions].flat(),
    ...[truth.demands, truth.forecasts, truth.rounds, truth.questions].flat(),
  ];
  const hypotheses = truth.explanations.flatMap(({ hypotheses }) => hypotheses);
  const given = [
    ...entries.flatMap((entry) => keys.flatMap((key) => givenFor(entry, key))),
    ...hypotheses.map(({ from = [] }) => from),
  ].flat(2) as string[];
  return given.filter((actor) => actor !== "unknown" && actor !== "not stated");
}

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()]!;
}

/** What a browser would show of a page, roughly: our own pages use no other entities. */
function textOf(page: string): string {
  return page
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&copy;", "©")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
