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
  const later = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      // Who has just pressed a key to save, and presses another, changes nothing.
      later.current?.focus();
    } else if (!isOpen) dialog.current?.close();
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
        Another program or another window has saved it. Nothing is lost yet: choose which side goes on. As
        long as this page stays open, Undo leads back to the other side.
      </p>
      {conflicts.map(({ name, text, common }) => (
        <section key={name}>
          <h3>
            <code>{name}</code>
            {text === null ? " is no longer there" : ""}
          </h3>
          {text !== null && (
            <Sides mine={history.texts[name] ?? ""} theirs={text} common={common} name={name} />
          )}
        </section>
      ))}
      <div className="buttons">
        <button ref={later} type="button" className="primary" onClick={() => keeper.later()}>
          Decide later
        </button>
        <button type="button" onClick={() => keeper.takeTheirs()}>
          Take what is on the disk
        </button>
        <button type="button" onClick={() => void keeper.keepMine()}>
          Save mine over it
        </button>
      </div>
    </dialog>
  );
}

/** What each side changed of the text that both were made of; where that is not known, where the two differ. */
function Sides({
  mine,
  theirs,
  common,
  name,
}: {
  readonly mine: string;
  readonly theirs: string;
  readonly common: string | undefined;
  readonly name: string;
}) {
  if (common === undefined)
    return <Differing of={`Both sides of ${name}`} left={["Yours", mine]} right={["On the disk", theirs]} />;
  return (
    <>
      <h4>What you changed</h4>
      <Differing of={`What you changed of ${name}`} left={["Before", common]} right={["Yours", mine]} />
      <h4>What was changed on the disk</h4>
      <Differing
        of={`What was changed of ${name} on the disk`}
        left={["Before", common]}
        right={["On the disk", theirs]}
      />
    </>
  );
}

function Differing({
  of,
  left: [before, from],
  right: [after, to],
}: {
  readonly of: string;
  readonly left: readonly [heading: string, text: string];
  readonly right: readonly [heading: string, text: string];
}) {
  const stretches = linesCompared(from, to);
  if (stretches.length === 0) return <p className="quiet">Nothing.</p>;
  return (
    <table className="sides" aria-label={of}>
      <thead>
        <tr>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.map(({ key, mine, theirs }) => (
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
  );
}
