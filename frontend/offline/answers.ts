/**
 * The build's own files, as its worker is told them: `version` is another for every build that differs, `atOnce` are kept
 * when the worker is installed, `whenUsed` once they were used, paths beside the page.
 */
export type Built = { version: string; atOnce: readonly string[]; whenUsed: readonly string[] };

/** Where the answer to a request comes from. `network`: from there alone, untouched. */
export type Source = "network" | "newest-page" | "newest-config" | "kept";

/** How the names of this page's caches begin: other pages of the same host keep things too. */
export const shelvesOf = (scope: string): string => `potluck ${scope} `;

export const PAGE = "./";
export const CONFIG = "config.json";

/**
 * Only the page's own files are ever kept. What a chain, a relay or a beacon answers never is, on whatever host they are;
 * the page and its configuration are asked for anew each time, and taken from what is kept when nobody answers.
 */
export function sourceOf(request: { method: string; url: string }, scope: string, built: Built): Source {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return "network";
  const path = request.url.slice(scope.length).replace(/#.*$/, "");
  if (path === "" || path === "index.html") return "newest-page";
  if (path === CONFIG) return "newest-config";
  return built.atOnce.includes(path) || built.whenUsed.includes(path) ? "kept" : "network";
}
