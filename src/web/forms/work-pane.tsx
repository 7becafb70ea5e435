import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from "react";
import type { Place } from "#case/line-places.ts";
import type { Path } from "#case/walk.ts";
import { EntriesForm, type SoughtEntry, type SoughtList } from "../entries/entries-form.tsx";
import { entryAround, type Group } from "../entries/lists.ts";
import { type Sought, SourcePane } from "../reading/source-pane.tsx";
import { entriesAt, textAt, valueAt } from "../state/data.ts";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { Folder } from "../workers/messages.ts";
import { ExplanationsForm } from "./explanations-form.tsx";
import { FaultList } from "./fault-list.tsx";
import { ForecastsForm } from "./forecasts-form.tsx";
import { FormContext, ShowSentenceContext } from "./form.ts";
import { GroundsForm } from "./grounds-form.tsx";
import { OrdersForm } from "./orders-form.tsx";
import { PackagesForm } from "./packages-form.tsx";
import { PartAdds } from "./part-adds.tsx";
import { TodayForm } from "./today-form.tsx";

const YamlEditor = lazy(() => import("../editor/yaml-editor.tsx"));

/** The ways to work on a case, in the order in which they are offered. Where the case has nothing of one yet, it says how to begin. */
const PARTS: readonly {
  readonly id: string;
  readonly label: string;
  readonly isThere: (data: unknown) => boolean;
  readonly form: () => ReactNode;
  /** What it is good for, where nothing of it is there yet. */
  readonly begin: string;
  /** What can be added: the lists of a group, or some lists by their names. */
  readonly adds: { readonly group: Group; readonly lists?: readonly string[] };
}[] = [
  {
    id: "explanations",
    label: "Explanations",
    isThere: (data) => entriesAt(data, ["explanations"]).length > 0,
    form: () => <ExplanationsForm />,
    begin:
      "Why did something happen? Say what is to be explained and how it can be; then weigh the evidence under each explanation.",
    adds: { group: "explanations" },
  },
  {
    id: "orders",
    label: "Preferences",
    isThere: (data) => entriesAt(data, ["moves", "preferences"]).length > 0,
    form: () => <OrdersForm />,
    begin:
      "Where can it go? Say what each party can do, then what each would rather see; which outcomes are stable follows from that.",
    adds: { group: "orders" },
  },
  {
    id: "deals",
    label: "Deals",
    isThere: (data) => entriesAt(data, ["packages", "parties"]).length > 0,
    form: () => <PackagesForm />,
    begin:
      "Is there a deal? Say what can be agreed, clause by clause, what it is worth to each party, and what each has without a deal.",
    adds: { group: "deals" },
  },
  {
    id: "today",
    label: "Today",
    isThere: (data) => entriesAt(data, ["moves", "options"]).length > 0,
    form: () => <TodayForm />,
    begin:
      "What is done or holds on the day of the analysis? That can be ticked once there is something that the parties can do.",
    adds: { group: "orders", lists: ["moves.options", "moves.excluded", "moves.lapse", "moves.todayBasis"] },
  },
  {
    id: "forecasts",
    label: "Forecasts",
    isThere: (data) =>
      entriesAt(data, ["forecasts"]).some(({ entry }) => entry.question !== undefined) ||
      entriesAt(data, ["register"]).length > 0,
    form: () => <ForecastsForm />,
    begin:
      "What will come, and how likely is it? Ask something that a day and a source will settle; then say what like cases tell and what moves the chance.",
    adds: { group: "forecasts" },
  },
  {
    id: "grounds",
    label: "Assumptions",
    isThere: (data) =>
      entriesAt(data, ["sources"]).length > 0 ||
      entriesAt(data, ["claims"]).some(({ entry }) => entry.assumption !== undefined),
    form: () => <GroundsForm />,
    begin: "What is taken for granted, and how far can each source be relied on?",
    adds: { group: "texts", lists: ["claims", "sources"] },
  },
];
const SOURCE = "source";
const ENTRIES = "entries";
const TEXT = "text";

/** Whether a text of one of the sources is at hand. */
function hasText(data: unknown, texts: Folder["texts"]): boolean {
  return entriesAt(data, ["sources"]).some(
    ({ entry }) => texts[textAt(entry, ["text", "file"])] !== undefined,
  );
}

/** What is to be shown in a tab that was opened from another one. */
interface Aim {
  readonly sentence?: Sought;
  readonly entry?: SoughtEntry | SoughtList;
  readonly place?: Place;
}

/** The side on which a case is changed: forms for its parts, and the text itself. */
export function WorkPane({ bench }: { readonly bench: Workbench }) {
  const data = useOfBench(bench, (state) => state.data);
  const baseData = useOfBench(bench, (state) => state.baseData);
  const faults = useOfBench(bench, (state) => state.faults);
  const texts = useOfBench(bench, ({ history }) => history.texts);
  const last = useOfBench(bench, ({ history }) => history.past.at(-1)?.label);
  const wasSound = useOfBench(bench, ({ drawn }) => drawn);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [aim, setAim] = useState<Aim>({});
  const broken = faults.filter(({ severity }) => severity === "error").length;
  const parts = valueAt(data, ["demarche"]) === undefined ? [] : PARTS;
  const tabs = tabsFor(parts, data, texts);
  const filled = tabs.find((tab) => PARTS.find((each) => each.id === tab.id)?.isThere(data) ?? true);
  const id = chosen ?? (data === undefined ? undefined : filled?.id);
  const part = parts.find((each) => each.id === id);
  const showSentence = useCallback((citation: string) => {
    setAim({ sentence: { citation } });
    setChosen(SOURCE);
  }, []);
  const label = part?.label;
  const addTo = useCallback(
    (list: string) => {
      const goBack = () => {
        setAim({});
        setChosen(id);
        document.getElementById(`tab-${id}`)?.focus();
      };
      setAim({ entry: { list, ...(label !== undefined && { from: { label, goBack } }) } });
      setChosen(ENTRIES);
    },
    [id, label],
  );
  const openEntry = useCallback((path: Path) => {
    setAim({ entry: { path } });
    setChosen(ENTRIES);
  }, []);
  const form = useMemo(
    () => ({
      bench,
      data,
      base: baseData,
      isLocked: broken > 0,
      showSentence,
      addTo,
      openEntry,
    }),
    [bench, data, baseData, broken, showSentence, addTo, openEntry],
  );
  const openText = useCallback(
    async (path: Path) => {
      const place = await bench.placeOf(path);
      setAim(place ? { place } : {});
      setChosen(TEXT);
    },
    [bench],
  );
  const openPart = useCallback(
    (path: Path) => {
      if (!entryAround(bench.state().data, path)) return void openText(path);
      setAim({ entry: { path } });
      setChosen(ENTRIES);
    },
    [bench, openText],
  );
  const choose = (to: string) => {
    setAim({});
    setChosen(to);
  };
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
            onClick={() => choose(tab.id)}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              const next = tabs[(at + step + tabs.length) % tabs.length];
              if (step === 0 || !next) return;
              choose(next.id);
              document.getElementById(`tab-${next.id}`)?.focus();
            }}
          >
            {tab.label}
            {tab.id === TEXT && broken > 0 ? ` (${broken} ${broken === 1 ? "fault" : "faults"})` : ""}
          </button>
        ))}
      </div>
      <div id="work-panel" className="work-panel" role="tabpanel" aria-labelledby={id && `tab-${id}`}>
        <h2 className="sr-only">{tabs.find((tab) => tab.id === id)?.label ?? "Case"}</h2>
        <ShowSentenceContext value={showSentence}>
          <FormContext value={form}>
            {id === TEXT ? (
              <Suspense fallback={<p className="quiet">The editor is loaded …</p>}>
                <YamlEditor bench={bench} place={aim.place} />
              </Suspense>
            ) : (
              <>
                {broken > 0 && (
                  <FaultList
                    main={bench.state().main}
                    faults={faults}
                    wasSound={wasSound}
                    open={() => choose(TEXT)}
                    last={last === undefined ? undefined : { label: last, undo: () => bench.undo() }}
                  />
                )}
                {id === SOURCE ? (
                  <SourcePane bench={bench} sought={aim.sentence} open={openPart} />
                ) : id === ENTRIES ? (
                  <EntriesForm sought={aim.entry} openText={openText} />
                ) : (
                  part && <Part part={part} data={data} />
                )}
              </>
            )}
            {data !== undefined && valueAt(data, ["demarche"]) === undefined && id !== TEXT && (
              <p className="quiet">This file is no case yet. Write it under Text.</p>
            )}
          </FormContext>
        </ShowSentenceContext>
      </div>
    </>
  );
}

/** A part of the case: its form where something of it is there, and what can be added to it. */
function Part({
  part: { isThere, form, begin, adds },
  data,
}: {
  readonly part: (typeof PARTS)[number];
  readonly data: unknown;
}) {
  if (!isThere(data))
    return (
      <div className="form">
        <p className="part-begin">{begin}</p>
        <PartAdds {...adds} />
      </div>
    );
  return (
    <>
      {form()}
      <details className="part-more">
        <summary>Add to this</summary>
        <PartAdds {...adds} />
      </details>
    </>
  );
}

/** The tabs of a case: its sources come first where there is a text to read, and otherwise after the forms. */
function tabsFor(
  parts: readonly { readonly id: string; readonly label: string }[],
  data: unknown,
  texts: Folder["texts"],
): readonly { readonly id: string; readonly label: string }[] {
  const forms = parts.map(({ id, label }) => ({ id, label }));
  const text = { id: TEXT, label: "Text" };
  const isCase = valueAt(data, ["demarche"]) !== undefined;
  const entries = isCase ? [{ id: ENTRIES, label: "Entries" }] : [];
  if (entriesAt(data, ["sources"]).length === 0) return [...forms, ...entries, text];
  const source = { id: SOURCE, label: "Source" };
  return hasText(data, texts) ? [source, ...entries, ...forms, text] : [...forms, ...entries, source, text];
}
