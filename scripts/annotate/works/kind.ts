import type { WorkKind } from '../../../src/schemas/work.ts';

/** What a title says its work is; a method where it says nothing. */
export function kindOfTitle(title: string): WorkKind {
  if (/\bbenchmark\b/i.test(title)) return 'benchmark';
  if (/\b(dataset|corpus)\b/i.test(title)) return 'dataset';
  const head = title.split(':')[0] ?? '';
  if (/\b(technical report|language models?|foundation model|\d+(\.\d+)?B)\b/i.test(head)) return 'model';
  if (/\bTechnical Report\b/.test(title)) return 'model';
  return /\b(system|serving|framework|engine)\b/i.test(title) ? 'system' : 'method';
}
