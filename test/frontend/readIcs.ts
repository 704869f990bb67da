/** Reads RFC 5545 back: unfolds the lines and gathers each component's properties, those of the ones inside it apart. */
export type Component = { name: string; properties: Map<string, string>; inside: Component[] };

export function readIcs(text: string): Component {
  const root: Component = { name: "", properties: new Map(), inside: [] };
  const open: Component[] = [root];
  for (const line of text.replaceAll("\r\n ", "").split("\r\n")) {
    if (line === "") continue;
    const at = line.indexOf(":");
    const [key, value] = [line.slice(0, at), line.slice(at + 1)];
    const current = open.at(-1) ?? root;
    if (key === "BEGIN") {
      const component: Component = { name: value, properties: new Map(), inside: [] };
      current.inside.push(component);
      open.push(component);
    } else if (key === "END") {
      if (current.name !== value) throw new Error(`${current.name} ends as ${value}.`);
      open.pop();
    } else {
      current.properties.set(key, value);
    }
  }
  const [calendar] = root.inside;
  if (open.length !== 1 || calendar === undefined || root.inside.length !== 1) throw new Error("Not one calendar.");
  return calendar;
}

/** A text property, as a calendar shows it. */
export const shownText = (value: string): string =>
  value.replaceAll(/\\([nN\\;,])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
