/** Verbs and nouns by which somebody is told to say or think something, in their base forms. */
export const SAYING =
  "say tell announce declare state add note report claim argue insist stress emphasise emphasize maintain assert explain confirm acknowledge admit concede deny reveal disclose write tweet remark observe comment reply respond suggest indicate signal contend allege repeat reiterate caution predict conclude describe warn testify recall inform affirm assure quote complain hint estimate reaffirm underline underscore";
export const THINKING =
  "believe think hope fear expect consider feel doubt see find view regard suspect assume hold understand favour favor welcome regret";

/** Nouns for people who are told to say something and are not named. */
export const UNNAMED =
  /^(?:some|many|others?|several|officials?|sources?|spokes(?:man|men|woman|women|person|people)|analysts?|experts?|observers?|critics?|diplomats?|media|reports?|aides?|advisers?|insiders?|lawmakers?|residents?|witnesses|economists?|negotiators?|envoys?|delegates?|people|representatives?|commentators?|scholars?|theories|perspective|supporters?|opponents?|workers|managers?|leaders?|authorities|ministers?|members?|creditors?|investors?|traders?|lawyers?|relatives|villagers|passengers)$/;

/** Nouns for people and bodies who are told to do something and are not named. */
export const UNNAMED_DOERS =
  /^(?:judges?|courts?|panels?|tribunals?|arbitrators?|mediators?|ministers?|ministry|ministries|officials?|lawmakers?|leaders?|engineers?|gunmen|police|protesters?|demonstrators?|soldiers|troops|voters|investigators?|inspectors?|prosecutors?|regulators?|residents|workers|delegates|negotiators?|envoys?|diplomats?|authorities|banks|firms|companies|unions|families|relatives|activists|farmers|fighters|shareholders|creditors|lenders|countries|nations|states|governments|producers|army|military)$/;
