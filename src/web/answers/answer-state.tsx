import { useBench } from "../state/use-bench.ts";
import type { Answers, Workbench } from "../state/workbench.ts";

/** Whether what is shown is of the case as it is. */
export function AnswerState({ bench }: { readonly bench: Workbench }) {
  const { answers, drawn } = useBench(bench);
  switch (answers.status) {
    case "fresh":
      return (
        <span className="answer-state" role="status" title={ranInWords(answers)}>
          up to date
        </span>
      );
    case "running":
      return (
        <span className="answer-state" role="status">
          <progress max={1} value={answers.share} aria-label="How far the analyses are" />
          <button type="button" className="link" onClick={() => bench.stop()}>
            Stop
          </button>
        </span>
      );
    case "held":
      return (
        <span className="answer-state warn" role="status">
          {drawn ? "! of the last text without faults" : "! none yet: the text has faults"}
        </span>
      );
    case "unfit":
      return (
        <span className="answer-state warn" role="status">
          ! of other options: one of those set does not fit
        </span>
      );
    case "stopped":
      return (
        <span className="answer-state warn" role="status">
          ! stopped, not up to date{" "}
          <button type="button" className="link" onClick={() => bench.again()}>
            Run
          </button>
        </span>
      );
    case "failed":
      return (
        <span className="answer-state warn" role="alert">
          ! a fault of the program: {answers.message}
        </span>
      );
  }
}

function ranInWords({ milliseconds, ran }: Extract<Answers, { status: "fresh" }>): string {
  const seconds = (milliseconds / 1000).toFixed(2);
  return `${ran.count} of ${ran.of} analyses were run for it, in ${seconds} s; the others had been before, on the same input`;
}
