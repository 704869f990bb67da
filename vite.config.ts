import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offlineWorker } from "./scripts/offline.ts";

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
  plugins: [react(), contentSecurityPolicy(), offlineWorker()],
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    // Data URLs in scripts and styles would want exceptions in the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What scripts/weight.ts adds up.
    manifest: true,
    rolldownOptions: {
      output: {
        // What several screens share would be named after all of them.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, "")}-[hash].js`,
        codeSplitting: {
          groups: [
            // The first screen is two files beside the entry: what changes with the libraries, and what with the page.
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 2 },
            { name: "page", tags: ["$initial"], test: /(?<!\/main)\.tsx?$/, priority: 1 },
            // What several later screens share comes in few files, and no screen loads what it does not use.
            { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
});
