import type { ArticleGiven, ArticleTaken, Folder, Order, Told } from "./messages.ts";
import { drawnByPage } from "./page-drawing.ts";

/** An order without its number. */
export type Wanted = Order extends infer One ? (One extends Order ? Omit<One, "number"> : never) : never;

/** The page's side of the worker that holds the case model. */
export interface CaseClient {
  /** Sends an order; `hear` is told all that answers it. Returns its number. */
  send(wanted: Wanted, hear: (told: Told) => void): number;
  /** Sends an order and waits for the first answer. */
  ask(wanted: Wanted): Promise<Told>;
  close(): void;
}

export function caseClient(): CaseClient {
  const worker = new Worker(new URL("./case-worker.js", import.meta.url), { type: "module" });
  const heard = new Map<number, (told: Told) => void>();
  /** Who waits for one answer, whatever else is ordered meanwhile. */
  const waiting = new Map<number, (told: Told) => void>();
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.of === "draw") void draw(data);
    else (heard.get(data.number) ?? waiting.get(data.number))?.(data);
  };
  worker.onerror = (event) => {
    const message = event.message || "the part of the workbench that computes could not be started";
    for (const [own, hear] of [...heard, ...waiting]) hear({ number: own, of: "failed", message });
  };
  const post = (wanted: Wanted, own: number) => worker.postMessage({ ...wanted, number: own });
  const draw = async ({ picture, svg, width }: Extract<Told, { of: "draw" }>) => {
    try {
      const png = await drawnByPage(svg, width);
      post({ do: "drawn", picture, png }, ++number);
    } catch (error) {
      post({ do: "drawn", picture, message: String(error) }, ++number);
    }
  };
  return {
    send(wanted, hear) {
      const own = ++number;
      if (wanted.do === "answer") heard.clear();
      heard.set(own, hear);
      post(wanted, own);
      return own;
    },
    ask: (wanted) =>
      new Promise((resolve) => {
        const own = ++number;
        waiting.set(own, (told) => {
          waiting.delete(own);
          resolve(told);
        });
        post(wanted, own);
      }),
    close: () => worker.terminate(),
  };
}

/** Has an article read by a worker: what case it makes or, with a folder, what becomes of the one there. */
export async function takenBy(
  client: CaseClient,
  article: ArticleGiven,
  into?: Folder,
): Promise<ArticleTaken> {
  const told = await client.ask({ do: "take article", article, ...(into && { into }) });
  if (told.of === "failed") throw new Error(told.message);
  return told.of === "article taken" ? told : { why: "The article was not read: try it again." };
}
