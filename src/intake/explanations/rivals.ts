import { isTooLong, type Reading } from "../reading.ts";
import type { Passage } from "../text/passage.ts";

/** An explanation that a text gives for what it tells of, among others. */
export interface Rival {
  readonly passage: Passage;
  /** The words that give it, in the folded sentence. */
  readonly from: number;
  readonly to: number;
  /** What names the cause behind them. */
  readonly cause: { readonly start: number; readonly end: number };
  /** Sentences that speak for it, and against it. */
  readonly grounds: Passage[];
  readonly against: Passage[];
}

/** Explanations of one thing, in the order of the text. */
export interface Rivals {
  readonly rivals: readonly Rival[];
  /** The question that they answer, where the text asks it. */
  readonly question: Passage | undefined;
  /** The last sentence before the first of them: often what is to be explained. */
  readonly before: Passage | undefined;
}

const SOMEBODY =
  "(?:some|others|many|several|analysts|observers|experts|critics|sceptics|skeptics|officials|diplomats|commentators|historians|economists)";
const DEED =
  "(?:result|consequence|product|fruit|outcome|effect|effort|attempt|bid|response|reaction|ploy|manoeuvre|maneuver)";
/** Ways to say that something comes of something else; the cause stands behind the words. */
export const EXPLAINS: readonly RegExp[] = [
  // Some see the step as a result of …
  new RegExp(
    `\\b${SOMEBODY}\\b.{0,60}\\b(?:find|see|view|regard|read|explain|interpret)s?\\b.{0,120}\\bas (?:an? |the )?(?:mere |direct |natural )?${DEED} (?:of|to|by)\\b`,
    "i",
  ),
  // Others attribute it to …
  new RegExp(
    `\\b${SOMEBODY}\\b.{0,60}\\b(?:attribute|ascribe|credit|put|trace)s?\\b.{0,100}\\b(?:down )?to\\b`,
    "i",
  ),
  // Some argue that it is an effort to …
  new RegExp(
    `\\b${SOMEBODY}\\b.{0,40}\\b(?:argue|say|think|believe|suspect|hold|maintain)s? that\\b.{0,140}\\b(?:is|was) (?:[\\w' -]{0,40} )?${DEED} (?:of|to|by)\\b`,
    "i",
  ),
  // Theories put the emphasis on …
  /\b(?:theor(?:y|ies)|explanations?|schools?|readings?)\b.{0,60}\b(?:emphasis on|points? to|stress(?:es)?|blames?|looks? to)\b/i,
  // One view holds that …; another blames …
  /\b(?:one|an?other|the other|a (?:second|third|rival)|the (?:first|second|third|official)) (?:view|reading|school|camp|account|theory|explanation|version|answer|line of thought) (?:holds|says|argues|maintains|has it|sees|blames|stresses|credits|puts it down to|points to)(?: that)?\b/i,
  // It can be seen as an effort by …
  new RegExp(`\\bcan be (?:seen|read|understood|explained) as (?:an? |the )${DEED} (?:of|to|by)\\b`, "i"),
  // What drives him is …
  /\bwhat (?:pushes|drives|moves|pushed|drove|moved|brought)\b.{3,80}? (?:is|was)\b/i,
];
/** A text that says that it goes through explanations. */
const ANNOUNCED =
  /\b(?:two|three|four|five|several|rival|competing|different|various) (?:[a-z]+ )?(?:explanations|reasons|theories|hypotheses|readings|answers)\b/i;
/** Who gives an explanation where the sentence before asks for one, or says that there are several. */
const TELLS =
  /^(?!(?:he|she|it|they|we|i)\b)(?!.{0,80}\b(?:denied|denies|refused|declined|asked not)\b)(?:[A-Z"'][^.;:]{0,80}?|)\b(?:says?|argues?|thinks?|believes?|suspects?|maintains?|holds?|insists?|points? to|blames?|credits?|cites?) (?:that )?(?=[\p{L}\d"'])/iu;
const ANOTHER =
  /^(?:an?other|others|the other|a (?:second|third)) (?:holds?|blames?|says?|sees?|points? to|argues?|stress(?:es)?|credits?|suspects?) (?:that )?/i;
/** Who turns one of them down. */
const DENIES =
  /\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|disput(?:es?|ed)|reject(?:s|ed)?) (?:that|the (?:idea|claim|explanation|theory)|any)\b/i;
/** The members of such a list. */
const LISTED =
  /^(?:the (?:first|second|third|fourth|fifth|last|other)|an?other|one|a (?:second|third|fourth|last))(?<noun> (?:possible |likely |simple |common )?(?:explanation|reason|theory|hypothesis|reading|answer))? (?:is|was|holds|lies in|points to|concerns|would be)\b/i;
/** How many sentences on a list may go on. */
const GOES_ON = 8;
const AGAINST = /^(?:but|yet|however|still|even so|against (?:this|that)|that said)\b/i;
/** A sentence that says of the explanation told last that what follows bears it out. */
const BEARS_OUT =
  /\b(?:substantiates?|supports?|bears? out|confirms?|lends? weight to) (?:this|that|the) (?:theory|view|reading|explanation|hypothesis)\b/i;
/** Behind the cause the sentence goes on to something else. */
const CAUSE_ENDS = /, (?:arguing|saying|which|who|and|but|as)\b|;|\.$/i;

/** The rival explanations of a text: at least two in one section of it, or in one list that it announces. */
export function rivalsOf({ sentences }: Pick<Reading, "sentences">): Rivals[] {
  const found: Rivals[] = [];
  let open: Rival[] = [];
  let announced = Number.NEGATIVE_INFINITY;
  let isList = false;
  let before: Passage | undefined;
  let question: Passage | undefined;
  /** The sentence that announces several explanations. */
  let announcedIn: Passage | undefined;
  let last: Passage | undefined;
  const close = () => {
    if (open.length > 1) found.push({ rivals: open, question, before });
    open = [];
    isList = false;
  };
  for (const { passage } of sentences.filter((each) => !each.passage.apart && !isTooLong(each.passage))) {
    const { text, index, heading } = passage;
    const inList = open.length > 0 && isList;
    if (heading && !inList && !(index - announced < 2)) close();
    if (/\?$/.test(text)) {
      if (
        /\b(?:why|what (?:has |had )?(?:happened|changed|explains|drove|made))\b|\bwhat lies behind\b/i.test(
          text,
        )
      ) {
        close();
        question = passage;
      }
      continue;
    }
    if (heading) continue;
    if (ANNOUNCED.test(text)) {
      close();
      announced = index;
      announcedIn = /\b(?:explanations|theories|hypotheses|readings)\b/i.test(text) ? passage : undefined;
    }
    const goesOn =
      index - Math.max(announced, open.at(-1)?.passage.index ?? Number.NEGATIVE_INFINITY) <= GOES_ON;
    const list = LISTED.exec(text);
    const isListed: boolean =
      list !== null && (list.groups?.noun !== undefined || (goesOn && (announced >= 0 || isList)));
    // `Why did Norway move? Its officials say that …. The opposition says that …`
    const match = isListed ? list : (firstOf(text) ?? toldIn(passage, question, announcedIn, open.at(-1)));
    if (match) {
      if (open.length === 0) before = last;
      open.push(rivalAt(passage, match));
      isList ||= isListed;
    } else if (open.length > 0) speaksOf(open, passage, last);
    last = passage;
  }
  close();
  return found;
}

/** How many sentences on somebody else may give another explanation. */
const NEXT = 2;

/** What somebody says right behind the question, or behind the sentence that says that there are several answers, and then somebody else. */
function toldIn(
  passage: Passage,
  question: Passage | undefined,
  announced: Passage | undefined,
  last: Rival | undefined,
): RegExpExecArray | undefined {
  const { text, index, paragraph } = passage;
  // `One view holds that …. Another blames Sweden.`
  if (last && last.passage.paragraph === paragraph && index - last.passage.index <= NEXT) {
    const other = ANOTHER.exec(text);
    if (other) return other;
  }
  // `Two explanations are on offer: officials say that …`
  const colon = announced === passage ? text.indexOf(": ") + 2 : 0;
  if (announced === passage && colon < 2) return undefined;
  const asked = announced ?? question;
  const isNear =
    asked?.paragraph === paragraph &&
    (last === undefined || last.passage.index < asked.index
      ? index - asked.index < 2
      : index - last.passage.index <= NEXT);
  const told = isNear ? TELLS.exec(text.slice(colon)) : null;
  if (!told) return undefined;
  told.index += colon;
  return told;
}

function firstOf(text: string): RegExpExecArray | undefined {
  for (const form of EXPLAINS) {
    const match = form.exec(text);
    if (match) return match;
  }
  return undefined;
}

function rivalAt(passage: Passage, { 0: words, index }: RegExpExecArray): Rival {
  const start = index + words.length;
  const behind = passage.text.slice(start);
  const ends = CAUSE_ENDS.exec(behind)?.index ?? behind.length;
  return {
    passage,
    from: index,
    to: start,
    cause: { start, end: start + ends },
    grounds: [],
    against: [],
  };
}

/** Puts a sentence behind an explanation to what speaks for it or against it, if it is of its paragraph or takes it up. */
function speaksOf(open: readonly Rival[], passage: Passage, last: Passage | undefined): void {
  const rival = open.at(-1)!;
  const { grounds, against } = rival;
  const lastOf = against.at(-1) ?? grounds.at(-1) ?? rival.passage;
  if (lastOf !== last) return;
  const sameParagraph = lastOf.paragraph === passage.paragraph;
  // Somebody's denial sets nothing aside, and bears nothing out.
  if (DENIES.test(passage.text)) return;
  if (AGAINST.test(passage.text) && (sameParagraph || passage.paragraph === rival.passage.paragraph + 1))
    against.push(passage);
  else if (sameParagraph) (against.includes(lastOf) ? against : grounds).push(passage);
  else if (BEARS_OUT.test(passage.text)) grounds.push(passage);
}
