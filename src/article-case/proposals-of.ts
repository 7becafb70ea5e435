import type { Stretch } from "#decisions/ledger.ts";
import type { Document } from "#documents/document.ts";
import { type IntakeOptions, intake } from "#intake/intake.ts";
import { modelPrompts, type Prompt } from "#intake/model/prompt.ts";
import type { Proposals } from "#intake/proposal.ts";

/** What is known of a document under which its proposals are made. */
export interface KnownOfDocument {
  /** Id of the source. */
  readonly id: string;
  readonly title: string;
  /** The day on which it appeared, where somebody says so. */
  readonly issued: string | undefined;
  /** What of its text is set apart. */
  readonly apart: readonly Stretch[];
  /** Names of the persons whom the case knows. */
  readonly persons?: ReadonlySet<string> | undefined;
}

/** What intake makes of a document; nothing is made of what is set apart from the article. */
export function proposalsOf(
  { text, body }: Document,
  { persons, ...known }: KnownOfDocument,
  beyond?: IntakeOptions["beyond"],
): Proposals {
  return intake(text, { ...known, body }, { beyond, persons });
}

/** What a language model may be asked of a document. */
export function promptsOfDocument({ text, body }: Document, known: KnownOfDocument): Prompt[] {
  return modelPrompts(text, { ...known, body });
}
