import { noun, OF_TALKS, OF_TALKS_OR_THEY, TALKS } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

type Step = "start" | "pause" | "resume" | "agree" | "fail";

/** A row: id, step of the talks, verbs, what has to follow them, wording, and what else there is to ask. */
type Row = readonly [
  id: string,
  step: Step,
  verbs: string,
  needs: RegExp,
  say: string,
  more?: Partial<ActPattern>,
];

/** PLOVER and CAMEO of the steps. */
const LABELS: Readonly<Record<Step, readonly [plover: string, cameo: string]>> = {
  start: ["CONSULT", "046"],
  resume: ["CONSULT", "046"],
  pause: ["COERCE", "164"],
  fail: ["REJECT", "160"],
  agree: ["AGREE", "057"],
};
const WORDS = String.raw`(?: [\p{L}\d'’-]+)`;
const ITS_TALKS = `${WORDS}{0,6}? (?:talks|negotiations?|dialogue|discussions|mediation|consultations|bargaining|conciliation|summit|rounds?|sessions?|meetings?)\\b`;
const after = (source: string) => new RegExp(`^${source}`, "u");
/** Talks as the subject. */
const ofTalks = (alone: string): Partial<ActPattern> => ({ subject: OF_TALKS, alone });
const PACTS =
  "(?:statement|declaration|agreement|accord|treaty|deal|protocol|memorandum|pact|communiqué|understanding|settlement)";

/** Steps of talks by more than one verb, which are tried before what these verbs tell else. */
export const TALKS_STEPS: readonly ActPattern[] = (
  [
    ["walk-out-of", "fail", "walk storm", after(` out (?:of|from)${ITS_TALKS}`), "walk out of talks with …"],
    [
      "part-without",
      "fail",
      "part separate disperse",
      after(`${WORDS}{0,4}? (?:without|with no|with nothing)\\b`),
      "end talks without agreement with …",
    ],
    [
      "meet-times",
      "start",
      "meet confer negotiate talk",
      after(
        `${WORDS}{0,6}? (?:once|twice|(?:three|four|five|six|seven|eight|nine|ten|several|a dozen|\\d+) times|for the [a-z]{4,8} time|for (?:an?|two|three|four|five|six|several|\\d+) (?:days|hours|weeks|months)|behind closed doors)\\b`,
      ),
      "hold talks with …",
    ],
    [
      "talked",
      "start",
      "talk negotiate",
      /^ (?:in|on|from|at|until|again|directly|secretly|in secret)\b/,
      "hold talks with …",
      { unless: /^ (?:on (?:condition|behalf)|in (?:favour|terms|riddles))\b/ },
    ],
    ["meet-again", "start", "meet confer", /^ (?:once )?again\b/, "hold talks with …"],
    [
      "teams-meet",
      "start",
      "meet convene",
      /^ (?:in|on|at|for|from|behind|again|to|twice)\b/,
      "hold talks with …",
      { subject: /\b(?:delegations?|negotiators|teams)\b/ },
    ],
    ["sit-together", "start", "sit", /^ down (?:together|with|at|in|on)\b/, "hold talks with …"],
    [
      "lead-nowhere",
      "fail",
      "lead go come",
      /^ (?:nowhere|to nothing|to naught)\b/,
      "end talks without agreement with …",
      { subject: OF_TALKS_OR_THEY, alone: "talks end without agreement" },
    ],
    ["start", "start", "open start begin launch hold convene", noun(TALKS), "open talks with …"],
    ["resume", "resume", "resume restart reopen revive relaunch", noun(TALKS), "resume talks with …"],
    [
      "deadlock-in",
      "fail",
      "wind end finish conclude close break",
      after(
        `(?: up| off)?${ITS_TALKS}[^.;]{0,60}? (?:without|with no|with nothing|in (?:deadlock|failure))\\b`,
      ),
      "end talks without agreement with …",
    ],
    [
      "deadlock-later",
      "fail",
      "end conclude close finish",
      /^[^.;]{0,50}? (?:without|with no|with nothing|in (?:deadlock|failure))\b/,
      "end talks without agreement with …",
      ofTalks("talks end without agreement"),
    ],
    [
      "fall-apart",
      "fail",
      "fall come",
      /^ (?:apart|through)\b/,
      "break off talks with …",
      ofTalks("talks break off"),
    ],
    ["enter", "start", "enter embark", after(`(?: on| upon| into)?${ITS_TALKS}`), "open talks with …"],
    [
      "next-round",
      "start",
      "enter go move",
      after(`(?: into| to)?${WORDS}{0,3}? (?:rounds?|phase|stage|session|week|day)\\b`),
      "hold talks with …",
      ofTalks("talks take place"),
    ],
    ["get-going", "start", "get", /^ (?:going|off to)\b/, "open talks with …", ofTalks("talks open")],
    [
      "meet-to",
      "start",
      "meet gather convene sit",
      after(`[^.;]{0,40}? to (?:begin|start|open|launch)${WORDS}{0,3}? (?:${TALKS})\\b`),
      "open talks with …",
    ],
    [
      "last",
      "start",
      "last run",
      /^ (?:for [^.;]{1,24} )?from\b/,
      "hold talks with …",
      ofTalks("talks take place"),
    ],
    [
      "break-for",
      "pause",
      "break",
      after(
        `(?: off)?${ITS_TALKS}[^.;]{0,30}? (?:for (?:an?|one|two|three|four|\\d+|some)|to consult|until)\\b`,
      ),
      "suspend talks with …",
    ],
    [
      "rise",
      "pause",
      "break rise",
      /^ (?:up |off )?(?:for (?:an?|the|one|two|three|four|\d+|some)|to consult|until)\b/,
      "suspend talks with …",
      { subject: OF_TALKS_OR_THEY },
    ],
    [
      "hold-up",
      "pause",
      "put place",
      after(`${ITS_TALKS}[^.;]{0,60}? on (?:hold|ice)\\b`),
      "suspend talks with …",
    ],
    [
      "call-halt",
      "pause",
      "call order declare",
      after(` (?:a|an) (?:halt|pause|break|recess|time-?out) (?:to|in)${ITS_TALKS}`),
      "suspend talks with …",
    ],
    [
      "pull-out",
      "pause",
      "withdraw pull recall",
      after(`[^.;]{0,50}? (?:out of|from)${ITS_TALKS}`),
      "leave talks with …",
      { unless: /^ (?:its|their|the) troops\b/ },
    ],
    [
      "are-cut-off",
      "fail",
      "cut break",
      /^ off\b(?! (?:for|until|to)\b)/,
      "break off talks with …",
      ofTalks("talks break off"),
    ],
    [
      "deadlocked",
      "fail",
      "part separate disperse deadlock",
      /^(?:[^.;]{0,20}? (?:without|with no|with nothing)\b|[.,]| (?:on|over|after|in)\b)/,
      "end talks without agreement with …",
      {
        subject: new RegExp(
          `${OF_TALKS_OR_THEY.source}|\\b(?:delegations?|negotiators|sides|envoys|ministers|parties)$`,
        ),
      },
    ],
    [
      "succeed-later",
      "agree",
      "end conclude close finish",
      after(`[^.;]{0,60}? with${WORDS}{0,4}? ${PACTS}\\b`),
      "reach agreement with …",
      {
        ...ofTalks("talks end in agreement"),
        unless: /\b(?:without|no) (?:[\p{L}-]+ ){0,2}?(?:agreement|deal|accord)/u,
      },
    ],
    [
      "be-on-hold",
      "pause",
      "be",
      /^ (?:now |still |again )?(?:on (?:hold|ice)|in limbo|suspended|frozen)\b/,
      "suspend talks with …",
      ofTalks("talks are suspended"),
    ],
    [
      "be-under-way",
      "start",
      "be",
      /^ (?:now |still |already |well )?(?:under ?way|in progress|going on|in session)\b/,
      "hold talks with …",
      ofTalks("talks take place"),
    ],
    [
      "reconvene",
      "resume",
      "reconvene",
      /^(?:[.,]| )/,
      "resume talks with …",
      {
        subject:
          /\b(?:delegations?|negotiators?|sides|envoys|ministers|parties|diplomats|talks|negotiations|teams|officials)\b/,
      },
    ],
    [
      "succeed-with",
      "agree",
      "close conclude end finish wind",
      after(`(?: up)?(?:${ITS_TALKS}| them)[^.;]{0,60}? (?:with|in|by signing)${WORDS}{0,4}? ${PACTS}\\b`),
      "reach agreement with …",
      { unless: /\b(?:without|no) (?:[\p{L}-]+ ){0,2}?(?:agreement|deal|accord)/u },
    ],
  ] satisfies Row[]
).map(([id, step, verbs, needs, say, more]) => ({
  id: `talks.${id}`,
  verbs,
  needs,
  to: ["with", "between"],
  joint: true,
  route: `spell:${step}`,
  plover: LABELS[step][0],
  cameo: LABELS[step][1],
  say,
  ...more,
}));
