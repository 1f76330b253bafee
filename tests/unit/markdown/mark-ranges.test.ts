import type { Root, RootContent } from 'hast';
import { expect, it } from 'vitest';
import { textToHast } from '../../../src/markdown/to-hast.ts';

/** `p(text mark#id(text))`. */
function drawn(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(drawn).join('').trim();
  if (node.type !== 'element') return '';
  const { id } = node.properties;
  return `${node.tagName}${typeof id === 'string' ? `#${id}` : ''}(${node.children.map(drawn).join('')})`;
}

/** The text with links and marks on the words given. */
function marked(text: string, marks: string[], links: string[] = []): string {
  const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return drawn(
    textToHast(
      text,
      links.map((words) => ({ ...range(words), url: '/x/', title: 'x' })),
      marks.map((words, i) => ({ ...range(words), id: `r${String(i + 1)}` })),
    ),
  );
}

it('marks words in the middle, at the start and at the end', () => {
  expect(marked('a b c', ['b'])).toBe('p(a mark#r1(b) c)');
  expect(marked('a b c', ['a', 'c'])).toBe('p(mark#r1(a) b mark#r2(c))');
  expect(marked('One.\n\nTwo b.', ['b'])).toBe('p(One.)\np(Two mark#r1(b).)');
});

it('keeps the links inside, and stands inside a link that is longer', () => {
  expect(marked('it beats LoRA twice.', ['beats LoRA twice'], ['LoRA'])).toBe(
    'p(it mark#r1(beats a(LoRA) twice).)',
  );
  expect(marked('the 2x LoRA way', ['2x'], ['2x LoRA'])).toBe('p(the a(mark#r1(2x) LoRA) way)');
});

it('is parted where it crosses the edge of a link, and has one address', () => {
  expect(marked('3x faster than Llama 2 is', ['3x faster than Llama'], ['Llama 2'])).toBe(
    'p(mark#r1(3x faster than )a(mark(Llama) 2) is)',
  );
});

it('may lie in another, or cross it', () => {
  expect(marked('a b c', ['a b c', 'b'])).toBe('p(mark#r1(a mark#r2(b) c))');
  expect(marked('a b c', ['a b', 'b c'])).toBe('p(mark#r1(a mark#r2(b))mark( c))');
});

it('holds formulas whole', () => {
  expect(marked('by $n^2$ times', ['by $n^2$'])).toMatch(/^p\(mark#r1\(by math\(.*\)\) times\)$/);
  expect(marked('by $n^2$ times', ['n^2$ times'])).toMatch(/^p\(by mark#r1\(math\(.*\) times\)\)$/);
});

it('stands inside a sentence that a tour quotes, and keeps its address', () => {
  const ranges = [
    { start: 2, end: 3, id: 'r1' },
    { start: 0, end: 5, id: 'quote-x-1', as: 'quoted' as const },
  ];
  expect(drawn(textToHast('a b c. d', [], ranges))).toBe('p(span#quote-x-1(a mark#r1(b) c). d)');
});
