// Imported by scripts and by the browser.

/** Names of parts without which a question cannot be answered. */
export class Lacking extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`lacks ${names.join(', ')}`);
    this.names = names;
  }
}

/** The parts of an index that are there, and a note of those that were asked for and are not. */
export class Parts {
  private held = new Map<string, unknown>();
  private opened = new Map<string, unknown>();
  private lacking = new Set<string>();
  private read: ((name: string) => unknown) | null;

  /** @param read gives a part at once, as from a disk: then none is lacking */
  constructor(read: ((name: string) => unknown) | null = null) {
    this.read = read;
  }

  /** @param value the parsed file */
  give(name: string, value: unknown): void {
    this.held.set(name, value);
  }

  has(name: string): boolean {
    return this.read !== null || this.held.has(name) || this.opened.has(name);
  }

  /**
   * A part; undefined, and noted, where it is not there.
   * @param open makes of the file what is kept of it
   */
  take<Opened>(name: string, open: (value: unknown) => Opened): Opened | undefined {
    const known = this.opened.get(name) as Opened | undefined;
    if (known !== undefined) return known;
    if (!this.has(name)) {
      this.lacking.add(name);
      return undefined;
    }
    const made = open(this.held.has(name) ? this.held.get(name) : this.read?.(name));
    this.opened.set(name, made);
    this.held.delete(name);
    return made;
  }

  /** @throws Lacking when parts were asked for that are not there */
  settle(): void {
    if (this.lacking.size === 0) return;
    const names = [...this.lacking];
    this.lacking.clear();
    throw new Lacking(names);
  }
}

/**
 * Answers a question as soon as all parts that it needs are there: it is asked, and asked again with what it lacked.
 * @param load fetches parts and gives them
 * @param stands false when nobody waits for the answer any more: then it is null
 * @throws Error when a part cannot be had
 */
export async function answerWhole<Answer>(
  ask: () => Answer,
  load: (names: readonly string[]) => Promise<void>,
  stands: () => boolean = () => true,
): Promise<Answer | null> {
  while (stands()) {
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof Lacking)) throw error;
      await load(error.names);
    }
  }
  return null;
}
