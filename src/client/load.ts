import { inFolder } from '../lib/href.ts';

/**
 * The text of a file of this site. In a folder that no server hands out a page may fetch nothing, so there the twin of the
 * file does it, a classic script beside it (`search/index.json.js`) that hands over the text in an event.
 * @param cache what `fetch` makes of a copy that it holds
 * @throws Error when it cannot be had
 */
export async function loadText(url: string, cache: RequestCache = 'default'): Promise<string> {
  if (inFolder()) return loadTwin(url);
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: answered ${response.status}`);
  return response.text();
}

/** As `loadText`, of a JSON file. */
export async function loadJson(url: string, cache?: RequestCache): Promise<unknown> {
  return JSON.parse(await loadText(url, cache));
}

function loadTwin(url: string): Promise<string> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = `${url}.js`;
    script.addEventListener('given', (event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') done(event.detail);
    });
    // After `given` this says nothing any more.
    for (const end of ['load', 'error'])
      script.addEventListener(end, () => {
        script.remove();
        fail(new Error(`${url}.js: gave nothing`));
      });
    document.head.append(script);
  });
}
