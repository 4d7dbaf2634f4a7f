import { z } from "zod";

/** What the register of companies says of a number. */
export type RegisterAnswer =
  | { kind: "found"; name: string; status: string }
  | { kind: "not-found" }
  /** It is down, slow, refuses the key or talks nonsense: nothing is known. */
  | { kind: "no-answer"; why: string };

export interface Register {
  url: string;
  key: string;
}

const SECONDS = 10;

/** The fields we read of a company profile (developer-specs.company-information.service.gov.uk). */
const profile = z.object({
  company_number: z.string(),
  company_name: z.string().trim().min(1).max(500),
  company_status: z.string().max(100).default(""),
});

/**
 * Looks one company up: `GET /company/{number}`, the key as the user name of basic authentication.
 * @param milliseconds how long it may take. Never throws: what goes wrong is an answer.
 */
export async function askCompaniesHouse(
  number: string,
  { url, key }: Register,
  milliseconds = SECONDS * 1000,
): Promise<RegisterAnswer> {
  try {
    const response = await fetch(`${url}/company/${encodeURIComponent(number)}`, {
      headers: {
        accept: "application/json",
        authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`,
      },
      redirect: "error",
      signal: AbortSignal.timeout(milliseconds),
    });
    if (response.status === 404) return { kind: "not-found" };
    if (!response.ok) return { kind: "no-answer", why: `status ${response.status}` };
    return read(number, await response.json());
  } catch (error) {
    return { kind: "no-answer", why: error instanceof Error ? error.name : "unknown" };
  }
}

function read(number: string, body: unknown): RegisterAnswer {
  const found = profile.safeParse(body);
  if (!found.success) return { kind: "no-answer", why: "no company profile" };
  const { company_number, company_name, company_status } = found.data;
  if (company_number !== number) return { kind: "no-answer", why: "another company" };
  return { kind: "found", name: company_name, status: company_status };
}
