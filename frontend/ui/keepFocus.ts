/**
 * What has the focus goes away: a form makes place for what came of it, a row leaves its list. Browsers then let the focus
 * fall to the top of the page, where whoever uses a keyboard starts over, and whoever listens hears nothing. Here it goes to
 * the heading of what is there instead, nearest to where it was, which is read out. Answers how to stop.
 */
export function keepFocus(page: Document): () => void {
  /** Who has the focus, or had it until they went away, and in what they stood, from the inside out. */
  let held: Element[] = [];

  const isThere = (element: Element) => element.isConnected && element.checkVisibility();
  const isLost = () => page.activeElement === null || page.activeElement === page.body;

  const hold = (target: EventTarget | null) => {
    held = [];
    for (let one = target instanceof Element ? target : null; one !== null; one = one.parentElement) held.push(one);
  };
  const remember = ({ target }: FocusEvent) => hold(target);
  const mend = () => {
    const [last, ...around] = held;
    if (last === undefined || isThere(last) || !isLost()) return;
    const heading = around
      .filter(isThere)
      .flatMap((one) => [...one.querySelectorAll<HTMLElement>("h1, h2, h3, legend")])
      .find(isThere);
    if (heading === undefined) return page.getElementById("main")?.focus();
    heading.tabIndex = -1;
    heading.focus();
  };
  /** Whoever presses beside everything has let it go. */
  const letGo = () =>
    queueMicrotask(() => {
      const [last] = held;
      if (last !== undefined && isThere(last) && isLost()) held = [];
    });

  // This comes after the first screen: somebody may have begun.
  if (!isLost()) hold(page.activeElement);
  const changes = new MutationObserver(mend);
  changes.observe(page.body, { subtree: true, childList: true, attributeFilter: ["open"] });
  page.addEventListener("focusin", remember);
  page.addEventListener("focusout", letGo);
  return () => {
    changes.disconnect();
    page.removeEventListener("focusin", remember);
    page.removeEventListener("focusout", letGo);
  };
}
