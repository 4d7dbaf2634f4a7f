import { apiDescription } from "@/features/api/export/openapi";
import { answering } from "@/lib/route";
import { settings } from "@/lib/settings";

/** `GET /api/v1/openapi.json`: what this API answers, as OpenAPI 3.1. */
export const GET = answering(() => {
  return Response.json(apiDescription(settings().BASE_URL), {
    headers: { "cache-control": "no-cache" },
  });
});
