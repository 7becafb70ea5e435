/** Offices and titles that stand before or behind a name, in lower case; the longest that fits is taken. */
export const ROLES: readonly string[] = (
  "president,vice president,vice-president,prime minister,deputy prime minister,premier,chancellor,foreign minister,defence minister,defense minister," +
  "finance minister,interior minister,trade minister,transport minister,labour minister,energy minister,oil minister,justice minister,health minister," +
  "economy minister,agriculture minister,environment minister,deputy foreign minister,vice foreign minister,minister,deputy minister,fm,pm," +
  "secretary of state,secretary of defense,defence secretary,defense secretary,foreign secretary,treasury secretary,home secretary,trade secretary," +
  "commerce secretary,secretary general,secretary-general,general secretary,first secretary,deputy secretary,under secretary,undersecretary,secretary," +
  "ambassador,envoy,special envoy,special representative,high representative,representative,trade representative,chief negotiator,lead negotiator,negotiator," +
  "mediator,chief mediator,arbitrator,spokesman,spokeswoman,spokesperson,leader,supreme leader,opposition leader,union leader,party leader,rebel leader," +
  "king,queen,prince,crown prince,princess,emir,sultan,sheikh,ayatollah,pope,archbishop,bishop,general,lieutenant general,major general,colonel,admiral," +
  "marshal,field marshal,commander,captain,senator,congressman,congresswoman,governor,mayor,chairman,chairwoman,chairperson,chair,vice chair,chief," +
  "head,director,director general,director-general,managing director,executive director,deputy director,commissioner,trade commissioner,judge,chief justice," +
  "justice,prosecutor,attorney general,professor,analyst,researcher,adviser,advisor,national security adviser,national security advisor,senior adviser," +
  "chief of staff,chief executive,chief executive officer,speaker,deputy,counterpart,delegate,diplomat,economist,lawyer,activist,president-elect," +
  "former president,former prime minister,party chief,army chief,police chief,intelligence chief,foreign policy chief,trade chief,nuclear chief,shop steward,ombudsman,ombudswoman,co-ordinator,coordinator,superintendent,treasurer,convener,chief financial officer,finance director,boss,co-chair,councillor,elder,imam,cardinal,attorney-general,solicitor general,historian,political scientist,campaigner,strategist,columnist,founder,owner,trustee,organiser,organizer,headteacher,hydrologist,engineer,farmer,fisherman,nurse,teacher,doctor,resident,branch secretary,warlord"
).split(",");

/** Forms of address, which come before a surname. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr sir lord lady dame prof rev gen sen gov amb".split(" "),
);
