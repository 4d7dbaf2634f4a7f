import type { Job, Message } from "@/lib/queue";

/** One letter to several people, each their own; nobody gets it twice. */
export function letters(people: readonly string[], letter: Omit<Message, "to">): Job[] {
  return [...new Set(people)].map((to) => ({ name: "mail.message", data: { to, ...letter } }));
}

export function deskLink(id: string): NonNullable<Message["link"]> {
  return { label: "Open the story", path: `/account/stories/${id}` };
}

export function refresh(id: string): Job {
  return { name: "search.refresh", data: { type: "story", id } };
}
