import { LONGEST_FURNITURE } from "../limits.ts";

/** A rule by which a line is set apart from the body. */
interface Rule {
  readonly id: string;
  readonly kind: "furniture" | "boilerplate";
  /** Matched against the line without the blanks around it; it has at most `LONGEST_FURNITURE` characters. */
  readonly form: RegExp;
  /** Whether short lines that follow, until the next that tells something, belong to it: a list of related stories. */
  readonly heads?: true;
}

const AGENCY =
  "AFP|AP|Reuters|REUTERS|Getty Images?|EPA(?:-EFE)?|PA(?: Wire)?|Xinhua|TASS|Tass|Yonhap|Kyodo|KCNA|ANSA|DPA|dpa|Anadolu|Bloomberg|Shutterstock|Alamy|IRNA|SANA|SPA";

const NAME = "\\p{Lu}[\\p{L}.'’ -]{2,40}";
const FILED = "File(?: Photo)?|Handout|Pool";

/** Words of buttons; a line of nothing else is a row of them. */
const BUTTONS = new Set(
  `share tweet email e-mail mail print save pin copy link facebook twitter x whatsapp linkedin reddit telegram messenger
  pinterest instagram youtube flipboard bluesky threads mastodon pocket like follow comment comments reply listen bookmark
  gift rss more on via to this article story page or and a`.split(/\s+/),
);

/** The lines with which pages surround an article, the first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    id: "story-code",
    kind: "furniture",
    form: /^(?:story|news|article|report) ?(?:code|id|no\.?|number)\s*[:#]?\s*[\w-]{1,20}$/i,
  },
  {
    id: "related",
    kind: "furniture",
    form: /^(?:related(?: (?:coverage|articles?|stor(?:y|ies)|topics?|tags|news|content|links?|posts?|reading))?|(?:see|read) also|also (?:read|in the news|on .{1,30})|(?:most|popular) (?:read|viewed|popular|shared|commented)|trending(?: now| stories)?|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested in)|up next|editor[s'’]* picks?|top stories|latest (?:news|stories|headlines)|what to read next|more (?:stories|news|headlines)|in this (?:article|section)|tags|topics|explore more|from the web|around the web)\s*:?$/i,
    heads: true,
  },
  {
    id: "read-more",
    kind: "furniture",
    form: /^(?:read (?:more|next|the full (?:story|article|text))|see (?:also|more)|also read|related|don['’]t miss|watch(?: live| now| more)?|explainer|opinion|analysis|in pictures|live)\s*[:|»>]\s*\S.{0,200}$/i,
  },
  {
    id: "read-more",
    kind: "furniture",
    form: /^(?:read|see|show|load|view|watch|hear) (?:more|all|less)(?: (?:stories|articles|news|posts|updates|comments))?(?: (?:on|about|from|by|in) .{1,60})?\s*[.…»>]*$/i,
  },
  {
    id: "buttons",
    kind: "furniture",
    form: /^(?:share|tweet|e-?mail|print|save|copy|post|send) (?:this|it|on|via|with|by|to|link|page|article)\b.{0,80}$/i,
  },
  {
    id: "comments",
    kind: "furniture",
    form: /^(?:(?:leave|add|write|post|view|show|read|join) (?:a |the |all |your )?(?:comments?|conversation|discussion)|no comments(?: yet)?|\d{1,6} (?:comments?|shares?|views?|likes?|replies)|comments? \(\d{1,6}\))\s*$/i,
  },
  {
    id: "reading-time",
    kind: "furniture",
    form: /^(?:\d{1,3}[- ]min(?:ute)?s?(?: read| listen)?|reading time\s*:?.{1,30}|listen to (?:this|the) (?:article|story).{0,40})$/i,
  },
  {
    id: "advertisement",
    kind: "furniture",
    form: /^(?:advert(?:isement|ising)?(?: [·•|–-] .{0,40})?|ads?(?: by .{1,30})?|sponsored(?: content| by .{1,40})?|story continues(?: below)?.{0,40}|article continues (?:below|after).{0,40}|continue reading(?: below)?.{0,60}|skip (?:to|past|advertisement|newsletter).{0,60}|back to top|scroll to continue.{0,40})$/i,
  },
  {
    id: "newsletter",
    kind: "furniture",
    form: /^(?:sign up|subscribe|register|get)\b.{0,160}\b(?:newsletters?|inbox|alerts?|briefing|e-?mails?|app)\b.{0,160}$/i,
  },
  {
    id: "subscription",
    kind: "furniture",
    form: /^(?:subscribe(?: now| today| here)?|sign in|log ?in|register|already (?:a |have a )(?:subscriber|member|subscription)\b.{0,100}|(?:please )?(?:subscribe|sign in|log in|register) to (?:continue|read|unlock|access)\b.{0,120}|this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)\b.{0,120}|to continue reading\b.{0,160}|you have (?:reached|read|used)\b.{0,60}\b(?:free )?articles?\b.{0,100}|unlock (?:this|the) (?:article|story)\b.{0,120})\s*$/i,
  },
  {
    id: "follow-us",
    kind: "furniture",
    form: /^(?:follow (?:us|@?\w+(?: \w+)?) on\b|like us on\b|join us on\b|find us on\b|download (?:our|the) app\b).{0,160}$/i,
  },
  {
    id: "cookies",
    kind: "furniture",
    form: /^(?:we (?:and our partners )?use cookies\b.{0,300}|(?:accept|reject|manage)(?: all)? (?:cookies|preferences)|cookie (?:policy|settings))$/i,
  },
  {
    id: "photo-credit",
    kind: "furniture",
    form: /^[([]?(?:(?:file )?photo(?:graph)?s?|pictures?|images?|illustrations?|video|graphic|map|credits?)(?: credit| source| by| courtesy(?: of)?)?\s*[:/|]\s*\S.{0,120}$/i,
  },
  {
    id: "photo-credit",
    kind: "furniture",
    form: new RegExp(
      `^(?:©\\s*)?[([]?(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){0,4}[/|©]?\\s?(?:${AGENCY})(?:\\s?[/|]\\s?[^/|]{2,60}){0,3}[)\\]]?$`,
      "u",
    ),
  },
  {
    id: "photo-credit",
    kind: "furniture",
    form: new RegExp(
      `^.{10,380}\\s[([]?(?:(?:Photo|Picture|Image|Credit)(?: by)?:? ?)?(?:(?:${AGENCY})(?: Photo)? ?/ ?${NAME}|${NAME} ?/ ?(?:${AGENCY}|${FILED}))(?: ?/ ?(?:via )?(?:${AGENCY}|${FILED}))?[)\\]]?$`,
      "u",
    ),
  },
  {
    id: "photo-credit",
    kind: "furniture",
    form: /^.{10,380}[.]?\s[([]?(?:file photo|photo|picture|image|credit)s?(?: by)?\s*:\s*\S.{1,80}$/i,
  },
  {
    id: "copyright",
    kind: "boilerplate",
    form: /^(?:copyright\b|©|\(c\) ?(?:19|20)\d\d\b|all rights reserved\b).{0,400}$/i,
  },
  {
    id: "copyright",
    kind: "boilerplate",
    form: /^this (?:material|content|article|story|report|text) (?:may not|must not|cannot) be (?:published|reproduced|republished|copied|redistributed)\b.{0,300}$/i,
  },
  {
    id: "desk",
    kind: "boilerplate",
    form: /^(?:[([]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Pp]roduced|[Tt]ranslat(?:ion|ed)|[Ww]ritten)(?: and (?:writing|editing|reporting))? (?:by|in|from) \p{Lu}[^;]{1,120}?[;.)\]]{0,2}(?: |$)){1,5}$/u,
  },
  {
    id: "house-line",
    kind: "boilerplate",
    form: /^(?:our standards\s*:.{1,100}|the (?:views|opinions) expressed (?:in|here|by|are)\b.{0,350}|this (?:article|story|piece|post|report) (?:(?:was|has been) )?(?:(?:first|originally|also) )?(?:published|appeared|republished)\b.{0,300}|about the authors?\s*:?.{0,300}|disclaimer\s*:.{0,380}|corrections?(?: and clarifications?)?\s*:.{0,380}|for (?:media|press) (?:enquiries|inquiries)\b.{0,300}|press contacts?\s*:?.{0,200})$/i,
  },
  {
    id: "end-mark",
    kind: "boilerplate",
    form: /^[([#*–—-]{0,4}\s?(?:ends?|end of (?:text|statement|item)|30|more)\s?[)\]#*–—-]{0,4}$/i,
  },
];

/** The rule by which a line is furniture or boilerplate; undefined for one that tells something. */
export function furnitureRule(line: string): Pick<Rule, "id" | "kind" | "heads"> | undefined {
  if (line.length > LONGEST_FURNITURE) return undefined;
  if (isRowOfButtons(line)) return { id: "buttons", kind: "furniture" };
  return RULES.find(({ form }) => form.test(line));
}

function isRowOfButtons(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/[\s|·•,/]+/)
    .filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.length <= 14 &&
    words.every((word) => BUTTONS.has(word)) &&
    words.some((word) => word.length > 3 || word === "x")
  );
}

/** Marks of a page that shows its beginning only. */
export const SUBSCRIPTION = RULES.find(({ id }) => id === "subscription")!.form;

/** Marks of a page that shows nothing without scripts. */
export const NEEDS_SCRIPTS =
  /\b(?:enable|turn on|requires?|need|activate)\b[^.]{0,40}\bjavascript\b|\bjavascript\b[^.]{0,40}\b(?:disabled|required|not enabled|is off)\b|\b(?:verify|checking) (?:that )?(?:you are|if you are|your browser)\b/i;
