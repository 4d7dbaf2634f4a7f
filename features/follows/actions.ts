"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const startFollowing = posted(schema.follow, commands.startFollowing, ({ path }) => path);

export const stopFollowing = posted(schema.follow, commands.stopFollowing, ({ path }, { from }) =>
  from === "list" ? "/account/following?done=stopped" : path,
);
