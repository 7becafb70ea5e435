/** Forms of the past that do not end in -ed, of verbs that news of talks is told with. */
const IRREGULAR_PAST = new Set(
  (
    "was were had did said told made took met went came began became gave got held left lost led let kept knew put read ran " +
    "saw sent set shot shook sought sold spoke spent stood struck swore thought threw took understood won withdrew wrote " +
    "broke brought built bought called caught chose cut drew drove fell felt fought found flew forbade forgot froze grew heard " +
    "hit hurt laid lay paid quit rejected rose sat showed shown sank slid slept spread stole stuck swept taught tore wore woke " +
    "overcame undertook upheld withheld overthrew"
  ).split(" "),
);
/** Words that end as forms of the past do and are none. */
const NO_PAST = new Set(
  "need indeed speed exceed proceed succeed feed seed breed bleed united red bed led sacred hundred embed wed shed naked wicked allied armed so-called".split(
    " ",
  ),
);

/** Whether a word in lower case is a form of the past, as far as its letters tell. */
export function isPastForm(word: string): boolean {
  return IRREGULAR_PAST.has(word) || (word.length > 3 && /[a-z]ed$/.test(word) && !NO_PAST.has(word));
}
