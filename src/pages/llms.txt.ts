import type { APIRoute } from 'astro';
import { loadCorpus } from '../views/corpus.ts';
import { addressOn } from '../views/machine/address.ts';
import { llmsText } from '../views/twin/llms.ts';

export const GET: APIRoute = async ({ site }) => {
  const twins = { base: import.meta.env.BASE_URL, address: addressOn(site) };
  return new Response(llmsText(await loadCorpus(), twins), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
