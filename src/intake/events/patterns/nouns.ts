/** Up to eight words before a noun. */
const SOME = String.raw`(?: (?!(?:wh\w+|if|no|after) )(?:[\p{L}\d$€£'’.-]|,(?=\d))+){0,8}?`;
export const noun = (nouns: string) => new RegExp(`^${SOME} (?:${nouns})\\b`, "u");
export const TALKS =
  "talks|contacts|negotiations?|dialogues?|discussions|meetings?|summits?|consultations|conference|round|rounds|mediation|sessions?|bargaining|conciliation|arbitration";
export const PACT =
  "agreements?|arrangements?|deals?|treat(?:y|ies)|accords?|pacts?|contracts?|memorand(?:um|a)|protocols?|conventions?|truce|ceasefire|settlement|declaration|text|framework|communiqu[ée]";
export const OF_TALKS = new RegExp(
  `\\b(?:${TALKS}|process)\\b|^(?:the|a) (?:first|second|third|fourth|fifth|last|latest|next|[a-z]{3,20} one)$`,
);
export const OF_PACT = new RegExp(`\\b(?:${PACT})\\b`);
export const OF_TALKS_OR_THEY = new RegExp(
  `\\b(?:${TALKS}|process)\\b|^(?:they|it|both sides|the two sides)$|^(?:the|a) (?:first|second|third|fourth|fifth|last|latest|next|[a-z]{3,20} one)$`,
);
export const OF_TALKS_OR_PACT = new RegExp(
  `\\b(?:${TALKS}|process|${PACT})\\b|^they$|^(?:the|a) (?:first|second|third|fourth|fifth|last|latest|next)$`,
);
export const CURBS =
  "sanctions?|embargo(?:es)?|tariffs?|dut(?:y(?! to\\b)|ies)|levies|restrictions|bans?|blockade|boycott|curbs|penalties|measures|asset freezes?|(?:export |import )?controls|designations";

export const OF_CURBS = new RegExp(`\\b(?:${CURBS})\\b`);

/** Work stoppages and protests, as the subject of what begins or ends. */
export const OF_STOPPAGE =
  /\b(?:strikes?|walkouts?|stoppages?|protests?|sit-ins?|industrial action|blockades?|lockouts?|picketing|pickets?)\b/;
