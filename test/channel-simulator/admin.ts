import { receivedPage } from "./received-page.ts";
import type { Reply, Request } from "./request.ts";
import { addComment, type Fault, faults, findPost, type World } from "./world.ts";

/** What is not a network: the page that shows what they received, and the switches for faults. */
export function adminRoutes(world: World, request: Request): Reply | undefined {
  if (request.path === "/") return { status: 200, html: receivedPage(world) };
  if (request.path === "/_posts") return { status: 200, json: world.posts };
  // a file of the public site, for tests without one
  if (request.path.startsWith("/_medium/")) return { status: 200 };
  if (request.path === "/_comments" && request.method === "POST") {
    const word = (name: string) => String(request.form.get(name) ?? "").slice(0, 2_000);
    const post = findPost(world, word("network"), word("post"));
    const text = word("text").trim();
    if (!post || text === "") return { status: 400, json: { error: "network, post and text, please" } };
    const { network, account, id } = post;
    addComment(world, { network, account, post: id, text, author: word("author") || "Una lettrice" });
    return { status: 303, headers: { location: "/" } };
  }
  if (request.path !== "/_faults" || request.method !== "POST") return undefined;
  const network = String(request.form.get("network") ?? "");
  const fault = faults.find((one) => one === request.form.get("fault"));
  if (!fault || !network) return { status: 400, json: { error: "network and fault, please" } };
  addFault(world, network, fault);
  return { status: 303, headers: { location: "/" } };
}

/** Lets the next fitting call to a network meet a fault. @param isRead one that changes nothing, for faults of calls */
export const addFault = (world: World, network: string, fault: Fault, isRead = false): void =>
  void world.waiting.push({ network, fault, ...(isRead && { isRead }) });
