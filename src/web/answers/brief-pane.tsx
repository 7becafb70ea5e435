import { useEffect, useRef, useState } from "react";
import { useBench } from "../state/use-bench.ts";
import type { Answers, Workbench } from "../state/workbench.ts";
import { BriefPage } from "./brief-page.ts";

/** The brief as it will be taken away, with what is not as it was when the case was opened marked. */
export function BriefPane({ bench }: { readonly bench: Workbench }) {
  const host = useRef<HTMLDivElement>(null);
  const page = useRef<BriefPage>(null);
  const [changed, setChanged] = useState(0);
  const { answers, drawn } = useBench(bench);
  useEffect(() => {
    page.current = new BriefPage(host.current!, setChanged);
    return bench.paint((parts) => page.current!.show(parts));
  }, [bench]);
  const stale = answers.status !== "fresh";
  return (
    <section className="brief-pane" aria-label="Brief" data-stale={stale || undefined}>
      <div className="brief-bar">
        <span className="brief-bar-title">Brief</span>
        {changed > 0 && (
          <button type="button" className="link" onClick={() => page.current?.next()}>
            {changed === 1 ? "1 passage" : `${changed} passages`} not as opened – go to the next
          </button>
        )}
        <AnswerState bench={bench} />
      </div>
      {!drawn && answers.status === "held" && (
        <p className="empty-state">
          The case has faults that keep it from being analysed. They are marked under <em>Text</em>; the brief
          appears as soon as they are mended.
        </p>
      )}
      <div ref={host} className="brief-host" aria-busy={stale} />
    </section>
  );
}

function ranInWords({ milliseconds, ran }: Extract<Answers, { status: "fresh" }>): string {
  const seconds = (milliseconds / 1000).toFixed(2);
  return `${ran.count} of ${ran.of} analyses were run for it, in ${seconds} s; the others had been before, on the same input`;
}

/** Whether what is shown is of the case as it is. */
function AnswerState({ bench }: { readonly bench: Workbench }) {
  const { answers } = useBench(bench);
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
          ! of the last text without faults
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
