import { expect, it } from 'vitest';
import {
  addressInWords,
  droppedInWords,
  listInWords,
  offeredInWords,
  stateInWords,
} from '../../../src/client/list/words.ts';
import { addedInWords } from '../../../src/client/list/added-in-words.ts';

const item = (id: string, read = false) => ({ id, title: '', read, note: '' });

it('counts a list, and what of it is read', () => {
  expect(listInWords([item('a')])).toBe('1 paper');
  expect(listInWords([item('a', true), item('b')])).toBe('2 papers, 1 read');
});

it('says where an offered list is from', () => {
  expect(offeredInWords([item('a')], null)).toBe('A shared list of 1 paper');
  expect(offeredInWords([], 'mine.json')).toBe('The list of mine.json: 0 papers');
});

it('says what was added and what could not be read', () => {
  expect(addedInWords(9, 3, 0)).toBe('9 papers added; 3 were there already.');
  expect(addedInWords(1, 1, 0)).toBe('1 paper added; 1 was there already.');
  expect(addedInWords(2, 0, 0)).toBe('2 papers added.');
  expect(addedInWords(2, 0, 7)).toBe('2 papers added. 7 found no room: a list holds 1,000.');
  expect(droppedInWords(0)).toBe('');
  expect(droppedInWords(1)).toBe('1 row of it could not be read, or is more than a list holds.');
});

it('says what a paper is that the map does not have', () => {
  expect(stateInWords('gone')).toMatch(/^No longer in this collection/);
  expect(stateInWords('unknown')).toBe('Not a paper of this map');
  expect(stateInWords(undefined)).toBe('');
});

it('says how long the address is, and warns when programs may cut it', () => {
  expect(addressInWords(0, 30)).toBe('');
  expect(addressInWords(3, 151)).toMatch(/notes: 151 letters\.$/);
  expect(addressInWords(100, 11_400)).toMatch(/11,400 letters\. Some programs cut long addresses/);
  expect(addressInWords(1000, null)).toMatch(/too long for an address/);
});
