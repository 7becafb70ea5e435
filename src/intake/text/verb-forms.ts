/** Forms of the past that do not end in -ed, of verbs that news of talks is told with. */
const IRREGULAR_PAST = new Set(
  (
    "was were had did said told made took met went came began became gave got held left lost led let kept knew put read ran " +
    "saw sent set shot shook sought sold spoke spent stood struck swore thought threw took understood won withdrew wrote " +
    "broke brought built bought called caught chose cut drew drove fell felt fought found flew forbade forgot froze grew heard " +
    "hit hurt laid lay paid quit begun written broken chosen drawn given taken thrown withdrawn known rejected rose sat showed shown sank slid slept spread stole stuck swept taught tore wore woke " +
    "overcame undertook upheld withheld overthrew lent dug hid stole overran retook forgave repaid misled oversaw overrode rewrote swung bent bound hung beat burnt"
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

/** Past and participle of verbs that do not take -ed, by their base. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "is are was were been",
  become: "became become",
  begin: "began begun",
  break: "broke broken",
  bring: "brought",
  buy: "bought",
  call: "called",
  cast: "cast",
  catch: "caught",
  choose: "chose chosen",
  come: "came come",
  cut: "cut",
  deal: "dealt",
  do: "did done",
  draw: "drew drawn",
  drop: "dropped",
  fall: "fell fallen",
  feel: "felt",
  fight: "fought",
  find: "found",
  fly: "flew flown",
  forbid: "forbade forbidden",
  foresee: "foresaw foreseen",
  get: "got",
  give: "gave given",
  go: "went gone",
  grow: "grew grown",
  have: "has had",
  flee: "fled",
  repay: "repaid",
  mislead: "misled",
  oversee: "oversaw overseen",
  override: "overrode overridden",
  outbid: "outbid",
  rewrite: "rewrote rewritten",
  hear: "heard",
  initial: "initialled initialed",
  hit: "hit",
  hold: "held",
  keep: "kept",
  know: "knew known",
  lay: "laid",
  lend: "lent",
  bid: "bid",
  lead: "led",
  leave: "left",
  let: "let",
  make: "made",
  mean: "meant",
  meet: "met",
  pay: "paid",
  put: "put",
  quit: "quit",
  read: "read",
  ride: "rode",
  rise: "rose risen",
  run: "ran run",
  say: "said",
  see: "saw seen",
  seek: "sought",
  sell: "sold",
  send: "sent",
  set: "set",
  shoot: "shot",
  show: "showed shown",
  shut: "shut",
  sit: "sat",
  speak: "spoke spoken",
  spend: "spent",
  split: "split",
  stand: "stood",
  stick: "stuck",
  strike: "struck",
  swear: "swore sworn",
  take: "took taken",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  undertake: "undertook undertaken",
  uphold: "upheld",
  withdraw: "withdrew withdrawn",
  withhold: "withheld",
  win: "won",
  bind: "bound",
  arise: "arose arisen",
  hide: "hid hidden",
  hang: "hung",
  beat: "beat beaten",
  freeze: "froze frozen",
  unfreeze: "unfroze unfrozen",
  tear: "tore torn",
  swing: "swung",
  sink: "sank sunk",
  steal: "stole stolen",
  mistake: "mistook mistaken",
  overrun: "overran overrun",
  retake: "retook retaken",
  overthrow: "overthrew overthrown",
  beset: "beset",
  shed: "shed",
  teach: "taught",
  learn: "learned learnt",
  burn: "burned burnt",
  breed: "bred",
  sweep: "swept",
  seal: "sealed",
  bend: "bent",
  build: "built",
  rebuild: "rebuilt",
  foretell: "foretold",
  spell: "spelled spelt",
  cling: "clung",
  dig: "dug",
  forego: "forewent foregone",
  forgive: "forgave forgiven",
  beseech: "besought beseeched",
  wind: "wound",
  write: "wrote written",
};
/** Verbs of two syllables whose last consonant is doubled: regretted, but visited. */
const DOUBLED = new Set(
  "regret beg flag spur drag brag blur plot kidnap admit readmit permit commit submit concur refer prefer defer confer deter rebut rebel compel repel expel cancel label control patrol occur transfer stop drop plan ban rap rob cap slap shun sap pin trim swap tap wrap snub bar sit shut cut hit set get put run quit let begin forbid step nod ship strip equip clip grab scrap signal travel quarrel counsel fuel total equal channel appal fulfil enrol rebel".split(
    " ",
  ),
);

/** The forms of a verb: base, -s, past, participle, -ing. */
export function formsOf(base: string): string[] {
  const [first, ...rest] = base.split("-");
  const stem = rest.length > 0 ? first! : base;
  const doubled = DOUBLED.has(stem) ? stem + stem.at(-1) : stem;
  const third = /(?:s|x|z|ch|sh|o)$/.test(stem)
    ? `${stem}es`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`;
  const regular = stem.endsWith("e")
    ? `${stem}d`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ied`
      : `${doubled}ed`;
  const past = Object.hasOwn(IRREGULAR, stem) ? IRREGULAR[stem]!.split(" ") : [regular];
  const lasting = stem.endsWith("ee") || !stem.endsWith("e") ? `${doubled}ing` : `${stem.slice(0, -1)}ing`;
  return [
    ...new Set([
      stem,
      third,
      ...past,
      lasting,
      // British English doubles what American English does not: `travelled`, `cancelled`, `signalled`.
      ...(/[aeiou][^aeiou]+[ea]l$/.test(stem) && !/pel$/.test(stem)
        ? [stem, `${stem}l`].flatMap((each) => [`${each}ed`, `${each}ing`])
        : []),
    ]),
  ];
}
