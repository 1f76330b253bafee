import type { APIRoute, GetStaticPaths } from 'astro';
import { paperAddresses } from '../../views/addresses.ts';
import { loadCorpus } from '../../views/corpus.ts';
import { addressOn } from '../../views/machine/address.ts';
import { paperTwin } from '../../views/twin/paper-twin.ts';
import type { Paper } from '../../schemas/paper.ts';

/** Of papers that are here; an address that has moved or is gone is answered by its page alone. */
export const getStaticPaths = (async () => {
  const addresses = paperAddresses(await loadCorpus(), import.meta.env.BASE_URL);
  return [...addresses].flatMap(([id, answer]) =>
    answer.kind === 'page' ? [{ params: { id }, props: { paper: answer.bearer } }] : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper }> = async ({ props, site }) => {
  const twins = { base: import.meta.env.BASE_URL, address: addressOn(site) };
  return new Response(paperTwin(await loadCorpus(), twins, props.paper), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
