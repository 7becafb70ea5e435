import { BARGAINING } from "./groups.ts";

/** Verbs and nouns by which somebody is told to say or think something, in their base forms. */
export const SAYING =
  "say tell announce declare state add note report claim argue insist stress emphasise emphasize maintain assert explain confirm acknowledge admit concede deny reveal disclose write tweet remark observe comment reply respond suggest indicate signal contend allege repeat reiterate caution predict conclude describe warn testify recall inform affirm assure quote complain hint estimate reaffirm underline underscore dispute cite point proclaim profess recount relate relay retort rejoin snap joke quip post blog email brief vouch attest certify notify elaborate reassure remind lament boast brag grumble object protest counter interject whisper shout mutter stipulate boast reckon speculate opine";
export const THINKING =
  "believe wonder think hope fear expect consider feel doubt see find view regard suspect assume hold understand favour favor welcome regret judge assess calculate determine rule worry anticipate project forecast foresee imagine guess recognise recognize realise realize accept agree learn sense deem count";
/** Of the verbs of saying those that tell as much else, `maintained two bases`: they count only before `that`, a quotation or a clause. */
export const SAYING_CLAUSES = new Set(
  "maintain observe hold conclude write note recall admit add repeat state reveal post point brief object protest counter post relay rejoin retort recount relate quote mutter argue".split(
    " ",
  ),
);

/** Nouns for people and bodies, by what they do: all of them tell, act and stand for others. */
const ACTING =
  "activists|agency|authorities|commission|committee|companies|court|delegates|diplomats?|doctors|envoys?|farmers|inspectors|investigators|judges?|lawmakers?|lawyers|leaders?|mediators?|members|ministers?|negotiators?|newspaper|nurses|observers|officials?|people|police|prosecutors?|protesters?|rebels|supporters|teachers|unions|workers";
/** Those who tell and act, those who tell for others, and those who act for others. */
const TELLING =
  "agencies|airlines?|arbitrators?|bankers|bishops?|broadcasters?|campaigners?|captains?|committees|courts|creditors|families|generals?|governors?|inspector|investigator|lenders|managers?|mayors?|monitors|neighbors|neighbours|observer|opponents|panels?|passengers|pilots|priests?|regulators?|relatives|residents|senators?|traders|tribunals?|villagers|watchdogs?";
const TELLING_FOR =
  "activist|advisers?|aides?|analysts?|commander|delegate|experts?|lawyer|member|refugees|representatives?|sources?|spokesman|spokesmen|spokespeople|spokesperson|spokeswoman|spokeswomen|supporter|union";
const ACTING_FOR =
  "administration|army|board|chief|delegations?|demonstrators?|dockers|drivers|embassy|employers?|fighters|governments?|groups?|guerrillas?|jets|king|leadership|management|militants|military|militia|miners|ministr(?:y|ies)|navy|parliament|party|peacekeepers|premier|president|regime|settlers|soldiers|students?|team|troops|warplanes";

/** Nouns for people who are told to say something and are not named. */
export const UNNAMED = new RegExp(
  `^(?:${ACTING}|${TELLING}|${TELLING_FOR}|allies|banker|chair|chairman|chairperson|chairwoman|commanders|commentators?|commissions|correspondents?|creditor|critics?|dail(?:y|ies)|economists?|family|farmer|historians?|insiders?|investors?|many|media|newspapers|opponent|organisers|organizers|others?|outlets?|perspective|pollsters?|professors?|radio|reports?|reporters?|rescuers|researchers?|resident|scholars?|several|some|survivors|television|theories|trader|witnesses)$`,
);

/** Verbs that tell what somebody says or thinks only with `that` behind them. */
export const WITH_THAT = new Set(
  "accept agree learn count sense rule determine calculate recognise recognize realise realize worry imagine guess judge assess project forecast".split(
    " ",
  ),
);

/** Nouns for what is written: it says what somebody else says in it. */
export const WRITINGS =
  /^(?:statements?|letters?|reports?|documents?|texts?|laws?|treat(?:y|ies)|notes?|communiqu[ée]s?|articles?|agreements?|deals?|drafts?|bills?|clauses?|books?|polls?|surveys?|studies|study|figures|data|signs?|posters?|banners?|memos?|orders?|rulings?|motions?|resolutions?|declarations?|notices?|emails?|messages?|plans?|proposals?|contracts?|pacts?|accords?|it|this|that|which|who|what|nothing|one|there|he|she|they|we|i|you)$/;

/** Nouns for what happens, is counted or stands there: whatever is told of it, it says nothing. */
export const VOICELESS =
  /^(?:cent|percent|thirds?|quarters?|half|tonnes?|tons?|quotas?|catch(?:es)?|compromises?|votes?|clocks?|walls?|strikes?|offers?|prices?|wars?|cris[ie]s|moves?|talks|disputes?|elections?|rows?|maps?|decades?|years?|months?|weeks?|days?|hours?|events?|results?|changes?|gaps?|costs?|lines?|visits?|threats?|demands?|markets?|rumou?rs?|facts?|hopes?|fears?|anger|silence|tone|look|eyes|voice|smile|(?!.*(?:author|commun|univers|char|util|facul|major|minor|cit)ity$|.*(?:associa|federa|organi[sz]a|administra|coali|corpora|founda|delega|fac|congrega|confedera|institu)tion$|.*mission$|management$|village$)[a-z]{3,16}(?:[^e]ness|ity|[^r]nment|[st]ion|ance|ship|ism|ing|age|ture))$/;

/** Nouns for people and bodies who are told to do something and are not named. */
export const UNNAMED_DOERS = new RegExp(
  `^(?:${ACTING}|${TELLING}|${ACTING_FOR}|${BARGAINING.replaceAll(" ", "|")}|agents|alliance|arsonists|assembly|association|attackers|banks?|bloc|brigade|brokers?|builders?|buyers?|cabinet|captors|carrier|chiefs|church|cit(?:y|ies)|claimant|clans?|clerics?|clinic|club|coalition|coastguard|college|commandos|congregation|congress|conservatives|consortium|consulate|consumers|contractors?|council|councillors?|countr(?:y|ies)|crew|crowds?|customers|customs|defendant|democrats|depositors|deputies|developers?|directors?|distributors?|dozens|drones|elders|emirs?|employees|engineers?|executive|federation|firms?|fleet|foundation|fund|garrison|greens|grouping|grower|guards|gunboats|gunman|gunmen|hackers|hardliners|hauliers?|heirs?|hospitals?|hundreds|imams?|institute|insurer|jihadists|jur(?:y|ies)|kidnappers|kings|landlord|landowners?|league|legislators?|lender|liberals|loggers|looters|lorry drivers|loyalists|manufacturers?|marines|men|militias|missiles|mobs?|moderates|monitor|monks|motorists|mutineers|nations?|nationalists|neighbor|neighbour|officers|ombudsman|operators?|owner|paramilitaries|parents|parties|peacekeeper|pirates|plaintiff|policemen|popes?|princes?|provinces?|publisher|pupils|railway|refiners?|refinery|regions?|republicans|retailers?|rivals?|rockets|sailors|school|scientists?|secretariat|sellers?|senate|sheikhs?|shells|shipyard|sides|skippers?|smugglers|socialists|staff|states?|studio|suppliers?|syndicate|tenant|tens|territory|thousands|towns?|trawlers?|treasury|tribes?|trust|trustees?|units?|universit(?:y|ies)|utilit(?:y|ies)|vessels?|villages?|voters|women)$`,
);

/** Nouns for people and bodies who act for what is named behind or before them. */
export const SPOKESMEN = new RegExp(
  `^(?:${ACTING}|${TELLING_FOR}|${ACTING_FOR}|aid|aircraft|ambassadors?|bulldozers|citizens|company|fighter|forces|foreign|heads?|helicopters|militant|nationals|offices?|planes|presidents|rebel|secretary|security|ships|side|soldier|warships|worker|youths?)$`,
);
