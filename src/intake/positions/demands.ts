import type { Day } from "#case/day.ts";
import type { Names } from "../actors/names.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Draft } from "../draft.ts";
import type { Act } from "../events/act.ts";
import { dated } from "../proposals/dated.ts";
import { sanctionKind } from "../proposals/sanctions.ts";
import { allegedBy, type Reading, type ReadPassage } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { Word } from "../text/words.ts";
import { type AskedAt, asked } from "./wording.ts";

/** What is insisted on, or that it must be: not that something is so. */
const INSISTS =
  /^ (?:[\p{L}]+ly )?(?:on|upon)\b|^ (?:that )?[^.;]{1,90}?\b(?:must|should|be|have to|needs? to|ought|come|go|stay|remain|return|pay|share|accept|drop|publish|keep|hold|leave|stop|end|take|give|get|release|withdraw|lift|open)\b/u;

/** What is said or thought and may be turned down as untrue. */
const TOLD_OF =
  /^ (?:[\p{L}'’]+ ){0,3}?(?:explanations?|(?<!(?:pay|wage|wages|damages|compensation|territorial) )claims?|accusations?|allegations?|charges?|reports?|suggestions?|theor(?:y|ies)|views?|criticisms?|rumou?rs?|narratives?|comparisons?|characteri[sz]ations?|notion|accounts?|versions?|arguments?)\b(?! (?:for|to|as (?:unaffordable|excessive|unrealistic|too|unacceptable|inflated))\b)/u;

/** How much of a sentence behind the verb tells what is asked, in words. */
const CONTENT = 40;
const PRECONDITION =
  /\b(?:preconditions?|conditions? for|as a condition|conditional|dependent|contingent|prerequisite|(?:tie[sd]?|link(?:s|ed)?|peg(?:s|ged)?) (?:its|their|the) [^.;]{1,60}? to|only if|only after|provided that|before (?:(?:it|they) [a-z]|any\b|talks\b|the talks\b))/i;

/** What others say of somebody. */
const SAID_OF = /^(?:claims?|accusations?|allegations?|charges?|reports?|suggestions?|rumou?rs?)$/;

/** What parties ask, offer, refuse and threaten, one entry for each party that does. */
export function demandDrafts(reading: Reading): Draft[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.acts.flatMap((act): Draft[] => {
      const { passage } = sentence;
      const kind = demandKind(act, passage);
      if (!kind || act.by.length === 0 || isSaidAgain(act, sentence) || sanctionKind(act, passage)) return [];
      if (isOfSome(act, passage) || isOpen(act, sentence, kind)) return [];
      const to = act.to.map(({ id }) => id);
      const { keys, grounds } = voicedOn(act.date, passage.stamp?.day ?? reading.published);
      const alleged = allegedBy(sentence, act.verb);
      const others = reading.names.list(to);
      // Who speaks for a party asks for it.
      const parties = [...new Set(act.by.map(({ id }) => reading.partyOf(id)))];
      const word = passage.words[act.verb]!;
      return askedBy(act, sentence, kind, others).flatMap(({ issue, text, at }, place) =>
        parties.map((id, index): Draft => {
          // Each entry has its own place, so that each has its own id: what is asked besides stands where it is named.
          const own =
            place === 0
              ? word.start + Math.min(index, word.text.length - 1)
              : Math.min(word.end + at + index, passage.text.length - 1);
          const said = place === 0 ? word : (passage.words.find(({ end }) => end > word.end + at) ?? word);
          return {
            kind: "demand",
            passage,
            from: said.start,
            to: said.end,
            nth: own - said.start,
            entry: {
              actor: id,
              ...(to.length > 0 && { to }),
              issue: issue ?? "unsorted",
              kind,
              text,
              ...keys,
              voice: act.mode === "future" || act.mode === "hypothetical" ? "expected" : "stated",
            },
            grounds: { rule: `demand.${act.pattern.id}`, ...grounds, ...(alleged && { alleged }) },
            needs: issue ? ["text"] : ["text", "issue"],
            confidence:
              act.mode === "hypothetical" &&
              /^(?:ask|precondition)$/.test(kind) &&
              !/^(?:refuse\.no-deal|ask\.(?:must|should|have-to|only))$/.test(act.pattern.id)
                ? "low"
                : issue && to.length > 0
                  ? "high"
                  : "medium",
          };
        }),
      );
    }),
  );
}

/** The kind of demand that an act is, if it is one. */
export function demandKind(
  { pattern: { id, route, plover }, mode, passive, subject, verb }: Act,
  { text, words }: Passage,
): string | undefined {
  // `If the union offers a pause`: imagined, by whoever says so.
  if (
    mode === "hypothetical" &&
    route !== "demand:acceptance" &&
    CONDITIONAL.test(words[subject.from - 1]?.lower ?? "") &&
    !isWould(words, verb)
  )
    return undefined;
  // `Will probably close its ports`: what somebody expects of it.
  if (mode === "future" && isGuessed(words, verb)) return undefined;
  // Who will do something unless the others give way threatens; who would never accept refuses.
  if (mode === "future" && /\bunless\b/i.test(text)) return "threat";
  if (mode === "future" && (HOSTILE.has(plover ?? "") || LEGAL.test(id)) && CONDITION.test(text))
    return "threat";
  // `Is preparing to take it to court`
  if (
    mode === "future" &&
    LEGAL.test(id) &&
    /\b(?:prepar(?:ed|es|ing)|threaten(?:s|ed|ing)?|ready|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?) to $/.test(
      text.slice(0, words[verb]!.start).toLowerCase(),
    )
  )
    return "threat";
  // `Would sue without a deal`
  if (
    mode === "hypothetical" &&
    isWould(words, verb) &&
    (LEGAL.test(id) || STRIKES.test(id)) &&
    CONDITION.test(text)
  )
    return "threat";
  // `In return for the crew Norway would release the ships`
  if (
    (mode === "future" || (mode === "hypothetical" && isWould(words, verb))) &&
    FRIENDLY.has(plover ?? "") &&
    (/\bin (?:return|exchange)\b/i.test(text) ||
      (GIVING.has(plover ?? "") && /\b(?:if|once|as soon as)\b/i.test(text)))
  )
    return "offer";
  if (
    route === "demand:acceptance" &&
    (isWould(words, verb) || mode === "future") &&
    /^ (?:no|nothing|neither|none)\b/.test(text.slice(words[verb]!.end))
  )
    return "refusal";
  // `Could accept a smaller share`
  if (route === "demand:acceptance" && isWould(words, verb) && (mode === "hypothetical" || mode === "future"))
    return "offer";
  if (id === "talks.walk-out" && mode === "future") return "threat";
  if (
    (route === "demand:acceptance" || route === "demand:plan" || id === "agree.promise") &&
    mode === "negated"
  )
    return "refusal";
  if (route === "demand:plan") return undefined;
  // What analysts suggest is no offer.
  if (id === "agree.hint" && COMMENTS.test(text.slice(0, words[verb]!.start))) return undefined;
  const behind = text.slice(words[verb]!.end);
  // `Ruled nothing out`, `would consider legal action`
  if (
    (id === "refuse.rule-out" && /^ nothing/.test(behind)) ||
    (id === "agree.consider" && mode !== "negated" && TO_HARM.test(behind))
  )
    return "threat";
  // `Vowed never to pay`
  if (id === "threaten" && /^ (?:never|not) to\b/.test(behind)) return "refusal";
  const stance = stanceKind(id, mode, text, isWould(words, verb));
  if (stance !== null) return stance;
  // `Would consider a patrol` offers it, `considered a patrol` does not.
  if (id === "agree.consider" && /^ (?:no|nothing)\b/.test(behind))
    return isWould(words, verb) || mode === "future" ? "refusal" : undefined;
  if (id === "agree.consider") return isWould(words, verb) && mode !== "negated" ? "offer" : undefined;
  if (
    /^refuse\.(?:not-be|not-open|unwilling|not-going|enough|topic|no-more|no-longer|answer|no-sign|there-will|none)$/.test(
      id,
    )
  )
    return "refusal";
  // `Is ready to strike`
  if (id === "agree.ready" && TO_HURT.test(behind)) return "threat";
  if (id === "agree.ready" && /^(?: [\p{L}]+){1,3} to (?:wait|hold out|listen|die)\b/u.test(behind))
    return undefined;
  // `If there was no deal`
  if (
    id === "refuse.no-deal" &&
    words
      .slice(Math.max(0, verb - 4), verb)
      .some(({ lower }) => /^(?:if|unless|whether|should|case|were)$/.test(lower))
  )
    return undefined;
  // `There will be no deal without …`
  if (id === "refuse.no-deal")
    return /\b(?:without|until|unless|before|as long as)\b/i.test(text) ? "precondition" : "refusal";
  // `A charge that she rejects`, `its claim that it was first was rejected`: what is turned down was said, not asked.
  const isOfSaying = ({ lower }: Word, at: number, before: readonly Word[]) =>
    SAID_OF.test(lower) && (before.length < 6 || before[at + 1]?.lower === "that");
  if (id === "refuse" && words.slice(Math.max(0, verb - (passive ? 18 : 5)), verb).some(isOfSaying))
    return undefined;
  // `Insists that its guards did not fire`: said, not asked.
  if (id === "ask.demand" && /^insist/.test(words[verb]!.lower) && !INSISTS.test(behind)) return undefined;
  if (id === "refuse" && TOLD_OF.test(text.slice(words[verb]!.end))) return undefined;
  if (id === "refuse.accept" || (/^threaten\.(?:measures|retaliate)$/.test(id) && mode === "actual"))
    return undefined;
  // `Could live with it` and `is ready to talk` are offers, whatever helps the verb.
  if (id === "agree.live-with" && /^settle/.test(words[verb]!.lower) && !isWould(words, verb))
    return undefined;
  if ((id === "agree.live-with" || id === "agree.ready") && mode !== "negated") return "offer";
  if (!route.startsWith("demand:") || mode === "negated") return undefined;
  const kind = route.slice("demand:".length);
  // `Offered no access`, `want no concession`
  if (kind === "offer" && words[verb + 1]?.lower === "no") return "refusal";
  if (kind === "ask" && id === "ask.seek" && NO_GIVING.test(behind)) return "refusal";
  return kind === "ask" && id !== "ask.revised" && PRECONDITION.test(text) && subject.actors.length > 0
    ? "precondition"
    : kind;
}

/** What a turn of phrase is that depends on how it is told; null for those that are what their route says. */
function stanceKind(id: string, mode: Act["mode"], text: string, would: boolean): string | undefined | null {
  if (/^refuse\.(?:acceptable|beyond)$/.test(id)) return mode === "negated" ? "refusal" : undefined;
  // `Did not rule out a strike` threatens it; who does rule it out refuses it.
  if (id === "threaten.rule-out") return mode === "negated" ? "threat" : "refusal";
  // `Unless they pay, the trains will stop`
  if (id === "threaten.follow")
    return (mode === "future" || would) && HANGS.test(text) ? "threat" : undefined;
  // `The union is weighing a strike` threatens it, `has weighed` does not.
  if (/^threaten\.(?:weigh|ballot)$/.test(id) && mode === "negated") return undefined;
  if (id === "ask.has" && /\bconditions\b/.test(text)) return "precondition";
  if (/^(?:condition\.|ask\.(?:tied|price|condition|dependent)$)/.test(id))
    return mode === "negated" && id !== "condition.stays" ? undefined : "precondition";
  return null;
}
const TO_HARM = /^ (?:[a-z]+ )?(?:litigation|action|lawsuits?|strikes?|suing|sanctions)\b/;
/** What somebody who wants none of it refuses. */
const NO_GIVING =
  /^ (?:no|neither) (?:[\p{L}-]+ )?(?:concessions?|compromises?|deals?|talks|agreements?|part|change|dialogue|negotiations|truce|settlement|access|foreign)\b/u;

/** Whether likelihood stands with the helping verb. */
function isGuessed(words: readonly Word[], verb: number): boolean {
  return words
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) =>
      /^(?:probably|likely|presumably|possibly|perhaps|maybe|surely|inevitably|eventually)$/.test(lower),
    );
}
const HANGS =
  /\b(?:if|unless|without|until|otherwise|should|failing|or else|as long as|next step|in response|in retaliation)\b/i;

/** Roots of acts that hurt, and of acts that oblige, whomever they are done to. */
const HOSTILE = new Set(["ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "REJECT"]);
/** Steps before a court that hurt as well. */
const LEGAL = /^(?:other\.trial|complain|complain\.court|accuse\.file|accuse\.appeal|ask\.bring)$/;
/** Acts of those who stop work or leave. */
const STRIKES = /^(?:protest\.strike|talks\.walk-out|coerce\.strike)/;
/** What somebody may be ready to do that hurts. */
const TO_HURT =
  /^(?: [\p{L}]+){1,3} to (?:(?:go on )?strike|sue|walk|litigate|fight|quit|leave|down tools|stop|block|blockade|close|shut|boycott|retaliate|veto|seize|impose|cut off|go to (?:court|war)|use force|take (?:legal|industrial|strike|unilateral) action|take [^.;,]{1,40}? to court|resume (?:strikes?|fighting|attacks|hostilities|the strike)|escalate|attack|invade)\b/u;
const COMMENTS =
  /\b(?:analysts?|experts?|observers?|economists?|polls?|reports?|stud(?:y|ies)|figures|data|history|evidence|historians?|scholars?|some|others|critics|papers?|documents?|forecasts?|researchers?)\b/i;
const CONDITIONAL = /^(?:if|unless|whether|once|should|provided|when|until|before|after)$/;
/** Roots of acts that give something. */
const GIVING = new Set(["CONCEDE", "AID", "RETREAT"]);
const FRIENDLY = new Set(["AGREE", "CONCEDE", "AID", "COOPERATE", "SUPPORT", "RETREAT", "CONSULT"]);
const CONDITION =
  /\b(?:if|should (?:the|its?|they|talks)|as long as|without (?:an? )?(?:deal|agreement|accord|settlement|progress|movement)|otherwise|failing that)\b/i;

/** `Creditors who rejected the plan of 2016 did well`: some of a group, and not the group. */
function isOfSome({ doer, verb, subject }: Act, { words }: Passage): boolean {
  return (
    doer !== undefined &&
    words[subject.to - 1]?.text !== "," &&
    words.slice(subject.to, verb).some(({ lower }) => /^(?:who|that)$/.test(lower)) &&
    words[subject.to]?.text !== ","
  );
}

/** `What Norway wants is a mystery`: nothing is told of what it is. */
function isOpen(act: Act, sentence: ReadPassage, kind: string): boolean {
  const { text, words } = sentence.passage;
  // `“No rain again,” said the farmer`: a matter of talks is refused, and no weather.
  if (act.pattern.id === "refuse.else" && words[act.verb]!.lower === "no")
    return asked(kind, contentOf(sentence.passage, act, sentence.acts), "")[0].issue === undefined;
  if (!/^ (?:is|was|are|were|remains?|remained)\b/.test(text.slice(words[act.verb]!.end))) return false;
  const [{ issue, text: thing }] = asked(kind, contentOf(sentence.passage, act, sentence.acts), "");
  return issue === undefined && thing === "what only the text names";
}

function isWould(words: readonly Word[], verb: number): boolean {
  return words
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => /^(?:could|would|might|can)$/.test(lower));
}

/** When a demand was voiced: a day still to come, `by September`, is that of what it asks, and says nothing of this. */
function voicedOn(date: FoundDate | undefined, today: Day | undefined): ReturnType<typeof dated> {
  const isToCome = date?.days != null && today !== undefined && (date.days.last ?? date.days.first) > today;
  return dated(isToCome ? undefined : date);
}

/**
 * `Would never accept`: of a refusal by its helping verb and one by the verb itself, the latter is told; of `threatened to end`
 * and `urged it to approve`, the former.
 */
function isSaidAgain({ pattern: { id }, verb }: Act, { passage, acts }: ReadPassage): boolean {
  const isTold = (each: Act) => demandKind(each, passage) !== undefined;
  if (/^refuse\.(?:will-not|wont)$/.test(id))
    return acts.some((each) => each.verb > verb && each.verb < verb + 4 && isTold(each));
  // `Warned that it will strike`
  const kind = (each: Act) => demandKind(each, passage);
  const own = acts.find((each) => each.verb === verb);
  if (
    own &&
    kind(own) === "threat" &&
    acts.some(
      (each) => each.by.length > 0 && each.verb < verb && kind(each) === "threat" && each.verb > verb - 10,
    )
  )
    return true;
  return (
    passage.words[verb - 1]?.lower === "to" &&
    acts.some(
      (each) =>
        each.verb < verb && each.verb > verb - 10 && each.pattern.route.startsWith("demand:") && isTold(each),
    )
  );
}

/** A demand as a sentence of ours: `Egypt offers talks on the list`; nothing where the act is none or nobody's. */
export function demandWorded(act: Act, sentence: ReadPassage, names: Names): string | undefined {
  const kind = demandKind(act, sentence.passage);
  const verbs = kind === undefined ? undefined : VERBS[kind];
  if (!verbs || act.by.length === 0) return undefined;
  const by = act.by.map(({ id }) => id);
  const others = names.list(act.to.map(({ id }) => id));
  const things = askedBy(act, sentence, kind!, others).map(({ text }) => text);
  return `${names.list(by)} ${verbs[names.areMany(by) ? 1 : 0]} ${things.join(" and ")}`;
}

const VERBS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  ask: ["asks for", "ask for"],
  precondition: ["requires", "require"],
  offer: ["offers", "offer"],
  refusal: ["refuses", "refuse"],
  threat: ["threatens", "threaten"],
  acceptance: ["accepts", "accept"],
};

/** What each act asks: a demand and the claim that tells it ask for it both. */
const ASKED = new WeakMap<Act, readonly AskedAt[]>();

function askedBy(act: Act, { passage, acts }: ReadPassage, kind: string, others: string): readonly AskedAt[] {
  const known = ASKED.get(act);
  if (known) return known;
  const content = contentOf(passage, act, acts);
  // `Would accept no cut`: what is refused is the cut.
  const found = asked(
    kind,
    kind === "refusal" ? content.replace(/^ (?:no|nothing|neither|not|never)\b/, "") : content,
    others,
  );
  // `Will drop its appeal` offers an end of it.
  if (act.pattern.id === "offer.drop") found[0] = { ...found[0], text: `an end of ${found[0].text}` };
  ASKED.set(act, found);
  return found;
}

/** What stands behind the verb, up to the next demand; of what a passive verb tells, what stands before it. */
function contentOf({ text, words }: Passage, { verb, passive, subject }: Act, acts: readonly Act[]): string {
  if (passive) return text.slice(words[subject.from]!.start, words[verb]!.start);
  // `the 8 percent that it put on the table`
  if (
    /^(?:on|forward)$/.test(words[verb + 1]?.lower ?? "") &&
    words.slice(Math.max(0, verb - 3), verb).some(({ lower }) => lower === "that")
  )
    return text.slice(words[Math.max(0, verb - 7)]!.start, words[verb]!.start);
  const next =
    acts.find((act) => act.verb > verb + 1 && act.pattern.route.startsWith("demand:"))?.verb ?? words.length;
  const last = words[Math.min(words.length, next, verb + CONTENT) - 1]!;
  return text.slice(words[verb]!.end, last.end);
}
