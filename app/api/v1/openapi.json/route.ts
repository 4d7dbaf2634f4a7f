import { apiDescription } from "@/features/api/openapi";
import { settings } from "@/lib/settings";

/** `GET /api/v1/openapi.json`: what this API answers, as OpenAPI 3.1. */
export function GET(): Response {
  return Response.json(apiDescription(settings().BASE_URL), {
    headers: { "cache-control": "no-cache" },
  });
}
