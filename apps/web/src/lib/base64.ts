/** Base64 of a text's UTF-8 bytes. */
function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** The text back. Throws when it is no Base64, or no UTF-8 in it. */
function decode(text: string): string {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export const base64 = { encode, decode }
