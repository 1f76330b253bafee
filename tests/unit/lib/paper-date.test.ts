import { expect, it } from 'vitest';
import { yearsInWords } from '../../../src/lib/paper-date.ts';
import { paper } from '../views/sample.ts';

it('tells the years of papers by their dates, else by the years of their venues', () => {
  const dated = (date: string) => paper('a', { published: { date, precision: 'day', basis: 'stated' } });
  expect(yearsInWords([dated('2024-03-06'), paper('b', { venueYear: 2021 }), paper('c')])).toBe(
    '2021 to 2024',
  );
  expect(yearsInWords([dated('2024-03-06'), dated('2024-01-02')])).toBe('2024');
  expect(yearsInWords([paper('c')])).toBeNull();
});
