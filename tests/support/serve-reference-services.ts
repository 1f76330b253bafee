// The invented services as a process, to try `npm run enrich` without a network:
//   node tests/support/serve-reference-services.ts PORT CONTENT_DIR [FAULTS…]
// A fault is SERVICE=STATUS[,RETRY-AFTER], as in openalex=429,2 or scholar=500; it meets one request each, in their order.
import { identifierKeys } from '../../scripts/annotate/references/index.ts';
import { readCorpus } from '../../scripts/effects/read-corpus.ts';
import { library } from './reference-library.ts';
import { startServices, type Fault } from './reference-services.ts';

const [port = '0', contentDir = 'content', ...faults] = process.argv.slice(2);
const { corpus } = readCorpus(contentDir);
const keys = (corpus?.papers ?? []).flatMap((paper) => identifierKeys(paper).slice(0, 1));
const services = await startServices(library(keys), Number(port));
for (const given of faults) {
  const [service, what = ''] = given.split('=');
  const [status = '', after] = what.split(',');
  const fault: Fault =
    status === 'html'
      ? { kind: 'body', body: '<!doctype html><title>Log in</title>', type: 'text/html' }
      : { kind: 'status', status: Number(status), ...(after ? { headers: { 'retry-after': after } } : {}) };
  services.faults[service === 'openalex' ? 'openalex' : 'scholar'].push(fault);
}
console.log(`${services.url} knows ${keys.length} papers`);
