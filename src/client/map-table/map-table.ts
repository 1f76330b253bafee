import { stripMarks } from '../../lib/fold.ts';
import type { Order, TableName } from './state.ts';
import { compareCells, nextOrder, orderInWords, readOrders, tables, writeOrders } from './state.ts';

/**
 * `<map-table>` round tables of nodes and of edges (`data-table`): makes buttons of the heads of columns (`data-column`) and
 * sorts all tables of one sort alike, as the address says.
 */
class MapTable extends HTMLElement {
  private listening = new AbortController();
  /** The rows of each table as the page came. */
  private readonly rows = new Map<HTMLTableElement, HTMLTableRowElement[]>();
  private readonly status = document.createElement('p');

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    this.append(this.status);
    for (const table of this.querySelectorAll<HTMLTableElement>('table[data-table]')) {
      if (!this.rows.has(table)) this.rows.set(table, [...(table.tBodies[0]?.rows ?? [])]);
      for (const head of table.querySelectorAll<HTMLElement>('[data-column]')) makeButton(head);
    }
    this.addEventListener('click', (event) => this.press(event), { signal });
    addEventListener('popstate', () => this.show(), { signal });
    this.show();
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private press({ target }: Event): void {
    const head =
      target instanceof Element ? target.closest('button')?.closest<HTMLElement>('[data-column]') : null;
    const name = nameOf(head?.closest('table'));
    const { column } = head?.dataset ?? {};
    if (name === null || column === undefined) return;
    const orders = readOrders(location.search);
    orders[name] = nextOrder(orders[name] ?? standing[name], column);
    history.pushState(history.state, '', writeOrders(location.href, orders));
    this.show();
    this.status.textContent = orderInWords(name, orders[name]);
  }

  /** Puts all rows as the address says. */
  private show(): void {
    const orders = readOrders(location.search);
    for (const [table, rows] of this.rows) {
      const name = nameOf(table);
      if (name !== null) sort(table, rows, orders[name], standing[name]);
    }
  }
}

/** How the rows stand when the page comes, where that is by one column. */
const standing: Record<TableName, Order | null> = { nodes: { column: 'degree', down: true }, edges: null };

function nameOf(table: HTMLTableElement | null | undefined): TableName | null {
  return tables.find((name) => name === table?.dataset['table']) ?? null;
}

function makeButton(head: HTMLElement): void {
  if (head.querySelector('button')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
}

/** A column that the table has not, as an old address may ask, leaves it as it came. */
function sort(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  asked: Order | null,
  came: Order | null,
): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const at = heads.findIndex(({ dataset }) => asked !== null && dataset['column'] === asked.column);
  const order = at < 0 ? came : asked;
  for (const head of heads) {
    if (order !== null && head.dataset['column'] === order.column)
      head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const sorted =
    at < 0 || asked === null
      ? rows
      : rows
          .map((row) => ({ row, text: cellText(row, at) }))
          .sort((a, b) => compareCells(a.text, b.text, asked))
          .map(({ row }) => row);
  table.tBodies[0]?.append(...sorted);
}

/** What a cell holds: its link where it has one, folded; of a number only its digits. */
function cellText(row: HTMLTableRowElement, at: number): string {
  const cell = row.cells[at];
  const text = (cell?.querySelector('a') ?? cell)?.textContent.trim() ?? '';
  return /^[\d,]+$/.test(text) ? text.replaceAll(',', '') : stripMarks(text);
}

customElements.define('map-table', MapTable);
