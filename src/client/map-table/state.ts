/** How rows stand: by a column, upwards or downwards. */
export interface Order {
  column: string;
  down: boolean;
}

/** What of the address a table's order is kept in, by `data-table`. */
export const tables = ['nodes', 'edges'] as const;
export type TableName = (typeof tables)[number];
/** Null: as the page came. */
export type Orders = Record<TableName, Order | null>;

/** Columns that begin with the most or the newest. */
const fromTheTop: ReadonlySet<string> = new Set(['degree', 'year']);

/** The orders that an address asks: `?nodes=year-down&edges=to-up`. */
export function readOrders(search: string): Orders {
  const params = new URLSearchParams(search);
  const order = (name: TableName): Order | null => {
    const [, column, way] = /^([a-z]+)-(up|down)$/.exec(params.get(name) ?? '') ?? [];
    return column === undefined ? null : { column, down: way === 'down' };
  };
  return { nodes: order('nodes'), edges: order('edges') };
}

/** The address that asks these orders, from the address of any; other parts of it are kept, its place is not. */
export function writeOrders(address: string, orders: Orders): string {
  const url = new URL(address);
  for (const name of tables) {
    const order = orders[name];
    if (order === null) url.searchParams.delete(name);
    else url.searchParams.set(name, `${order.column}-${order.down ? 'down' : 'up'}`);
  }
  url.hash = '';
  return url.href;
}

/** What the head of a column asks next: its own order first, the other way round when that is there. */
export function nextOrder(now: Order | null, column: string): Order {
  return now?.column === column ? { column, down: !now.down } : { column, down: fromTheTop.has(column) };
}

/** `Nodes of all themes stand by year, downwards.`; empty as long as nothing was asked. */
export function orderInWords(name: TableName, order: Order | null): string {
  if (order === null) return '';
  const what = name === 'nodes' ? 'Nodes' : 'Edges';
  const way = fromTheTop.has(order.column)
    ? order.column === 'year'
      ? ['oldest first', 'newest first']
      : ['fewest first', 'most first']
    : ['A to Z', 'Z to A'];
  return `${what} now stand by ${order.column}, ${way[order.down ? 1 : 0] ?? ''}.`;
}

/** Compares what two rows hold in a column; what is empty stands last in either direction. */
export function compareCells(a: string, b: string, { column, down }: Order): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const way = down ? -1 : 1;
  if (fromTheTop.has(column)) return way * (Number(a) - Number(b));
  return way * (a < b ? -1 : a > b ? 1 : 0);
}
