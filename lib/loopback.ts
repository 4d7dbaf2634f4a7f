/** Whether a host, with or without a port, can be reached from this machine only. */
export function isLoopback(host: string | null | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])(:\d+)?$/i.test(host ?? "");
}
