import { runnerImport, type Plugin } from "vite";
import { z } from "zod";

const EMPTY = '<div id="root"></div>';
const ENTRY = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const PRELOAD = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g;
const script = (src: string) => `<script type="module" async fetchpriority="high" crossorigin src="${src}"></script>`;

/** Rendered to text, nothing is styled: the build of the page itself brings the styles. */
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no style" : null),
  load: (id) => (id === "\0no style" ? "" : null),
};

/**
 * The document shows the page before its code is here, and its files run one by one as they come: as preloads of one
 * entry all of them would run in one go, which holds up a slow phone for as long as they take together.
 */
export const prerendered = (source: string): Plugin => ({
  name: "prerendered",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    async handler(html) {
      const { module } = await runnerImport(source, { plugins: [withoutStyles] });
      const { prerendered: markup } = z.object({ prerendered: z.string() }).parse(module);
      const entry = ENTRY.exec(html)?.[1];
      if (entry === undefined || !html.includes(EMPTY)) throw new Error("This is not the document that Vite builds.");
      const others = [...html.matchAll(PRELOAD)].map(([, file = ""]) => file);
      // First what finds out what else is needed, after the styles without which nothing is drawn.
      const early = others.filter((file) => file.includes("/early-"));
      const scripts = [...new Set([...early, ...others, entry])].map((file) => `    ${script(file)}\n`);
      return html
        .replace(EMPTY, () => `<div id="root">${markup}</div>`)
        .replace(ENTRY, "")
        .replace(PRELOAD, "")
        .replace("  </head>", () => `${scripts.join("")}  </head>`);
    },
  },
});
