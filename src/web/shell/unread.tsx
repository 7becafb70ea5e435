interface Refused {
  readonly file: string;
  readonly what: string;
  readonly cure: string;
}

/** In place of a case whose file could not be read: why, and what to do. */
export function Unread({ file, what, cure }: Refused) {
  return (
    <main className="wait" role="alert">
      <h1>The case is not open</h1>
      <p>
        {file}: {what}. To mend it: {cure}; then load this page again. What was not saved of it is kept in
        this browser, and offered once the case is open.
      </p>
    </main>
  );
}
