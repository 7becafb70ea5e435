import { readdirSync, readFileSync } from "node:fs";

/** Some words of an article. */
export interface Span {
  /** The sentence that they stand in, as `src/case/sentences.ts` numbers the body: `P2.S1`. */
  readonly at: string;
  /** UTF-16 code units from the beginning of the text file, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What every annotation may say of itself. */
interface Judged {
  /** False where a second annotator may well have left it out: whoever finds it is right, and who does not is too. */
  readonly required?: boolean;
  /** By the key that they stand for: other values that are as right. */
  readonly or?: Readonly<Record<string, readonly unknown[]>>;
  readonly note?: string;
}

/** One actor, several, or `unknown`. */
type By = string | readonly string[];

/** An interview's answer has neither cue nor speaker in its words; its form is `turn`. */
interface Statement extends Judged {
  readonly id: string;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly actors: readonly string[];
  readonly form: "direct" | "indirect" | "mixed" | "turn";
  readonly act: "say" | "deny" | "ask" | "commit" | "attitude";
}

/** What an intake should make of one article, by hand. README.md tells what each kind means. */
export interface Truth {
  readonly document: {
    /** From `test/intake/`. */
    readonly text: string;
    readonly page?: string;
    readonly sha256: string;
    readonly length: number;
    readonly genre: string;
    readonly title: string;
    readonly published: {
      readonly value: string;
      readonly weekday: string;
      readonly quote: Omit<Span, "at">;
    };
    readonly body: readonly [first: number, last: number];
    readonly sentences: number;
    /** Given where not every mention is annotated. */
    readonly mentions?: "first names only";
    readonly ofPage?: {
      readonly title: string;
      readonly publisher: string;
      readonly published: { readonly value: string };
      /** Words of the page that are none of the article's. */
      readonly furniture: readonly string[];
    };
  };
  readonly actors: readonly ({
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly memberOf?: readonly string[];
    readonly members?: readonly string[];
  } & Judged)[];
  readonly mentions: readonly (Span & { readonly id: string; readonly actors: readonly string[] } & Judged)[];
  readonly dates: readonly (Span & {
    readonly id: string;
    readonly edtf: string | null;
    readonly reason?: string;
    readonly rule?: string;
    readonly stamp?: string;
  } & Judged)[];
  readonly statements: readonly Statement[];
  readonly events: readonly (Span & {
    readonly id: string;
    readonly what: string;
    readonly by: By;
    readonly to: readonly string[];
    readonly when: string;
    readonly mode: string;
    readonly alleged?: readonly string[];
    readonly denied?: readonly string[];
  } & Judged)[];
  readonly sanctions: readonly (Span & {
    readonly id: string;
    readonly sender: readonly string[];
    readonly target: readonly string[];
    readonly kind: string;
    readonly when: string;
  } & Judged)[];
  readonly demands: readonly (Span & {
    readonly id: string;
    readonly content: readonly Span[];
    readonly kind: string;
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly on: string;
    readonly when: string;
    readonly accepts?: readonly string[];
    readonly alleged?: readonly string[];
    readonly denied?: readonly string[];
  } & Judged)[];
  readonly forecasts: readonly ({
    readonly id: string;
    readonly content: readonly Span[];
    readonly by: By;
    readonly hedge: Span | null;
    readonly horizon: string;
    readonly phrase: Span | null;
  } & Judged)[];
  readonly rounds: readonly ({
    readonly id: string;
    readonly parties: readonly string[];
    readonly start: string;
    readonly pauses: readonly { readonly from: string; readonly to: string }[];
    readonly end: string;
    readonly ending: string;
    readonly steps: readonly (Span & { readonly step: string; readonly when: string } & Judged)[];
  } & Judged)[];
  readonly explanations: readonly {
    readonly id: string;
    /** The sentence that asks for them. */
    readonly question: string;
    readonly hypotheses: readonly (Span & {
      readonly name: string;
      readonly from?: readonly string[];
      /** Sentences that speak for it. */
      readonly grounds: readonly string[];
      readonly speaksAgainst?: Span;
      /** Of the argument that speaks against it. */
      readonly form?: string;
    })[];
  }[];
  readonly questions: readonly (Span & {
    readonly id: string;
    readonly kind: string;
    readonly by?: string;
  })[];
  /** Words that look like something that they are not. */
  readonly traps: readonly (Span & { readonly why: string })[];
}

/**
 * The articles with their truth: those that rules may be tuned on, those that are scored but not read, and those that are
 * kept closed or were until their first run.
 */
export function truths(
  folder: "truth" | "held-out" | "closed",
): { name: string; text: string; page?: string; truth: Truth }[] {
  return readdirSync(`test/intake/${folder}`)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const truth = JSON.parse(readFileSync(`test/intake/${folder}/${file}`, "utf8")) as Truth;
      const { text, page } = truth.document;
      return {
        name: file.slice(0, -".json".length),
        text: readFileSync(`test/intake/${text}`, "utf8"),
        ...(page !== undefined && { page: readFileSync(`test/intake/${page}`, "utf8") }),
        truth,
      };
    });
}
