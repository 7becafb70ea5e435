import { foreignWords } from "./names.ts";

/** A word of a sentence, with the stops beside it, or what stands for a name, a number, a day or words of a case. */
export interface Token {
  /** By what sentences are compared: a word in its shortest form, `…` for a name or a day, `#` for a number. */
  readonly key: string;
  /** As it was said. */
  readonly said: string;
}

/** Takes sentences apart; `names` are what cases call things. */
export function tokensBy(names: readonly string[]): (sentence: string) => readonly Token[] {
  const foreign = foreignWords(names);
  const whole = new RegExp(`^(?:${foreign})$`, "u");
  const part = new RegExp(
    `[^\\s\\p{L}\\p{N}“…]*(?:${foreign}|${NUMBER}|${WORD}|…)[^\\s\\p{L}\\p{N}“(\\[]*|\\S`,
    "gu",
  );
  const bare = /^[^\p{L}\p{N}“…`-]+|(?<=[\p{L}\p{N}”…%`'])[^\p{L}\p{N}”…%`']+$/gu;
  const known = new Set(names.map((name) => `“${name}”`));
  // Words in quotation marks that are few and no name are the program's.
  const isQuoted = (word: string) => /^“\S+(?: \S+)?”$/.test(word) && !known.has(word);
  const held = (said: string) => said.replaceAll(" ", "\u00a0");
  return (sentence) => {
    const tokens: Token[] = [];
    // A sign that stands by itself goes with the word after it.
    let signs = "";
    for (const [said] of sentence.matchAll(part)) {
      const word = said.replace(bare, "");
      if (/[\p{L}\p{N}…]/u.test(word)) {
        const foreignWord = whole.test(word) || whole.test(said);
        tokens.push({
          key: foreignWord ? "…" : keyOf(word),
          said: signs + (isQuoted(word) ? held(said) : said),
        });
        signs = "";
      } else signs += `${said} `;
    }
    return REDUCTIONS.reduce<readonly Token[]>(reduced, tokens);
  };
}

const NUMBER = "[->]?\\d+(?:[.,–]\\d+)*(?:st|nd|rd|th)?(?: %)?";
const WORD = "`?\\p{L}[\\p{L}\\p{N}]*(?:[-'’]\\p{L}+)*(?:(?<=s)')?`?";

function keyOf(word: string): string {
  if (/^[->]?\d/.test(word)) return "#";
  const small = word.toLowerCase();
  // Words that differ only in the ending of a plural or of a verb's third person are one.
  return SAME.get(small) ?? small.replace(/(\p{L}{2})ies$/u, "$1y").replace(/(?<=\p{L}{2}[^s\P{L}])s$/u, "");
}

/** Words that count as one: numbers in words, singular and plural, and those of which one stands where another may. */
const SAME = new Map(
  [
    "# one two three four five six seven eight nine ten eleven twelve",
    "is are",
    "was were",
    "has have",
    "does do",
    "it them they",
    "its their",
    "this these",
    "that those",
    "itself themselves",
    "a an",
    "internal external",
    "substance procedure",
    "required refused offered threatened accepted",
    "requires refuses offers threatens accepts withdraws asks",
    "demand demands refusal refusals offer offers threat threats",
    "before after",
    "earlier later",
    "start end beginning",
    "began begun ended begins ends",
    "narrowly clearly",
    "favour say",
    "input change",
  ].flatMap((words) => {
    const [key = "", ...others] = words.split(" ");
    return others.map((word) => [word, key] as const);
  }),
);

const LIKELIHOOD =
  "(?:almost no chance|(?:very )?(?:un)?likely|(?:roughly )?even|almost certain|anywhere between)";
const MANY =
  "(?:(?:none|neither|all|both|each|any #|either|no|about #|only #|#) of (?:(?:the|this|that|its) )?(?:#|it)|(?:the|all|all the|all of the|any|about|only|up to) #|# or more|both|neither|none)";
const ENTRY =
  "the (?:claim|issue|option|demand|event|sanction|round|explanation|hypothesi|(?:trade|(?:first|second|third) [^ ]+|order of preference) of) …";
const ORDERS = "(?:order|reading)(?: of preference)?(?: that the source allow)?(?: drawn| looked at)?";

/** Runs of tokens that count as one, by their keys with a blank between: what they are, and what they become. */
const REDUCTIONS: readonly (readonly [pattern: string, key: string])[] = [
  ["as (?:other )?read(?: it)?", ""],
  ["today's state", "…"],
  ["(?:long before and until|about|until|up to|# to) …", "…"],
  // What a party does, or several do; what comes of it; a state that has a variant.
  [
    "(?:(?:the|any|a) )?…(?: (?:(?:as today|but|with|without|then|and|or|to|no longer|bring it to|at|goe to|the|a|its) )*…)*",
    "…",
  ],
  ["… or (?:a|its) variant(?: of it)?", "…"],
  ["…(?: (?:with or without|and) …)+", "…"],
  // Entries of a case by their kinds, of which something is said or which are listed.
  [`(?:${ENTRY} (?:and )?)*${ENTRY}(?= carry| $| and # more)`, "…"],
  [`${LIKELIHOOD}(?: to ${LIKELIHOOD})?(?: #)?`, "‹likelihood›"],
  [
    `in (?:about # of|about|all of|none of|most of|some or all of|nearly all of?|fewer than half of|about half of|#|all #|# of #|about #|only #|# of the #|at least # of)(?: the)? ${ORDERS}`,
    "‹share›",
  ],
  [MANY, "#"],
  ["#(?: (?:and|or|to) #)+", "#"],
  ["… and # more(?: issue)?", "…"],
];

function reduced(tokens: readonly Token[], [pattern, key]: readonly [string, string]): readonly Token[] {
  const starts: number[] = [];
  let keys = "";
  for (const token of tokens) {
    starts.push(keys.length);
    keys += `${token.key} `;
  }
  const result: Token[] = [];
  let next = 0;
  for (const match of keys.matchAll(new RegExp(`(?<![^ ])(?:${pattern}) `, "g"))) {
    const from = starts.indexOf(match.index);
    const end = starts.indexOf(match.index + match[0].length);
    const to = end < 0 ? tokens.length : end;
    result.push(...tokens.slice(next, from));
    if (key !== "")
      result.push({
        key,
        said: tokens
          .slice(from, to)
          .map(({ said }) => said)
          .join(" "),
      });
    next = to;
  }
  return [...result, ...tokens.slice(next)];
}
