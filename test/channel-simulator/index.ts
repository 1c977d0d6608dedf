export { addFault } from "./admin.ts";
export { pressAllow } from "./consent.ts";
export { type Simulator, startSimulator } from "./server.ts";
export { simulatedAccounts, simulatedWorld } from "./simulated-world.ts";
export { addAccount, addComment, type Fault, makeWorld, type World } from "./world.ts";
