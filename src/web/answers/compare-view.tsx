import { useEffect, useRef, useState } from "react";
import { RULES } from "#view/html/style.ts";
import { download } from "../files/download.ts";
import { useBench } from "../state/use-bench.ts";
import { isSameRun, type RunMade, type Workbench } from "../state/workbench.ts";
import type { Compared, Settings } from "../workers/messages.ts";
import { MARK_RULES } from "./mark-rules.ts";

type State =
  | { readonly at: "waiting" }
  | { readonly at: "compared"; readonly compared: Compared }
  | { readonly at: "given up" }
  | { readonly at: "failed"; readonly message: string };

/** Any two runs of the open case: what changed from one to the other, and why. */
export function CompareView({ bench }: { readonly bench: Workbench }) {
  const { runs } = useBench(bench);
  const [chosen, setChosen] = useState<{ readonly older?: number; readonly newer?: number }>({});
  const older = runs.find(({ run }) => run === chosen.older) ?? runs[0];
  const newer = runs.find(({ run }) => run === chosen.newer) ?? runs.at(-1);
  if (!older || !newer) return <p className="empty-state">There is no run yet.</p>;
  return (
    <div className="form compare">
      <p className="quiet">
        Every change of the case, and every option set, gives a run. Two of them are compared here: which
        judgements differ, by how much, and which change of the case did it.
      </p>
      <RunChoice
        label="From"
        runs={runs}
        run={older.run}
        choose={(run) => setChosen({ ...chosen, older: run })}
      />
      <RunChoice
        label="To"
        runs={runs}
        run={newer.run}
        choose={(run) => setChosen({ ...chosen, newer: run })}
      />
      {older === newer ? (
        <p className="empty-state">
          {runs.length === 1
            ? "There is one run so far. Change something in the case, or an option, and compare."
            : "This is one and the same run. Choose another for one side."}
        </p>
      ) : (
        <Difference key={`${older.run} ${newer.run}`} bench={bench} older={older} newer={newer} />
      )}
    </div>
  );
}

function RunChoice({
  label,
  runs,
  run,
  choose,
}: {
  readonly label: string;
  readonly runs: readonly RunMade[];
  readonly run: number;
  readonly choose: (run: number) => void;
}) {
  return (
    <label className="run-choice">
      <span>{label}</span>
      <select value={run} onChange={(event) => choose(Number(event.target.value))}>
        {runs.map((each, at) => (
          <option key={each.run} value={each.run}>
            {nameOf(each, at)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf({ name }: RunMade, at: number): string {
  return at === 0 ? `1: ${name}` : `${at + 1}: after ${name}`;
}

function Difference({
  bench,
  older,
  newer,
}: {
  readonly bench: Workbench;
  readonly older: RunMade;
  readonly newer: RunMade;
}) {
  const { runs, origin } = useBench(bench);
  const [state, setState] = useState<State>({ at: "waiting" });
  const [asked, setAsked] = useState(0);
  const named = (run: RunMade) => ({ run: run.run, name: `run ${runs.indexOf(run) + 1}` });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for two runs, and again when the user asks again
  useEffect(() => {
    let isGone = false;
    setState({ at: "waiting" });
    bench.compare(named(older), named(newer)).then(
      (compared) => !isGone && setState(compared ? { at: "compared", compared } : { at: "given up" }),
      (error: unknown) => !isGone && setState({ at: "failed", message: String(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [bench, older.run, newer.run, asked]);
  const settings = differencesIn(older.settings, newer.settings);
  return (
    <section aria-label="What differs" aria-live="polite" aria-busy={state.at === "waiting"}>
      {settings.length > 0 && (
        <div className="setting-changes">
          <p>
            {older.texts === newer.texts
              ? "Both are runs of the same text; what differs is how it was run:"
              : "They were also run in different ways:"}
          </p>
          <ul>
            {settings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {state.at === "waiting" && <p className="quiet">Comparing; each change of the case is tried alone …</p>}
      {state.at === "given up" && (
        <p>
          A newer change came between.{" "}
          <button type="button" onClick={() => setAsked(asked + 1)}>
            Compare again
          </button>
        </p>
      )}
      {state.at === "failed" && <p className="field-trouble">! {state.message}</p>}
      {state.at === "compared" && (
        <>
          <ComparisonPage html={state.compared.html} />
          <p className="buttons">
            <button
              type="button"
              onClick={() =>
                download(
                  `${origin.name}-changes.html`,
                  new Blob([state.compared.page], { type: "text/html" }),
                )
              }
            >
              Take it away (.html)
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** What a comparison says, drawn as in its file, under the style sheet of that. */
function ComparisonPage({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES.replaceAll(/(^|\n|\s)body \{/g, "$1.body {") + MARK_RULES);
    root.adoptedStyleSheets = [sheet];
    const body = document.createElement("div");
    body.className = "body comparison";
    // Made by the renderers of a comparison in the worker, which escape every text of a case.
    body.innerHTML = html;
    root.replaceChildren(body);
  }, [html]);
  return <div ref={host} className="comparison-host" />;
}

/** How two runs were run differently, a line each. */
function differencesIn(older: Settings, newer: Settings): readonly string[] {
  if (isSameRun(older, newer)) return [];
  const lines: string[] = [];
  if (older.seed !== newer.seed) lines.push(`seed ${older.seed}, then ${newer.seed}`);
  if (older.samples !== newer.samples)
    lines.push(`samples: ${older.samples ?? "as usual"}, then ${newer.samples ?? "as usual"}`);
  for (const analysis of new Set([...Object.keys(older.options), ...Object.keys(newer.options)])) {
    const [was, now] = [older.options[analysis] ?? {}, newer.options[analysis] ?? {}];
    for (const option of new Set([...Object.keys(was), ...Object.keys(now)]))
      if (was[option] !== now[option])
        lines.push(`${analysis}, ${option}: ${was[option] ?? "as usual"}, then ${now[option] ?? "as usual"}`);
  }
  return lines;
}
