import type { Mention } from "../actors/mention.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Speaker } from "../statements/statement.ts";
import type { Mode } from "./mode.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import type { Complement, Subject } from "./sides.ts";

/** An act that a sentence tells. */
export interface Act {
  readonly pattern: ActPattern;
  /** The verb among the words of its sentence. */
  readonly verb: number;
  readonly by: readonly Mention[];
  readonly to: readonly Mention[];
  /** The noun phrase that the verb has before it. */
  readonly subject: Subject;
  readonly complements: readonly Complement[];
  readonly mode: Mode;
  readonly passive: boolean;
  readonly date: FoundDate | undefined;
  /** Who does it, where he has no name. */
  readonly doer?: Speaker;
  /** To whom it is done, where he has none. */
  readonly done?: Speaker;
}
