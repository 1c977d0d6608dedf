/** Directions of the design (ARCHITECTURE.md): kernel <- platform <- slices <- main, desk. Each rule says why. */
const slices =
  "(register|content|site|statistics|identity|demo|channels|albo|personal-data|trasparenza|rating|booking|assistance|fault-report|territory|alerts|chat|open-data|links|social-measures|yearly-report|newsletter|push)";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one subject or hide a third; a reader cannot begin anywhere.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "kernel-knows-nobody",
      comment:
        "The kernel has no I/O and no domain words, so that every rule can use it and be tested without anything.",
      severity: "error",
      from: { path: "^src/kernel" },
      to: { path: "^src/(?!kernel)" },
    },
    {
      name: "platform-knows-no-domain",
      comment:
        "Platform is I/O without domain words: it can be understood and replaced without knowing a municipality.",
      severity: "error",
      from: { path: "^src/platform" },
      to: { path: "^src/(?!platform|kernel)" },
    },
    {
      name: "ui-knows-the-kernel-only",
      comment: "A component is a function of data: no query, no setting, no domain rule inside.",
      severity: "error",
      from: { path: "^src/ui" },
      to: { path: "^src/(?!ui|kernel)" },
    },
    {
      name: "slices-never-look-up",
      comment: "main and desk compose the slices; a slice that imported them could not be used without the whole.",
      severity: "error",
      from: { path: `^src/${slices}` },
      to: { path: "^src/(main|desk|demo)", pathNot: "^src/$1/" },
    },
    {
      name: "nobody-imports-the-site",
      comment: "The site composes what the slices export; it is the end of the way, not a library.",
      severity: "error",
      from: { path: "^src/(?!site|main)" },
      to: { path: "^src/site" },
    },
    {
      name: "the-demonstration-is-loaded-by-main-only",
      comment: "Nothing that serves a real municipality may lean on invented content.",
      severity: "error",
      from: { path: "^src/(?!demo|main)" },
      to: { path: "^src/demo" },
    },
    {
      name: "slices-through-their-door",
      comment: "What is not exported by index.ts may change without asking anybody.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: `^src/${slices}/`,
        pathNot: [
          "^src/$1/",
          "^src/[^/]+/index\\.ts$",
          "^src/content/(desk-types|site-types)\\.ts$",
          "^src/[^/]+/site-pages\\.ts$", // views are .tsx, which programs that only append cannot load
          "^src/[^/]+/desk/",
        ],
      },
    },
    {
      name: "the-register-knows-no-content",
      comment: "Content is said into the register; the register holds hashes and does not know what they are of.",
      severity: "error",
      from: { path: "^src/register" },
      to: { path: "^src/(content|site|statistics|identity)" },
    },
    {
      name: "no-payload-on-the-way-to-a-citizen",
      comment: "The back office costs 170 MB and seconds to start; the site must not carry it (ADR 0002).",
      severity: "error",
      from: { path: "^src/(site|ui|register|statistics|kernel|platform)" },
      to: { path: "node_modules/(payload|@payloadcms|next|react|react-dom)/" },
    },
    {
      name: "product-without-test-tools",
      comment: "What runs at the municipality must not need what only we install.",
      severity: "error",
      from: { path: "^src", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["\\.next", "\\.test\\.tsx?$"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
