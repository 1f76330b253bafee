import type { MapData } from '../../lib/map/format.ts';
import type { Look } from '../../lib/map/regions-wanted.ts';
import type { MapSource } from './source.ts';

/** Milliseconds for which one must have looked at a part of a large map before its papers are fetched. */
const rest = 250;

/** Fetches the regions of a large map for what is asked for and in sight; of other maps there is nothing to fetch. */
export class Filling {
  private readonly source: MapSource;
  private readonly look: () => Look;
  private readonly take: (data: MapData) => void;
  private readonly failed: () => void;
  private readonly signal: AbortSignal;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param take goes on with other data of the map */
  constructor(
    source: MapSource,
    look: () => Look,
    take: (data: MapData) => void,
    failed: () => void,
    signal: AbortSignal,
  ) {
    this.source = source;
    this.look = look;
    this.take = take;
    this.failed = failed;
    this.signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.waiting));
  }

  /** @param isMoving on the way nearer, what is passed is not wanted */
  ask(isMoving = false): void {
    if (this.source.more === undefined) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.now(), isMoving ? rest : 0);
  }

  async now(): Promise<void> {
    try {
      const data = (await this.source.more?.(this.look())) ?? null;
      if (data !== null && !this.signal.aborted) this.take(data);
    } catch {
      this.failed();
    }
  }
}
