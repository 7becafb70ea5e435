import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../files/drafts.ts";
import { serverFolder, takeKey } from "../files/server.ts";
import { StartPage } from "../start/start-page.tsx";
import { Keeper, type ServerKeeping } from "../state/keeper.ts";
import { type Origin, Workbench } from "../state/workbench.ts";
import { type CaseClient, caseClient } from "../workers/case-client.ts";
import type { Folder } from "../workers/messages.ts";
import { Unread } from "./unread.tsx";
import { WorkbenchPage } from "./workbench-page.tsx";

/** What is open. */
type Screen =
  | { readonly at: "waiting" }
  | { readonly at: "start"; readonly isBack: boolean }
  | { readonly at: "unread"; readonly file: string; readonly what: string; readonly cure: string }
  | {
      readonly at: "bench";
      readonly bench: Workbench;
      readonly keeper: Keeper;
      /** Whether the keyboard was on the page before, and comes along. */
      readonly isChosen: boolean;
    };

/** What a case is opened with: the server that it can be saved to, a draft that is taken up. */
interface KeptWith {
  readonly server?: ServerKeeping;
  readonly draft?: Draft;
  /** Whether nothing of it has been saved anywhere yet. */
  readonly isNew?: boolean;
}

/** The workbench: a start page, or an open case. */
export function App() {
  const [screen, setScreen] = useState<Screen>({ at: "waiting" });
  const client = useRef<CaseClient>(null);
  const keeping = useRef<Keeper>(null);
  const leave = useCallback(() => {
    keeping.current?.close();
    client.current?.close();
    document.title = "Demarche";
    setScreen({ at: "start", isBack: true });
  }, []);
  const open = useCallback(
    (folder: Folder, origin: Origin, { server, draft, isNew = false }: KeptWith = {}) => {
      keeping.current?.close();
      client.current?.close();
      // A worker for each case that is opened: what another one has kept goes with it.
      client.current = caseClient();
      const bench = new Workbench(client.current, folder, origin);
      if (isNew) bench.wasSaved({});
      keeping.current = new Keeper(bench, server, draft);
      setScreen(({ at }) => ({ at: "bench", bench, keeper: keeping.current!, isChosen: at !== "waiting" }));
    },
    [],
  );
  const begin = useCallback(
    (folder: Folder, name: string) => open(folder, { kind: "files", name }, { isNew: true }),
    [open],
  );
  const resume = useCallback(
    (draft: Draft) => {
      const kind = draft.id.startsWith("worked:") ? "worked" : "files";
      const { name, base, folder } = draft;
      // One that was never saved has nothing that it was made of.
      const isNew = base.texts[base.main] === undefined;
      open(isNew ? folder : base, { kind, name }, { draft, isNew });
    },
    [open],
  );
  useEffect(() => {
    void look();
    async function look() {
      const key = takeKey();
      const found = key === undefined ? undefined : await serverFolder(key);
      if (!found) return setScreen({ at: "start", isBack: false });
      const { folder, hashes, name, readOnly, refused } = found;
      // Without its main file there is no case to be shown, and an empty one in its place would be told as saved.
      const unread = refused.find((each) => each.name === folder.main);
      if (unread) return setScreen({ at: "unread", file: unread.name, what: unread.what, cure: unread.cure });
      open(folder, { kind: "server", name, readOnly }, { server: { key: key!, hashes } });
    }
  }, [open]);
  switch (screen.at) {
    case "waiting":
      return <p className="wait">Demarche</p>;
    case "unread":
      return <Unread file={screen.file} what={screen.what} cure={screen.cure} />;
    case "start":
      return <StartPage open={open} begin={begin} resume={resume} isBack={screen.isBack} />;
    case "bench":
      return (
        <WorkbenchPage bench={screen.bench} keeper={screen.keeper} isChosen={screen.isChosen} leave={leave} />
      );
  }
}
