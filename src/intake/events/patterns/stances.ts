import type { ActPattern, Route } from "./pattern.ts";

/** Up to six words of a noun phrase. */
const SOME = String.raw`(?:[\p{L}\d'’.,%-]+ ){0,6}?`;
/** Up to so much of a clause. */
const CLAUSE = '[^.;"]{1,60}?';
const OWN = "(?:its|their|his|her|our|the|an?)";
const OFFER =
  "(?:offer|proposal|plan|bid|terms|demand|package|claim|suggestion|idea|request|review|figure|deal|compromise|draft|text|rise|increase|target)s?";
/** What an offer is called by those who do not take it. */
const SLIGHT =
  "(?:insult|unacceptable|derisory|insulting|inadequate|insufficient|non-starter|unworkable|too (?:little|low|high|much|late)|not (?:good )?enough|far from enough)";
const HARM =
  "(?:strikes?|striking|walk-?outs?|industrial action|stoppages?|legal|litigation|court|su(?:e|ing)|sanctions?|tariffs?|taxing|banning|boycott\\w*|blockad\\w*|retaliat\\w*|countermeasures?|lawsuits?|force|war|military|leaving|withdraw\\w*|clos(?:e|ing)|cutting|stopping|suspend\\w*|expel\\w*)";
/** What others are asked to do, in the base form of its verb. */
const DONE =
  "(?:share|split|meet|hold|accept|resume|extend|set|start|stop|freeze|delay|postpone|wait|talk|let|give|return|halt|suspend|sign|pay|pull|withdraw|take|move|join|open|reopen|close|leave|drop|end|raise|lower|cut|hand|release|free|allow|agree|appoint|name|send|form|keep|use|lift|replace|reduce|begin|settle|publish|appear|create|swap|exchange|forgo|defer|divide|apply|submit|put|turn|be [a-z]+(?:ed|en|ut|id|ld)|consider|report|provide|contribute|refrain|cooperate|reconsider|review|present|make|support|ensure|explore|continue|work|ratify|respect|show)";

/** What is done where somebody gives way. */
const GIVEN =
  "(?:reopened|released|withdrawn|renegotiated|changed|raised|lifted|cut|paid|handed|extended|shared|reversed|moved|lowered|returned|signed|published|revised|reduced|tolerated|freed)\\b";

type Row = readonly [
  id: string,
  verbs: string,
  needs: string,
  more?: Partial<Pick<ActPattern, "subject" | "unless" | "to" | "voiced" | "ahead">>,
];

const of = (route: Route, plover: string, cameo: string, say: string, rows: readonly Row[]): ActPattern[] =>
  rows.map(([id, verbs, needs, more = {}]) => ({
    id,
    verbs,
    needs: new RegExp(needs.startsWith("^") ? needs : `^ (?:${needs})`, "u"),
    to: ["to", "from", "on", "with"],
    route,
    plover,
    cameo,
    say,
    ...more,
  }));

/** By whoever says so, where nobody is the subject. */
const VOICED = { voiced: true } as const;
/** A thing that is judged. */
const OFFERED = new RegExp(`\\b${OFFER}$|^(?:it|this|that)$`);

/** Turns of phrase by which a side asks, offers, refuses and threatens: id, verbs, what follows them. */
export const STANCES: readonly ActPattern[] = [
  ...of("demand:ask", "REQUEST", "100", "ask something of …", [
    ["ask.sights", "set have fix", `${OWN} (?:sights|eyes?|hearts?) on (?!\\w+ing the )`],
    ["ask.share", "consider regard see call", `${CLAUSE} ${OWN} (?:fair|rightful|due|just) share\\b`],
    [
      "ask.deserve",
      "deserve merit",
      "(?:an?|the|more|better|fair|decent|full|equal|compensation|pay|to be paid|to know|answers|justice|\\d)",
      VOICED,
    ],
    ["ask.entitled", "be", "(?:legally |surely )?entitled to (?!vote|an opinion|his|her|their view)", VOICED],
    [
      "ask.need-for",
      "underline underscore stress emphasise emphasize highlight reaffirm recall reiterate note affirm",
      `(?:once )?(?:again )?(?:the|its|their) ${SOME}(?:need|importance|necessity|urgency|imperative) (?:[\\p{L}]+ )?(?:for|of|to|that)\\b`,
    ],
    [
      "ask.again",
      "reiterate repeat renew reaffirm restate issue launch step",
      `(?:up )?${OWN} ${SOME}(?:calls?|demands?|appeals?|requests?|pleas?|claims?|insistence|pressure) (?:[\\p{L}]+ )?(?:for|that|to|on|upon|of)\\b`,
    ],
    [
      "ask.case",
      "make mount",
      `${OWN} (?:[\\p{L}]+ )?(?:case|plea|pitch|bid|push|claim|call|appeal|request) (?:for|to|that)\\b`,
    ],
    [
      "ask.table",
      "table submit present lodge file send hand make put",
      `(?:in )?(?:${OWN} |two |three |four |several |\\d+ )?${SOME}(?:demands?|requests?|wish list|list of (?:demands|conditions|requests)|amendments?|ultimatum|claims?) (?:for|to|of|that|on)\\b`,
      { unless: /^ (?:no|few) / },
    ],
    // `Invited the parties to meet`
    ["ask.invite", "invite", `${CLAUSE} to (?:also |jointly )?${DONE}\\b`, { to: [""] }],
    [
      "ask.that",
      "suggest propose recommend move",
      `(?:[^.;,"]{0,30}? )?that (?!(?:it|they|he|she|we|i) )(?:(?!(?:may|might|could|would|will|to|can|had|has|have|was|were|is|are|should|must)\\b)[\\p{L}\\d'’-]+ ){1,6}?${DONE}\\b`,
    ],
    [
      "ask.vital",
      "be remain",
      "(?:[\\p{L}]+ly |now )?(?:vital|essential|crucial|imperative|necessary|indispensable|paramount|critical|urgent) (?:that|for [^.;,]{1,40}? to)\\b",
      VOICED,
    ],
    [
      "ask.least",
      "be",
      `(?:the|our|its|their|an?) (?:bare |very |absolute )?(?:minimum|least (?:that )?[^.;]{1,30}? (?:owes?|can|could|must|should)|starting point|bottom line)\\b`,
      VOICED,
    ],
    ["ask.lay-claim", "lay stake", `(?:a |its |their )?claim to\\b`],
    [
      "ask.claim",
      "claim",
      "(?:back )?(?:[$€£]|\\d[\\d.,]* (?:%|per ?cent|million|billion)|damages|compensation|a refund|a share)",
      { to: ["from", "on"] },
    ],
    [
      "ask.satisfy",
      "do satisfy suffice please appease be",
      "",
      { subject: /^(?:nothing|anything) (?:short of|less than|but|below)\b/, voiced: true, to: ["", "for"] },
    ],
    [
      "ask.has",
      "have list present name set attach add spell",
      "(?:out )?(?:(?:one|two|three|four|five|six|seven|eight|\\d+|several|many|some|a (?:list|number|series) of|the following|few) )(?:[\\p{L}]+ )?(?:demands|requests|conditions|wishes)\\b|(?:an?|one|its|their|his|her) (?:[\\p{L}-]+ )?(?:demand|wish|condition|request|price|plea):",
    ],
    [
      "ask.expect-done",
      "expect want need",
      "(?:the|its|their|all|any|every|his|her) (?:(?!to )[\\p{L}\\d'’-]+ ){1,5}?(?:to be (?:handed|released|returned|lifted|paid|dropped|respected|honoured|honored|withdrawn|freed|compensated|consulted|heard|included|treated|extradited|punished|removed|scrapped|restored|reopened|recogni[sz]ed)|back|to (?:hand|return|comply|abide|respect|honour|lift|release|pay|drop|sign|deliver|withdraw))\\b",
      {
        subject:
          /^(?!.*\b(?:analysts?|economists?|experts?|traders?|observers?|markets?|investors|forecasters?|bank|banks|few|many|most|some)\b)/,
      },
    ],
    [
      "ask.like-done",
      "like prefer love wish",
      "(?:the|its|their|an?|any|all|these|those) (?:(?!to )[\\p{L}\\d'’-]+ ){1,5}?(?:to be )?[a-z]{2,}(?:ed|en|ut)\\b",
    ],
    [
      "ask.need-sum",
      "need require",
      "(?:at least |about |another |some |more )?(?:[$€£]\\s?)?\\d[\\d.,]* (?:million|billion)\\b",
    ],
    ["ask.look-to", "look", 'to [^.;,"]{1,40}? (?:to|for) '],
  ]),
  ...of("demand:ask", "REQUEST", "100", "set a condition to …", [
    [
      "condition.subject",
      "make keep",
      `${CLAUSE} (?:subject to|conditional up?on|contingent up?on|dependent up?on|hostage to|a test of)\\b`,
    ],
    ["condition.on", "condition predicate", `${CLAUSE} (?:up)?on\\b`],
    [
      "condition.stays",
      "stay remain keep be",
      `(?:[\\p{L}'’-]+ ){0,4}?(?:shut|closed|suspended|in place|off|on hold|frozen|barred|locked|in force|blocked|idle|banned|grounded|where (?:it|they) (?:is|are))\\b[^.;"]{0,40}? (?:until|unless|as long as|so long as|for as long as|while|before)\\b(?! (?:\\d|late|early|mid|at least|(?:the )?(?:end|start|middle|next|new year|spring|summer|autumn|winter|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december)))`,
      { ...VOICED, unless: /^ (?:not|never|to|able)\b/ },
    ],
    [
      "condition.is",
      "be remain",
      `(?:(?!about\\b)[\\p{L}\\d'’,-]+ ){0,8}?(?:an?|the|its|their|our) (?:[\\p{L}]+ )?(?:(?:condition|precondition|prerequisite|requirement|sine qua non|must) (?:for|of|to|in|before)\\b|price (?:of|for) (?:any|an?|its|their|peace|agreement|support|progress)\\b)`,
      VOICED,
    ],
    ["condition.strings", "come", "with (?:strings|conditions|a condition|a price|a catch)\\b"],
    [
      "condition.tied",
      "tie link peg bind",
      "(?:closely |firmly |still )?to (?!(?:terror|militants|crime)\\b)",
      { ...VOICED, subject: /./ },
    ],
    ["condition.presuppose", "presuppose necessitate", "(?!\\s)", VOICED],
    ["condition.hang", "hang hinge turn depend rest", "(?:up)?on (?:[\\p{L}'’]+ ){1,12}", VOICED],
  ]),
  ...of("demand:offer", "AGREE", "030", "make an offer to …", [
    [
      "offer.as-far-as",
      "stretch come go move",
      "(?:up |down )?(?:(?:as|so) (?:high|low|far) as|to|from [$€£]?\\d[^.;,]{0,20}? to) (?:about |around |nearly )?(?:[$€£]\\s?)?\\d[\\d.,]* ?(?:%|per ?cent|million|billion|cents|euros|dollars|pounds)",
      {
        subject:
          /^(?!.*\b(?:rates?|prices?|inflation|turnout|unemployment|yields?|coupons?|stocks?|index|growth|costs?|output|sales|exports|imports|deficits?|shares?|support|number|toll|total|figure|level|wages?|pay|temperatures?|debts?|tariffs?|duties|duty|tax(?:es)?|fees?|quotas?|votes?)\b)/,
      },
    ],
    [
      "offer.glad",
      "be",
      "(?:more than )?(?:happy|glad|content|eager|keen) to (?!be |see |hear |have |note|learn|know|announce|report|say)",
    ],
    [
      "offer.ready-for",
      "be stand remain",
      "(?:[\\p{L}]+ly |still |also )?(?:ready|open|prepared|available) for (?:an? |direct |further |new |more |peace |serious )*(?:talks|negotiations?|dialogue|deal|compromise|truce|ceasefire|meeting|mediation|arbitration|exchange|discussions?)\\b",
    ],
    [
      "offer.counter",
      "counter respond reply answer come return",
      `(?:back )?with (?:(?:an?|its|their|his|her) ${SOME}(?:offer|proposal|bid|counter|plan|compromise)|(?:[$€£]|\\d)[\\d.,]* ?(?:%|per ?cent|million|billion|cents|euros|dollars|pounds))`,
    ],
    [
      "offer.on-table",
      "be remain",
      "(?:still |now |always )?(?:on offer|on the table|negotiable|available|up for (?:discussion|negotiation|grabs))\\b",
      {
        voiced: true,
        subject: /^(?!.*\b(?:options?|everything|nothing|money|deal|data|figures?|report|text|no)\b)/,
      },
    ],
    ["offer.guarantee", "guarantee waive", "(?!to\\b)", { ahead: true }],
    // `Would trade a lower coupon for an earlier payment`, `would let the first payment slip`
    ["offer.trade", "trade swap exchange barter", `${CLAUSE} for\\b`, { ahead: true }],
    [
      "offer.let",
      "let",
      "(?!(?:him|her|them|us|me)(?:self|selves)?\\b|slip that|it be|alone|go of|down)",
      { ahead: true },
    ],
    [
      "offer.drop",
      "drop waive withdraw shelve",
      `${OWN} (?:[\\p{L}]+ )?(?:claims?|demands?|objections?|lawsuits?|suits?|complaints?|veto|requests?|insistence|appeal|case|charges?)\\b`,
      { ahead: true },
    ],
    ["offer.hint", "hint", "at (?:an? |its |their |more |further |possible |some |the possibility of )"],
    ["offer.meet-way", "meet", '[^.;,"]{1,30}? (?:half-?way|half way)\\b'],
  ]),
  ...of("demand:refusal", "REJECT", "120", "refuse something to …", [
    [
      "refuse.no-more",
      "be have",
      "(?:no (?:more|further|extra|additional|new) (?:money|room|concessions?|talks|offers?|time|extensions?|cuts?|funds|cash|changes?|negotiations?|meetings?)|no (?:room|scope|leeway|wiggle room|money left|money) (?:for|to)\\b|no money left\\b|nothing (?:more|else|further|left )?(?: ?to) (?:offer|give|add|negotiate|discuss|concede|talk about))",
      VOICED,
    ],
    [
      "refuse.obligation",
      "be have see feel find",
      "(?:under |itself under )?no (?:[\\p{L}]+ )?(?:obligation|duty|mandate|basis|grounds?|justification|case|interest|intention) (?:to|for|in|of)\\b",
      VOICED,
    ],
    [
      "refuse.answer",
      "be come remain",
      '(?:back )?(?:an? )?(?:[\\p{L}]+ )?"?(?:no|refusal)(?:$|[.,;":])',
      { subject: /\b(?:answer|reply|response|position)$/ },
    ],
    [
      "refuse.short",
      "fall",
      "(?:far |well |way |woefully |still )?short\\b",
      { ...VOICED, subject: OFFERED },
    ],
    [
      "refuse.reservation",
      "state enter express voice register",
      `(?:its|their|his|her|an?|strong|serious) ?${SOME}(?:objections?|opposition) (?:on|to|about|against|over)\\b`,
    ],
    [
      "refuse.no-sign",
      "show give",
      "no sign of (?:giving|yielding|budging|backing|softening|relenting|moving|compromis\\w+)",
    ],
    ["refuse.acceptable", "be", "(?:not |hardly |in no way )?acceptable\\b", VOICED],
    [
      "refuse.insult",
      "call describe dismiss label brand regard consider deem find denounce",
      `(?:it|them) (?:as )?"?(?:an? )?${SLIGHT}|(?:the|this|that|its|their|his|her|such|any)(?: an?)? ${SOME}${OFFER} ${SOME}(?:as )?"?(?:an? )?(?:[\\p{L}]+ly )?(?:insult|premature|unacceptable|derisory|insulting|inadequate|insufficient|unrealistic|unreasonable|unaffordable|excessive|non-starter|joke|slap|blackmail|surrender|too |not (?:good )?enough|far from|ridiculous|absurd|outrageous|worthless|unworkable|one-sided|provocation|humiliat\\w+|baseless|groundless|out of the question)`,
    ],
    [
      "refuse.enough",
      "be",
      "(?:not|nowhere near|far from|still not|simply not|hardly) (?:good )?(?:enough|sufficient|acceptable|serious|adequate)\\b|too little\\b|(?:an? )?(?:insult|derisory|insulting|slap in|joke|non-starter)\\b",
      { ...VOICED, subject: OFFERED },
    ],
    [
      "refuse.idiom",
      "pour push give draw turn fend fight kick pull wash shake have",
      `(?:cold water on|back (?:against|on|at)|short shrift to|no ground|the thumbs[- ]down to|(?:the|a) (?:red )?line (?:at|under)|${OWN} (?:back|nose|hands) (?:on|up at|of)|a (?:deaf ear|blind eye) to|off (?:calls?|demands?|pressure|attempts?)|against (?:any|the|a)|${OWN} heads?(?: at| over|[.,]|$)|none of (?:it|this|that))`,
    ],
    ["refuse.red-line", "be remain", `(?:[^.;"]{0,40}? )?(?:an?|the|its|their|our) red lines?\\b`, VOICED],
    [
      "refuse.topic",
      "be",
      "(?:not (?:something|an? (?:matter|question|subject|topic|point|option)|for (?:discussion|negotiation|debate)|on (?:the table|offer|the agenda)|about to|our (?:fault|problem|responsibility))|nothing that)\\b",
      VOICED,
    ],
    // `Neither union will give way`
    [
      "refuse.neither",
      "will would",
      "(?:give|accept|yield|budge|move|back|bend|sign|pay|agree|drop|talk|concede|compromise)\\b",
      { subject: /^neither\b/ },
    ],
    ["refuse.no-longer", "be", "no longer (?:prepared|willing|ready|open|bound|minded)\\b"],
    [
      "refuse.there-will",
      "be",
      "no (?:more |further |[a-z]+ )?(?:ransom|payments?|money|concessions?|extensions?|amnesty|cuts?|rises?|pause|vote|referendum|elections?|withdrawal|delay|exemptions?|immunity|bail-?out|discount|waiver|u-turn|change (?:of|in|to)|second (?:chance|offer)|cooperation|surrender|strike)\\b",
      { ...VOICED, ahead: true, subject: /^(?:there|that)$/ },
    ],
    // `The award would not be reopened, the minister said`, `no guard will be withdrawn`
    // `It could not pay more than 55 cents`
    [
      "refuse.beyond",
      "pay offer go give",
      "(?:any )?(?:more|higher|further|beyond|above)\\b",
      { ahead: true },
    ],
    ["refuse.not-be", "will would", `not be ${GIVEN}`, VOICED],
    ["refuse.not-be", "will would", `be ${GIVEN}`, { ...VOICED, subject: /^no (?!one\b|doubt)/ }],
    [
      "refuse.none",
      "pay give make grant accept allow release sign lift hold lower raise cut offer open publish hand return let consider tolerate",
      "",
      { ...VOICED, ahead: true, subject: /^no (?!one\b|doubt|matter|longer)/ },
    ],
    [
      "refuse.stay",
      "stay remain",
      "^(?: (?!(?:to|a|an|the)\\b)|[,.;]|$)",
      {
        ...VOICED,
        ahead: true,
        subject:
          /\b(?:tariffs?|dut(?:y|ies)|sanctions?|troops|forces|soldiers|fence|wall|ban|cap|levy|blockade|quotas?|restrictions|controls|curbs|embargo|closure|base|rule|surcharge)$/,
      },
    ],
    [
      "refuse.keep",
      "keep maintain retain",
      "(?:its |their |the |all |any )?(?:[\\p{L}]+ )?(?:troops|forces|soldiers|control|tariffs?|dut(?:y|ies)|sanctions|ban|cap|levy|blockade|quotas?|restrictions|controls|curbs|embargo|base)\\b",
      { ahead: true },
    ],
    ["refuse.loath", "baulk balk bridle recoil", "at\\b"],
  ]),
  ...of("demand:threat", "THREATEN", "130", "make a threat against …", [
    ["threaten.court", "see meet", "(?:you|them|him|her|it|the [\\p{L}]+|[\\p{L}]+) in court\\b", VOICED],
    [
      "threaten.list",
      "draw prepare ready compile publish have",
      '(?:up |drawn up )?(?:an? |its |their )?lists? of [^.;"]{1,60}? (?:to|for) (?:hit|target|be (?:taxed|hit|targeted|sanctioned|banned)|retaliat\\w+|tax|sanction|punish)',
    ],
    [
      "threaten.met",
      "meet answer",
      `with ${SOME}(?:${HARM}|response|consequences|retaliation|resistance|tariffs)\\b`,
      { ...VOICED, ahead: true },
    ],
    [
      "threaten.match",
      "match mirror reciprocate answer",
      `(?:the|its|their|any|each|every) ${SOME}(?:tariffs?|dut(?:y|ies)|sanctions|measures|moves?|strikes?)\\b`,
      { ahead: true },
    ],
    [
      "threaten.days",
      "name set announce schedule call",
      `${SOME}(?:strike days?|strike dates?|(?:more|further|new|another|second|third) (?:strikes?|walk-?outs?|stoppages?))\\b`,
    ],
    ["threaten.hint", "hint", `at ${SOME}(?:${HARM}|job cuts|lay-?offs|redundancies|closures?|reprisals)\\b`],
    ["threaten.on-notice", "put place", `${CLAUSE} on notice\\b`],
    [
      "threaten.weigh",
      "consider weigh contemplate study mull prepare plan draw ready",
      `(?:up |for )?(?:an? |its |their |the |all |new |more )*(?:further |additional |other |punitive |retaliatory |tougher |appropriate |possible |harsher |unilateral )*(?:legal|industrial|strike|court|retaliatory|punitive|further|additional|tougher|harsher|appropriate|counter-?) ?(?:action|measures?|steps|sanctions|proceedings|tariffs|strikes?|moves?)\\b|(?:taking|bringing) [^.;,"]{1,30}? (?:to|before) (?:court|a court|the courts?|arbitration)|(?:striking|suing|walking out|retaliating|retaliation|countermeasures|a strike|strikes|a boycott|a lawsuit|legal action)\\b`,
      { unless: / (?:by|against) (?:analysts|experts)\b/ },
    ],
    [
      "threaten.ballot",
      "ballot vote decide",
      `(?:[^.;"]{0,40}? )?(?:on|for|over|in favour of|in favor of|to) (?:an? |further |indefinite |all-out |more |new |another |hold |take )*(?:strikes?|strike action|industrial action|walkouts?|walk out|stoppages?|down tools)\\b`,
    ],
    [
      "threaten.follow",
      "follow start begin go resume continue come stop be escalate intensify spread",
      "",
      {
        ...VOICED,
        ahead: true,
        subject:
          /\b(?:strikes?|walkouts?|stoppages?|sanctions|tariffs|duties|lawsuits?|action|blockade|boycott|retaliation|countermeasures|measures|shifts?|trains|buses|deliveries|shipments|supplies|payments|step|wine|goods)$/,
      },
    ],
    ["threaten.to-rule", "work", "to rule\\b", { ahead: true }],
    [
      "threaten.call-in",
      "call accelerate",
      "(?:in )?(?:the|its|their|all) (?:[\\p{L}]+ )?(?:debts?|bonds?|loans?|notes?|repayments?)\\b",
      { ahead: true },
    ],
    [
      "threaten.rather",
      "would",
      "rather (?:close|leave|strike|walk|fight|shut|quit|sue|go|lose|move|sell)\\b[^.;]{1,60}? than\\b",
    ],
    ["threaten.rule-out", "rule exclude", `(?:out )?${SOME}${HARM}\\b`],
  ]),
];
