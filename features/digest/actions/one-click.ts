import { ANONYMOUS } from "@/domain/actor";
import { stopDigest } from "../commands";

/** Ends the digest as a mail client asks for it (RFC 8058), without anybody signed in. Answers whether the link held. */
export async function stopByOneClick(token: string): Promise<boolean> {
  return (await stopDigest(ANONYMOUS, { token })).ok;
}
