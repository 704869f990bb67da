/** Where somebody says a relay is; null when nothing could be there. Plain http only on this very machine. */
export function relayAddress(typed: string): string | null {
  const text = typed.trim().replace(/\/+$/, "");
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const here = hostname === "localhost" || hostname === "127.0.0.1";
  const safe = protocol === "https:" || (protocol === "http:" && here);
  return safe && username === "" && search === "" && hash === "" ? text : null;
}
