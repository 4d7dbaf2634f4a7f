"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const page = (done: string) => (result: { slug: string }) =>
  `/stories/${result.slug}/reuse?done=${done}`;

export const wishToReuse = posted(schema.wish, commands.wishToReuse, page("wished"));
export const reportReuse = posted(schema.report, commands.reportReuse, page("reported"));
export const confirmReuse = posted(schema.subject, commands.confirmReuse, page("confirmed"));
export const endReuse = posted(schema.subject, commands.endReuse, page("ended"));
