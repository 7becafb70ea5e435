/** What is made of an act that a pattern finds. */
export type Route =
  | "event"
  | `demand:${"ask" | "offer" | "refusal" | "threat" | "acceptance" | "plan"}`
  | `sanction:${"threat" | "imposed" | "tightened" | "eased" | "lifted" | "discussed"}`
  | `spell:${"start" | "pause" | "resume" | "agree" | "end" | "fail"}`;

/** One way in which English tells an act. */
export interface ActPattern {
  readonly id: string;
  /** Base forms of the verbs. */
  readonly verbs: string;
  /** What has to follow the verb, in lower case, beginning with a blank. */
  readonly needs?: RegExp;
  /** What has to follow the verb as it is written, capitals and all, beginning with a blank. */
  readonly written?: RegExp;
  /** What the noun phrase before the verb has to hold, in lower case. */
  readonly subject?: RegExp;
  /** Whether what the act is done to stands before the verb, in the passive: `sanctions on Norway were eased`. */
  readonly subjectIsThing?: boolean;
  /** Whether such a subject has no passive: `sanctions on Norway expired`. */
  readonly intransitive?: boolean;
  /** Whether the verb tells the act by itself, so that it counts only where it is told as done, or to be done. */
  readonly byVerbAlone?: boolean;
  /** Whether it comes about with what its subject names, and is nobody's deed: `the border reopened`. */
  readonly thing?: boolean;
  /** Whether whoever says so does it where its subject names nobody: `there is no more money, the trust says`. */
  readonly voiced?: boolean;
  /** Whether it counts only where it is told as still to come. */
  readonly ahead?: boolean;
  /** Whether somebody named has to stand right behind the verb, as its object. */
  readonly object?: boolean;
  /** Who does it where that is not the subject: the direct object, or what is behind `from`. */
  readonly doer?: "object" | "from";
  /** What must not follow it. */
  readonly unless?: RegExp;
  /** Prepositions that lead to whom it is done to; an empty one is the direct object. */
  readonly to: readonly string[];
  /** Whether those behind `with` do it as well. */
  readonly joint?: boolean;
  readonly route: Route;
  /** Root of PLOVER, in the names of 2021, and code of CAMEO; absent where the code frame has none for such an act. */
  readonly plover?: string;
  readonly cameo?: string;
  /** Plain verb phrase for the wording, as it reads behind more than one subject; `…` is where those it is done to stand. */
  readonly say: string;
  /** How it is told where the text names neither side: `talks open`. */
  readonly alone?: string;
}
