import boundaries from "eslint-plugin-boundaries";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const rooms = ["contracts", "protocol", "relay", "frontend", "scripts", "test"];

/** Who may import whom. The page, the relay and the scripts stand side by side on the protocol; tests see everything. */
const mayImport = {
  protocol: ["protocol"],
  relay: ["relay", "protocol"],
  frontend: ["frontend", "protocol"],
  scripts: ["scripts", "protocol"],
  test: rooms,
};

const nodeOnly = { regex: "^node:", message: "This room also runs in a browser." };
const hardhatOnly = { regex: "^(ethers|hardhat)(/|$)", message: "Chain access here goes through viem." };

/** A test that is skipped or runs alone hides the others; a left-over one must not land. */
const noHiddenTests = [
  "CallExpression[callee.object.name=/^(it|test|describe|context|suite)$/][callee.property.name=/^(only|skip|todo|fixme|fails)$/]",
  "CallExpression[callee.object.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|fixme)$/]",
  "CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]",
  "CallExpression[callee.property.name='skip'][callee.object.type='ThisExpression']",
].map((selector) => ({ selector, message: "No test is skipped, left for later or run alone." }));

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "artifacts/",
      "cache/",
      "dist/",
      "types/",
      ".potluck/",
      "coverage/",
      // Emptied by a run of the browser's tests, which may be under way.
      "test-results/",
      "protocol/*.gen.ts",
    ],
  },
  // Nobody switches a rule off in passing: a rule that is wrong is changed here, for all.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: {
      "boundaries/elements": rooms.map((room) => ({ type: room, pattern: `${room}/**`, partialMatch: false })),
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "anywhere" }],
      "no-console": "error",
      eqeqeq: "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: Object.entries(mayImport).map(([room, below]) => ({
            from: { element: { type: room } },
            allow: { to: { element: { types: { anyOf: below } } } },
          })),
        },
      ],
    },
  },
  {
    files: ["protocol/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [nodeOnly, hardhatOnly, { regex: "^(react|wagmi)", message: "The protocol knows no page." }] },
      ],
    },
  },
  {
    files: ["frontend/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-imports": ["error", { patterns: [nodeOnly, hardhatOnly] }],
    },
  },
  // An encrypted key is opened by ethers: viem has nothing for it.
  {
    files: ["relay/**"],
    ignores: ["relay/keystore.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [hardhatOnly] }] },
  },
  // These talk to a person at a terminal.
  { files: ["scripts/**", "relay/main.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": ["error", ...noHiddenTests],
      // chai's assertions are property reads.
      "@typescript-eslint/no-unused-expressions": "off",
      // Playwright reads what a fixture needs from the pattern of its first argument.
      "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ["test/e2e/**/*.spec.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@playwright/test",
              importNames: ["test", "chromium"],
              message: "Every page of every test is watched: harness/fixtures.ts has the test that is.",
            },
          ],
        },
      ],
    },
  },
);
