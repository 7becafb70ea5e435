import { useEffect, useRef, useState } from "react";
import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import { Cited } from "../reading/cited.tsx";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import { type YamlView, yamlView } from "./yaml-view.ts";

/** So many warnings are listed below the text; all are marked in it. */
const MOST_LISTED = 50;

/** The text of the case, with what is wrong marked in it and listed below. */
export default function YamlEditor({
  bench,
  place,
}: {
  readonly bench: Workbench;
  /** Where to go in it, once it is there. */
  readonly place: Place | undefined;
}) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<YamlView>(null);
  const text = useOfBench(bench, ({ history, main }) => history.texts[main] ?? "");
  const faults = useOfBench(bench, (state) => state.faults);
  const [cites, setCites] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = yamlView(host.current!, bench, setCites);
    view.current = made;
    return () => made.close();
  }, [bench]);
  useEffect(() => view.current?.follow(text), [text]);
  useEffect(() => view.current?.mark(faults), [faults]);
  useEffect(() => {
    if (place) view.current?.goTo(place);
  }, [place]);
  return (
    <div className="editor">
      <div ref={host} className="editor-host" />
      {cites.length > 0 && (
        <p className="editor-foot">
          This entry rests on <Cited cites={cites} />
        </p>
      )}
      <FaultRows faults={faults} go={(fault) => view.current?.goTo(fault)} />
    </div>
  );
}

function FaultRows({
  faults,
  go,
}: {
  readonly faults: readonly Fault[];
  readonly go: (fault: Fault) => void;
}) {
  const errors = faults.filter(({ severity }) => severity === "error");
  const sorted = [...errors, ...faults.filter(({ severity }) => severity !== "error")];
  if (sorted.length === 0)
    return (
      <p className="editor-foot quiet" role="status">
        No fault. Ctrl-Space proposes what may stand here; Escape, then Tab, leaves the text.
      </p>
    );
  return (
    <section className="editor-foot" aria-label="Faults of the text">
      <p role="status">
        {errors.length === 0
          ? `${sorted.length} ${sorted.length === 1 ? "remark" : "remarks"}, no fault`
          : `${errors.length} ${errors.length === 1 ? "fault" : "faults"}`}
      </p>
      <ul>
        {sorted.slice(0, MOST_LISTED).map((fault) => (
          <li key={`${fault.line}:${fault.column} ${fault.what}`}>
            <button type="button" className="link" onClick={() => go(fault)}>
              line {fault.line}
            </button>{" "}
            <span className={fault.severity === "error" ? "warn" : undefined}>{fault.what}</span>
            {fault.cure !== undefined && <span className="quiet">: {fault.cure}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
