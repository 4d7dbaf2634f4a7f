"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const tryAgain = posted(schema.tryAgain, commands.tryAgain, "/operator/jobs?done=again");
export const putAside = posted(schema.putAside, commands.putAside, "/operator/jobs?done=aside");
