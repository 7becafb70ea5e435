import { OF_STOPPAGE } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Who may strike. */
const WORKFORCE =
  /\b(?:unions?|[a-z]{0,12}workers|staff|crews?|drivers|pilots|nurses|doctors|teachers|members|dockers|miners|guards|cleaners|writers|actors|lecturers|engineers|employees|thousands|hundreds|it|they)\b/;

/** Acts by which actors strike and demonstrate. */
export const PROTEST: readonly ActPattern[] = [
  {
    id: "protest.walk-off",
    verbs: "walk down",
    needs: /^ (?:off|out|tools)\b/,
    // `Walked out of a meeting with management`: of talks.
    unless:
      /^ out (?:of|from) (?:[\p{L}-]+ ){0,4}?(?:meetings?|talks|sessions?|rounds?|negotiations|conciliation|mediation)\b/u,
    subject: WORKFORCE,
    to: ["at", "of"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "strike against …",
  },
  {
    id: "protest.call",
    verbs: "call stage launch",
    needs:
      /^ (?:for )?(?:the |an? |its |their |another )(?:[\p{L}\d-]+ ){0,3}?(?:strikes?|walkouts?|stoppages?|boycott|sit-in|blockade)\b(?! off\b)/u,
    to: ["of", "against", "at"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "call a strike or boycott against …",
  },
  {
    id: "protest",
    verbs: "demonstrate rally march riot",
    to: ["against", ""],
    route: "event",
    plover: "PROTEST",
    cameo: "141",
    say: "protest against …",
  },
  {
    id: "protest.strike",
    verbs: "stage begin start hold call go organise organize join announce continue launch",
    needs:
      /^(?: [\p{L}\d-]+){0,4}? (?:strikes?|walkouts?|stoppages?|protests?|rall(?:y|ies)|demonstrations?|marches|hunger strike|sit-in|work-to-rule|work to rule|go-slow|overtime ban|boycott|industrial action)\b/u,
    to: ["against", "at"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "strike against …",
  },
  {
    id: "protest.block",
    verbs: "block",
    needs:
      / (?:roads?|streets?|traffic|bridges?|border|ports?|terminals?|gates?|entrances?|runways?|airports?|railways?|motorways?|harbou?rs?|depots?)\b/,
    to: ["against"],
    route: "event",
    plover: "PROTEST",
    cameo: "144",
    say: "block roads against …",
  },
  {
    id: "protest.begins",
    verbs: "begin start resume spread",
    subject: OF_STOPPAGE,
    to: ["at", "against"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "strike against …",
    alone: "a strike begins",
  },
  {
    id: "protest.strike-verb",
    verbs: "strike",
    needs: /^(?: (?:on|from|for|over|if|unless|this|next|again)\b|[.,;]|$)/,
    subject: WORKFORCE,
    to: ["at", "against"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "go on strike against …",
  },
  {
    id: "protest.picket",
    verbs: "picket boycott barricade besiege",
    to: ["", "against"],
    route: "event",
    plover: "PROTEST",
    cameo: "141",
    say: "protest against …",
  },
  {
    id: "protest.stop-work",
    verbs: "stop down lay",
    needs: /^ (?:work|working|tools|down tools|down their tools)\b/,
    unless: /^ work on\b/,
    to: ["at", "against"],
    route: "event",
    plover: "PROTEST",
    cameo: "143",
    say: "strike against …",
  },
  {
    id: "protest.ends",
    verbs: "end finish",
    subject: OF_STOPPAGE,
    unless: /^ (?:in|up)\b/,
    to: ["at", "against"],
    route: "event",
    plover: "CONCEDE",
    cameo: "080",
    say: "end a strike against …",
    alone: "a strike ends",
  },
];
