import type { Day } from "#case/day.ts";
import type { Draft } from "../draft.ts";
import type { Act } from "../events/act.ts";
import { worded } from "../events/wording.ts";
import { allegedBy, type Reading, type ReadPassage } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { Word } from "../text/words.ts";
import { dated } from "./dated.ts";
import { firmsOf, isCutByFirm } from "./firms.ts";

/** Words that leave no doubt what a step is one of. */
const PLAIN =
  /\b(?:sanctions|embargo(?:es)?|tariffs?|assets|visas?|export controls|entity list|blacklist(?:ed)?|from its (?:market|ports)|asset freezes?|dut(?:y|ies)|aid|imports?|exports?|border|frontier|airspace|crossings?|embargo|transactions|from entering|travel|membership|trade|suspension|blockade)\b/i;
/** Acts that are told of much besides sanctions. */
const GENERIC =
  /^sanction\.(?:are-.*|impose|lift|ease|relax|ban|tighten|announce|prohibit.*|are-ended|run-out|extend|renew)$/;
/** Who orders and forbids at home, and imposes no sanctions. */
const AT_HOME =
  /^UNNAMED-(?:COURT|JUDGES?|TRIBUNAL|COMMITTEE|BOARD|COMPANY|COUNCIL|CITY|REGULATOR|UNION|UNIONS|FARMERS|WORKERS|DRIVERS|STRIKERS)$/;

/** The steps of sanctions of a text. A threat is one where the sentence speaks of sanctions. */
export function sanctionDrafts(reading: Reading): Draft[] {
  const firms = firmsOf(reading);
  return reading.sentences.flatMap((sentence, index) => {
    const { passage, acts } = sentence;
    const found = acts.flatMap((act): Draft[] => {
      const kind = sanctionKind(act, passage);
      if (!kind || isOnlyAsked(act, acts) || isCutByFirm(act, firms)) return [];
      const by = act.by.length > 0 ? act.by.map(({ id }) => id) : senderOf(act, sentence, reading, index);
      const to = act.to.map(({ id }) => id).filter((id) => !by.includes(id));
      if (by.length === 0 && !(act.passive || act.pattern.subjectIsThing || act.pattern.doer)) return [];
      const { keys, grounds } = dated(
        isPast(act, passage.stamp?.day ?? reading.published) ? undefined : act.date,
      );
      const word = passage.words[act.verb]!;
      const alleged = allegedBy(sentence, act.verb);
      const say = kind === "threat" ? "threaten … with sanctions" : act.pattern.say;
      const isPlain =
        (!GENERIC.test(act.pattern.id) || PLAIN.test(passage.text)) && !by.some((id) => AT_HOME.test(id));
      return [
        {
          kind: "sanction",
          passage,
          from: word.start,
          to: word.end,
          entry: {
            sender: by,
            target: to,
            kind,
            what: worded(say, by, to, act.mode, reading.names),
            ...keys,
            effect: "not stated",
          },
          grounds: { rule: act.pattern.id, ...grounds, ...(alleged && { alleged }) },
          needs: [...(by.length === 0 ? ["sender"] : []), ...(to.length === 0 ? ["target"] : [])],
          confidence: confidenceOf(by, to, isPlain, act),
        },
      ];
    });
    return found.filter((each) => each === fullest(found, each));
  });
}

/** Of the drafts of one step by the same the one that tells most. */
function fullest(found: readonly Draft[], { entry }: Draft): Draft {
  const same = found.filter(
    (other) => other.entry.kind === entry.kind && String(other.entry.sender) === String(entry.sender),
  );
  return same.find((other) => (other.entry.target as readonly string[]).length > 0) ?? same[0]!;
}

function confidenceOf(
  by: readonly string[],
  to: readonly string[],
  isPlain: boolean,
  { mode }: Act,
): Draft["confidence"] {
  if (by.length > 0 && to.length > 0) return mode === "actual" ? "high" : "medium";
  return isPlain && (by.length > 0 || (to.length > 0 && mode === "actual")) ? "medium" : "low";
}

/** Who imposes what has no doer in its own clause: whoever has the bill, gave the choice of it, or announces it. */
function senderOf(
  act: Act,
  { passage: { words }, acts, statements }: ReadPassage,
  { actors }: Reading,
  index: number,
): string[] {
  if (words[act.verb - 1]?.lower === "or")
    return acts
      .filter(({ verb, by }) => verb < act.verb && by.length > 0)
      .flatMap(({ by }) => by.slice(0, 1).map(({ id }) => id))
      .slice(0, 1);
  if (isOfDraft(act, words)) {
    const named = actors.mentions[index]!.filter(
      ({ to, as, form }) => to <= act.verb && as === "actor" && form !== "adjective",
    );
    return named.slice(-1).map(({ id }) => id);
  }
  const said =
    act.pattern.doer && statements.find(({ from, to }) => from <= act.verb && act.verb < to)?.speaker;
  return said && !said.unnamed ? [...said.ids] : [];
}

/** `A bill that would freeze the assets of …`: still to be decided. */
function isOfDraft({ subject, mode }: Act, words: readonly Word[]): boolean {
  return (
    mode === "hypothetical" &&
    words
      .slice(subject.from, subject.to)
      .some(({ lower }) =>
        /^(?:bill|draft|resolution|motion|proposal|plan|package|amendment|measures?)$/.test(lower),
      )
  );
}

/** `Agreed on Tuesday to reopen the posts`: what is still to come is not of a day that has passed. */
function isPast({ mode, date }: Act, today: Day | undefined): boolean {
  return mode === "future" && date?.days != null && today !== undefined && date.days.last < today;
}

/** How far behind the verb that asks for it a step may stand, in words. */
const ASKED_WITHIN = 10;

/** `Kenya asked Tanzania to lift the ban`, `promised to lift it`: no step of anybody's yet, and told as what it asks or offers. */
function isOnlyAsked({ verb, mode, pattern: { route } }: Act, acts: readonly Act[]): boolean {
  const told = GIVES.test(route) ? /^demand:(?:ask|offer|threat|refusal)$/ : /^demand:ask$/;
  return (
    mode === "future" &&
    acts.some(
      (other) => told.test(other.pattern.route) && other.verb < verb && verb - other.verb <= ASKED_WITHIN,
    )
  );
}
/** Steps that give something. */
const GIVES = /^sanction:(?:eased|lifted)$/;

/** What step of sanctions an act is, if one. */
export function sanctionKind(act: Act, { text, words }: Passage): string | undefined {
  const {
    pattern: { route, id },
    mode,
  } = act;
  const isDraft = route === "sanction:imposed" && isOfDraft(act, words);
  // `Could impose sanctions if the siege goes on`
  const isHeldOut =
    route === "sanction:imposed" &&
    mode === "hypothetical" &&
    words.slice(Math.max(0, act.verb - 2), act.verb).some(({ lower }) => /^(?:could|may|might)$/.test(lower));
  if (isHeldOut && !isDraft) return "threat";
  if ((mode === "hypothetical" && !isDraft && id !== "sanction.face") || mode === "negated") return undefined;
  if (isDraft) return "discussed";
  if (route === "demand:threat" && /\b(?:sanctions|tariffs|embargo)\b/i.test(text)) return "threat";
  if (!route.startsWith("sanction:")) return undefined;
  const kind = route.slice("sanction:".length);
  if (mode !== "future" || kind === "threat" || isDecided(act, words)) return kind;
  // `Agreed to reopen the border`, `is to lift the ban in June`: planned, and not done yet.
  return kind !== "imposed" || /renew/.test(act.pattern.say) || isAgreed(act, words) ? "discussed" : "threat";
}

/** `Decided to renew the sanctions`: what those who can have decided is done. */
function isDecided({ verb }: Act, words: readonly Word[]): boolean {
  return words[verb - 1]?.lower === "to" && /^(?:decided|voted|resolved)$/.test(words[verb - 2]?.lower ?? "");
}

/** `Agreed on Monday to impose sanctions`: not a threat either. */
function isAgreed({ verb }: Act, words: readonly Word[]): boolean {
  return (
    words[verb - 1]?.lower === "to" &&
    words.slice(Math.max(0, verb - 5), verb).some(({ lower }) => /^agree[sd]?$/.test(lower))
  );
}
