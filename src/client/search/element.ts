/** A new element with a class and content; text stays text, whatever it holds. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

export function link(className: string, url: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const made = element('a', className, ...content);
  made.href = url;
  return made;
}

/** The mark that puts a paper on the reading list; the frame of every page defines what it does. */
export function listButton(id: string): HTMLElement {
  const made = document.createElement('list-button');
  made.dataset['id'] = id;
  return made;
}
