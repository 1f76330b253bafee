import type { APIRoute } from 'astro';
import { loadCorpus } from '../views/corpus.ts';
import { twinsOf } from '../views/twin/address.ts';
import { llmsText } from '../views/twin/llms.ts';

export const GET: APIRoute = async ({ site }) => {
  const corpus = await loadCorpus();
  const twins = twinsOf(corpus, import.meta.env.BASE_URL, site);
  return new Response(llmsText(corpus, twins), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
