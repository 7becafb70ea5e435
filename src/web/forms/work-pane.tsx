import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { entriesAt, valueAt } from "../state/data.ts";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import { DealsForm } from "./deals-form.tsx";
import { ExplanationsForm } from "./explanations-form.tsx";
import { FaultList } from "./fault-list.tsx";
import { ForecastsForm } from "./forecasts-form.tsx";
import { FormContext } from "./form.ts";
import { GroundsForm } from "./grounds-form.tsx";
import { OrdersForm } from "./orders-form.tsx";
import { TodayForm } from "./today-form.tsx";

const YamlEditor = lazy(() => import("../editor/yaml-editor.tsx"));

/** The ways to work on a case, in the order in which they are offered. Each is there where the case has what it is about. */
const PARTS: readonly {
  readonly id: string;
  readonly label: string;
  readonly isThere: (data: unknown) => boolean;
  readonly form: () => ReactNode;
}[] = [
  {
    id: "explanations",
    label: "Explanations",
    isThere: (data) => entriesAt(data, ["explanations"]).length > 0,
    form: () => <ExplanationsForm />,
  },
  {
    id: "orders",
    label: "Preferences",
    isThere: (data) => entriesAt(data, ["moves", "preferences"]).length > 0,
    form: () => <OrdersForm />,
  },
  {
    id: "deals",
    label: "Deals",
    isThere: (data) => entriesAt(data, ["packages", "parties"]).length > 0,
    form: () => <DealsForm />,
  },
  {
    id: "today",
    label: "Today",
    isThere: (data) => entriesAt(data, ["moves", "options"]).length > 0,
    form: () => <TodayForm />,
  },
  {
    id: "forecasts",
    label: "Forecasts",
    isThere: (data) =>
      entriesAt(data, ["forecasts"]).some(({ entry }) => entry.question !== undefined) ||
      entriesAt(data, ["register"]).length > 0,
    form: () => <ForecastsForm />,
  },
  {
    id: "grounds",
    label: "Assumptions",
    isThere: (data) => entriesAt(data, ["sources"]).length > 0,
    form: () => <GroundsForm />,
  },
];
const TEXT = "text";

/** The side on which a case is changed: forms for its parts, and the text itself. */
export function WorkPane({ bench }: { readonly bench: Workbench }) {
  const data = useOfBench(bench, (state) => state.data);
  const baseData = useOfBench(bench, (state) => state.baseData);
  const faults = useOfBench(bench, (state) => state.faults);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const broken = faults.filter(({ severity }) => severity === "error").length;
  const parts = PARTS.filter(({ isThere }) => isThere(data));
  const id = chosen ?? (data === undefined ? undefined : (parts[0]?.id ?? TEXT));
  const part = parts.find((each) => each.id === id);
  const form = useMemo(
    () => ({ bench, data, base: baseData, isLocked: broken > 0 }),
    [bench, data, baseData, broken],
  );
  const tabs = [...parts.map((each) => ({ id: each.id, label: each.label })), { id: TEXT, label: "Text" }];
  return (
    <>
      <div className="tabs" role="tablist" aria-label="Parts of the case">
        {tabs.map((tab, at) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab.id === id}
            aria-controls="work-panel"
            tabIndex={tab.id === id ? 0 : -1}
            onClick={() => setChosen(tab.id)}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              const next = tabs[(at + step + tabs.length) % tabs.length];
              if (step === 0 || !next) return;
              setChosen(next.id);
              document.getElementById(`tab-${next.id}`)?.focus();
            }}
          >
            {tab.label}
            {tab.id === TEXT && broken > 0 ? ` (${broken} ${broken === 1 ? "fault" : "faults"})` : ""}
          </button>
        ))}
      </div>
      <div id="work-panel" className="work-panel" role="tabpanel" aria-labelledby={id && `tab-${id}`}>
        <FormContext value={form}>
          {id === TEXT ? (
            <Suspense fallback={<p className="quiet">The editor is loaded …</p>}>
              <YamlEditor bench={bench} />
            </Suspense>
          ) : (
            <>
              {broken > 0 && <FaultList faults={faults} open={() => setChosen(TEXT)} />}
              {part?.form()}
            </>
          )}
          {data !== undefined && valueAt(data, ["demarche"]) === undefined && id !== TEXT && (
            <p className="quiet">This file is no case yet. Write it under Text.</p>
          )}
        </FormContext>
      </div>
    </>
  );
}
