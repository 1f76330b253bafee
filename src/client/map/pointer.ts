import { edgeInWords, kindWords } from '../../lib/map/words.ts';
import type { Explorer } from './explorer.ts';

export interface PointerActs {
  choose: (node: number) => void;
  chooseEdge: (edge: number) => void;
  clear: () => void;
  startAgain: () => void;
}

/**
 * Pointing shows what lies there; a press chooses it. A press on bare land lets go of what is chosen, and chooses the topic
 * of the land where nothing is.
 */
export function listenToPointer(
  host: HTMLElement,
  canvas: HTMLCanvasElement,
  explorer: Explorer,
  acts: PointerActs,
  signal: AbortSignal,
): void {
  const at = (event: MouseEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const activate = (): void => host.classList.add('active');
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons > 0) return;
      const { node, edge } = explorer.at(...at(event), false);
      explorer.hover(node);
      canvas.classList.toggle('over', node !== null || edge !== null);
      const { graph } = explorer;
      if (node !== null) canvas.title = `${graph.title(node)} (${kindWords[graph.kind(node)]})`;
      else canvas.title = edge === null ? '' : edgeInWords(graph, edge);
    },
    { signal },
  );
  canvas.addEventListener('pointerleave', () => explorer.hover(null), { signal });
  // A name that pointing brought can lie on a mark: it goes without moving the pointer.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') explorer.hover(null);
    },
    { signal },
  );
  // A finger that only passes scrolls the page; a tap or a press of the mouse makes the map take the wheel.
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      host.classList.remove('keyed');
      if (event.pointerType === 'mouse') activate();
    },
    { signal },
  );
  canvas.addEventListener(
    'click',
    (event) => {
      activate();
      const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
      const { node, edge } = explorer.at(...at(event), isFinger);
      if (node !== null) acts.choose(node);
      else if (edge !== null) acts.chooseEdge(edge);
      else if (explorer.chosen !== null) acts.clear();
      else {
        const land = explorer.landAt(...at(event));
        if (land !== null) acts.choose(land);
      }
    },
    { signal },
  );
  const leave = (target: EventTarget | null): void => {
    if (!(target instanceof Node && host.contains(target))) host.classList.remove('active');
  };
  host.addEventListener('focusout', (event) => leave(event.relatedTarget), { signal });
  document.addEventListener('pointerdown', (event) => leave(event.target), { signal });
  const zooms: Record<string, () => void> = {
    in: () => explorer.view.by(1.6),
    out: () => explorer.view.by(1 / 1.6),
    whole: () => explorer.view.show(null),
    anew: () => acts.startAgain(),
  };
  for (const button of host.querySelectorAll<HTMLButtonElement>('[data-zoom]'))
    button.addEventListener('click', () => zooms[button.dataset.zoom ?? '']?.(), { signal });
  for (const button of host.querySelectorAll<HTMLButtonElement>('[data-pan]'))
    button.addEventListener('click', () => moveOn(explorer, button.dataset.pan ?? ''), { signal });
}

const ways: Record<string, [right: number, down: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Looks a third of the frame further. */
function moveOn({ view }: Explorer, way: string): void {
  const [right, down] = ways[way] ?? [0, 0];
  const { width, height } = view.camera();
  view.pan((-right * width) / 3, (-down * height) / 3);
}
