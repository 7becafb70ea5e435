import { CURBS, noun, OF_CURBS } from "./nouns.ts";
import type { ActPattern, Route } from "./pattern.ts";

/** A row of a table: id, what is made of it, verbs, prepositions to whom it is done to, wording, and what else there is to ask. */
type Row = readonly [
  id: string,
  step: Extract<Route, `sanction:${string}`> extends `sanction:${infer Step}` ? Step | "event" : never,
  verbs: string,
  to: string,
  say: string,
  more?: Partial<ActPattern>,
];

function pattern([id, step, verbs, to, say, more]: Row): ActPattern {
  const gives = /^(?:eased|lifted)$/.test(step);
  return {
    id: `sanction.${id}`,
    verbs,
    to: to.split(","),
    route: step === "event" ? step : `sanction:${step}`,
    plover: gives ? "CONCEDE" : "SANCTION",
    cameo: gives ? "085" : "163",
    say,
    ...more,
  };
}

const ON = "on,against,over,upon,for";
const IMPOSE = "impose sanctions on …";
const RENEW = "renew sanctions on …";
const EASE = "ease sanctions on …";
const LIFT = "lift sanctions on …";
const DISCUSS = "discuss sanctions on …";
const CUT = "cut ties with …";
/** Whether what a verb tells is of curbs that are lifted, and not of new ones. */
const OF_LIFTING =
  /^(?: on [a-z]+day| in [a-z]+| today| yesterday)? (?:not )?to\b|^ (?:its |an? )?(?:plans?|intentions?|proposals?|talks)\b|^[^.;]{0,60}?\b(?:lift|eas|end|remov|relax|waiv|delay|exempt|suspen|reduc|roll|scrap)(?:s|e[sd]?|ed|ing|ping|sion|al)?\b/;
const CURBS_BEHIND = String.raw`(?: [\p{L}\d$€£'’.%-]+){0,8}? (?:${CURBS})\b`;
const curbs = (before: string, behind = "") => new RegExp(`^${before}${CURBS_BEHIND}${behind}`, "u");
const PERIOD = String.raw`[^.;]{0,60}?\b(?:for (?:an?|another|one|two|three|six|twelve|\d+)\b|until|by (?:an?|another|one|two|three|six|\d+)\b|another)`;
const IMPOSING = "(?:impos|suspend|bann|freez|clos|cutt|rais|halt|barr|list|capp|sanction|restrict|block)ing";
const thing = { subjectIsThing: true, subject: OF_CURBS };

/** What has to be tried before other acts of the same verbs: measures by what they are of. */
export const MEASURES: readonly ActPattern[] = (
  [
    [
      "take-effect",
      "imposed",
      "come go take enter",
      ON,
      IMPOSE,
      { ...thing, intransitive: true, needs: /^ (?:into (?:force|effect)|effect)\b/ },
    ],
    ["are-renewed", "imposed", "renew prolong", ON, RENEW, thing],
    [
      "are-extended",
      "imposed",
      "extend roll",
      ON,
      RENEW,
      { ...thing, needs: new RegExp(`^(?: over)?${PERIOD}`, "u") },
    ],
    ["are-ended", "lifted", "revoke rescind terminate cancel abolish", ON, LIFT, thing],
    ["run-out", "lifted", "expire lapse", ON, LIFT, { ...thing, intransitive: true }],
    ["renew", "imposed", "renew prolong", ON, RENEW, { needs: noun(CURBS) }],
    ["extend", "imposed", "extend roll", ON, RENEW, { needs: curbs("(?: over)?", PERIOD) }],
    ["announce", "imposed", "announce unveil agree", ON, IMPOSE, { needs: noun(CURBS), unless: OF_LIFTING }],
    [
      "retaliate",
      "imposed",
      "retaliate respond hit strike",
      `${ON},from`,
      IMPOSE,
      {
        needs: new RegExp(
          `^(?: back)? by ${IMPOSING}|^(?: back)?(?: [\\p{L}'’]+){0,3}? with${CURBS_BEHIND}`,
          "u",
        ),
        byVerbAlone: true,
      },
    ],
    [
      "cap",
      "imposed",
      "cap limit",
      "of,on,from",
      "impose a limit on trade with …",
      { needs: noun("prices?|imports|purchases") },
    ],
    [
      "airspace",
      "imposed",
      "close shut",
      "to,against",
      "close ports or airspace to …",
      { needs: noun("(?:air ?space|skies|ports|harbours|market|waters) (?:to|against)") },
    ],
    [
      "visas",
      "imposed",
      "deny refuse halve restrict revoke cancel suspend withdraw halt stop",
      "to,,for,of,from",
      "restrict visas for …",
      { needs: noun("visas?|landing rights|overflight") },
    ],
    [
      "strip",
      "imposed",
      "strip deprive",
      "",
      "take rights from …",
      {
        needs:
          /^[^.;]{1,50}? of (?:its|their) (?:[\p{L}-]+ ){0,4}?(?:status|preferences?|privileges|membership|votes?|voting rights|seat)\b/u,
      },
    ],
    [
      "preferences",
      "imposed",
      "withdraw revoke suspend end",
      ",from,of",
      "take rights from …",
      { needs: noun("(?:most-favou?red-nation|preferential|trade) (?:status|preferences)") },
    ],
    ["rise", "tightened", "rise climb", ON, "raise duties on …", { ...thing, intransitive: true }],
    ["fall", "eased", "fall drop", ON, EASE, { ...thing, intransitive: true, needs: /^ (?:from|to|by)\b/ }],
    ["snap-back", "imposed", "snap come go", ON, IMPOSE, { ...thing, intransitive: true, needs: /^ back\b/ }],
    ["phase-out", "eased", "phase slash", `${ON},to`, EASE, { needs: curbs("(?: out)?") }],
    ["roll-over", "imposed", "roll", ON, RENEW, { needs: curbs(" over") }],
    [
      "hit-with",
      "imposed",
      "hit target slap punish",
      ",against",
      IMPOSE,
      { needs: new RegExp(`^(?! back\\b)(?: [\\p{L}'’]+){1,4}? with${CURBS_BEHIND}`, "u") },
    ],
    ["step-up", "tightened", "step", ON, "tighten sanctions on …", { needs: curbs(" up") }],
    [
      "take-up",
      "discussed",
      "take think",
      `${ON},to`,
      DISCUSS,
      { needs: new RegExp(`^ (?:up|about)(?:${CURBS_BEHIND}| ${IMPOSING}\\b)`, "u") },
    ],
    ...(
      [
        ["lifted", LIFT, "lift|remov|revok|end|rescind"],
        ["eased", EASE, "eas|waiv|suspend|relax"],
        ["imposed", IMPOSE, "impos|bann|freez|restrict|block|tighten"],
      ] as const
    ).map(
      ([step, say, verbs]): Row => [
        `order-${step}`,
        step,
        "sign issue adopt pass",
        ON,
        say,
        {
          needs: new RegExp(
            `^[^.;]{0,40}? (?:order|decree|bill|law|proclamation|resolution|waiver)s? (?:${verbs})ing${CURBS_BEHIND}`,
            "u",
          ),
        },
      ],
    ),
    [
      "stop-buying",
      "imposed",
      "stop cease halt",
      "from,of,to,",
      "stop trade with …",
      {
        needs:
          /^ (?:buying|importing|selling|exporting|issuing|supplying|shipping|accepting|clearing|processing|admitting|purchasing) /,
      },
    ],
    [
      "cut-off",
      "imposed",
      "cut break sever",
      "with,to",
      CUT,
      {
        needs:
          /^ off (?:[\p{L}]+ ){0,2}?(?:trade|aid|funding|supplies|ties|relations|gas|oil|exports|imports|power|electricity|fuel|water|credit|payments)\b/u,
        cameo: "161",
      },
    ],
    [
      "suspend-member",
      "imposed",
      "suspend",
      "",
      "suspend …",
      {
        object: true,
        written: /^ (?:the )?\p{Lu}/u,
        unless:
          /^(?: the)? [\p{L}]+(?: [\p{L}]+)?['’]s?\b|^ [\p{L} ]{0,30}?(?:talks|negotiations|visit|exercises|treaty|agreement)\b/u,
      },
    ],
    [
      "stop-at-border",
      "imposed",
      "close shut seal",
      "with,to,from,between",
      "close a border to …",
      { needs: noun("(?:land |sea )?(?:borders?|frontiers?|(?:border )?crossings?)(?! (?:gap|to traffic))") },
    ],
    [
      "open-border",
      "lifted",
      "reopen unseal",
      "with,to,from,between",
      "open a border to …",
      {
        needs: noun("(?:land |sea )?(?:borders?|frontiers?|(?:border )?crossings?)"),
        unless:
          /^ (?:[\p{L}'’-]+ ){0,3}?(?:talks|negotiations|dialogue|discussions?|question|issue|case|debate)\b/u,
      },
    ],
    [
      "lift-closure",
      "lifted",
      "lift end reverse",
      "with,to,from,between,of",
      "open a border to …",
      {
        needs: /^ (?:the|its|their|a|this|that)(?: [\p{L}-]+){0,3}? (?:closure|shutdown|closing)s? of\b/u,
      },
    ],
    [
      "lift-suspension",
      "lifted",
      "lift end revoke reverse",
      "of,from,",
      "readmit …",
      {
        needs: /^ (?:the|its|their)(?: [\p{L}-]+){0,2}? (?:suspension|expulsion|exclusion)s? (?:of|from)\b/u,
      },
    ],
    [
      "suspended-from",
      "imposed",
      "suspend expel exclude",
      "from",
      "suspend …",
      {
        subjectIsThing: true,
        doer: "from",
        needs: /^(?: [\p{L}-]+)? from (?:the )?\p{Lu}|^ from (?:the )?[a-z]/u,
      },
    ],
    [
      "bar-entry",
      "imposed",
      "bar ban forbid prohibit block",
      ",of",
      "bar people of … from entry",
      {
        needs:
          /^[^.;]{2,60}? (?:from (?:entering|travell?ing|visiting|flying)|to (?:travel|enter|fly)|entry)\b/,
      },
    ],
    [
      "freeze-assets",
      "imposed",
      "freeze seize block",
      "of,in",
      "freeze assets of …",
      { needs: noun("assets|accounts|funds|reserves|property|holdings|wealth|bank balances|deposits") },
    ],
    [
      "list",
      "imposed",
      "put place add",
      ",of",
      "put firms of … on a list",
      {
        needs:
          /^[^.;]{0,60}?\b(?:to|on) (?:its|the|their|an?|[\p{L}]+'s) (?:[\p{L}-]+ ){0,4}?(?:list|blacklist)\b/u,
        unless: /^[^.;]{0,60}?\b(?:waiting|short|shopping|guest|reading|price|wish|to-do|heritage) list\b/,
      },
    ],
    [
      "designate",
      "imposed",
      "list designate",
      ",of",
      "put firms of … on a list",
      {
        needs:
          /^ (?:\d+|two|three|four|five|six|seven|eight|nine|ten|another|several|more) (?!(?:conditions|demands|reasons|points|options|steps|topics|areas|grievances)\b)/,
      },
    ],
    [
      "propose",
      "discussed",
      "propose recommend suggest table float moot draft prepare",
      `${ON},to`,
      DISCUSS,
      {
        needs: new RegExp(
          `^${CURBS_BEHIND}|^ ${IMPOSING}\\b|^ (?:an?|the) (?:new |further )?list of names\\b`,
          "u",
        ),
        unless: OF_LIFTING,
      },
    ],
    [
      "consider",
      "discussed",
      "consider discuss weigh mull debate study examine contemplate explore eye look",
      `${ON},to`,
      DISCUSS,
      { needs: new RegExp(`^(?: at| into)?(?:${CURBS_BEHIND}| ${IMPOSING}\\b)`, "u"), unless: OF_LIFTING },
    ],
    [
      "face",
      "threat",
      "face risk",
      "from",
      "threaten … with sanctions",
      { doer: "from", needs: noun("sanctions|embargo|tariffs?|duties|asset freezes?") },
    ],
    [
      "end-blockade",
      "lifted",
      "lift end",
      "of,on,against",
      LIFT,
      {
        needs:
          /^ (?:its|their|the|a)(?: [\p{L}\d-]+){0,4}? (?:blockade|embargo|boycott|ban|moratorium|freeze)s? (?:of|on|against)\b(?! (?:the|a) (?:roads?|bridge|port|gates?|plant|factory|depot|mine|highway)\b)/u,
      },
    ],
    ["exempt", "eased", "exempt spare", "", EASE, { needs: curbs(String.raw`[^.;]{0,60}? from`) }],
    ["relax", "eased", "relax loosen soften", `${ON},to`, EASE, { needs: noun(CURBS) }],
    [
      "unfreeze",
      "lifted",
      "unfreeze unblock release thaw",
      "of,in,to",
      "unfreeze assets of …",
      { needs: noun("assets|accounts|funds|reserves") },
    ],
    [
      "resume-aid",
      "lifted",
      "resume restore",
      "to,from,of,for",
      "resume aid to …",
      { needs: noun("aid|assistance|funding|lending|imports|purchases|flights|visas") },
    ],
    [
      "reopen",
      "lifted",
      "reopen",
      "to",
      "open ports or airspace to …",
      { needs: noun("air ?space|skies|ports|market") },
    ],
    ["readmit", "lifted", "readmit", "", "readmit …", { object: true }],
  ] satisfies Row[]
).map(pattern);

/** Acts by which actors impose sanctions, cut ties and expel. */
export const SANCTION: readonly ActPattern[] = (
  [
    ["are-imposed", "imposed", "impose introduce reimpose revive reinstate", ON, IMPOSE, thing],
    [
      "are-tightened",
      "tightened",
      "tighten extend widen expand toughen",
      ON,
      "tighten sanctions on …",
      thing,
    ],
    [
      "impose",
      "imposed",
      "impose slap place put levy clamp introduce adopt approve reimpose restore revive reinstate reactivate reinstitute",
      ON,
      IMPOSE,
      {
        needs: noun(CURBS),
        unless:
          /^[^.;,]{2,60}? and (?:the |its )?[a-z]+ (?:ended|lifted|dropped|eased|suspended|called off)\b|^ (?:off|back|up|paid|an end)\b|^[^.;]{0,60}?\b(?:notice|agenda|top|hold|ice|test|record)\b/,
      },
    ],
    [
      "tighten",
      "tightened",
      "tighten extend widen expand broaden toughen strengthen",
      "on,against",
      "tighten sanctions on …",
      { needs: noun(CURBS) },
    ],
    ["ban", "imposed", "ban blacklist bar", ",from", "impose a ban on …"],
    ["sanction", "imposed", "sanction", "", IMPOSE, { object: true }],
    [
      "prohibit-trade",
      "imposed",
      "prohibit forbid outlaw",
      "to,from,of",
      "stop trade with …",
      { needs: noun("imports?|exports?|sales|flights|transit|investment") },
    ],
    [
      "suspend-aid",
      "imposed",
      "suspend cut halt freeze stop withhold end sever break",
      "to,with,for,of,from",
      CUT,
      {
        needs: noun(
          "aid|assistance|help|ties|relations|links|cooperation|funding|supplies|deliveries|trade|contacts?|membership|visas?|flights|exports|imports|shipments|licen[cs]es?|arrangement|subsid(?:y|ies)|lending|purchases|(?:arms|weapons) sales|funds|grants|payments|loans|transactions|disbursements|remittances|quotas?|transfers|financing|credit lines?",
        ),
        cameo: "161",
      },
    ],
    ["expel", "event", "expel deport", "", "expel nationals of …", { cameo: "166" }],
    [
      "recall",
      "event",
      "recall withdraw",
      "from,to,in",
      "recall an envoy from …",
      { needs: noun("ambassadors?|envoys?|diplomats?"), cameo: "161" },
    ],
    ["prohibit", "event", "prohibit shun", ",to,against", "keep up a boycott of …", { cameo: "160" }],
    ["fine", "event", "fine penalise penalize", "", "impose a fine on …", { needs: /^ (?!with|by\b)/ }],
    [
      "put-off",
      "eased",
      "put hold call",
      "on,against",
      EASE,
      {
        needs:
          /^ (?:off|back)(?: [\p{L}-]+){0,4}? (?:sanctions|tariffs?|duties|export controls|controls|curbs|restrictions|levies|levy|ban)\b/u,
      },
    ],
    [
      "delist",
      "eased",
      "remove take strike delete",
      "from,",
      "take firms of … off a list",
      { needs: /^[^.]{0,50}?\b(?:from|off) (?:its|the|their|a) (?:[\p{L}-]+ ){0,3}?(?:list|blacklist)\b/u },
    ],
    [
      "raise",
      "tightened",
      "raise increase double triple",
      "on,against",
      "raise duties on …",
      { needs: noun("tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions|quotas?|export tax(?:es)?") },
    ],
    [
      "downgrade",
      "imposed",
      "downgrade sever break cut",
      "with,to",
      CUT,
      { needs: noun("(?:diplomatic )?(?:relations|ties|links)|representation"), cameo: "161" },
    ],
  ] satisfies Row[]
).map(pattern);
