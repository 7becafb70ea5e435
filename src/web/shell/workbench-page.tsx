import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AnswersPane } from "../answers/answers-pane.tsx";
import { MovedPanel } from "../answers/moved-panel.tsx";
import { printBrief } from "../answers/print-brief.ts";
import { WorkPane } from "../forms/work-pane.tsx";
import { textAt } from "../state/data.ts";
import type { Keeper } from "../state/keeper.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import { hasSeenTour } from "../tour/seen.ts";
import { TOURED } from "../tour/steps.ts";
import { Tour } from "../tour/tour.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { Notices } from "./notices.tsx";

/** The panes of the workbench; on a narrow screen one at a time. */
const PANES = [
  { id: "work", label: "Case" },
  { id: "moved", label: "What moved" },
  { id: "brief", label: "Brief" },
] as const;
type Pane = (typeof PANES)[number]["id"];

/** An open case: what can be changed on one side, what follows from it on the other. */
export function WorkbenchPage({
  bench,
  keeper,
  isChosen,
  leave,
}: {
  readonly bench: Workbench;
  readonly keeper: Keeper;
  /** Whether it was opened from a page before, whose keyboard then goes on with its title. */
  readonly isChosen: boolean;
  readonly leave: () => void;
}) {
  const { data, origin, moved } = useBench(bench);
  const [pane, setPane] = useState<Pane>("brief");
  const hasTour = origin.name === TOURED;
  /** The step of the tour that is shown; -1 is its offer. */
  const [step, setStep] = useState<number | undefined>(() => (hasSeenTour() ? undefined : -1));
  const title = textAt(data, ["title"]) || origin.name;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isChosen) heading.current?.focus();
  }, [isChosen]);
  useEffect(() => {
    document.title = `${title} – Demarche`;
  }, [title]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The editor has its own way to the same history.
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      // In a field of its own the browser takes back what was typed there.
      const inField = event.composedPath()[0] instanceof HTMLInputElement;
      if (key === "s") void keeper.save();
      else if (key === "p" && bench.state().answers.status === "fresh")
        void bench.take("html").then(({ files }) => printBrief(files[0]![1] as string));
      else if (key === "z" && !inField) event.shiftKey ? bench.redo() : bench.undo();
      else if (key === "y" && !inField) bench.redo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [bench, keeper]);
  const count = moved?.judgements.length ?? 0;
  return (
    <div className="bench" data-pane={pane}>
      <a className="skip" href="#work">
        Skip to the case
      </a>
      <header className="bench-head">
        <button type="button" className="wordmark" onClick={leave} title="To the start page">
          Demarche
        </button>
        <h1 ref={heading} tabIndex={-1} title={title}>
          {title}
        </h1>
        {hasTour && step === undefined && (
          <button type="button" className="link tour-again" onClick={() => setStep(0)}>
            Tour
          </button>
        )}
        <HistoryButtons bench={bench} />
        <Keeping bench={bench} keeper={keeper} />
        <ExportMenu bench={bench} keeper={keeper} />
      </header>
      <Notices bench={bench} keeper={keeper} />
      <main className="panes">
        <section id="work" className="pane pane-work" aria-label="Case" tabIndex={-1}>
          <WorkPane bench={bench} />
        </section>
        <section className="pane pane-answers" aria-label="Answers and what moved">
          <div className="pane-moved">
            <MovedPanel bench={bench} />
          </div>
          <div className="pane-brief">
            <AnswersPane bench={bench} />
          </div>
        </section>
      </main>
      <nav className="pane-tabs" aria-label="Panes">
        {PANES.map(({ id, label }) => (
          <button key={id} type="button" aria-current={pane === id || undefined} onClick={() => setPane(id)}>
            {label}
            {id === "moved" && count > 0 ? ` (${count})` : ""}
          </button>
        ))}
      </nav>
      {hasTour && step !== undefined && <Tour bench={bench} at={step} go={setStep} show={setPane} />}
      <ConflictDialog bench={bench} keeper={keeper} />
    </div>
  );
}

function HistoryButtons({ bench }: { readonly bench: Workbench }) {
  const { history, base } = useBench(bench);
  const [last] = history.past.slice(-1);
  const [next] = history.future;
  return (
    <fieldset className="history">
      <legend className="sr-only">Changes</legend>
      <button
        type="button"
        disabled={!last}
        onClick={() => bench.undo()}
        title={last ? `Undo: ${last.label}` : "Undo"}
      >
        Undo
      </button>
      <button
        type="button"
        disabled={!next}
        onClick={() => bench.redo()}
        title={next ? `Redo: ${next.label}` : "Redo"}
      >
        Redo
      </button>
      <button
        type="button"
        disabled={history.texts === base.texts}
        onClick={() => bench.reset()}
        title="Back to the case as it was opened; that can be undone"
      >
        Reset
      </button>
    </fieldset>
  );
}

function Keeping({ bench, keeper }: { readonly bench: Workbench; readonly keeper: Keeper }) {
  const { unsaved, saving, found } = useSyncExternalStore(keeper.subscribe, keeper.state);
  useBench(bench);
  const words = saving
    ? "Saving …"
    : unsaved
      ? keeper.canSave
        ? "Not saved"
        : "Kept in this browser"
      : found
        ? "Earlier changes not saved"
        : "Saved";
  return (
    <div className="keeping">
      <span className="keeping-state" role="status">
        {unsaved || saving || found || keeper.canSave ? words : "As opened"}
      </span>
      {keeper.canSave && (
        <button
          type="button"
          className="primary"
          disabled={!unsaved || saving}
          onClick={() => void keeper.save()}
        >
          Save
        </button>
      )}
    </div>
  );
}
