/** An HTML document; of what type is for the view to say, since documents are unknown to this folder. */
export async function parsed(html: string): Promise<never> {
  return (await reader())(html);
}

/** Makes HTML documents of texts. */
export async function reader(): Promise<(html: string) => never> {
  const { pageOf } = await import("#documents/html/page-of.ts");
  return (html) => pageOf(html) as never;
}
