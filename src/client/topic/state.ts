/** What a reader asks of the list of papers, as the controls and the address say it; empty: everything, newest first. */
export interface Asked {
  sort: string;
  /** `first`: papers that belong here first; `also`: those that belong first elsewhere. */
  in: string;
  from: string;
  to: string;
  venue: string;
  code: string;
}

/** In the order of the address; `year` holds the first and the last. */
export const fields = [
  'sort',
  'in',
  'from',
  'to',
  'venue',
  'code',
] as const satisfies readonly (keyof Asked)[];
const inAddress = ['sort', 'in', 'year', 'venue', 'code'] as const;

export const nothing: Asked = { sort: '', in: '', from: '', to: '', venue: '', code: '' };

/** Of a paper without a known venue. */
export const noVenue = 'unknown';

export function isAsked(asked: Asked): boolean {
  return fields.some((field) => asked[field] !== '');
}

/** What an address asks: `?sort=named&year=2022-2024`, `?year=2023`, `?year=2023-`. */
export function readAsked(search: string): Asked {
  const params = new URLSearchParams(search);
  const value = (name: string): string => params.get(name) ?? '';
  const [, from = '', dash, to = ''] = /^(\d{4})?(?:(-)(\d{4})?)?$/.exec(value('year')) ?? [];
  return ordered({
    ...{ sort: value('sort'), in: value('in'), venue: value('venue'), code: value('code') },
    ...{ from, to: dash === undefined ? from : to },
  });
}

/** The address that asks this, from the address of any; other parts of it are kept, its place on the page is not. */
export function writeAsked(address: string, asked: Asked): string {
  const { from, to } = ordered(asked);
  const year = from === to ? from : `${from}-${to}`;
  const url = new URL(address);
  for (const name of inAddress) url.searchParams.delete(name);
  for (const name of inAddress) {
    const value = name === 'year' ? year : asked[name];
    if (value !== '') url.searchParams.set(name, value);
  }
  url.hash = '';
  return url.href;
}

/** With the earlier year first, where both are given. */
export function ordered(asked: Asked): Asked {
  const { from, to } = asked;
  return from !== '' && to !== '' && from > to ? { ...asked, from: to, to: from } : asked;
}
