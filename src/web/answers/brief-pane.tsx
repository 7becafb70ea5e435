import { useEffect, useRef, useState } from "react";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import { BriefPage } from "./brief-page.ts";

/** The brief as it will be taken away, with what is not as it was when the case was opened marked. */
export function BriefPane({ bench }: { readonly bench: Workbench }) {
  const host = useRef<HTMLDivElement>(null);
  const page = useRef<BriefPage>(null);
  const [changed, setChanged] = useState(0);
  const { answers, drawn } = useBench(bench);
  useEffect(() => {
    const own = new BriefPage(host.current!, setChanged);
    page.current = own;
    return bench.paint({ show: (parts) => own.show(parts), compare: (parts) => own.compare(parts) });
  }, [bench]);
  const stale = answers.status !== "fresh";
  return (
    <section
      className="brief-pane"
      aria-label="Brief"
      // What stands for minutes, as beside a text with faults, has to be legible; the line above says what it is of.
      data-stale={answers.status === "running" || undefined}
    >
      {changed > 0 && (
        <p className="brief-changes">
          <button type="button" className="link" onClick={() => page.current?.next()}>
            {changed === 1 ? "1 passage" : `${changed} passages`} not as opened – go to the next
          </button>
        </p>
      )}
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
