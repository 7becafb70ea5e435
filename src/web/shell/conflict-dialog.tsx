import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Keeper } from "../state/keeper.ts";
import { linesCompared } from "../state/line-changes.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";

/** Both sides of a file that was changed underneath, and what to do about it. */
export function ConflictDialog({ bench, keeper }: { readonly bench: Workbench; readonly keeper: Keeper }) {
  const { conflicts } = useSyncExternalStore(keeper.subscribe, keeper.state);
  const { history } = useBench(bench);
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = conflicts.length > 0;
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    else if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="conflict"
      aria-labelledby="conflict-title"
      onClose={() => isOpen && keeper.later()}
    >
      <h2 id="conflict-title">The file changed while you worked on it</h2>
      <p>
        Another program or another window has saved it. Nothing is lost yet: choose which side goes on.
        Whatever you choose can be undone here.
      </p>
      {conflicts.map(({ name, text }) => (
        <section key={name}>
          <h3>
            <code>{name}</code>
            {text === null ? " is no longer there" : ""}
          </h3>
          {text !== null && (
            <table className="sides">
              <thead>
                <tr>
                  <th scope="col">Yours</th>
                  <th scope="col">On the disk</th>
                </tr>
              </thead>
              <tbody>
                {linesCompared(history.texts[name] ?? "", text).map(({ key, mine, theirs }) => (
                  <tr key={key}>
                    <td>
                      <pre>{mine}</pre>
                    </td>
                    <td>
                      <pre>{theirs}</pre>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
      <div className="buttons">
        <button type="button" className="primary" onClick={() => void keeper.keepMine()}>
          Save mine over it
        </button>
        <button type="button" onClick={() => keeper.takeTheirs()}>
          Take what is on the disk
        </button>
        <button type="button" onClick={() => keeper.later()}>
          Decide later
        </button>
      </div>
    </dialog>
  );
}
