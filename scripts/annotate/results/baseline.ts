import type { Context } from './context.ts';

const marker =
  /(?:\b(?:compared (?:to|with|over|against)|in comparison (?:to|with)|relative to|over|than|versus|against|as opposed to|vs\.?)\s)/gi;
const leadsBack =
  /,\s(?:as\s)?(?:compared (?:to|with|against)|relative to|in comparison (?:to|with)|over)\s/i;
const beaten =
  /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?)\s([^,;()]{2,90}?)\s(?:by|with|at)\s/gi;
/** `over a period`, `over test sets`, `than 5` compare with nothing. */
const notOne = /^(?:an?\s|the\s)?(?:new\s)?(?:time|period|range|test|course|last|all|different|various|\d)/;
const nameEnd =
  /[;:()[\]]|[.,](?!\d)|\s(?:and\s(?:a|an|up|reduc|achiev|improv|is|are|has|[\p{L}]+ly\b)|on|while|when|for|by|at|with|without|across|in|using|during|respectively|under|which|that|from(?!\sscratch)|such|due|even|including|holding|deployed|like|achiev|reduc|to|is|are|as)(?=[\s.,;)\w]|$)/u;

/** What the paper compares itself to, in the words of the text, where the sentence says so; else null. */
export function baselineOf({ text, sentence, group }: Context): string | null {
  const before = text.slice(Math.max(sentence.from, group.start - 400), group.start);
  const named = [...`${before.slice(-160)} `.matchAll(beaten)].at(-1);
  const beatenName = named?.[1] && !/\s(?:but|which)\s/.test(named[1]) ? named[1].trim() : null;
  // `surpasses X by 4%`: nearer than anything behind.
  if (named && beatenName && before.slice(-160).length - (named.index + named[0].length) < 30)
    return beatenName;
  const behind = text.slice(group.end, Math.min(sentence.to, group.end + 300));
  const next = behind.search(/\d+(?:\.\d+)?\s?(?:%|×|x\b|times)/);
  const reach = next < 0 ? behind : behind.slice(0, next);
  // Past a further number only where no comma parts the two, or a comma leads back to both.
  for (const part of [reach, behind.split(/[,;]\s/)[0] ?? '']) {
    for (const match of part.matchAll(marker)) {
      const name = nameIn(part.slice(match.index + match[0].length));
      if (name) return name;
    }
  }
  const ofAll = leadsBack.exec(behind);
  const all = ofAll && nameIn(behind.slice(ofAll.index + ofAll[0].length));
  if (all) return all;
  if (beatenName) return beatenName;
  const fronted = /^(?:When |As )?[Cc]ompared (?:to|with)\s([^,;()]{2,90}),/.exec(before)?.[1];
  return fronted?.trim() ?? null;
}

function nameIn(words: string): string | null {
  const end = nameEnd.exec(words)?.index ?? words.length;
  const name = words
    .slice(0, Math.min(end, 90))
    .replace(/(?:[.,\s]|\s(?:of|and|or|the|by|its|their))+$/, '')
    .trim();
  return name.length > 1 &&
    !/^(?:the|an?|its|their|both|them|it|that|those|when|even|default)$/.test(name) &&
    !/^(?:that of|those of|them|it|when|both|even)\s/.test(name) &&
    !notOne.test(name) &&
    !/^[\d~]/.test(name)
    ? name
    : null;
}
