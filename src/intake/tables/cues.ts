/** Verbs and nouns by which somebody is told to say or think something, in their base forms. */
export const SAYING =
  "say tell announce declare state add note report claim argue insist stress emphasise emphasize maintain assert explain confirm acknowledge admit concede deny reveal disclose write tweet remark observe comment reply respond suggest indicate signal contend allege repeat reiterate caution predict conclude describe warn testify recall inform affirm assure quote complain hint estimate reaffirm underline underscore dispute cite point proclaim profess recount relate relay retort rejoin snap joke quip post blog email brief vouch attest certify notify elaborate reassure remind lament boast brag grumble object protest counter interject whisper shout mutter stipulate boast reckon speculate opine";
export const THINKING =
  "believe think hope fear expect consider feel doubt see find view regard suspect assume hold understand favour favor welcome regret judge assess calculate determine rule worry anticipate project forecast foresee imagine guess recognise recognize realise realize accept agree learn sense deem count";
/** Of the verbs of saying those that tell as much else, `maintained two bases`: they count only before `that`, a quotation or a clause. */
export const SAYING_CLAUSES = new Set(
  "maintain observe hold conclude write note recall admit add repeat state reveal post point brief object protest counter post relay rejoin retort recount relate quote mutter argue".split(
    " ",
  ),
);

/** Nouns for people who are told to say something and are not named. */
export const UNNAMED =
  /^(?:some|many|others?|several|officials?|sources?|spokes(?:man|men|woman|women|person|people)|analysts?|experts?|observers?|critics?|diplomats?|media|reports?|aides?|advisers?|insiders?|lawmakers?|residents?|witnesses|economists?|negotiators?|envoys?|delegates?|people|representatives?|commentators?|scholars?|theories|perspective|supporters?|opponents?|workers|managers?|leaders?|authorities|ministers?|members?|creditors?|investors?|traders?|lawyers?|relatives|villagers|passengers|judges?|courts?|television|radio|newspapers?|dail(?:y|ies)|agenc(?:y|ies)|police|prosecutors?|regulators?|mediators?|arbitrators?|tribunals?|panels?|commissions?|committees?|investigators?|inspectors?|bankers?|lenders|farmers|protesters?|historians?|professors?|researchers?|campaigners?|activists?|monitors|pollsters?|organisers|organizers|rescuers|doctors|survivors|neighbou?rs|allies|rebels|captains?|commanders?|generals?|governors?|mayors?|senators?|chair(?:man|woman|person)?|broadcasters?|outlets?|correspondents?|reporters?)$/;

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
  /^(?:votes?|clocks?|walls?|strikes?|offers?|prices?|wars?|cris[ie]s|moves?|talks|disputes?|elections?|rows?|maps?|decades?|years?|months?|weeks?|days?|hours?|events?|results?|changes?|gaps?|costs?|lines?|visits?|threats?|demands?|markets?|rumou?rs?|facts?|hopes?|fears?|anger|silence|tone|look|eyes|voice|smile|(?!.*(?:author|commun|univers|char|util|facul|major|minor|cit)ity$|.*(?:associa|federa|organi[sz]a|administra|coali|corpora|founda|delega|fac|congrega|confedera|institu)tion$|.*mission$|management$|village$)[a-z]{3,16}(?:[^e]ness|ity|[^r]nment|[st]ion|ance|ship|ism|ing|age|ture))$/;

/** Nouns for people and bodies who are told to do something and are not named. */
export const UNNAMED_DOERS =
  /^(?:judges?|courts?|groups|executive|leadership|provinces?|regions?|cit(?:y|ies)|towns?|villages?|club|firm|trust|vessels?|trawlers?|skippers?|gunm[ae]n|attackers|captors|kidnappers|hauliers?|pupils|secretariat|institute|monitors?|observers?|peacekeepers?|sides|rivals?|neighbou?rs?|country|state|nation|territory|garrison|brigade|units?|fleet|tribes?|clans?|school|college|hospital|clinic|railway|utility|refinery|shipyard|newspaper|broadcaster|embassy|consulate|treasury|navy|coastguard|customs|parents|scientists?|ombudsman|watchdog|church|panels?|tribunals?|arbitrators?|mediators?|ministers?|ministry|ministries|officials?|lawmakers?|leaders?|engineers?|gunmen|police|protesters?|demonstrators?|soldiers|troops|voters|investigators?|inspectors?|prosecutors?|regulators?|residents|workers|delegates|negotiators?|envoys?|diplomats?|authorities|banks|firms|companies|unions|families|relatives|activists|farmers|fighters|shareholders|creditors|lenders|countries|nations|states|governments|producers|army|military|thousands|hundreds|dozens|tens|crowds?|mobs?|men|women|people|students?|strikers|nurses|teachers|doctors|miners|dockers|pilots|drivers|villagers|supporters|opponents|militants|rebels|insurgents|jihadists|militias?|gunboats|warplanes|jets|drones|rockets|missiles|shells|guards|agents|officers|commandos|hackers|pirates|smugglers|settlers|parties|lawyers|creditors|owners|employers|managers?|directors?|board|council|parliament|senate|congress|assembly|cabinet|government|president|premier|king|crew|team|delegations?|jury|juries|commission|committees?|federation|congregation|party|coalition|bloc|agency|agencies|airlines?|exporters|importers|traders|retailers|shippers|tenants|landlords|passengers|customers|bondholders|staff|employees|members|priests?|bishops?|clerics?|imams?|elders|chiefs?|kings?|princes?|emirs?|popes?|monks|sheikhs?|generals?|captains?|marines|sailors|policemen|paramilitaries|operators?|banks?|firms?|carriers?|airlines?|watchdogs?|insurers?|lenders?|retailers?|publishers?|broadcasters?|universit(?:y|ies)|hospitals?|refiners?|utilit(?:y|ies)|loyalists|separatists|guerrillas?|mutineers|looters|arsonists|hardliners|moderates|socialists|conservatives|liberals|nationalists|greens|democrats|republicans|senators?|deputies|legislators?|councillors?|mayors?|governors?|bankers|brokers?|insurers?|depositors|consumers|motorists|truckers|lorry drivers|herders|ranchers|growers|fishers|fishermen|loggers)$/;
