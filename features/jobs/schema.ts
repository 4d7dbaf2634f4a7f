import { z } from "zod";
import { id, text } from "@/domain/input";

const job = text("This form has lost what it is about. Go back and open it again");

/** Without an id all of the kind. */
export const tryAgain = z.object({ job, id: id().optional() });

export const putAside = z.object({ job, id: id() });
