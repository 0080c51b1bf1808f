const BYTES = 16

/** A new token of 32 characters by which ECS recognises a request that is sent twice. */
export function newClientToken(): string {
  // Not randomUUID: browsers have it on https and localhost only.
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
