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
