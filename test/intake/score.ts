import { dateOf } from "#case/date.ts";
import { dayOfIso } from "#case/day.ts";
import { isApart } from "#documents/blocks/apart.ts";
import { blocksOf } from "#documents/blocks/blocks-of.ts";
import { datesOf } from "#intake/dates/dates-of.ts";
import { intake } from "#intake/intake.ts";
import type { Proposal } from "#intake/proposal.ts";
import { readingOf, speakerIds } from "#intake/reading.ts";
import { passagesOf } from "#intake/text/passage.ts";
import { stampsOf } from "#intake/text/stamps.ts";
import type { truths } from "./truth.ts";

type Article = ReturnType<typeof truths>[number];
type Truth = Article["truth"];
type Or = { readonly required?: boolean; readonly or?: Readonly<Record<string, readonly unknown[]>> };

/** How much of what a person found was found, how much of what was found is right, and where that is known how often a value is. */
export interface Score {
  readonly kind: string;
  /** Of what a person found and held to be required: how many were found. */
  readonly found: number;
  readonly wanted: number;
  /** Of what was proposed: how many a person found too, required or not. */
  readonly right: number;
  readonly proposed: number;
  /** Values right among those matched: name of the value, right, all. */
  readonly values: readonly (readonly [name: string, right: number, all: number])[];
  /** What was missed and what was wrong, for a person who puts rules right. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Scores what intake makes of an article against its truth, by kind. */
export function scoresOf({ text, truth }: Article): Score[] {
  const published = truth.document.published.value.slice(0, 10);
  const body = truth.document.body;
  const apart = apartIn(text, truth);
  const found = intake(text, { id: "art", issued: published, body, apart });
  const stamps = stampsOf(text, apart, dayOfIso(published));
  const passages = passagesOf(text, { body, apart, stamps });
  const reading = readingOf(passages, dayOfIso(published), {});
  const id = actorIds(found.proposals, truth);
  const of = (kind: string) =>
    found.proposals.filter((each) => each.kind === kind && each.confidence !== "low");
  const dates = datesOf(passages, { published: dayOfIso(published) }).flatMap((list, index) =>
    list.map((date) => ({
      ...date,
      from: passages[index]!.inSource(date.start),
      to: passages[index]!.inSource(date.end),
    })),
  );
  const statements = reading.sentences.flatMap(({ passage, statements: list }) =>
    list.map(({ cue, from, to, speaker }) => ({
      at: passage.at,
      start: passage.inSource(passage.words[cue]!.start),
      end: passage.inSource(passage.words[cue]!.end),
      from: passage.inSource(passage.words[from]?.start ?? 0),
      to: passage.inSource(passage.words[Math.max(from, to - 1)]?.end ?? 0),
      speakers: speakerIds(speaker),
    })),
  );
  return [
    datesScore(dates, truth),
    actorsScore(found.proposals, truth, id),
    partiesScore(found.proposals, truth, id),
    statementsScore(statements, truth, id),
    scored(
      "events",
      of("event"),
      truth.events,
      (ours, theirs) =>
        (isNear(ours, theirs) && sharesASide(ours, theirs, truth, id)) || isSameAct(ours, theirs, id),
      [
        ["date", (ours, theirs) => sameDate(ours.entry.when, theirs.when, theirs.or?.when)],
        ["by", (ours, theirs) => sameActors(ours.entry.by, theirs.by, theirs.or?.by, id)],
        ["to", (ours, theirs) => sameActors(ours.entry.to, theirs.to, theirs.or?.to, id)],
      ],
      [...truth.demands, ...truth.sanctions, ...truth.rounds.flatMap(({ steps }) => steps)],
      // A step of sanctions or a demand is told as that, and is not proposed a second time.
      [...of("sanction"), ...of("demand")],
    ),
    scored("sanctions", of("sanction"), truth.sanctions, isNear, [
      ["kind", (ours, theirs) => ours.entry.kind === theirs.kind],
    ]),
    scored(
      "demands",
      of("demand"),
      truth.demands,
      (ours, theirs) => isIn(ours, theirs) && kindOfDemand(ours.entry.kind) === kindOfDemand(theirs.kind),
      [
        [
          "by",
          (ours, theirs) =>
            theirs.by.includes(id(ours.entry.actor as string)) ||
            sides(truth, theirs.by).includes(id(ours.entry.actor as string)) ||
            theirs.by.some((each) => sides(truth, [id(ours.entry.actor as string)]).includes(each)),
        ],
      ],
    ),
    scored(
      "forecasts",
      of("forecast"),
      truth.forecasts.map((each) => ({ ...each, ...each.content[0]!, id: each.id })),
      isIn,
      [
        [
          "horizon",
          (ours, theirs) => sameDate(ours.entry.horizon, theirs.horizon, (theirs as Or).or?.horizon),
        ],
      ],
    ),
    roundsScore(of("round"), truth, id),
    scored(
      "questions",
      of("question"),
      truth.questions as readonly (Truth["questions"][number] & Or)[],
      isIn,
      [["kind", (ours, theirs) => ours.entry.kind === theirs.kind]],
    ),
  ];
}

/** What of a text is set apart, as a document of it is read. */
function apartIn(text: string, { document: { title } }: Truth) {
  return blocksOf(text, new Map(), title).blocks.filter(isApart);
}

/** Of the proposals of each class of confidence: how many a person found too. Those are counted that stand at a sentence. */
export function classesOf({
  text,
  truth,
}: Article): Record<Proposal["confidence"], [right: number, all: number]> {
  const found = intake(text, {
    id: "art",
    issued: truth.document.published.value.slice(0, 10),
    body: truth.document.body,
    apart: apartIn(text, truth),
  });
  const id = actorIds(found.proposals, truth);
  const spans: Readonly<Record<string, readonly Marked[]>> = {
    event: [
      ...truth.events,
      ...truth.sanctions,
      ...truth.demands,
      ...truth.rounds.flatMap(({ steps }) => steps),
    ],
    sanction: truth.sanctions,
    demand: truth.demands,
    forecast: truth.forecasts.map((each) => ({ ...each.content[0]!, id: each.id })),
    question: truth.questions,
  };
  const classes: Record<Proposal["confidence"], [number, number]> = {
    high: [0, 0],
    medium: [0, 0],
    low: [0, 0],
  };
  for (const each of found.proposals) {
    const isRight =
      each.kind === "actor"
        ? truth.actors.some((actor) => actor.id === id(each.entry.id as string))
        : each.kind === "claim"
          ? truth.statements.some(({ cue, content }) =>
              [cue, ...content].some((span) => span !== null && isIn(each, span)),
            )
          : spans[each.kind]?.some((span) =>
              each.kind === "forecast" ? isIn(each, span) : isNear(each, span),
            );
    if (isRight === undefined) continue;
    classes[each.confidence][1]++;
    if (isRight) classes[each.confidence][0]++;
  }
  return classes;
}

/** The same score over several articles. */
export function summed(scores: readonly Score[][]): Score[] {
  return scores[0]!.map(({ kind }, index) => {
    const all = scores.map((each) => each[index]!);
    const sum = (of: (score: Score) => number) => all.reduce((total, score) => total + of(score), 0);
    return {
      kind,
      found: sum(({ found }) => found),
      wanted: sum(({ wanted }) => wanted),
      right: sum(({ right }) => right),
      proposed: sum(({ proposed }) => proposed),
      values: all[0]!.values.map(
        ([name], at) =>
          [name, sum((score) => score.values[at]![1]), sum((score) => score.values[at]![2])] as const,
      ),
      missed: all.flatMap(({ missed }) => missed),
      wrong: all.flatMap(({ wrong }) => wrong),
    };
  });
}

/** A span of the truth with what it may say of itself. */
type Marked = {
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly id?: string;
} & Or;

function scored<Theirs extends Marked>(
  kind: string,
  ours: readonly Proposal[],
  theirs: readonly Theirs[],
  isSame: (ours: Proposal, theirs: Theirs) => boolean,
  values: readonly (readonly [string, (ours: Proposal, theirs: Theirs) => boolean])[],
  alsoRight: readonly Marked[] = [],
  otherKinds: readonly Proposal[] = [],
): Score {
  const elsewhere = (each: Theirs) => otherKinds.some((one) => isNear(one, each));
  const pairs: [Proposal, Theirs][] = [];
  const taken = new Set<Proposal>();
  for (const each of theirs) {
    const match =
      ours.find((one) => !taken.has(one) && isSame(one, each)) ?? ours.find((one) => isSame(one, each));
    if (!match) continue;
    taken.add(match);
    pairs.push([match, each]);
  }
  const isRight = (one: Proposal) =>
    theirs.some((each) => isSame(one, each)) || alsoRight.some((each) => isNear(one, each));
  const wanted = theirs.filter(({ required }) => required !== false);
  return {
    kind,
    found: wanted.filter((each) => pairs.some(([, other]) => other === each) || elsewhere(each)).length,
    wanted: wanted.length,
    right: ours.filter(isRight).length,
    proposed: ours.length,
    values: values.map(
      ([name, test]) => [name, pairs.filter(([one, each]) => test(one, each)).length, pairs.length] as const,
    ),
    missed: wanted
      .filter((each) => !pairs.some(([, other]) => other === each) && !elsewhere(each))
      .map(({ at, text }) => `${at} ${text}`),
    wrong: ours
      .filter((one) => !isRight(one))
      .map(({ cite, quote, entry }) => `${cite[0]} ${quote?.exact} ${JSON.stringify(entry).slice(0, 160)}`),
  };
}

const CLOSE = 30;

function isIn({ cite }: Proposal, { at }: Marked): boolean {
  return cite.includes(`art:${at}`);
}

/** The same sentence, and triggers that overlap or stand side by side. */
function isNear(ours: Proposal, theirs: Marked): boolean {
  const { quote } = ours;
  return (
    isIn(ours, theirs) &&
    quote !== undefined &&
    quote.start < theirs.end + CLOSE &&
    theirs.start < quote.end + CLOSE
  );
}

/** Whether one of those who do it, or to whom it is done, is the same, or one of the two names nobody. */
function sharesASide(
  ours: Proposal,
  theirs: Truth["events"][number] & Or,
  truth: Truth,
  id: (id: string) => string,
): boolean {
  const said = [...((ours.entry.by as string[]) ?? []), ...((ours.entry.to as string[] | undefined) ?? [])]
    .map(id)
    // Who has no name contradicts nobody.
    .filter((each) => !each.startsWith("UNNAMED-"));
  const named = [theirs.by, theirs.to, ...(theirs.or?.by ?? []), ...(theirs.or?.to ?? [])].flat(
    2,
  ) as string[];
  const wide = [...named, ...sides(truth, named)];
  const stated = named.filter((each) => each !== "unknown");
  return (
    said.length === 0 ||
    stated.length === 0 ||
    [...said, ...sides(truth, said)].some((each) => wide.includes(each))
  );
}

function isSameAct(ours: Proposal, theirs: Truth["events"][number], id: (id: string) => string): boolean {
  const by = (ours.entry.by as string[]).map(id);
  return (
    isIn(ours, theirs) &&
    [theirs.by].flat().some((each) => by.includes(each)) &&
    theirs.to.some((each) => ((ours.entry.to as string[] | undefined) ?? []).map(id).includes(each))
  );
}

function sameDate(ours: unknown, theirs: string, or: readonly unknown[] = []): boolean {
  const accepted = [theirs, ...or].map((each) => String(each ?? "not stated"));
  const said = String(ours ?? "not stated");
  if (accepted.includes(said)) return true;
  const days = (edtf: string) => JSON.stringify(dateOf(edtf)?.named ?? edtf);
  return accepted.some((each) => days(each) === days(said));
}

function sameActors(
  ours: unknown,
  theirs: string | readonly string[],
  or: readonly unknown[] = [],
  id: (id: string) => string,
): boolean {
  const said = ((ours as string[] | undefined) ?? []).map(id).sort().join();
  return [theirs, ...or].some(
    (each) =>
      [each as string | string[]]
        .flat()
        .filter((one) => one !== "unknown")
        .sort()
        .join() === said,
  );
}

function kindOfDemand(kind: unknown): string {
  return kind === "precondition" ? "ask" : String(kind);
}

/** For whom somebody acts, by the truth. */
function sides(truth: Truth, ids: readonly string[]): string[] {
  return ids.flatMap((each) => truth.actors.find(({ id }) => id === each)?.memberOf ?? []);
}

/** Our ids as those of the truth: states by code, others by the words of their names. */
function actorIds(proposals: readonly Proposal[], truth: Truth): (id: string) => string {
  const theirs = new Map<string, string>();
  for (const { kind, entry } of proposals) {
    if (kind !== "actor") continue;
    const code = (entry.codes as { iso3166?: string } | undefined)?.iso3166;
    const listed = truth.actors as readonly (Truth["actors"][number] & { code?: string; named?: boolean })[];
    // A state is the one with its code before it is one whose name holds its own: `Kenya Medical Union`.
    const match =
      listed.find((actor) => code !== undefined && actor.code === code) ??
      // An official without a state is rather one of whom no state is told.
      listed.find((actor) => isSameActor(entry, actor) && !entry.memberOf === !actor.memberOf?.length) ??
      listed.find((actor) => isSameActor(entry, actor));
    if (match) theirs.set(entry.id as string, match.id);
  }
  return (id) => theirs.get(id) ?? id;
}

function isSameActor(
  entry: Proposal["entry"],
  actor: Truth["actors"][number] & { code?: string; named?: boolean; short?: string },
): boolean {
  const code = (entry.codes as { iso3166?: string } | undefined)?.iso3166;
  if (code !== undefined && actor.code !== undefined) return code === actor.code;
  // `Egyptian state television` is not Egypt.
  if (actor.code !== undefined && entry.kind !== "state") return false;
  if ((entry.named === false) !== (actor.named === false)) return false;
  const plain = (name: string) =>
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/^(?:the|an?) /, "")
      .replace(/[^a-z0-9 ]/g, "");
  const [ours, name] = [plain(entry.name as string), plain(actor.name)];
  if (entry.named === false) {
    const member = (entry.memberOf as { of: string }[] | undefined)?.[0]?.of;
    const noun = ours
      .replace(/^unnamed /, "")
      .split(" ")[0]!
      .replace(/s$/, "");
    return name.includes(noun) && (member === undefined || (actor.memberOf ?? []).length > 0);
  }
  return (
    ours === name ||
    (actor.short !== undefined && ours === plain(actor.short)) ||
    name.split(" ").at(-1) === ours.split(" ").at(-1) ||
    name.includes(ours) ||
    ours.includes(name) ||
    (entry.short !== undefined && entry.short === actor.short)
  );
}

function actorsScore(proposals: readonly Proposal[], truth: Truth, id: (id: string) => string): Score {
  const ours = proposals.filter(
    ({ kind, confidence, entry }) => kind === "actor" && confidence !== "low" && entry.named !== false,
  );
  const listed = truth.actors as readonly (Truth["actors"][number] & Or & { named?: boolean })[];
  const wanted = listed.filter(
    (each) =>
      each.required !== false &&
      each.named !== false &&
      truth.mentions.some(({ actors }) => actors.includes(each.id)),
  );
  const found = new Set(ours.map(({ entry }) => id(entry.id as string)));
  const right = ours.filter(({ entry }) => listed.some((each) => each.id === id(entry.id as string)));
  return {
    kind: "actors",
    found: wanted.filter((each) => found.has(each.id)).length,
    wanted: wanted.length,
    right: right.length,
    proposed: ours.length,
    values: [],
    missed: wanted.filter((each) => !found.has(each.id)).map(({ name }) => name),
    wrong: ours
      .filter((each) => !right.includes(each))
      .map(({ entry, quote }) => `${entry.name} (${quote?.exact})`),
  };
}

/** Who bargains: of the truth's parties how many are proposed as such, and how many of those so proposed are or stand for one. */
function partiesScore(proposals: readonly Proposal[], truth: Truth, id: (id: string) => string): Score {
  const listed = truth.actors as readonly (Truth["actors"][number] & { party?: boolean })[];
  const wanted = listed.filter(({ party }) => party);
  const ours = proposals.filter(({ kind, entry }) => kind === "actor" && entry.party === true);
  const found = new Set(ours.map(({ entry }) => id(entry.id as string)));
  const standsFor = (each: string) => [each, ...sides(truth, [each])];
  const right = ours.filter(({ entry }) =>
    standsFor(id(entry.id as string)).some((one) => wanted.some((each) => each.id === one)),
  );
  return {
    kind: "parties",
    found: wanted.filter((each) => found.has(each.id)).length,
    wanted: wanted.length,
    right: right.length,
    proposed: ours.length,
    values: [],
    missed: wanted.filter((each) => !found.has(each.id)).map(({ name }) => name),
    wrong: ours.filter((each) => !right.includes(each)).map(({ entry }) => String(entry.name)),
  };
}

function datesScore(
  ours: readonly { from: number; to: number; edtf: string | null; text: string; rule: string }[],
  truth: Truth,
): Score {
  const dates = truth.dates as readonly (Truth["dates"][number] & Or)[];
  const dated = dates.filter(
    ({ edtf, required, stamp }) => edtf !== null && required !== false && stamp === undefined,
  );
  const overlaps = (date: Marked) => ours.filter(({ from, to }) => from < date.end && date.start < to);
  const isRight = (edtf: string | null, date: (typeof dates)[number]) =>
    edtf === null
      ? date.edtf === null || (date.or?.edtf ?? []).includes(null)
      : date.edtf !== null || date.or?.edtf
        ? sameDate(edtf, date.edtf ?? "none", date.or?.edtf)
        : false;
  const found = dated.filter((date) =>
    overlaps(date).some(({ edtf }) => edtf !== null && isRight(edtf, date)),
  );
  const said = ours.filter(
    ({ edtf, from, to }) =>
      edtf !== null && !dates.some((date) => date.stamp !== undefined && from < date.end && date.start < to),
  );
  const right = said.filter(({ from, to, edtf }) =>
    dates.some((date) => from < date.end && date.start < to && isRight(edtf, date)),
  );
  return {
    kind: "dates",
    found: found.length,
    wanted: dated.length,
    right: right.length,
    proposed: said.length,
    values: [],
    missed: dated
      .filter((date) => !found.includes(date))
      .map(
        (date) =>
          `${date.at} ${date.text} ${date.edtf}: ${overlaps(date).map(({ rule, edtf }) => `${rule} ${edtf}`)}`,
      ),
    wrong: said
      .filter((date) => !right.includes(date))
      .map(({ text, rule, edtf }) => `${text} ${rule} ${edtf}`),
  };
}

function statementsScore(
  ours: readonly {
    at: string;
    start: number;
    end: number;
    from: number;
    to: number;
    speakers: readonly string[];
  }[],
  truth: Truth,
  id: (id: string) => string,
): Score {
  const theirs = truth.statements as readonly (Truth["statements"][number] & Or & { nominal?: boolean })[];
  const wanted = theirs.filter(
    ({ required, cue, act }) => required !== false && cue !== null && act !== "ask" && act !== "commit",
  );
  const isSame = (one: (typeof ours)[number], each: (typeof theirs)[number]) =>
    (each.cue !== null && one.start < each.cue.end + 3 && each.cue.start < one.end + 3) ||
    each.content.some(
      ({ at, start, end }) =>
        at === one.at && Math.min(one.to, end) - Math.max(one.from, start) > 0.5 * (end - start),
    );
  const pairs = wanted.flatMap((each) => {
    const one = ours.find((other) => isSame(other, each));
    return one ? [[one, each] as const] : [];
  });
  const right = ours.filter(
    (one) => theirs.some((each) => isSame(one, each)) || truth.demands.some((each) => each.at === one.at),
  );
  const speaker = pairs.filter(([one, each]) =>
    one.speakers
      .map(id)
      .some(
        (who) =>
          each.actors.includes(who) ||
          sides(truth, each.actors).includes(who) ||
          sides(truth, [who]).some((side) => each.actors.includes(side)),
      ),
  );
  return {
    kind: "statements",
    found: pairs.length,
    wanted: wanted.length,
    right: right.length,
    proposed: ours.length,
    values: [["speaker", speaker.length, pairs.length]],
    missed: wanted
      .filter((each) => !pairs.some(([, other]) => other === each))
      .map(({ cue, content }) => `${cue!.at} ${cue!.text}: ${content[0]?.text.slice(0, 80)}`),
    wrong: [
      ...ours
        .filter((one) => !right.includes(one))
        .map(({ at, start, end, speakers }) => `${at} ${start}-${end} ${speakers}`),
      ...pairs
        .filter((pair) => !speaker.includes(pair))
        .map(([one, each]) => `${one.at} speaker ${one.speakers} for ${each.actors}`),
    ],
  };
}

function roundsScore(ours: readonly Proposal[], truth: Truth, id: (id: string) => string): Score {
  const rounds = truth.rounds as readonly (Truth["rounds"][number] & Or)[];
  const wanted = rounds.filter(({ required }) => required !== false);
  const isSame = ({ entry, cite }: Proposal, each: (typeof rounds)[number]) =>
    each.steps.some(({ at }) => cite.includes(`art:${at}`)) &&
    [each.parties, ...((each.or?.parties ?? []) as string[][])].some(
      (parties) =>
        (entry.parties as string[])
          .map(id)
          .filter(
            (party) =>
              parties.includes(party) || parties.some((other) => sides(truth, [other]).includes(party)),
          ).length >= 2,
    );
  const pairs = wanted.flatMap((each) => {
    const one = ours.find((other) => isSame(other, each));
    return one ? [[one, each] as const] : [];
  });
  const right = ours.filter((one) => rounds.some((each) => isSame(one, each)));
  return {
    kind: "rounds",
    found: pairs.length,
    wanted: wanted.length,
    right: right.length,
    proposed: ours.length,
    values: [
      [
        "start",
        pairs.filter(([one, each]) => sameDate(one.entry.start, each.start, each.or?.start)).length,
        pairs.length,
      ],
      [
        "ending",
        pairs.filter(
          ([one, each]) =>
            one.entry.ending === each.ending || (each.or?.ending ?? []).includes(one.entry.ending),
        ).length,
        pairs.length,
      ],
    ],
    missed: wanted
      .filter((each) => !pairs.some(([, other]) => other === each))
      .map(({ id: round, parties, start }) => `${round} ${parties} ${start}`),
    wrong: ours
      .filter((one) => !right.includes(one))
      .map(({ cite, entry }) => `${cite} ${JSON.stringify(entry).slice(0, 150)}`),
  };
}
