/** What a content security policy lets a page do that it must not; `hosts`: whom it may connect to. */
export function faultsOfPolicy(policy: string | undefined, hosts: ReadonlySet<string>): string[] {
  if (policy === undefined) return ["it comes without a policy"];
  const sources = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...of] = directive.trim().split(/\s+/);
      return [name, of] as const;
    }),
  );
  const own = ["'self'", "'none'"];
  const rules: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": [...own, "'wasm-unsafe-eval'"],
    "connect-src": [...own, ...hosts],
    "img-src": [...own, "data:", "blob:"],
    "media-src": [...own, "blob:"],
  };
  const missing = ["default-src", "script-src", "style-src", "connect-src"].filter((name) => !sources.has(name));
  const loose = [...sources].flatMap(([name, of]) =>
    of.filter((source) => !(rules[name] ?? own).includes(source)).map((source) => `${name} lets ${source} in`),
  );
  return [...missing.map((name) => `its policy has no ${name}`), ...loose];
}
