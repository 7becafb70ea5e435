import { useState } from "react";
import type { Workbench } from "../state/workbench.ts";
import { ArticleForm } from "./article-form.tsx";

/** Takes a further article into the open case. */
export function AddArticle({
  bench,
  isLocked,
  show,
}: {
  readonly bench: Workbench;
  readonly isLocked: boolean;
  /** Shows a source, by its id. */
  readonly show: (source: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [isLate, setLate] = useState(false);
  if (!isOpen)
    return (
      <p className="buttons">
        <button type="button" disabled={isLocked} onClick={() => setOpen(true)}>
          Add an article
        </button>
        {isLate && (
          <span className="warn" role="alert">
            The case changed while the article was read: give it once more.
          </span>
        )}
      </p>
    );
  return (
    <section className="add-article" aria-label="Add an article">
      <ArticleForm
        take={(article) => bench.takeArticle(article)}
        call="Take it into the case"
        accept={(made) => {
          const label = `article ${made.source}`;
          const joined = bench.joinArticle(made, label);
          setLate(!joined);
          setOpen(false);
          if (joined) show(made.source);
        }}
      />
      <button type="button" className="link" onClick={() => setOpen(false)}>
        Leave it
      </button>
    </section>
  );
}
