import { isoDay } from "#case/day.ts";
import { bounded } from "../dates/bound.ts";
import { isTooLong, type Reading, type ReadPassage } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { Mention } from "./mention.ts";
import { type Role, rolesOf } from "./roles.ts";

/** When a person held an office, as a sentence tells it. */
export interface Tenure {
  readonly person: string;
  /** The office, in lower case. */
  readonly role: string;
  /** The state or organisation whose office it is, where it stands with it. */
  readonly of?: string;
  /** EDTF. */
  readonly from?: string;
  readonly to?: string;
  readonly passage: Passage;
}

/** How far from its bearer an office may stand, in characters. */
const FAR = 70;
const ADJECTIVES =
  "(?:(?:the|its|a|an|his|her|their|new|country's|[a-z]{3,12}(?:ian|ish|ese|an|ch|i)) ){0,3}";
/** What stands between a name and an office that he comes to hold, holds, has held or leaves. */
const COMES = new RegExp(
  `^,? (?:who )?(?:became|was (?:elected|appointed|named|made|chosen)(?: as)?|(?:was )?sworn in as|took office as|took over as|elected|appointed|named) ${ADJECTIVES}$`,
);
const HOLDS = new RegExp(`^,? (?:who )?(?:has been|has served as|is) ${ADJECTIVES}$`);
const HELD = new RegExp(`^,? (?:who )?(?:(?:was|had been|served as) )?${ADJECTIVES}$`);
const LEAVES = new RegExp(
  `^,? (?:who )?(?:resigned|stepped down|stood down|was (?:dismissed|sacked|removed|ousted|replaced)) as ${ADJECTIVES}$`,
);
/** What stands between an office and a date. */
const OF = "(?: (?:of|for) [^,.;:]{2,40}?)?";
const ON = new RegExp(`^${OF} (?:in|on|since)(?: early| late)? $`);
const SINCE = new RegExp(`^${OF} since(?: early| late)? $`);
const FROM = new RegExp(`^${OF} (?:from|between) $`);
const UNTIL = new RegExp(`^${OF} (?:until|till|up to) $`);
/** Between two dates of one tenure. */
const TO = /^ (?:to|until|till|and) $/;
/** Before an office that is no longer held; `then` begins a sentence as often. */
const NO_MORE = /\b(?:(?:former|ex|one-time)[ -]|then-|the then )(?:[\p{L}-]{2,20} ){0,2}$/iu;
const FORMER = /^former /;

/** The offices of persons whose beginning or end a text tells, or that it tells to be over: `former`, `since 2019`, `resigned as`. */
export function tenuresOf({
  sentences,
  actors,
  published,
}: Pick<Reading, "sentences" | "actors" | "published">): Tenure[] {
  return sentences.flatMap((sentence, index) => {
    const { passage } = sentence;
    if (passage.heading || passage.apart || isTooLong(passage)) return [];
    const roles = rolesOf(passage.words).filter(({ honorific }) => !honorific);
    if (roles.length === 0) return [];
    const mentions = actors.mentions[index]!;
    const persons = mentions.filter(({ form }) => form === "person" || form === "surname");
    const today = passage.stamp?.day ?? published;
    return persons
      .flatMap((person) => {
        const told = roles.flatMap((role) => behindName(sentence, person, role));
        const over =
          today === undefined ? [] : roles.flatMap((role) => overBefore(passage, person, role, today));
        return [...told, ...over];
      })
      .map((tenure) => withOwner(tenure, roles, mentions));
  });
}

/** `Jane Doe, who has been foreign minister since 2019`. */
function behindName({ passage, dates }: ReadPassage, { id, to }: Mention, role: Role): Tenure[] {
  const { words } = passage;
  const text = passage.text.toLowerCase();
  const name = words[to - 1]!.end;
  const office = words[role.from]?.start ?? 0;
  if (office < name || office - name > FAR) return [];
  const between = text.slice(name, office);
  const end = words[role.to - 1]!.end;
  const date = dates.find(({ start, edtf }) => edtf !== null && start > end);
  if (!date) return [];
  const link = text.slice(end, date.start);
  const tenure = (keys: { from?: string; to?: string }): Tenure[] => [
    { person: id, role: role.role, passage, ...keys },
  ];
  if (COMES.test(between) && ON.test(link)) return tenure({ from: date.edtf! });
  if (HOLDS.test(between) && SINCE.test(link)) return tenure({ from: date.edtf! });
  if (LEAVES.test(between) && ON.test(link)) return tenure({ to: date.edtf! });
  if (!HELD.test(between)) return [];
  const last = dates.find(({ start, edtf }) => edtf !== null && start > date.end);
  const [from = "", until = ""] = date.edtf!.split("/");
  if (FROM.test(link) && until !== "") return tenure({ from, to: until });
  if (FROM.test(link) && last && TO.test(text.slice(date.end, last.start)))
    return tenure({ from: date.edtf!, to: last.edtf! });
  return UNTIL.test(link) ? tenure({ to: date.edtf! }) : [];
}

/** With the state that stands before the office or, behind `of`, after it. */
function withOwner(tenure: Tenure, roles: readonly Role[], mentions: readonly Mention[]): Tenure {
  const { words } = tenure.passage;
  const at = roles.find(({ role }) => role.replace(FORMER, "") === tenure.role)!;
  const before = words[at.from - 1]?.kind === "s" ? at.from - 1 : at.from;
  const behind = words[at.to + 1]?.lower === "the" ? at.to + 2 : at.to + 1;
  const owner =
    mentions.find(({ to, form }) => to === before && form !== "person" && form !== "surname") ??
    (words[at.to]?.lower === "of" ? mentions.find(({ from }) => from === behind) : undefined);
  return owner ? { ...tenure, of: owner.id } : tenure;
}

/** `The former Serbian foreign minister, Jane Doe`: over before the text was published. */
function overBefore(passage: Passage, { id, from }: Mention, role: Role, today: number): Tenure[] {
  const { words, text } = passage;
  const office = words[role.from]!.start;
  const between = text.slice(words[role.to - 1]!.end, words[from]!.start);
  const isOfName = role.to <= from && /^,? $|^ of (?:the )?[\p{L}' -]{2,30},? $/u.test(between);
  const isOver = FORMER.test(role.role) || NO_MORE.test(text.slice(Math.max(0, office - 48), office));
  return isOfName && isOver
    ? [{ person: id, role: role.role.replace(FORMER, ""), to: bounded(isoDay(today), "latest"), passage }]
    : [];
}
