import { useId, useRef, useState } from "react";
import type { Workbench } from "../state/workbench.ts";
import { AnswerState } from "./answer-state.tsx";
import { BriefPane } from "./brief-pane.tsx";
import { CompareView } from "./compare-view.tsx";
import { ComposeView } from "./compose-view.tsx";
import { OptionsView } from "./options-view.tsx";

/** What can be seen of the answers: the brief, what stands in it, how it was run, and what differs between runs. */
const VIEWS = [
  { id: "brief", label: "Brief" },
  { id: "compose", label: "Composition" },
  { id: "options", label: "Options" },
  { id: "compare", label: "Runs" },
] as const;
type View = (typeof VIEWS)[number]["id"];

/** What follows from the case, in one of several views. */
export function AnswersPane({ bench }: { readonly bench: Workbench }) {
  const [view, setView] = useState<View>("brief");
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const at = VIEWS.findIndex((each) => each.id === view);
    const next = VIEWS[(at + by + VIEWS.length) % VIEWS.length]!;
    setView(next.id);
    tabs.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.id}`)}`)?.focus();
  };
  return (
    <div className="answers">
      <div className="brief-bar">
        <div
          ref={tabs}
          className="view-tabs"
          role="tablist"
          aria-label="Answers"
          onKeyDown={({ key }) => {
            if (key === "ArrowRight") step(1);
            else if (key === "ArrowLeft") step(-1);
          }}
        >
          {VIEWS.map((each) => (
            <button
              key={each.id}
              id={`${id}-${each.id}`}
              type="button"
              role="tab"
              aria-selected={view === each.id}
              aria-controls={`${id}-panel-${each.id}`}
              tabIndex={view === each.id ? 0 : -1}
              onClick={() => setView(each.id)}
            >
              {each.label}
            </button>
          ))}
        </div>
        <AnswerState bench={bench} />
      </div>
      {VIEWS.map((each) => (
        <div
          key={each.id}
          id={`${id}-panel-${each.id}`}
          role="tabpanel"
          aria-labelledby={`${id}-${each.id}`}
          hidden={view !== each.id}
        >
          {each.id !== "brief" && <h2 className="sr-only">{each.label}</h2>}
          {each.id === "brief" && <BriefPane bench={bench} />}
          {each.id === "compose" && view === "compose" && <ComposeView bench={bench} />}
          {each.id === "options" && view === "options" && <OptionsView bench={bench} />}
          {each.id === "compare" && view === "compare" && <CompareView bench={bench} />}
        </div>
      ))}
    </div>
  );
}
