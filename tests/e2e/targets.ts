/**
 * Targets of the page that WCAG 2.5.8 finds too small: under 24 by 24 px, and a circle of 24 px round their middle meets
 * another target or its circle. Runs in the page.
 */
export function tooSmall(): string[] {
  const wanted =
    'a[href], button, input, select, textarea, summary, [role="option"], [data-year], [tabindex="0"]';
  const middle = ({ left, right, top, bottom }: DOMRect) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  const isSmall = ({ width, height }: DOMRect): boolean => Math.min(width, height) < 23.99;
  // A link in a sentence is as high as its line, which 2.5.8 allows.
  const isInSentence = (target: Element): boolean =>
    target.parentElement?.matches('p, q, mark') === true && getComputedStyle(target).display === 'inline';
  const targets = [...document.querySelectorAll(wanted)]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !isInSentence(target))
    // A checkbox is pressed by its label, too.
    .map((target) => target.closest('label') ?? target)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const meets = (box: DOMRect, other: DOMRect): boolean => {
    const [{ x, y }, to] = [middle(box), middle(other)];
    if (isSmall(other) && Math.hypot(to.x - x, to.y - y) < 24) return true;
    const nearX = Math.max(other.left, Math.min(other.right, x));
    const nearY = Math.max(other.top, Math.min(other.bottom, y));
    return Math.hypot(nearX - x, nearY - y) < 12;
  };
  return targets
    .filter(({ box }) => isSmall(box))
    .filter(({ target, box }) =>
      targets.some(({ target: other, box: near }) => !other.contains(target) && meets(box, near)),
    )
    .map(
      ({ target, box }) =>
        `${box.width.toFixed(1)}×${box.height.toFixed(1)} ${target.outerHTML.slice(0, 140)}`,
    );
}
