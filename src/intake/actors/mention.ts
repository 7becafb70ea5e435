import type { NameForm } from "./lexicon.ts";

/** Where an actor is named or spoken of in a sentence. */
export interface Mention {
  /** Its first word, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly form: NameForm | "person" | "surname" | "organisation" | "reference";
  /** Whether the actor is meant, or only where something is. */
  readonly as: "actor" | "place";
}
