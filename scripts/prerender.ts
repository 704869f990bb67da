import { runnerImport, type Plugin } from "vite";
import { z } from "zod";

const EMPTY = '<div id="root"></div>';
const ENTRY = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const PRELOAD = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g;
const coming = (file: string) => `<link rel="modulepreload" crossorigin data-runs href="${file}">`;
const script = (src: string) => `<script type="module" async fetchpriority="high" crossorigin src="${src}"></script>`;

/** Rendered to text, nothing is styled: the build of the page itself brings the styles. */
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no style" : null),
  load: (id) => (id === "\0no style" ? "" : null),
};

/**
 * The document shows the page before its code is here. One file of it runs at once (frontend/early.ts); the others come
 * meanwhile, and it runs them when the document has been painted.
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
      const files = [...[...html.matchAll(PRELOAD)].map(([, file = ""]) => file), entry];
      const early = files.find((file) => file.includes("/early-"));
      if (early === undefined) throw new Error("Nothing is there to run early.");
      const later = files.filter((file) => file !== early);
      const scripts = [...later.map(coming), script(early)].map((tag) => `    ${tag}\n`);
      return html
        .replace(EMPTY, () => `<div id="root">${markup}</div>`)
        .replace(ENTRY, "")
        .replace(PRELOAD, "")
        .replace("  </head>", () => `${scripts.join("")}  </head>`);
    },
  },
});
