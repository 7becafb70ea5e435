import { type ChangeEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import type { ArticleGiven, ArticleTaken } from "../workers/messages.ts";
import { ArticleFound } from "./article-found.tsx";

type Made = NonNullable<ArticleTaken["made"]>;

/** What was given, and how far it has been read. */
type Step =
  | { readonly at: "asking"; readonly why?: string }
  | { readonly at: "reading" }
  | { readonly at: "read"; readonly made: Made };

/**
 * Takes an article: pasted, dropped or chosen. What was found in it is shown before anything is made of it.
 *
 * @param call what the button says that makes it so
 */
export function ArticleForm({
  take,
  accept,
  taken = [],
  dropped,
  call,
}: {
  readonly take: (article: ArticleGiven) => Promise<ArticleTaken>;
  readonly accept: (made: Made) => void;
  /** Names that a new case must not have. */
  readonly taken?: readonly string[];
  /** A file that was dropped elsewhere on the page, and is read at once. */
  readonly dropped?: File | undefined;
  readonly call: string;
}) {
  const own = useId();
  const [pasted, setPasted] = useState("");
  const [published, setPublished] = useState("");
  const [step, setStep] = useState<Step>({ at: "asking" });
  const [isOver, setOver] = useState(false);
  const read = async (bytes: Uint8Array, name: string) => {
    setStep({ at: "reading" });
    const given = {
      bytes,
      name,
      published: published === "" ? undefined : published,
      today: new Date().toISOString().slice(0, 10),
      taken,
    };
    const { made, why } = await take(given).catch((error: unknown) => ({
      made: undefined,
      why: error instanceof Error ? error.message : String(error),
    }));
    setStep(made ? { at: "read", made } : { at: "asking", why: `${name || "The pasted text"}: ${why}.` });
  };
  const readFile = async (file: File | undefined) => {
    if (file) await read(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const seen = useRef<File>(undefined);
  useEffect(() => {
    if (dropped === undefined || seen.current === dropped) return;
    seen.current = dropped;
    void readFile(dropped);
  });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void readFile(event.dataTransfer.files[0]);
  };
  if (step.at === "read")
    return (
      <ArticleFound
        made={step.made}
        call={call}
        accept={() => accept(step.made)}
        back={() => setStep({ at: "asking" })}
      />
    );
  const busy = step.at === "reading";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here; the button does the same
    <div
      className="article-form"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={`${own}-text`}>Paste the article here</label>
      <textarea
        id={`${own}-text`}
        rows={6}
        value={pasted}
        disabled={busy}
        placeholder="Its headline, its date and its text, as they stand on the page"
        onChange={(event) => setPasted(event.target.value)}
      />
      <div className="article-row">
        <label htmlFor={`${own}-day`}>When did it appear?</label>
        <input
          id={`${own}-day`}
          type="date"
          value={published}
          disabled={busy}
          onChange={(event) => setPublished(event.target.value)}
        />
        <span className="quiet">may stay empty: most articles say so themselves</span>
      </div>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={busy || pasted.trim() === ""}
          onClick={() => void read(new TextEncoder().encode(pasted), "")}
        >
          Read what is pasted
        </button>
        <label className="button secondary">
          Choose a file
          <input
            type="file"
            accept=".html,.htm,.xhtml,.docx,.docm,.pdf,.txt,.md,.markdown"
            disabled={busy}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              const [file] = event.target.files ?? [];
              void readFile(file).finally(() => {
                event.target.value = "";
              });
            }}
          />
        </label>
        <span className="quiet">or drop it here: a saved page, Word, PDF, Markdown, plain text</span>
      </p>
      <p role="status" className="article-state">
        {busy ? "The article is read …" : ""}
      </p>
      {step.at === "asking" && step.why !== undefined && (
        <p className="trouble" role="alert" dir="auto">
          {step.why}
        </p>
      )}
    </div>
  );
}
