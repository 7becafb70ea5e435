import { useEffect, useId, useRef } from "react";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import { tourSeen } from "./seen.ts";
import { isChanged, STEPS, type Step } from "./steps.ts";

/** A walk through the worked case, which can be left at any step and is offered once. */
export function Tour({
  bench,
  at,
  go,
  show,
}: {
  readonly bench: Workbench;
  /** Step by its place from 0; -1 is the offer. */
  readonly at: number;
  /** To another step, or out of the tour. */
  readonly go: (at: number | undefined) => void;
  /** Brings a pane into view on a narrow screen. */
  readonly show: (pane: Step["pane"]) => void;
}) {
  const { drawn } = useBench(bench);
  if (!drawn) return null;
  const end = () => {
    tourSeen();
    go(undefined);
    // The keyboard stays where the tour is begun again.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".tour-again")?.focus());
  };
  if (at < 0) return <Offer begin={() => go(0)} end={end} />;
  return <Card key={at} bench={bench} at={at} go={go} end={end} show={show} />;
}

function Offer({ begin, end }: { readonly begin: () => void; readonly end: () => void }) {
  const id = useId();
  return (
    <section className="tour" data-side="left" aria-labelledby={id}>
      <h2 id={id}>New here?</h2>
      <p>Change one assumption of this case and see which judgement moves: five steps, two minutes.</p>
      <p className="buttons">
        <button type="button" className="primary" onClick={begin}>
          Show me
        </button>
        <button type="button" onClick={end}>
          Not now
        </button>
      </p>
    </section>
  );
}

function Card({
  bench,
  at,
  go,
  end,
  show,
}: {
  readonly bench: Workbench;
  readonly at: number;
  readonly go: (at: number) => void;
  readonly end: () => void;
  readonly show: (pane: Step["pane"]) => void;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useBench(bench);
  const step = STEPS[at]!;
  const { title, text, unchanged, target, pane, tab, act } = step;
  const isLast = at === STEPS.length - 1;
  const isDone = act?.isDone(bench) === true;
  useEffect(() => {
    show(pane);
    if (tab !== undefined) document.getElementById(`tab-${tab}`)?.click();
    heading.current?.focus();
    // What the step is about may be put in by what was just done.
    const timer = setTimeout(() => {
      const element = target();
      element?.setAttribute("data-toured", "");
      // On a narrow screen this card stands in the lower half.
      const isNarrow = matchMedia("(max-width: 52rem)").matches;
      element?.scrollIntoView({ block: isNarrow ? "start" : "nearest", inline: "center" });
    });
    return () => {
      clearTimeout(timer);
      for (const each of document.querySelectorAll("[data-toured]")) each.removeAttribute("data-toured");
    };
  }, [show, pane, tab, target]);
  return (
    <section
      className="tour"
      data-side={pane === "work" && !isLast ? "right" : "left"}
      aria-labelledby={id}
      onKeyDown={({ key }) => key === "Escape" && end()}
    >
      <p className="quiet tour-count">
        Step {at + 1} of {STEPS.length}
      </p>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{unchanged === undefined || isChanged(bench) ? text : unchanged}</p>
      {act && (
        <p className="buttons">
          {isDone ? (
            <span role="status">Done.</span>
          ) : (
            <>
              <button type="button" className="primary" onClick={() => void act.perform(bench)}>
                {act.call}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => (target() as HTMLElement | null)?.focus()}
              >
                or go to the field
              </button>
            </>
          )}
        </p>
      )}
      <p className="buttons">
        {at > 0 && (
          <button type="button" onClick={() => go(at - 1)}>
            Back
          </button>
        )}
        {isLast ? (
          <button type="button" className="primary" onClick={end}>
            Finish
          </button>
        ) : (
          <button type="button" className={act && !isDone ? "" : "primary"} onClick={() => go(at + 1)}>
            Next
          </button>
        )}
        {!isLast && (
          <button type="button" className="link" onClick={end}>
            Leave the tour
          </button>
        )}
      </p>
    </section>
  );
}
