import type { Copy, FirstCopy, Words } from "../../../frontend/content/copy.ts";

/** What says how to speak instead of what. */
const settings = new Set(["language", "locale", "direction"]);

/** Every word half as long again, and everything said twice. */
const stretched = (text: string): string => {
  const wide = text.replace(/[aeiouáéíóú]/gi, "$&$&");
  return text.trim() === "" ? text : `${wide} ${wide}`;
};

function lengthenedAll(value: unknown): unknown {
  if (typeof value === "string") return stretched(value);
  if (typeof value === "function") {
    const say = value as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => lengthenedAll(say(...given));
  }
  if (Array.isArray(value)) return value.map(lengthenedAll);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, said]) => [key, settings.has(key) ? said : lengthenedAll(said)] as const),
  );
}

/** A language that needs far more room for the same: nothing on a screen may count on short words. */
export function lengthened(words: Words, all: Copy): Words {
  const [first, rest] = [lengthenedAll(words.first) as FirstCopy, Promise.resolve(lengthenedAll(all) as Copy)];
  return { first, all: () => rest };
}
