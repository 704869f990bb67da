import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offlineWorker } from "./scripts/offline.ts";
import { prerendered } from "./scripts/prerender.ts";

// What the page may do, for hosts that set no headers. Whoever serves it knows the configured hosts and can narrow
// connect-src to them, as the local start does. No inline code, no eval, no blob: workers; WebAssembly makes the proofs.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only in the build: Vite's development server needs inline scripts. */
const contentSecurityPolicy = (): Plugin => ({
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
});

export default defineConfig({
  root: fileURLToPath(new URL("frontend", import.meta.url)),
  // Relative, so that the page runs from any folder of any host.
  base: "./",
  plugins: [
    react(),
    contentSecurityPolicy(),
    prerendered(fileURLToPath(new URL("frontend/prerendered.tsx", import.meta.url))),
    offlineWorker(),
  ],
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    // Data URLs in scripts and styles would want exceptions in the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // The document's own files are scripts and no preloads (scripts/prerender.ts); for the others a browser may do without.
    modulePreload: { polyfill: false },
    // What scripts/weight.ts adds up.
    manifest: true,
    rolldownOptions: {
      output: {
        // What several screens share would be named after all of them.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, "")}-[hash].js`,
        codeSplitting: {
          groups: [
            // What can be done before anything else is here.
            {
              name: "early",
              test: /\/frontend\/(early|chain\/ahead|collect\/(watch|claimLink)|content\/(language|counting))\.ts$|vite\/preload-helper|idb-keyval/,
              priority: 5,
            },
            // The first screen is three files beside the entry: React, what else changes with the libraries, and the page.
            { name: "react", tags: ["$initial"], test: /node_modules\/(react|react-dom|scheduler)\//, priority: 5 },
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 4 },
            { name: "page", tags: ["$initial"], test: /(?<!\/main)\.tsx?$/, priority: 3 },
            // Each language is two files: the words of the first screen, and all the others.
            ...["en", "es"].flatMap((language) => [
              { name: `first-${language}`, test: new RegExp(`/content/${language}/first\\.ts$`), priority: 2 },
              {
                name: language,
                test: new RegExp(`/content/${language}/(?!help)`),
                includeDependenciesRecursively: false,
                priority: 1,
              },
            ]),
            { name: "details", test: /\/content\/details\.ts$/, priority: 1 },
            // What several later screens share, by which of them do: merged into fewer files, these would wait for each other.
            { name: "shared", minShareCount: 2, entriesAware: true },
          ],
        },
      },
    },
  },
});
