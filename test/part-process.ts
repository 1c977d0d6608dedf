// A supervised process for tests: `node part-process.ts ready|mute|refuse|ends`, as src/main/supervise/part.ts talks with it.
const [what] = process.argv.slice(2);
console.log(`begins as ${what}`);
if (what === "refuse") {
  process.send?.({ failed: "Una frase per chi avvia.", code: 71 }, () => process.exit(71));
} else if (what === "ends") {
  process.exit(3);
} else {
  if (what === "ready") {
    if (process.env.ARENGO_HELD) process.once("message", () => process.send?.({ ready: true }));
    else process.send?.({ ready: true });
  }
  process.on("disconnect", () => process.exit(0));
  setInterval(() => {}, 1_000);
}
