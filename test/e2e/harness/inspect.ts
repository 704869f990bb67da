/*
 * What the browser knows of the screen it shows. Each function runs inside the page, so it uses nothing of this file but
 * itself; each answers with what is wrong, in words.
 */

/**
 * Whatever can be pressed, typed into or chosen, and is smaller than `least` pixels. A control is as large as itself, as a
 * label of its own, or as the paper it covers: pressing those is pressing it. Only a link within running text may be
 * smaller (WCAG 2.5.8, "inline").
 */
export function smallTargets(least: number): string[] {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const inText = (element: Element) =>
    element.matches("a, button") &&
    getComputedStyle(element).display === "inline" &&
    (element.parentElement?.textContent ?? "").trim() !== (element.textContent ?? "").trim();
  const enough = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    // A layout counts in fractions.
    return width > least - 0.1 && height > least - 0.1;
  };
  const pressed = (control: HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null }) => {
    const covers = getComputedStyle(control, "::after").position === "absolute";
    return [control, ...(control.labels ?? []), ...(covers && control.offsetParent ? [control.offsetParent] : [])];
  };
  return [...document.querySelectorAll<HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null }>(controls)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(".skip:not(:focus)"))
    .filter((control) => !inText(control) && !pressed(control).some(enough))
    .map((control) => {
      const { width, height } = control.getBoundingClientRect();
      return `${Math.round(width)}x${Math.round(height)}: ${control.outerHTML.slice(0, 160)}`;
    });
}

/**
 * What does not fit: a page or a part of it that one has to push sideways, and words that stand outside of the block they
 * belong to, over their neighbours' or cut off.
 */
export function misfits(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on ${clientWidth}`);
  for (const box of document.body.querySelectorAll("*")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX) && !box.matches("input, textarea");
    if (scrolls && box.scrollWidth > box.clientWidth) found.push(`has to be pushed: ${box.outerHTML.slice(0, 80)}`);
  }
  const blockOf = (element: Element): Element => {
    const isInline = /^(inline|contents)$/.test(getComputedStyle(element).display);
    return isInline && element.parentElement !== null ? blockOf(element.parentElement) : element;
  };
  /** Only heard, not there until it has the focus, or shortened on purpose. */
  const isNotShown = (element: Element): boolean =>
    element.closest(".unseen, .skip, option, script, style") !== null ||
    !element.checkVisibility() ||
    getComputedStyle(element).textOverflow === "ellipsis";
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode() !== null) {
    const { currentNode: text } = words;
    const element = text.parentElement;
    if (element === null || (text.textContent ?? "").trim() === "" || isNotShown(element)) continue;
    const { left, right } = blockOf(element).getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    const isOut = [...range.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
    if (isOut) found.push(`"${(text.textContent ?? "").slice(0, 60)}" stands outside of its place`);
  }
  return found;
}

/**
 * Names what has the focus and does not show it: an outline of at least two pixels on itself or on its label, and
 * not all of it behind the bar at the bottom or outside of the screen (WCAG 2.4.11). With `everywhere`, focuses all that the keyboard stops at, one
 * after the other. A key must have been pressed before, or the browser shows no focus.
 */
export function hiddenFocus(everywhere: boolean): string[] {
  type Control = HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null };
  const stops = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const within = document.querySelector("dialog[open]") ?? document;
  const found: string[] = [];
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const look = (stop: Control) => {
    const name = stop.outerHTML.slice(0, 160);
    const shown = [stop, ...(stop.labels ?? [])].find((element) => outlined(element));
    if (shown === undefined) return found.push(`shows no focus: ${name}`);
    const { left, right, top, height } = shown.getBoundingClientRect();
    const isSeen = [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
      const at = document.elementFromPoint((left + right) / 2, top + part * height);
      return at !== null && (shown.contains(at) || at.contains(shown));
    });
    if (!isSeen) found.push(`is covered when focused: ${name}`);
  };
  if (!everywhere) {
    const { activeElement } = document;
    // A heading that took the focus is read, not pressed.
    if (activeElement instanceof HTMLElement && activeElement.tabIndex >= 0) look(activeElement);
    return found;
  }
  for (const stop of within.querySelectorAll<Control>(stops)) {
    if (!stop.checkVisibility({ visibilityProperty: true })) continue;
    stop.focus();
    if (document.activeElement === stop) look(stop);
    else found.push(`takes no focus: ${stop.outerHTML.slice(0, 160)}`);
  }
  return found;
}
