import { Link } from "@/components/link";

/** How anybody sees that a file is exactly what was submitted, on each kind of computer. */
export function Proving({ number }: { number: number }) {
  const file = `response-${number}.json`;
  return (
    <>
      <p>
        The SHA-256 is a number worked out from every byte of a file. Where it is the same, the file
        is exactly what was submitted. Whoever has <code>{file}</code> works it out:
      </p>
      <ul>
        <li>
          on Windows, in PowerShell: <code>Get-FileHash {file} -Algorithm SHA256</code> (it prints
          capital letters, which mean the same)
        </li>
        <li>
          on macOS: <code>shasum -a 256 {file}</code>
        </li>
        <li>
          on Linux: <code>sha256sum {file}</code>
        </li>
      </ul>
      <p>
        You need not trust this site for the receipt either: the{" "}
        <Link href="/receipts/key.pem">public key</Link> and any program that knows Ed25519 check
        its signature.
      </p>
    </>
  );
}
