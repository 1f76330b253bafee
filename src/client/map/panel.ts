import { kindMark } from '../kind-mark.ts';
import { count } from '../../lib/wording.ts';
import type { Chosen } from '../../lib/map/chosen.ts';
import type { Evidence } from '../../lib/map/format.ts';
import { gridReference } from '../../lib/map/grid.ts';
import type { Joint, MapGraph } from '../../lib/map/map-graph.ts';
import type { Selection } from '../../lib/map/state.ts';
import {
  edgeInWords,
  evidenceInShort,
  evidenceInWords,
  grouped,
  kindWords,
  pathInWords,
} from '../../lib/map/words.ts';
import { element, link, listButton } from '../search/element.ts';

/** Edges of one type that are listed at once; the others wait behind a press. */
const firstRows = 8;

const notLoaded = 'The words could not be loaded.';

/** What the panel can ask for. */
export interface PanelActs {
  /** The address of a state in which only this is chosen. */
  address: (selection: Selection) => string;
  evidence: (edges: readonly number[]) => Promise<ReadonlyMap<number, Evidence>>;
  /** Whether the filters leave a node. */
  isShown: (node: number) => boolean;
  pickEnd: (from: number) => void;
  clear: () => void;
}

/** What is chosen, with its edges by type and the evidence of each; evidence that is yet to come is filled in. */
export function panelContent(graph: MapGraph, chosen: Chosen, acts: PanelActs): HTMLElement[] {
  if (chosen === null) return [];
  if (chosen.kind === 'node') return nodePanel(graph, chosen.node, acts);
  if (chosen.kind === 'edge') return edgePanel(graph, chosen.edge, acts);
  if (chosen.kind === 'path') return pathPanel(graph, chosen, acts);
  return [
    heading(`“${chosen.what}” is not on this map`),
    element(
      'p',
      'note',
      'It may have been renamed or left out. Find it by name above, or look through the table.',
    ),
    actions(clearButton(acts)),
  ];
}

function nodePanel(graph: MapGraph, node: number, acts: PanelActs): HTMLElement[] {
  const kind = graph.kind(node);
  const year = graph.year(node);
  const theme = graph.data.themes[graph.data.theme[node] ?? -1];
  const facts = [
    kindWords[kind],
    ...(year === null ? [] : [String(year)]),
    ...(kind === 'theme' || theme === undefined ? [] : [theme.name]),
    ...(graph.data.code[node] === 1 ? ['has code'] : []),
    `square ${gridReference(graph.data.x[node] ?? 0, graph.data.y[node] ?? 0, graph.data)}`,
    count(graph.degreeInAll(node), 'connection'),
  ];
  const related = element('button', '', 'How is it related to…');
  related.type = 'button';
  related.addEventListener('click', () => acts.pickEnd(node));
  const page = link(
    '',
    graph.url(node),
    kind === 'paper' ? 'Open its page' : `Open the page of this ${kind}`,
  );
  const title = heading(graph.title(node));
  return [
    element('p', 'note', kindMark(kind), ` ${capital(facts.join(' · '))}`),
    title,
    ...(acts.isShown(node)
      ? []
      : [element('p', 'note', 'The filters leave it out: only its lines to what they leave are drawn.')]),
    actions(page, ...(kind === 'paper' ? [keep(graph, node)] : []), related, clearButton(acts)),
    edgeGroups(graph, node, acts),
  ];
}

function keep(graph: MapGraph, node: number): HTMLElement {
  const button = listButton(graph.id(node).replace(/^paper:/, ''));
  button.dataset['words'] = '';
  button.dataset['title'] = graph.title(node);
  return button;
}

/** The edges by type. They come when the evidence of those listed at once is there, so that no row moves another. */
function edgeGroups(graph: MapGraph, node: number, acts: PanelActs): HTMLElement {
  const place = element('div', 'map-groups');
  const groups = grouped(graph, node);
  const first = groups.flatMap(({ joints }) => joints.slice(0, firstRows));
  void acts.evidence(edgesWithWords(first)).then((found) => {
    place.append(...groups.map(({ title, joints }) => groupOf(graph, title, joints, acts, found)));
    const left = graph.degreeInAll(node) - graph.degree(node);
    if (left > 0)
      place.append(
        element(
          'p',
          'note',
          `And ${count(left, 'connection')} with papers that are not drawn yet; its page has them.`,
        ),
      );
  });
  return place;
}

/** To belong to a topic has no words. */
function edgesWithWords(joints: readonly Joint[]): number[] {
  return joints.filter(({ type }) => type !== 'topic').map(({ edge }) => edge);
}

type Found = ReadonlyMap<number, Evidence>;

function groupOf(
  graph: MapGraph,
  title: string,
  joints: Joint[],
  acts: PanelActs,
  found: Found,
): HTMLElement {
  const rows = (list: Joint[], known: Found): HTMLUListElement =>
    element('ul', 'map-edges', ...list.map((joint) => rowOf(graph, joint, acts, known)));
  const section = element(
    'section',
    '',
    element('h3', '', `${title} `, element('span', 'count', String(joints.length))),
    rows(joints.slice(0, firstRows), found),
  );
  const rest = joints.slice(firstRows);
  if (rest.length > 0) {
    const more = element('details', '', element('summary', '', `${String(rest.length)} more`));
    const list = (): void =>
      void acts.evidence(edgesWithWords(rest)).then((known) => more.append(rows(rest, known)));
    more.addEventListener('toggle', list, { once: true });
    section.append(more);
  }
  return section;
}

function rowOf(graph: MapGraph, { node, edge, type }: Joint, acts: PanelActs, found: Found): HTMLLIElement {
  const name = link('', acts.address({ kind: 'node', id: graph.id(node) }), graph.label(node));
  name.dataset.node = graph.id(node);
  name.title = graph.title(node);
  const line = link('map-line-link', acts.address({ kind: 'edge', id: graph.edgeId(edge) }), 'line');
  line.dataset.edge = graph.edgeId(edge);
  line.setAttribute('aria-label', `The line: ${edgeInWords(graph, edge)}`);
  const row = element('li', '', name, ' ', line);
  const words = found.get(edge);
  if (type !== 'topic' && words === undefined) row.append(element('p', 'map-evidence', notLoaded));
  else if (words !== null && words !== undefined)
    row.append(element('p', 'map-evidence', evidenceInShort(words)));
  return row;
}

function edgePanel(graph: MapGraph, edge: number, acts: PanelActs): HTMLElement[] {
  const type = graph.type(edge);
  const kinds = {
    citation: 'a mention, in title or abstract',
    reference: 'a reference, from a reference list',
    names: 'a paper names a work',
    topic: 'belonging',
    related: 'shared terms',
  };
  const words = element('p', 'map-evidence');
  tellEvidence(edge, words, acts);
  const ends = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  return [
    element('p', 'note', `Line · ${kinds[type]}`),
    heading(edgeInWords(graph, edge)),
    words,
    ...graph.sayingToo(edge).map((other) => element('p', '', 'Also: ', lineLink(graph, other, acts), '.')),
    element('ul', 'map-edges', ...ends.map((node) => endRow(graph, node, acts))),
    actions(clearButton(acts)),
  ];
}

/** A line by its sentence, as a link that chooses it. */
function lineLink(graph: MapGraph, edge: number, acts: PanelActs): HTMLAnchorElement {
  const line = link('', acts.address({ kind: 'edge', id: graph.edgeId(edge) }), edgeInWords(graph, edge));
  line.dataset.edge = graph.edgeId(edge);
  return line;
}

function endRow(graph: MapGraph, node: number, acts: PanelActs): HTMLLIElement {
  const name = link('', acts.address({ kind: 'node', id: graph.id(node) }), graph.label(node));
  name.dataset.node = graph.id(node);
  const page = link('map-line-link', graph.url(node), 'page');
  page.setAttribute('aria-label', `The page of ${graph.label(node)}`);
  return element('li', '', name, ' ', page);
}

function tellEvidence(edge: number, into: HTMLElement, { evidence }: PanelActs): void {
  void evidence([edge]).then((found) => {
    const words = found.get(edge);
    into.textContent = words === undefined ? notLoaded : evidenceInWords(words);
  });
}

function pathPanel(
  graph: MapGraph,
  { from, to, steps }: Extract<Chosen, { kind: 'path' }>,
  acts: PanelActs,
): HTMLElement[] {
  const [a, b] = [graph.label(from), graph.label(to)];
  if (steps === null || steps.length === 0)
    return [
      heading(`${a} and ${b}`),
      element('p', '', pathInWords(graph, from, to, steps)),
      actions(clearButton(acts)),
    ];
  const rows = steps.map(({ edge }) => {
    const words = element('p', 'map-evidence');
    tellEvidence(edge, words, acts);
    return element('li', '', lineLink(graph, edge, acts), words);
  });
  return [
    element('p', 'note', pathNote(graph, steps)),
    heading(`How are ${a} and ${b} related?`),
    element('ol', 'map-edges map-steps', ...rows),
    element('ul', 'map-edges', endRow(graph, from, acts), endRow(graph, to, acts)),
    actions(clearButton(acts)),
  ];
}

/** How long a way is, and whether it says much: without a mention or reference, what many papers name may be all that two have in common. */
function pathNote(graph: MapGraph, steps: readonly { edge: number }[]): string {
  const length = count(steps.length, 'step');
  const isLoose =
    steps.length > 2 && steps.every(({ edge }) => !['citation', 'reference'].includes(graph.type(edge)));
  return isLoose ? `A loose link, in ${length}: no paper on the way names another.` : `In ${length}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function heading(text: string): HTMLElement {
  const made = element('h2', 'map-chosen', text);
  made.tabIndex = -1;
  return made;
}

function actions(...items: HTMLElement[]): HTMLElement {
  return element('p', 'map-actions', ...items);
}

function clearButton({ clear }: PanelActs): HTMLButtonElement {
  const button = element('button', '', 'Clear');
  button.type = 'button';
  button.addEventListener('click', clear);
  return button;
}

/** Listens to the links of the panel: what they name is chosen on the map, and no page is loaded. */
export function listenToPanel(
  host: HTMLElement,
  graphNow: () => MapGraph,
  choose: { node: (node: number) => void; edge: (edge: number) => void },
  signal: AbortSignal,
): void {
  host.querySelector('.map-panel')?.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const row =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('a[data-node], a[data-edge]')
          : null;
      const node = graphNow().find(row?.dataset.node ?? '');
      const edge = graphNow().findEdge(row?.dataset.edge ?? '');
      if (node === null && edge === null) return;
      event.preventDefault();
      if (node !== null) choose.node(node);
      else if (edge !== null) choose.edge(edge);
    },
    { signal },
  );
}
