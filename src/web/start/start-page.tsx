import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import { ArticleForm } from "../article/article-form.tsx";
import { allDrafts, type Draft, dropDraft } from "../files/drafts.ts";
import { type WorkedCase, workedCases, workedFolder } from "../files/worked-cases.ts";
import { folderOfFiles, NoCase } from "../files/zip.ts";
import { dayInWords, momentInWords } from "../state/moment.ts";
import type { Origin } from "../state/workbench.ts";
import { caseClient, takenBy } from "../workers/case-client.ts";
import type { ArticleGiven, Folder } from "../workers/messages.ts";
import { EmptyCase } from "./empty-case.tsx";

/** Files that can be an article and no part of a case. */
const ARTICLE = /\.(?:html?|xhtml|doc[xm]|pdf|markdown)$/i;

/** What one begins with: the worked cases, an article, the drafts of this browser, files from the disk. */
export function StartPage({
  open,
  begin,
  resume,
  isBack,
}: {
  readonly open: (folder: Folder, origin: Origin) => void;
  /** Opens a case that is saved nowhere yet. */
  readonly begin: (folder: Folder, name: string) => void;
  readonly resume: (draft: Draft) => void;
  /** Whether it was come back to from an open case, so that the keyboard goes on with its title. */
  readonly isBack: boolean;
}) {
  const [worked, setWorked] = useState<readonly WorkedCase[]>([]);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    workedCases().then(setWorked, () => setTrouble("The list of worked cases cannot be had."));
    // Those of a local server's folder belong to that server.
    void allDrafts().then((all) => setDrafts(all.filter(({ id }) => !id.startsWith("server:"))));
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isBack) heading.current?.focus();
  }, [isBack]);
  const openWorked = (name: string) =>
    workedFolder(name).then(
      (folder) => open(folder, { kind: "worked", name }),
      () => setTrouble(`The worked case ${name} cannot be had.`),
    );
  const [article, setArticle] = useState<File | undefined>(undefined);
  const take = async (files: readonly File[]) => {
    const [only] = files;
    if (!only) return;
    setTrouble("");
    if (files.length === 1 && ARTICLE.test(only.name)) return setArticle(only);
    try {
      const { name, folder } = await folderOfFiles(files);
      open(folder, { kind: "files", name });
    } catch (error) {
      if (!(error instanceof NoCase)) throw error;
      setTrouble(error.message);
    }
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => void take([...(event.target.files ?? [])]);
  const dropDraftOf = (id: string) =>
    void dropDraft(id).then(() => setDrafts(drafts.filter((draft) => draft.id !== id)));
  // A worker of its own: what opens the case afterwards begins with another.
  const readArticle = useCallback(async (article: ArticleGiven) => {
    const client = caseClient();
    try {
      return await takenBy(client, article);
    } finally {
      client.close();
    }
  }, []);
  const [first, ...others] = byWeight(worked);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped anywhere; the button does the same
    <div
      className="start"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      <header className="start-head">
        <p className="wordmark">Demarche</p>
        <h1 ref={heading} tabIndex={-1}>
          From the article to the cited brief
        </h1>
        <p className="start-lead">
          A workbench for analysing negotiations. Every judgement leads back to the sentence it rests on, and
          says what would change it. Everything happens in this browser: nothing you open or write leaves your
          machine.
        </p>
      </header>
      {trouble !== "" && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <main>
        {drafts.length > 0 && (
          <section aria-labelledby="drafts-title">
            <h2 id="drafts-title">Go on where you were</h2>
            <ul className="drafts">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <button type="button" className="card" onClick={() => resume(draft)}>
                    <strong>{draft.title}</strong>
                    <span className="quiet">changed {momentInWords(draft.changed)}, not saved</span>
                  </button>
                  <button
                    type="button"
                    className="link"
                    aria-label={`Discard the draft of ${draft.title}`}
                    onClick={() => dropDraftOf(draft.id)}
                  >
                    Discard
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {first && (
          <section aria-labelledby="first-title">
            <h2 id="first-title">Begin with a worked case</h2>
            <button type="button" className="card card-first" onClick={() => void openWorked(first.name)}>
              <strong>{first.title}</strong>
              <span>{first.summary}</span>
              <span className="quiet">
                {countsOf(first)}. Change what you like: the original stays as it is.
              </span>
              <span className="card-call">Open the brief and change it</span>
            </button>
          </section>
        )}
        <section aria-labelledby="article-title" className="start-article">
          <h2 id="article-title">Begin with an article</h2>
          <p>
            Its sentences are numbered, and beside each stands what could be made of it: who acts, what
            happened and when, who asks for what. You confirm, correct or reject it, and mark what was missed.
          </p>
          <ArticleForm
            take={readArticle}
            taken={drafts.map(({ name }) => name)}
            dropped={article}
            call="Open the case"
            accept={({ name, main, texts }) => begin({ main, texts }, name)}
          />
        </section>
        {others.length > 0 && (
          <section aria-labelledby="others-title">
            <h2 id="others-title">Look at other worked cases</h2>
            <ul className="cards">
              {others.map((one) => (
                <li key={one.name}>
                  <button type="button" className="card" onClick={() => void openWorked(one.name)}>
                    <strong>{one.title}</strong>
                    <span className="quiet">{countsOf(one)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="own-title">
          <h2 id="own-title">Open a case of your own</h2>
          <p>
            A case is a folder with a <code>case.yaml</code>. Give its files, or the folder as one zip; you
            take your work back as a zip. To work on a folder in place, and save into it, start{" "}
            <code>demarche open FOLDER</code> in a terminal.
          </p>
          <p className="buttons">
            <label className="button">
              Open files or a zip
              <input type="file" multiple accept=".zip,.yaml,.yml,.txt,.csv,.md" onChange={chosen} />
            </label>
            <label className="button secondary">
              Open a folder
              <input type="file" {...{ webkitdirectory: "" }} onChange={chosen} />
            </label>
            <span className="quiet">or drop them anywhere on this page</span>
          </p>
          <EmptyCase taken={drafts.map(({ name }) => name)} begin={begin} />
        </section>
      </main>
    </div>
  );
}

function countsOf({ asOf, questions, actors, sources }: WorkedCase): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return `As of ${dayInWords(asOf)}: ${counted(questions, "question")}, ${counted(actors, "actor")}, ${counted(sources, "source")}`;
}

/** The case that asks most first: it shows most. */
function byWeight(worked: readonly WorkedCase[]): readonly WorkedCase[] {
  return worked.toSorted((a, b) => b.questions + b.sources - (a.questions + a.sources));
}
