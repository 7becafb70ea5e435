import type { Demand } from "#case/demand.ts";
import type { QuestionKind } from "#case/question.ts";

/** Something of the case on which it would bear if a planned event came about. */
export type Stake =
  | {
      /** `foreseen` = the event is what is forecast; `term` = it is the term of the forecast; `told` = one sentence tells of both. */
      readonly of: "forecast";
      readonly how: "foreseen" | "term" | "told";
      readonly forecast: string;
      readonly text: string;
      /** Who makes it, as a sentence names him; null where that is not stated. */
      readonly by: string | null;
      /** That nobody foresees it, and the analyst asks. */
      readonly unforeseen?: true;
      readonly words: string | null;
      readonly condition: string | null;
      /** Whether the analyst has put a test to it that is still to be settled. */
      readonly open: boolean;
      /** The kinds of question of the case that ask about it. */
      readonly asked: readonly QuestionKind[];
    }
  | {
      readonly of: "demand";
      readonly deed: "fulfils" | "breaches" | "withdraws";
      readonly kind: Demand["kind"];
      readonly text: string;
      readonly party: string;
      /** Who stands for it, as a sentence names him. */
      readonly name: string;
      readonly plural: boolean;
    }
  | {
      /** An option of the game; `taken` if it is taken on the day of the analysis. */
      readonly of: "option";
      readonly name: string;
      readonly taken: boolean;
    }
  | {
      readonly of: "explanation";
      readonly how: "effect" | "cause" | "evidence" | "towards";
      readonly set: string;
      /** The effect, the hypothesis or the evidence, in its words. */
      readonly text: string;
    }
  | { readonly of: "claim"; readonly text: string; readonly by: string | null };
