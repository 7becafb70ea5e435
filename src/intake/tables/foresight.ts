/** Patterns that begin at a word, in capitals or not. */
const words = (...rows: readonly string[]) => new RegExp(`\\b(?:${rows.join("|")})`, "giu");

/** Nouns that a word of likelihood describes where it tells of what is. */
const OF_WHAT_IS =
  "(?! (?:causes?|reasons?|story|origins?|culprits?|sources?|suspects?|explanations?|candidates?|successors?|motives?|authors?|winners?|buyers?|targets?)\\b)";
/** Where a word of likelihood describes the noun behind it, or is only asked after. */
const NO_NOUN = "(?<!\\b(?:an?|the|any|such|how|of|its|their) (?:(?:very|most|more|less|highly) )?)";
const NUMBER = String.raw`\d[\d.]{0,4}(?:(?: to |-|–)\d{1,3})? ?(?:%|per ?cent)`;
const PART =
  "(?:one|two|three|four|five|six|seven|eight|nine|\\d{1,2})[ -](?:in|out of)[ -](?:an? )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|\\d{1,3})";
const HARDLY = "(?:not |n't |never |now |still |also |only |widely |generally |no longer |not now )*";

/** What tells a forecast by itself. */
export const LIKELY = words(
  `${NO_NOUN}(?:(?:very|highly|most|more|less|quite|rather|still|now|increasingly|extremely|not) )*(?:un)?likely${OF_WHAT_IS}\\b`,
  "(?:most |more )?(?:un)?(?:likely|likeliest) (?:outcome|result|scenario|end|ending|consequence|course|compromise)\\b",
  "(?:is|are|remains?|sounds?) (?:[a-z]+ly )?(?:confident|optimistic|hopeful) of (?:an?|reaching|winning|success|victory|agreement)\\b|(?:may|could|will|might) (?:well )?be (?:days|weeks|months|years|decades|some time|a while) before\\b|far from likely\\b|(?:is|are|remains?) (?:far from |not |by no means |un)certain (?:that|whether|if)\\b|(?:more |far )*likelier than not\\b|(?:most|more|least) plausible\\b|(?:is|are) (?:widely |now |generally )*seen [a-z]{2,}ing\\b",
  `(?:(?:highly|most|more|very) )*(?:im)?probable${OF_WHAT_IS}\\b`,
  "(?:inevitabl|unavoidabl)[ey]\\b|(?:is|are|was|were|be|looks?|looked|seems?|remains?|increasingly|very) doubtful\\b|(?:is|are|remains?|hangs?) in doubt\\b|(?:is|are|was|were) (?:possible|conceivable|thinkable|imaginable)\\b|hardly (?:imaginable|conceivable|possible)\\b",
  "(?:almost|all but|nearly|virtually) certain(?:ly)?\\b|in all (?:likelihood|probability)\\b",
  "(?:only |just |merely )?a (?:question|matter) of time\\b|any(?:one|body)'s guess\\b|sooner or later\\b|hang(?:s|ing)? in the balance\\b",
  "(?:cannot|can't|could not) be (?:ruled out|excluded|thought|expected|imagined)\\b",
  "(?:would|will) (?:not )?(?:be (?:no |a |little )?(?:surpris(?:e|ing|ed)|remarkable|astonish(?:ed|ing))|come as (?:no|a|little) surprise|surprise (?:nobody|few|no one))\\b",
  "(?:is|are|remains?|looks?|seems?) (?:still |now |not |no longer |some |a long |only |probably |perhaps |at least |possibly )*(?:way off|far off|(?:weeks|months|years) away|within reach|out of reach|in sight|imminent|around the corner)(?! of\\b)",
  "(?:my|our|their|his|her|the best|a safe|the safest) (?:guess|bet|expectation|prediction|forecast|hunch) is\\b|(?:do not|don't) expect (?!me\\b|him\\b|her\\b)",
  "(?:is|are|was|were|remains?|sounds?) (?:[a-z]+ly )?(?:confident|optimistic|pessimistic|s[ck]eptical|convinced|certain|sure|doubtful)(?: that| about)? (?=(?:[\\p{L}\\d'-]+ ){1,8}?(?:will|would|can|could)\\b)",
  "take a miracle\\b|no end in sight\\b|on the cards\\b|a distant prospect\\b|closer than ever\\b|hard to (?:believe|imagine|conceive|see (?!through|in |out ))",
  `(?:is|are|remains?) ${HARDLY}(?:expected|projected|predicted|forecast|tipped|feared|thought|believed)(?= (?:to|within|in|by|before|until|later|soon|next|this|around|at)\\b)(?! to (?:have|be (?:behind|responsible|holding|hiding))\\b| by (?:(?:the|its|their|some|many) (?!end|middle|start|beginning|spring|summer|autumn|winter|time|next|early|late)[a-z]|[a-z]+(?:s|men)\\b))`,
  `(?:was|were) ${HARDLY}(?:expected|projected|forecast) to\\b`,
  "(?:bound|doomed|destined|poised) to\\b|(?:seems?|looks?|appears?|is|are|be|remains?) (?:\\w+ )?(?:set|certain|sure|likely) to\\b|on (?:course|track) (?:to|for)\\b|head(?:ed|ing) for (?:an?|the|another|more|war|trouble|recession|default|defeat|deadlock|collapse)\\b",
  "promises to be\\b|threatens? to (?:derail|spoil|overshadow|split|spread|spill|drag|undo|delay|wreck|sink|unravel|become)\\b",
);
/** A chance, by what it is said to be. */
export const CHANCE = words(
  `(?:little|no|small|slim|slight|scant|faint|good|fair|even|every|some|high(?:er)?|low(?:er)?|strong|real|remote|poor|decent|outside|better|great(?:er)?|growing|serious|realistic|${NUMBER}|${PART})(?:[ -](?:than|or|even|good|better|per|cent)){0,3} (?:chances?|odds|probability|likelihood|prospects?|risk|danger|hope)(?= (?:of|that|for)\\b|[.,;"]|$)`,
  "(?:the|its|their|his|her) (?:odds|chances?|likelihood|probability|risk) (?:of|that|are|is|for)\\b|there is a (?:chance|risk|danger)\\b|a chance (?:of|that)\\b",
  "(?:chances|odds) (?:of|are|that|on|against|for)\\b",
  "(?:prospects?|outlook) (?:of|for) (?:[\\p{L}\\d'-]+ ){1,9}?(?:is|are|looks?|seems?|remains?|appears?|ha(?:s|ve))\\b",
  "(?:hopes?|expectations) (?:of|for|that) (?:[\\p{L}\\d'-]+ ){1,9}?(?:fad|dim|reced|evaporat|grow|grew|ris|dwindl)\\w*\\b",
  "(?:suggests?|signals?|implies|means?) that (?:[\\p{L}\\d'-]+ ){1,9}?will\\b",
  "(?:runs?|running) the risk of\\b|(?:is|are|be|being) (?:at risk|in danger) of\\b|stands? (?:no|little|every|a|some) (?:[a-z]+ )?chance\\b",
);
/** What comes about by itself, or is no deed of those who speak. */
const OUTCOMES =
  "end rise fall climb drop fail collapse last resume return lead lose win double triple grow shrink worsen deepen spread prove suffer survive drag default break unravel fold backfire prevail cost follow escalate recover struggle trigger spark hurt weaken strengthen slip tip topple derail cause become reach exceed hit come need reopen emerge mean face remain happen find turn slow erupt ease stall drift".replaceAll(
    " ",
    "|",
  );
const SOME_DAY =
  "(?:well|yet|still|even|eventually|soon|quickly|easily|ultimately|one day|in the end|once again|again)";
export const MODAL = words(
  `(?:may|might|could) (?:(?:not|never|also) )?(?:${SOME_DAY} (?:${SOME_DAY} )?(?!have\\b)[a-z]+|have to [a-z]+|(?:${OUTCOMES})(?! from\\b))\\b`,
);
/** What could be is a forecast beside a day that is to come, or what it depends on. */
export const MODAL_BY_DATE = /\b(?:may|might|could|should) (?:not )?(?!have\b)[a-z]+\b/giu;
export const WILL = words(
  `(?:will|won't|'ll) (?:(?:not|never|hardly|soon|only|simply|inevitably|eventually) )?(?:(?:fail|collapse|worsen|shrink|suffer|survive|prevail|struggle|unravel|backfire|escalate|falter|rise|fall|grow|double)|(?:drag|go) on|end (?:in|up|badly|well)|run (?:out|dry)|come to (?:nothing|a head|naught)|take (?:years|months|decades|a generation|a long time)|have to (?:take|accept|wait|live|settle|give)|be (?:hard|difficult|tough|slow|harder|easier|tougher|worse|forgotten|the (?:first|loser|last))|depend on|hinge on|lose|win|cost|hurt)\\b`,
  "(?:will not|won't|will never|will hardly) (?:last|hold|happen|work|change|survive|end|be (?:\\w+ed|easy|enough|the last)(?= (?:before|until|by|for|in)\\b)|come (?:before|until|soon)|hold)\\b",
  "(?:nothing|no (?:deal|agreement|vote|breakthrough|solution|settlement|treaty|decision)) will (?:be |come )?\\w+\\b",
  "(?:would|will) (?:make|leave) (?:[\\p{L}\\d'-]+ ){1,8}?(?:harder|easier|likelier|weaker|stronger|worse|impossible|(?:more|less) \\w+)\\b",
);
/** Words of likelihood that are of what is to come only beside such words. */
export const WEAK =
  /\b(?:set to|certainly|probably|perhaps|maybe|possibly|presumably|surely|no doubt|doubtless|undoubtedly)\b/giu;
export const TO_COME = /\b(?:will|would|going to|future|next|until|by)\b|'ll\b/i;
export const WOULD = /\b(?:will|would|won't|wouldn't|could|may|might|can|going to)\b|'ll\b/;
/** Verbs of foreseeing, each with what has to follow. */
export const FORESEEING: readonly (readonly [bases: string, behind: RegExp])[] = [
  [
    "expect anticipate",
    /^ (?!(?:all|every|each|its|his|her|their|everyone|visitors|members|citizens) (?:[a-z]+ ){0,4}?to\b|to (?!lose|miss|default|run out|fall|win|see)|from\b|of\b|nothing from)(?:\p{L}|\d|")/u,
  ],
  [
    "predict forecast foresee project envisage",
    /^ (?!(?:for|of|in|on|at|by|and|was|were|is|are|to)\b)(?:\p{L}|\d|")|^[.,]/u,
  ],
  [
    "reckon bet think believe guess fear assume warn say argue estimate hint",
    /^ (?:that )?(?:[\p{L}\d'$€£%-]+ ){1,12}?(?:will|would|won't|could|may|might|going to)\b|^ there is an? |^ on (?:an?|the|no|more|further) (?:[a-z]+ )?(?:default|deal|cut|rise|collapse|recession|vote|victory|defeat|settlement|delay|rate|breakthrough)/u,
  ],
  [
    "doubt",
    /^ (?:it\b|(?:that|whether|if) (?:[\p{L}\d'-]+ ){1,8}?(?:will|would|can|could)\b|(?:[\p{L}\d'-]+ ){1,8}?(?:will|would)\b)/u,
  ],
  [
    "see",
    /^ (?:no|little|a|an|only|few|scant|the)? ?(?:[\p{L}\d%-]+ ){0,5}?(?:chances?|risks?|end|prospects?|odds|probability|likelihood|danger|sign|way out|growth)\b|^ (?:[\p{L}'-]+ ){1,4}?[a-z]{2,12}ing (?:by|to|at|in|until|this|next|back|down)\b/u,
  ],
  ["rule", /^ out (?!of\b)/],
  ["surprise", /^ (?:if|by|to|not to|should|when)\b/],
  [
    "put",
    /^ (?:[\p{L}'-]+ ){0,4}?(?:odds|chances?|probability|likelihood|risk) |^ (?:it|that) at (?:about |around |perhaps |less than )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|zero|even)\b)/u,
  ],
  [
    "give",
    /^ (?:it|them|him|her|the [a-z]+) (?:an?|one|two|three|four|five|six|\d+|another) (?:[a-z]+ )?(?:days?|weeks?|months?|years?)\b|^ (?:[\p{L}'-]+ ){0,6}?"?(?:an?|no|little|only|even|slim|scant|better)[ -](?:[\p{L}\d%-]+ ){0,5}?(?:chances?|odds)\b/u,
  ],
  ["price", /^ in /],
];

/** The patterns of these tables. */
export const FORESIGHT_PATTERNS: readonly RegExp[] = [
  LIKELY,
  CHANCE,
  MODAL,
  MODAL_BY_DATE,
  WILL,
  WEAK,
  ...FORESEEING.map(([, behind]) => behind),
];
