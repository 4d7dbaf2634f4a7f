import { redirect } from "next/navigation";

/**
 * Leads to the page that says that there is no such page, with status 404. The framework's own
 * `notFound()` sends an empty page from a dynamic route, which only JavaScript fills (decision 0011).
 */
export function missing(): never {
  redirect("/missing");
}
